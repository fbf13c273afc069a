"""Entries of BibTeX, in files of their own and in plain texts."""

from time import process_time

import pytest

from indexer.formats import read_file
from indexer.formats.raw import Problem, SourceFile

FILE = """% what was read
@string{hg = "The Harbour Gazette"}
@article{ferry25,
  title = {{Ferry} stays in port {\\&} waits},
  author = {Ruiz, Ana AND Ben {de la} Oda and others},
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


def texts(article):
    return [paragraph.text for paragraph in article.paragraphs]


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


def test_what_is_not_understood_is_told_and_kept(tmp_path):
    broken = "@article{x,\n  title = {Mill to close},\n  year = 2014,\n  note = {It {was so.\n}\n\nThe mill shuts.\n\n"
    problem, mill, *others = read(tmp_path, broken + FILE)
    assert str(problem) == "a.bib:1: an entry that is not understood from “note = {It {was so. } The mill shuts. % ” on"
    assert (mill.facts["headline"], mill.facts["date"], len(others)) == (("Mill to close",), ("2014",), 2)
    text = " ".join(texts(mill))
    assert "It {was so." in text
    assert "The mill shuts." in text


def test_an_entry_without_an_end(tmp_path):
    problem, mill = read(tmp_path, "@article{x, title = {Mill to close}, year = 2014\n")
    assert (problem.reason, mill.facts["date"]) == ("an entry without an end", ("2014",))


MILL = "@article{x, title = {Mill to close}, year = 2014,}\n\nThe mill closes.\n\nSo they said.\n\n"


def test_texts_between_entries_are_those_of_the_entries_above(tmp_path):
    port = '@news{y,\n  title = "Ferry stays in port",\n  abstract = {In short.}\n}\n\nThe ferry waits.\n'
    items = read(tmp_path, f"{MILL}@String{{hg = {{Harbour Gazette}}}}\n{port}\n@comment{{jabref: {{x}}}}\n", "a.txt")
    assert [texts(item) for item in items] == [["The mill closes.", "So they said."], ["In short.", "The ferry waits."]]
    assert [item.line for item in items] == [1, 8]


def test_lines_within_a_text_that_look_like_an_entry_stay_in_it(tmp_path):
    [article] = read(tmp_path, f"{MILL}@media{{screen, print}}\n\n@harbour{{news, all = 1}}\n\nMore.\n", "a.txt")
    assert texts(article)[2:] == ["@media{screen, print}", "@harbour{news, all = 1}", "More."]


@pytest.mark.parametrize(
    "opening",
    [
        "@media{screen, print} was the first line.",
        "@misc{note, this is how it began}",
        "@harbour{news, all = 1}",
        "@article{x, year = 2014}",
    ],
)
def test_a_text_that_only_begins_so_is_a_text(tmp_path, opening):
    [article] = read(tmp_path, f"{opening}\n\nThe ferry waits.\n", "a.txt")
    assert " ".join(texts(article)).endswith("The ferry waits.")
    assert "@article" in opening or texts(article)[0] == opening


def test_an_entry_alone_that_is_no_article_is_read_as_text(tmp_path):
    [article] = read(tmp_path, "@article{x, year = 2014}\n", "a.txt")
    assert texts(article) == ["@article{x, year = 2014}"]


@pytest.mark.parametrize(
    ("value", "headline"),
    [
        ("{Mill {to {close {now {so}}}}}", "Mill to close now so"),
        ('"The {"}Mill{"} closes"', 'The "Mill" closes'),
        ('"The \\"Mill\\" closes"', 'The "Mill" closes'),
        ('"The " # mill # { closes}', "The Mill closes"),
    ],
)
def test_values(tmp_path, value, headline):
    [article] = read(tmp_path, f'@string{{mill = "Mill"}}\n@article(x, year = 2014,, title = {value}\n)\n')
    assert article.facts == {"headline": (headline,), "date": ("2014",)}


@pytest.mark.parametrize(
    "field",
    [
        "date-added={2020-05-05 10:00:00 +0000}", "date-modified={2020-05-05}", "creationdate={2020-05-05T10:00:00}",
        "modificationdate={2020-05-05}", "timestamp={2020.05.05}", "urldate={2020-05-05}", "created={2020-05-05}",
    ],
)  # fmt: skip
def test_the_day_a_manager_made_an_entry_is_not_that_of_its_article(tmp_path, field):
    [article] = read(tmp_path, f"@article{{x, title = {{Mill to close}}, {field}, year = {{2014}}}}\n")
    assert article.facts == {"headline": ("Mill to close",), "date": ("2014",)}
    [article] = read(tmp_path, f"@article{{x, title = {{Mill to close}}, {field}}}\n")
    assert "date" not in article.facts


def test_names_of_the_archivist_are_taken_too(tmp_path):
    path = tmp_path / "a.bib"
    path.write_text("@misc{x, title = {Mill to close}, annote = {So they said.}}")
    [article] = read_file(SourceFile(path, "a.bib", 60), {"annote": "body"})
    assert texts(article) == ["So they said."]


@pytest.mark.parametrize(
    "text",
    [
        "@a{" + " " * 2_000_000,
        "@article{x, title = " + "{" * 2_000_000,
        "@article{x, title = " + "{a" * 700_000,
        '@article{x, title = "' + "{}" * 700_000,
        "@article{x, title = {A}, " + "year = 2014, " * 70_000 + "\n@comment{" * 70_000,
        "@article{x, title = {A}}\n" * 20_000,
        "@article{x, title = {A\n" * 50_000 + "x" * 14_000_000,
    ],
    ids=["blanks", "braces", "braces apart", "pairs", "fields", "entries", "unclosed"],
)
def test_nothing_takes_longer_than_its_length(tmp_path, text):
    start = process_time()
    for _item in read(tmp_path, text, "a.bib"):
        pass
    assert process_time() - start < 10  # the square of the length would take minutes
