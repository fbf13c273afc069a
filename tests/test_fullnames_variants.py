"""A commit that touches one person's names in other words decides as the whole archive does."""

import random

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from indexer.columns import CopyColumns, make_columns
from indexer.document import make_documents
from indexer.fullnames import counts, lots
from indexer.fullnames.counted import small_keys
from indexer.fullnames.hashed import hashes_of
from indexer.fullnames.tables import tables_of
from indexer.fullnames.variants import person_key, same_in, sound_of
from indexer.fullnames.wanted import HashedNames, Wanted, last_sound, person_of
from indexer.inversion import divide
from indexer.loops.names import SOUND
from indexer.sketchtable import table_of
from indexer.sortedstrings import SortedStrings
from indexer.vocabulary import Vocabulary
from tests.articles import told

GIVEN = ("Bill", "William", "Willy", "Mustapha", "Mustafa", "Howard", "Mike", "Michael", "Béa", "Bea", "Zhao", "Jamie")
LAST = (
    *("Zhao", "Wenbin", "al-Qassimi", "Qassimi", "Kassimi", "da Silva", "Silva", "Hansen", "Hanssen", "Howard"),
    *("Michael", "Mike", "Tanner", "Taner", "Tanner Jr", "Öda", "Oda", "Tchaikov", "Chaikov", "Soliman", "Sooliman"),
    *("William", "Vilyam", "Hana", "Hanna", "Hannah", "Bill"),
)
OTHERS = {"organisations": ("Zhao", "NWC", "Hana", "Qassimi"), "places": ("Oda", "Silva", "Rome", "Howard")}


def as_written(given_name, last, chance):
    ways = [last, last, f"{given_name[0]}. {last}", f"{given_name} {chance.choice('ABC')}. {last}"]
    ways += [f"{last} {given_name}", f"{last} {given_name}", f"{given_name}  {last}", f"{given_name} {last}".upper()]
    ways += [f"{given_name} {last}"] * 3
    return chance.choice(ways)


def segment(persons, size, chance):
    """Columns and deleted documents of some articles that name these persons, in all ways."""
    rows = []
    for number in range(size):
        people = {as_written(*chance.choice(persons), chance): None for _ in range(chance.choice((0, 1, 1, 2)))}
        others = {fact: tuple(name for name in names if chance.random() < 0.03) for fact, names in OTHERS.items()}
        rows.append(told(f"{chance.random()}-{number}", "Words.", people=tuple(people), **others))
    return segment_of(rows)


def segment_of(articles):
    documents, size = make_documents(articles, [one.text for one in articles]), len(articles)
    _, streams = divide(Vocabulary().read(documents.texts))
    none = np.zeros(size, np.int64)
    copies = CopyColumns(prints=none, sketches=table_of(none[:0], none), copy_of=[()] * size)
    return make_columns(documents.rows, streams, copies), np.zeros(size, bool)


def delete_some(parts, chance):
    """The segments that still have documents, one less in some of them, and which these are."""
    left, deleted = [], []
    for columns, flags in parts:
        living = np.flatnonzero(~flags)
        rows = living[[chance.randrange(len(living))]] if len(living) and chance.random() < 0.4 else living[:0]
        left.append((columns, flags | np.isin(np.arange(len(flags)), rows)))
        deleted.append((columns, rows))
    return [part for part in left if not part[1].all()], deleted


@pytest.mark.parametrize("seed", range(60))
def test_a_commit_decides_as_the_whole_archive_does(tmp_path, monkeypatch, seed):
    monkeypatch.setattr(counts, "WORTH_ALL", 10)
    chance = random.Random(seed)
    anybody = [(given_name, last) for given_name in GIVEN for last in LAST]
    persons = chance.sample(anybody, chance.choice((4, 8, 15, 30)))
    parts = [segment(persons, chance.choice((5, 30, 100)), chance)]
    before = counts.full_names_of(tmp_path, parts, {})
    for _ in range(10):
        parts, deleted = delete_some(parts, chance)
        new = [segment(persons if chance.random() < 0.8 else anybody, chance.choice((1, 1, 2, 5)), chance)]
        parts += new
        touched = counts.touched_by([columns for columns, _ in new], deleted)
        after, before = (
            counts.full_names_after(tmp_path, parts, {}, before, touched),
            counts.full_names_of(tmp_path, parts, {}),
        )
        assert after == before == counts.full_names_of(tmp_path, parts[::-1], {})


