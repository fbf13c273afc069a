import pytest

from indexer.extract.paths.dates import date_in_path
from tests.isodates import iso as iso_of


def iso(path):
    return iso_of(date_in_path(path, is_whole_file=True))


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("2001/harbour-gazette/September/ferry.txt", "2001-09"),
        ("2001/Harbour Gazette/09/ferry.txt", "2001-09"),
        ("archive/2001/milton/Sep/ferry.txt", "2001-09"),
        ("2001/sport/09/ferry.txt", "2001-09"),
        ("2001/Harbour Times/09/12/ferry.txt", "2001-09-12"),
        ("2001/harbour/September/12/ferry.txt", "2001-09-12"),
        ("2001/09/sport/12/ferry.txt", "2001-09-12"),
        ("2001/09/harbour-gazette/12/ferry.txt", "2001-09-12"),
        ("2001/Harbour Times/Sep-12/ferry.txt", "2001-09-12"),
        ("2001/milton/September 12/ferry.txt", "2001-09-12"),
        ("2001/gazette/0912/ferry.txt", "2001-09-12"),
        ("2001/gazette/09-12.txt", "2001-09-12"),
        ("2001/gazette/0912_ferry-stays.txt", "2001-09-12"),
        ("2001/milton/12 September.txt", "2001-09-12"),
        ("2001/WORLD/coast/09/12/ferry.txt", "2001-09-12"),
        ("2001/gazette/12.txt", "2001"),  # the twelfth article
        ("2001/09/gazette/12.txt", "2001-09"),
        ("2001/milton/09/ferry.txt", "2001"),  # whose folders may be counted
        ("2001/milton/0912/ferry.txt", "2001"),
        ("2001/milton/09-12-ferry.txt", "2001"),
        ("2001/page/12/ferry.txt", "2001"),
        ("2001/case/September/ferry.txt", "2001"),
        ("2001/box 3/September/ferry.txt", "2001"),
        ("2001/people/may/ferry.txt", "2001"),
        ("2001/harbour-gazette/may/ferry.txt", "2001-05"),
        ("2001/stories/0412/ferry.txt", "2001"),
        ("2001/events/sept 11/ferry.txt", "2001"),
        ("2001/world cup/06/12/ferry.txt", "2001"),
        ("2001/gazette/May leads/ferry.txt", "2001"),
        ("2001/best of gazette/09/ferry.txt", "2001"),
        ("2001/downloads/09-12/ferry.txt", "2001"),
        ("2001/gazette/13/ferry.txt", "2001"),
    ],
)
def test_sections_and_papers_between_a_year_and_its_parts(path, date):
    assert iso(path) == date
