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
