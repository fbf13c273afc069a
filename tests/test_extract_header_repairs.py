import pytest

from indexer.extract.headers.lines.line import read_header_line
from indexer.extract.headers.lines.repairs import set_apart, without_other_calendars


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("Monday, May 5, 1997 Published at 22:35 GMT", {"date": "Monday, May 5, 1997 at 22:35 GMT"}),
        ("By Ana Ruiz @harbourdesk May 5, 1997, 3:53 p.m.", {"date": "May 5, 1997, 3:53 p.m.", "byline": "Ana Ruiz"}),
        ("Harbour Post (ACT : 1926 - 1995), Monday 5 May 1997, page 13", {"date": "Monday 5 May 1997"}),
        ("File 146:Harbour Mail May 05 1997", {"date": "May 05 1997"}),
        ("05 May 1997 1630 PA HARBOUR", {"date": "05 May 1997 16:30"}),
        ("Harbour news 0700 Monday 5 May 1997", {"date": "07:00 Monday 5 May 1997"}),
        ("May 5, 1997: Ana Ruiz writes", {"date": "May 5, 1997", "byline": "Ana Ruiz"}),
        ("Vol. 8, No. 14 HARBOUR, MAY 5, 1997 25 cents", {"date": "MAY 5, 1997"}),
        ("HARBOUR, MAY 5, 1997 | PRICE: $1.50", {"date": "MAY 5, 1997"}),
        ("Monday's column by Ana Ruiz: May 5, 1997", {"date": "May 5, 1997", "byline": "Ana Ruiz"}),
        ("Edited by Ana Ruiz. Issue 211, 5 May 1997.", {"date": "5 May 1997", "byline": "Ana Ruiz"}),
        ("Words: Ana Ruiz. Pictures: Ben Oda. 5 May 1997.", {"date": "5 May 1997", "byline": "Ana Ruiz"}),
        ("Ana Ruiz writes from Harbour (5 May 1997):", {"date": "5 May 1997", "byline": "Ana Ruiz"}),
        ("Ana Ruiz writes from Harbour, on 5 May 1997:", {"date": "5 May 1997", "byline": "Ana Ruiz"}),
        ("5 May 1997: Ana Ruiz reports from Harbour", {"date": "5 May 1997", "byline": "Ana Ruiz"}),
        ("Ana Ruiz, writing in the news blog, @ 1997-05-05 01:17", {"date": "1997-05-05 01:17", "byline": "Ana Ruiz"}),
        ("HARBOUR TIMES 5 May 97 / Choir Sings Its Last", {"date": "5 May 97", "headline": "Choir Sings Its Last"}),
        ("OFFICE OF THE HARBOUR MASTER May 5, 1997", {"date": "May 5, 1997"}),
        ("Ana Ruiz |11.10.1997 - Update : 12.10.1997", {"date": "11.10.1997", "updated": "12.10.1997"}),
    ],
)
def test_what_a_dated_line_states(line, stated):
    found = read_header_line(line) or {}
    assert stated.items() <= found.items()


@pytest.mark.parametrize(
    "line",
    [
        "Photo by Ben Oda: May 5, 1997",
        "The mayor writes off debts on May 5, 1997",
        "Ferry sold for 25 cents on May 5, 1997",
        "Score: 12-10-1997 1630",
        "A naturalist writes in The Harbour Review, on 5 May 1997.",
        "Darwin writes in On the Origin, on 24 November 1859.",
        "On 13 October 1996: Ana Ruiz reports from Harbour.",
        "13 October 1996: Ana Ruiz reports from Harbour.",
    ],
)
def test_other_lines_state_nothing(line):
    assert read_header_line(line) is None


def test_days_of_the_islamic_calendar_beside_ours_are_left_out():
    ours = "Riyadh, March 6, 2021, SPA"
    assert without_other_calendars("Riyadh, Rajab 22, 1442, March 6, 2021, SPA") == ours
    assert without_other_calendars("22 Rajab 1442 AH / 6 March 2021") == "6 March 2021"
    assert without_other_calendars("6 March 2021 (22 Rajab 1442)") == "6 March 2021"
    assert without_other_calendars(ours) == ours


def test_a_line_without_anything_to_repair_stays():
    for line in ("By Ana Ruiz | 5 May 1997", "Harbour Gazette, 5 May 1997, page 3"):
        assert set_apart(line) == line


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("HARBOUR PIONEER 02 JULY 1996 PAGE ONE", "02 JULY 1996"),
        ("Harbour Pioneer, 2 July 1996, back page", "2 July 1996"),
        ("HARBOUR PIONEER (Sunday edition) 2 July 1996, p. 3", "2 July 1996"),
        ("HARBOUR PIONEER2 July 1996", "2 July 1996"),
        ("Ref. HP/214 2 July 1996", "2 July 1996"),
        ("Ref: HP/214   12-Mar-98   Harbour Daily", "12-Mar-98"),
        ("Time: 14:05  Date: 2 July 1996", "2 July 1996 14:05"),
        ("As told to Ana Ruiz, July 1996", "July 1996"),
        ("Given at Harbour this twenty-first day of July 1996", "21th day of July 1996"),
        ("Text of report by Harbour provincial radio in English 1405 gmt 4 Mar 97", "4 Mar 97 1405 gmt"),
        ("OTA regional 12-28-88 08:15 pes", "12-28-88"),
        ("Harbour Parish News, June '91", "June 1991"),
    ],
)
def test_dates_beside_pages_references_and_the_words_of_offices(line, date):
    stated = read_header_line(line)
    assert stated is not None
    assert stated["date"] == date


@pytest.mark.parametrize(
    "line",
    [
        "Harbour Parish News, June '04",
        "In loving memory of Ana Ruiz, 2 July 1996",
        "The summer of the twenty-first of July",
    ],
)
def test_what_may_be_a_day_or_tells_of_the_past(line):
    assert "date" not in (read_header_line(line) or {})


def test_a_season_behind_who_wrote_it_is_the_issue():
    assert read_header_line("As told to Ana Ruiz, spring number, 1997") == {"byline": "Ana Ruiz", "issue": "1997"}


def test_small_letters_beside_a_date_stand_below_a_headline_only():
    assert read_header_line("harbour echo · 24 Mar 1997 · news", below_headline=True) == {"date": "24 Mar 1997"}
    assert read_header_line("harbour echo · 24 Mar 1997 · news") is None


def test_a_line_that_is_too_long_for_a_header_stays():
    line = "May 5, 1997 Published at 22:35 GMT"
    assert set_apart(line) != line
    assert set_apart(line + " " * 400) == line + " " * 400
