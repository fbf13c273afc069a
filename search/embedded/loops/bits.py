"""Documents <-> the sum of their numbers for each document of the archive.

Each eight of them have a byte, which says whether one of these may have a sum.
"""

from __future__ import annotations

import numpy as np
from numba import types

from indexer.loops.compiling import (
    FILLED_BITS,
    FILLED_INTS,
    FILLED_LONGS,
    INTS,
    LONGS,
    Array,
    compiled,
)

_EIGHT = np.uint64(3)


@compiled(types.int64(LONGS, INTS, FILLED_BITS, FILLED_INTS))
def add_numbers(doc_ids: Array, numbers: Array, eights: Array, sums: Array) -> int:
    """Add a number above 0 to the sum of each of some documents, in any order. Gives of how many the sum was 0."""
    added, marks = 0, eights.view(np.uint8)
    for place in range(len(doc_ids)):
        doc_id = np.uint64(doc_ids[place])
        before = sums[doc_id]
        sums[doc_id] = before + numbers[place]
        added += int(before == 0)
        marks[doc_id >> _EIGHT] = 1
    return added


@compiled(types.Tuple((FILLED_LONGS, FILLED_INTS))(FILLED_BITS, FILLED_INTS, types.int64))
def take_sums(eights: Array, sums: Array, size: int) -> tuple[Array, Array]:
    """The documents whose sum is not 0, `size` at most, ascending, and their sums. All are 0 again then."""
    doc_ids, taken, found = np.empty(size + 1, np.int64), np.empty(size + 1, np.int32), np.uint64(0)
    marks = eights.view(np.uint8)
    for word in range(len(eights)):
        if eights[word] == 0:
            continue
        for eight in range(8 * word, 8 * word + 8):
            if marks[eight] == 0:
                continue
            for doc_id in range(np.uint64(8 * eight), np.uint64(8 * eight + 8)):
                doc_ids[found], taken[found] = doc_id, sums[doc_id]  # a sum of 0 is written, too, then written over
                found += np.uint64(sums[doc_id] != 0)
                sums[doc_id] = 0
        eights[word] = 0
    return doc_ids[:found], taken[:found]
