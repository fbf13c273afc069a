"""Hashes of the articles of a segment, or of names in it, in the order of the hashes: who has this one?

Looking up sorted hashes is one walk through two sorted lists, or, for few of them, some steps in a large one. An entry
takes 2 bytes for the hash and as many for the row as the segment's last row needs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.arrayfile import Pieces, Spool
from indexer.loops import find_hashes

_NAMES = ("highs", "starts", "lows", "rows")
_HIGHS = 1 << 16  # upper halves there may be
_AT_ONCE = 1 << 20  # entries that are merged in one go
_HALF, _ROW_BITS, _HIGH, _ROW = np.uint64(16), np.uint64(32), np.uint64(48), np.uint64((1 << 32) - 1)

Array = NDArray[Any]
Keys = NDArray[np.uint64]


@dataclass(frozen=True, slots=True, eq=False)
class SketchTable:
    """Entries sorted by hash and row. Those with the upper half highs[i] are the entries [starts[i], starts[i + 1])."""

    highs: Array  # uint16: the upper halves that occur
    starts: Array  # int64
    lows: Array  # uint16: the lower half of each entry
    rows: Array  # uint8, (entries, width): the row of each entry, its lowest byte first

    def __len__(self) -> int:
        return len(self.lows)

    def find(self, wanted: NDArray[np.uint32]) -> tuple[Array, Array]:
        """Where each of some ascending hashes begins and ends among the entries."""
        firsts, lasts = find_hashes(wanted, self.highs, self.starts, self.lows)
        return firsts, lasts

    def having(self, wanted: NDArray[np.uint32]) -> NDArray[np.int64]:
        """The rows that have one of some ascending hashes, those of each hash ascending."""
        firsts, lasts = self.find(wanted)
        counts = lasts - firsts
        entries = np.arange(int(counts.sum())) + np.repeat(firsts - np.cumsum(counts) + counts, counts)
        return self._numbers(entries)

    def between(self, first: int, last: int) -> tuple[NDArray[np.uint32], NDArray[np.int64]]:
        """The hashes of the entries with upper halves in [first, last), ascending, and their rows."""
        keys = self.keys(first, last)
        return (keys >> _ROW_BITS).astype(np.uint32), (keys & _ROW).astype(np.int64)

    def _numbers(self, entries: Array | slice) -> NDArray[np.int64]:
        """The rows of some entries."""
        numbers = np.zeros(len(self.lows[entries]), np.int64)
        for byte, values in enumerate(self.rows[entries].T):
            numbers |= values.astype(np.int64) << np.int64(8 * byte)
        return numbers

    def arrays(self, name: str) -> dict[str, Array]:
        """The arrays of a file."""
        return {f"{name}.{part}": getattr(self, part) for part in _NAMES}

    def keys(self, first: int, last: int) -> Keys:
        """The entries with upper halves in [first, last): hash and row, as one number that sorts by both."""
        high_from, high_to = np.searchsorted(self.highs, (first, last))
        some = slice(int(self.starts[high_from]), int(self.starts[high_to]))
        sizes = np.diff(self.starts[high_from : high_to + 1])
        hashes = np.repeat(self.highs[high_from:high_to].astype(np.uint64) << _HALF, sizes) | self.lows[some]
        keys: Keys = hashes << _ROW_BITS | self._numbers(some).astype(np.uint64)
        return keys


def table_in(arrays: Mapping[str, Array], name: str) -> SketchTable:
    """The table in a file's arrays. KeyError: a file of another layout."""
    return SketchTable(*(arrays[f"{name}.{part}"] for part in _NAMES))


def table_of(hashes: Array, counts: Array) -> SketchTable:
    """The table of hashes that are laid end to end, `counts` of them a row."""
    rows = np.repeat(np.arange(len(counts), dtype=np.uint64), counts)
    keys = np.sort(hashes.astype(np.uint64) << _ROW_BITS | rows)
    highs, starts = _directory(_counts(keys))
    return SketchTable(highs, starts, _lows(keys), _rows(keys, _width(len(counts))))


def merge_tables(
    folder: Path, tables: Sequence[SketchTable], new_rows: Sequence[Array], name: str
) -> dict[str, Array | Pieces]:
    """The arrays of one table instead of several; `new_rows` are for each the new number of each row, -1 for none.

    `folder` is where entries wait until they are written.
    """
    width = _width(max((int(one.max(initial=-1)) for one in new_rows), default=0) + 1)
    counts = np.zeros(_HIGHS, np.int64)
    lows, rows = Spool(folder, np.dtype(np.uint16)), Spool(folder, np.dtype(np.uint8))
    for keys in _Merging(tables, new_rows).sorted_lots():
        counts += _counts(keys)
        lows.append(_lows(keys))
        rows.append(_rows(keys, width).ravel())
    highs, starts = _directory(counts)
    shaped = Pieces(np.dtype(np.uint8), (len(lows), width), rows.pieces().make)
    return {f"{name}.highs": highs, f"{name}.starts": starts, f"{name}.lows": lows.pieces(), f"{name}.rows": shaped}


@dataclass(frozen=True, slots=True, eq=False)
class _Merging:
    """Several tables, some of the entries of all at a time."""

    tables: Sequence[SketchTable]
    new_rows: Sequence[Array]

    def lots(self) -> Iterator[Keys]:
        """The keys with the new rows, unsorted, but each lot above the one before it."""
        counts = np.zeros(_HIGHS, np.int64)
        for table in self.tables:
            counts[table.highs] += np.diff(table.starts)
        ends = np.cumsum(counts)
        first = 0
        while first < _HIGHS:
            done = int(ends[first - 1]) if first else 0
            last = max(first + 1, int(np.searchsorted(ends, done + _AT_ONCE)))
            yield np.concatenate([_moved(table.keys(first, last), rows) for table, rows in self._parts()])
            first = last

    def sorted_lots(self) -> Iterator[Keys]:
        """The same, sorted."""
        return map(np.sort, self.lots())

    def _parts(self) -> Iterator[tuple[SketchTable, Array]]:
        return zip(self.tables, self.new_rows, strict=True)


def _moved(keys: Keys, new_rows: Array) -> Keys:
    rows = new_rows[(keys & _ROW).astype(np.int64)]
    kept = rows >= 0
    moved: Keys = keys[kept] & ~_ROW | rows[kept].astype(np.uint64)
    return moved


def _counts(keys: Keys) -> NDArray[np.int64]:
    """How many keys have each upper half."""
    return np.bincount((keys >> _HIGH).astype(np.int64), minlength=_HIGHS)


def _directory(counts: Array) -> tuple[Array, Array]:
    highs = np.flatnonzero(counts)
    return highs.astype(np.uint16), np.append(0, np.cumsum(counts[highs], dtype=np.int64))


def _lows(keys: Keys) -> Array:
    return (keys >> _ROW_BITS).astype(np.uint16)


def _rows(keys: Keys, width: int) -> Array:
    bytes_of = np.ascontiguousarray(keys, "<u8").view(np.uint8).reshape(len(keys), 8)
    return np.ascontiguousarray(bytes_of[:, :width])


def _width(rows: int) -> int:
    """The bytes that the last of so many rows needs."""
    return max(1, -(-(rows - 1).bit_length() // 8))
