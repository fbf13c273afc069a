"""UTF-8 texts -> the numbers of their chunks, which are what stands between spaces.

Nearly every chunk of a text has been met before. A table of arrays finds these many at a time, by their bytes; the
others, and the few that are longer than two table cells, are looked up one by one in a dict.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

CELL = 8  # bytes compared at once
SLOTS = 1 << 19
SPACE = 32
PIECE = 1 << 20
_MULTIPLIERS = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F))
_KEEP = np.array([(1 << (8 * length)) - 1 for length in range(CELL + 1)], np.uint64)  # the first bytes of a cell
_FREE = -1

Ints = NDArray[np.int64]
Cells = NDArray[np.uint64]


def cells_at(text: bytes, starts: Ints, lengths: Ints) -> Cells:
    """Up to eight bytes from each start on as one number; bytes after the length count as 0.

    `text` has to go on for eight bytes after the last start.
    """
    loads = np.ndarray((len(text) - CELL + 1,), "<u8", text, strides=(1,))  # one at each byte
    cells: Cells = loads[starts] & _KEEP[np.clip(lengths, 0, CELL)]
    return cells


class ChunkTable:
    """Numbers of chunks. `numbers` is asked for those that the table does not have; its answers never change."""

    def __init__(self, numbers: Mapping[bytes, int], slots: int = SLOTS) -> None:
        """`slots` is a power of two."""
        self._numbers = numbers
        self._cells = np.zeros((2, slots), np.uint64)
        self._known = np.full(slots, _FREE, np.int32)
        self._shift = np.uint64(65 - slots.bit_length())

    def find(self, text: bytes) -> NDArray[np.int32]:
        """The number of every chunk of a text that has no byte 0, in order."""
        return np.concatenate([np.empty(0, np.int32), *map(self._find, _pieces(text))])

    def _find(self, text: bytes) -> NDArray[np.int32]:
        starts, lengths = _divide(np.frombuffer(text, np.uint8))
        padded = text + bytes(2 * CELL)
        first, second = cells_at(padded, starts, lengths), np.zeros(len(starts), np.uint64)
        longer = np.flatnonzero(lengths > CELL)
        second[longer] = cells_at(padded, starts[longer] + CELL, lengths[longer] - CELL)
        slots = ((first * _MULTIPLIERS[0] ^ second * _MULTIPLIERS[1]) >> self._shift).astype(np.int64)
        found = self._known[slots]
        is_other = (self._cells[0][slots] != first) | (self._cells[1][slots] != second) | (lengths > 2 * CELL)
        others = np.flatnonzero(is_other)
        found[others] = self._ask(text, starts[others], lengths[others])
        short = others[lengths[others] <= 2 * CELL]
        self._remember(slots[short], first[short], second[short], found[short])
        return found

    def _ask(self, text: bytes, starts: Ints, lengths: Ints) -> list[int]:
        ends = (starts + lengths).tolist()
        return [self._numbers[text[start:end]] for start, end in zip(starts.tolist(), ends, strict=True)]

    def _remember(self, slots: Ints, first: Cells, second: Cells, numbers: NDArray[np.int32]) -> None:
        """Put chunks into the slots that are free: the commonest come first, and keep their place."""
        slots, places = np.unique(slots, return_index=True)
        free = self._known[slots] == _FREE
        slots, places = slots[free], places[free]
        self._cells[0][slots], self._cells[1][slots] = first[places], second[places]
        self._known[slots] = numbers[places]


def _pieces(text: bytes) -> Iterator[bytes]:
    """A text cut at spaces into pieces of about PIECE bytes, so that one huge article does not need huge arrays."""
    start = 0
    while start < len(text):
        end = text.find(b" ", start + PIECE)
        end = len(text) if end < 0 else end
        yield text[start:end]
        start = end + 1


def _divide(text: NDArray[np.uint8]) -> tuple[Ints, Ints]:
    """Starts and lengths of the chunks of a text; none is empty."""
    ends = np.append(np.flatnonzero(text == SPACE), len(text))
    starts = np.concatenate(([0], ends[:-1] + 1))
    lengths = ends - starts
    filled = lengths > 0
    return starts[filled], lengths[filled]
