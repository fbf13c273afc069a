"""The lengths of a field as they lie in a segment's file -> the same in memory, and what they add up to."""

from __future__ import annotations

from numba import types

from indexer.loops.compiling import FLAGS, INTS, NUMBERS, Array, compiled


@compiled(
    *(
        types.UniTuple(types.int64, 3)(own, FLAGS, new)
        for own, new in (
            (NUMBERS[1], types.uint16[::1]),
            (NUMBERS[1], types.uint32[::1]),
            (INTS, types.uint32[::1]),
        )
    )
)
def lay_lengths(lengths: Array, deleted: Array, words: Array) -> tuple[int, int, int]:
    """Fill in the words of documents in a field.

    Gives how many words the documents have that are not deleted, how many of these have any, and the largest length
    of all.
    """
    total, having, longest = 0, 0, 0
    for row in range(len(lengths)):
        length, living = int(lengths[row]), int(not deleted[row])
        words[row] = length
        longest = max(longest, length)
        total += length * living
        having += (length > 0) * living
    return total, having, longest
