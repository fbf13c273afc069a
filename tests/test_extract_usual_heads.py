"""The usual heads of plain texts: every order of paper, day, headline and author says the same."""

import pytest

from indexer.article import Paragraph
from indexer.extract.headers.header import read_header
from indexer.extract.headers.page_heads import take_page_head

PAPERS = ["The Harbour Gazette", "Harbour Gazette", "HARBOUR GAZETTE", "The Sun-Herald", "Harbour Valley News"]
DAYS = [
    "Monday, April 6, 1998",
    "April 6, 1998",
    "Monday 6 April 1998",
    "6th April 1998",
    "Mon 6 Apr 1998",
    "1998-04-06",
]
HEADLINE = "Opposition leader quits after poll defeat"
BODY = "The leader of the opposition resigned hours after her party suffered its worst result."


def facts_of(head):
    paragraphs = [Paragraph(text) for text in [*head.split("\n\n"), BODY, "A deputy will take over until May."]]
    page = take_page_head(paragraphs, paragraphs)
    header = read_header(page.paragraphs, headline=page.facts.get("headline", ""))
    return {**header.facts, **page.facts}, header.paragraphs[0].text


@pytest.mark.parametrize(
    "head",
    [
        "{paper}, {day}\n\n{headline}",
        "{paper}\n{day}\n\n{headline}",
        "{paper} | {day}\n{headline}\n\nBy Ana Ruiz",
        "{paper} - {day}\n\n{headline}",
        "{headline}\n\n{paper}, {day}",
        "{headline}\n\n{day}\n{paper}",
        "{headline}\n\nBy Ana Ruiz\n\nPublished {day}\n\n{paper}",
        "{headline}\n\nPublished: {day}\nSource: {paper}",
    ],
)
def test_usual_heads(head):
    for paper in PAPERS:
        for day in DAYS:
            facts, first = facts_of(head.format(paper=paper, day=day, headline=HEADLINE))
            assert first == BODY, (paper, day)
            assert facts["headline"] == HEADLINE, (paper, day)
            assert facts["source"].lower() == paper.lower(), (paper, day)
            assert "1998" in facts["date"], (paper, day)


@pytest.mark.parametrize(
    "line", ["B-6 THE SUN-HERALD  MON., APRIL 6, 1998", "PAGE SIX THE SUN-HERALD MONDAY, APRIL 6, 1998"]
)
def test_the_head_of_a_printed_page(line):
    facts, first = facts_of(f"{line}\n\nOPPOSITION LEADER QUITS AFTER POLL DEFEAT")
    assert (facts["source"], facts["date"], first) == ("The Sun-Herald", line[line.index("MON") :], BODY)


def test_a_paper_is_no_day_of_the_week():
    facts, _ = facts_of(f"The Sun-Herald (Harbour), April 6, 1998\n\n{HEADLINE}")
    assert (facts["source"], facts["date"]) == ("The Sun-Herald", "April 6, 1998")


@pytest.mark.parametrize("line", ["Daily life goes on in the harbour", "Ferries", "The harbour news was bad that day"])
def test_a_line_below_the_date_that_names_no_outlet_stays(line):
    facts, first = facts_of(f"{HEADLINE}\n\nApril 6, 1998\n\n{line}")
    assert "source" not in facts
    assert line in (first, facts.get("deck"))


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("19970318", "19970318"),
        ("420 PM EST WED MAR 25 1998", "4:20 PM EST WED MAR 25 1998"),
        ("1042 AM CDT SUN JUN 7 2009", "10:42 AM CDT SUN JUN 7 2009"),
    ],
)
def test_days_of_machines_above_the_headline(line, date):
    facts, first = facts_of(f"{line}\n\n{HEADLINE}")
    assert (facts["date"], facts["headline"], first) == (date, HEADLINE, BODY)


def test_eight_digits_that_are_no_day_are_none():
    assert "date" not in facts_of(f"19979918\n\n{HEADLINE}")[0]


def test_codes_of_a_database_above_their_values():
    head = ["HD", HEADLINE, "WC", "297 words", "PD", "11 October 2018", "ET", "15:09", "SN", "Harbour Gazette", "TD"]
    facts, first = facts_of("\n\n".join(head))
    assert (facts["headline"], facts["date"]) == (HEADLINE, "11 October 2018 15:09")
    assert (facts["source"], first) == ("Harbour Gazette", BODY)
