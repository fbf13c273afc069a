"""All names of a large archive -> their full names, a lot of names at a time: so memory stays bounded.

A lot has all people of its surnames, and what else decides about these, so each name is decided about once. Names that
are one person's in other words may have other surnames; they are found before, a lot of pairs of sounds at a time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from indexer.fullnames.archive import Archive, SegmentNames, Select
from indexer.fullnames.choose import choose_beside
from indexer.fullnames.counted import keys_of
from indexer.fullnames.hashed import Array, hashes_of, repeated
from indexer.fullnames.open_names import BETWEEN, OPEN_FIELDS
from indexer.fullnames.tables import Longs
from indexer.fullnames.variants import Groups, count_bearers, find_groups, same_in, surnames_in
from indexer.loops.names import FIRST_WORD, NAME, PAIR, SOUND, SURNAME, are_one_word
from indexer.sorting import distinct

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
    """`same_people` of all people, names that may be one person's some at a time. They are looked for twice: all who
    have their surnames have to be counted in between."""
    sounds, surnames = np.empty(0, np.uint64), set[str]()
    for groups in _groups(archive, lots):
        own = hashes_of([key.rpartition(b" ")[2] for keys in groups.values() for key in keys])[SOUND]
        sounds = distinct(np.concatenate((sounds, own)))
        surnames |= surnames_in(groups)
    bearers = count_bearers(archive.bearing(partial(_or_odd, {SOUND: sounds}), _AT_ONCE), surnames)
    same: dict[bytes, bytes] = {}
    for groups in _groups(archive, lots):
        own = hashes_of([key for keys in groups.values() for key in keys])[NAME]
        same |= same_in(groups, archive.counted("person", partial(_or_odd, {NAME: own})), bearers)
    return same


def _groups(archive: Archive, lots: int) -> Iterator[Groups]:
    """The names that may be one person's, those of one lot after the other."""
    for number in range(lots):
        own = archive.counted("person", _Lot(number, lots).sharing(archive.fields["person"]))
        yield find_groups([*dict.fromkeys(own.keys)])


@dataclass(frozen=True, slots=True)
class _Lot:
    """One of so many lots: names whose hash begins with some numbers. Those whose hashes are 0 are looked at in each,
    and decided about in the first one."""

    number: int
    lots: int

    def decide(self, archive: Archive, same: Mapping[bytes, bytes], decided: Decided) -> dict[str, dict[str, str]]:
        """The full names of the names of this lot."""
        own_hashes = hashes_of(same)[SURNAME]
        own_same = dict(compress(same.items(), self._has_hash(own_hashes) | (own_hashes == 0)))
        opened = [self._open_people(names) for names in archive.fields["person"]]
        also = np.concatenate([rows[NAME] for rows in opened])
        first_words = np.concatenate([rows[FIRST_WORD][are_one_word(rows)] for rows in opened])
        pairs, explaining = self._explained(archive)
        wanted = {
            "person": {FIRST_WORD: first_words, NAME: hashes_of(own_same.values())[NAME]},
            "org": {NAME: np.concatenate((also, explaining))},
            "place": {NAME: also},
        }
        counts = {field: archive.counted(field, partial(self._known, field, wanted[field])) for field in OPEN_FIELDS}
        asked = self._has_hash(hashes_of(counts["person"].keys)[SURNAME])
        found = choose_beside(own_same, asked, counts, pairs, decided, archive.is_small)
        return {field: dict(compress(names.items(), self._has(field, names))) for field, names in found.items()}

    def sharing(self, people: Sequence[SegmentNames]) -> Select:
        """Selects the people of this lot's pairs of sounds that share theirs."""
        hashes = [names.names.tables[PAIR].between(*self._highs)[0] for names in people]
        shared = distinct(repeated(np.concatenate(hashes)))
        return lambda names: names.names.tables[PAIR].having(shared)

    def _known(self, field: str, wanted: Mapping[int, Array], names: SegmentNames) -> Longs:
        """The places of the names of this lot, and of those that have other hashes which are wanted."""
        return _distinct([self._own(_ROW[field], names), *_having(names, wanted)])

    def _own(self, row: int, names: SegmentNames) -> Longs:
        """The places of the names that have their hash in a row from this lot."""
        return _distinct([names.names.tables[row].between(*self._highs)[1], names.names.odd])

    def _open_people(self, names: SegmentNames) -> Array:
        """The hashes of the people of this lot who are open somewhere: they may be short names."""
        own = self._own(SURNAME, names)
        return hashes_of(names.names.keys(own[names.opened[own] > 0]))

    @property
    def _highs(self) -> tuple[int, int]:
        """The first upper half of the hashes of this lot, and the one after its last."""
        first, last = (-(-_HIGHS * number // self.lots) for number in (self.number, self.number + 1))
        return first, last

    def _has_hash(self, hashes: Array) -> NDArray[np.bool_]:
        """Which hashes are of this lot."""
        first, last = self._highs
        highs = (hashes >> np.uint64(64 - _HIGH_BITS)).astype(np.int64)
        return (highs >= first) & (highs < last)

    def _explained(self, archive: Archive) -> tuple[dict[str, int], Array]:
        """The acronyms of this lot that are explained, and the hashes of all that they may be short for."""
        pairs = archive.explained.having(lambda acronyms, _names: self._has_hash(acronyms) | (acronyms == 0))
        split = [pair.encode("utf-8", "surrogatepass").partition(BETWEEN.encode()) for pair in pairs]
        names = [name for _, _, name in split]
        return pairs, hashes_of(keys_of("org", names + [acronym for acronym, _, _ in split]))[NAME]

    def _has(self, field: str, names: Collection[str]) -> list[bool]:
        """Which names are decided about in this lot."""
        keys = keys_of(field, [name.encode("utf-8", "surrogatepass") for name in names])
        kept: list[bool] = self._has_hash(hashes_of(keys)[_ROW[field]]).tolist()
        return kept


_ROW = {"person": SURNAME, "org": NAME, "place": NAME}  # what names of one lot have in common
_HIGH_BITS = 16
_HIGHS = 1 << _HIGH_BITS  # upper halves that a hash may have in a table
_AT_ONCE = 50_000  # names


def _or_odd(wanted: Mapping[int, Array], names: SegmentNames) -> Longs:
    return _distinct([*_having(names, wanted), names.names.odd])


def _having(names: SegmentNames, wanted: Mapping[int, Array]) -> list[Longs]:
    """The places of the names that have one of the hashes in a row that is asked for."""
    return [names.names.having(row, hashes) for row, hashes in wanted.items()]


def _distinct(places: Sequence[Longs]) -> Longs:
    return distinct(np.concatenate(places))
