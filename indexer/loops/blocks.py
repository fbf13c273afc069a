"""Lists laid end to end -> each moved as a block to another place; what lies at the end of their whole blocks."""

from __future__ import annotations

import numpy as np
from numba import types

from indexer.loops.compiling import FILLED_LONGS, INTS, LONGS, NUMBERS, Array, compiled

_LAID = types.uint32[::1]


@compiled(*(types.void(values, LONGS, LONGS, _LAID) for values in (*NUMBERS, INTS, LONGS)))
def lay_blocks(values: Array, counts: Array, starts: Array, laid: Array) -> None:
    """Copy lists, `counts` values each, to where each starts in `laid`."""
    first = 0
    for owner in range(len(counts)):
        start = starts[owner]
        for number in range(counts[owner]):
            laid[start + number] = values[first + number]
        first += counts[owner]


@compiled(types.UniTuple(FILLED_LONGS, 2)(LONGS, NUMBERS[2], NUMBERS[2], types.int64))
def sum_blocks(counts: Array, gaps: Array, freqs: Array, size: int) -> tuple[Array, Array]:
    """For each whole block of so many entries of each list the sums of the list's gaps and of its freqs up to there."""
    blocks = 0
    for count in counts:
        blocks += count // size
    docs, ends = np.empty(blocks, np.int64), np.empty(blocks, np.int64)
    first = block = 0
    for count in counts:
        doc = end = 0
        for entry in range(first, first + count // size * size):
            doc += gaps[entry]
            end += freqs[entry]
            if (entry - first) % size == size - 1:
                docs[block], ends[block] = doc, end
                block += 1
        first += count
    return docs, ends
