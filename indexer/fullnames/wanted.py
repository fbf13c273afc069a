"""Names of people, organisations or places -> those that are asked for by their words, or by how these sound.

An archive may have a million names, and a commit asks several times: they are looked up by their hashes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from indexer.extract.entities.surnames import BEHIND_SURNAMES, surname
from indexer.fullnames.counted import keys_of, small_keys
from indexer.fullnames.hashed import Array, hashes_of
from indexer.fullnames.tables import Longs, NameTables, short_hashes
from indexer.fullnames.variants import pairs_of_persons, person_key, sound_of
from indexer.loops import are_among
from indexer.loops.names import FIRST_WORD, NAME, PAIR, SOUND, SURNAME
from indexer.sortedstrings import SortedStrings
from indexer.sorting import distinct

Keys = frozenset[bytes]  # as `keys_of` gives them, in small letters; or words of such keys

_BEHIND = frozenset(word.encode() for word in BEHIND_SURNAMES)
_NONE: Keys = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class HashedNames:
    """The names of a field in a segment, and the tables of their hashes."""

    field: str
    labels: SortedStrings
    tables: NameTables

    def having(self, row: int, hashes: Array) -> Longs:
        """The places of the names that have one of some hashes in a row; hardly ever of others, too."""
        return self.tables[row].having(_looked_for(hashes))

    def count(self, row: int, hashes: Array) -> Longs:
        """How many names have each of some hashes in a row; hardly ever more."""
        short = short_hashes(hashes)
        wanted = distinct(short)
        firsts, lasts = self.tables[row].find(wanted)
        counts: Longs = (lasts - firsts)[np.searchsorted(wanted, short)]
        return counts

    @property
    def odd(self) -> Longs:
        """The places of those few that have to be looked at whatever is asked for."""
        return self.tables[NAME].having(np.zeros(1, np.uint32))

    def written(self, places: Longs) -> list[bytes]:
        """The labels at some places (ascending)."""
        if len(places) == len(self.labels):
            return self.labels.all()
        return [self.labels[place] for place in places.tolist()]

    def spelled_keys(self, places: Longs) -> list[bytes]:
        """The keys of these labels, those of short acronyms as they are written."""
        return keys_of(self.field, self.written(places))

    def keys(self, places: Longs) -> list[bytes]:
        """The keys of these labels, in small letters."""
        return small_keys(self.field, self.written(places))


def _looked_for(hashes: Array) -> NDArray[np.uint32]:
    """Some hashes as the tables have them, ascending; 0 is no hash of a word."""
    return distinct(short_hashes(hashes[hashes != 0]))


@dataclass(frozen=True, eq=False)
class Wanted:
    """Names are wanted that have one of these surnames or first words, or are one of these; and names of several words
    whose last one has one of these sounds (`sound_of`), or which may be one of these persons' (`person_key`)."""

    surnames: Keys = _NONE
    firsts: Keys = _NONE
    names: Keys = _NONE
    sounds: Keys = _NONE
    persons: Keys = _NONE

    def places(self, names: HashedNames) -> Longs:
        """The places of the names that are wanted, hardly ever with others ("B." where "B" is); ascending."""
        odd = names.odd
        found = [odd[[self._has(key) for key in names.keys(odd)]]] if len(odd) else [odd]
        found += [names.having(row, hashes) for row, hashes in self._hashes.items() if len(hashes)]
        return distinct(np.concatenate(found))

    def may_have(self, keys: Sequence[bytes]) -> NDArray[np.bool_]:
        """Which names, by their keys, may be wanted: all that are, and hardly any other."""
        hashes = hashes_of(keys)
        found: NDArray[np.bool_] = hashes[NAME] == 0
        for row, wanted in self._hashes.items():
            found |= are_among(hashes[row], wanted)
        return found

    @cached_property
    def _hashes(self) -> dict[int, Array]:
        """What is looked for in each row of hashes: they are asked for segment by segment."""
        words = {SURNAME: self.surnames, FIRST_WORD: self.firsts, NAME: self.names}
        return {row: hashes_of(some)[row] for row, some in words.items()} | {
            SOUND: hashes_of(self.sounds)[FIRST_WORD],  # as a word: the sound of a sound may be another one
            PAIR: pairs_of_persons([person.decode("utf-8", "surrogatepass") for person in self.persons]),
        }

    def decides(self, field: str, names: Iterable[str]) -> list[bool]:
        """Which of some names of a field are wanted."""
        return [self._has(key) for key in small_keys(field, [name.encode("utf-8", "surrogatepass") for name in names])]

    def _has(self, key: bytes) -> bool:
        return (
            key in self.names
            or surname_of(key) in self.surnames
            or key.partition(b" ")[0] in self.firsts
            or (bool(self.sounds) and last_sound(key) in self.sounds)
            or (bool(self.persons) and person_of(key) in self.persons)
        )


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
