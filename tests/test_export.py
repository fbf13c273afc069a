"""CSV: every fact in its column, nothing that a spreadsheet would run, a last row that counts."""

import csv
from datetime import date
from io import StringIO

import pytest

from indexer.article import PATH, Article, Paragraph, Published
from search.pages.export import BYTE_ORDER_MARK, COLUMNS, csv_lines, csv_row, file_name, safe_cell

BASE = "http://127.0.0.1:8000"
FERRY = Article(
    "wire/7",
    "Ferry strike, day two",
    "A deck",
    (Paragraph("Text."),),
    Published(date(2024, 3, 1), "month", PATH),
    "Herald",
    "Harbour",
    "By a reporter",
    "https://herald.example/ferry",
    people=("Inés Valdrême", "Tomas Arkwright"),
    places=("Selmare",),
    path="wire.jsonl",
    line=7,
)


def read(lines):
    text = "".join(lines)
    assert text.startswith(BYTE_ORDER_MARK)
    return list(csv.reader(StringIO(text.removeprefix(BYTE_ORDER_MARK), newline="")))


def test_a_row_holds_every_fact_under_its_column():
    row = dict(zip(COLUMNS, csv_row(FERRY, BASE), strict=True))
    assert row == {
        "id": "wire/7",
        "headline": "Ferry strike, day two",
        "deck": "A deck",
        "source": "Herald",
        "section": "Harbour",
        "byline": "By a reporter",
        "date": "2024-03",
        "date_precision": "month",
        "date_basis": "from the file's path",
        "people": "Inés Valdrême; Tomas Arkwright",
        "organisations": "",
        "places": "Selmare",
        "url": "https://herald.example/ferry",
        "permalink": "http://127.0.0.1:8000/article/wire%2F7",
        "path": "wire.jsonl",
        "line": "7",
    }


def test_the_last_row_counts_and_names_the_question():
    rows = read(csv_lines([FERRY, Article("b", "Bridge")], "with ferry or bridge", BASE))
    assert [row[0] for row in rows] == ["id", "wire/7", "b", "# 2 articles: with ferry or bridge"]


def test_what_was_not_used_stands_in_the_last_row():
    rows = read(csv_lines([FERRY], "with ferry", BASE, ("a note", "=x is not used")))
    assert rows[-1] == ["# 1 article: with ferry", "a note", "'=x is not used"]


def test_no_match_is_said_too():
    assert read(csv_lines([], "", BASE))[1:] == [["# 0 articles"]]


def test_many_articles_come_in_several_pieces_and_all_of_them():
    pieces = list(csv_lines((Article(str(number)) for number in range(450)), "", BASE))
    assert len(pieces) == 4
    assert [row[0] for row in read(pieces)[1:-1]] == [str(number) for number in range(450)]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"])
def test_a_formula_is_shown_as_text(text):
    assert safe_cell(text) == "'" + text


@pytest.mark.parametrize("text", ["", "Herald", "a=b", "2024-03", "'quoted'"])
def test_any_other_text_is_unchanged(text):
    assert safe_cell(text) == text


def test_every_cell_of_a_hostile_article_is_safe():
    article = Article("=id", "=h", "@d", source="+s", section="-x", byline="\tb", people=("=p",), path="=path")
    assert not any(cell[:1] in tuple("=+-@\t") and cell for cell in csv_row(article, BASE))


def test_line_ends_quotes_and_nul_keep_the_rows_apart():
    rows = read(csv_lines([Article("a", 'He said "no",\r\nthen\0 left')], "", BASE))
    assert len(rows) == 3
    assert rows[1][1] == 'He said "no",\r\nthen left'


def test_an_address_that_is_not_of_the_web_is_left_out():
    assert csv_row(Article("a", url="javascript:alert(1)"), BASE)[12] == ""


def test_the_file_is_named_after_the_question():
    assert file_name("with genocide from Herald") == "dateline-with-genocide-from-herald.csv"
    assert file_name("") == "dateline-all-articles.csv"
    assert file_name("with 東京") == "dateline-with.csv"
    assert len(file_name("word " * 100)) < 80
