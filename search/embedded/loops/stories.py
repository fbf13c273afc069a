"""Documents and the links between them -> the groups they fall into; of each group, the best."""

from __future__ import annotations

import numpy as np
from numba import types

from indexer.loops.compiling import (
    FILLED_INTS,
    FILLED_LONGS,
    FLAGS,
    FLOATS,
    INTS,
    LONGS,
    NUMBERS,
    SETS,
    Array,
    compiled,
)
from indexer.loops.strings import compare

_ROWS = NUMBERS[-1]  # rows in the order of their ids
_LAST = -(1 << 62)


@compiled(types.int64(SETS, LONGS, _ROWS, types.int64, SETS, types.int64, types.int64))
def _first_from(
    packed: Array, offsets: Array, order: Array, first: int, wanted: Array, wanted_start: int, wanted_end: int
) -> int:
    """The place in the order, from one on, of the first string that does not stand before the wanted one."""
    end, stride = first, 1
    while end < len(order):  # in strides that double: what is wanted is sorted too
        row = order[end]
        if compare(packed, offsets[row], offsets[row + 1], wanted, wanted_start, wanted_end) >= 0:
            break
        first = end + 1
        end += stride
        stride *= 2
    end = min(end, len(order))
    while first < end:
        middle = (first + end) // 2
        row = order[middle]
        if compare(packed, offsets[row], offsets[row + 1], wanted, wanted_start, wanted_end) < 0:
            first = middle + 1
        else:
            end = middle
    return first


@compiled(FILLED_LONGS(SETS, LONGS, _ROWS, FLAGS, SETS, LONGS))
def find_living(
    packed: Array, offsets: Array, order: Array, deleted: Array, wanted: Array, wanted_offsets: Array
) -> Array:
    """The row that is not deleted with each of some sorted strings, or -1; `order` sorts the rows' own strings."""
    rows = np.full(len(wanted_offsets) - 1, -1, np.int64)
    place = 0
    for number in range(len(rows)):
        start, end = wanted_offsets[number], wanted_offsets[number + 1]
        place = _first_from(packed, offsets, order, place, wanted, start, end)
        same = place
        while same < len(order):
            row = order[same]
            if compare(packed, offsets[row], offsets[row + 1], wanted, start, end) != 0:
                break
            if not deleted[row]:
                rows[number] = row
            same += 1
    return rows


@compiled(FILLED_INTS(types.int64, LONGS, LONGS))
def join(size: int, left: Array, right: Array) -> Array:
    """For each of `size` numbers the smallest one that it is linked with, be it through others; `left` and `right` are
    the ends of the links."""
    roots = np.arange(size, dtype=np.int32)
    for number in range(len(left)):
        one, other = left[number], right[number]
        while roots[one] != one:
            roots[one] = roots[roots[one]]
            one = roots[one]
        while roots[other] != other:
            roots[other] = roots[roots[other]]
            other = roots[other]
        roots[max(one, other)] = min(one, other)
    for number in range(size):  # a root is never above what it is the root of
        roots[number] = roots[roots[number]]
    return roots


@compiled(types.int64(types.int64, types.boolean))
def _age_key(start: int, oldest_first: bool) -> int:
    """The larger, the earlier in the order; what has no start (-1) comes last."""
    if not oldest_first:
        return start
    return -start if start >= 0 else _LAST


@compiled(FILLED_LONGS(LONGS, INTS, types.int64, FLOATS, types.float64, LONGS, types.boolean, INTS))
def best_of_each(
    doc_ids: Array,
    group_of: Array,
    size: int,
    primary: Array,
    scale: float,
    starts: Array,
    oldest_first: bool,
    places: Array,
) -> Array:
    """The numbers of the documents, ascending, without those of which another in their group is better.

    Better is a larger `primary` (one a document, compared as rounded to 1 / `scale`), then a later start, or an earlier
    one, then a smaller place. `group_of`, `starts` and `places` are of all documents; a group is below `size`, or -1
    for documents without one.
    """
    best = np.full(size, -1, np.int64)
    is_kept = np.ones(len(doc_ids), np.bool_)
    kept = len(doc_ids)
    for number, doc_id in enumerate(doc_ids):
        group = group_of[doc_id]
        if group < 0:
            continue
        other = best[group]
        if other < 0:
            best[group] = number
            continue
        before = doc_ids[other]
        mine, its = np.rint(primary[number] * scale), np.rint(primary[other] * scale)
        if mine == its:
            mine = np.float64(_age_key(starts[doc_id], oldest_first))
            its = np.float64(_age_key(starts[before], oldest_first))
        if mine > its or (mine == its and places[doc_id] < places[before]):
            best[group] = number
            is_kept[other] = False
        else:
            is_kept[number] = False
        kept -= 1
    numbers = np.empty(kept, np.int64)
    place = 0
    for number in range(len(doc_ids)):
        if is_kept[number]:
            numbers[place] = number
            place += 1
    return numbers


@compiled(types.boolean(LONGS, INTS, types.int64))
def share_group(doc_ids: Array, group_of: Array, size: int) -> bool:
    """Whether two of the documents are in one group; `group_of` each is a number below `size`, or -1."""
    seen = np.zeros(size, np.bool_)
    for doc_id in doc_ids:
        group = group_of[doc_id]
        if group >= 0:
            if seen[group]:
                return True
            seen[group] = True
    return False
