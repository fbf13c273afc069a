"""References as EndNote tags them, in files of their own and in plain texts."""

import pytest

from indexer.formats import read_file
from indexer.formats.raw import SourceFile

FERRY = """%0 Newspaper Article
%T Ferry stays in port
%A Ruiz, Ana
%A Ben Oda
%J The Harbour Gazette
%D 1999
%8 May 18
%X The ferry did not leave.
It waits.
%~ nobody knows
"""


def read(tmp_path, text, name="a.enw"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return list(read_file(SourceFile(path, name, len(text)), {}))


@pytest.mark.parametrize("name", ["a.enw", "a.txt"])
def test_references(tmp_path, name):
    ferry, mill = read(tmp_path, f"{FERRY}\n%0 Newspaper Article\n%T Mill to close\n%8 2014-11-12\n%D 2014\n", name)
    assert ferry.facts == {
        "headline": ("Ferry stays in port",),
        "byline": ("Ana Ruiz", "Ben Oda"),
        "source": ("The Harbour Gazette",),
        "date": ("May 18 1999",),
    }
    assert [paragraph.text for paragraph in ferry.paragraphs] == ["The ferry did not leave. It waits."]
    assert (mill.line, mill.facts["date"]) == (12, ("2014-11-12",))


def test_a_text_below_a_reference(tmp_path):
    [article] = read(
        tmp_path, "%0 Newspaper Article\n%T Mill to close\n%D 2014\n\nThe mill closes.\n\nSo they said.\n", "a.txt"
    )
    assert article.facts["date"] == ("2014",)
    assert [paragraph.text for paragraph in article.paragraphs] == ["The mill closes.", "So they said."]


def test_what_is_no_reference(tmp_path):
    [problem] = read(tmp_path, "The ferry stayed.")
    assert problem.reason == "no reference: the file does not begin with a line like “%0 Newspaper Article”"


MILL = "%0 Newspaper Article\n%T Mill to close\n%D 2014\n"


@pytest.mark.parametrize(
    ("below", "texts"),
    [
        ("%X In short.\n\nThe mill closes.\n", ["In short.", "The mill closes."]),
        ("\nThe mill closes.\n%5 of it is left.\n", ["The mill closes. %5 of it is left."]),
        ("%X  \n\nThe mill closes.\n", ["The mill closes."]),
        ("%X The mill closes.\n\nSo they said.\n%U http://mill.example/1\n", ["The mill closes.", "So they said."]),
        ("\n%K mills\n\nThe mill closes.\n%0 of it is left.\n\nYes.\n", ["The mill closes. %0 of it is left.", "Yes."]),
    ],
)
def test_no_text_is_lost(tmp_path, below, texts):
    items = read(tmp_path, f"{MILL}{below}\n{MILL}{below}", "a.txt")
    assert [[paragraph.text for paragraph in item.paragraphs] for item in items] == [texts, texts]
    assert {item.facts["headline"] for item in items} == {("Mill to close",)}


def test_a_text_that_only_begins_so_is_a_text(tmp_path):
    [article] = read(tmp_path, "%0 of all ferries were late.\n\nSo they said.\n", "a.txt")
    assert [paragraph.text for paragraph in article.paragraphs] == ["%0 of all ferries were late.", "So they said."]


@pytest.mark.parametrize(
    ("stated", "date"),
    [("%D 2014/05/06/", "2014-05-06"), ("%D May 6, 2014", "May 6, 2014"), ("%D 2014\n%8 Spring", "2014")],
)
def test_dates(tmp_path, stated, date):
    [article] = read(tmp_path, f"%0 Newspaper Article\n%T Mill to close\n{stated}\n")
    assert article.facts["date"] == (date,)
