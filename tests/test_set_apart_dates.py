"""The one date of the first lines that nothing else reads, where it stands apart; an event's or an update's is none."""

from datetime import date

import pytest

from indexer.article import Paragraph
from indexer.extract.headers.set_apart_dates import last_date, set_apart_date

TODAY = date(2026, 1, 1)
HEADLINE = "Ferry stays in port for a second day"
TEXT = "The ferry stayed in port for a second day, the company said on Monday evening, and may sail again."


def found(*lines: str, headline: str = HEADLINE) -> str:
    return set_apart_date([Paragraph(line) for line in (*lines, TEXT)], headline, TODAY)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Law Notes, 29 January 2004, Vol 101/4", "29 January 2004"),
        ("From: Milton Week (Vol. 31, Issue 21) [May 22, 2008]", "May 22, 2008"),
        ("By Ana Ruiz in the Sunday edition of 19 December 1999", "19 December 1999"),
        ("By Ana Ruiz (Late City Final, May 29, 2000, p. 12)", "May 29, 2000"),
        ("Finance & economics | Jun 28th 2018 edition", "Jun 28th 2018"),
        ("[stamped] MAR 22 1996", "MAR 22 1996"),
        ("*Posted 2021-02-25 by the news team*", "2021-02-25"),
        ("As of Monday, December 1, 2014", "Monday, December 1, 2014"),
        ("Families win pause in land case [2015-06-11]", "2015-06-11"),
        ("Sunny, high 41        THE MILTON LEDGER        Thursday, January 14, 1988", "Thursday, January 14, 1988"),
        ("Ana Ruiz - Feb 18, 2020 - Last updated at Feb 19, 2020", "Feb 18, 2020"),
        ("#PublishedOn 18 December 2019", "18 December 2019"),
        ("2069-03-06 BS / Wednesday, June 20, 2012", "Wednesday, June 20, 2012"),
        ("Harbour Bulletin Vol. 67 #2 – December 1998", "December 1998"),
        ("from the February 26, 2003 edition", "February 26, 2003"),
        ("by Ana Ruiz (from the July 1997 number)", "July 1997"),
        ("The Bugle: January 26th, 1995 edition", "January 26th, 1995"),
        ("Green Left, issue #531  26 March 2003.", "26 March 2003"),
        ("Detail: Ana Ruiz. Milton: Nov 25, 1998. pg. 6", "Nov 25, 1998"),
        ("On: January 20, 2014", "January 20, 2014"),
        ("19951126 THE MILTON ADVERTISER", "1995-11-26"),
        ("STORY October 17, 2009", "October 17, 2009"),
        ("This article appears in the print edition of the February 20, 2006, issue.", "February 20, 2006"),
        ("The Milton Monthly; July 1999; The Ferry at Last; Volume 283, No. 3; pages 45-51.", "July 1999"),
        ("Ana Ruiz, Milton, OTA: Jul 19 2016, 15:55 IST", "Jul 19 2016, 15:55 IST"),
        ("The Orchardist 22(4), Autumn 2020", "2020"),
        ("Vol. 9, No. 3 (Autumn 1988), pp. 22-24", "1988"),
        ("milton-l Digest - 13 Mar 2006 (#2006-74)", "13 Mar 2006"),
        ("GARDENS & HOMES  #463  JANUARY 1998", "JANUARY 1998"),
        ("[written in margin: Milton Herald 8.X.1995]", "8.X.1995"),
        ("SLUG: STORM FOR: Tuesday, November 14, 1995 DESK: METRO BY: ANA RUIZ", "Tuesday, November 14, 1995"),
    ],
)  # fmt: skip
def test_a_date_that_stands_apart_in_a_line_below_the_headline(line, day):
    assert found(HEADLINE, line) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Ruiz, Ana. “Ferry to cut sailings.” Newsday ‘Milton’ 16 Nov. 2011: A36. Print.", "16 Nov. 2011"),
        (
            "Ruiz, Ana. “Ferry to stay.” Times, 17 Dec. 1996, p. 22. Archive, a.com/a/1. Accessed 4 Feb. 2024.",
            "17 Dec. 1996",
        ),
    ],
)
def test_a_citation_above_the_text_is_its_own(line, day):
    assert found(line, HEADLINE) == day


def test_a_season_behind_a_name_counts_only_above_all_other_lines():
    assert found("Orchard & Field, Spring 2023", HEADLINE) == "2023"
    assert found(HEADLINE, "Orchard & Field, Spring 2023") == ""


