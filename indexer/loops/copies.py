"""Sorted hashes, lists of who has them, words of bodies -> who may be a copy of whom, and how much two bodies share."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import types

from indexer.loops.compiling import FILLED_LONGS, FLAGS, LONGS, NUMBERS, Array, compiled

_HALVES, _HASHES = NUMBERS[1:]
_PRINTS = types.Array(types.uint64, 1, "C", readonly=True)
_BYTES_OF_ROWS = types.Array(types.uint8, 2, "C", readonly=True)
_SLOTS, _SPREAD = 1 << 12, 40_503  # for the others of one article, of which there are fewer
_NOBODY = -1
_SIEVE = 1 << 19
_SIEVED: Any = np.uint64(_SIEVE - 1)


@compiled(
    types.int64(_HALVES, types.int64, types.int64, types.int64),
    types.int64(LONGS, types.int64, types.int64, types.int64),
    types.int64(_PRINTS, types.uint64, types.int64, types.int64),
)
def _first_not_below(ordered: Array, wanted: Any, first: int, end: int) -> int:
    """The first place in [first, end) of what is not below the wanted; else `end`."""
    while first < end:
        middle = (first + end) // 2
        if ordered[middle] < wanted:
            first = middle + 1
        else:
            end = middle
    return first


@compiled(types.int64(_HALVES, types.int64, types.int64, types.int64))
def _first_from(ordered: Array, wanted: int, first: int, end: int) -> int:
    """The first place from `first` on, and before `end`, of what is not below the wanted; else `end`."""
    place, stride = first, 1
    while place < end and ordered[place] < wanted:  # in strides that double: what is wanted is sorted too
        first = place + 1
        place += stride
        stride *= 2
    return _first_not_below(ordered, wanted, first, min(place, end))


@compiled(types.UniTuple(FILLED_LONGS, 2)(_HASHES, _HALVES, LONGS, _HALVES))
def find_hashes(wanted: Array, highs: Array, starts: Array, lows: Array) -> tuple[Array, Array]:
    """Where each of some ascending hashes begins and ends in a SketchTable's entries."""
    firsts, lasts = np.zeros(len(wanted), np.int64), np.zeros(len(wanted), np.int64)
    high = place = 0
    for number in range(len(wanted)):
        upper: Any = np.int64(wanted[number] >> 16)
        lower: Any = np.int64(wanted[number] & 0xFFFF)
        high = _first_from(highs, upper, high, len(highs))
        if high == len(highs):
            break
        if highs[high] == upper:
            end = starts[high + 1]
            place = _first_from(lows, lower, max(place, starts[high]), end)
            firsts[number] = place
            place = _first_from(lows, lower + 1, place, end)
            lasts[number] = place
    return firsts, lasts


@compiled(types.UniTuple(FILLED_LONGS, 2)(LONGS, LONGS, _BYTES_OF_ROWS, FLAGS, FILLED_LONGS))
def newest_living(firsts: Array, lasts: Array, rows: Array, deleted: Array, wanted: Array) -> tuple[Array, Array]:
    """Of the entries firsts[i] to lasts[i] the last `wanted[i]` whose rows are not deleted: i and row.

    `wanted` is lessened by what was found.
    """
    most = 0
    for number in range(len(firsts)):
        most += min(lasts[number] - firsts[number], wanted[number])
    places, found = np.empty(most, np.int64), np.empty(most, np.int64)
    count = 0
    for number in range(len(firsts)):
        entry = lasts[number] - 1
        while entry >= firsts[number] and wanted[number] > 0:
            row = np.int64(0)
            for byte in range(rows.shape[1]):
                row |= np.int64(rows[entry, byte]) << (8 * byte)
            if not deleted[row]:
                places[count], found[count] = number, row
                wanted[number] -= 1
                count += 1
            entry -= 1
    return places[:count], found[:count]


@compiled(FILLED_LONGS(_PRINTS, FLAGS, _PRINTS))
def living_with(prints: Array, deleted: Array, wanted: Array) -> Array:
    """The rows that are not deleted and have one of some ascending prints, ascending."""
    may_be_wanted = np.zeros(_SIEVE, np.bool_)  # says no to nearly all others
    for one in wanted:
        may_be_wanted[one & _SIEVED] = True
    rows = np.empty(len(prints), np.int64)
    count = 0
    for row in range(len(prints)):
        own = prints[row]
        if may_be_wanted[own & _SIEVED] and not deleted[row]:
            first = _first_not_below(wanted, own, 0, len(wanted))
            if first < len(wanted) and wanted[first] == own:
                rows[count] = row
                count += 1
    return rows[:count].copy()


@compiled(types.int64(FILLED_LONGS, FILLED_LONGS, FILLED_LONGS, types.int64, types.int64, FILLED_LONGS))
def _take_heaviest(keys: Array, sums: Array, slots: Array, count: int, least: int, best: Array) -> int:
    """Fill `best` with the keys of the largest sums, the smallest of equals, and empty the slots. How many they are."""
    heaviest = np.empty(len(best), np.int64)
    kept = 0
    for number in range(count):
        slot = slots[number]
        key, own = keys[slot], sums[slot]
        keys[slot], sums[slot] = _NOBODY, 0
        rank = kept
        while rank > 0 and (heaviest[rank - 1] < own or (heaviest[rank - 1] == own and best[rank - 1] > key)):
            rank -= 1
        if own >= least and rank < len(best):
            kept = min(kept + 1, len(best))
            for later in range(kept - 1, rank, -1):
                heaviest[later], best[later] = heaviest[later - 1], best[later - 1]
            heaviest[rank], best[rank] = own, key
    return kept


@compiled(types.UniTuple(FILLED_LONGS, 2)(LONGS, LONGS, LONGS, LONGS, LONGS, types.int64, types.int64, types.int64))
def best_partners(
    articles: Array, places: Array, starts: Array, having: Array, weight: Array, others: int, least: int, most: int
) -> tuple[Array, Array]:
    """Pairs of articles and those before them that share most hashes with them by weight.

    Hash i of article articles[i] is number `places[i]`; those of one article lie side by side, 80 at the most. Hash p
    weighs `weight[p]` and having[starts[p]:starts[p + 1]] are the articles that have it, ascending; the last `others`
    before an article count, 50 at the most. A pair weighs `least` or more; an article's heaviest `most` are kept, the
    oldest of equals.
    """
    keys, sums, slots = np.full(_SLOTS, _NOBODY, np.int64), np.zeros(_SLOTS, np.int64), np.empty(_SLOTS, np.int64)
    best, pairs = np.empty(most, np.int64), np.empty((2, most * len(articles)), np.int64)
    count = used = 0
    for at in range(len(articles)):
        place = places[at]
        if weight[place] > 0:
            end = _first_not_below(having, articles[at], starts[place], starts[place + 1])
            for entry in range(max(starts[place], end - others), end):
                other = having[entry]
                slot = (other * _SPREAD) & (_SLOTS - 1)
                while keys[slot] != other and keys[slot] != _NOBODY:
                    slot = (slot + 1) & (_SLOTS - 1)
                if keys[slot] == _NOBODY:
                    keys[slot] = other
                    slots[used] = slot
                    used += 1
                sums[slot] += weight[place]
        if at + 1 == len(articles) or articles[at + 1] != articles[at]:
            for rank in range(_take_heaviest(keys, sums, slots, used, least, best)):
                pairs[0, count], pairs[1, count] = articles[at], best[rank]
                count += 1
            used = 0
    return pairs[0, :count].copy(), pairs[1, :count].copy()
