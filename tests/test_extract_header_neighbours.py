"""Lines of databases, wikis, calendars and desks, and what only looks like them."""

import datetime

import pytest

from indexer.article import Paragraph
from indexer.extract.dateline_years import days_of_dateline
from indexer.extract.headers.feet.closing_lines import date_of_closing
from indexer.extract.headers.feet.end_dates import date_at_end
from indexer.extract.headers.heads.days_of_year import day_above
from indexer.extract.headers.heads.header import read_header
from indexer.extract.headers.lines.line import read_header_line

TEXT = "The ferry stayed in port on Friday, as the harbour master had asked all ships to wait for calmer seas."


def facts(*lines):
    return read_header([Paragraph(line) for line in (*lines, TEXT, TEXT)]).facts


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Tuesday 1430/6/30 - 2009/06/23", "Tuesday 2009/06/23"),
        ("2009-06-23 (30/6/1430 H)", "2009-06-23"),
        ("{{date|January 29, 2008}}", "January 29, 2008"),
        ("'''January 29, 2008'''", "January 29, 2008"),
        ("[[January 29]], [[2008]]", "January 29, 2008"),
        ("date = {2016-01-14},", "2016-01-14"),
        ("Published online September 24, 2009. doi:10.1001/harbour.2009.1", "September 24, 2009"),
        ("Source: Harbour Monitor. 09/24/2013, pN.PAG. 0p.", "09/24/2013"),
    ],
)
def test_a_line_states_its_date(line, date):
    stated = read_header_line(line, below_headline=True)
    assert stated is not None
    assert stated["date"] == date


@pytest.mark.parametrize(
    "line",
    [
        "{{deadline|January 29, 2008}}",
        "urldate = {2018-03-02},",
        "Tickets 1430 - 2009/06/23 hall",
        "{{born|5 May 1968}}",
    ],
)
def test_a_line_states_none(line):
    assert "date" not in (read_header_line(line, below_headline=True) or {})


def test_a_database_s_headline_may_end_with_a_full_stop():
    stated = facts(
        "Harbour wall at Milton to be rebuilt after winter storm damage.",
        "From Ana Ruiz, Milton",
        "The Harbour Times (Milton), Tuesday, Mar. 5, 1985; pg. 3; Issue 62078.",
    )
    assert stated["date"] == "Tuesday, Mar. 5, 1985"
    stated = facts(
        "The texts in this file were all compiled by the Harbour Press itself.",
        "March 5, 1991, Tuesday, AM cycle",
        "SECTION: Domestic News",
        "LENGTH: 290 words",
        "HEADLINE: Ferry stays",
        "BYLINE: By Ana Ruiz",
    )
    assert stated["date"] == "March 5, 1991, Tuesday"


def test_below_a_sentence_of_the_text_no_date_is_looked_for():
    assert "date" not in facts("The ministers met in the harbour for the whole of the day.", "Storm Fair, 5 May 1985")


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("ends   21 March 2000", ""),
        ("ends ar/bo 21 March 2000", "21 March 2000"),
        ("ENDS: 21 March 2000", ""),
        ("Ends 21 March 2000", ""),
        ("exhibition ends 21 March 2000", ""),
        ("Auction ends: 21 March 2000", ""),
    ],
)
def test_the_word_for_the_end(line, date):
    assert date_of_closing([Paragraph(TEXT), Paragraph(line)]) == date


def test_behind_that_word_nothing_follows():
    assert date_of_closing([Paragraph("ends 21 March 2000"), Paragraph("Entry is free.")]) == ""


@pytest.mark.parametrize(
    ("agency", "line", "days"),
    [
        ("Reuters", "© Thomson Reuters 2009 All rights reserved.", [datetime.date(2009, 3, 17)]),
        ("SPA", "(c) Saudi Press Agency, 2009", [datetime.date(2009, 3, 17)]),
        ("SPA", "(c) SPA 2009", []),
        ("KUNA", "(c) 2009 Kuwait News Agency", [datetime.date(2009, 3, 17)]),
        ("Reuters", "© Harbour Gazette 2009 All rights reserved.", []),
        ("Reuters", "Thomson Reuters opened an office here in 2009", []),
    ],
)
def test_an_agency_s_notice_says_the_year_of_its_dateline(agency, line, days):
    found = days_of_dateline("March 17", (), "a.txt", [Paragraph(TEXT), Paragraph(TEXT), Paragraph(line)], agency)
    assert [day for day, _basis in found] == days


def test_a_notice_in_a_record_is_the_agency_s_own():
    days = days_of_dateline("Sep 18", ("(c) 2007 Kuwait News Agency",), "a.txt", [Paragraph(TEXT)], "KUNA")
    assert [day for day, _basis in days] == [datetime.date(2007, 9, 18)]
    assert not list(days_of_dateline("Sep 18", ("(c) 2007 Harbour Gazette",), "a.txt", [Paragraph(TEXT)], "KUNA"))


def test_a_weekday_is_no_name_of_a_byline():
    assert day_above([Paragraph("Ferry Stays"), Paragraph("By Ana Ruiz, Tuesday, April 20")]) == "Tuesday, April 20"


def test_when_a_text_was_posted_is_its_date_though_it_says_where():
    lines = ["NEWS INFO", "Date Taken: 03.25.2019", "Date Posted: 03.26.2019 14:30", "Location: MILTON, US"]
    assert date_at_end([Paragraph(TEXT), *map(Paragraph, lines)]) == "03.26.2019 14:30"
    assert date_at_end([Paragraph(TEXT), Paragraph("26 March 2019, 14:30"), Paragraph("Location: Milton hall")]) == ""
