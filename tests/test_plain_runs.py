"""Runs that are one name as they stand, and those that need a closer look."""

import pytest

from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.entities.plain_runs import words_of_one_name
from indexer.extract.entities.runs import find_runs


def words(text, opens=False):
    ((_, written, marks),) = find_runs(text)
    return words_of_one_name(written, marks, opens, load_gazetteer())


@pytest.mark.parametrize(
    "run",
    ["Svenska Lumobank", "Camco Inc", "Yelda Q. Tarnov", "Amsterdam Herring Exchange", "Camco-Lumo Inc", "T.V. Lumo"],
)
def test_a_run_without_anything_special_is_one_name(run):
    assert words(run) == tuple(run.split())


@pytest.mark.parametrize(
    "run",
    [
        "Lumo",  # a word alone
        "Bank of England",  # a small word
        "Lumo's Camco",  # an owner
        "Lumo-based Camco",  # a small word behind a hyphen
        "Rear-Admiral Tarnov",  # a title there
        "President Tarnov",  # a title
        "Swedish Lumo",  # a nationality
        "US Marine",  # a country before another name
        "U.S. Marine",
        "The Lumobank",  # an opener
        "Lumo New York",  # a known name inside
        "Trade Maria Tarnov",  # somebody's name may begin inside
    ],
)
def test_others_are_looked_at_closer(run):
    assert words(run) == ()


def test_what_describes_a_name_is_none_of_it_where_a_sentence_begins():
    assert words("Neighbouring Lumo", opens=True) == ()
    assert words("Neighbouring Lumo") == ("Neighbouring", "Lumo")
