"""Whoosh postings -> arrays: for a term of a field of one segment, its documents, frequencies and positions.

The only place that walks postings one by one. An array codec hands them over whole, behind the same functions.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import whoosh.reading
from numpy.typing import NDArray

DocIds = NDArray[np.int64]  # ascending, unique, rows of one segment


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """Where a term (or a phrase) occurs: `term_freqs[i]` (float64) times in document `doc_ids[i]`."""

    doc_ids: DocIds
    term_freqs: NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Positions:
    """Every occurrence of a term: word number `positions[j]` of document `doc_ids[j]`, in that order (int64)."""

    doc_ids: DocIds
    positions: NDArray[np.int64]


NO_POSTINGS = Postings(np.empty(0, np.int64), np.empty(0, np.float64))


def read_postings(reader: whoosh.reading.SegmentReader, field: str, term: str) -> Postings:
    """The postings of one term, of living documents only."""
    if (field, term) not in reader:
        return NO_POSTINGS
    matcher = reader.postings(field, term)
    doc_ids, term_freqs = [], []
    while matcher.is_active():
        doc_ids.append(matcher.id())
        term_freqs.append(matcher.weight())
        matcher.next()
    return Postings(np.array(doc_ids, np.int64), np.array(term_freqs, np.float64))


def read_positions(reader: whoosh.reading.SegmentReader, field: str, term: str) -> Positions:
    """The occurrences of one term in living documents."""
    doc_ids: list[int] = []
    positions: list[int] = []
    if (field, term) in reader:
        matcher = reader.postings(field, term)
        while matcher.is_active():
            found = matcher.value_as("positions")
            doc_ids.extend([matcher.id()] * len(found))
            positions.extend(found)
            matcher.next()
    return Positions(np.array(doc_ids, np.int64), np.array(positions, np.int64))


def count_occurrences(doc_ids: DocIds) -> Postings:
    """Ascending document numbers, one an occurrence -> each document once, with its number of occurrences.

    >>> count_occurrences(np.array([2, 2, 7])).term_freqs
    array([2., 1.])
    """
    documents, counts = np.unique(doc_ids, return_counts=True)
    return Postings(documents.astype(np.int64), counts.astype(np.float64))


def meet_in_phrase(words: list[Positions]) -> Postings:
    """Where the words stand side by side in this order: occurrences whose positions follow each other."""
    # One integer an occurrence, ordered as (document, position): a phrase is an intersection of shifted arrays.
    span = 1 + max((int(word.positions.max(initial=0)) for word in words), default=0) + len(words)
    met = words[0].doc_ids * span + words[0].positions
    for shift, word in enumerate(words[1:], 1):
        met = np.intersect1d(met, word.doc_ids * span + word.positions - shift, assume_unique=True)
    return count_occurrences(met // span)


def merge_postings(several: list[Postings]) -> Postings:
    """One posting list for several terms (the expansions of a prefix): frequencies are summed a document."""
    if not several:
        return NO_POSTINGS
    doc_ids = np.concatenate([postings.doc_ids for postings in several])
    term_freqs = np.concatenate([postings.term_freqs for postings in several])
    documents, places = np.unique(doc_ids, return_inverse=True)
    return Postings(documents, np.bincount(places, term_freqs, len(documents)).astype(np.float64))
