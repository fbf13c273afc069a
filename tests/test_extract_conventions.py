from datetime import date

import pytest

from indexer.article import PATH, RECORD, Paragraph, Published
from indexer.extract import Conventions, extract_article
from indexer.extract.paths.pattern import read_pattern
from indexer.formats.raw import RawArticle

TODAY = date(2025, 11, 21)
BODY = (Paragraph("The ferry stayed in port."),)


@pytest.mark.parametrize(
    ("pattern", "shown", "facts"),
    [
        ("{source}/{date:%Y/%m/%d}/", "herald/2024/03/05/a.txt", {"source": "herald", "date": "2024-03-05"}),
        ("{source}/{date:%Y}/", "herald/2024/03/a.txt", {"source": "herald", "date": "2024"}),
        ("{any}/{source}/{section}/", "in/Herald/Sport/a.txt", {"source": "Herald", "section": "Sport"}),
        ("{date:%d-%b-%Y}", "5-Sep-2025/a.txt", {"date": "2025-09-05"}),
        ("{source}_{date:%y%m%d}", "herald_240305.txt", {"source": "herald", "date": "2024-03-05"}),
        ("{source}/{date:%Y/%m}/", "herald/2024/13/a.txt", {"source": "herald"}),
        ("{source}/{date:%Y/%m}/", "herald/a.txt", {}),
        ("{source}", "herald/a.txt", {"source": "herald"}),
    ],
)
def test_what_folders_mean(pattern, shown, facts):
    assert read_pattern(pattern).facts(shown) == facts


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("herald", "it names neither"),
        ("{any}/", "it names neither"),
        ("{source", "a brace is not closed"),
        ("{writer}/", "{writer} is not known"),
        ("{source:x}/", "{source} is not known"),
        ("{source}/{source}", "{source} stands in it twice"),
        ("{date}", "a date needs one year"),
        ("{date:%d}", "a date needs one year"),
        ("{date:%Q}", "%Q is not known"),
    ],
)
def test_patterns_that_cannot_be_used(pattern, reason):
    with pytest.raises(ValueError, match=reason.replace("{", r"\{").replace("}", r"\}")):
        read_pattern(pattern)


def extract(conventions, shown="herald/2024/03/05/a.txt", **facts):
    raw = RawArticle(shown, None, {name: (value,) for name, value in facts.items()}, BODY)
    return extract_article(raw, TODAY, True, conventions).article


def test_folders_give_source_and_date_and_the_record_wins():
    conventions = Conventions(read_pattern("{source}/{date:%Y/%m/%d}/"))
    article = extract(conventions)
    assert (article.source, article.basis_of("source")) == ("herald", PATH)
    assert article.published == Published(date(2024, 3, 5), "day", PATH)
    stated = extract(conventions, source="Harbour Gazette", date="2024-03-04")
    assert (stated.source, stated.basis_of("source")) == ("Harbour Gazette", RECORD)
    assert stated.published == Published(date(2024, 3, 4), "day", RECORD)


@pytest.mark.parametrize(
    ("conventions", "iso"),
    [
        (Conventions(), "2024"),
        (Conventions(day_first=("all",)), "2024-04-03"),
        (Conventions(day_first=("herald",)), "2024-04-03"),
        (Conventions(day_first=("Tribune",)), "2024"),
        (Conventions(month_first=("all",)), "2024-03-04"),
        (Conventions(day_first=("HERALD",), month_first=("all",)), "2024-04-03"),
    ],
)
def test_how_a_source_writes_dates(conventions, iso):
    article = extract(conventions, "a.txt", source="Herald", date="03/04/2024")
    assert article.published.isoformat() == iso
