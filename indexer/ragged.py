"""Lists of integers, one list an owner, packed one after the other: each list in the narrowest width that holds it.

    name.width   uint8, one an owner: 0, 1 or 2 for lists of 1, 2 or 4 bytes a number
    name.start   uint32 or int64, one an owner: where its list starts in the array of its width
    name.1 name.2 name.4   the numbers: uint8, uint16, uint32

How long each list is, the caller knows: it is a count of something else, kept once for several lists.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
WIDTHS: tuple[np.dtype[Any], ...] = (np.dtype("<u1"), np.dtype("<u2"), np.dtype("<u4"))
SUFFIXES = ("1", "2", "4")


class RaggedWriter:
    """Collects lists, in the order of their owners."""

    def __init__(self) -> None:
        self._parts: tuple[list[Array], ...] = ([], [], [])
        self._widths: list[Array] = []
        self._starts: list[Array] = []
        self._used = [0, 0, 0]

    def add(self, values: Array, counts: Array) -> None:
        """Add the lists of some owners: `values` laid end to end (below 2**32), `counts` of them an owner."""
        width = _narrowest(values, counts)
        width_of_value = np.repeat(width, counts)
        start = np.zeros(len(counts), np.int64)
        for number, kind in enumerate(WIDTHS):
            own = width == number
            ends = np.cumsum(np.where(own, counts, 0))
            start[own] = self._used[number] + (ends - counts)[own]
            part = values[width_of_value == number].astype(kind)
            self._parts[number].append(part)
            self._used[number] += len(part)
        self._widths.append(width)
        self._starts.append(start)

    def arrays(self, name: str) -> dict[str, Array]:
        """Everything that was added, as arrays of a file."""
        numbers = {
            f"{name}.{suffix}": np.concatenate([np.zeros(0, kind), *parts])
            for suffix, kind, parts in zip(SUFFIXES, WIDTHS, self._parts, strict=True)
        }
        start = np.concatenate([np.empty(0, np.int64), *self._starts])
        return {
            f"{name}.width": np.concatenate([np.empty(0, np.uint8), *self._widths]),
            f"{name}.start": start.astype(np.uint32) if max(self._used) < 2**32 else start,
            **numbers,
        }


def _narrowest(values: Array, counts: Array) -> NDArray[np.uint8]:
    width = np.zeros(len(counts), np.uint8)
    filled = np.flatnonzero(counts)
    if len(filled):
        starts = (np.cumsum(counts) - counts)[filled]
        largest = np.maximum.reduceat(values, starts)
        width[filled] = (largest > 0xFF).astype(np.uint8) + (largest > 0xFFFF)
    return width


class Ragged:
    """The lists that a RaggedWriter packed, in mapped arrays."""

    def __init__(self, arrays: Mapping[str, Array], name: str) -> None:
        self._width, self._start = arrays[f"{name}.width"], arrays[f"{name}.start"]
        self._numbers = tuple(arrays[f"{name}.{suffix}"] for suffix in SUFFIXES)

    def get(self, owner: int, count: int) -> Array:
        """One owner's list: a view, in its own width."""
        start = int(self._start[owner])
        numbers: Array = self._numbers[self._width[owner]][start : start + count]
        return numbers

    def flatten(self, first: int, last: int, counts: Array) -> NDArray[np.int64]:
        """The lists of owners [first, last), laid end to end; `counts` are theirs."""
        values = np.empty(int(counts.sum()), np.int64)
        width_of_value = np.repeat(self._width[first:last], counts)
        for number, numbers in enumerate(self._numbers):
            own = np.flatnonzero((self._width[first:last] == number) & (counts > 0)) + first
            if len(own):  # owners of one width lie in their array in the order of owners
                start = int(self._start[own[0]])
                end = int(self._start[own[-1]] + counts[own[-1] - first])
                values[width_of_value == number] = numbers[start:end]
        return values
