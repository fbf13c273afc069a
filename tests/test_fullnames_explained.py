"""Explained acronyms of a whole archive: counted where living articles explain them, asked for a few at a time."""

import random
import tracemalloc
from dataclasses import replace

import numpy as np
import pytest

from indexer.fullnames import counts, explained
from indexer.fullnames.counted import keys_of
from indexer.fullnames.explained import Explained, every
from indexer.fullnames.hashed import hashes_of
from indexer.loops.names import NAME
from indexer.sortedstrings import SortedStrings
from tests.articles import told
from tests.test_fullnames_variants import segment_of

NWC, CLUB, ELAN = "NWC\tNational Water Council", "NWC\tNew Works  Club", "ÉLAN\tÉtudes Lo Au Na"
SAILORS = (
    ("Reporters Without Borders", "RSF"),
    ("Reporters Without Borders", "RSF", "Reporters Without Borders"),
    ("Royal Sailing Federation", "Royal Sailing Federation", "RSF"),
    ("Royal Sailing Federation", "Royal Sailing Federation", "RSF"),
    ("Royal Sailing Federation", "Royal Sailing Federation", "RSF"),
)
WORDS = ("National", "Water", "Council", "Works", "Club", "Étude", "Trans-Border", "Oda")


def labels(*pairs):
    return SortedStrings.of(sorted(pair.encode() for pair in pairs))


def hash_of(name):
    return hashes_of(keys_of("org", [name.encode()]))[NAME]


@pytest.fixture(params=[1, 2, 50_000])
def at_once(request, monkeypatch):
    monkeypatch.setattr(explained, "_AT_ONCE", request.param)


@pytest.mark.usefixtures("at_once")
def test_living_articles_of_all_segments_are_counted(tmp_path):
    parts = [(labels(NWC, CLUB, ELAN), np.array([2, 0, 1])), (labels(NWC), np.array([3])), (labels(), np.array([]))]
    pairs = Explained(tmp_path, parts)
    assert pairs.having(every) == {NWC: 5, ELAN: 1}
    assert pairs.having(lambda acronyms, _names: acronyms == hash_of("ELAN")) == {ELAN: 1}
    assert pairs.having(lambda _acronyms, names: names == hash_of("national water-council")) == {NWC: 5}


@pytest.mark.usefixtures("at_once")
def test_a_name_with_a_word_of_nothing_has_no_hash(tmp_path):
    pairs = Explained(tmp_path, [(labels(NWC, CLUB), np.array([1, 1]))])
    assert pairs.having(lambda _acronyms, names: names == 0) == {CLUB: 1}


def test_what_is_not_asked_for_is_not_in_memory(tmp_path, monkeypatch):
    monkeypatch.setattr(explained, "_AT_ONCE", 1000)
    strings = SortedStrings.of([f"N{number:07}\tName {number}".encode() for number in range(100_000)])
    pairs = Explained(tmp_path, [(strings, np.ones(len(strings), np.int32))])
    tracemalloc.start()
    try:
        assert len(pairs.having(lambda acronyms, _names: acronyms % 1000 == 0)) < 1000
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def a_club(article_id, chance):
    """An article that explains an acronym, or has one alone, also one that the tables know; some names have the legal
    form of a firm."""
    if chance.random() < 0.2:
        name, *written = chance.choice(SAILORS)
        return replace(told(article_id, "Words.", organisations=(name,)), forms=(("organisations", name, (*written,)),))
    name = " ".join(chance.choices(WORDS, k=chance.choice((2, 3)))) + chance.choice(("", "", " Corp", " Co Ltd"))
    acronym = "".join(word[0] for word in name.replace("-", " ").split()).upper()
    if chance.random() < 0.4:
        return told(article_id, "Words.", organisations=(acronym,))
    return replace(told(article_id, "Words.", organisations=(name,)), forms=(("organisations", name, (name, acronym)),))


def clubs(chance, size):
    return segment_of([a_club(f"{chance.random()}", chance) for _ in range(size)])


@pytest.mark.parametrize("seed", range(12))
def test_acronyms_are_decided_about_lot_by_lot_and_by_commits_as_all_at_once(tmp_path, monkeypatch, seed):
    chance = random.Random(seed)
    monkeypatch.setattr("indexer.fullnames.choose.OVER_THE_NEXT", 2)
    monkeypatch.setattr("indexer.fullnames.choose.OVER_THE_REST", 1)
    monkeypatch.setattr(counts, "WORTH_ALL", 10)
    first, later = clubs(chance, 600), clubs(chance, chance.choice((1, 3, 10)))
    before = counts.full_names_of(tmp_path, [first], {})
    gone = np.array(sorted(chance.sample(range(600), chance.choice((0, 1, 60)))), np.int64)
    first[1][gone] = True
    at_once = counts.full_names_of(tmp_path, [first, later], {})
    assert at_once["org"]
    touched = counts.touched_by([later[0]], [(first[0], gone)])
    assert counts.full_names_after(tmp_path, [first, later], {}, before, touched) == at_once
    monkeypatch.setattr(counts, "LOT", chance.choice((7, 20)))
    assert counts.full_names_of(tmp_path, [first, later], {}) == at_once


def test_what_articles_explain_comes_before_the_tables(tmp_path):
    (known, *alone), (_, *written_out), (federation, *explained), *_ = SAILORS

    def archive(*names):
        some = [
            replace(told(f"a{number}", "Words.", organisations=(name,)), forms=(("organisations", name, forms),))
            for number, (name, forms) in enumerate(names)
        ]
        return counts.full_names_of(tmp_path, [segment_of(some)], {})

    lone, long = (known, (*alone,)), (federation, (*explained,))
    assert archive(lone, long) == {"org": {known: federation}}
    assert archive(lone, *6 * [long]) == {"org": {known: federation}}
    assert archive(lone, *6 * [long], *2 * [(known, (*written_out,))]) == {}
    assert archive((known, (*written_out,)), *6 * [long]) == {}  # nothing is open
    assert archive(*4 * [lone], long) == {}  # too many have it alone


def test_an_acronym_that_nothing_explains_any_more_stands_for_itself(tmp_path, monkeypatch):
    monkeypatch.setattr(counts, "WORTH_ALL", 10)
    council = told("a", "Words.", organisations=("National Water Council",))
    forms = (("organisations", "National Water Council", ("National Water Council", "NWC")),)
    explaining = segment_of([replace(council, article_id=f"a{number}", forms=forms) for number in range(3)])
    lone = segment_of([told("b", "Words.", organisations=("NWC",))])
    before = counts.full_names_of(tmp_path, [explaining, lone], {})
    assert before == {"org": {"NWC": "National Water Council"}}
    touched = counts.touched_by([], [(explaining[0], np.arange(3))])
    assert counts.full_names_after(tmp_path, [lone], {}, before, touched) == {}
