"""Sorted strings laid end to end, as bytes: two lists of them made one, many looked up in a list."""

from __future__ import annotations

import numpy as np
from numba import types

from indexer.loops.compiling import FILLED_INTS, FILLED_LONGS, FILLED_SETS, LONGS, SETS, Array, compiled
from indexer.loops.strings import compare


@compiled(types.Tuple((FILLED_SETS, FILLED_LONGS, FILLED_INTS, FILLED_INTS))(SETS, LONGS, SETS, LONGS))
def merge_strings(
    left: Array, left_offsets: Array, right: Array, right_offsets: Array
) -> tuple[Array, Array, Array, Array]:
    """The strings of two sorted lists, each once: packed, with their offsets, and for each list where its own are."""
    left_size, right_size = len(left_offsets) - 1, len(right_offsets) - 1
    of_left, of_right = np.empty(left_size, np.int32), np.empty(right_size, np.int32)
    packed = np.empty(left_offsets[-1] + right_offsets[-1], np.uint8)
    offsets = np.zeros(left_size + right_size + 1, np.int64)
    merged, end, i, j = 0, 0, 0, 0
    while i < left_size or j < right_size:
        order = -1 if j == right_size else 1
        if i < left_size and j < right_size:
            order = compare(left, left_offsets[i], left_offsets[i + 1], right, right_offsets[j], right_offsets[j + 1])
        if order <= 0:
            for byte in left[left_offsets[i] : left_offsets[i + 1]]:
                packed[end] = byte
                end += 1
            of_left[i] = merged
            i += 1
        else:
            for byte in right[right_offsets[j] : right_offsets[j + 1]]:
                packed[end] = byte
                end += 1
        if order >= 0:
            of_right[j] = merged
            j += 1
        merged += 1
        offsets[merged] = end
    return packed[:end].copy(), offsets[: merged + 1].copy(), of_left, of_right


@compiled(FILLED_INTS(SETS, LONGS, SETS, LONGS))
def find_strings(packed: Array, offsets: Array, wanted: Array, wanted_offsets: Array) -> Array:
    """The places in a sorted list of some strings that are sorted, too; -1 for one that is not there."""
    places = np.full(len(wanted_offsets) - 1, -1, np.int32)
    size, first = len(offsets) - 1, 0
    for number in range(len(places)):
        start, last = wanted_offsets[number], wanted_offsets[number + 1]
        end, stride = first, 1
        while end < size and compare(packed, offsets[end], offsets[end + 1], wanted, start, last) < 0:
            first = end + 1
            end += stride
            stride *= 2
        end = min(end, size)
        while first < end:
            middle = (first + end) // 2
            if compare(packed, offsets[middle], offsets[middle + 1], wanted, start, last) < 0:
                first = middle + 1
            else:
                end = middle
        if first < size and compare(packed, offsets[first], offsets[first + 1], wanted, start, last) == 0:
            places[number] = first
    return places
