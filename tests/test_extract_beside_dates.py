import pytest

from indexer.article import Paragraph
from indexer.dates import find_dates
from indexer.extract.headers.days.bare_times import is_bare_time
from indexer.extract.headers.feet.closing_lines import date_of_closing
from indexer.extract.headers.heads.header import read_header
from indexer.extract.headers.lines.line import read_header_line
from indexer.extract.headers.lines.set_forms import date_of_form

SENTENCE = "The ferry to the islands stayed in port on Monday after a storm broke two windows."


def header(*lines):
    return read_header([Paragraph(line) for line in (*lines, SENTENCE)]).facts


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Publication date (MM/DD/YYYY): 04/09/2012", "2012-04-09"),
        ("Date published (dd/mm/yyyy): 07/02/2011", "2011-02-07"),
        ("Date [D.M.YYYY]: 7.2.2011", "2011-02-07"),
        ("Published: 2012/09/04 (yyyy/mm/dd)", "2012-09-04"),
        ("FISHING NEWS 31.07.2006", "31.07.2006"),
        ("EVENING GAZETTE 06 FEB 1993", "06 FEB 1993"),
        ("MORNING BRIEFING 25.11.2019", "25.11.2019"),
        ("PRESS RELEASEMAY 19, 2016", "MAY 19, 2016"),
        ("Harbour Clarion, Vol 12 #11, December 2009", "December 2009"),
        ("HARBOUR NEWS Vol. 67 #2 – December 1998", "December 1998"),
        ("Sent to subscribers on October 28, 2020", "October 28, 2020"),
        ("Emailed to all members, 28 October 2020", "28 October 2020"),
        ("16/02/2011 | location: HARBOUR", "16/02/2011"),
        ("Source: Harbour Echo | Published: 24 March 2020 | Retrieved: 14 August 2021", "24 March 2020"),
        ("NEWS May 20, 2019 by Ana Ruiz Harbour Banner", "May 20, 2019"),
        ("Released May 20, 2019, by the Harbour Statistics Service (HSS), Fisheries Board.", "May 20, 2019"),
        ("Ferry stays in port. By: Ana Ruiz. Harbour Gazette, 08827729, 12/13/2018, p5", "12/13/2018"),
        (
            "Ferry stays in port. (1986, September 17). The Harbour Times (ACT : 1926 - 1995), p. 3.",
            "1986, September 17",
        ),
        ('Ana Ruiz, "Ferry stays in port", in: Harbour Tribune, 20 December 1999, p. 4', "20 December 1999"),
        ("19 May, 2021 9:00 PM2 mins to read", "19 May, 2021 9:00 PM"),
        ("The Harbour Herald from Milton, Ontario on May 15, 1985 · Page 4", "May 15, 1985"),
        ("Newsletter May 2015", "May 2015"),
        ("Guest post by Ana Ruiz on 15 May 2015", "15 May 2015"),
        ("Embargo: 00.01 hours, Friday 15 May 2015", "00.01 Friday 15 May 2015"),
        ("Contact: Ana Ruiz, 555-0100 May 15, 2015", "May 15, 2015"),
        ("As seen in the Harbour Gazette, 15 May 2015", "15 May 2015"),
        ("This article is from the archive of the Harbour Mail, 15 May 2015", "15 May 2015"),
        ("By ANA RUIZOct. 5, 2003", "Oct. 5, 2003"),
        ("HC Deb 25 June 1991 vol 193 cc858-60", "25 June 1991"),
    ],
)
def test_what_hides_the_day_of_a_line_is_seen_through(line, date):
    assert (read_header_line(line) or {}).get("date") == date


