"""Names that a commit touches -> the names whose full names it may change, and those that decide about these.

Whose a person's name is depends on the people with the same surname, on those whose first name it is, and on what else
has this name. Which of these people are one person's names in other words depends on all that have surnames of the same
sound. Of all others it depends on names that are spelled alike, and of acronyms on what they are short for.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from indexer.fullnames.counted import small_keys
from indexer.fullnames.explained import Explained
from indexer.fullnames.hashed import Array, hashes_of
from indexer.fullnames.open_names import BETWEEN
from indexer.fullnames.variants import pairs_of
from indexer.fullnames.wanted import (
    HashedNames,
    Keys,
    Wanted,
    last_sound,
    person_of,
    surname_of,
)
from indexer.loops import are_among
from indexer.loops.names import NAME, PAIR


@dataclass(frozen=True, slots=True, eq=False)
class Touched:
    """What articles have that a commit adds, replaces or deletes: names by field, and acronyms they explain."""

    names: Mapping[str, Collection[bytes]]
    explained: Collection[str]


@dataclass(frozen=True, slots=True, eq=False)
class Around:
    """What has to be decided anew, by field; what has to be known for that; and the acronyms that count for it."""

    anew: Mapping[str, Wanted]
    known: Mapping[str, Wanted]
    explained: Mapping[str, int]


def around(touched: Touched, explained: Explained, people: Sequence[HashedNames]) -> Around:
    """What has to be decided anew when some names were touched. `people` are the names in all segments."""
    keys = {field: frozenset(small_keys(field, list(names))) for field, names in touched.names.items()}
    persons, short = _people_around(keys, people)
    acronyms, pairs = _acronyms_around(keys["org"], touched.explained, explained)
    long_names = frozenset(name for _, name in _split(pairs))
    organisations = keys["org"] | acronyms
    return Around(
        {
            "person": Wanted(persons.surnames),
            "org": Wanted(names=organisations),
            "place": Wanted(names=keys["place"]),
        },
        {
            "person": persons,
            "org": Wanted(names=organisations | long_names | short),
            "place": Wanted(names=keys["place"] | short),
        },
        pairs,
    )


def _people_around(keys: Mapping[str, Keys], people: Sequence[HashedNames]) -> tuple[Wanted, Keys]:
    """The people that have to be known, and the names that something else in the archive may have, too.

    First words and names of other things count only where a person has them as the whole name.
    """
    touched = keys["person"]
    others = keys["org"] | keys["place"] | {key.partition(b" ")[0] for key in touched}
    sounding_alike = _select(Wanted(sounds=_last_sounds(touched)), people)
    changed = touched | _select(Wanted(names=others), people)
    changed |= _in_other_words(touched | sounding_alike, touched, people)
    surnames = frozenset(map(surname_of, changed))
    found = _select(Wanted(surnames=surnames), people)
    sounds = _last_sounds(_in_other_words(found, touched, people))
    return Wanted(surnames, frozenset(key for key in found if b" " not in key), sounds=sounds), found


def _select(wanted: Wanted, people: Sequence[HashedNames]) -> Keys:
    return frozenset(key for names in people for key in names.keys(wanted.places(names)))


def _last_sounds(keys: Keys) -> Keys:
    return frozenset(map(last_sound, keys)) - {b""}


def _in_other_words(keys: Keys, touched: Keys, people: Sequence[HashedNames]) -> Keys:
    """Of these names those that may be one person's in other words, and the others of that person."""
    listed = [*keys]
    pairs, is_there = pairs_of(listed), [key not in touched for key in listed]  # of touched ones we do not know it
    having = np.sum([names.count(PAIR, pairs) for names in people], axis=0)
    maybe = np.flatnonzero((pairs != 0) & (having > is_there)).tolist()
    some = frozenset(listed[place] for place in maybe)
    persons = frozenset(map(person_of, some)) - {b""}
    groups: dict[bytes, set[bytes]] = {}
    for key in some | _select(Wanted(persons=persons), people):
        groups.setdefault(person_of(key), set()).add(key)
    return frozenset().union(*(group for person, group in groups.items() if person and len(group) > 1))


def _acronyms_around(touched: Keys, stated: Collection[str], explained: Explained) -> tuple[Keys, dict[str, int]]:
    """The acronyms that may be short for something else now, and all that they are explained by."""
    touching = explained.having(lambda acronyms, names: _may_be(acronyms, touched) | _may_be(names, touched))
    found = {acronym for acronym, _ in _split(stated)}
    found.update(acronym for acronym, name in _split(touching) if acronym in touched or name in touched)
    pairs = explained.having(lambda acronyms, _names: _may_be(acronyms, found))
    kept = [acronym in found for acronym, _ in _split(pairs)]
    return frozenset(found), dict(compress(pairs.items(), kept))


def _may_be(hashes: Array, keys: Collection[bytes]) -> NDArray[np.bool_]:
    """Which hashes may be those of some names."""
    flags: NDArray[np.bool_] = are_among(hashes, hashes_of(keys)[NAME]) | (hashes == 0)
    return flags


def _split(pairs: Collection[str]) -> list[tuple[bytes, bytes]]:
    """The keys of acronyms and of what they are short for."""
    split = [pair.encode("utf-8", "surrogatepass").partition(BETWEEN.encode()) for pair in pairs]
    acronyms, names = small_keys("org", [one for one, _, _ in split]), small_keys("org", [one for _, _, one in split])
    return list(zip(acronyms, names, strict=True))
