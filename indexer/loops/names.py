"""Names laid end to end -> hashes of their words, of how these sound, and of the names; and which are among others."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import types

from indexer.loops.compiling import BITS, FILLED_BITS, FILLED_FLAGS, LONGS, SETS, Array, compiled

SURNAME, FIRST_WORD, NAME, SOUND, PAIR = range(5)  # rows of hashes

_BLANK, _HYPHEN, _DOT, _A, _Z, _TO_SMALL = ord(" "), ord("-"), ord("."), ord("A"), ord("Z"), 32
_NOTHING, _ONE, _START, _FACTOR = map(np.uint64, (0, 1, 0xCBF29CE484222325, 0x100000001B3))  # of FNV-1a
_ALIKE = ("eiy", "ou", "fp", "ct", "kq", "vw")  # letters that `sound_of` may put in the place of each other


def _sounds() -> Array:
    """For each byte the one that stands for all that sound like it; 0 for "h", which "ph" and "tch" have."""
    sounds = np.arange(256, dtype=np.uint8)
    sounds[_A : _Z + 1] += np.uint8(_TO_SMALL)
    for letters in _ALIKE:
        for letter in letters + letters.upper():
            sounds[ord(letter)] = ord(letters[0])
    sounds[[ord("h"), ord("H")]] = 0
    return sounds


_SOUNDS = _sounds()


@compiled(types.int64(BITS, types.uint64))
def place_in(table: Array, wanted: Any) -> Any:
    """Where a hash is in a table, or the empty place where it would be."""
    place = wanted & np.uint64(len(table) - 1)
    while table[place] != _NOTHING and table[place] != wanted:
        place = (place + _ONE) & np.uint64(len(table) - 1)
    return np.int64(place)


@compiled(FILLED_BITS(BITS))
def table_of(hashes: Array) -> Array:
    """A table of some hashes, for `place_in`; 0 is none."""
    size = 2
    while size <= 2 * len(hashes):
        size *= 2
    table = np.zeros(size, np.uint64)
    for wanted in hashes:
        table[place_in(table, wanted)] = wanted
    return table


@compiled(FILLED_FLAGS(BITS, BITS))
def are_among(hashes: Array, wanted: Array) -> Array:
    """Which hashes are among the wanted ones; 0 never is."""
    table = table_of(wanted)
    found = np.zeros(len(hashes), np.bool_)
    for place in range(len(hashes)):
        found[place] = hashes[place] != _NOTHING and table[place_in(table, hashes[place])] == hashes[place]
    return found


@compiled(types.UniTuple(types.uint64, 2)(SETS, types.int64, types.int64))
def _hash_word(packed: Array, start: int, end: int) -> tuple[Any, Any]:
    """Hashes of a word and of how it sounds; 0 for a word of nothing, or with letters that are not ASCII.

    Words for which `sound_of` (indexer/fullnames/variants.py) gives the same sound the same here; so do some others.
    """
    word, sound, before, length = _START, _START, np.uint8(0), 0
    for place in range(start, end):
        byte = packed[place]
        if byte >= 0x80:
            return _NOTHING, _NOTHING
        if byte == _DOT:
            continue
        length += 1
        word = (word ^ np.uint64(byte + _TO_SMALL if _A <= byte <= _Z else byte)) * _FACTOR
        letter = _SOUNDS[byte]
        if letter != 0 and letter != before:
            sound = (sound ^ np.uint64(letter)) * _FACTOR
            before = letter
    return (word | _ONE, sound | _ONE) if length else (_NOTHING, _NOTHING)


@compiled(types.uint64[:, ::1](SETS, LONGS, BITS, BITS, BITS))
def hash_names(packed: Array, offsets: Array, behind: Array, forms: Array, formal: Array) -> Array:
    """The hashes of each name, in five rows: surname, first word, whole name, sound of the last word, and that together
    with the sound of the first one, whichever comes first.

    Taken is as `comparable` in indexer/fullnames/shapes.py does it with ASCII: without case, dots and hyphens; names
    that have other letters, or a word of nothing, have 0 only. A word that is in the table `behind` is no surname, but
    where there is no other. A first word that is in the table `forms` sounds as `formal` has it at its place.
    """
    found = np.zeros((5, len(offsets) - 1), np.uint64)
    for name in range(len(offsets) - 1):
        whole, surname, first, first_sound = _START, _NOTHING, _NOTHING, _NOTHING
        start, end = offsets[name], offsets[name + 1]
        for place in range(start, end + 1):
            if place < end and packed[place] != _BLANK and packed[place] != _HYPHEN:
                continue
            word, sound = _hash_word(packed, start, place)
            if word == _NOTHING:
                break
            if first == _NOTHING:
                form = place_in(forms, word)
                first, surname, first_sound = word, word, formal[form] if forms[form] == word else sound
            elif behind[place_in(behind, word)] != word:
                surname = word
            whole, start = (whole ^ word) * _FACTOR, place + 1
            if place == end:
                pair = (first_sound + sound) | _ONE
                found[0, name], found[1, name], found[2, name] = surname, first, whole | _ONE
                found[3, name], found[4, name] = sound, pair
    return found
