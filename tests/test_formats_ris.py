"""References as RIS has them, one or many in a file."""

import pytest

from indexer.formats import read_file
from indexer.formats.raw import Problem, SourceFile

FERRY = """TY  - NEWS
TI  - Ferry stays in port
AU  - Ruiz, Ana
AU  - The Wire
T2  - The Harbour Gazette
PY  - 2025
DA  - 2025/09/05/
AB  - The ferry did not leave on Friday.
It will not leave on Saturday.
UR  - http://gazette.example/1
KW  - ferry
KW  - storm
ZZ  - what nobody knows
ER  -
"""


def read(tmp_path, text, name="a.ris"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return list(read_file(SourceFile(path, name, len(text)), {}))


def texts(article):
    return [paragraph.text for paragraph in article.paragraphs]


def test_a_reference(tmp_path):
    [article] = read(tmp_path, FERRY)
    assert article.line == 1
    assert article.facts == {
        "headline": ("Ferry stays in port",),
        "byline": ("Ana Ruiz", "The Wire"),
        "source": ("The Harbour Gazette",),
        "date": ("2025-09-05",),
        "url": ("http://gazette.example/1",),
        "tags": ("ferry", "storm"),
    }
    text = "The ferry did not leave on Friday. It will not leave on Saturday."
    assert [paragraph.text for paragraph in article.paragraphs] == [text]
    assert "what nobody knows" in article.original


def test_a_text_may_be_one(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(FERRY, encoding="utf-8")
    [article] = read_file(SourceFile(path, "a.txt", len(FERRY)), {})
    assert article.facts["date"] == ("2025-09-05",)


def test_several_with_the_lines_they_begin_on(tmp_path):
    text = f"\n{FERRY}\n\nTY  - NEWS\nT1  - Mill to close\nY1  - 2019///\nN2  - It was said.\n"
    assert [(item.line, item.facts["date"]) for item in read(tmp_path, text)] == [(2, ("2025-09-05",)), (18, ("2019",))]


@pytest.mark.parametrize(
    ("stated", "date"), [("2019/03//", "2019-03"), ("2019///Spring", "2019"), ("5 March 2019", "5 March 2019")]
)
def test_dates_in_parts(tmp_path, stated, date):
    [article] = read(tmp_path, f"TY  - NEWS\r\nTI  - Mill to close\r\nDA  - {stated}\r\nPY  - 2019\r\nER  - \r\n")
    assert article.facts["date"] == (date,)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty file"),
        ("The ferry stayed in port.\n", "no reference: none of its lines is like “TI  - Ferry stays in port”"),
        ("TY  - NEWS\nPY  - 2019\nER  - \n", "neither a headline nor a text"),
    ],
)
def test_what_is_no_article(tmp_path, text, reason):
    [problem] = read(tmp_path, text)
    assert isinstance(problem, Problem)
    assert problem.reason == reason


@pytest.mark.parametrize(
    ("stated", "date"),
    [("Sep 5", "Sep 5 2019"), ("May 6", "May 6 2019"), ("Spring", "2019"), ("5 Sep 2019", "5 Sep 2019")],
)
def test_a_day_beside_its_year(tmp_path, stated, date):
    [article] = read(tmp_path, f"TY  - NEWS\nTI  - Mill to close\nPY  - 2019\nDA  - {stated}\nER  - \n")
    assert article.facts["date"] == (date,)


def test_one_of_two_titles_and_of_two_abstracts_that_are_the_same(tmp_path):
    text = (
        "TY  - NEWS\nT1  - Mill to close\nTI  - Mill to close soon\nAB  - So they said.\nN2  - So they said.\nER  - \n"
    )
    [article] = read(tmp_path, text)
    assert article.facts["headline"] == ("Mill to close soon",)
    assert texts(article) == ["So they said."]


def test_a_reference_ends_where_the_next_begins(tmp_path):
    mill = "TY  - NEWS\nTI  - Mill to close\nAB  - So they said.\n"
    items = read(tmp_path, f"{mill}{FERRY}")
    assert [(item.line, item.facts["headline"][0]) for item in items] == [
        (1, "Mill to close"),
        (4, "Ferry stays in port"),
    ]


def test_texts_below_references_are_theirs(tmp_path):
    mill = "TY  - NEWS\nTI  - Mill to close\nKW  - mills\nER  - \n\nThe mill closes.\n\nUK - So they said.\n\n"
    first, second = read(tmp_path, f"{mill}{mill.replace('ER  - ', '')}", "a.txt")
    assert texts(first) == texts(second) == ["The mill closes.", "UK - So they said."]
    assert first.facts["tags"] == second.facts["tags"] == ("mills",)


def test_notes_are_the_text_where_there_is_no_other(tmp_path):
    [article] = read(tmp_path, "TY  - NEWS\nTI  - Mill to close\nN1  - So they said.\nER  - \n")
    assert texts(article) == ["So they said."]


def test_a_text_that_only_begins_so_is_a_text(tmp_path):
    [article] = read(tmp_path, "TY - NEWS of the harbour\n\nThe ferry waits.\n", "a.txt")
    assert texts(article) == ["TY - NEWS of the harbour", "The ferry waits."]
