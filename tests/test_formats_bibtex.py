"""Entries of BibTeX, in files of their own and in plain texts."""

import pytest

from indexer.formats import read_file
from indexer.formats.raw import Problem, SourceFile

FILE = """% what was read
@string{hg = "The Harbour Gazette"}
@article{ferry25,
  title = {{Ferry} stays in port {\\&} waits},
  author = {Ruiz, Ana and Ben {de la} Oda},
  journal = {The Harbour Gazette},
  year = {2025},
  month = sep,
  abstract = "The company said {so}, and left."
}

@misc{mill, title={Mill to close}, date={2014-11-12}, newspaper={Harbour Mail}}
"""


def read(tmp_path, text, name="a.bib"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return list(read_file(SourceFile(path, name, len(text)), {}))


def test_entries(tmp_path):
    ferry, mill = read(tmp_path, FILE)
    assert ferry.facts == {
        "headline": ("Ferry stays in port & waits",),
        "byline": ("Ana Ruiz", "Ben de la Oda"),
        "source": ("The Harbour Gazette",),
        "date": ("2025-sep",),
    }
    assert [paragraph.text for paragraph in ferry.paragraphs] == ["The company said so, and left."]
    assert (ferry.line, mill.line) == (3, 12)
    assert mill.facts == {"headline": ("Mill to close",), "date": ("2014-11-12",), "source": ("Harbour Mail",)}


def test_a_text_below_an_entry(tmp_path):
    text = "@article{x,\n  title = {Mill to close},\n  year = 2014,\n}\n\nThe mill closes.\n\nIt was said on Monday.\n"
    [article] = read(tmp_path, text, "a.txt")
    assert (article.facts["headline"], article.facts["date"]) == (("Mill to close",), ("2014",))
    assert [paragraph.text for paragraph in article.paragraphs] == ["The mill closes.", "It was said on Monday."]


def test_an_article_that_begins_with_a_name_is_none(tmp_path):
    [article] = read(tmp_path, "@harbour said {so}, and left.\n\nIt was said on Monday.\n", "a.txt")
    assert article.facts == {}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("The ferry stayed.", "no entry: nothing is like “@article{key, title = {Ferry stays in port}}”"),
        ("@article{x, year = {2014}}", "neither a headline nor a text; if one of (year) is, say"),
    ],
)
def test_what_is_no_article(tmp_path, text, reason):
    [problem] = read(tmp_path, text)
    assert isinstance(problem, Problem)
    assert problem.reason.startswith(reason)


def test_what_is_not_understood_costs_no_more_than_itself(tmp_path):
    broken = "@article{x,\n  title = {Mill to close},\n  note = {a {b {c {d}}}},\n  year = 2014\n}\n"
    problem, mill, *others = read(tmp_path, broken + FILE)
    assert str(problem).startswith("a.bib:1: an entry that is not understood from “note = {a {b {c {d}}}}, year")
    assert (mill.facts["headline"], len(others)) == (("Mill to close",), 2)
