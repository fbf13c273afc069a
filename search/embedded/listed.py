"""A stem and some rows of a segment -> those of the rows that have it, and where they stand in its list."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.codec.lists import SKIP
from indexer.codec.segment import SegmentFiles
from search.embedded import loops
from search.embedded.memory import no_bits

DocIds = NDArray[np.int64]  # ascending, unique
Array = NDArray[Any]

# From this many times as many documents on, a list is searched for the rows instead of read from end to end.
MUCH_LONGER = 24


def list_documents(segment: SegmentFiles, stem: int) -> DocIds:
    """All documents of a stem, ascending."""
    doc_ids: DocIds = loops.add_up(segment.postings.gaps(stem))
    return doc_ids


def find_listed(segment: SegmentFiles, stem: int, rows: DocIds) -> tuple[DocIds, Array]:
    """Those of some rows that have a stem, and their places in its list."""
    gaps = segment.postings.gaps(stem)
    if len(gaps) > MUCH_LONGER * len(rows) > 0:
        skips = segment.postings.skips(stem)[0].astype(np.int64)
        gaps = gaps[: (int(np.searchsorted(skips, rows[-1])) + 1) * SKIP]
        if len(gaps) > MUCH_LONGER * len(rows):
            located: tuple[DocIds, Array] = loops.locate(rows, gaps, skips, SKIP)
            return located
    found: tuple[DocIds, Array] = loops.pick(rows, gaps, no_bits(len(segment)))
    return found


def find_stretches(segment: SegmentFiles, stem: int, places: Array) -> tuple[Array, Array]:
    """Where the occurrences in the documents at some places of a stem's list begin and end among all of its own."""
    freqs = segment.postings.freqs(stem)
    if len(freqs) > MUCH_LONGER * len(places):
        _, ends = segment.postings.skips(stem)
        found: tuple[Array, Array] = loops.find_stretches(places, freqs, ends.astype(np.int64), SKIP)
        return found
    last = loops.add_up(freqs).take(places)
    return last - freqs.take(places), last
