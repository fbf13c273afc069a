"""Segments -> the acronyms that living articles explain, asked for by their hashes, and how many articles do.

A large archive explains as many acronyms as it has organisations: they stay in the segments' files, beside them are
hashes and counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from indexer.arrayfile import room_for
from indexer.fullnames.counted import keys_of
from indexer.fullnames.hashed import Array, hashes_of
from indexer.fullnames.open_names import BETWEEN
from indexer.loops.names import NAME
from indexer.sortedstrings import SortedStrings

Flags = NDArray[np.bool_]
Counts = NDArray[np.int32]
Select = Callable[[Array, Array], Flags]  # hashes of acronyms, of their long names: which of them are asked for

_AT_ONCE = 50_000  # pairs that are looked at in one go
_HASH = np.dtype(np.uint64)


class Explained:
    """The pairs of an acronym and its long name of all segments: in each the labels, and their living articles."""

    def __init__(self, folder: Path, parts: Sequence[tuple[SortedStrings, Counts]]) -> None:
        """`folder` is where long arrays lie meanwhile."""
        self._folder, self._parts = folder, parts

    def having(self, select: Select) -> dict[str, int]:
        """The pairs that are asked for, each with the living articles that explain it: those only that some do.

        A hash is 0 where a word is nothing ("A - B"); hardly ever do two names have the same.
        """
        found = Counter[str]()
        for (labels, counts), hashes in zip(self._parts, self._hashes, strict=True):
            for first, last in _stretches(labels):
                is_asked = select(*(row[first:last] for row in hashes)) & (counts[first:last] > 0)
                for place in (np.flatnonzero(is_asked) + first).tolist():
                    found[labels.text(place)] += int(counts[place])
        return found

    @cached_property
    def _hashes(self) -> list[tuple[Array, Array]]:
        """For each segment the hashes of its acronyms, and of their long names."""
        return [self._hashes_of(labels) for labels, _ in self._parts]

    def _hashes_of(self, labels: SortedStrings) -> tuple[Array, Array]:
        acronyms, names = room_for(self._folder, 2 * [len(labels)], _HASH)
        for first, last in _stretches(labels):
            pairs = [pair.partition(BETWEEN.encode()) for pair in labels.stretch(first, last)]
            acronyms[first:last] = hashes_of(keys_of("org", [acronym for acronym, _, _ in pairs]))[NAME]
            names[first:last] = hashes_of(keys_of("org", [name for _, _, name in pairs]))[NAME]
        return acronyms, names


def every(acronyms: Array, _names: Array) -> Flags:
    """Selects all pairs."""
    return np.ones(len(acronyms), bool)


def _stretches(labels: SortedStrings) -> Iterator[tuple[int, int]]:
    return ((first, min(first + _AT_ONCE, len(labels))) for first in range(0, len(labels), _AT_ONCE))
