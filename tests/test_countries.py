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


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("It rained in Manchester and in Vancouver. Cologne was dry.", ["United Kingdom", "Canada", "Germany"]),
        ("VENICE - Oxford was dry. Florence, too.", ["Italy", "United Kingdom"]),
        ("MANCHESTER - The governor of New Hampshire spoke.", ["United States"]),
        ("It rained in Manchester. Georgia was dry.", []),
        ("It rained in Birmingham. American farmers met. Leeds was dry.", ["United Kingdom", "United States"]),
        ("American farmers met in Birmingham.", ["United States"]),
    ],
)
def test_a_city_that_is_much_larger_than_its_namesakes_is_meant_unless_the_text_speaks_of_one_of_theirs(
    text, countries
):
    assert [one.country for one in via(text)] == countries


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rained in Valencia.", ()),
        ("It rained in Valencia. Madrid was dry.", (Via("Spain", ("Valencia", "Madrid")),)),
        ("It rained in Valencia. Caracas was dry.", (Via("Venezuela", ("Valencia", "Caracas")),)),
        (
            "It rained in Madrid and Caracas. Valencia was dry.",
            (Via("Spain", ("Madrid",)), Via("Venezuela", ("Caracas",))),
        ),
        ("The Spanish city of Valencia was dry.", (Via("Spain", ("Valencia", "Spanish")),)),
        ("It rained in Valencia." + " It was a long and quiet day." * 9 + " A Spaniard spoke.", ()),
    ],
)
def test_of_cities_of_like_size_the_one_is_meant_of_whose_country_the_text_speaks(text, found):
    assert via(text) == found


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
        ("It rained in Perth (Scotland). Perth is old.", ["United Kingdom"]),
        ("LONDON, Ont. (CP) - It rained in London.", ["Canada"]),
        ("VENICE, Fla. (AP) - It rained in Venice.", ["United States"]),
        ("Police in Athens, Ga., met. It rained in Athens.", ["United States"]),
        ("Police in Manchester, Wash., met. It rained in Manchester.", ["United States"]),
        ("Students in Cambridge, Mass., met. Cambridge is old.", ["United States"]),
        ("They flew to London, France and Italy.", ["United Kingdom"]),
        ("They flew to Paris, London and Texas.", ["France", "United Kingdom", "United States"]),
        ("It rained in London. Ontario was dry.", ["United Kingdom", "Canada"]),
    ],
)
def test_a_city_is_that_of_the_state_or_country_behind_it(text, countries):
    assert [one.country for one in via(text)] == countries


def test_a_city_is_that_of_the_state_behind_it_in_headlines():
    assert [one.country for one in via("It rained in Moscow.", "Bear found in Moscow, Idaho")] == ["United States"]


@pytest.mark.parametrize("state", ["MA", "Cal.", "Penn.", "B.C."])
def test_a_state_that_is_not_known_behind_a_city_leaves_its_country_open(state):
    assert via("Police in Manchester arrested two men on Monday.") == (Via("United Kingdom", ("Manchester",)),)
    assert via(f"Police in Manchester, {state}, arrested two men on Monday.") == ()


def test_an_acronym_is_no_town():
    assert via("GAO said losses rose. A report by GAO is due on Monday.") == ()
