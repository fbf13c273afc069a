"""The ids of the articles that a run has written to segments already: which segment may have an id, in little memory.

Eight bytes an article, in a file without a name: a run of millions must know which ids it has met, and the system may
take back what memory that needs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import compress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from indexer.arrayfile import Spool

_SEGMENT_BITS = 20
_SEGMENT = (1 << _SEGMENT_BITS) - 1
_KEY = (1 << 64) - 1
_AT_ONCE = 1 << 16  # keys that are copied in one go

Keys = NDArray[np.uint64]


class WrittenIds:
    """Keys, sorted: what a hash of an id has room for, and behind it the number of the segment."""

    def __init__(self, folder: Path) -> None:
        """`folder` is where the keys lie."""
        self._folder = folder
        self._keys: Keys = np.empty(0, np.uint64)

    def add(self, segment: int, ids: Sequence[str]) -> None:
        """Remember that a segment has these ids."""
        new = np.sort(_keys_of(ids) | np.uint64(segment))
        places = np.searchsorted(self._keys, new)
        merged = Spool(self._folder, new.dtype)
        for first in range(0, len(self._keys) + 1, _AT_ONCE):
            some = slice(*np.searchsorted(places, (first, first + _AT_ONCE)))
            merged.append(np.insert(self._keys[first : first + _AT_ONCE], places[some] - first, new[some]))
        self._keys = merged.mapped()

    def join_from(self, segment: int) -> None:
        """Remember that this segment and all after it have become one, which has its number."""
        joined = Spool(self._folder, self._keys.dtype)
        for first in range(0, len(self._keys), _AT_ONCE):
            keys = self._keys[first : first + _AT_ONCE]
            numbers = np.minimum(keys & np.uint64(_SEGMENT), np.uint64(segment))
            joined.append(keys & ~np.uint64(_SEGMENT) | numbers)
        self._keys = joined.mapped()

    def among(self, ids: Sequence[str]) -> list[str]:
        """Those of some ids that may have been written."""
        keys = _keys_of(ids)
        ends = np.searchsorted(self._keys, keys | np.uint64(_SEGMENT), "right")
        return list(compress(ids, (ends > np.searchsorted(self._keys, keys)).tolist()))

    def segments_of(self, article_id: str) -> Iterator[int]:
        """Numbers of the segments that may have the id; they all but always do."""
        wanted, keys = hash(article_id) << _SEGMENT_BITS & _KEY, self._keys.data
        place = bisect_left(keys, wanted)
        while place < len(keys) and keys[place] <= wanted | _SEGMENT:
            yield keys[place] & _SEGMENT
            place += 1


def _keys_of(ids: Sequence[str]) -> Keys:
    """The keys of some ids in segment 0."""
    return np.fromiter(map(hash, ids), np.int64, len(ids)).view(np.uint64) << np.uint64(_SEGMENT_BITS)
