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

_ROUNDED = 1 - 1e-12  # what arithmetic may take from a number


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


@compiled(types.void(FILLED_FLOATS, types.float64))
def _take_in(heap: Array, value: float) -> None:
    """Put a value in the place of the smallest of a heap, which is its first."""
    place = 0
    while True:
        child = 2 * place + 1
        if child >= len(heap):
            break
        if child + 1 < len(heap) and heap[child + 1] < heap[child]:
            child += 1
        if heap[child] >= value:
            break
        heap[place] = heap[child]
        place = child
    heap[place] = value


@compiled(types.float64(FLOATS, types.int64))
def bound_of_largest(values: Array, size: int) -> float:
    """The smallest of the `size` largest values, which must not be more than there are; a heap of them is kept."""
    heap = np.sort(values[:size])
    for value in values[size:]:
        if value > heap[0]:
            _take_in(heap, value)
    return float(heap[0])


@compiled(
    *(
        types.Tuple((FILLED_LONGS, FILLED_FLOATS))(
            types.int64,
            types.float64,
            LONGS,
            INTS,
            LONGS,
            BYTES,
            INTS,
            kind,
            WORTH,
            types.float64,
            types.float64,
        )
        for kind in LENGTHS
    )
)
def best_of_word(
    size: int,
    slack: float,
    doc_ids: Array,
    freqs: Array,
    elsewhere: Array,
    fields: Array,
    field_freqs: Array,
    lengths: Array,
    worth: Array,
    k1: float,
    idf: float,
) -> tuple[Array, Array]:
    """The documents that a word gives as much as the `size` best ones, or less by no more than `slack`, and what it
    gives them; the rest as in `score_word`.

    What a document gets rises with the total of its occurrences: the largest totals so far say how much is enough.
    """
    body, most = len(worth) - 1, idf * (k1 + 1.0)
    numbers, totals, found = np.empty(len(doc_ids) + 1, np.int64), np.empty(len(doc_ids) + 1), np.uint64(0)
    heap, enough = np.zeros(size), 0.0
    other, following = 0, elsewhere[0] if len(elsewhere) else -1
    for number in range(len(doc_ids)):
        doc_id = np.uint64(doc_ids[number])
        in_body = worth[body, np.uint64(lengths[body, doc_id])]
        total = freqs[number] * in_body
        while following == number:
            field = fields[other]
            total += field_freqs[other] * (worth[field, np.uint64(lengths[field, doc_id])] - in_body)
            other += 1
            following = elsewhere[other] if other < len(elsewhere) else -1
        if total < enough:
            continue
        numbers[found], totals[found] = number, total
        found += np.uint64(1)
        if total > heap[0]:
            _take_in(heap, total)
            least = most * heap[0] / (k1 + heap[0]) - slack
            enough = least * k1 / (most - least) * _ROUNDED
    best = np.flatnonzero(totals[:found] >= enough)
    return doc_ids[numbers[best]], idf * totals[best] * (k1 + 1.0) / (k1 + totals[best])


@compiled(types.void(LONGS, FLOATS, INTS, FILLED_FLOATS))
def add_scores(doc_ids: Array, given: Array, places: Array, scores: Array) -> None:
    """Add what is given to some documents to `scores[places[doc_id]]`."""
    for number in range(len(doc_ids)):
        scores[places[doc_ids[number]]] += given[number]
