"""Words and phrases of a question -> their lists in all segments: how long, which documents, which of some."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from indexer.codec.segment import SegmentFiles
from search.embedded import loops
from search.embedded.listed import DocIds, find_listed, list_documents
from search.embedded.postings import Postings, find_stem, lay_end_to_end, located_postings
from search.embedded.snapshot import Snapshot
from search.query import Words


class WordLists:
    """The lists of one snapshot. What is said of a word alone, in any field, is of its first term."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._stems: dict[Words, list[tuple[int, ...]]] = {}
        self._counts: dict[Words, int] = {}

    def stems(self, words: Words) -> list[tuple[int, ...]]:
        """The numbers of the terms in each segment's dictionary; () where one of them is missing."""
        if words not in self._stems:
            self._stems[words] = [_find_stems(segment, words.terms) for segment in self._snapshot.segments]
        return self._stems[words]

    def at_most(self, words: Words) -> int:
        """So many documents have a word or phrase at most: as many as have the rarest term, deleted ones included."""
        if words not in self._counts:
            found = zip(self._snapshot.segments, self.stems(words), strict=True)
            counts = [[segment.postings.doc_count(stem) for stem in stems] for segment, stems in found if stems]
            self._counts[words] = min(map(sum, zip(*counts, strict=True)), default=0)
        return self._counts[words]

    def doc_freq(self, word: Words) -> int:
        """How many living documents have a word."""
        deleted = self._rows(word, self._snapshot.deleted) if self._snapshot.has_deletions else ()
        return self.at_most(word) - sum(len(find_listed(segment, stem, rows)[0]) for _, segment, stem, rows in deleted)

    def documents(self, word: Words, number: int) -> DocIds:
        """The living documents of a word in one segment."""
        segment, stems = self._snapshot.segments[number], self.stems(word)[number]
        if not stems:
            return np.empty(0, np.int64)
        rows = list_documents(segment, stems[0])
        if self._snapshot.has_deletions and segment.deleted.any():
            rows = rows[~segment.deleted[rows]]
        base = int(self._snapshot.bases[number])
        return rows + base if base else rows

    def mark(self, word: Words, number: int, bit: int, sets: NDArray[np.uint8]) -> None:
        """Add a bit to the sets, one a document of the archive, of a word's documents in one segment, also deleted
        ones."""
        segment, stems = self._snapshot.segments[number], self.stems(word)[number]
        if stems:
            loops.mark_listed(segment.postings.gaps(stems[0]), bit, sets[int(self._snapshot.bases[number]) :])

    def among(self, word: Words, doc_ids: DocIds) -> DocIds:
        """Those of some documents that have a word."""
        found = [find_listed(segment, stem, rows)[0] + base for base, segment, stem, rows in self._rows(word, doc_ids)]
        return found[0] if len(found) == 1 else np.concatenate([np.empty(0, np.int64), *found])

    def locate(self, word: Words, doc_ids: DocIds) -> Postings:
        """A word's postings in those of some documents that have it."""
        found = list(self._rows(word, doc_ids))
        parts = [located_postings(segment, stem, rows) for _, segment, stem, rows in found]
        return lay_end_to_end(parts, [base for base, *_ in found])

    def _rows(self, word: Words, doc_ids: DocIds) -> Iterator[tuple[int, SegmentFiles, int, DocIds]]:
        """Segments that have a word, each with its first document, the word's stem and its rows of some documents."""
        bases = self._snapshot.bases.tolist()
        edges = [0, len(doc_ids)] if len(bases) == 2 else np.searchsorted(doc_ids, bases).tolist()
        parts = zip(self._snapshot.segments, self.stems(word), bases[:-1], pairwise(edges), strict=True)
        for segment, stems, base, (first, last) in parts:
            if stems and first < last:
                yield base, segment, stems[0], doc_ids[first:last] - base if base else doc_ids[first:last]


def _find_stems(segment: SegmentFiles, terms: tuple[str, ...]) -> tuple[int, ...]:
    stems = [find_stem(segment, term) for term in terms]
    known = tuple(stem for stem in stems if stem is not None)
    return known if len(known) == len(stems) else ()
