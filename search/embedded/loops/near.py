"""A word -> the strings of a dictionary that are spelled almost like it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import types

from indexer.loops.compiling import FILLED_LONGS, LONGS, SETS, Array, compiled

_LETTERS = np.uint64(63)


@compiled(types.uint64(SETS))
def _letters_of(word: Array) -> Any:
    """A bit for each byte that a word has, several bytes sharing one."""
    letters: Any = np.uint64(0)
    for byte in word:
        letters |= np.uint64(1) << (np.uint64(byte) & _LETTERS)
    return letters


@compiled(types.int64(types.uint64))
def _count_bits(bits: Any) -> int:
    count = 0
    while bits:
        bits &= bits - np.uint64(1)
        count += 1
    return count


@compiled(types.int64(SETS, SETS, types.int64[:, ::1]))
def _distance(word: Array, other: Array, rows: Array) -> Any:
    """How many bytes have to be put in, taken out, changed or swapped with the next one: no byte twice.

    Row i of the table says how far the first i bytes of one are from those of the other; only three are kept, in
    `rows`. Optimal string alignment: L. Boytsov, Indexing methods for approximate dictionary searching (2011), 2.2.
    """
    for at in range(len(other) + 1):
        rows[0, at] = at
    for number in range(1, len(word) + 1):
        here, above, before = number % 3, (number - 1) % 3, (number - 2) % 3
        rows[here, 0] = number
        for at in range(1, len(other) + 1):
            differs = int(word[number - 1] != other[at - 1])
            least = min(rows[above, at] + 1, rows[here, at - 1] + 1, rows[above, at - 1] + differs)
            if number > 1 and at > 1 and word[number - 1] == other[at - 2] and word[number - 2] == other[at - 1]:
                least = min(least, rows[before, at - 2] + 1)
            rows[here, at] = least
    return rows[len(word) % 3, len(other)]


@compiled(types.UniTuple(FILLED_LONGS, 2)(SETS, LONGS, SETS, types.int64))
def find_near(packed: Array, offsets: Array, wanted: Array, most: int) -> tuple[Array, Array]:
    """The places of strings laid end to end that differ from another one in at most so many bytes, and in how many."""
    places, distances = np.empty(len(offsets) - 1, np.int64), np.empty(len(offsets) - 1, np.int64)
    rows, letters, found = np.empty((3, len(wanted) + 1), np.int64), _letters_of(wanted), 0
    for place in range(len(offsets) - 1):
        if abs(offsets[place + 1] - offsets[place] - len(wanted)) > most:
            continue
        word = packed[offsets[place] : offsets[place + 1]]
        if _count_bits(letters ^ _letters_of(word)) > 2 * most:
            continue
        distance = _distance(word, wanted, rows)
        if distance <= most:
            places[found], distances[found] = place, distance
            found += 1
    return places[:found].copy(), distances[:found].copy()
