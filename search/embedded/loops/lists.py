"""A word's list as it lies in a segment's file -> its documents; those of some documents that are in it.

A list is given by its `gaps`: the distance of each of its documents from the one before.
"""

from __future__ import annotations

import numpy as np
from numba import types

from indexer.loops.compiling import FILLED_BITS, FILLED_LONGS, LONGS, NUMBERS, Array, compiled
from search.embedded.loops.sets import first_from, last_of

_WORD, _REST, _ONE = np.uint64(6), np.uint64(63), np.uint64(1)


@compiled(*(FILLED_LONGS(kind) for kind in NUMBERS))
def add_up(numbers: Array) -> Array:
    """The sum of all numbers up to each: of gaps, the documents."""
    sums, last = np.empty(len(numbers), np.int64), np.int64(0)
    for place in range(len(numbers)):
        last += np.int64(numbers[place])
        sums[place] = last
    return sums


@compiled(*(types.UniTuple(FILLED_LONGS, 2)(LONGS, kind, FILLED_BITS) for kind in NUMBERS))
def pick(doc_ids: Array, gaps: Array, bits: Array) -> tuple[Array, Array]:
    """Those of the documents that are in a list, and their places in the list, which is read up to the last of them.

    `bits`, one a document of the segment or more, are all 0 before and after.
    """
    size = min(len(doc_ids), len(gaps)) + 1  # one more: what is not wanted is written, too, and then written over
    found_ids, places = np.empty(size, np.int64), np.empty(size, np.int64)
    for doc_id in doc_ids:
        bits[np.uint64(doc_id) >> _WORD] |= _ONE << (np.uint64(doc_id) & _REST)
    found, listed, last = 0, np.uint64(0), np.uint64(max(last_of(doc_ids), 0))
    for place in range(len(gaps)):
        listed += np.uint64(gaps[place])
        if listed > last:
            break
        found_ids[found], places[found] = listed, place
        found += (bits[listed >> _WORD] >> (listed & _REST)) & _ONE
    for doc_id in doc_ids:
        bits[np.uint64(doc_id) >> _WORD] = 0
    return found_ids[:found], places[:found]


@compiled(*(types.UniTuple(FILLED_LONGS, 2)(LONGS, kind, LONGS, types.int64) for kind in NUMBERS))
def locate(doc_ids: Array, gaps: Array, skips: Array, block_size: int) -> tuple[Array, Array]:
    """Those of the documents that are in a list, and their places in the list.

    `skips` are the last documents of its whole blocks. Only the blocks that may hold one of the documents are read.
    """
    found_ids, places = np.empty(len(doc_ids), np.int64), np.empty(len(doc_ids), np.int64)
    found, place, last = 0, 0, -1  # `last` is the document at `place` - 1
    for doc_id in doc_ids:
        block = place // block_size
        if block < len(skips) and skips[block] < doc_id:
            block = first_from(skips, doc_id, block)
            place, last = block * block_size, skips[block - 1]
        while last < doc_id and place < len(gaps):
            last = max(last, 0) + gaps[place]
            place += 1
        if last == doc_id:
            found_ids[found], places[found] = doc_id, place - 1
            found += 1
    return found_ids[:found], places[:found]
