"""Lines in the forms of datelines, stamps and registers whose day is another thing's; lists that are no menu."""

import pytest

from indexer.article import Paragraph
from indexer.extract.headers.feet.agency_feet import date_of_stamp
from indexer.extract.headers.feet.closing_lines import date_of_closing
from indexer.extract.headers.heads.page_heads import take_page_head
from indexer.extract.headers.lines.line import read_header_line
from indexer.extract.headers.lines.set_forms import date_of_form
from indexer.extract.headers.openings.dateline_forms import days_in_forms

SENTENCE = "The ferry to the islands stayed in port on Monday after a storm broke two windows."


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Posted to residents on 5 May 2019", None),
        ("Issued to all parents on 5 May 2019", None),
        ("Released to all residents on 5 May 2019", None),
        ("Issued to customers on 5 May 2019", None),
        ("Issued to the media on 5 May 2019", "5 May 2019"),
        ("Emailed to all residents on 5 May 2019", "5 May 2019"),
    ],
)
def test_what_is_issued_to_others_is_no_text(line, date):
    assert (read_header_line(line) or {}).get("date") == date


@pytest.mark.parametrize("line", ["Source: AFP 5 May 1945", "AP story 5 May 1945", "BBC 5 May 1945"])
def test_a_stamp_needs_the_agency_in_the_head(line):
    assert date_of_stamp([Paragraph(line)], SENTENCE) == ""


def test_a_stamp_of_the_agency_in_the_head():
    assert date_of_stamp([Paragraph("dpa 23 Jun 93")], "Norwich (dpa) - Households") == "23 Jun 93"


@pytest.mark.parametrize("begins", ["Opens - 6 July 2016", "Starts: 6 July 2016", "Runs from 6 July 2016"])
def test_what_begins_on_a_day_ends_on_one(begins):
    assert date_of_closing([Paragraph(SENTENCE), Paragraph(begins), Paragraph("Ends -- 6 August 2016")]) == ""


@pytest.mark.parametrize(
    "line",
    ["Trial Transcript, 5 May 1925", "Diary transcript 5 May 1916", "Congressional Record vote 5 May 1981: ayes 5"],
)
def test_a_transcript_or_record_of_another_thing(line):
    assert date_of_form(line) == ""


def test_a_register_with_its_volume():
    assert date_of_form("Congressional Record, Volume 165 Issue 41 (Monday, May 5, 2025)") == "Monday, May 5, 2025"


@pytest.mark.parametrize(("place", "days"), [("Wedding", 0), ("Evensong", 0), ("Morning Edition", 1)])
def test_a_dot_follows_the_day_of_a_programme(place, days):
    assert len(list(days_in_forms(f"{place}, February 23, 2006 · The council met."))) == days


@pytest.mark.parametrize(
    ("above", "items"),
    [
        ((), ("Two eggs", "Flour", "Salt")),
        (("Home",), ("Dig the soil", "Sow the seed", "Wait for rain")),
    ],
)
def test_a_list_that_opens_a_text_stays(above, items):
    lines = [*map(Paragraph, above), *(Paragraph(item, "bullet") for item in items), Paragraph(SENTENCE)]
    assert [one for one in take_page_head(lines).paragraphs if one.kind == "bullet"] == lines[len(above) : -1]