@pytest.mark.parametrize(
    "line",
    [
        "Deadline for the next issue: 5 May 2020",
        "The next issue appears on 5 May 2020",
        "Storm date: 5 May 2020",
        "Polling day: 5 May 2020",
        "Voting record: 5 May 2020",
        "Ana Ruiz, b. 5 May 1945",
        "In cinemas 5 May 2020",
        "Next sailing     5 May 2020",
        "5 May 2020: the day the sea came in",
        "Harbour v Milton, 5 May 2020",
        "Scenes from the quay on 5 May 2020",
        "Retrieved 5 May 2020",
        "Related: Storm nears the coast, 5 May 2020",
        "Summer 2020",
        "Spring 2023 season tickets | Harbour Review",
    ],
)
def test_a_day_that_is_told_of_or_runs_on_from_its_words_is_none(line):
    assert found(HEADLINE, line) == ""


def test_two_days_are_none_and_one_that_is_said_again_with_its_time_is_one():
    assert found(HEADLINE, "Milton, 5 May 2020", "Harbour, 7 May 2020") == ""
    assert found(HEADLINE, "Milton, 5 May 2020", "Ana Ruiz | 5 May 2020, 10:30") == "5 May 2020, 10:30"


def test_the_headline_itself_is_dated_only_beside_a_paper_or_a_page():
    assert found("Ferry stays, 5 May 2020", headline="Ferry stays, 5 May 2020") == ""
    named = "Ferry stays in port - Milton Weekly, 9 December 2003"
    assert found(named, headline=named) == "9 December 2003"


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("MILTON, Calif.--(OCEAN WIRE)--Feb 15, 2000 ", "Feb 15, 2000"),
        ("Milton; 4 August 2011; ", "4 August 2011"),
        ("HARBOUR CITY (OceanNews / 15 March 2016) – ", "15 March 2016"),
        ("HARBOUR. Sept 4, 2001 (Ocean) - ", "Sept 4, 2001"),
        ("5 MAY 2015 | MILTON - ", "5 MAY 2015"),
        ("5 May 2015 - the day the ", ""),
        ("On 5 May 2020, ", ""),
        ("Born in Milton, 5 May 1945, ", ""),
        ("Timeline: Milton, 5 May 1945 - ", ""),
    ],
)
def test_a_dateline_with_its_parts_in_an_order_of_their_own(opening, day):
    assert set_apart_date([Paragraph(HEADLINE), Paragraph(opening + TEXT)], HEADLINE, TODAY) == day


def test_datelines_of_several_days_tell_what_happened_when():
    one, other = f"MILTON, 4 May 1940 -- {TEXT}", f"HARBOUR, 6 May 1940 -- {TEXT}"
    assert set_apart_date([Paragraph(HEADLINE), Paragraph(one), Paragraph(other)], HEADLINE, TODAY) == ""


@pytest.mark.parametrize(
    ("foot", "day"),
    [
        ("posted by Ana Ruiz on November 5, 2007 | permalink | comments (4)", "November 5, 2007"),
        ("(OTA/Harbour: October 18, 2004) (10/18)", "October 18, 2004"),
        ("Filed under: Coast — Ana Ruiz @ April 19, 2006", "April 19, 2006"),
        ("210713 JUN 97", "21 JUN 97 07:13"),
        ("From New Boats magazine, 16 October 1999.", "16 October 1999"),
        ("The Milton Herald, 5 May 2020", "5 May 2020"),
        ("Published: 5 May 2020", "5 May 2020"),
        ("HM/mlt 2015-10-20", "2015-10-20"),
        ("(ends) kb/3 September 1987", "3 September 1987"),
        ("-0- (OTA ) Mar/25/1998 16:31 GMT", "Mar/25/1998 16:31 GMT"),
        ("AC/DC 5 May 2020", ""),
        ("HM/mlt until 5 May 2020", ""),
        ("Next meeting: 5 May 2020", ""),
        ("The Milton Herald will be back on 5 May 2020", ""),
        ("Milton, 5 May 2020", ""),
        ("Harbour Gazette, 5 May 2020 | Milton Herald, 7 May 2020", ""),
        ("Tickets from the Milton Post, 5 May 2020", ""),
    ],
)
def test_the_mark_of_paper_or_author_below_a_text(foot, day):
    assert last_date([Paragraph(HEADLINE), Paragraph(TEXT), Paragraph(foot)], TODAY) == day


def test_the_last_of_a_list_of_papers_is_none():
    lines = [Paragraph(f"Ruiz, Ana. “The Ferry of {n}.” Harbour Gazette, {n} May 2020, p. 3.") for n in (4, 5)]
    assert last_date([Paragraph(HEADLINE), Paragraph(TEXT), *lines], TODAY) == ""


def test_what_may_not_be_printed_is_not_yet_the_text():
    rights = "These materials may not be republished without the express written consent of the agency of Milton."
    assert found("Ocean Press", rights, "February 21, 1991, Thursday, AM cycle") == "February 21, 1991, Thursday"
