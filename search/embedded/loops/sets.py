"""Ascending documents -> those in both, in either, in one alone, in a list on disk."""

from __future__ import annotations

import numpy as np
from numba import types

from indexer.loops.compiling import FILLED_INTS, FILLED_LONGS, FLAGS, INTS, LONGS, NUMBERS, Array, compiled


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


@compiled(FILLED_LONGS(LONGS, LONGS))
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
    kept = np.empty(len(doc_ids), np.int64)
    found, place = 0, 0
    for doc_id in doc_ids:
        place = first_from(unwanted, doc_id, place)
        if place == len(unwanted) or unwanted[place] != doc_id:
            kept[found] = doc_id
            found += 1
    return kept[:found]


@compiled(*(types.UniTuple(FILLED_LONGS, 2)(LONGS, kind, LONGS, types.int64) for kind in NUMBERS))
def locate(doc_ids: Array, gaps: Array, skips: Array, block_size: int) -> tuple[Array, Array]:
    """Those of the documents that are in a list, by number, and their places in the list.

    The list is given as the distance of each document from the one before; `skips` are the last documents of its
    whole blocks. Only the blocks that may hold one of the documents are read.
    """
    numbers, places = np.empty(len(doc_ids), np.int64), np.empty(len(doc_ids), np.int64)
    found, place, last = 0, 0, -1  # `last` is the document at `place` - 1
    for number, doc_id in enumerate(doc_ids):
        block = place // block_size
        if block < len(skips) and skips[block] < doc_id:
            block = first_from(skips, doc_id, block)
            place, last = block * block_size, skips[block - 1]
        while last < doc_id and place < len(gaps):
            last = max(last, 0) + gaps[place]
            place += 1
        if last == doc_id:
            numbers[found], places[found] = number, place - 1
            found += 1
    return numbers[:found], places[:found]


@compiled(FILLED_LONGS(LONGS, LONGS))
def places_of(doc_ids: Array, found: Array) -> Array:
    """Where the documents stand in a list that has them all."""
    places = np.empty(len(doc_ids), np.int64)
    place = 0
    for number, doc_id in enumerate(doc_ids):
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


@compiled(types.boolean[::1](LONGS, INTS, INTS, types.int64, types.int64))
def overlap(doc_ids: Array, start_days: Array, last_days: Array, first: int, last: int) -> Array:
    """Whether the period of each document overlaps the days from `first` to `last`; undated ones (-1) do not.

    `start_days` and `last_days` are of all documents; first and last are counted as `last_days` are and as
    `start_days` are.
    """
    flags = np.empty(len(doc_ids), np.bool_)
    for number, doc_id in enumerate(doc_ids):
        start = start_days[doc_id]
        # All three, as what each document has is not foreseeable, and a branch then costs more than a look.
        flags[number] = (start >= 0) & (start <= last) & (last_days[doc_id] >= first)
    return flags


@compiled(FILLED_LONGS(LONGS, FLAGS))
def keep(doc_ids: Array, flags: Array) -> Array:
    """The documents whose own flag is set; there is one a document of `doc_ids`."""
    kept = np.empty(len(doc_ids), np.int64)
    found = 0
    for number, doc_id in enumerate(doc_ids):
        kept[found] = doc_id
        found += flags[number]
    return kept[:found]
