"""Pairs of bodies, as numbers of words -> what they have in common."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import types

from indexer.loops.compiling import FILLED_INTS, FILLED_LONGS, FLAGS, FLOATS, INTS, LONGS, Array, compiled

NEAR = 3  # how far apart neighbours are, at most
WORDS, WORDS_OF_OTHER, FIGURES, FIGURES_OF_OTHER, SHARED_FIGURES, WEIGHT, BESIDE_SAME, IN_ORDER = range(8)

_MOST_IN_ORDER = 4_096  # words of a body whose order is compared: the time grows with their square
_BITS = 64
_ALL: Any = np.uint64(0xFFFFFFFFFFFFFFFF)
_ONE: Any = np.uint64(1)
_NONE: Any = np.uint64(0)
_MIX: Any = np.uint64(0x9E3779B97F4A7C15)
_COUNTS = types.float64[::1]


@compiled(types.void(INTS, FILLED_INTS, types.int64, INTS, types.int64, FLAGS, FLOATS, _COUNTS))
def _count_words(
    body: Array, seen: Array, turn: int, seen_in_other: Array, other_turn: int, is_figure: Array, weight: Array,
    counts: Array,
) -> None:  # fmt: skip
    """Add a body's distinct words to the counts, each marked as seen in this turn."""
    for word in body:
        if seen[word] == turn:
            continue
        seen[word] = turn
        counts[WORDS] += 1
        counts[FIGURES] += is_figure[word]
        if seen_in_other[word] == other_turn:
            counts[SHARED_FIGURES] += is_figure[word]
            counts[WEIGHT] += weight[word]


@compiled(types.int64(FILLED_LONGS, FILLED_INTS, types.int64, types.int64))
def _slot_of(keys: Array, turns: Array, turn: int, key: int) -> int:
    """The slot of a key, or the free one where it belongs."""
    last = len(keys) - 1
    slot: int = int((np.uint64(key) * _MIX) >> np.uint64(40)) & last
    while turns[slot] == turn and keys[slot] != key:
        slot = (slot + 1) & last
    return slot


@compiled(types.int64(INTS, INTS, INTS, types.int64, INTS, FILLED_LONGS, FILLED_INTS))
def _count_beside_same(
    shorter: Array, longer: Array, seen: Array, turn: int, seen_in_longer: Array, keys: Array, turns: Array
) -> int:
    """How many words of the shorter body stand near a word that they stand near in the longer one as well."""
    for place in range(len(longer)):
        if seen[longer[place]] == turn:
            for other in range(place + 1, min(place + NEAR + 1, len(longer))):
                if seen[longer[other]] == turn:
                    key = np.int64(longer[place]) << 32 | longer[other]
                    slot = _slot_of(keys, turns, turn, key)
                    keys[slot], turns[slot] = key, turn
    has_same = np.zeros(len(shorter), np.bool_)
    for place in range(len(shorter)):
        if seen_in_longer[shorter[place]] == turn:
            for other in range(place + 1, min(place + NEAR + 1, len(shorter))):
                if seen_in_longer[shorter[other]] == turn:
                    key = np.int64(shorter[place]) << 32 | shorter[other]
                    if turns[_slot_of(keys, turns, turn, key)] == turn:
                        has_same[place] = has_same[other] = True
    count: int = has_same.sum()
    return count


@compiled(types.int64(INTS, INTS, FILLED_INTS))
def _count_in_order(shorter: Array, longer: Array, numbers: Array) -> int:
    """The length of the longest sequence of words that both bodies have in the same order, others between them.

    Sixty-four words of the shorter body at a time, as the bits of a number (Hyyro 2004). `numbers` is of all words
    there are, and for this function to fill.
    """
    size = min(len(shorter), _MOST_IN_ORDER)
    blocks = (size + _BITS - 1) // _BITS
    words, places = np.empty(size, np.int32), np.zeros((size, blocks), np.uint64)  # each distinct word, and where it is
    distinct = 0
    for place in range(size):
        word = shorter[place]
        number = numbers[word]
        if number >= distinct or words[number] != word:
            number = distinct
            numbers[word], words[number] = number, word
            distinct += 1
        places[number, place // _BITS] |= _ONE << np.uint64(place % _BITS)
    row = np.full(blocks, _ALL, np.uint64)
    for word in longer[:_MOST_IN_ORDER]:
        number = numbers[word]
        if number < distinct and words[number] == word:
            carry = _NONE
            for block in range(blocks):
                before = row[block]
                met = before & places[number, block]
                added = before + met + carry
                carry = _ONE if added < before or (carry and added == before) else _NONE
                row[block] = added | (before & ~met)
    count = 0
    for block in range(blocks):
        ended = ~row[block]
        while ended:
            ended &= ended - _ONE
            count += 1
    return count


@compiled(types.float64[:, ::1](INTS, LONGS, LONGS, LONGS, FLAGS, FLOATS))
def compare_bodies(
    words: Array, offsets: Array, shorter: Array, longer: Array, is_figure: Array, weight: Array
) -> Array:
    """For each pair of bodies, a row of figures, by number: distinct WORDS and FIGURES of each, SHARED_FIGURES, the
    WEIGHT of shared words, the words of the shorter body that are BESIDE_SAME neighbours in the longer one, and those
    that are IN_ORDER there.

    Body i has `words[offsets[i]:offsets[i + 1]]`.
    """
    longest = 0
    for body in longer:
        longest = max(longest, offsets[body + 1] - offsets[body])
    size = 64
    while size < 2 * NEAR * longest:
        size *= 2
    keys, turns = np.zeros(size, np.int64), np.full(size, -1, np.int32)
    seen, seen_in_longer = np.full(len(weight), -1, np.int32), np.full(len(weight), -1, np.int32)
    numbers = np.zeros(len(weight), np.int32)
    found, counts = np.zeros((len(shorter), 8), np.float64), np.zeros(8, np.float64)
    for pair in range(len(shorter)):
        one = words[offsets[shorter[pair]] : offsets[shorter[pair] + 1]]
        other = words[offsets[longer[pair]] : offsets[longer[pair] + 1]]
        _count_words(other, seen_in_longer, pair, seen, pair, is_figure, weight, counts)
        counts[WORDS_OF_OTHER], counts[FIGURES_OF_OTHER] = counts[WORDS], counts[FIGURES]
        counts[WORDS] = counts[FIGURES] = 0
        _count_words(one, seen, pair, seen_in_longer, pair, is_figure, weight, counts)
        counts[BESIDE_SAME] = _count_beside_same(one, other, seen, pair, seen_in_longer, keys, turns)
        counts[IN_ORDER] = _count_in_order(one, other, numbers)
        found[pair] = counts
        counts[:] = 0
    return found
