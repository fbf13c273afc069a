"""Words and phrases of a question -> their lists in all segments: how long, which documents, which of some."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from indexer.codec.segment import SegmentFiles
from search.embedded import loops
from search.embedded.listed import DocIds, find_listed, list_documents
from search.embedded.postings import Postings, find_stem, lay_end_to_end, located_postings
from search.embedded.snapshot import Snapshot
from search.query import Words

_NONE = np.empty(0, np.int64)


class Found(NamedTuple):
    """Some documents of a word, and where each stands in its segment's list."""

    doc_ids: DocIds
    places: NDArray[np.int64]


class WordLists:
    """The lists of one snapshot. What is said of a word alone, in any field, is of its first term."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._stems: dict[Words, list[tuple[int, ...]]] = {}
        self._counts: dict[Words, int] = {}
        self._found: dict[Words, Found] = {}

    def stems(self, words: Words) -> list[tuple[int, ...]]:
        """The numbers of the terms in each segment's dictionary; () where one of them is missing."""
        stems = self._stems.get(words)
        if stems is None:
            stems = self._stems[words] = [_find_stems(segment, words.terms) for segment in self._snapshot.segments]
        return stems

    def at_most(self, words: Words) -> int:
        """So many documents have a word or phrase at most: as many as have the rarest term, deleted ones included."""
        count = self._counts.get(words)
        if count is None:
            found = zip(self._snapshot.segments, self.stems(words), strict=True)
            counts = [map(segment.postings.doc_count, stems) for segment, stems in found if stems]
            count = self._counts[words] = min(map(sum, zip(*counts, strict=True)), default=0)
        return count

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

    def among(self, word: Words, doc_ids: DocIds) -> DocIds:
        """Those of some documents that have a word. Where they are in its lists is remembered until they are scored."""
        found = self._found[word] = self._find(word, doc_ids)
        return found.doc_ids

    def locate(self, word: Words, doc_ids: DocIds) -> Postings:
        """A word's postings in those of some documents that have it."""
        found = self._recall(word, doc_ids) or self._find(word, doc_ids)
        parts, bases, first = [], [], 0
        for base, segment, stem, rows in self._rows(word, found.doc_ids):
            parts.append(located_postings(segment, stem, rows, found.places[first : first + len(rows)]))
            bases.append(base)
            first += len(rows)
        return lay_end_to_end(parts, bases)

    def _find(self, word: Words, doc_ids: DocIds) -> Found:
        parts = [(base, *find_listed(segment, stem, rows)) for base, segment, stem, rows in self._rows(word, doc_ids)]
        if len(parts) == 1 and not parts[0][0]:
            return Found(*parts[0][1:])
        found = [rows + base for base, rows, _ in parts]
        return Found(*(np.concatenate([_NONE, *one]) for one in (found, [places for *_, places in parts])))

    def _recall(self, word: Words, doc_ids: DocIds) -> Found | None:
        """Where documents are in a word's lists, if they were all among those that were looked for the last time."""
        known = self._found.get(word)
        if known is None or known.doc_ids is doc_ids:
            return known
        _, numbers = loops.find_equal(doc_ids, known.doc_ids)
        return Found(doc_ids, known.places[numbers]) if len(numbers) == len(doc_ids) else None

    def _rows(self, word: Words, doc_ids: DocIds) -> Iterator[tuple[int, SegmentFiles, int, DocIds]]:
        """Segments that have a word, each with its first document, the word's stem and its rows of some documents."""
        segments, bases = self._snapshot.segments, self._snapshot.bases
        if len(segments) == 1:
            parts = [doc_ids]
        else:
            edges = pairwise(np.searchsorted(doc_ids, bases).tolist())
            parts = [doc_ids[first:last] - base for (first, last), base in zip(edges, bases, strict=False)]
        for segment, stems, base, rows in zip(segments, self.stems(word), bases.tolist(), parts, strict=False):
            if stems and len(rows):
                yield base, segment, stems[0], rows


def _find_stems(segment: SegmentFiles, terms: tuple[str, ...]) -> tuple[int, ...]:
    known = tuple([stem for term in terms if (stem := find_stem(segment, term)) is not None])
    return known if len(known) == len(terms) else ()
