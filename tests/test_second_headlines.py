"""Texts that begin with the name of an office, a paper, a person, a number: which line is their headline."""

from datetime import date

import pytest

from indexer.article import Paragraph
from indexer.extract import extract_article
from indexer.extract.headers.heads.second_headlines import second_headline
from indexer.formats.raw import RawArticle
from indexer.formats.text import split_head_and_text

HEADLINE = "Ferry back in port after storm"
TEXT = "The ferry came back to port on Monday evening after two days at sea, the company said."


def article(text):
    raw = RawArticle("a.txt", None, paragraphs=split_head_and_text(text), original=text)
    return extract_article(raw, date(2026, 1, 1), True).article


@pytest.mark.parametrize(
    "above",
    [
        "OFFICE OF THE MAYOR\nPress Office",
        "Ministry of Harbours\n\nPosted on 5 May 2025",
        "FOR IMMEDIATE RELEASE HBR",
        "Contact: Ana Ruiz, 555-0142",
        "2025 HBR 4102233",
        "PROGRAM TRANSCRIPT\nBroadcast: 05/05/2025",
        "T H E   D A I L Y   R E C O R D",
        "James Porter",
        "Harbour Council Bulletin No. 6",
    ],
)
@pytest.mark.parametrize("headline", [HEADLINE, "COUNCIL TO KEEP FERRY RUNNING"])
def test_the_headline_stands_below_who_sent_the_text(above, headline):
    read = article(f"{above}\n\n{headline}\n\n{TEXT}\n\n{TEXT}")
    assert read.headline == headline
    assert [one.text for one in read.body][-2:] == [TEXT, TEXT]
    assert headline not in [one.text for one in read.body]


def test_what_stood_above_stays_or_is_the_source():
    read = article(f"Ministry of Harbours\n\n{HEADLINE}\n\nBy Ana Ruiz\n\n{TEXT}")
    assert (read.body[0].text, read.byline) == ("Ministry of Harbours", "Ana Ruiz")
    assert article(f"The Harbour Gazette\n\n{HEADLINE}\n\n{TEXT}").source == "The Harbour Gazette"


@pytest.mark.parametrize("headline", ["Ministry to keep ferry", "Press office denies delay", "Review: a quiet night"])
def test_a_headline_that_tells_is_kept(headline):
    assert article(f"{headline}\n\n{HEADLINE}\n\n{TEXT}").headline == headline


SHORT = [
    ("Mayor Resigns", "Crowds gather in streets of the capital"),
    ("PRIME MINISTER RESIGNS", "CROWDS GATHER IN STREETS OF THE CAPITAL"),
    ("Senate Rejects Treaty", "Vote comes after a long debate"),
    ("HARBOUR CO 4TH QTR NET RISES", "SHR 18 CTS AGAINST 31 CTS A YEAR AGO"),
    ("John Smith", "Beloved husband, father and teacher"),
    ("Rovers 2-1 United", "Late goals sink the visitors at home"),
    ("Tides", "High water at the quay at six"),
]


@pytest.mark.parametrize(("headline", "below"), SHORT)
def test_a_short_headline_is_kept_above_its_deck(headline, below):
    assert second_headline(headline, below, [Paragraph(TEXT)]) is None
    assert second_headline(headline, "", [Paragraph(below), Paragraph(TEXT)]) is None


def test_a_label_of_common_words_is_no_source():
    assert article(f"Weather Report\n\n{HEADLINE}\n\n{TEXT}").source == ""


NO_HEADLINES = ["By James Porter, Thursday", "Harbour, 5 May 2025", "Text of a statement by him", "Two words", TEXT]


@pytest.mark.parametrize("line", [*NO_HEADLINES, "menu | of a site here"])
def test_lines_that_are_no_headline_are_not_taken(line):
    assert second_headline("OFFICE OF THE MAYOR", "", [Paragraph(line), Paragraph(TEXT)]) is None


def test_without_a_text_below_it_a_line_is_none():
    assert second_headline("OFFICE OF THE MAYOR", "", [Paragraph(HEADLINE)]) is None
    assert second_headline("OFFICE OF THE MAYOR", "", [Paragraph(HEADLINE), Paragraph(TEXT)]) is not None
