"""Matches -> order: score, then newest, then id; or newest, oldest, last added first. Undated always last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from search.embedded import loops
from search.embedded.score import DECIMALS, Floats

Places = NDArray[np.int64]
Key = Callable[[Places], Floats]  # of some matches, given by place: larger comes first

# A heap is quicker than partitioning the whole list as long as few are wanted.
_FEW = 1_000
# So many keys Python sorts sooner than NumPy, which takes a dozen steps whatever their number.
_SHORT = 100
SLACK = 10.0**-DECIMALS  # scores this near may be equal once they are rounded


def newest(starts: NDArray[Any]) -> Floats:
    """The key that puts later minutes first, and undated articles (-1) last."""
    return starts.astype(np.float64)


def oldest(starts: NDArray[Any]) -> Floats:
    """The key that puts earlier minutes first, and undated articles (-1) last."""
    return np.where(starts < 0, -np.inf, -starts)


def rank(
    primary: Floats, secondary: Key, article_id: Callable[[int], str], first: int, last: int
) -> list[tuple[int, float]]:
    """The matches `first` to `last` (exclusive) of the order, by place, each with its rounded primary key.

    The order of ties is decided here: after the primary key (the score, rounded) the secondary, then the id.
    """
    last = min(last, len(primary))
    if first >= last:
        return []
    if len(primary) <= _SHORT and (distinct := _rank_distinct(primary)):
        return distinct[first:last]
    places = _head(primary, last, SLACK)
    main: Floats = primary[places].round(DECIMALS)
    places, main = _without_late_ties(places, main, secondary, last)
    order = (-main).argsort(kind="stable")
    keys = main[order].tolist()
    if len(set(keys)) == len(keys):
        return list(zip(places[order].tolist(), keys, strict=True))[first:last]
    rest = secondary(places)
    order = np.lexsort((-rest, -main))
    places, main, rest = places[order], main[order], rest[order]
    same = (main[1:] == main[:-1]) & (rest[1:] == rest[:-1])
    ranked = places.tolist()[first:last]
    if same.any():
        ranked = _break_ties(places.tolist(), same.tolist(), article_id, first, last)
    return list(zip(ranked, keys[first:last], strict=True))


def _rank_distinct(primary: Floats) -> list[tuple[int, float]]:
    """All matches in order, if the primary key alone tells it; nothing else."""
    keys: list[float] = primary.round(DECIMALS).tolist()
    if len(set(keys)) < len(keys):
        return []
    return [(place, keys[place]) for place in sorted(range(len(keys)), key=keys.__getitem__, reverse=True)]


def _head(values: Floats, size: int, slack: float) -> Places:
    """The places of the `size` largest values and of all that are less than `slack` below the last of them."""
    if size >= len(values):
        return np.arange(len(values))
    return (values >= least_of_best(values, size) - slack).nonzero()[0]


def least_of_best(values: Floats, size: int) -> float:
    """The smallest of the `size` largest values, of which there must be as many."""
    if size <= _FEW:
        return loops.bound_of_largest(values, size)
    return float(np.partition(values, len(values) - size)[len(values) - size])


def _without_late_ties(places: Places, main: Floats, secondary: Key, last: int) -> tuple[Places, Floats]:
    """The candidates without those that tie for the last place and have a secondary key too small for it.

    Where all scores are equal, everything ties, and must not all be sorted.
    """
    if len(places) <= last + _FEW:
        return places, main
    bound = np.partition(main, len(main) - last)[len(main) - last]
    better, ties = np.flatnonzero(main > bound), np.flatnonzero(main == bound)
    ties = ties[_head(secondary(places[ties]), last - len(better), 0.0)]
    kept = np.concatenate((better, ties))
    return places[kept], main[kept]


def _break_ties(
    order: Sequence[int], same: Sequence[bool], article_id: Callable[[int], str], first: int, last: int
) -> list[int]:
    """Sort each run of equal keys that reaches into [first, last) by id; `same[i]`: i ties with i + 1."""
    ranked: list[int] = []
    while len(ranked) < last:
        start, end = len(ranked), len(ranked) + 1
        while end < len(order) and same[end - 1]:
            end += 1
        run = order[start:end]
        ranked += run if end - start == 1 or end <= first else sorted(run, key=article_id)
    return ranked[first:last]
