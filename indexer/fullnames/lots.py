"""All names of a large archive -> their full names, a lot of names at a time: so memory stays bounded.

A lot has all people of its surnames, and what else decides about these, so each name is decided about once. Names that
are one person's in other words may have other surnames; they are found before, a lot of pairs of sounds at a time.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from indexer.fullnames.archive import Archive, SegmentNames
from indexer.fullnames.choose import choose_beside
from indexer.fullnames.counted import keys_of
from indexer.fullnames.hashed import Array, hashes_of
from indexer.fullnames.open_names import BETWEEN, OPEN_FIELDS
from indexer.fullnames.variants import Groups, count_bearers, find_groups, same_in, surnames_in
from indexer.fullnames.wanted import shared_pairs
from indexer.loops import are_among
from indexer.loops.names import FIRST_WORD, NAME, PAIR, SOUND, SURNAME, are_one_word

Decided = Mapping[str, Mapping[str, str]]


def full_names_in_lots(archive: Archive, lots: int, decided: Decided) -> dict[str, dict[str, str]]:
    """{field: {name: full name}}, as `choose_full_names` chooses from all names at once."""
    same = _same_people(archive, lots)
    found: dict[str, dict[str, str]] = {field: {} for field in OPEN_FIELDS}
    for number in range(lots):
        lot = _Lot(number, lots)
        for field, names in lot.decide(archive, same, decided).items():
            found[field].update(names)
    return {field: dict(sorted(names.items())) for field, names in found.items() if names}


def _same_people(archive: Archive, lots: int) -> dict[bytes, bytes]:
    """`same_people` of all people: names that may be one person's are looked for, then all who have their surnames
    are counted."""
    groups = _find_groups(archive, lots)
    keys = [key for group in groups.values() for key in group]
    sounds, own = hashes_of([key.rpartition(b" ")[2] for key in keys])[SOUND], hashes_of(keys)[NAME]
    bearing = archive.bearing(lambda names: _places(names, {SOUND: sounds}), _AT_ONCE)
    people = archive.counted("person", lambda names: _places(names, {NAME: own}))
    return same_in(groups, people, count_bearers(bearing, surnames_in(groups)))


def _find_groups(archive: Archive, lots: int) -> Groups:
    shared = shared_pairs([segment.names for segment in archive.fields["person"]])
    groups: Groups = {}
    for number in range(lots):
        some = shared[shared % np.uint64(lots) == number]
        own = archive.counted("person", lambda names, some=some: np.flatnonzero(_are_wanted(names, {PAIR: some})))  # type: ignore[misc]
        for person, keys in find_groups([*dict.fromkeys(own.keys)]).items():
            groups.setdefault(person, {}).update(keys)
    return groups


@dataclass(frozen=True, slots=True)
class _Lot:
    """One of so many lots. Names whose hashes are 0 are looked at in each, and decided about in the first one."""

    number: int
    lots: int

    def decide(self, archive: Archive, same: Mapping[bytes, bytes], decided: Decided) -> dict[str, dict[str, str]]:
        """The full names of the names of this lot."""
        own_same = dict(compress(same.items(), self._may_have(hashes_of(same)[SURNAME])))
        opened = [self._open_people(names) for names in archive.fields["person"]]
        also = np.concatenate([rows[NAME] for rows in opened])
        first_words = np.concatenate([rows[FIRST_WORD][are_one_word(rows)] for rows in opened])
        pairs, explaining = self._explained(archive.explained)
        wanted = {
            "person": {FIRST_WORD: first_words, NAME: hashes_of(own_same.values())[NAME]},
            "org": {NAME: np.concatenate((also, explaining))},
            "place": {NAME: also},
        }
        counts = {
            field: archive.counted(field, lambda names, field=field: self._known(field, names, wanted[field]))  # type: ignore[misc]
            for field in OPEN_FIELDS
        }
        found = choose_beside(own_same, counts, pairs, decided)
        return {field: dict(compress(names.items(), self._has(field, names))) for field, names in found.items()}

    def _known(self, field: str, names: SegmentNames, wanted: Mapping[int, Array]) -> NDArray[np.int64]:
        """The places of the names of this lot, and of those that have other hashes which are wanted."""
        return np.flatnonzero(self._may_have(names.names.hashes[_ROW[field]]) | _are_wanted(names, wanted))

    def _may_have(self, hashes: Array) -> NDArray[np.bool_]:
        found: NDArray[np.bool_] = (hashes % np.uint64(self.lots) == self.number) | (hashes == 0)
        return found

    def _open_people(self, names: SegmentNames) -> Array:
        """The hashes of the people of this lot who are open somewhere: they may be short names."""
        rows: Array = names.names.hashes[:, self._may_have(names.names.hashes[SURNAME]) & (names.opened > 0)]
        return rows

    def _explained(self, explained: Mapping[str, int]) -> tuple[dict[str, int], Array]:
        """The acronyms of this lot that are explained, and the hashes of all that they may be short for."""
        split = [pair.encode("utf-8", "surrogatepass").partition(BETWEEN.encode()) for pair in explained]
        own = self._may_have(hashes_of(keys_of([acronym for acronym, _, _ in split]))[NAME]).tolist()
        names = [name for _, _, name in compress(split, own)]
        acronyms = [acronym for acronym, _, _ in compress(split, own)]
        return dict(compress(explained.items(), own)), hashes_of(keys_of(names + acronyms))[NAME]

    def _has(self, field: str, names: Collection[str]) -> list[bool]:
        """Which names are decided about in this lot."""
        keys = keys_of([name.encode("utf-8", "surrogatepass") for name in names])
        hashes = hashes_of(keys)[_ROW[field]]
        kept: list[bool] = (hashes % np.uint64(self.lots) == self.number).tolist()
        return kept


_ROW = {"person": SURNAME, "org": NAME, "place": NAME}  # what names of one lot have in common
_AT_ONCE = 50_000  # names


def _places(names: SegmentNames, wanted: Mapping[int, Array]) -> NDArray[np.int64]:
    return np.flatnonzero(_are_wanted(names, wanted) | (names.names.hashes[NAME] == 0))


def _are_wanted(names: SegmentNames, wanted: Mapping[int, Array]) -> NDArray[np.bool_]:
    """Which names have one of the hashes in a row that is asked for."""
    found = np.zeros(len(names), bool)
    for row, hashes in wanted.items():
        found |= are_among(names.names.hashes[row], hashes)
    return found
