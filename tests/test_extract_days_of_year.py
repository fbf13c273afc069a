import pytest

from indexer.article import Paragraph
from indexer.extract.headers.heads.days_of_year import day_above
from indexer.extract.headers.openings.unusual_datelines import opening_day


@pytest.mark.parametrize(
    "line",
    [
        "Deadline, May 13",
        "Applications Due, May 13",
        "Closes - May 13",
        "Opens, May 13",
        "Concert, May 13",
        "CONCERT, May 13",
        "By Friday, May 13",
        "TAX DAY, April 15",
        "Harbour Festival, June 3",
        "Book Sale | May 13",
        "Tax Day, April 15",
        "Independence Day, July 4",
        "Election Day | November 8",
    ],
)
def test_an_event_before_a_day_is_no_byline(line):
    assert day_above([Paragraph("Ferry Stays in Port"), Paragraph(line)]) == ""


def test_an_event_that_opens_a_text_is_no_place():
    text = "May 13 - The ferry stayed in port for a second day after a storm, the company said on Monday."
    assert opening_day([Paragraph("Ferry Stays in Port"), Paragraph(f"Harbour Fair, {text}")]) == ""
    assert opening_day([Paragraph("Ferry Stays in Port"), Paragraph(f"Harbour, {text}")]) == "May 13"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Maria Ruiz | April 26", "April 26"),
        ("By Ana Ruiz, May 13", "May 13"),
        ("HARBOUR, May 13", "May 13"),
        ("Saturday, 7 August", "Saturday, 7 August"),
    ],
)
def test_a_byline_or_a_place_before_a_day(line, day):
    assert day_above([Paragraph("Ferry Stays in Port"), Paragraph(line)]) == day


def test_a_known_place_and_a_day_above_a_text_are_its_dateline():
    text = Paragraph("The ferry stayed in port on Monday, the company said, and may sail again in the evening.")
    assert opening_day([Paragraph("Ferry Stays in Port"), Paragraph("Nairobi, 19 October"), text]) == "19 October"
    assert opening_day([Paragraph("Ferry Stays in Port"), Paragraph("Boat fair, 19 October"), text]) == ""
