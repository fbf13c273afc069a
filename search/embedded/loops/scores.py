"""Occurrences -> scores; scores -> the bound of the best."""

from __future__ import annotations

import numpy as np
from numba import types

from indexer.loops.compiling import (
    BYTES,
    FILLED_FLOATS,
    FILLED_LONGS,
    FLOATS,
    INTS,
    LENGTHS,
    LONGS,
    WORTH,
    Array,
    compiled,
)


@compiled(
    *(FILLED_FLOATS(LONGS, INTS, LONGS, BYTES, INTS, kind, WORTH, types.float64, types.float64) for kind in LENGTHS)
)
def score_word(
    doc_ids: Array,
    freqs: Array,
    elsewhere: Array,
    fields: Array,
    field_freqs: Array,
    lengths: Array,
    worth: Array,
    k1: float,
    idf: float,
) -> Array:
    """What a word gives to each of the documents it occurs in.

    It occurs `freqs[i]` times in document `doc_ids[i]`; `field_freqs[j]` of these, for each i = `elsewhere[j]`
    (ascending), in field `fields[j]`, the rest in the last field. `lengths[field, doc_id]` are in words;
    `worth[field, length]` is what one occurrence counts in a field of this length. BM25F: see
    search/embedded/score.py.
    """
    body = len(worth) - 1
    scores, other = np.empty(len(doc_ids)), 0
    for number in range(len(doc_ids)):
        doc_id = np.uint64(doc_ids[number])
        in_body = worth[body, np.uint64(lengths[body, doc_id])]
        total = freqs[number] * in_body
        while other < len(elsewhere) and elsewhere[other] == number:
            field = fields[other]
            total += field_freqs[other] * (worth[field, np.uint64(lengths[field, doc_id])] - in_body)
            other += 1
        scores[number] = idf * total * (k1 + 1.0) / (k1 + total)
    return scores


@compiled(
    *(
        FILLED_LONGS(types.float64, LONGS, INTS, LONGS, BYTES, INTS, kind, WORTH, types.float64, types.float64)
        for kind in LENGTHS
    )
)
def find_reaching(
    least: float,
    doc_ids: Array,
    freqs: Array,
    elsewhere: Array,
    fields: Array,
    field_freqs: Array,
    lengths: Array,
    worth: Array,
    k1: float,
    idf: float,
) -> Array:
    """The numbers of the documents that a word gives so much or more; the rest as in `score_word`."""
    body = len(worth) - 1
    numbers, found, other = np.empty(len(doc_ids) + 1, np.int64), np.uint64(0), 0
    following = elsewhere[0] if len(elsewhere) else -1
    for number in range(len(doc_ids)):
        doc_id = np.uint64(doc_ids[number])
        in_body = worth[body, np.uint64(lengths[body, doc_id])]
        total = freqs[number] * in_body
        while following == number:
            field = fields[other]
            total += field_freqs[other] * (worth[field, np.uint64(lengths[field, doc_id])] - in_body)
            other += 1
            following = elsewhere[other] if other < len(elsewhere) else -1
        numbers[found] = number  # then written over
        found += np.uint64(idf * total * (k1 + 1.0) >= least * (k1 + total))
    return numbers[:found]


@compiled(types.void(LONGS, FLOATS, INTS, FILLED_FLOATS))
def add_scores(doc_ids: Array, given: Array, places: Array, scores: Array) -> None:
    """Add what is given to some documents to `scores[places[doc_id]]`."""
    for number in range(len(doc_ids)):
        scores[places[doc_ids[number]]] += given[number]


@compiled(types.float64(FLOATS, types.int64))
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
