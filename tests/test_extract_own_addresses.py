"""Lines with an address and a few words: which are the text's own, and which lead to others."""

from datetime import date

import pytest

from indexer.article import Paragraph
from indexer.extract import extract_article
from indexer.extract.headers.heads.address_lines import take_address
from indexer.formats.raw import RawArticle

OWN = "http://gazette.example/2009/01/20/court-frees-baker"
OTHER = "http://gazette.example/2008/01/20/baker-charged-over-fire"
CODED = "http://gazette.example/2009/0120b.html"
HEADLINE = "Court frees baker"
BODY = ("A court freed a baker accused of burning down a rival's shop.", "The judge said the evidence was thin.")


def taken(*texts):
    address, paragraphs = take_address([Paragraph(text) for text in texts])
    return address, [paragraph.text for paragraph in paragraphs]


@pytest.mark.parametrize(
    "line",
    [f"Web: {OWN}", f"See {OWN}", f"You asked for this: {OWN}", f"Found at {OWN}", f"1. {OWN}", f"> {OWN}",
     f"{OWN} (subscription required)", f"Printed from {CODED}", f"See: {CODED}"],
)  # fmt: skip
def test_above_the_text(line):
    address, left = taken(line, HEADLINE, *BODY)
    assert address in (OWN, CODED)
    assert left == [HEADLINE, *BODY]


@pytest.mark.parametrize("line", [f"{HEADLINE} {OWN}", f"{HEADLINE} | {OWN}", f"{OWN} - {HEADLINE}"])
def test_beside_the_headline_which_stays(line):
    assert taken(line, *BODY) == (OWN, [HEADLINE, *BODY])


def test_in_brackets_behind_the_first_line():
    assert taken(f"{HEADLINE} ({CODED})", *BODY) == (CODED, [HEADLINE, *BODY])
    assert taken(HEADLINE, f"It ended in May ({CODED})", *BODY)[0] == ""


@pytest.mark.parametrize(
    "line",
    [f"Read more at: {OWN}", f"Read the full story: {OWN}", f"This story can be found at: {OWN}",
     f"Read more at: {CODED}", f"Cited as: {CODED}", f"Web: {CODED}"],
)  # fmt: skip
def test_behind_the_text(line):
    address, left = taken(HEADLINE, *BODY, line)
    assert address in (OWN, CODED)
    assert left == [HEADLINE, *BODY]


@pytest.mark.parametrize(
    "line",
    [f"Related: {OTHER}", f"Earlier: {OWN}", f"Tickets: {CODED}", f"Baker charged over fire: {OTHER}",
     f"The fire of 2008: {OTHER}", f"We wrote in 2008: {OTHER}", f"In reply to {OWN}",
     f"The police have a page on the case: {CODED}", f"More on this: {OTHER}", f"See {OWN} and {OTHER}",
     "Web: http://gazette.example/en"],
)  # fmt: skip
def test_what_leads_elsewhere_is_not_the_texts(line):
    assert taken(HEADLINE, line, *BODY) == ("", [HEADLINE, line, *BODY])
    assert taken(HEADLINE, *BODY, line) == ("", [HEADLINE, *BODY, line])


@pytest.mark.parametrize(
    "line",
    [f"Supporters can give money at {OWN}", f"The judge wrote it down. Read it at {OWN}",
     f"The neighbours of the baker have written to the mayor, as they say at {OWN}", f"Give at {OWN} if you like them"],
)  # fmt: skip
def test_a_sentence_stays_though_its_address_has_the_headlines_words(line):
    assert taken(HEADLINE, *BODY, line) == ("", [HEADLINE, *BODY, line])
    assert taken(HEADLINE, line, *BODY) == ("", [HEADLINE, line, *BODY])


@pytest.mark.parametrize("line", [f"Read more: {OTHER}", f"Full judgment: {OTHER}", f"See {OTHER}", f"Court: {CODED}"])
def test_behind_the_text_another_articles_address_stays(line):
    assert taken(HEADLINE, *BODY, line) == ("", [HEADLINE, *BODY, line])


def test_a_mail_has_an_address_in_a_line_too():
    lines = (f"You asked for this: {OWN}", *BODY)
    raw = RawArticle("a.eml", None, {"headline": (HEADLINE,)}, tuple(map(Paragraph, lines)))
    article = extract_article(raw, date(2025, 11, 21), True).article
    assert (article.url, article.published.date) == (OWN, date(2009, 1, 20))
    assert [paragraph.text for paragraph in article.body] == list(BODY)
