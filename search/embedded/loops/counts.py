"""Documents -> counts of what they have. The time goes into waiting for memory, not into counting.

What loops over rows are given, is explained at `Values`: `numbers` are documents, ascending; `bounds` are the first
slot that is looked at and the one after the last, the first slot for several values, what the last slot of a row says
that goes on, and the number of the first row that others go on in, which are those of the documents `longer`.
"""

from __future__ import annotations

import numpy as np
from numba import types

from indexer.loops.compiling import (
    FILLED_FLAGS,
    FILLED_INTS,
    FILLED_LONGS,
    INTS,
    LONGS,
    ROWS,
    SETS,
    Array,
    compiled,
)
from search.embedded.loops.ahead import AHEAD, fetch_ahead
from search.embedded.loops.sets import first_from

Bounds = tuple[int, int, int, int, int]

_BOUNDS = types.UniTuple(types.int64, 5)
_SURVEY = types.Tuple((types.int32[:, ::1], FILLED_LONGS))
_STRETCH = 128  # counts that are looked at together
AT_ONCE = 8  # slots that are counted in one go


@compiled(*(types.void(LONGS, kind, LONGS, _BOUNDS, LONGS, FILLED_INTS) for kind in ROWS))
def count_rows(numbers: Array, rows: Array, bases: Array, bounds: Bounds, longer: Array, counts: Array) -> None:
    """Count the values in all slots of the documents' rows into `counts`, one a value.

    Rows have a multiple of `AT_ONCE` slots, those of one value all in the first so many. A loop of fixed length is
    compiled to one step after the other; with one for each row's bounds, counting takes 1.5 times as long, and where
    those that go on are followed at once, 1.1 times.
    """
    _, _, several, goes_on, further = bounds
    width, base = np.uint64(len(bases)), np.uint64(bases[-1])
    going_on, found = np.empty(len(longer) + 1, np.int64), np.uint64(0)
    for number in range(len(numbers)):
        fetch_ahead(rows, np.uint64(numbers[min(number + AHEAD, len(numbers) - 1)]) * width)
        row = np.uint64(numbers[number]) * width
        for slot in range(AT_ONCE):
            counts[np.uint64(bases[slot]) + np.uint64(rows[row + np.uint64(slot)])] += 1
        for start in range(np.uint64(AT_ONCE), width, np.uint64(AT_ONCE)):
            for slot in range(AT_ONCE):
                counts[base + np.uint64(rows[row + start + np.uint64(slot)])] += 1
        if rows[row + width - np.uint64(1)] == goes_on:
            going_on[found] = numbers[number]
            found += np.uint64(1)
    on = 0
    for number in going_on[:found]:
        on = first_from(longer, number, on)
        while on < len(longer) and longer[on] == number:
            row = np.uint64(further + on) * width
            for slot in range(np.uint64(several), width):
                counts[base + np.uint64(rows[row + slot])] += 1
            on += 1


@compiled(*(types.void(LONGS, kind, FILLED_INTS) for kind in ROWS))
def count_numbers(doc_ids: Array, numbers: Array, counts: Array) -> None:
    """Count the numbers of some documents into `counts`; each has one."""
    for doc_id in doc_ids:
        counts[np.uint64(numbers[np.uint64(doc_id)])] += 1


@compiled(*(types.int64(LONGS, kind, LONGS, _BOUNDS, LONGS, FILLED_INTS, FILLED_INTS) for kind in ROWS))
def count_few_rows(
    numbers: Array, rows: Array, bases: Array, bounds: Bounds, longer: Array, counts: Array, occurring: Array
) -> int:
    """The same; the values that counted 0 before are written to `occurring`. Gives how many these are."""
    first, end, several, goes_on, further = bounds
    width, found, on = len(bases), 0, 0
    for number in range(len(numbers)):
        fetch_ahead(rows, np.uint64(numbers[min(number + AHEAD, len(numbers) - 1)] * width))
        row, slot = numbers[number] * width, first
        is_longer = end == width and rows[row + width - 1] == goes_on
        if is_longer:
            on = first_from(longer, numbers[number], on)
        while True:
            while slot < end:
                value = np.uint64(bases[slot]) + np.uint64(rows[row + slot])
                if counts[value] == 0:
                    occurring[found] = value
                    found += 1
                counts[value] += 1
                slot += 1
            if not is_longer or on == len(longer) or longer[on] != numbers[number]:
                break
            row, slot = (further + on) * width, several
            on += 1
    return found


@compiled(types.void(INTS, types.int64, types.int64, FILLED_INTS))
def _insert(counts: Array, value: int, taken: int, best: Array) -> None:
    """Put a value among the best, of which so many are there, if it belongs there: by count, then the smaller one."""
    place = min(taken, len(best))
    if place == len(best):
        last = best[place - 1]
        if counts[value] < counts[last] or (counts[value] == counts[last] and value > last):
            return
        place -= 1
    while place > 0:
        before = best[place - 1]
        if counts[before] > counts[value] or (counts[before] == counts[value] and before < value):
            break
        best[place] = before
        place -= 1
    best[place] = value


