"""Countries that a text is about without naming them."""

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
