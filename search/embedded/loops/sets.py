"""Ascending documents -> those in both, in either, in one alone, in a list on disk."""

from __future__ import annotations

import numpy as np
from numba import types

from indexer.loops.compiling import FILLED_INTS, FILLED_LONGS, FLAGS, LONGS, Array, compiled

_MUCH_LONGER = 8  # times as long: then what is in the shorter list is searched for
_FAR = 64  # documents from one to the next: nearer ones are found sooner one by one
_MUCH_WIDER = 64  # times as many documents as in a list, up to the last one: too many to have a flag each


@compiled(types.int64(LONGS, types.int64, types.int64))
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


@compiled(types.int64(LONGS))
def last_of(numbers: Array) -> int:
    """The last number; -1 when there is none."""
    return numbers[-1] if len(numbers) else -1


@compiled(types.UniTuple(FILLED_LONGS, 2)(LONGS, LONGS))
def find_equal(shorter: Array, longer: Array) -> tuple[Array, Array]:
    """The places of what is in both of two lists."""
    size = min(len(shorter), len(longer)) + 1  # one more: what is not equal is written, too, and then written over
    places, others = np.empty(size, np.int64), np.empty(size, np.int64)
    found, place, other = 0, 0, 0
    if len(longer) > _MUCH_LONGER * len(shorter):
        for place in range(len(shorter)):
            other = first_from(longer, shorter[place], other)
            if other == len(longer):
                break
            places[found], others[found] = place, other
            found += longer[other] == shorter[place]
        return places[:found], others[:found]
    while place < len(shorter) and other < len(longer):
        one, another = shorter[place], longer[other]
        places[found], others[found] = place, other
        found += one == another
        place += one <= another  # no branch: which of them is less is not foreseeable
        other += another <= one
    return places[:found], others[:found]


@compiled(FILLED_LONGS(LONGS, LONGS))
def meet(shorter: Array, longer: Array) -> Array:
    """The documents in both."""
    return shorter[find_equal(shorter, longer)[0]]


@compiled(FILLED_LONGS(LONGS, LONGS))
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


@compiled(FILLED_LONGS(LONGS, LONGS))
def subtract(doc_ids: Array, unwanted: Array) -> Array:
    """The documents that are not among the unwanted ones."""
    kept, found = np.empty(len(doc_ids), np.int64), np.uint64(0)
    if last_of(unwanted) > _MUCH_WIDER * len(doc_ids):
        place = 0
        for doc_id in doc_ids:
            place = first_from(unwanted, doc_id, place)
            kept[found] = doc_id
            found += np.uint64(place == len(unwanted) or unwanted[place] != doc_id)
        return kept[:found]
    is_wanted = np.ones(max(last_of(doc_ids), last_of(unwanted)) + 1, np.bool_)
    for doc_id in unwanted:
        is_wanted[np.uint64(doc_id)] = False
    for doc_id in doc_ids:
        kept[found] = doc_id
        found += np.uint64(is_wanted[np.uint64(doc_id)])
    return kept[:found]


@compiled(FILLED_LONGS(FLAGS, LONGS, types.int64))
def others(flags: Array, doc_ids: Array, size: int) -> Array:
    """The `size` documents that have a flag and are not among some that have one, too."""
    is_other = flags.copy()
    for doc_id in doc_ids:
        is_other[np.uint64(doc_id)] = False
    found, place = np.empty(size + 1, np.int64), np.uint64(0)  # one more: what is not wanted is written over
    for doc_id in range(len(is_other)):
        found[place] = doc_id
        place += np.uint64(is_other[doc_id])
    return found[:size]


@compiled(FILLED_LONGS(LONGS, LONGS))
def places_of(doc_ids: Array, found: Array) -> Array:
    """Where the documents, of which some may come several times, stand in a list that has them all."""
    places, place = np.empty(len(doc_ids), np.int64), 0
    are_near = len(found) < _FAR * len(doc_ids)
    for number, doc_id in enumerate(doc_ids):
        if are_near:
            while found[np.uint64(place)] < doc_id:
                place += 1
        else:
            place = first_from(found, doc_id, place)
        places[number] = place
    return places


@compiled(types.UniTuple(FILLED_LONGS, 2)(LONGS, LONGS))
def match_repeated(unique: Array, repeated: Array) -> tuple[Array, Array]:
    """The places of equal numbers in two ascending lists; in the second one may stand several times."""
    places, others = np.empty(len(repeated), np.int64), np.empty(len(repeated), np.int64)
    place, other, found = 0, 0, 0
    while place < len(unique) and other < len(repeated):
        if unique[place] < repeated[other]:
            place = first_from(unique, repeated[other], place)
        elif unique[place] > repeated[other]:
            other = first_from(repeated, unique[place], other)
        else:
            places[found], others[found] = place, other
            found += 1
            other += 1
    return places[:found], others[:found]


@compiled(types.void(LONGS, FILLED_INTS))
def number_documents(doc_ids: Array, places: Array) -> None:
    """Write at each of the documents which of them it is, from 1."""
    for number in range(len(doc_ids)):
        places[doc_ids[number]] = number + 1


@compiled(types.void(LONGS, FILLED_INTS))
def forget_documents(doc_ids: Array, places: Array) -> None:
    """Write 0 at each of the documents."""
    for doc_id in doc_ids:
        places[doc_id] = 0


@compiled(FILLED_LONGS(LONGS, FLAGS))
def keep(doc_ids: Array, flags: Array) -> Array:
    """The documents whose own flag is set; there is one a document of `doc_ids`."""
    kept, found = np.empty(len(doc_ids), np.int64), np.uint64(0)
    for number in range(len(doc_ids)):
        kept[found] = doc_ids[number]
        found += np.uint64(flags[number])
    return kept[:found]
