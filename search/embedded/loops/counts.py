"""Documents -> counts of what they have. The time goes into waiting for memory, not into counting."""

from __future__ import annotations

import numpy as np
from numba import types

from search.embedded.loops.compiling import FILLED_INTS, FILLED_LONGS, INTS, LONGS, SETS, Array, compiled

_AHEAD = 32  # documents whose values are fetched from memory together


@compiled(types.void(FILLED_INTS, LONGS, INTS, INTS, types.int64, FILLED_INTS))
def fill_rows(following: Array, offsets: Array, ordinals: Array, value_of: Array, none: int, values: Array) -> None:
    """Append one field's values to the rows of some documents, which go on in `values` at `following`.

    Document i has the `ordinals[offsets[i]:offsets[i + 1]]`, which are there called `value_of[ordinal]`; or `none`.
    """
    for row in range(len(following)):
        place = following[row]
        if offsets[row] == offsets[row + 1]:
            values[place] = none
            place += 1
        for number in range(offsets[row], offsets[row + 1]):
            values[place] = value_of[ordinals[number]]
            place += 1
        following[row] = place


@compiled(types.Tuple((FILLED_LONGS, FILLED_INTS))(INTS, INTS, types.int64))
def invert(offsets: Array, values: Array, size: int) -> tuple[Array, Array]:
    """The documents of each of `size` values: value v has `documents[starts[v]:starts[v + 1]]`, ascending."""
    starts = np.zeros(size + 1, np.int64)
    for value in values:
        starts[value + 1] += 1
    for value in range(size):
        starts[value + 1] += starts[value]
    following, documents = starts[:-1].copy(), np.empty(len(values), np.int32)
    for doc_id in range(len(offsets) - 1):
        for place in range(offsets[doc_id], offsets[doc_id + 1]):
            value = values[place]
            documents[following[value]] = doc_id
            following[value] += 1
    return starts, documents


@compiled(types.int64(LONGS, INTS, INTS, types.uint64[::1], types.uint64[::1]))
def _fetch_rows(doc_ids: Array, offsets: Array, values: Array, starts: Array, ends: Array) -> int:
    """Fill `starts` and `ends` with where the rows of some documents lie, and touch each row's first and last value.

    Touched one after the other, the rows come from memory side by side. What is given is never negative; it has to be
    used, as the compiler leaves out what has no use.
    """
    touched = 0
    for number in range(len(doc_ids)):
        doc_id = np.uint64(doc_ids[number])
        starts[number], ends[number] = offsets[doc_id], offsets[doc_id + np.uint64(1)]
    for number in range(len(doc_ids)):
        touched |= values[starts[number]] | values[ends[number] - np.uint64(1)]
    return touched


@compiled(types.int64(LONGS, INTS, INTS, FILLED_INTS, FILLED_INTS))
def count_values(doc_ids: Array, offsets: Array, values: Array, counts: Array, occurring: Array) -> int:
    """Count the values of documents into `counts` (zeros, one a value), and list those that occur in `occurring`.

    Gives how many occur.
    """
    distinct, touched = 0, 0
    starts, ends = np.empty(_AHEAD, np.uint64), np.empty(_AHEAD, np.uint64)
    for block in range(0, len(doc_ids), _AHEAD):
        touched |= _fetch_rows(doc_ids[block : block + _AHEAD], offsets, values, starts, ends)
        for number in range(min(_AHEAD, len(doc_ids) - block)):
            for place in range(starts[number], ends[number]):
                value = np.uint64(values[place])
                if counts[value] == 0:
                    occurring[distinct] = value
                    distinct += 1
                counts[value] += 1
    return distinct + (touched < 0)  # see _fetch_rows


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


@compiled(FILLED_LONGS(LONGS, INTS, INTS, SETS))
def count_sets(doc_ids: Array, offsets: Array, values: Array, set_of_value: Array) -> Array:
    """How many documents have each set of bits, a document's being the union of those of its values; (256,)."""
    found = np.zeros(256, np.int64)
    touched = 0
    starts, ends = np.empty(_AHEAD, np.uint64), np.empty(_AHEAD, np.uint64)
    for block in range(0, len(doc_ids), _AHEAD):
        touched |= _fetch_rows(doc_ids[block : block + _AHEAD], offsets, values, starts, ends)
        for number in range(min(_AHEAD, len(doc_ids) - block)):
            bits = np.uint8(0)
            for place in range(starts[number], ends[number]):
                bits |= set_of_value[np.uint64(values[place])]
            found[np.uint64(bits)] += 1
    found[0] += touched < 0  # see _fetch_rows
    return found
