import pytest

from indexer.extract.headers.lines.imprint_parts import with_whole_year, without_imprint
from indexer.extract.headers.lines.line import read_header_line


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Kingston, Jamaica, Monday, May 5, 1987   No. 217   60 cents", "Monday, May 5, 1987"),
        ("Kingston, Jamaica, Monday, May 5, 1987 No. 217 60 cents", "Monday, May 5, 1987"),
        ("Harbour Gazette, 5 May 1997, 12 pages, 30p", "5 May 1997"),
        ("Headquarters, London   5 May 1997", "5 May 1997"),
        ("LONDON May 5 1997 OTA", "May 5 1997"),
        ("Source: Town & Parish, May99, Vol. 44 Issue 5, p18, 3p", "May 1999"),
    ],
)
def test_what_papers_print_beside_their_day_hides_it_from_nobody(line, date):
    assert (read_header_line(line) or {}).get("date") == date


@pytest.mark.parametrize(
    "line",
    ["Expires   5 May 1997", "Due back   5 May 1997   25p", "Tickets   5 May 1997   £5", "Next sailing   5 May 1997"],
)
def test_a_column_that_says_of_what_a_date_is(line):
    assert "date" not in (read_header_line(line, below_headline=True) or {})


@pytest.mark.parametrize("line", ["Fair, 5 May 1987, £5", "Village Hall, 5 May 1987, 25p", "Adults 30p, 5 May 1987"])
def test_the_price_of_a_ticket_stays(line):
    assert without_imprint(line) == line


def test_a_month_is_glued_to_its_year_only_before_an_issue():
    assert with_whole_year("Parish, May99, Vol. 4") == "Parish, May 1999, Vol. 4"
    assert with_whole_year("Parish, May99, 14 Vols.") == "Parish, May99, 14 Vols."
