"""The ids of the articles that a run has written to segments already: which segment may have an id, in little memory.

Twelve bytes an article: a run of millions must know which ids it has met.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import compress

import numpy as np


class WrittenIds:
    """Hashes of ids, sorted, each with the number of its segment."""

    def __init__(self) -> None:
        self._hashes = np.empty(0, np.int64)
        self._segments = np.empty(0, np.int32)

    def add(self, segment: int, ids: Sequence[str]) -> None:
        """Remember that a segment has these ids."""
        hashes = np.sort(np.fromiter(map(hash, ids), np.int64, len(ids)))
        places = np.searchsorted(self._hashes, hashes, "right")
        self._hashes = np.insert(self._hashes, places, hashes)
        self._segments = np.insert(self._segments, places, segment)

    def among(self, ids: Sequence[str]) -> list[str]:
        """Those of some ids that may have been written."""
        hashes = np.fromiter(map(hash, ids), np.int64, len(ids))
        found = np.isin(hashes, self._hashes)
        return list(compress(ids, found.tolist()))

    def segments_of(self, article_id: str) -> Iterator[int]:
        """Numbers of the segments that may have the id; they all but always do."""
        wanted, hashes = hash(article_id), self._hashes.data
        place = bisect_left(hashes, wanted)
        while place < len(hashes) and hashes[place] == wanted:
            yield int(self._segments[place])
            place += 1
