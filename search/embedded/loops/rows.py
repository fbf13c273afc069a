"""Columns -> rows of values: what each document has of every facet, and its day, side by side."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import types

from indexer.loops.compiling import (
    FILLED_INTS,
    FILLED_LONGS,
    FILLED_ROWS,
    FLAGS,
    INTS,
    LONGS,
    NUMBERS,
    Array,
    compiled,
)
from indexer.schema import FACET_FIELDS

_FACETS = len(FACET_FIELDS)
_OFFSETS, _PLACES, _OPEN = (types.UniTuple(kind, _FACETS) for kind in (LONGS, INTS, FLAGS))
_ORDINALS = types.UniTuple(NUMBERS[-1], _FACETS)
_MINUTES = 1440  # of a day


@compiled(types.UniTuple(types.int64, 2)(LONGS))
def span(numbers: Array) -> tuple[int, int]:
    """The smallest of the numbers that are not negative, and the largest; -1 when there is none."""
    largest: Any = np.int64(-1)
    smallest: Any = np.uint64(1 << 63)  # as unsigned numbers, negative ones are larger than that
    for number in numbers:
        largest = max(largest, number)
        smallest = min(smallest, np.uint64(number))
    first: Any = np.int64(smallest)
    return first if largest >= 0 else largest, largest


@compiled(types.int64(LONGS))
def longest(offsets: Array) -> int:
    """The length of the longest list, given where each starts and the last one ends."""
    most = 0
    for number in range(len(offsets) - 1):
        most = max(most, offsets[number + 1] - offsets[number])
    return most


@compiled(types.void(_OFFSETS, LONGS, FILLED_INTS, FILLED_LONGS))
def count_lengths(offsets: tuple[Array, ...], slots: Array, lengths: Array, by_length: Array) -> None:
    """Fill in how many values each document has of the facets that have no slot of their own (-1): none is one, too.

    `by_length` gets one more for each document, at its length or at the last place.
    """
    for row in range(len(lengths)):
        length = 0
        for facet in range(_FACETS):
            if slots[facet] < 0:
                length += max(offsets[facet][row + 1] - offsets[facet][row], 1)
        lengths[row] = length
        by_length[min(length, len(by_length) - 1)] += 1


@compiled(types.int64(types.int64, types.boolean, types.int64, types.int64))
def _day_value(start: int, is_imprecise: bool, first_day: int, undated: int) -> int:
    """What the first slot of a document has whose period starts at a minute."""
    return 2 * (start // _MINUTES - first_day) + is_imprecise if start >= 0 else undated


@compiled(
    *(
        types.int64(
            LONGS, FLAGS, INTS, _OFFSETS, _ORDINALS, _OPEN, _PLACES, _PLACES,
            LONGS, LONGS, LONGS, types.UniTuple(types.int64, 3), types.UniTuple(types.int64, 4), LONGS, kind,
        )
        for kind in FILLED_ROWS
    )
)  # fmt: skip
def lay_rows(
    starts: Array,
    imprecise: Array,
    lengths: Array,
    offsets: tuple[Array, ...],
    ordinals: tuple[Array, ...],
    opened: tuple[Array, ...],
    places: tuple[Array, ...],
    in_full: tuple[Array, ...],
    slots: Array,
    firsts: Array,
    nones: Array,
    days: tuple[int, int, int],
    room: tuple[int, int, int, int],
    nothing: Array,
    rows: Array,
) -> int:
    """Lay out the rows of a segment's documents; gives the number of the next row that documents may go on in.

    Value o of facet f is numbered `firsts[f] + places[f][o]`, with `in_full` where it is open; no value is `nones[f]`.
    `slots` as in `count_lengths`; `days`: the first one, what stands for none, the first document's number; `room`: the
    first slot for several values, the width, the next row to go on in, what says that a row goes on.
    """
    (first_day, undated, base), (several, width, further, goes_on) = days, room
    for row in range(len(starts)):
        start_of_row = (base + row) * width
        rows[start_of_row] = _day_value(starts[row], imprecise[row], first_day, undated)
        at, end = start_of_row + several, start_of_row + width
        if lengths[row] > width - several:
            end -= 1
            rows[end] = goes_on
        for facet in range(_FACETS):
            start, last = offsets[facet][row], offsets[facet][row + 1]
            for place in range(start, max(last, start + 1)):
                value = nones[facet]
                if place < last:
                    ordinal = ordinals[facet][place]
                    is_open = len(opened[facet]) > 0 and opened[facet][place]
                    value = firsts[facet] + (in_full[facet][ordinal] if is_open else places[facet][ordinal])
                if slots[facet] >= 0:
                    rows[start_of_row + slots[facet]] = value
                    break
                if at == end:
                    at, end = further * width + several, (further + 1) * width
                    further += 1
                rows[at] = value
                at += 1
        for filled in range(at, end):
            rows[filled] = nothing[filled % width]
    return further


@compiled(types.Tuple((FILLED_LONGS, FILLED_INTS))(INTS, INTS, types.int64))
def invert(offsets: Array, ordinals: Array, size: int) -> tuple[Array, Array]:
    """The documents of each of `size` ordinals, then those without any.

    Ordinal o has `documents[starts[o]:starts[o + 1]]`, ascending.
    """
    starts = np.zeros(size + 2, np.int64)
    for doc_id in range(len(offsets) - 1):
        for place in range(offsets[doc_id], offsets[doc_id + 1]):
            starts[ordinals[place] + 1] += 1
        starts[size + 1] += offsets[doc_id] == offsets[doc_id + 1]
    for ordinal in range(size + 1):
        starts[ordinal + 1] += starts[ordinal]
    following, documents = starts[:-1].copy(), np.empty(starts[-1], np.int32)
    for doc_id in range(len(offsets) - 1):
        for place in range(offsets[doc_id], max(offsets[doc_id + 1], offsets[doc_id] + 1)):
            ordinal = ordinals[place] if place < offsets[doc_id + 1] else size
            documents[following[ordinal]] = doc_id
            following[ordinal] += 1
    return starts, documents
