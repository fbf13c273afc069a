"""UTF-8 texts -> the numbers of their chunks, which are what stands between spaces."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.loops import fill_slots, number_chunks
from indexer.loops.cells import CELL
from indexer.loops.chunks import FREE

SLOTS = 1 << 18
BYTES_A_CHUNK = 8  # to begin with

Array = NDArray[Any]


class ChunkTable:
    """Every chunk met so far, numbered in the order they came."""

    def __init__(self, slots: int = SLOTS) -> None:
        """`slots` is a power of two. The table grows when half of them are taken."""
        self._make_slots(slots)
        self._keys = np.empty(slots // 2, np.uint64)
        self._ends = np.zeros(slots // 2 + 1, np.uint64)  # where each chunk ends in `_packed`, after a 0
        self._packed = np.empty(slots // 2 * BYTES_A_CHUNK, np.uint8)
        self._known = 0

    def __len__(self) -> int:
        return self._known

    def find(self, text: bytes) -> NDArray[np.int32]:
        """The number of every chunk of a text, in order; new ones become the next numbers."""
        numbers = np.empty(len(text) // 2 + 1, np.int32)  # more than there can be
        characters = np.frombuffer(text + b" " * CELL, np.uint8)
        place = found = 0
        while place < len(text):
            table = (self._slots, self._in_slots, self._keys, self._ends, self._packed)
            place, more, self._known = number_chunks(characters, place, numbers[found:], table, self._known)
            found += more
            if place < len(text):
                self._grow()
        return numbers[:found]

    def since(self, number: int) -> Iterator[bytes]:
        """The chunks from a number on."""
        packed = self._packed.data
        ends = self._ends[number : self._known + 1].tolist()
        return (bytes(packed[start:end]) for start, end in pairwise(ends))

    def forget(self, known: int) -> None:
        """Keep so many chunks only, those that came first."""
        self._known = known
        self._slots.fill(FREE)
        fill_slots(self._keys[:known], self._slots, self._in_slots)

    def _grow(self) -> None:
        """Make room for twice as many chunks, or for twice as many bytes."""
        if self._known < len(self._keys):
            self._packed = _doubled(self._packed)
            return
        self._keys, self._ends = _doubled(self._keys), _doubled(self._ends)
        self._make_slots(2 * len(self._slots))
        fill_slots(self._keys[: self._known], self._slots, self._in_slots)

    def _make_slots(self, slots: int) -> None:
        self._slots, self._in_slots = np.full(slots, FREE, np.uint64), np.empty(slots, np.int32)


def _doubled(numbers: Array) -> Array:
    """An array of twice the length that begins with these."""
    return np.resize(numbers, 2 * len(numbers))
