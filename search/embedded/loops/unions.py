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


@compiled(FILLED_LONGS(LONGS, SETS))
def count_sets(doc_ids: Array, sets: Array) -> Array:
    """How many of some documents have each of the 256 sets."""
    counts = np.zeros(256, np.int64)
    for doc_id in doc_ids:
        counts[sets[np.uint64(doc_id)]] += 1
    return counts


@compiled(FILLED_LONGS(LONGS, SETS, FLAGS))
def having_sets(doc_ids: Array, sets: Array, wanted: Array) -> Array:
    """Those of some documents whose set is wanted; `wanted` has a flag for each of the 256."""
    found = np.empty(len(doc_ids) + 1, np.int64)  # one more: what is not wanted is written, too, then written over
    size = 0
    for doc_id in doc_ids:
        found[size] = doc_id
        size += int(wanted[sets[np.uint64(doc_id)]])
    return found[:size]
