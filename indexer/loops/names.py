"""Names laid end to end -> hashes of their words, of how these sound, and of the names; and which are among others."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import types

from indexer.loops.compiling import BITS, FILLED_BITS, FILLED_FLAGS, FILLED_SETS, LONGS, SETS, Array, compiled

SURNAME, FIRST_WORD, NAME, SOUND, PAIR = range(5)  # rows of hashes

_BLANK, _HYPHEN, _DOT, _A, _Z, _SMALL_A, _SMALL_Z = map(ord, " -.AZaz")
_TO_SMALL = np.uint8(_SMALL_A - _A)
_NOTHING, _ONE, _START, _FACTOR = map(np.uint64, (0, 1, 0xCBF29CE484222325, 0x100000001B3))  # of FNV-1a
_CONTINUES, _CONTINUED = 0xC0, 0x80  # the first bits of a byte, and those of one that is not the first of its letter
_LEAST_LETTERS = 5  # of a word that may be romanised in several ways
# What `sound_of` replaces in all of a word, one after the other: "tch", two letters by one, a letter by another.
_T, _C, _H = map(ord, "tch")
_TWO = np.array([list(b"phf"), list(b"oou"), list(b"ouu"), list(b"eei")], np.uint8)


def _letters() -> Array:
    """For each byte the one that `sound_of` has in its place."""
    letters = np.arange(256, dtype=np.uint8)
    for letter, sound in ("yi", "qk", "wv"):
        letters[ord(letter)] = ord(sound)
    return letters


_LETTERS = _letters()


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


@compiled(types.int64(FILLED_SETS, types.int64))
def _make_sound(word: Array, length: int) -> int:
    """Turn a word in small letters into its sound, as `sound_of` in indexer/fullnames does it; its length."""
    kept = 0
    for place in range(length):  # "tch" is "ch"
        if word[place] != _T or place + 2 >= length or word[place + 1] != _C or word[place + 2] != _H:
            word[kept] = word[place]
            kept += 1
    for row in range(len(_TWO)):
        length, kept, place = kept, 0, 0
        while place < length:
            is_pair = place + 1 < length and word[place] == _TWO[row, 0] and word[place + 1] == _TWO[row, 1]
            word[kept] = _TWO[row, 2] if is_pair else word[place]
            kept += 1
            place += 2 if is_pair else 1
    length, kept, place = kept, 0, 0
    while place < length:
        letter = _LETTERS[word[place]]
        is_double = place + 1 < length and _LETTERS[word[place + 1]] == letter and _SMALL_A <= letter <= _SMALL_Z
        word[kept] = letter
        kept += 1
        place += 2 if is_double else 1
    return kept


@compiled(types.Tuple((types.uint64, types.uint64, types.int64))(SETS, types.int64, types.int64, FILLED_SETS))
def _hash_word(packed: Array, start: int, end: int, written: Array) -> tuple[Any, Any, int]:
    """Hashes of a word and of how it sounds, 0 for a word of nothing; and how many letters it has.

    `written` is for this function to fill, and long enough for the word.
    """
    word, sound, length, letters = _START, _START, 0, 0
    for place in range(start, end):
        byte = packed[place]
        if byte == _DOT:
            continue
        written[length] = byte + _TO_SMALL if _A <= byte <= _Z else byte
        word = (word ^ np.uint64(written[length])) * _FACTOR
        length += 1
        letters += byte & _CONTINUES != _CONTINUED
    if length == 0:
        return _NOTHING, _NOTHING, 0
    if letters < _LEAST_LETTERS:
        return word | _ONE, word | _ONE, letters
    for place in range(_make_sound(written, length)):
        sound = (sound ^ np.uint64(written[place])) * _FACTOR
    return word | _ONE, sound | _ONE, letters


@compiled(types.uint64[:, ::1](SETS, LONGS, BITS, BITS, BITS, BITS))
def hash_names(packed: Array, offsets: Array, behind: Array, left_out: Array, forms: Array, formal: Array) -> Array:
    """The hashes of each name, in five rows: surname, first word, whole name, sound of the last word, and that together
    with the sound of the first one, whichever comes first, 0 where the name has no variants (`person_key`).

    ASCII is taken as `comparable` in indexer/fullnames/shapes.py does it: without case, dots and hyphens; other letters
    as they are. Names with a word of nothing have 0 only. A word that is in the table `behind` is no surname, but where
    there is no other. A name has variants when it has two words or more, and those between are initials or in the table
    `left_out`. A first word that is in the table `forms` sounds as `formal` has it at its place.
    """
    found = np.zeros((5, len(offsets) - 1), np.uint64)
    longest = 0
    for name in range(len(offsets) - 1):
        longest = max(longest, offsets[name + 1] - offsets[name])
    written = np.empty(longest, np.uint8)
    for name in range(len(offsets) - 1):
        whole, surname, first, first_sound = _START, _NOTHING, _NOTHING, _NOTHING
        varies, start, end = False, offsets[name], offsets[name + 1]
        for place in range(start, end + 1):
            if place < end and packed[place] != _BLANK and packed[place] != _HYPHEN:
                continue
            word, sound, letters = _hash_word(packed, start, place, written)
            if word == _NOTHING:
                break
            is_behind = behind[place_in(behind, word)] == word
            if first == _NOTHING:
                form = place_in(forms, word)
                first, surname, first_sound = word, word, formal[form] if forms[form] == word else sound
                varies = letters > 1 and place < end
            else:
                if not is_behind:
                    surname = word
                if place == end:
                    varies = varies and not is_behind
                else:
                    varies = varies and (letters == 1 or left_out[place_in(left_out, word)] == word)
            whole, start = (whole ^ word) * _FACTOR, place + 1
            if place == end:
                found[0, name], found[1, name], found[2, name] = surname, first, whole | _ONE
                found[3, name] = sound
                if varies:
                    found[4, name] = (first_sound + sound) | _ONE
    return found


def are_one_word(hashes: Array) -> Array:
    """Which names, by their hashes, are one word."""
    alone: Array = ((_START ^ hashes[FIRST_WORD]) * _FACTOR) | _ONE
    found: Array = alone == hashes[NAME]
    return found
