"""The year that stands beside the whole headline in a file's name."""

import pytest

from indexer.extract.paths.headline_years import year_beside_headline

HEADLINE = "Ferry stays in port"


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("ferry-stays-in-port-2005.txt", 0),  # may be what it tells of
        ("2013-044_ferry-stays-in-port.txt", 2013),
        ("Ruiz_2006_Ferry_stays_in_port.txt", 2006),
        ("ferry_stays_in_port (Ruiz 1998).txt", 1998),
        ("ferry-strike-2005.txt", 0),  # may be of the strike of that year
        ("044-2013_ferry-stays-in-port.txt", 0),  # a number first
        ("ferry-stays-in-port-after-2005.txt", 0),
        ("ferry-stays-in-port-1998-2005.txt", 0),
        ("ferry-stays-in-port.txt", 0),
        ("2005.txt", 0),
    ],
)
def test_the_year_beside_a_headline(name, year):
    assert year_beside_headline(f"clips/{name}", HEADLINE) == year


@pytest.mark.parametrize("headline", ["Ferry fair", "Route 66 stays open", "Remembering the great storm", ""])
def test_a_headline_of_few_words_or_numbers_or_of_the_past_says_nothing(headline):
    name = headline.lower().replace(" ", "-")
    assert year_beside_headline(f"clips/Ruiz-2005-{name}.txt", headline) == 0


def test_a_headline_with_an_apostrophe():
    assert year_beside_headline("clips/Ruiz-1985-miners-return-to-work.txt", "Miners’ return to work") == 1985
