"""Names laid end to end, and tables of words -> which of the names begin or end with one of them, or are one."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import types

from indexer.loops.compiling import BITS, FILLED_SETS, LONGS, SETS, Array, compiled

OF_SURNAME, OF_FIRST_WORD, OF_NAME, UNCLEAR = 1, 2, 4, 8  # flags

_BLANK, _HYPHEN, _DOT, _A, _Z, _TO_SMALL = ord(" "), ord("-"), ord("."), ord("A"), ord("Z"), 32
_START, _FACTOR = np.uint64(0xCBF29CE484222325), np.uint64(0x100000001B3)  # of FNV-1a


@compiled(types.uint64(SETS))
def hash_of_word(word: Array) -> Any:
    """A hash of a word's bytes, never 0."""
    found = _START
    for byte in word:
        found = (found ^ np.uint64(byte)) * _FACTOR
    return found | np.uint64(1)


@compiled(types.boolean(BITS, types.uint64))
def _is_in(table: Array, wanted: Any) -> bool:
    """Whether a hash is in a table, which has one after the last that is full: it begins at its place and goes on."""
    place = wanted & np.uint64(len(table) - 1)
    while table[place] != 0:
        if table[place] == wanted:
            return True
        place = (place + np.uint64(1)) & np.uint64(len(table) - 1)
    return False


@compiled(FILLED_SETS(SETS, LONGS, BITS, BITS, BITS, BITS))
def mark_names(packed: Array, offsets: Array, behind: Array, surnames: Array, firsts: Array, names: Array) -> Array:
    """The flags of each name: whether its surname, its first word, and it as a whole are in the tables of these.

    Compared is as `comparable` in indexer/fullnames/shapes.py does it with ASCII: without case, dots and hyphens; names
    that have other letters, or a word of nothing, are unclear. A word that is in the table `behind` is no surname, but
    where there is no other.
    """
    marks = np.zeros(len(offsets) - 1, np.uint8)
    for name in range(len(marks)):
        whole, word, first, last, words, length = _START, _START, np.uint64(0), np.uint64(0), 0, 0
        for place in range(offsets[name], offsets[name + 1] + 1):
            byte = packed[place] if place < offsets[name + 1] else np.uint8(_BLANK)
            if byte >= 0x80:
                length = 0
                break
            if byte in (_BLANK, _HYPHEN):
                if length == 0:
                    break
                word |= np.uint64(1)
                first = word if words == 0 else first
                last = word if words == 0 or not _is_in(behind, word) else last
                words += 1
                if place < offsets[name + 1]:
                    word, length = _START, 0
                    whole = (whole ^ np.uint64(_BLANK)) * _FACTOR
            elif byte != _DOT:
                small = np.uint64(byte + np.uint8(_TO_SMALL) if _A <= byte <= _Z else byte)
                word = (word ^ small) * _FACTOR
                whole = (whole ^ small) * _FACTOR
                length += 1
        if length == 0:
            marks[name] = UNCLEAR
            continue
        marks[name] = OF_SURNAME * _is_in(surnames, last) + OF_FIRST_WORD * _is_in(firsts, first)
        marks[name] += OF_NAME * _is_in(names, whole | np.uint64(1))
    return marks
