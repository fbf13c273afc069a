"""Countries that a text is about without naming them."""

import pytest

from indexer.extract.entities.countries import Via
from indexer.extract.entities.recognising import recognise


def via(text, headline=""):
    return recognise(headline, text).via


def test_a_city_brings_its_country_and_says_so():
    assert via("The ministers met in Madrid.") == (Via("Spain", ("Madrid",)),)


def test_a_named_country_needs_no_city():
    assert via("The ministers met in Madrid, Spain.") == ()


def test_a_country_that_is_named_in_passing_is_not_what_the_text_is_about():
    assert via("In Oslo, in Trondheim, in Oslo and in Trondheim it rained. Lyon was dry.") == (
        Via("Norway", ("Oslo", "Trondheim")),
    )


def test_people_count_at_the_beginning_or_twice():
    filler = "It was a long and quiet day at the sea. " * 8
    assert via("Spanish farmers met.") == (Via("Spain", ("Spanish",)),)
    assert via(f"{filler}Spanish farmers met.") == ()
    assert via(f"{filler}Spanish farmers met. A Spaniard spoke.") == (Via("Spain", ("Spanish", "Spaniard")),)


def test_a_name_of_many_cities_says_no_country():
    assert via("It rained in Birmingham.") == ()


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Police in London, Ontario, found a bear. London is small.", ["Canada"]),
        ("It rained in Paris, Texas.", ["United States"]),
        ("It rained in Athens, Georgia.", ["United States"]),
        ("It rained in Atlanta, Georgia.", ["United States"]),
        ("It rained in Birmingham, Alabama.", ["United States"]),
        ("PARIS, Texas (AP) - It rained.", ["United States"]),
        ("It rained in Tbilisi, Georgia.", []),
        ("It rained in Perth, Scotland.", ["United Kingdom"]),
        ("They flew to London, France and Italy.", ["United Kingdom"]),
        ("They flew to Paris, London and Texas.", ["France", "United Kingdom", "United States"]),
        ("It rained in London. Ontario was dry.", ["United Kingdom", "Canada"]),
    ],
)
def test_a_city_is_that_of_the_state_or_country_behind_it(text, countries):
    assert [one.country for one in via(text)] == countries


def test_a_city_is_that_of_the_state_behind_it_in_headlines():
    assert [one.country for one in via("It rained in Moscow.", "Bear found in Moscow, Idaho")] == ["United States"]
