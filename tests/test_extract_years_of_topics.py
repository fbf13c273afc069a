"""Years and days in paths and addresses that are of what a text tells, and not of its publication."""

import pytest

from indexer.extract.paths.dates import date_in_path
from indexer.extract.paths.url_dates import date_in_url
from indexer.formats.document_numbers import day_of_number
from tests.isodates import iso


@pytest.mark.parametrize(
    ("url", "date"),
    [
        ("world/2018/russia", None),
        ("office/2016/review", None),
        ("top/2000/schools", None),
        ("center/2000/a", None),
        ("community/2012/awards", None),
        ("past/1998/how-it-was", None),
        ("features/2012/olympics", None),
        ("national/2012/elections", None),
        ("business/2012/listing", None),
        ("local/2024/vote", None),
        ("world-business/2012/listing", None),
        ("world/2014/the-road-to-the-world-cup", None),
        ("world/2014/bank-holds-rates-and-warns", "2014"),
        ("news/press/2008/2008-35.htm", "2008"),
        ("pressrel/1999/99-045.txt", "1999"),
        ("releases/2005/a", "2005"),
        ("newsroom/2012/a", "2012"),
        ("business-news/2012/a", "2012"),
        ("cal#2026-02-16-event-in-the-park", None),
        ("faq#2006-02-16-event-in-the-park", None),
        ("#2006-02-16-event-in-the-park", None),
        ("blog/#2006-02-16-event-in-the-park", "2006-02-16"),
        ("1051231/php/a", None),
        ("1051231/asp/a", None),
        ("1051231/asp/nation/story_412.asp", "2005-12-31"),
    ],
)
def test_an_address(url, date):
    assert iso(date_in_url(f"https://www.harbour.example/{url}")) == date


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("Milton - 1912 - The Great Flood", None),
        ("Milton - 1992 - The Great Flood", None),
        ("London_1940_a-night-of-bombs-told", None),
        ("Blitz-1990-a_night_of_bombs", None),
        ("Star of Ouse - 1992 - The Last Voyage", None),
        ("The Ferry Band - 1998 - Songs of the North Quay", None),
        ("Okafor - 1962 - Storm nears the coast", None),
        ("Okafor, F. - 1992 - Storm nears the coast", "1992"),
        ("Okafor and Marsh - 1992 - Storm nears the coast", "1992"),
        ("the-great-flood-of-ouse_1912", None),
        ("a-space-odyssey-again_2001", None),
        ("ferry-is-late_1973", None),
        ("letters-from-1916/hale", None),
        ("Letters of 1992/hale", None),
        ("articles of 1776/hale", None),
        ("articles of 1976/hale", "1976"),
        ("Mirror1975/hale", None),
        ("Mirror1985/hale", "1985"),
        ("2005/build-3.14.05 notes", "2005"),
        ("2005/ferry-3.14.05 notes", "2005-03-14"),
        ("2012/121031parts", "2012"),
        ("2012/121031ferry", "2012-10-31"),
    ],
)
def test_a_path(name, date):
    assert iso(date_in_path(f"{name}.txt", is_whole_file=True)) == date


@pytest.mark.parametrize("number", ["SKU20120506.0012", "INV20120506.0012", "REF20120506.0012"])
def test_a_number_of_things(number):
    assert day_of_number(number) == ""
