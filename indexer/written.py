"""The ids of the articles that a run has written to segments already: which segment may have an id, in little memory.

Sixteen bytes an article: a run of millions must know which ids it has met.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import numpy as np


class WrittenIds:
    """Hashes of ids, sorted, each with the number of its segment."""

    def __init__(self) -> None:
        self._hashes = np.empty(0, np.int64)
        self._segments = np.empty(0, np.int64)

    def add(self, segment: int, ids: Sequence[str]) -> None:
        """Remember that a segment has these ids."""
        hashes = np.concatenate((self._hashes, np.fromiter(map(hash, ids), np.int64, len(ids))))
        order = np.argsort(hashes, kind="stable")
        self._hashes = hashes[order]
        self._segments = np.concatenate((self._segments, np.full(len(ids), segment)))[order]

    def segments_of(self, article_id: str) -> Iterator[int]:
        """Numbers of the segments that may have the id; they all but always do."""
        wanted, hashes = hash(article_id), self._hashes.data
        place = bisect_left(hashes, wanted)
        while place < len(hashes) and hashes[place] == wanted:
            yield int(self._segments[place])
            place += 1
