"""Bytes of texts -> the numbers of their chunks, by a table of all chunks met so far."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import types

from indexer.loops.cells import CELL, cell_at
from indexer.loops.compiling import FILLED_HASHES, FILLED_INTS, FILLED_SETS, SETS, Array, compiled

FREE = -1
_SPACE = 32
_START, _FACTOR, _LAST_FACTOR = map(np.uint64, (0xCBF29CE484222325, 0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F))  # odd
_HALF, _ALL_BITS = np.uint64(32), np.uint64(56)
_ONE: Any = np.uint64(1)  # places are unsigned: with a signed one, every look is a question whether it is below 0
_EIGHT: Any = np.uint64(CELL)
_ONES, _HIGHS = np.uint64(0x0101010101010101), np.uint64(0x8080808080808080)  # the lowest bit of each byte, the highest
_SPACES = np.uint64(0x2020202020202020)


@compiled(types.uint64(types.uint64))
def _before_space(cell: Any) -> Any:
    """A mask of the bytes before the first space of a cell; 0 if it begins with one, all bits if it has none."""
    others = cell ^ _SPACES  # 0 where a space is
    spaces = (others - _ONES) & ~others & _HIGHS  # the lowest bit is that of the first space; higher ones may be wrong
    return (((spaces & (~spaces + _ONE)) - _ONE) >> np.uint64(7)) | (np.uint64(0) - np.uint64(spaces == 0))


@compiled(types.boolean(SETS, types.uint64, types.uint64, FILLED_SETS, types.uint64, types.uint64))
def _is_same(text: Array, start: Any, end: Any, packed: Array, first: Any, last: Any) -> Any:
    if end - start != last - first:
        return False
    while start + _EIGHT <= end:
        if cell_at(text, start) != cell_at(packed, first):
            return False
        start += _EIGHT
        first += _EIGHT
    own = (_ONE << (_EIGHT * (end - start))) - _ONE
    return (cell_at(text, start) ^ cell_at(packed, first)) & own == 0


@compiled(
    types.UniTuple(types.int64, 3)(
        SETS, types.uint64, FILLED_INTS, FILLED_INTS, FILLED_HASHES, FILLED_HASHES, FILLED_SETS, types.int64
    )
)
def number_chunks(
    text: Array, place: int, numbers: Array, slots: Array, hashes: Array, ends: Array, packed: Array, known: int
) -> tuple[int, int, int]:
    """Write the numbers of a text's chunks from a place on; new ones join the table as long as it has room.

    The text ends with CELL spaces. The table: `slots` (a power of two) have numbers or FREE; number n has a hash, and
    its bytes lie in `packed`, from `ends[n]` to `ends[n + 1]`, with room for a cell after them. Gives the place that
    was reached, how many numbers were written, how many are known.
    """
    found, size, last_slot = 0, np.uint64(len(text) - CELL), np.uint64(len(slots) - 1)
    while place < size:
        if text[place] == _SPACE:
            place += _ONE
            continue
        start, hash_, cell = place, _START, cell_at(text, place)
        kept = _before_space(cell)
        while kept == ~np.uint64(0):
            hash_ = (hash_ ^ cell) * _FACTOR
            hash_ ^= hash_ >> _HALF
            place += _EIGHT
            cell = cell_at(text, place)
            kept = _before_space(cell)
        hash_ = (hash_ ^ (cell & kept)) * _FACTOR
        hash_ = (hash_ ^ (hash_ >> _HALF)) * _LAST_FACTOR
        place += ((kept & _ONES) * _ONES) >> _ALL_BITS
        slot = (hash_ ^ (hash_ >> _HALF)) & last_slot
        while slots[slot] != FREE:
            number = np.uint64(slots[slot])
            if hashes[number] == hash_ and _is_same(text, start, place, packed, ends[number], ends[number + _ONE]):
                break
            slot = (slot + _ONE) & last_slot
        if slots[slot] == FREE:
            end = ends[known] + place - start
            if known == len(hashes) or end + _EIGHT > len(packed):
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
