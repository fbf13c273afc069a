import pytest

from indexer.article import Paragraph
from indexer.extract.headers.lines.event_lines import lists_event

DATED = "Date: Tuesday 5 May 2025"


def lines(*texts):
    return [Paragraph(text) for text in texts]


@pytest.mark.parametrize("beside", ["Venue: Town Hall", "What: Boat fair", "Tickets: 5 pounds at the door"])
def test_a_date_beside_a_venue_is_the_events(beside):
    assert lists_event(DATED, lines("Boat Fair in the Town Hall", beside, DATED))


@pytest.mark.parametrize("beside", ["By Ana Ruiz", "Place: HARBOUR", "Section: News"])
def test_a_date_beside_other_lines_is_not(beside):
    assert not lists_event(DATED, lines("Ferry Stays in Port", beside, DATED))


def test_where_the_event_has_its_own_line_the_date_is_the_releases():
    advisory = lines("MEDIA ADVISORY", DATED, "What: Boat fair", "When: 9 May 2025", "Where: Town Hall")
    assert not lists_event(DATED, advisory)


def test_lines_that_end_with_a_day_each_are_a_table():
    sailings = ("Harbour to Milton, 5 May 2025", "Milton to Harbour, 6 May 2025", "Harbour to Arden, 7 May 2025")
    assert lists_event(sailings[1], lines("Ferry crossings", *sailings))
    assert not lists_event(sailings[1], lines("Ferry crossings", *sailings[:2]))
