"""The tables of names: what they know, however it is written."""

import subprocess
import sys

import pytest

from indexer.extract.entities.gazetteer import load_gazetteer, name_key

NAMES = load_gazetteer()


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Türkiye", "Turkey"), ("west-germany", "West Germany"), ("U.S.", "United States"),
        ("Cote d’Ivoire", "Ivory Coast"),
        ("the Netherlands", "Netherlands"), ("Kandahar", "Kandahar"), ("São Paulo", "São Paulo"), ("Bombay", "Mumbai"),
    ],
)  # fmt: skip
def test_places_under_one_name(name, place):
    assert NAMES.place(name).name == place


def test_places_know_their_country_unless_many_bear_their_name():
    assert NAMES.place("Lyon").country == "France"
    assert NAMES.place("Gaza").country == "Palestine"
    assert NAMES.place("Birmingham").country == ""
    assert {NAMES.place(place.country).kind for place in NAMES.places.values() if place.country} == {"country"}


def test_short_acronyms_count_only_in_capitals():
    assert (NAMES.organisation("WHO"), NAMES.organisation("Who")) == ("World Health Organization", "")
    assert (NAMES.place("US").name, NAMES.place("us")) == ("United States", None)
    assert NAMES.organisation("Nato") == NAMES.organisation("NATO") == "NATO"


def test_nationalities_belong_to_places_or_to_none():
    assert [NAMES.nationality(word) for word in ("Turkish", "Turks", "European", "turnip")] == [
        "Turkey",
        "Turkey",
        "",
        None,
    ]


def test_keys_leave_out_what_spellings_differ_in():
    assert name_key("The U.N.") == name_key("un's") == "un"
    assert name_key("Erdoğan") == name_key("ERDOGAN") == "erdogan"


def test_nothing_is_read_before_a_text_is_looked_at():
    code = (
        "import indexer.reading; from indexer.extract.entities.gazetteer import load_gazetteer;"
        "assert load_gazetteer.cache_info().currsize == 0"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
