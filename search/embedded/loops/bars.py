"""Counts of each day -> those of each bar of the chart."""

from __future__ import annotations

import numpy as np
from numba import types

from indexer.loops.compiling import FILLED_LONGS, INTS, LONGS, Array, compiled


@compiled(types.UniTuple(FILLED_LONGS, 2)(INTS, LONGS, types.int64))
def sum_bars(counts: Array, starts: Array, first: int) -> tuple[Array, Array]:
    """What bars count that begin on some days; and of that, what is imprecise.

    `counts` has two numbers a day: those that know the day, those that do not. It goes from the day `first`, which the
    first bar may begin before, to the last day of the last bar that is counted.
    """
    both, imprecise = np.empty(len(starts), np.int64), np.empty(len(starts), np.int64)
    for bar in range(len(starts)):
        start = max(starts[bar] - first, 0)
        end = starts[bar + 1] - first if bar + 1 < len(starts) else len(counts) // 2
        own = counts[2 * start : 2 * end]
        knowing, not_knowing = 0, 0
        for day in range(len(own) // 2):
            knowing += own[2 * day]
            not_knowing += own[2 * day + 1]
        both[bar], imprecise[bar] = knowing + not_knowing, not_knowing
    return both, imprecise
