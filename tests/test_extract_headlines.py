import pytest

from indexer.article import Paragraph
from indexer.extract.headers.heads.header import read_header
from indexer.extract.headers.heads.headlines import (
    is_capital_dateline,
    is_deck,
    is_headline,
    names_someone,
    paper_above,
    read_capitals,
)
from tests.files import article_of

TEXT = "The ferry stayed in port on Monday after a storm broke two windows, the harbour office said."


def paragraphs(*texts):
    return [Paragraph(text) for text in texts]


@pytest.mark.parametrize("following", [TEXT, "By Ana Ruiz", "5 May 2025", "Harbour Echo, Spring 2025"])
def test_a_line_is_the_headline_above_text_or_header_lines(following):
    line = "Ferry Stays in Port After a Storm at Night"
    assert is_headline(line, following, paragraphs(line, following, TEXT))


@pytest.mark.parametrize("line", ["Ferry", "Ferry stays in port.", "Date: 5 May 2025", "LONDON, 5 May 2025"])
def test_what_is_no_headline(line):
    assert not is_headline(line, TEXT, paragraphs(line, TEXT))


def test_a_place_in_capitals_with_its_day_is_no_deck():
    assert is_capital_dateline("HARBOUR, MAY 5, 2025 00:15 IST")
    lines = paragraphs("HARBOUR, MAY 5, 2025 00:15 IST", "UPDATED: MAY 5, 2025 08:02 IST", TEXT)
    assert not is_deck(lines[0].text, lines, "")
    assert is_deck("Two windows broke, the office says", paragraphs("Two windows", "By Ana Ruiz", TEXT), "")


def test_a_name_above_a_dated_line_and_a_paper_above_a_headline():
    assert names_someone(["Ana Ruiz", "5 May 2025", TEXT])
    assert not names_someone(["Ana Ruiz", TEXT])
    lines = paragraphs("The Harbour Times", "5 May 2025", "Ferry Stays in Port", TEXT)
    assert paper_above(lines[0].text, lines) == {"source": "The Harbour Times"}


def test_a_line_in_capitals_is_no_headline_above_one_with_a_label():
    lines = paragraphs("THE HARBOUR LOG", "Date: 5 May 2025", "Title: Ferry stays in port", TEXT)
    assert read_capitals(lines[0].text, lines[1].text, lines) == {}
    lines = paragraphs("FERRY STAYS IN PORT", "Date: 5 May 2025", TEXT)
    assert read_capitals(lines[0].text, lines[1].text, lines) == {"headline": "FERRY STAYS IN PORT"}


@pytest.mark.parametrize(("below", "is_one"), [("Reuters", True), ("(AP)", True), ("Harbour", False)])
def test_a_line_above_an_outlets_name_is_a_headline(below, is_one):
    assert is_headline("Ferry stays in port", below, paragraphs(below, TEXT)) == is_one


@pytest.mark.parametrize(
    "head",
    [
        "Whale visits the harbour\nHundreds line the wall\nBy Ana Ruiz\n\n",
        "Whale visits the harbour\n\nHundreds line the wall\n\nBy Ana Ruiz\n\n",
        "Whale visits the harbour\n\nHundreds line the wall\nBy Ana Ruiz, Harbour Post\n\n",
        "# Whale visits the harbour\n## Hundreds line the wall\n**By Ana Ruiz**\n\n",
    ],
)
def test_a_deck_shorter_than_the_headline_above_a_byline(head):
    article = article_of(head + TEXT)
    assert (article.headline, article.deck) == ("Whale visits the harbour", "Hundreds line the wall")
    assert article.byline == "Ana Ruiz"
    assert [paragraph.text for paragraph in article.body] == [TEXT]


def test_a_short_deck_above_a_source():
    article = article_of(f"Whale visits the harbour\nHundreds line the wall\nSource: Pier Post\n\n{TEXT}")
    assert (article.headline, article.deck, article.source) == (
        "Whale visits the harbour", "Hundreds line the wall", "Pier Post",
    )  # fmt: skip


def test_a_deck_of_three_words():
    article = article_of(f"Mayor resigns\nDeputy takes over\nBy Ana Ruiz\n\n{TEXT}")
    assert (article.headline, article.deck, article.byline) == ("Mayor resigns", "Deputy takes over", "Ana Ruiz")


@pytest.mark.parametrize("line", ["Photo by hand", "Port of Norwell", "Norwell", "Local Matters"])
def test_a_label_below_the_headline_is_no_deck(line):
    assert article_of(f"Mayor of Norwell resigns today\n{line}\nBy Ana Ruiz\n\n{TEXT}").deck == ""


def test_verse_is_no_headline():
    lines = "The tide went out\nslow and low\nBy the old pier\n"
    assert article_of(lines + TEXT).headline == ""


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("The Harbour Post - Serving the people of the harbour since it was built.", {"source": "The Harbour Post"}),
        ("News provided by The Society for the Boats of the Harbour and Bay.",
         {"source": "The Society for the Boats of the Harbour and Bay."}),
        ("Special to the Post by one of the men at sea.", {}),
    ],
)  # fmt: skip
def test_a_sentence_above_a_headline_that_is_none_of_the_text(line, stated):
    lines = paragraphs(line, "Ferry stays in port after storm", "By Ana Ruiz, 5 May 2025", TEXT)
    header = read_header(lines)
    below = {"headline": "Ferry stays in port after storm", "byline": "Ana Ruiz", "date": "5 May 2025"}
    assert header.facts == below | stated
    assert [one.text for one in header.paragraphs] == [TEXT]


def test_a_sentence_is_the_deck_only_above_a_byline():
    sentence = "The company says that nobody knows when it will leave again."
    assert read_header(paragraphs("Ferry stays", sentence, "By Ana Ruiz", TEXT)).facts["deck"] == sentence
    assert read_header(paragraphs(sentence, TEXT)).facts == {}
