"""Prints of new articles and of those that are there -> which have the same, the first ones of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from indexer.copies.earlier import Earlier
from indexer.copies.prints import NO_PRINT, Hashes

_TABLE_BITS = 20


def stories_of_prints(prints: Hashes, earlier: Sequence[Earlier]) -> dict[int, str]:
    """For each print that an earlier article has the story of the first such article."""
    found: dict[int, str] = {}
    wanted = np.unique(prints[prints != NO_PRINT])
    for one in earlier:
        for row in _rows_with(one, wanted):
            found.setdefault(int(one.columns.prints[row]), one.story(row))
    return found


def are_first(prints: Hashes, is_living: NDArray[np.bool_], known: dict[int, str]) -> NDArray[np.bool_]:
    """Which new articles are the first ones with their words; deleted ones never are."""
    first = np.zeros(len(prints), bool)
    rows = np.flatnonzero(is_living & (prints != NO_PRINT))
    first[rows[np.unique(prints[rows], return_index=True)[1]]] = True
    first &= ~np.isin(prints, np.fromiter(known, np.uint64, len(known)))
    return first


def _rows_with(earlier: Earlier, wanted: Hashes) -> Iterator[int]:
    """The living rows that have one of the wanted prints, ascending."""
    prints, shift = earlier.columns.prints, np.uint64(64 - _TABLE_BITS)
    may_be_wanted = np.zeros(1 << _TABLE_BITS, bool)  # says no to nearly all others
    may_be_wanted[wanted >> shift] = True
    rows = np.flatnonzero(may_be_wanted[prints >> shift] & ~earlier.deleted)
    yield from rows[np.isin(prints[rows], wanted)].tolist()
