"""Credits below the headline and at the very start or end of a text, and names of outlets that are none."""

import pytest

from indexer.article import Paragraph
from indexer.extract.headers.heads.header import read_header
from indexer.extract.headers.heads.outlet_lines import read_outlet_line
from indexer.extract.headers.heads.papers import parted_byline
from indexer.extract.headers.openings.agency_openings import agency_in_opening
from indexer.extract.headers.openings.datelines import read_dateline
from indexer.extract.sources import last_credit

HEADLINE = "Ferry stays in port"
BODY = "The harbour board voted on Tuesday to keep the ferry in port, saying repairs would take until May."


def read(*lines):
    header = read_header([Paragraph(text) for text in (HEADLINE, *lines, BODY, "It sails again in June, she said.")])
    said = {fact: header.facts.get(fact, "") for fact in ("source", "credit", "byline")}
    return said["source"] or said["credit"], said["byline"], header.paragraphs[0].text


@pytest.mark.parametrize(
    ("line", "source"),
    [("Reuters", "Reuters"), ("(Reuters)", "Reuters"), ("[AFP]", "AFP"), ("From Reuters", "Reuters"),
     ("Via AP", "Associated Press"), ("The Associated Press", "Associated Press"), ("— Reuters —", "Reuters"),
     ("Reuters, London", "Reuters"), ("New Delhi, PTI", "PTI"), ("PTI | New Delhi", "PTI"), ("© Reuters", "Reuters"),
     ("Credit: Reuters", "Reuters"), ("Anadolu Agency staff", "Anadolu Agency"), ("London (AFP)", "AFP"),
     ("Reuters News Agency", "Reuters"), ("BBC News", "BBC News")],
)  # fmt: skip
def test_an_outlet_alone_below_the_headline(line, source):
    assert read(line) == (source, "", BODY)


@pytest.mark.parametrize(
    ("line", "source", "byline"),
    [("Ana Ruiz (AFP)", "AFP", "Ana Ruiz"), ("Ana Ruiz / AP", "Associated Press", "Ana Ruiz"),
     ("Ana Ruiz, Reuters", "Reuters", "Ana Ruiz"),
     ("Ana Ruiz in London for Reuters", "Reuters", "Ana Ruiz in London"),
     ("By Ana Ruiz (AP)", "Associated Press", "Ana Ruiz"),
     ("By Ana Ruiz in London (Reuters)", "Reuters", "Ana Ruiz in London")],
)  # fmt: skip
def test_an_outlet_beside_the_author(line, source, byline):
    assert read(line) == (source, byline, BODY)


@pytest.mark.parametrize("author", ["By Ana Ruiz", "Ana Ruiz"])
def test_an_outlet_below_the_author(author):
    assert read(author, "Associated Press") == ("Associated Press", "Ana Ruiz", BODY)


def test_a_paper_below_the_author():
    assert read("By Ana Ruiz", "Harbour Gazette") == ("Harbour Gazette", "Ana Ruiz", BODY)


@pytest.mark.parametrize(
    ("line", "text"),
    [("BBC", "The BBC was founded in 1922."), ("The Hill", "The hill above the pier is closed."),
     ("Reuters", "Reuters opened an office in the port."), ("Reuters:", BODY), ("Harbour Ferries (AFP)", BODY)],
)  # fmt: skip
def test_the_heading_of_a_text_is_no_credit(line, text):
    assert read_outlet_line(line, text) is None


def test_what_an_agency_was_told_leaves_it_the_source():
    assert read_outlet_line("Reuters", "The ferry stays, the board told Reuters.") == {"credit": "Reuters"}


def test_a_heading_below_the_headline_is_no_credit():
    paragraphs = [Paragraph(HEADLINE), Paragraph("Reuters", "heading"), Paragraph(BODY), Paragraph(BODY)]
    assert "credit" not in read_header(paragraphs).facts


