import pytest

from indexer.extract.headers.line import read_header_line
from indexer.extract.headers.repairs import set_apart, without_hijri


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("Monday, May 5, 1997 Published at 22:35 GMT", {"date": "Monday, May 5, 1997 at 22:35 GMT"}),
        ("By Ana Ruiz @harbourdesk May 5, 1997, 3:53 p.m.", {"date": "May 5, 1997, 3:53 p.m.", "byline": "Ana Ruiz"}),
        ("Harbour Post (ACT : 1926 - 1995), Monday 5 May 1997, page 13", {"date": "Monday 5 May 1997"}),
        ("File 146:Harbour Mail May 05 1997", {"date": "May 05 1997"}),
        ("05 May 1997 1630 PA HARBOUR", {"date": "05 May 1997 16:30"}),
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
    assert without_hijri("Riyadh, Rajab 22, 1442, March 6, 2021, SPA") == ours
    assert without_hijri("22 Rajab 1442 AH / 6 March 2021") == "6 March 2021"
    assert without_hijri("6 March 2021 (22 Rajab 1442)") == "6 March 2021"
    assert without_hijri(ours) == ours


def test_a_line_without_anything_to_repair_stays():
    for line in ("By Ana Ruiz | 5 May 1997", "Harbour Gazette, 5 May 1997, page 3"):
        assert set_apart(line) == line
