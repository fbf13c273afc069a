import pytest

from indexer.extract.headers.lines.line import read_header_line
from indexer.extract.headers.lines.trails import date_of_trail


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("News & Events > News > Apr 12, 2016", "Apr 12, 2016"),
        ("Home » Press Releases » 12 April 2016", "12 April 2016"),
        ("Home | Campus News | 2016-04-12", "2016-04-12"),
        ("University / News / April 12, 2016", "April 12, 2016"),
        ("Home > Archive > Apr 12, 2016", "Apr 12, 2016"),
    ],
)
def test_the_last_step_of_a_trail_is_the_date(line, date):
    assert date_of_trail(line) == date
    assert (read_header_line(line) or {}).get("date") == date


@pytest.mark.parametrize(
    "line",
    [
        "Home > Events > Apr 12, 2016",
        "News > Deadlines > Apr 12, 2016",
        "Home > News & Events > Apr 12, 2016",
        "News > Apr 12, 2016",
        "Home > News > 2016",
        "Home > News > Storm of Apr 12, 2016",
        "Profit rose > 5 per cent > Apr 12, 2016",
        "12/04/2016 / News / 13/04/2016",
    ],
)
def test_other_trails_lead_to_no_date(line):
    assert date_of_trail(line) == ""


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Published On 4 Oct 20224 Oct 2022", "4 Oct 2022"),
        ("Published On 4 Oct 2022 4 Oct 2022", "4 Oct 2022"),
        ("Posted 04 October 2022 10:3004 October 2022 10:30", "04 October 2022 10:30"),
        ("[Levant Transcribed Text] Harbour Report in English 24 Mar 94", "24 Mar 94"),
        ('[Report by Ana Ruiz: "Ferry Stays"] Harbour Report in English 24 Mar 94 p 3', "24 Mar 94"),
    ],
)
def test_a_date_said_twice_and_that_of_a_monitored_paper(line, date):
    assert (read_header_line(line) or {}).get("date") == date


def test_two_days_that_run_together_are_no_date():
    assert "date" not in (read_header_line("Published On 4 Oct 20225 Oct 2022") or {})
