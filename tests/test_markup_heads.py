"""The lines above the texts of Markdown, Org, reStructuredText and AsciiDoc files, one below the other or apart."""

from datetime import date

import pytest

from indexer.extract import extract_article
from indexer.extract.conventions import Conventions
from indexer.formats import read_file
from indexer.formats.raw import SourceFile

TODAY = date(2025, 11, 21)

BODY = "The ferry stayed in port for a second day, the company said on Monday evening.\n\nIt may sail again.\n"


@pytest.fixture
def read(tmp_path):
    def read(name, text):
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        (raw,) = read_file(SourceFile(file, name, file.stat().st_size), {})
        return extract_article(raw, TODAY, True, Conventions()).article

    return read


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("a.md", "Ferry stays in port\nBy Ana Ruiz\n5 May 2025"),
        ("a.md", "Ferry stays in port\nposted by Ana Ruiz on 5 May 2025"),
        ("a.md", "Ferry stays in port\n\n5. May 2025\nAna Ruiz"),
        ("a.md", "# Ferry stays in port\n**Author:** Ana Ruiz\n**Date:** 5 May 2025"),
        ("a.md", "#+TITLE: Ferry stays in port\n#+AUTHOR: Ana Ruiz\n#+DATE: <2025-05-05 Mon>"),
        ("a.org", "#+TITLE: Ferry stays in port\n#+AUTHOR: Ana Ruiz\n#+DATE: <2025-05-05 Mon>"),
        ("a.rst", "Ferry stays in port\n===================\n\n:date: 2025-05-05\n:author: Ana Ruiz"),
        ("a.adoc", "= Ferry stays in port\nAna Ruiz\n2025-05-05"),
    ],
)
def test_headline_author_and_day(read, name, head):
    article = read(name, f"{head}\n\n{BODY}")
    assert (article.headline, article.byline) == ("Ferry stays in port", "Ana Ruiz")
    assert article.published.isoformat() == "2025-05-05"
    assert [one.text for one in article.body] == BODY.strip().split("\n\n")


def test_a_wrapped_paragraph_of_markdown_stays_one(read):
    wrapped = "The ferry stayed in port for a second day, the company said\nand it was old. Nobody knew when to sail."
    article = read("a.md", f"# Ferry stays in port\n\n{wrapped}\n\n- one\n- two\n")
    assert [one.text for one in article.body] == [wrapped.replace("\n", " "), "one", "two"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Name | Price\n--- | ---\n5 May 2025 | 2", ["Name Price", "5 May 2025 2"]),
        ("**By Ana Ruiz\nHarbour Times**", ["By Ana Ruiz Harbour Times"]),
        ("_By Ana\nRuiz_\n5 May 2025", ["By Ana Ruiz", "5 May 2025"]),
        ("By Ana, see [the\nPage](http://h.example)\n5 May 2025", ["By Ana, see the Page", "5 May 2025"]),
        ("[Ferry stays in\nPort](http://h.example)", ["Ferry stays in Port"]),
        ("Use `a\nb` now", ["Use a b now"]),
        ("By Ana Ruiz  \n5 May 2025\\\nTimes", ["By Ana Ruiz", "5 May 2025", "Times"]),
        ("Harbour\\\nTimes", ["Harbour Times"]),
        ("<b>By Ana\nRuiz</b>", ["By Ana Ruiz"]),
        ("Roses are red\nViolets are blue", ["Roses are red Violets are blue"]),
        (
            "The master spoke on 5 May 2025.\nAna Ruiz answered.\nIt was late.",
            ["The master spoke on 5 May 2025. Ana Ruiz answered. It was late."],
        ),
        ("```\nBy Ana Ruiz\n5 May 2025\n```", ["By Ana Ruiz 5 May 2025"]),
        ("- By Ana Ruiz\n  5 May 2025", ["By Ana Ruiz 5 May 2025"]),
    ],
)
def test_what_goes_on_in_the_next_line_is_no_head(tmp_path, text, expected):
    file = tmp_path / "a.md"
    file.write_text(f"# Ferry\n\n{text}\n\n{BODY}", encoding="utf-8")
    (raw,) = read_file(SourceFile(file, "a.md", file.stat().st_size), {})
    assert [one.text for one in raw.paragraphs] == [*expected, *BODY.strip().split("\n\n")]


def test_an_entry_as_blogs_export_it(tmp_path):
    file = tmp_path / "a.md"
    head = "AUTHOR: Ana Ruiz\nTITLE: Ferry stays in port\nSTATUS: Publish\nDATE: 07/14/2005 09:42:11 AM\n-----\nBODY:\n"
    file.write_text(head + BODY, encoding="utf-8")
    (raw,) = read_file(SourceFile(file, "a.md", file.stat().st_size), {})
    assert raw.facts == {
        "headline": ("Ferry stays in port",),
        "date": ("07/14/2005 09:42:11 AM",),
        "byline": ("Ana Ruiz",),
    }
    assert [one.text for one in raw.paragraphs] == BODY.strip().split("\n\n")
