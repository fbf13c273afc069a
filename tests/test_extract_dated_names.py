import pytest

from indexer.extract.paths.dated_names import parts_apart
from indexer.extract.paths.dates import date_in_path


@pytest.mark.parametrize(
    "stem",
    ["1984 - Orwell", "1999 - The Year the Music Died", "World War II, 1939", "my-summer-holiday_1999",
     "Berlin Olympics Opening Ceremony (1936)", "The Battle of Hastings in History (1966)", "Olympics (2012)",
     "Storm nears the northern coast, 1999", "1999 - The Long Story of a Harbour"],
)  # fmt: skip
def test_a_year_that_may_be_what_a_file_is_about(stem):
    assert parts_apart(stem).year == 0


@pytest.mark.parametrize(
    "stem",
    ["storm-nears-the-coast_1999", "Storm nears the northern coast (1999)", "1999 - Storm nears the northern coast",
     "The Harbour Gazette (1999)", "1999_storm_nears_the_coast"],
)  # fmt: skip
def test_a_year_beside_a_headline_or_a_paper(stem):
    assert parts_apart(stem).year == 1999


def test_the_year_of_a_releases_number():
    assert parts_apart("PR-2011-045 Ferry stays in port").year == 2011
    assert parts_apart("ip-2011-045").year == 0


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("29 February 2008 - library-saved-after.txt", "2008-02-29"),
        ("Edition of 11 January 1990/ferry.txt", "1990-01-11"),
        ("boats-protest-against-quota-cuts-7-february-2012.txt", "2012-02-07"),
        ("town-hall-public-meeting-7-february-2012.txt", None),
        ("ferry-strike-7-february-2012.txt", None),
        ("saved-page-2011-05-06.txt", None),
        ("photo of storm 2011-05-06.txt", None),
        ("feed/20160606-0702_ferry-stays.txt", "2016-06-06 07:02:00"),
    ],
)
def test_days_beside_headlines_of_files(path, found):
    written = date_in_path(path, is_whole_file=True)
    assert (str(written.date) if written else None) == found


def test_words_that_lead_on_to_a_year_tell_of_it():
    assert parts_apart("what-the-town-remembers_2001").year == 0
    assert parts_apart("(what-the-town-remembers) (2001)").year == 0
    assert parts_apart("what-the-town-council-decides_2001").year == 2001
