"""Occurrences -> scores; scores -> the bound of the best."""

from __future__ import annotations

import numpy as np
from numba import types

from search.embedded.loops.compiling import BYTES, FILLED_FLOATS, FLOATS, INTS, LENGTHS, LONGS, NORMS, Array, compiled
from search.embedded.loops.sets import first_from


@compiled(
    types.void(*(LONGS, LONGS, INTS, LONGS, BYTES, INTS, LENGTHS, NORMS, types.float64, types.float64, FILLED_FLOATS))
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
