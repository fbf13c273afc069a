"""Matches -> order: score, then newest, then id; or newest, oldest, last added first. Undated always last."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from search.embedded.score import Floats

FAR_FUTURE = np.iinfo(np.int64).max


def sort_keys(
    order: str, scores: Floats, starts: NDArray[np.int64], added: NDArray[np.int64]
) -> tuple[NDArray[np.float64] | NDArray[np.int64], NDArray[np.int64]]:
    """The two keys of an order, smallest first; ties in both are broken by id.

    The order of ties is decided here: after the score the newest, after the day the id.
    """
    if order == "relevance":
        return -scores, -starts
    if order == "oldest":
        oldest = np.where(starts < 0, FAR_FUTURE, starts)
        return oldest, oldest
    if order == "added":
        return -added, -starts
    return -starts, -starts


def rank(
    keys: tuple[NDArray[np.float64] | NDArray[np.int64], NDArray[np.int64]],
    article_id: Callable[[int], str],
    first: int,
    last: int,
) -> list[int]:
    """Places `first` to `last` (exclusive) of the order, as indexes into the keys."""
    candidates = _head(keys[0], last)
    order = candidates[np.lexsort((keys[1][candidates], keys[0][candidates]))]
    same = (np.diff(keys[0][order]) == 0) & (np.diff(keys[1][order]) == 0)
    return _break_ties(order, same, article_id, first, last)


def _head(primary: NDArray[np.float64] | NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """Indexes of the `size` smallest and of everything that ties with the last of them."""
    if size >= len(primary):
        return np.arange(len(primary))
    bound = np.partition(primary, size - 1)[size - 1]
    return np.flatnonzero(primary <= bound)


def _break_ties(
    order: NDArray[np.int64], same: NDArray[np.bool_], article_id: Callable[[int], str], first: int, last: int
) -> list[int]:
    """Sort each run of equal keys that reaches into [first, last) by id; `same[i]`: i ties with i + 1."""
    if not len(order):
        return []
    starts = np.flatnonzero(np.concatenate(([True], ~same)))
    ends = np.append(starts[1:], len(order))
    ranked: list[int] = []
    for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
        if start >= last:
            break
        run: Sequence[int] = order[start:end].tolist()
        ranked += run if end - start == 1 or end <= first else sorted(run, key=article_id)
    return ranked[first:last]
