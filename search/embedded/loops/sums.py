"""Lists of words -> how often each document of a segment has any of them: a byte each, so that all stay at hand.

What a byte does not hold is carried: each time that a sum would go beyond CARRIED, its document is written to
`carried`, and as much is taken from the sum. Sums are for a multiple of eight documents, and looked at eight at once.
"""

from __future__ import annotations

import numpy as np
from numba import types

from indexer.loops.compiling import (
    FILLED_INTS,
    FILLED_LONGS,
    FILLED_SETS,
    LONGS,
    NUMBERS,
    SETS,
    Array,
    compiled,
)

CARRIED = 255


@compiled(*(types.int64(gaps, freqs, FILLED_SETS, FILLED_LONGS, types.int64) for gaps in NUMBERS for freqs in NUMBERS))
def add_list(gaps: Array, freqs: Array, sums: Array, carried: Array, count: int) -> int:
    """Add the frequencies of a list, which is given by its gaps; `carried` has so many entries before. Gives how many
    it has then."""
    doc_id = np.uint64(0)
    for place in range(len(gaps)):
        doc_id += np.uint64(gaps[place])
        total = np.int64(sums[doc_id]) + np.int64(freqs[place])
        while total > CARRIED:
            carried[count] = doc_id
            count += 1
            total -= CARRIED
        sums[doc_id] = total
    return count


@compiled(*(types.int64(gaps, LONGS, LONGS, FILLED_SETS, FILLED_LONGS, types.int64) for gaps in NUMBERS))
def add_some(gaps: Array, index: Array, freqs: Array, sums: Array, carried: Array, count: int) -> int:
    """The same for those documents of a list that have the numbers `index` in it, a frequency each."""
    start, doc_id = np.uint64(0), np.uint64(0)
    for number in range(len(index)):
        end = np.uint64(index[number]) + np.uint64(1)
        for place in range(start, end):
            doc_id += np.uint64(gaps[place])
        start = end
        total = np.int64(sums[doc_id]) + freqs[number]
        while total > CARRIED:
            carried[count] = doc_id
            count += 1
            total -= CARRIED
        sums[doc_id] = total
    return count


@compiled(types.Tuple((FILLED_LONGS, FILLED_INTS))(SETS))
def list_sums(sums: Array) -> tuple[Array, Array]:
    """The documents that have a sum, ascending, and their sums."""
    size = 0
    for own in sums:
        size += int(own != 0)
    # One more: a sum of 0 is written, too, and then written over.
    doc_ids, listed, found = np.empty(size + 1, np.int64), np.empty(size + 1, np.int32), np.uint64(0)
    eights = sums.view(np.uint64)
    for eight in range(len(eights)):
        if eights[eight] == 0:
            continue
        for doc_id in range(np.uint64(8 * eight), np.uint64(8 * eight + 8)):
            doc_ids[found], listed[found] = doc_id, sums[doc_id]
            found += np.uint64(sums[doc_id] != 0)
    return doc_ids[:size], listed[:size]
