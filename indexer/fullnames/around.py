"""Names that a commit touches -> the names whose full names it may change, and those that decide about these.

Whose a person's name is depends on the people with the same surname, on those whose first name it is, and on what else
has this name. Of all others it depends on names that are spelled alike, and of acronyms on what they are short for.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from indexer.extract.surnames import BEHIND_SURNAMES, surname
from indexer.fullnames.counted import keys_of
from indexer.fullnames.open_names import BETWEEN
from indexer.loops import hash_of_word, mark_names
from indexer.loops.names import OF_FIRST_WORD, OF_NAME, OF_SURNAME, UNCLEAR
from indexer.sortedstrings import SortedStrings

Keys = frozenset[bytes]  # as `keys_of` gives them, in small letters; or words of such keys

_BEHIND = frozenset(word.encode() for word in BEHIND_SURNAMES)
_NONE: Keys = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class Touched:
    """What articles have that a commit adds, replaces or deletes: names by field, and acronyms they explain."""

    names: Mapping[str, Collection[bytes]]
    explained: Collection[str]


@dataclass(frozen=True, slots=True, eq=False)
class Wanted:
    """Names are wanted that have one of these surnames or first words, or are one of these."""

    surnames: Keys = _NONE
    firsts: Keys = _NONE
    names: Keys = _NONE

    def select(self, labels: SortedStrings) -> tuple[NDArray[np.int64], list[bytes]]:
        """The places of the names among some labels that are wanted, and the keys of these."""
        tables = (_table(one) for one in (_BEHIND, self.surnames, self.firsts, self.names))
        marks = mark_names(labels.packed, labels.offsets, *tables)
        maybe = np.flatnonzero(marks & (OF_SURNAME | OF_FIRST_WORD | OF_NAME | UNCLEAR))
        keys = small_keys([labels[place] for place in maybe.tolist()])
        found = [number for number, key in enumerate(keys) if self._has(key)]
        return maybe[found], [keys[number] for number in found]

    def decides(self, names: Iterable[str]) -> list[bool]:
        """Which of some names are wanted."""
        return [self._has(key) for key in small_keys([name.encode("utf-8", "surrogatepass") for name in names])]

    def _has(self, key: bytes) -> bool:
        return key in self.names or surname_of(key) in self.surnames or key.partition(b" ")[0] in self.firsts


@dataclass(frozen=True, slots=True, eq=False)
class Around:
    """What has to be decided anew, by field; what has to be known for that; and the acronyms that count for it."""

    anew: Mapping[str, Wanted]
    known: Mapping[str, Wanted]
    explained: Sequence[str]


def around(touched: Touched, pairs: Sequence[str], people: Sequence[SortedStrings]) -> Around:
    """What has to be decided anew when some names were touched.

    `pairs` are all acronyms that are explained, `people` the labels of all segments.
    """
    keys = {field: frozenset(small_keys(list(names))) for field, names in touched.names.items()}
    persons, short = _people_around(keys, people)
    acronyms, long_names = _acronyms_around(keys["org"], touched.explained, pairs)
    organisations = keys["org"] | acronyms
    return Around(
        {
            "person": replace(persons, firsts=_NONE),
            "org": Wanted(names=organisations),
            "place": Wanted(names=keys["place"]),
        },
        {
            "person": persons,
            "org": Wanted(names=organisations | long_names | short),
            "place": Wanted(names=keys["place"] | short),
        },
        [pair for pair, (acronym, _) in zip(pairs, _split(pairs), strict=True) if acronym in acronyms],
    )


def _people_around(keys: Mapping[str, Keys], people: Sequence[SortedStrings]) -> tuple[Wanted, Keys]:
    """The people that have to be known, and the names that something else in the archive may have, too.

    First words and names of other things count only where a person has them as the whole name.
    """
    touched = frozenset(map(surname_of, keys["person"]))
    others = keys["org"] | keys["place"] | {key.partition(b" ")[0] for key in keys["person"]}
    also = {surname_of(key) for labels in people for key in Wanted(names=others).select(labels)[1]}
    found = {key for labels in people for key in Wanted(surnames=touched | also).select(labels)[1]}
    return Wanted(touched | also, frozenset(key for key in found if b" " not in key)), frozenset(found)


def _acronyms_around(touched: Keys, explained: Collection[str], pairs: Sequence[str]) -> tuple[Keys, Keys]:
    """The acronyms that may be short for something else now, and all that they may be short for."""
    split = _split(pairs)
    acronyms = {acronym for acronym, _ in _split(list(explained))}
    acronyms.update(acronym for acronym, name in split if acronym in touched or name in touched)
    return frozenset(acronyms), frozenset(name for acronym, name in split if acronym in acronyms)


def _split(pairs: Sequence[str]) -> list[tuple[bytes, bytes]]:
    """The keys of acronyms and of what they are short for."""
    split = [pair.encode("utf-8", "surrogatepass").partition(BETWEEN.encode()) for pair in pairs]
    acronyms, names = small_keys([one for one, _, _ in split]), small_keys([one for _, _, one in split])
    return list(zip(acronyms, names, strict=True))


def small_keys(names: list[bytes]) -> list[bytes]:
    """The keys of names, in small letters: a short acronym and a word may have the same."""
    return [key.lower() for key in keys_of(names)]


def surname_of(key: bytes) -> bytes:
    """The last word of a key that is no "Jr"."""
    if key.rpartition(b" ")[2] not in _BEHIND:
        return key.rpartition(b" ")[2]
    return surname(key.decode("utf-8", "surrogatepass")).encode("utf-8", "surrogatepass")


def _table(words: Collection[bytes]) -> NDArray[np.uint64]:
    """The hashes of some words as `mark_names` looks for them."""
    table = np.zeros(1 << (2 * len(words) + 1).bit_length(), np.uint64)
    for word in words:
        hashed = hash_of_word(np.frombuffer(word, np.uint8))
        place = hashed % len(table)
        while table[place] and table[place] != hashed:
            place = (place + 1) % len(table)
        table[place] = hashed
    return table