@pytest.mark.parametrize(
    "line",
    [
        "Event date (dd/mm/yyyy): 07/02/2011",
        "Date accessed (dd/mm/yyyy): 07/02/2011",
        "Retrieved: 14 August 2021",
        "Source: Harbour Echo | Retrieved: 14 August 2021",
        "REMEMBERING THE STAR 5 MAY 1999",
        "Contact: Ana Ruiz by 15 May 2015",
        "As seen in Milton, 15 May 2015",
        "20151515",
        "The transcript of the call of May 5, 2025 was read to the council.",
    ],
)
def test_what_is_another_thing_s_day_stays_so(line):
    assert read_header_line(line) is None


def test_a_day_without_order_stays_ambiguous():
    assert read_header_line("Published: 04/09/2012 (updated hourly)") != {"date": "2012-04-09"}


def test_a_day_on_which_a_page_was_taken_is_no_dateline():
    assert "line" not in header("Accessed: 8 August 2009 | Ana Ruiz")


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ('This is a rush transcript from "Harbour Report," June 14, 2011. This copy may be updated.', "June 14, 2011"),
        ("This is a transcript of Harbour Tonight broadcast on 5 May 2011.", "5 May 2011"),
        ("Face the Harbour transcript November 23, 2014: Ana Ruiz, Ben Oda", "November 23, 2014"),
        ('Transcript: Ana Ruiz on "Face the Harbour," May 5, 2011', "May 5, 2011"),
        ("Clipped from The Daily Harbour, 24 May 1985, Fri • Page 12", "24 May 1985, Fri"),
        ("[Congressional Record Volume 141, Number 12 (Friday, January 20, 1995)]", "Friday, January 20, 1995"),
        ("Clipped by ana_ruiz on 14 Jan 2023", ""),
        ("This is a transcript of the trial of 5 May 2011 that shook the harbour.", ""),
        ("The record rainfall of 5 May 2011", ""),
    ],
)
def test_lines_of_a_form_of_their_own(line, date):
    assert date_of_form(line) == date


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (["Ends/Saturday, August 6, 2016", "Issued at HKT 16:09"], "Saturday, August 6, 2016 16:09 HKT"),
        (["-ENDS- 5 May 2025"], "5 May 2025"),
        (["Ends 5 May 2025"], ""),
        (["Ends: 5 May 2025"], ""),
    ],
)
def test_the_date_behind_the_end(lines, date):
    assert date_of_closing([Paragraph(SENTENCE), *map(Paragraph, lines)]) == date


def test_a_release_has_its_day_before_its_headline():
    stated = header("PRESS RELEASE", "5 June 2014 - Statement on the ferry and the port")
    assert (stated["date"], stated["headline"]) == ("5 June 2014", "Statement on the ferry and the port")
    assert "date" not in header("5 June 2014 - Statement on the ferry and the port")


def test_a_day_at_the_end_of_a_headline_above_who_issued_it():
    stated = header("Ferry stays in port after the storm 30 Jan 2019", "Issued by: Department of Water")
    assert (stated["date"], stated["headline"]) == ("30 Jan 2019", "Ferry stays in port after the storm")


def test_a_weekday_above_its_day_and_a_time_with_its_zone_in_words():
    assert header("Ferry Stays in Port", "Published: 15:42", "Sunday", "17 September 2017")["date"].endswith(" 15:42")
    assert is_bare_time("12:04:22 Central European Time")
    timed = header("Ferry Stays in Port", "Release Date: 15 May 2015", "Release Time: 14:05")
    assert timed["date"] == "15 May 2015 14:05"
    timed = header("Ferry Stays in Port", "Date issued: 15 May 2015", "Time issued: 14:05")
    assert timed["date"] == "15 May 2015 14:05"


def test_a_time_before_a_day_is_no_year():
    assert find_dates("SUGAR NO.6 AT 1730 - APR 7") == ()
    assert not is_bare_time("0:45")  # how long something lasts


def test_a_notice_of_rights_is_no_text():
    lines = ("DIALOG(R)File 634", "(c) 1991 Harbour News. All rts. reserv.", "080022", "FERRY STAYS IN PORT")
    assert header(*lines, "Harbour News (SJ) - Saturday, August 3, 1991")["date"] == "Saturday, August 3, 1991"
