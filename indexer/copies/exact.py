"""Prints of new articles and of those that are there -> which have the same, the first ones of each."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from indexer.copies.earlier import Earlier
from indexer.copies.prints import NO_PRINT, Hashes
from indexer.loops import living_with


def stories_of_prints(prints: Hashes, earlier: Sequence[Earlier]) -> dict[int, str]:
    """For each print that an earlier article has the story of the first such article."""
    found: dict[int, str] = {}
    wanted = np.unique(prints[prints != NO_PRINT])
    for one in earlier:
        for row in living_with(one.columns.prints, one.deleted, wanted).tolist():
            found.setdefault(int(one.columns.prints[row]), one.story(row))
    return found


def are_first(prints: Hashes, is_living: NDArray[np.bool_], known: dict[int, str]) -> NDArray[np.bool_]:
    """Which new articles are the first ones with their words; deleted ones never are."""
    first = np.zeros(len(prints), bool)
    rows = np.flatnonzero(is_living & (prints != NO_PRINT))
    first[rows[np.unique(prints[rows], return_index=True)[1]]] = True
    first &= ~np.isin(prints, np.fromiter(known, np.uint64, len(known)))
    return first