@pytest.mark.parametrize(
    ("who", "parted"),
    [("Ana Ruiz of the Associated Press", ("Ana Ruiz", "Associated Press")),
     ("Ana Ruiz; Reuters", ("Ana Ruiz", "Reuters")),
     ("Ana Ruiz, Reuters, in Ankara", ("Ana Ruiz in Ankara", "Reuters")),
     ("Ana Ruiz of The Harbour Gazette", ("Ana Ruiz", "Harbour Gazette")),
     ("Ana Ruiz of the harbour board", ("Ana Ruiz of the harbour board", ""))],
)  # fmt: skip
def test_the_outlet_of_a_byline(who, parted):
    assert parted_byline(who) == parted


@pytest.mark.parametrize(
    ("opening", "agency"),
    [("NEW YORK (AP) _ ", "Associated Press"), ("Reuters - ", "Reuters"), ("AP — ", "Associated Press"),
     ("ANKARA / AA - ", "Anadolu Agency"), ("ANKARA (AA) ", "Anadolu Agency"), ("Harbour: (ANI): ", "ANI"),
     ("London | Reuters — ", "Reuters"), ("LONDON, AP - ", "Associated Press"), ("Reuters, London - ", "Reuters"),
     ("New Delhi (PTI): ", "PTI"), ("JOHANNESBURG – (AFP) ", "AFP"), ("TEHRAN (Tasnim) – ", "Tasnim"),
     ("LONDON, (Reuters) ", "Reuters"),
     ("LONDON (Harbour Gazette) - ", "Harbour Gazette")],
)  # fmt: skip
def test_the_agency_of_a_dateline_without_a_day(opening, agency):
    assert read_dateline(opening + BODY).agency == agency


@pytest.mark.parametrize(
    "text",
    ["Reuters - once an office over a bakery - moved.", "The European Community (EC) Commission met.",
     "The Associated Press (AP) News style changed.", "The mayor told AP - The talks are over.",
     "Associated Press (AP) Reporters met.", "LONDON (Harbour Board) - The ferry stays.", "The Guardian of the pier."],
)  # fmt: skip
def test_an_outlet_that_a_text_begins_to_tell_of(text):
    assert agency_in_opening(text) == read_dateline(text).agency == ""


@pytest.mark.parametrize(
    ("ending", "outlet"),
    [("(Source: Xinhua)", "Xinhua"), ("[Source: Reuters]", "Reuters"), ("Source - Reuters", "Reuters"),
     ("Credit: AP", "Associated Press"), ("Courtesy of AFP", "AFP"), ("Text: AFP", "AFP"), ("Via Reuters", "Reuters"),
     ("Source: Xinhua | Editor: Ana Ruiz", "Xinhua"), ("By Reuters", "Reuters"), ("Story by AP", "Associated Press"),
     ("By Ana Ruiz, Associated Press", "Associated Press"), ("Reuters/ANI", "Reuters"), ("By the harbour", ""),
     ("Credit: the bank", ""), ("Photo: AP", "")],
)  # fmt: skip
def test_the_credit_under_a_text(ending, outlet):
    assert last_credit([Paragraph(BODY), Paragraph(ending)]) == outlet


def test_the_credit_of_a_picture_is_not_the_texts():
    assert last_credit([Paragraph(BODY), Paragraph("The ferry in port"), Paragraph("Credit: AP")]) == ""


@pytest.mark.parametrize("label", ["BREAKING NEWS", "Latest News", "Breaking News", "LIVE NEWS"])
def test_a_label_of_news_above_the_headline_is_no_paper(label):
    header = read_header([Paragraph(text) for text in (label, HEADLINE, "By Ana Ruiz", "5 March 2024", BODY)])
    assert header.facts["headline"] == HEADLINE
    assert header.facts.keys().isdisjoint(("source", "credit"))


@pytest.mark.parametrize("label", ["SPORTS NEWS", "Political News"])
def test_the_news_of_a_section(label):
    header = read_header([Paragraph(text) for text in (label, HEADLINE, "By Ana Ruiz", "5 March 2024", BODY)])
    assert (header.facts["section"], header.facts["headline"]) == (label, HEADLINE)


def test_a_paper_called_news_stays_one():
    header = read_header([Paragraph(text) for text in ("Harbour News", HEADLINE, "By Ana Ruiz", "5 March 2024", BODY)])
    assert header.facts["source"] == "Harbour News"
