"""The values of each document -> the documents of each value."""

from __future__ import annotations

import numpy as np
from numba import types

from indexer.loops.compiling import FILLED_INTS, FILLED_LONGS, INTS, Array, compiled


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
