"""Arrays -> arrays: the loops that NumPy could only make of several passes over the data, compiled by Numba.

Each is a pure function of arrays but for the buffers it says it fills. `doc_ids` are always ascending and unique.
Compiled once on a machine (some seconds, when the first question is asked), then kept beside this file.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import numba
import numpy as np
from numba import types
from numpy.typing import NDArray

Array = NDArray[Any]
_AHEAD = 32  # documents whose values are fetched from memory together
Function = TypeVar("Function", bound=Callable[..., Any])


def _view(kind: types.Number) -> types.Array:
    """An array that is read only: columns are mapped files."""
    return types.Array(kind, 1, "C", readonly=True)


_BYTES, _INTS, _LONGS, _FLOATS = map(_view, (types.int8, types.int32, types.int64, types.float64))
_SETS = _view(types.uint8)
_NUMBERS = tuple(map(_view, (types.uint8, types.uint16, types.uint32)))  # as lists lie in a segment's file
_FILLED_INTS, _FILLED_LONGS, _FILLED_FLOATS = types.int32[::1], types.int64[::1], types.float64[::1]
_LENGTHS, _NORMS = (types.Array(kind, 2, "C", readonly=True) for kind in (types.int32, types.float64))


def _compiled(*signatures: Any) -> Callable[[Function], Function]:
    compile_: Callable[[Function], Function] = numba.njit(list(signatures), cache=True, nogil=True)
    return compile_


# --- sets of documents


@_compiled(types.int64(_LONGS, types.int64, types.int64))
def first_from(numbers: Array, wanted: int, start: int) -> int:
    """The place of the first number that is not below `wanted`, from a place on: first in strides that double."""
    end, stride = start, 1
    while end < len(numbers) and numbers[end] < wanted:
        start = end + 1
        end += stride
        stride *= 2
    end = min(end, len(numbers))
    while start < end:
        middle = (start + end) // 2
        if numbers[middle] < wanted:
            start = middle + 1
        else:
            end = middle
    return start


@_compiled(_FILLED_LONGS(_LONGS, _LONGS))
def meet(shorter: Array, longer: Array) -> Array:
    """The documents in both."""
    both = np.empty(min(len(shorter), len(longer)), np.int64)
    found, place = 0, 0
    for doc_id in shorter:
        place = first_from(longer, doc_id, place)
        if place == len(longer):
            break
        if longer[place] == doc_id:
            both[found] = doc_id
            found += 1
    return both[:found]


@_compiled(_FILLED_LONGS(_LONGS, _LONGS))
def unite(left: Array, right: Array) -> Array:
    """The documents in either."""
    either = np.empty(len(left) + len(right), np.int64)
    found, i, j = 0, 0, 0
    while i < len(left) and j < len(right):
        either[found] = min(left[i], right[j])
        i, j = i + (left[i] == either[found]), j + (right[j] == either[found])
        found += 1
    for rest, start in ((left, i), (right, j)):
        count = len(rest) - start
        either[found : found + count] = rest[start:]
        found += count
    return either[:found]


@_compiled(_FILLED_LONGS(_LONGS, _LONGS))
def subtract(doc_ids: Array, unwanted: Array) -> Array:
    """The documents that are not among the unwanted ones."""
    kept = np.empty(len(doc_ids), np.int64)
    found, place = 0, 0
    for doc_id in doc_ids:
        place = first_from(unwanted, doc_id, place)
        if place == len(unwanted) or unwanted[place] != doc_id:
            kept[found] = doc_id
            found += 1
    return kept[:found]


# --- scores


@_compiled(
    types.void(
        *(_LONGS, _LONGS, _INTS, _LONGS, _BYTES, _INTS, _LENGTHS, _NORMS, types.float64, types.float64, _FILLED_FLOATS)
    )
)
def add_scores(
    doc_ids: Array,
    found: Array,
    freqs: Array,
    elsewhere: Array,
    fields: Array,
    field_freqs: Array,
    lengths: Array,
    norms: Array,
    k1: float,
    idf: float,
    scores: Array,
) -> None:
    """Add to `scores` (one a document of `doc_ids`) what a word gives to those it occurs in.

    The word occurs `freqs[i]` times in document `found[i]`; `field_freqs[j]` of these, for each i = `elsewhere[j]`
    (ascending), in field `fields[j]`, the rest in the last field. `lengths[doc_id, field]` are in words; `norms[field]`
    are its weight, its b and its mean length. BM25F: see search/embedded/score.py.
    """
    body = len(norms) - 1
    number, place, other = 0, 0, 0
    while number < len(doc_ids) and place < len(found):
        doc_id = doc_ids[number]
        if found[place] < doc_id:
            place = first_from(found, doc_id, place)
            continue
        if found[place] > doc_id:
            number = first_from(doc_ids, found[place], number)
            continue
        rest, frequency = freqs[place], 0.0
        while other < len(elsewhere) and elsewhere[other] < place:
            other += 1
        while other < len(elsewhere) and elsewhere[other] == place:
            field = fields[other]
            weight, b, mean = norms[field]
            frequency += field_freqs[other] * weight / (1.0 - b + b * lengths[doc_id, field] / mean)
            rest -= field_freqs[other]
            other += 1
        weight, b, mean = norms[body]
        frequency += rest * weight / (1.0 - b + b * lengths[doc_id, body] / mean)
        scores[number] += idf * frequency * (k1 + 1.0) / (k1 + frequency)
        number += 1
        place += 1


@_compiled(types.float64(_FLOATS, types.int64))
def bound_of_largest(values: Array, size: int) -> float:
    """The smallest of the `size` largest values, which must not be more than there are; a heap of them is kept."""
    heap = np.sort(values[:size])
    for value in values[size:]:
        if value <= heap[0]:
            continue
        place = 0
        while True:
            child = 2 * place + 1
            if child >= size:
                break
            if child + 1 < size and heap[child + 1] < heap[child]:
                child += 1
            if heap[child] >= value:
                break
            heap[place] = heap[child]
            place = child
        heap[place] = value
    return float(heap[0])


# --- values


@_compiled(types.void(_FILLED_INTS, _LONGS, _INTS, _INTS, types.int64, _FILLED_INTS))
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


@_compiled(types.Tuple((_FILLED_LONGS, _FILLED_INTS))(_INTS, _INTS, types.int64))
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


@_compiled(types.int64(_LONGS, _INTS, _INTS, _FILLED_INTS, _FILLED_INTS))
def count_values(doc_ids: Array, offsets: Array, values: Array, counts: Array, occurring: Array) -> int:
    """Count the values of documents into `counts` (zeros, one a value), and list those that occur in `occurring`.

    Gives how many occur. The time goes into waiting for memory: the rows of some documents are first touched one
    after the other, so that the processor fetches them side by side.
    """
    distinct, touched = 0, 0
    starts, ends = np.empty(_AHEAD, np.uint64), np.empty(_AHEAD, np.uint64)
    for block in range(0, len(doc_ids), _AHEAD):
        size = min(_AHEAD, len(doc_ids) - block)
        for number in range(size):
            doc_id = np.uint64(doc_ids[block + number])
            starts[number], ends[number] = offsets[doc_id], offsets[doc_id + np.uint64(1)]
        for number in range(size):
            touched |= values[starts[number]] | values[ends[number] - np.uint64(1)]
        for number in range(size):
            for place in range(starts[number], ends[number]):
                value = np.uint64(values[place])
                if counts[value] == 0:
                    occurring[distinct] = value
                    distinct += 1
                counts[value] += 1
    return distinct + (touched < 0)  # no value is negative; without its use nothing would be touched


@_compiled(_FILLED_INTS(_INTS, _INTS, types.int64, types.int64, types.int64))
def commonest(counts: Array, occurring: Array, first: int, end: int, size: int) -> Array:
    """Of the values in [first, end) the `size` that count most: by count, then the smaller value first."""
    best = np.empty(size, np.int32)
    found = 0
    for value in occurring:
        if value < first or value >= end:
            continue
        count = counts[value]
        if found == size:
            last = best[size - 1]
            if count < counts[last] or (count == counts[last] and value > last):
                continue
        else:
            found += 1
        place = found - 1
        while place > 0:
            before = best[place - 1]
            if counts[before] > count or (counts[before] == count and before < value):
                break
            best[place] = before
            place -= 1
        best[place] = value
    return best[:found]


@_compiled(_FILLED_LONGS(_LONGS, _INTS, _INTS, _SETS))
def count_sets(doc_ids: Array, offsets: Array, values: Array, set_of_value: Array) -> Array:
    """How many documents have each set of bits, a document's being the union of those of its values; (256,)."""
    found = np.zeros(256, np.int64)
    touched = 0
    starts, ends = np.empty(_AHEAD, np.uint64), np.empty(_AHEAD, np.uint64)
    for block in range(0, len(doc_ids), _AHEAD):
        size = min(_AHEAD, len(doc_ids) - block)
        for number in range(size):
            doc_id = np.uint64(doc_ids[block + number])
            starts[number], ends[number] = offsets[doc_id], offsets[doc_id + np.uint64(1)]
        for number in range(size):
            touched |= values[starts[number]] | values[ends[number] - np.uint64(1)]
        for number in range(size):
            bits = np.uint8(0)
            for place in range(starts[number], ends[number]):
                bits |= set_of_value[np.uint64(values[place])]
            found[np.uint64(bits)] += 1
    found[0] += touched < 0  # see count_values
    return found


