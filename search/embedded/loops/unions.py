"""Words of a question <-> a byte for each document of the archive: which of up to eight words it has, a bit a word."""

from __future__ import annotations

import numpy as np
from numba import types

from indexer.loops.compiling import FILLED_LONGS, FILLED_SETS, FLAGS, LONGS, NUMBERS, SETS, Array, compiled


@compiled(*(types.void(kind, types.uint8, FILLED_SETS) for kind in NUMBERS))
def mark_listed(gaps: Array, bit: int, sets: Array) -> None:
    """Add a bit to the set of each document of a list, which is given by its gaps."""
    doc_id = np.uint64(0)
    for gap in gaps:
        doc_id += np.uint64(gap)
        sets[doc_id] |= bit


@compiled(FILLED_LONGS(SETS))
def list_marked(sets: Array) -> Array:
    """The documents whose set is not empty, ascending."""
    size = 0
    for own in sets:
        size += int(own != 0)
    doc_ids, found = np.empty(size + 1, np.int64), np.uint64(0)  # one more: what is not marked is written over
    for doc_id in range(len(sets)):
        doc_ids[found] = doc_id
        found += np.uint64(sets[doc_id] != 0)
    return doc_ids[:size]


@compiled(FILLED_SETS(SETS, LONGS))
def sets_among(sets: Array, doc_ids: Array) -> Array:
    """The same sets of some documents; those of all others are empty."""
    kept = np.zeros(len(sets), np.uint8)
    for doc_id in doc_ids:
        kept[np.uint64(doc_id)] = sets[np.uint64(doc_id)]
    return kept


@compiled(FILLED_LONGS(SETS))
def count_sets(sets: Array) -> Array:
    """How many documents have each of the 256 sets."""
    counts = np.zeros((4, 256), np.int64)  # in turns: adding to one that was just added to has to wait
    for doc_id in range(len(sets)):
        counts[doc_id & 3, sets[doc_id]] += 1
    total: Array = counts.sum(axis=0)
    return total


@compiled(FILLED_LONGS(SETS, FLAGS, types.int64))
def having_sets(sets: Array, wanted: Array, size: int) -> Array:
    """The first so many documents, and not more, that have a wanted set; `wanted` has a flag for each of the 256."""
    found, place = np.empty(size + 1, np.int64), 0  # one more, as what is not wanted is written, too
    for doc_id in range(len(sets)):
        if place == size:
            break
        found[place] = doc_id  # then written over
        place += int(wanted[sets[doc_id]])
    return found[:size]
