"""Bytes of texts -> the numbers of their chunks, by a table of all chunks met so far."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import types

from indexer.loops.compiling import FILLED_HASHES, FILLED_INTS, FILLED_SETS, SETS, Array, compiled

FREE = -1
_SPACE = 32
_OFFSET, _PRIME = np.uint64(0xCBF29CE484222325), np.uint64(0x100000001B3)  # Fowler, Noll and Vo's hash, 1a
_HALF = np.uint64(32)
_ONE: Any = np.uint64(1)  # places are unsigned: with a signed one, every look is a question whether it is below 0


@compiled(types.boolean(SETS, types.uint64, types.uint64, FILLED_SETS, types.uint64, types.uint64))
def _is_same(text: Array, start: int, end: int, packed: Array, first: int, last: int) -> bool:
    if end - start != last - first:
        return False
    while start < end and text[start] == packed[first]:
        start += _ONE
        first += _ONE
    return start == end


@compiled(
    types.UniTuple(types.int64, 3)(
        SETS, types.uint64, FILLED_INTS, FILLED_INTS, FILLED_HASHES, FILLED_HASHES, FILLED_SETS, types.int64
    )
)
def number_chunks(
    text: Array, place: int, numbers: Array, slots: Array, hashes: Array, ends: Array, packed: Array, known: int
) -> tuple[int, int, int]:
    """Write the numbers of a text's chunks from a place on; new ones join the table as long as it has room.

    The table: `slots` (a power of two) have numbers or FREE; number n has a hash, and its bytes lie in `packed`, from
    `ends[n]` to `ends[n + 1]`. Gives the place that was reached, how many numbers were written, how many are known.
    """
    found, size, last_slot = 0, np.uint64(len(text)), np.uint64(len(slots) - 1)
    while place < size:
        if text[place] == _SPACE:
            place += _ONE
            continue
        start, hash_ = place, _OFFSET
        while place < size and text[place] != _SPACE:
            hash_ = (hash_ ^ np.uint64(text[place])) * _PRIME
            place += _ONE
        slot = (hash_ ^ (hash_ >> _HALF)) & last_slot
        while slots[slot] != FREE:
            number = np.uint64(slots[slot])
            if hashes[number] == hash_ and _is_same(text, start, place, packed, ends[number], ends[number + _ONE]):
                break
            slot = (slot + _ONE) & last_slot
        if slots[slot] == FREE:
            end = ends[known] + place - start
            if known == len(hashes) or end > len(packed):
                return start, found, known
            packed[ends[known] : end] = text[start:place]
            hashes[known], ends[known + 1], slots[slot] = hash_, end, known
            known += 1
        numbers[found] = slots[slot]
        found += 1
    return place, found, known


@compiled(types.void(FILLED_HASHES, FILLED_INTS))
def fill_slots(hashes: Array, slots: Array) -> None:
    """Put the numbers of chunks with these hashes into slots that are all FREE."""
    last_slot = np.uint64(len(slots) - 1)
    for number in range(len(hashes)):
        slot = (hashes[number] ^ (hashes[number] >> _HALF)) & last_slot
        while slots[slot] != FREE:
            slot = (slot + _ONE) & last_slot
        slots[slot] = number
