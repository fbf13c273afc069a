"""Documents -> counts of what they have. The time goes into waiting for memory, not into counting."""

from __future__ import annotations

import numpy as np
from numba import types

from indexer.loops.compiling import (
    FILLED_INTS,
    FILLED_LONGS,
    FILLED_ROWS,
    INTS,
    LONGS,
    ROWS,
    SETS,
    Array,
    compiled,
)

_AHEAD = 32  # documents whose values are fetched from memory together


@compiled(*(types.void(FILLED_INTS, LONGS, INTS, INTS, *(types.int64,) * 4, kind) for kind in FILLED_ROWS))
def fill_rows(
    used: Array,
    further: Array,
    offsets: Array,
    ordinals: Array,
    first: int,
    none: int,
    several: int,
    width: int,
    rows: Array,
) -> None:
    """Append one field's values to the rows of all documents, of which `used[d]` slots from `several` on are taken.

    Document d has the `ordinals[offsets[d]:offsets[d + 1]]`, which are there numbered from `first` on; or `none`.
    When its row is full, it goes on in the row `further[d]` and those after it.
    """
    room = width - several
    for doc_id in range(len(used)):
        start, end = offsets[doc_id], offsets[doc_id + 1]
        row, taken = doc_id, used[doc_id]
        if taken >= room:
            row, taken = further[doc_id] + taken // room - 1, taken % room
        for place in range(start, max(end, start + 1)):
            if taken == room:
                row, taken = further[doc_id] if row == doc_id else row + 1, 0
            rows[row * width + several + taken] = first + ordinals[place] if place < end else none
            taken += 1
        used[doc_id] += max(end - start, 1)


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


@compiled(
    *(
        types.UniTuple(types.int64, 2)(LONGS, kind, LONGS, types.int64, FILLED_INTS, FILLED_INTS, types.int64)
        for kind in ROWS
    )
)
def count_rows(
    numbers: Array, rows: Array, bases: Array, first: int, counts: Array, occurring: Array, found: int
) -> tuple[int, int]:
    """Count the values in the slots from `first` on of the rows of these numbers into `counts`, one a value.

    Those that counted 0 are appended to `occurring`, of which `found` are filled; gives how many are then. A row has
    as many slots as `bases`; number n in slot s is the value `bases[s] + n`.
    """
    touched = 0
    width, first_slot = np.uint64(len(bases)), np.uint64(first)
    for block in range(0, len(numbers), _AHEAD):
        ahead = numbers[block : block + _AHEAD]
        # Touched one after the other, the rows come from memory side by side. What is read has to be used, as the
        # compiler leaves out what has no use: hence the second result.
        for number in ahead:
            touched |= rows[np.uint64(number) * width]
        for number in ahead:
            place = np.uint64(number) * width
            for slot in range(first_slot, width):
                value = np.uint64(bases[slot]) + np.uint64(rows[place + slot])
                if counts[value] == 0:
                    occurring[found] = value
                    found += 1
                counts[value] += 1
    return found, touched


@compiled(types.Tuple((types.int32[:, ::1], FILLED_LONGS, FILLED_INTS, FILLED_INTS))(INTS, INTS, INTS, types.int64))
def survey(counts: Array, occurring: Array, lasts: Array, size: int) -> tuple[Array, Array, Array, Array]:
    """The values that occur, by field: the fields' values follow each other, `lasts` stand for none and do not occur.

    Gives (fields, size) values that count most, by count, then the smaller value first, and -1 after them; how many
    values of each field occur; the smallest and the largest of them, or -1.
    """
    best = np.full((len(lasts), size), -1, np.int32)
    distinct = np.zeros(len(lasts), np.int64)
    smallest, largest = np.full(len(lasts), -1, np.int32), np.full(len(lasts), -1, np.int32)
    for value in occurring:
        field = 0
        while lasts[field] < value:
            field += 1
        if lasts[field] == value:
            continue
        if distinct[field] == 0 or value < smallest[field]:
            smallest[field] = value
        largest[field] = max(largest[field], value)
        distinct[field] += 1
        count = counts[value]
        place = min(distinct[field], size) - 1
        if distinct[field] > size:
            last = best[field, place]
            if count < counts[last] or (count == counts[last] and value > last):
                continue
        while place > 0:
            before = best[field, place - 1]
            if counts[before] > count or (counts[before] == count and before < value):
                break
            best[field, place] = before
            place -= 1
        best[field, place] = value
    return best, distinct, smallest, largest


@compiled(*(types.uint8[::1](LONGS, kind, types.int64, types.int64, SETS) for kind in ROWS))
def unite_sets(numbers: Array, rows: Array, first: int, width: int, sets: Array) -> Array:
    """For each of the rows of these numbers the union of the sets of bits that its values have, from a slot on."""
    united = np.empty(len(numbers), np.uint8)
    for place, number in enumerate(numbers):
        row, bits = np.uint64(number) * np.uint64(width), np.uint8(0)
        for slot in range(np.uint64(first), np.uint64(width)):
            bits |= sets[np.uint64(rows[row + slot])]
        united[place] = bits
    return united
