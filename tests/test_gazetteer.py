"""The tables of names: what they know, however it is written."""

import csv
import subprocess
import sys
from itertools import zip_longest
from pathlib import Path

import pytest

from indexer.analysis import fold
from indexer.extract.entities.gazetteer import load_gazetteer, name_key

NAMES = load_gazetteer()
ROOT = Path(__file__).parent.parent
TABLES, DATA = ROOT / "tools" / "gazetteer", ROOT / "indexer" / "extract" / "entities" / "data"


def rows(folder, name):
    with (folder / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter=";"))


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Türkiye", "Turkey"), ("west-germany", "West Germany"), ("U.S.", "United States"),
        ("Cote d’Ivoire", "Ivory Coast"),
        ("the Netherlands", "Netherlands"), ("Kandahar", "Kandahar"), ("São Paulo", "São Paulo"), ("Bombay", "Mumbai"),
        ("Bangalore", "Bengaluru"), ("Hai Phong", "Haiphong"), ("Odessa", "Odesa"), ("St. Paul", "Saint Paul"),
    ],
)  # fmt: skip
def test_places_under_one_name(name, place):
    assert NAMES.place(name).name == place


def test_places_know_their_country_unless_many_bear_their_name():
    assert NAMES.place("Lyon").country == "France"
    assert NAMES.place("Gaza").country == "Palestine"
    assert (NAMES.place("Valencia").country, NAMES.place("Lyon").namesakes) == ("", ())
    assert {"Spain", "Venezuela"} <= set(NAMES.place("Valencia").namesakes)
    assert (NAMES.place("Birmingham").country, NAMES.place("Birmingham").namesakes) == (
        "United Kingdom",
        ("United States",),
    )
    countries = {one for place in NAMES.places.values() for one in (place.country, *place.namesakes) if one}
    assert {NAMES.place(country).kind for country in countries} == {"country"}
    assert not [place for place in NAMES.places.values() if place.country in place.namesakes]


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


def test_the_data_have_the_nationalities_of_the_tool_s_tables():
    stated = [(word, row["name"]) for row in rows(TABLES, "places.csv") for word in row["demonyms"].split("|") if word]
    others = [(word, "") for word in (TABLES / "other_demonyms.txt").read_text(encoding="utf-8").split("\n") if word]
    assert [(row["nationality"], row["place"]) for row in rows(DATA, "nationalities.csv")] == stated + others


def others_than(row):
    """The variants of a place that are spelled otherwise than its name, accents apart, each once."""
    variants = row["variants"].split("|")
    first = {fold(one): one for one in reversed(variants)} | {fold(row["name"]): row["name"]}
    return [one for one in variants if one and first[fold(one)] == one != row["name"]]


def test_the_data_have_the_places_of_the_tool_s_table_with_names_that_differ_in_more_than_accents():
    tables = rows(TABLES, "places.csv")
    namesakes = {row["name"]: row["namesakes"] for row in rows(TABLES, "namesakes.csv")}
    assert namesakes.keys() <= {row["name"] for row in tables}
    for row, made in zip_longest(tables, rows(DATA, "places.csv")[: len(tables)]):
        assert all(made[column] == row[column] for column in ("name", "kind", "country"))
        assert made["namesakes"] == namesakes.get(row["name"], "")
        assert made["variants"].startswith("|".join(others_than(row)))  # with one more of a country, at times
        assert fold(row["name"]) not in map(fold, made["variants"].split("|"))