@compiled(_SURVEY(INTS, INTS, INTS, INTS, types.int64))
def survey_few(counts: Array, occurring: Array, firsts: Array, ends: Array, size: int) -> tuple[Array, Array]:
    """Of the values that occur, by field, those that count most: of each field from `firsts` up to `ends` (exclusive),
    both of which ascend.

    Gives (fields, size) values, by count, then the smaller value first, and -1 after them; and how many values of each
    field occur.
    """
    best, distinct = np.full((len(ends), size), -1, np.int32), np.zeros(len(ends), np.int64)
    for value in occurring:
        field = 0
        while field < len(ends) and ends[field] <= value:
            field += 1
        if field < len(ends) and firsts[field] <= value:
            _insert(counts, value, distinct[field], best[field])
            distinct[field] += 1
    return best, distinct


@compiled(types.UniTuple(types.int32, 2)(INTS, types.int64, types.int64))
def _look_at(counts: Array, start: int, end: int) -> tuple[np.int32, np.int32]:
    """The largest of some counts, and how many are not 0. Where their number is fixed, they are looked at in a few
    steps: a sixth of the time."""
    most, there = np.int32(0), np.int32(0)
    if end - start == _STRETCH:
        stretch = counts[start:end]
        for place in range(_STRETCH):
            most = max(most, stretch[place])
            there += np.int32(stretch[place] > 0)
        return most, there
    for value in range(start, end):
        most = max(most, counts[value])
        there += np.int32(counts[value] > 0)
    return most, there


@compiled(_SURVEY(INTS, INTS, INTS, types.int64))
def survey(counts: Array, firsts: Array, ends: Array, size: int) -> tuple[Array, Array]:
    """The same, found by looking at the counts of all values."""
    best, distinct = np.full((len(ends), size), -1, np.int32), np.zeros(len(ends), np.int64)
    for field in range(len(ends)):
        taken, enough = 0, 0  # a value that counts more is among the best so far
        for start in range(firsts[field], ends[field], _STRETCH):
            end = min(start + _STRETCH, ends[field])
            most, there = _look_at(counts, start, end)
            distinct[field] += there
            if most <= enough:
                continue
            for value in range(start, end):
                if counts[value] > enough:
                    _insert(counts, value, taken, best[field])
                    taken = min(taken + 1, size)
                    enough = counts[best[field, size - 1]] if taken == size else 0
    return best, distinct


@compiled(types.UniTuple(types.int64, 2)(INTS, types.int64))
def find_span(counts: Array, end: int) -> tuple[int, int]:
    """The first and the last value up to `end` (exclusive) that occur; the end and -1 when none does."""
    first, last = 0, end - 1
    while first + _STRETCH <= end and _look_at(counts, first, first + _STRETCH)[1] == 0:
        first += _STRETCH
    while first < end and counts[first] == 0:
        first += 1
    while last - _STRETCH >= first and _look_at(counts, last + 1 - _STRETCH, last + 1)[1] == 0:
        last -= _STRETCH
    while last > first and counts[last] == 0:
        last -= 1
    return first, last if first < end else -1


@compiled(*(types.uint8[::1](LONGS, kind, types.int64, _BOUNDS, LONGS, SETS) for kind in ROWS))
def unite_sets(numbers: Array, rows: Array, width: int, bounds: Bounds, longer: Array, sets: Array) -> Array:
    """For each of the documents the union of the sets of bits that the numbers in some slots of its rows have."""
    first, end, several, goes_on, further = bounds
    united, on = np.zeros(len(numbers), np.uint8), 0
    for number in range(len(numbers)):
        fetch_ahead(rows, np.uint64(numbers[min(number + AHEAD, len(numbers) - 1)] * width))
        row = numbers[number] * width
        for slot in range(first, end):
            united[number] |= sets[np.uint64(rows[row + slot])]
        if end == width and rows[row + width - 1] == goes_on:
            on = first_from(longer, numbers[number], on)
            while on < len(longer) and longer[on] == numbers[number]:
                row = (further + on) * width
                for slot in range(several, width):
                    united[number] |= sets[np.uint64(rows[row + slot])]
                on += 1
    return united


@compiled(*(FILLED_FLAGS(LONGS, kind, INTS, types.UniTuple(types.int64, 4)) for kind in ROWS))
def overlap(doc_ids: Array, days: Array, last_days: Array, period: tuple[int, int, int, int]) -> Array:
    """Whether the period of each document overlaps the days from the first to the second; undated ones do not.

    `days` are the values of all documents, counted from the third; the fourth stands for none.
    """
    first, last, first_day, undated = period
    flags = np.empty(len(doc_ids), np.bool_)
    for number in range(len(doc_ids)):
        value = np.int64(days[np.uint64(doc_ids[number])])
        start = first_day + (value >> 1)
        end = start
        if value & 1:  # known to the month or year: it goes on after that
            end = np.int64(last_days[np.uint64(doc_ids[number])])
        flags[number] = (value != undated) & (start <= last) & (end >= first)
    return flags
