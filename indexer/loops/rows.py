"""Columns -> rows of values (indexer/valuerows.py); rows -> those of other numbers, widths, documents."""

from __future__ import annotations

import numpy as np
from numba import types

from indexer.loops.compiling import (
    FILLED_ROWS,
    FLAGS,
    INTS,
    LONGS,
    NUMBERS,
    ROWS,
    Array,
    compiled,
)
from indexer.schema import FACET_FIELDS

_FACETS = len(FACET_FIELDS)
_SHARED = sum(facet.has_several for facet in FACET_FIELDS)  # facets without a slot of their own, the last of all
_SEVERAL = 1 + _FACETS - _SHARED  # the first slot that facets share
_OFFSETS, _OPEN, _VALUES = (types.UniTuple(kind, _FACETS) for kind in (LONGS, FLAGS, INTS))
_ORDINALS = types.UniTuple(NUMBERS[-1], _FACETS)
_MINUTES = 1440  # of a day

_STARTS = types.Tuple((LONGS, FLAGS, types.int64, types.int64))
_FIELDS = types.Array(types.int64, 2, "C", readonly=True)
_TWO, _THREE = types.UniTuple(types.int64, 2), types.UniTuple(types.int64, 3)
Starts = tuple[Array, Array, int, int]


@compiled(
    *(types.void(_STARTS, INTS, _OFFSETS, _ORDINALS, _OPEN, _VALUES, _FIELDS, _TWO, kind, kind) for kind in FILLED_ROWS)
)
def lay_rows(
    starts: Starts,
    lengths: Array,
    offsets: tuple[Array, ...],
    ordinals: tuple[Array, ...],
    is_open: tuple[Array, ...],
    when_open: tuple[Array, ...],
    fields: Array,
    room: tuple[int, int],
    rows: Array,
    further: Array,
) -> None:
    """Lay out the rows of some documents, and those in which some of them go on.

    `starts`: the minute in which each document's period starts, whether it is known less precisely than to the day,
    the first day, what stands for none. Ordinal o of facet f stands for `fields[f, 0] + o`, or with `when_open[f][o]`
    where it is open; no value is `fields[f, 1]`. `room`: the width, and the first number that fills up shared slots.
    """
    (minutes, is_imprecise, first_day, undated), (width, nothing) = starts, room
    used = 0
    for row in range(len(lengths)):
        first = row * width
        day = 2 * (minutes[row] // _MINUTES - first_day) + is_imprecise[row]
        rows[first] = day if minutes[row] >= 0 else undated
        at, end = first + _SEVERAL, first + width
        target = rows
        if lengths[row] > width - _SEVERAL:
            end -= 1
            rows[end] = nothing + width
        for facet in range(_FACETS):
            start, last = offsets[facet][row], offsets[facet][row + 1]
            for place in range(start, max(last, start + 1)):
                value = fields[facet, 1]
                if place < last:
                    value = np.int64(ordinals[facet][place])
                    if len(is_open[facet]) > 0 and is_open[facet][place]:
                        value = np.int64(when_open[facet][value])
                    value += fields[facet, 0]
                if facet < _FACETS - _SHARED:
                    rows[first + 1 + facet] = value
                    break
                if at == end:
                    target, at, end = further, used + _SEVERAL, used + width
                    used += width
                target[at] = value
                at += 1
        for filled in range(at, end):
            target[filled] = nothing + filled % width


_BOTH = [(own, table, new) for own in ROWS for table, new in zip(ROWS, FILLED_ROWS, strict=True)]


@compiled(*(types.void(own, LONGS, table, new) for own, table, new in _BOTH))
def renumber_rows(rows: Array, bases: Array, table: Array, renumbered: Array) -> None:
    """Put in the place of each number n in slot s `table[bases[s] + n]`."""
    width, base = len(bases), np.uint64(bases[-1])
    for row in range(0, len(rows), width):
        for slot in range(_SEVERAL):
            renumbered[row + slot] = table[np.uint64(bases[slot]) + np.uint64(rows[row + slot])]
        for place in range(row + _SEVERAL, row + width):
            renumbered[place] = table[base + np.uint64(rows[place])]


@compiled(*(types.int64(LONGS, own, LONGS, _THREE, LONGS, table, _TWO, new, new) for own, table, new in _BOTH))
def move_rows(
    doc_ids: Array,
    rows: Array,
    longer: Array,
    room: tuple[int, int, int],
    bases: Array,
    table: Array,
    new_room: tuple[int, int],
    moved: Array,
    further: Array,
) -> int:
    """The same for the rows of some documents, which get another width: their own, and those in which they go on.

    `room`: the first number that fills up shared slots, the number of the first row in which documents go on, where to
    begin among `longer`; `new_room`: the new width, and the new first number that fills up. Gives how much of
    `further` is filled; -1 when not all goes into it.
    """
    (nothing, others, on), (new_width, new_nothing), used = room, new_room, 0
    width, base = len(bases), np.uint64(bases[-1])
    for number in range(len(doc_ids)):
        row, first = doc_ids[number] * width, number * new_width
        for slot in range(_SEVERAL):
            moved[first + slot] = table[np.uint64(bases[slot]) + np.uint64(rows[row + slot])]
        while on < len(longer) and longer[on] < doc_ids[number]:
            on += 1
        source, target, at, end = row, moved, first + _SEVERAL, first + new_width
        while True:
            for place in range(source + _SEVERAL, source + width):
                if rows[place] >= nothing:
                    break
                if at == end:
                    if used == len(further):
                        return -1
                    at, end = used + _SEVERAL, used + new_width
                    if target is moved:  # the last value of the first row makes room for the number that says so
                        further[at] = moved[first + new_width - 1]
                        moved[first + new_width - 1] = new_nothing + new_width
                        at += 1
                    target, used = further, end
                target[at] = table[base + np.uint64(rows[place])]
                at += 1
            if on == len(longer) or longer[on] != doc_ids[number]:
                break
            source, on = (others + on) * width, on + 1
        for filled in range(at, end):
            target[filled] = new_nothing + filled % new_width
    return used
