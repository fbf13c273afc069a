"""Bytes of texts -> the numbers of their chunks, by a table of all chunks met so far."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import types

from indexer.loops.cells import CELL, cell_at
from indexer.loops.compiling import FILLED_HASHES, FILLED_INTS, FILLED_SETS, SETS, Array, compiled

FREE = 0  # no chunk has this key
_SPACE = 32
_START, _FACTOR = np.uint64(0xCBF29CE484222325), np.uint64(0x9E3779B97F4A7C15)  # odd
_HALF, _LAST_BYTE = np.uint64(32), np.uint64(56)
_LONG = np.uint64(0xFF << 56)  # the last byte of a key whose chunk is longer than its other bytes
_ONE: Any = np.uint64(1)  # places are unsigned: with a signed one, every look is a question whether it is below 0
_EIGHT: Any = np.uint64(CELL)
_WHOLE = np.uint64(0xFFFFFFFFFFFFFFFF)  # a mask of all bytes
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


@compiled(types.uint64(types.uint64))
def _slot_of(key: Any) -> Any:
    """Where the search for a key begins, in a table of 2**64 slots; the lower bits are as well mixed as the higher."""
    mixed = key * _FACTOR
    return mixed ^ (mixed >> _HALF)


@compiled(types.UniTuple(types.uint64, 2)(SETS, types.uint64))
def _key_at(text: Array, place: Any) -> tuple[Any, Any]:
    """The key of the chunk that begins at a place, and where the chunk ends.

    The key of a chunk that is shorter than a cell is its bytes and, in the last byte, their number: no other has it.
    That of a longer one is a hash.
    """
    start, hash_, cell = place, _START, cell_at(text, place)
    kept = _before_space(cell)
    while kept == _WHOLE:
        hash_ = (hash_ ^ cell) * _FACTOR
        hash_ ^= hash_ >> _HALF
        place += _EIGHT
        cell = cell_at(text, place)
        kept = _before_space(cell)
    length = ((kept & _ONES) * _ONES) >> _LAST_BYTE
    key = (cell & kept) | (length << _LAST_BYTE)
    if place > start:
        key = ((hash_ ^ key) * _FACTOR) | _LONG
    return key, place + length


_TABLE = (FILLED_HASHES, FILLED_INTS, FILLED_HASHES, FILLED_HASHES, FILLED_SETS)


@compiled(types.UniTuple(types.int64, 3)(SETS, types.uint64, FILLED_INTS, types.Tuple(_TABLE), types.int64))
def number_chunks(text: Array, place: Any, numbers: Array, table: Any, known: int) -> tuple[int, int, int]:
    """Write the numbers of a text's chunks from a place on; new ones join the table as long as it has room.

    The text ends with CELL spaces. Of the table, `slots` (a power of two) have the keys of chunks or FREE, `in_slots`
    their numbers; number n has a key, and its bytes lie in `packed`, from `ends[n]` to `ends[n + 1]`, with room for a
    cell after them. Gives the place that was reached, how many numbers were written, how many are known.
    """
    slots, in_slots, keys, ends, packed = table
    found, size, last_slot = 0, np.uint64(len(text) - CELL), np.uint64(len(slots) - 1)
    while place < size:
        if text[place] == _SPACE:
            place += _ONE
            continue
        start = place
        key, place = _key_at(text, place)
        slot = _slot_of(key) & last_slot
        while slots[slot] != FREE:
            if slots[slot] == key:
                number = np.uint64(in_slots[slot])
                if key < _LONG or _is_same(text, start, place, packed, ends[number], ends[number + _ONE]):
                    break
            slot = (slot + _ONE) & last_slot
        if slots[slot] == FREE:
            end = ends[known] + place - start
            if known == len(keys) or end + _EIGHT > len(packed):
                return start, found, known
            packed[ends[known] : end] = text[start:place]
            keys[known], ends[known + 1], slots[slot], in_slots[slot] = key, end, key, known
            known += 1
        numbers[found] = in_slots[slot]
        found += 1
    return place, found, known


@compiled(types.void(FILLED_HASHES, FILLED_HASHES, FILLED_INTS))
def fill_slots(keys: Array, slots: Array, in_slots: Array) -> None:
    """Put chunks with these keys, numbered from 0, into slots that are all FREE."""
    last_slot = np.uint64(len(slots) - 1)
    for number in range(len(keys)):
        slot = _slot_of(keys[number]) & last_slot
        while slots[slot] != FREE:
            slot = (slot + _ONE) & last_slot
        slots[slot], in_slots[slot] = keys[number], number
