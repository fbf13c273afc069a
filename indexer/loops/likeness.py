"""Pairs of bodies, as numbers of words -> what they have in common."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import types

from indexer.loops.alignment import align, count_changes
from indexer.loops.compiling import FILLED_INTS, FILLED_LONGS, FLAGS, FLOATS, INTS, LONGS, Array, compiled

NEAR = 3  # how far apart neighbours are, at most
PARTS = 50  # of a longer body: which of them stand in the shorter one, too; as many as a float holds bits
WORDS, WORDS_OF_OTHER, FIGURES, FIGURES_OF_OTHER, SHARED_FIGURES, WEIGHT, BESIDE_SAME, COVERED, CHANGES = range(9)

_SIZE = CHANGES + 6

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


@compiled(types.UniTuple(types.int64, 2)(INTS, INTS, INTS, types.int64, INTS, FILLED_LONGS, FILLED_INTS, FILLED_INTS))
def _count_beside_same(
    shorter: Array, longer: Array, seen: Array, turn: int, seen_in_longer: Array, keys: Array, turns: Array,
    places: Array,
) -> tuple[int, int]:  # fmt: skip
    """How many words of the shorter body stand near a word that they stand near in the longer one as well; and in which
    PARTS of the longer one, as bits. The slots of pairs of words are for this function to fill."""
    for place in range(len(longer)):
        if seen[longer[place]] == turn:
            for other in range(place + 1, min(place + NEAR + 1, len(longer))):
                if seen[longer[other]] == turn:
                    key = np.int64(longer[place]) << 32 | longer[other]
                    slot = _slot_of(keys, turns, turn, key)
                    keys[slot], turns[slot], places[slot] = key, turn, place
    covered = 0
    has_same = np.zeros(len(shorter), np.bool_)
    for place in range(len(shorter)):
        if seen_in_longer[shorter[place]] == turn:
            for other in range(place + 1, min(place + NEAR + 1, len(shorter))):
                if seen_in_longer[shorter[other]] == turn:
                    key = np.int64(shorter[place]) << 32 | shorter[other]
                    slot = _slot_of(keys, turns, turn, key)
                    if turns[slot] == turn:
                        has_same[place] = has_same[other] = True
                        covered |= 1 << (places[slot] * PARTS // len(longer))
    return has_same.sum(), covered


@compiled(types.float64[:, ::1](INTS, FLAGS, LONGS, LONGS, LONGS, FLAGS, FLOATS))
def compare_bodies(
    words: Array, in_names: Array, offsets: Array, shorter: Array, longer: Array, is_figure: Array, weight: Array
) -> Array:
    """For each pair of bodies, a row of figures, by number: distinct WORDS and FIGURES of each, SHARED_FIGURES, the
    WEIGHT of shared words, the words of the shorter body that are BESIDE_SAME neighbours in the longer one, the PARTS
    of the longer one that are COVERED by these, as bits, and from CHANGES on what `count_changes` says.

    Body i has `words[offsets[i]:offsets[i + 1]]`.
    """
    longest = 0
    for body in longer:
        longest = max(longest, offsets[body + 1] - offsets[body])
    size = 64
    while size < 2 * NEAR * longest:
        size *= 2
    keys, turns, places = np.zeros(size, np.int64), np.full(size, -1, np.int32), np.empty(size, np.int32)
    seen, seen_in_longer = np.full(len(weight), -1, np.int32), np.full(len(weight), -1, np.int32)
    numbers = np.zeros(len(weight), np.int32)
    found, counts = np.zeros((len(shorter), _SIZE), np.float64), np.zeros(_SIZE, np.float64)
    for pair in range(len(shorter)):
        first, end = offsets[shorter[pair]], offsets[shorter[pair] + 1]
        first_other, end_other = offsets[longer[pair]], offsets[longer[pair] + 1]
        one, other = words[first:end], words[first_other:end_other]
        _count_words(other, seen_in_longer, pair, seen, pair, is_figure, weight, counts)
        counts[WORDS_OF_OTHER], counts[FIGURES_OF_OTHER] = counts[WORDS], counts[FIGURES]
        counts[WORDS] = counts[FIGURES] = 0
        _count_words(one, seen, pair, seen_in_longer, pair, is_figure, weight, counts)
        counts[BESIDE_SAME], counts[COVERED] = _count_beside_same(
            one, other, seen, pair, seen_in_longer, keys, turns, places
        )
        partners = align(one, other, numbers)
        counts[CHANGES:] = count_changes(
            one, in_names[first:end], other, in_names[first_other:end_other], partners, is_figure, weight
        )
        found[pair] = counts
        counts[:] = 0
    return found
