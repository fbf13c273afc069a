"""Times of day in lines near that of the day, above a text and below it."""

import pytest

from indexer.article import Paragraph
from indexer.extract.headers.heads.header import read_header
from indexer.extract.headers.lines.line import read_header_line

TEXT = "The swing bridge over the lower harbour has reopened to traffic after six weeks of repairs, the port said."
MORE = "It was last closed in March, when a barge struck one of its piers."


def facts(*lines, last=()):
    return read_header([Paragraph(line) for line in (*lines, TEXT, MORE, *last)]).facts


@pytest.mark.parametrize(
    "lines",
    [
        ("Bridge reopens at last", "By Ana Ruiz", "Thu., July 19, 2012 timer 2 min. read", "Published at 8:45 a.m."),
        ("For release at 8:45 a.m. EDT", "Release Date: July 19, 2012", "Bridge reopens at last"),
        ("July 19, 2012", "Bridge reopens at last", "Filed under: Transport - Mei Chong @ 8:45 am"),
        ("Bridge reopens at last", "July 19, 2012", "845 am EDT"),
        ("Bridge reopens at last", "July 19, 2012", "Ana Ruiz", "Published 08:45"),
        ("Bridge reopens at last", "KUNA Date : 19/07/2012 Time: 08:45"),
        ("For release at 8:45 p.m.", "July 19, 2012", "Bridge reopens at last"),
        ("Bridge reopens at last", "8:45 p.m.", "July 19, 2012"),
        ("Bridge reopens at last", "July 19, 2012 | 845 am EDT"),
        ("July 19, 2012", "Bridge reopens at last", "Posted by Ana Ruiz at 8:45am"),
        ("Bridge reopens at last", "July 19, 2012", "By Ana Ruiz, 18:45"),
        ("Bridge reopens at last", "By Ana Ruiz", "JULY 19, 2012 8:45 AM PT"),
    ],
)
def test_a_time_in_a_line_near_the_day(lines):
    found = facts(*lines)
    assert "8:45" in found["date"]
    assert found["headline"] == "Bridge reopens at last"


@pytest.mark.parametrize(
    "lines",
    [
        ("Bridge reopens at last", "July 19, 2012", "Updated 8:45 am"),
        ("Bridge reopens at last", "Last updated 8:45 am", "July 19, 2012"),
        ("Bridge reopens at last", "July 19, 2012", "Last update 20 July 2012", "8:45 AM (12:45 GMT)"),
        ("Bridge reopens at last", "July 19, 2012", "Ana Ruiz", "Published 8:45 am", "Published 9:45 am"),
        ("Bridge reopens at last", "July 19, 2012", "Filed under: Transport @ Harbour"),
        ("Bridge reopens at last", "July 19, 2012", "Doors 8:45 pm"),
        ("Bridge reopens at last", "July 19, 2012", "245 am listeners"),
    ],
)
def test_times_of_other_things(lines):
    assert facts(*lines)["date"] == "July 19, 2012"


def test_the_time_below_the_day_of_an_agency_s_foot():
    assert facts("Bridge reopens at last", last=["(END) HARBOUR NEWS 07-19-12", "08:45 AM"])["line"].endswith(
        "08:45 AM"
    )


@pytest.mark.parametrize(
    "last", [["5 May 2012", "7:30 pm", "Town Hall"], ["5 May 2012", "7:30 pm", "", "Tickets: 5 euros"]]
)
def test_the_time_of_an_event_below_the_text(last):
    assert facts("Bridge reopens at last", last=last).get("line", "5 May 2012") == "5 May 2012"


@pytest.mark.parametrize(
    "lines",
    [
        ("DAY: 19", "MONTH: July", "YEAR: 2012"),
        ("Year: 2012", "Month: 07", "Day: 19"),
        ("Pub_Day: 19", "Pub_Month: Jul", "Pub_Year: 2012"),
    ],
)
def test_day_month_and_year_in_lines_of_their_own(lines):
    assert facts("HEADLINE: Bridge reopens at last", *lines)["date"] in ("19 July 2012", "2012-07-19", "19 Jul 2012")


@pytest.mark.parametrize(
    "lines",
    [
        ("DAY: 31", "MONTH: February", "YEAR: 2012"),
        ("DAY: 19", "YEAR: 2012"),
        ("DAY: Monday", "MONTH: July", "YEAR: 2012"),
    ],
)
def test_parts_that_are_no_day(lines):
    assert "date" not in facts("HEADLINE: Bridge reopens at last", *lines)


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("First Published: Thu, Aug 28 2014. 11 51 PM IST", "Thu, Aug 28 2014. 11:51 PM IST"),
        ("Published March 5, 2014 at 9 05 am", "March 5, 2014 at 9:05 am"),
        ("March 5 11 PM, 2014", "March 5 11 PM, 2014"),
        ("11:20, UK, Wednesday 5 March 2014", "11:20, Wednesday 5 March 2014"),
        ("Friday 25 August 2017 17:37, UK", "Friday 25 August 2017 17:37"),
    ],
)
def test_a_blank_for_a_colon_and_the_country_of_a_clock(line, date):
    assert read_header_line(line) == {"date": date}
