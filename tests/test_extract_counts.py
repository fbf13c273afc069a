"""The number that a file's name begins with below a month: a day, or a count of what follows."""

from datetime import date

import pytest

from indexer.article import Paragraph
from indexer.extract.paths.counts import is_count, is_count_told
from indexer.extract.published import DateEvidence, published_of

TODAY = date(2026, 1, 1)


@pytest.mark.parametrize(
    ("number", "text", "is_told"),
    [
        ("12", "Twelve councils agreed.", True),
        ("12", "All 12 councils agreed.", True),
        ("12", "All 120 councils agreed.", False),
        ("20", "Twenty councils agreed.", True),
        ("22", "Twenty-two councils agreed.", True),
        ("31", "thirty one councils agreed", True),
        ("22", "Twenty councils agreed.", False),
        ("45", "All 45 councils agreed.", True),
        ("45", "Forty councils agreed.", False),
    ],
)
def test_a_count_stands_in_the_text(number, text, is_told):
    assert is_count(f"{number}-councils-agree")
    assert is_count_told(f"2019/05/{number}-councils-agree.txt", ["Councils agree", text]) is is_told


@pytest.mark.parametrize("shown", ["2019/05/10-things-to-do/index.html", "2019/05/12_best_places_to_eat.txt"])
def test_a_list_of_things_counts_them(shown):
    found = published_of(DateEvidence(headline="Where to go in Milton", shown=shown), TODAY)[0]
    assert found.isoformat() == "2019-05"


def test_the_page_that_a_folder_is_has_its_count():
    assert is_count_told("2019/05/12-councils-agree/index.html", ["Twelve councils agree"])
    assert not is_count_told("2019/05/12-councils-agree/index.html", ["Councils agree"])


def test_what_cannot_be_a_count_is_not_told():
    assert not is_count_told("2019/05/05-councils-agree.txt", ["All 5 councils agreed on 05."])


@pytest.mark.parametrize(
    ("headline", "text", "found"),
    [
        ("Councils agree", "They met again.", "2019-05-12"),
        ("12 councils agree", "They met again.", "2019-05"),
        ("Councils agree", "Twelve of them met.", "2019-05"),
    ],
)
def test_the_text_says_whether_the_number_is_a_day(headline, text, found):
    evidence = DateEvidence(shown="2019/05/12-councils-agree.txt", headline=headline, paragraphs=[Paragraph(text)])
    assert published_of(evidence, TODAY)[0].isoformat() == found