# --- places


@_compiled(_FILLED_LONGS(_LONGS, _LONGS))
def places_of(doc_ids: Array, found: Array) -> Array:
    """Where the documents stand in a list that has them all."""
    places = np.empty(len(doc_ids), np.int64)
    place = 0
    for number, doc_id in enumerate(doc_ids):
        place = first_from(found, doc_id, place)
        places[number] = place
    return places


@_compiled(*(types.UniTuple(_FILLED_LONGS, 2)(_LONGS, _LONGS, kind, types.int64) for kind in _NUMBERS))
def begin_phrases(starts: Array, ends: Array, places: Array, shift: int) -> tuple[Array, Array]:
    """Where phrases may begin whose word number `shift` has the `places[starts[i]:ends[i]]` in the i-th document.

    Gives for each the number i and the place of the phrase's first word.
    """
    total = 0
    for number in range(len(starts)):
        total += ends[number] - starts[number]
    owners, begins = np.empty(total, np.int64), np.empty(total, np.int64)
    found = 0
    for number in range(len(starts)):
        for place in range(starts[number], ends[number]):
            owners[found] = number
            begins[found] = np.int64(places[place]) - shift
            found += 1
    return owners, begins


@_compiled(*(types.UniTuple(_FILLED_LONGS, 2)(_LONGS, _LONGS, _LONGS, _LONGS, kind, types.int64) for kind in _NUMBERS))
def follow_phrases(
    owners: Array, begins: Array, starts: Array, ends: Array, places: Array, shift: int
) -> tuple[Array, Array]:
    """Those of the phrases that begin at `begins` (ascending in each document) whose word number `shift` is there."""
    kept_owners, kept_begins = np.empty(len(owners), np.int64), np.empty(len(owners), np.int64)
    found, owner, place = 0, -1, 0
    for number in range(len(owners)):
        if owners[number] != owner:
            owner = owners[number]
            place = starts[owner]
        wanted = begins[number] + shift
        while place < ends[owner] and np.int64(places[place]) < wanted:
            place += 1
        if place < ends[owner] and np.int64(places[place]) == wanted:
            kept_owners[found] = owner
            kept_begins[found] = begins[number]
            found += 1
    return kept_owners[:found], kept_begins[:found]
