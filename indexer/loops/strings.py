"""Sorted strings laid end to end, as bytes: which of two stands first; the place of one in a list."""

from __future__ import annotations

from numba import types

from indexer.loops.compiling import LONGS, SETS, Array, compiled


@compiled(types.int64(SETS, types.int64, types.int64, SETS, types.int64, types.int64))
def compare(left: Array, left_start: int, left_end: int, right: Array, right_start: int, right_end: int) -> int:
    """Below 0, 0 or above 0 as one string stands before another, is it, or stands after it."""
    shift = 0
    while left_start + shift < left_end and right_start + shift < right_end:
        if left[left_start + shift] != right[right_start + shift]:
            return 1 if left[left_start + shift] > right[right_start + shift] else -1
        shift += 1
    return (left_end - left_start) - (right_end - right_start)


@compiled(types.int64(SETS, LONGS, SETS))
def first_string_from(packed: Array, offsets: Array, wanted: Array) -> int:
    """The place of the first string of a list that is not before another one."""
    first, end = 0, len(offsets) - 1
    while first < end:
        middle = (first + end) // 2
        if compare(packed, offsets[middle], offsets[middle + 1], wanted, 0, len(wanted)) < 0:
            first = middle + 1
        else:
            end = middle
    return first
