"""Stems side by side -> the documents of a segment where they stand so, and how often.

The rarest stem tells where the phrase may begin; each further one, the rarest first, leaves fewer of these places.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from indexer.codec.segment import SegmentFiles
from search.embedded import loops
from search.embedded.listed import MUCH_LONGER, Array, DocIds, find_listed, find_stretches, list_documents
from search.embedded.postings import NO_POSTINGS, Postings, count_occurrences

# Two lists that have more documents together than this share of a segment's are read side by side, as most documents
# of the shorter one are in both. Of other lists, which are in both a processor does not foresee: these are looked for.
COMMON = 3 / 4
LISTED = np.uint32  # as loops read gaps and frequencies of either of two lists


@dataclass(frozen=True, slots=True, eq=False)
class _Begins:
    """Where a phrase may begin: at the word `places[i]` of the document `rows[owners[i]]`; `owners` ascend."""

    rows: DocIds
    owners: Array
    places: Array

    def among(self, rows: DocIds) -> _Begins:
        """Those in some of the documents."""
        is_kept = np.zeros(len(self.rows), bool)
        is_kept[loops.places_of(rows, self.rows)] = True
        kept = is_kept[self.owners]
        numbers = np.cumsum(is_kept) - 1
        return _Begins(rows, numbers[self.owners[kept]], self.places[kept])

    def without_empty(self) -> _Begins:
        """The same, without documents where there is none."""
        having, owners = loops.number_owners(self.owners)
        return _Begins(self.rows.take(having), owners, self.places)


def phrase_postings(segment: SegmentFiles, stems: Sequence[int]) -> Postings:
    """The documents where the stems stand side by side in this order."""
    first, second, *others = sorted(range(len(stems)), key=lambda number: segment.postings.doc_count(stems[number]))
    begins = _meet(segment, stems, first, second)
    for number in others:
        begins = _follow(segment, stems[number], number, begins)
    return count_occurrences(segment, begins.rows, begins.owners, begins.places) if len(begins.owners) else NO_POSTINGS


def _meet(segment: SegmentFiles, stems: Sequence[int], first: int, second: int) -> _Begins:
    """Where a phrase may begin whose words number `first`, the rarer one, and `second` have their stems."""
    stem, other, shift = stems[first], stems[second], second - first
    count, other_count = segment.postings.doc_count(stem), segment.postings.doc_count(other)
    if not count or count + other_count < COMMON * len(segment) or other_count > MUCH_LONGER * count:
        rows, owners, met = _meet_among(segment, stem, other, shift)
        return _Begins(rows, owners, met - first).without_empty()
    lists = _whole_list(segment, stem), _whole_list(segment, other)
    longest = max(int(places.max(initial=0)) for *_, places in lists)
    having, met = loops.meet_lists(*lists[0], *lists[1], shift, longest)
    return _Begins(*loops.number_owners(having), met - first)


def _whole_list(segment: SegmentFiles, stem: int) -> tuple[Array, Array, Array]:
    """The gaps, frequencies and places of a stem."""
    gaps, freqs = segment.postings.gaps(stem), segment.postings.freqs(stem)
    return gaps.astype(LISTED, copy=False), freqs.astype(LISTED, copy=False), segment.postings.places(stem)


def _meet_among(segment: SegmentFiles, stem: int, other: int, shift: int) -> tuple[DocIds, Array, Array]:
    """Where a stem stands so many places before another one that has more documents: the documents that have both, for
    each such place which of these it is in, and the place."""
    every = list_documents(segment, stem)
    rows, other_places = find_listed(segment, other, every)
    places = loops.places_of(rows, every)
    one, another = find_stretches(segment, stem, places), find_stretches(segment, other, other_places)
    words = segment.postings.places(stem), segment.postings.places(other)
    return rows, *loops.meet_phrases(*one, words[0], *another, words[1], shift)


def _follow(segment: SegmentFiles, stem: int, shift: int, begins: _Begins) -> _Begins:
    """Those of which word number `shift` has this stem."""
    rows, places = find_listed(segment, stem, begins.rows)
    begins = begins.among(rows) if len(rows) < len(begins.rows) else begins
    stretches = find_stretches(segment, stem, places)
    found = loops.follow_phrases(begins.owners, begins.places, *stretches, segment.postings.places(stem), shift)
    return _Begins(rows, *found).without_empty()