@pytest.mark.parametrize("seed", [*range(20), 150])
def test_names_are_decided_about_lot_by_lot_as_all_at_once(tmp_path, monkeypatch, seed):
    chance = random.Random(seed)
    anybody = [(given_name, last) for given_name in GIVEN for last in LAST]
    parts = [segment(chance.sample(anybody, 30), chance.choice((30, 100)), chance) for _ in range(3)]
    at_once = counts.full_names_of(tmp_path, parts, {})
    assert at_once
    monkeypatch.setattr(counts, "LOT", chance.choice((7, 20, 50)))
    assert counts.full_names_of(tmp_path, parts, {}) == at_once


def test_names_that_may_be_one_person_s_are_put_together_a_lot_at_a_time(tmp_path, monkeypatch):
    names = [f"{given} {last}" for last in LAST[:20] for given in ("Bill", "William")]
    part = segment_of([told(f"a{number}", people=(name,)) for number, name in enumerate(names)])
    monkeypatch.setattr(counts, "LOT", 4)
    sizes = []
    monkeypatch.setattr(lots, "same_in", lambda groups, *others: sizes.append(len(groups)) or same_in(groups, *others))
    counts.full_names_of(tmp_path, [part], {})
    assert sum(sizes) > 10
    assert max(sizes) < sum(sizes) / 2


def test_a_name_that_goes_with_its_segment_leaves_the_other_one(tmp_path, monkeypatch):
    monkeypatch.setattr(counts, "WORTH_ALL", 10)
    kept = segment_of([told("a", people=("Wenbin Zhao",)), told("b", people=("Ada Oda",))])
    gone = segment_of([told(f"c{number}", people=("Zhao Wenbin",)) for number in range(2)])
    before = counts.full_names_of(tmp_path, [kept, gone], {})
    assert before == {"person": {"Wenbin Zhao": "Zhao Wenbin"}}
    touched = counts.touched_by([], [(gone[0], np.arange(2))])
    assert counts.full_names_after(tmp_path, [kept], {}, before, touched) == {}


WORDS = st.text("tcphouieyqkwvnabT'ö", min_size=1, max_size=9) | st.sampled_from((*GIVEN, *LAST))
PEOPLE = st.lists(st.lists(WORDS, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=12)


@given(st.lists(st.text("tcphouieyqkwvnab'", min_size=1, max_size=9), min_size=2, max_size=30))
@example(["tch" * 3, "ch" * 3, "oouooo", "uuu", "eeeey", "iiii", "qquuee", "kui"])
def test_words_have_the_same_hash_of_their_sound_when_they_sound_the_same(words):
    hashes = hashes_of([word.encode() for word in words])[SOUND].tolist()
    sounds = [sound_of(word) for word in words]
    assert [hashes.index(one) for one in hashes] == [sounds.index(one) for one in sounds]


@given(PEOPLE, st.data())
def test_names_are_selected_by_how_they_sound(names, data):
    """None is missed for its hash: those that sound alike have the same."""
    names += [sound_of(name) for name in names] + [" ".join(reversed(name.split())) for name in names]
    labels = SortedStrings.of(sorted({name.encode() for name in names}))
    keys = small_keys("person", labels.all())
    key = data.draw(st.sampled_from(keys))
    sounds, persons = frozenset({last_sound(key)} - {b""}), frozenset({person_of(key)} - {b""})
    alike = [place for place, other in enumerate(keys) if last_sound(other) in sounds]
    assert Wanted(sounds=sounds).places(HashedNames("person", labels, tables_of("person", labels))).tolist() == alike
    same = [place for place, other in enumerate(keys) if person_key(other.decode()).encode() in persons]
    assert Wanted(persons=persons).places(HashedNames("person", labels, tables_of("person", labels))).tolist() == same
