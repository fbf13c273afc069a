"""Two bodies, as numbers of words -> which word of one is which of the other, and what stands in one's place of the
other's."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import types

from indexer.loops.compiling import FILLED_FLOATS, FILLED_INTS, FLAGS, FLOATS, INTS, Array, compiled

MOST_ALIGNED = 4_096  # words of a body whose order is compared: the time grows with their square
KEPT, CHANGED, FACTS_KEPT, FACTS_CHANGED, WEIGHT_KEPT, WEIGHT_CHANGED = range(6)

_LONGEST_GAP = 12  # words; what is longer was not replaced, but cut or added
_NO_PARTNER = -1
_BITS = 64
_ALL: Any = np.uint64(0xFFFFFFFFFFFFFFFF)
_ONE: Any = np.uint64(1)
_NONE: Any = np.uint64(0)
_ROWS = types.uint64[:, ::1]


@compiled(types.Tuple((FILLED_INTS, _ROWS))(INTS, FILLED_INTS))
def _places_of_words(body: Array, numbers: Array) -> tuple[Array, Array]:
    """The distinct words of a body, and a row of bits for each: where it is. `numbers` is filled with their rows."""
    blocks = (len(body) + _BITS - 1) // _BITS
    words, places = np.empty(len(body), np.int32), np.zeros((len(body), blocks), np.uint64)
    distinct = 0
    for place in range(len(body)):
        word = body[place]
        number = numbers[word]
        if number >= distinct or words[number] != word:
            number = distinct
            numbers[word], words[number] = number, word
            distinct += 1
        places[number, place // _BITS] |= _ONE << np.uint64(place % _BITS)
    return words[:distinct].copy(), places


@compiled(FILLED_INTS(INTS, INTS, FILLED_INTS))
def align(shorter: Array, longer: Array, numbers: Array) -> Array:
    """The place of each word of the shorter body in the longer one, -1 for none: the longest sequence of words that
    both have in the same order, others between them.

    Sixty-four words of the shorter body at a time, as the bits of a number (Hyyro 2004). `numbers` is of all words
    there are, and for this function to fill.
    """
    words, places = _places_of_words(shorter[:MOST_ALIGNED], numbers)
    size, blocks = min(len(shorter), MOST_ALIGNED), places.shape[1]
    table = np.full((min(len(longer), MOST_ALIGNED) + 1, blocks), _ALL, np.uint64)
    for place in range(len(table) - 1):
        before, after = table[place], table[place + 1]
        number = numbers[longer[place]]
        if number < len(words) and words[number] == longer[place]:
            carry = _NONE
            for block in range(blocks):
                met = before[block] & places[number, block]
                added = before[block] + met + carry
                carry = _ONE if added < before[block] or (carry and added == before[block]) else _NONE
                after[block] = added | (before[block] & ~met)
        else:
            after[:] = before
    partners = np.full(len(shorter), _NO_PARTNER, np.int32)
    place, row = size - 1, len(table) - 1
    while place >= 0 and row > 0:  # from the end of both: a bit that is not set says that a word was met by this row
        block, bit = place // _BITS, _ONE << np.uint64(place % _BITS)
        if table[row, block] & bit:
            place -= 1
        else:
            row -= 1
            if row == 0 or table[row, block] & bit:
                partners[place] = row
                place -= 1
    return partners


@compiled(types.void(INTS, FLAGS, types.int64, types.int64, FLAGS, FLOATS, FILLED_FLOATS))
def _add_up(body: Array, in_names: Array, first: int, end: int, is_figure: Array, weight: Array, sums: Array) -> None:
    """Fill `sums` with the words, facts and weight of a stretch of a body."""
    sums[:] = 0.0
    for place in range(first, end):
        sums[0] += 1
        sums[1] += in_names[place] or is_figure[body[place]]
        sums[2] += weight[body[place]]


@compiled(FILLED_FLOATS(INTS, FLAGS, INTS, FLAGS, FILLED_INTS, FLAGS, FLOATS))
def count_changes(
    shorter: Array, in_names: Array, longer: Array, in_names_of_longer: Array, partners: Array, is_figure: Array,
    weight: Array,
) -> Array:  # fmt: skip
    """Words, facts among them (figures and words of names), and the weight of words, that two aligned bodies have KEPT,
    and that are CHANGED: words of one stand where the other has others, between the same words. A fact is changed
    where another fact stands in its place."""
    counts, one, other = np.zeros(6), np.zeros(3), np.zeros(3)
    last = last_of_longer = -1
    for place in range(len(shorter) + 1):
        at_end = place == len(shorter)
        if not at_end and partners[place] == _NO_PARTNER:
            continue
        met = len(longer) if at_end else partners[place]
        gap, gap_of_longer = place - last - 1, met - last_of_longer - 1
        if gap and gap_of_longer and max(gap, gap_of_longer) <= _LONGEST_GAP:
            _add_up(shorter, in_names, last + 1, place, is_figure, weight, one)
            _add_up(longer, in_names_of_longer, last_of_longer + 1, met, is_figure, weight, other)
            counts[CHANGED] += min(one[0], other[0])
            counts[FACTS_CHANGED] += min(one[1], other[1])
            counts[WEIGHT_CHANGED] += min(one[2], other[2])
        if not at_end:
            counts[KEPT] += 1
            counts[FACTS_KEPT] += in_names[place] or is_figure[shorter[place]]
            counts[WEIGHT_KEPT] += weight[shorter[place]]
        last, last_of_longer = place, met
    return counts
