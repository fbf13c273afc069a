"""A leaf of the query -> its documents and frequencies in one segment: stems, phrases, words as written.

Everything is a handful of array operations on lists that the segment's file hands over whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.codec.segment import SegmentFiles
from indexer.schema import TEXT_FIELDS

DocIds = NDArray[np.int64]  # ascending, unique
Array = NDArray[Any]
BODY = len(TEXT_FIELDS) - 1


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """Where a word or phrase occurs: `freqs[i]` times in document `doc_ids[i]`, in all fields together.

    Of these, `elsewhere[f]` says for each field but the body which documents (by number in the list) have it there,
    and how often; the rest of the frequencies is the body's.
    """

    doc_ids: DocIds
    freqs: Array
    elsewhere: tuple[tuple[Array, Array], ...]

    def in_field(self, field: int) -> Postings:
        """The same in one field only."""
        if field != BODY:
            index, freqs = self.elsewhere[field]
            only = (np.arange(len(index)), freqs)
            return Postings(self.doc_ids[index], freqs, tuple(only if f == field else NONE for f in range(BODY)))
        rest = self.freqs.astype(np.int64)
        for index, freqs in self.elsewhere:
            rest[index] -= freqs
        having = np.flatnonzero(rest)
        return Postings(self.doc_ids[having], rest[having], (NONE,) * BODY)

    def of(self, keep: NDArray[np.bool_]) -> Postings:
        """The same in some of the documents only."""
        number = np.cumsum(keep) - 1
        elsewhere = tuple((number[index[keep[index]]], freqs[keep[index]]) for index, freqs in self.elsewhere)
        return Postings(self.doc_ids[keep], self.freqs[keep], elsewhere)


NONE = (np.empty(0, np.int64), np.empty(0, np.int64))
NO_POSTINGS = Postings(np.empty(0, np.int64), np.empty(0, np.int64), (NONE,) * BODY)


def stem_postings(segment: SegmentFiles, stem: int) -> Postings:
    """The documents of a stem, by its number in the segment's dictionary."""
    postings = segment.postings
    elsewhere = tuple(postings.field_freqs(stem, field) for field in range(BODY))
    return Postings(postings.doc_ids(stem), postings.freqs(stem), elsewhere)


def word_postings(segment: SegmentFiles, stem: int, forms: Sequence[int]) -> Postings:
    """The documents of some words as written, given as forms of one stem."""
    postings = segment.postings
    owners = np.repeat(postings.doc_ids(stem), postings.freqs(stem))
    wanted = np.isin(postings.forms(stem) >> 1, forms)
    return count_occurrences(segment, owners[wanted], postings.places(stem)[wanted])


def phrase_postings(segment: SegmentFiles, stems: Sequence[int]) -> Postings:
    """The documents where the stems stand side by side in this order."""
    candidates = _with_all(segment, stems)
    if not len(candidates):
        return NO_POSTINGS
    # One integer an occurrence, ordered as (document, place): a phrase is an intersection of shifted arrays.
    keys: list[Array] = []
    for shift, stem in enumerate(stems):
        owners, places = occurrences_in(segment, stem, candidates)
        keys.append((owners << 32) + places - shift)
    met = keys[0]
    for others in keys[1:]:
        met = np.intersect1d(met, others, assume_unique=True)
    return count_occurrences(segment, candidates[met >> 32], met & 0xFFFFFFFF)


def _with_all(segment: SegmentFiles, stems: Sequence[int]) -> DocIds:
    """The documents that have every one of the stems; the rarest one narrows first."""
    by_rarity = sorted(set(stems), key=segment.postings.doc_count)
    candidates = segment.postings.doc_ids(by_rarity[0])
    for stem in by_rarity[1:]:
        candidates = candidates[is_member(candidates, segment.postings.doc_ids(stem))]
    return candidates


def occurrences_in(segment: SegmentFiles, stem: int, documents: DocIds) -> tuple[Array, Array]:
    """The occurrences of a stem in some documents, all of which have it: number among them, and place."""
    doc_ids, freqs = segment.postings.doc_ids(stem), segment.postings.freqs(stem)
    numbers = np.searchsorted(doc_ids, documents)
    ends = np.cumsum(freqs, dtype=np.int64)
    counts = freqs[numbers].astype(np.int64)
    starts = ends[numbers] - counts
    total = np.cumsum(counts)
    picked = np.arange(int(total[-1])) + np.repeat(starts - total + counts, counts)
    return np.repeat(np.arange(len(documents)), counts), segment.postings.places(stem)[picked].astype(np.int64)


def count_occurrences(segment: SegmentFiles, doc_ids: Array, places: Array) -> Postings:
    """Occurrences (document and place, ascending) -> documents with their frequencies, field by field."""
    documents, owners, counts = np.unique(doc_ids, return_inverse=True, return_counts=True)
    starts = segment.columns.field_starts
    elsewhere = []
    for field in range(BODY):
        inside = (places >= starts[doc_ids, field]) & (places < starts[doc_ids, field + 1])
        freqs = np.bincount(owners[inside], minlength=len(documents))
        having = np.flatnonzero(freqs)
        elsewhere.append((having, freqs[having]))
    return Postings(documents, counts, tuple(elsewhere))


def is_member(some: DocIds, all_of_them: DocIds) -> NDArray[np.bool_]:
    """Which of some sorted documents are among others, which are sorted, too.

    >>> is_member(np.array([1, 4, 9]), np.array([4, 8, 9, 12])).tolist()
    [False, True, True]
    """
    if not len(all_of_them):
        return np.zeros(len(some), bool)
    places = np.searchsorted(all_of_them, some)
    places[places == len(all_of_them)] = 0
    found: NDArray[np.bool_] = all_of_them[places] == some
    return found
