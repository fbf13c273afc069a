"""Names of people, organisations or places -> those that are asked for by their words, or by how these sound.

An archive may have a million names, and a commit asks several times: their hashes are made once, and only names whose
hash is asked for are looked at.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from indexer.extract.entities.surnames import BEHIND_SURNAMES, surname
from indexer.fullnames.counted import keys_of
from indexer.fullnames.hashed import Array, hashes_in, hashes_of, repeated
from indexer.fullnames.variants import pairs_of, pairs_of_persons, person_key, sound_of
from indexer.loops import are_among
from indexer.loops.names import FIRST_WORD, NAME, PAIR, SOUND, SURNAME
from indexer.sortedstrings import SortedStrings

Keys = frozenset[bytes]  # as `keys_of` gives them, in small letters; or words of such keys

_BEHIND = frozenset(word.encode() for word in BEHIND_SURNAMES)
_NONE: Keys = frozenset()


class HashedNames:
    """Some labels and their hashes (`hash_names`), 0 for those few that have to be looked at whatever is asked for."""

    def __init__(self, labels: SortedStrings) -> None:
        self.labels = labels

    @cached_property
    def hashes(self) -> Array:
        """Those of all labels."""
        hashes = hashes_in(self.labels)
        others = np.flatnonzero(hashes[NAME] == 0)
        keys = self.keys(others)
        hashes[:, others] = hashes_of(keys)
        hashes[PAIR, others] = pairs_of(keys)
        return hashes

    def written(self, places: NDArray[np.int64]) -> list[bytes]:
        """The labels at some places (ascending)."""
        if len(places) == len(self.labels):
            return self.labels.all()
        return [self.labels[place] for place in places.tolist()]

    def spelled_keys(self, places: NDArray[np.int64]) -> list[bytes]:
        """The keys of these labels, those of short acronyms as they are written."""
        return keys_of(self.written(places))

    def keys(self, places: NDArray[np.int64]) -> list[bytes]:
        """The keys of these labels, in small letters."""
        return small_keys(self.written(places))


def shared_pairs(people: Sequence[HashedNames], others: Keys = _NONE) -> Array:
    """Hashes of pairs of sounds that several names have, of people in some segments and others."""
    keys = [*others]
    names = np.concatenate([hashes_of(keys)[NAME], *(some.hashes[NAME] for some in people)])
    pairs = np.concatenate([pairs_of(keys), *(some.hashes[PAIR] for some in people)])
    first = np.unique(names, return_index=True)[1]  # a name may be in several segments
    return repeated(np.concatenate((pairs[first[names[first] != 0]], pairs[names == 0])))


@dataclass(frozen=True, eq=False)
class Wanted:
    """Names are wanted that have one of these surnames or first words, or are one of these; and names of several words
    whose last one has one of these sounds (`sound_of`), or which may be one of these persons' (`person_key`)."""

    surnames: Keys = _NONE
    firsts: Keys = _NONE
    names: Keys = _NONE
    sounds: Keys = _NONE
    persons: Keys = _NONE

    def places(self, names: HashedNames) -> NDArray[np.int64]:
        """The places of the names that are wanted."""
        has, may_have = np.zeros((2, len(names.labels)), bool)
        for row, wanted in self._hashes.items():
            found = may_have if row in (SOUND, PAIR) else has
            if len(wanted):
                found |= are_among(names.hashes[row], wanted)
        maybe = np.flatnonzero((may_have | (names.hashes[NAME] == 0)) & ~has)
        has[maybe] = [self._has(key) for key in names.keys(maybe)]
        return np.flatnonzero(has)

    @cached_property
    def _hashes(self) -> dict[int, Array]:
        """What is looked for in each row of hashes: they are asked for segment by segment."""
        words = {SURNAME: self.surnames, FIRST_WORD: self.firsts, NAME: self.names}
        return {row: hashes_of(some)[row] for row, some in words.items()} | {
            SOUND: hashes_of(self.sounds)[FIRST_WORD],  # as a word: the sound of a sound may be another one
            PAIR: pairs_of_persons([person.decode("utf-8", "surrogatepass") for person in self.persons]),
        }

    def decides(self, names: Iterable[str]) -> list[bool]:
        """Which of some names are wanted."""
        return [self._has(key) for key in small_keys([name.encode("utf-8", "surrogatepass") for name in names])]

    def _has(self, key: bytes) -> bool:
        return (
            key in self.names
            or surname_of(key) in self.surnames
            or key.partition(b" ")[0] in self.firsts
            or (bool(self.sounds) and last_sound(key) in self.sounds)
            or (bool(self.persons) and person_of(key) in self.persons)
        )


def small_keys(names: list[bytes]) -> list[bytes]:
    """The keys of names, in small letters: a short acronym and a word may have the same."""
    return [key.lower() for key in keys_of(names)]


def surname_of(key: bytes) -> bytes:
    """The last word of a key that is no "Jr"."""
    if key.rpartition(b" ")[2] not in _BEHIND:
        return key.rpartition(b" ")[2]
    return surname(key.decode("utf-8", "surrogatepass")).encode("utf-8", "surrogatepass")


def last_sound(key: bytes) -> bytes:
    """How the last word of a key sounds; b"" where there is one only."""
    rest, _, last = key.rpartition(b" ")
    return sound_of(last.decode("utf-8", "surrogatepass")).encode("utf-8", "surrogatepass") if rest else b""


def person_of(key: bytes) -> bytes:
    """`person_key` of a key; b"" for a name that has no variants."""
    return person_key(key.decode("utf-8", "surrogatepass")).encode("utf-8", "surrogatepass") if b" " in key else b""
