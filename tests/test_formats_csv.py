"""CSV: every row becomes an article or a problem that names its line."""

import pytest

from indexer.formats import read_file
from indexer.formats.lines import MAX_LINE
from indexer.formats.raw import Problem, SourceFile


def read(tmp_path, name, content, **mapping):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read_file(SourceFile(path, name, path.stat().st_size), mapping))


def headlines(items):
    return [item.facts["headline"][0] for item in items if not isinstance(item, Problem)]


def problems(items):
    return [str(item) for item in items if isinstance(item, Problem)]


def test_rows_are_articles(tmp_path):
    content = 'Title,Text,People\nA,"One\n\nTwo, too",Ana; Ben\n\n"B ""b""",x,\n'
    first, second = read(tmp_path, "a.csv", content)
    assert dict(first.facts) == {"headline": ("A",), "people": ("Ana", "Ben")}
    assert [paragraph.text for paragraph in first.paragraphs] == ["One", "Two, too"]
    assert (first.line, first.original) == (2, 'A,"One\n\nTwo, too",Ana; Ben')
    assert (second.line, second.facts["headline"], second.consumed) == (6, ('B "b"',), len(content))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters(tmp_path, delimiter):
    content = "title,date,body\nA,2024,x\n".replace(",", delimiter)
    (article,) = read(tmp_path, "a.csv", "\ufeff" + content)
    assert dict(article.facts) == {"headline": ("A",), "date": ("2024",)}


def test_unknown_columns_are_named_with_the_way_out(tmp_path):
    content = "kop,tekst\nA,x\n"
    assert problems(read(tmp_path, "a.csv", content)) == [
        "a.csv: neither a headline nor a text; if one of (kop, tekst) is, say --map theirs=headline or theirs=body"
    ]
    (article,) = read(tmp_path, "a.csv", content, kop="headline", TEKST="body")
    assert article.facts["headline"] == ("A",)
    assert article.paragraphs[0].text == "x"


def test_ragged_rows(tmp_path):
    items = read(tmp_path, "a.csv", "title,body,date\nA,x\nB,x,2024,,\nC,x,2024,more\nD\nE,x,2024\n")
    assert headlines(items) == ["A", "B", "E"]
    assert problems(items) == [
        "a.csv:4: number of cells: 4 here, 3 in the first row",
        "a.csv:5: number of cells: 1 here, 3 in the first row",
    ]


def test_an_unclosed_quotation_mark_costs_one_line(tmp_path):
    items = read(tmp_path, "a.csv", 'title,body\nA,x\nB,"open\nC,x\nD,x\n')
    assert headlines(items) == ["A", "C", "D"]
    assert problems(items) == ["a.csv:3: a quotation mark that opens here is never closed"]


def test_an_unclosed_quotation_mark_never_makes_one_row_of_two(tmp_path):
    content = 'id,title,text\n1,"Peace now,body one\n2,"War soon,body two\n3,Fine,body three'
    items = read(tmp_path, "a.csv", content)
    assert headlines(items) == ["Fine"]
    assert problems(items) == [
        "a.csv:2: a quotation mark that opens here is never closed",
        "a.csv:3: a quotation mark that opens here is never closed",
    ]


def test_a_row_of_many_lines_is_no_larger_than_an_article(tmp_path):
    lines = "word word word word\n" * (MAX_LINE // 40)
    items = read(tmp_path, "a.csv", f'title,deck,body\nA,"{lines}","{lines} more {lines[:100]}"\nB,x,y\n')
    assert headlines(items) == ["B"]
    assert problems(items) == ["a.csv:2: larger than 5 MB: no article is"]


def test_a_cell_too_large_is_told(tmp_path):
    items = read(tmp_path, "a.csv", 'title,body\nA,"' + ("x" * 99_999 + "\n") * 60 + '"\nB,x\n')
    assert headlines(items)[-1] == "B"
    assert problems(items)[0] == "a.csv:2: a quotation mark that opens here is not closed within 5 MB"


@pytest.mark.parametrize("end", ["\r", "\r\n", "\n"])
def test_line_ends_of_every_kind(tmp_path, end):
    items = read(tmp_path, "a.csv", end.join(["title,body", "A,x", 'B,"y', 'z"', "C,x", ""]))
    assert headlines(items) == ["A", "B", "C"]
    assert [item.line for item in items] == [2, 3, 5]
    assert [paragraph.text for paragraph in items[1].paragraphs] == ["y z"]


def test_quotation_marks_that_are_not_doubled_are_forgiven(tmp_path):
    items = read(tmp_path, "a.csv", 'title,body\n"He "said" it",x\nB,x\n')
    assert [item.line for item in items] == [2, 3]
    assert "said" in headlines(items)[0]


def test_zero_bytes_and_huge_cells(tmp_path):
    content = b"title,body\n\0A\0,x\0\nB," + b"word " * 100_000 + b"\n"
    first, second = read(tmp_path, "a.csv", content)
    assert first.facts["headline"] == ("A",)
    assert len(second.paragraphs[0].text) == 499_999


def test_names_given_twice(tmp_path):
    (article,) = read(tmp_path, "a.csv", "title,body,tag,tag\nA,x,one,two\n")
    assert article.facts["tags"] == ("one", "two")
