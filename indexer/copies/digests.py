"""Pairs of texts that are alike -> those without digests: texts that hold a story among others are no copy of it.

When two texts stand side by side in a third, this one is a copy of neither: it must not join two stories.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.copies.likeness import Compared
from indexer.loops.likeness import PARTS

_WHOLE = 0.8  # of the words of the longer text: who has more of it tells the same
_EDGE = 0.2  # of the parts that stand in the shorter one, at either end: a phrase that stands elsewhere as well

Array = NDArray[Any]


def are_whole(ratio: Array) -> NDArray[np.bool_]:
    """Whether the shorter one of two texts is no mere part, by how many words it has by those of the longer one."""
    whole: NDArray[np.bool_] = ratio >= _WHOLE
    return whole


def without_digests(holders: Array, compared: Compared, held: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which of some pairs of texts stay. Of each pair there are the number of the longer text, and whether it holds the
    shorter one."""
    is_part = held & ~are_whole(compared.ratio)
    counts = np.cumsum((compared.covered[:, np.newaxis] >> np.arange(PARTS)) & 1, axis=1)
    totals = counts[:, -1]
    starts, ends = (np.argmax(counts >= (share * totals)[:, np.newaxis], axis=1) for share in (_EDGE, 1 - _EDGE))
    numbers, place = np.unique(holders, return_inverse=True)
    first_end, last_start = np.full(len(numbers), PARTS), np.zeros(len(numbers), np.int64)
    np.minimum.at(first_end, place[is_part], ends[is_part])
    np.maximum.at(last_start, place[is_part], starts[is_part])
    stays: NDArray[np.bool_] = ~is_part | (first_end >= last_start)[place]
    return stays
