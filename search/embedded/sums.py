"""Lists of several words -> the postings of any of them in one segment, their frequencies added."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from indexer.codec.segment import SegmentFiles
from search.embedded import loops
from search.embedded.listed import Array
from search.embedded.postings import BODY, DocIds, Postings, join_fields, word_postings


@dataclass(frozen=True, slots=True, eq=False)
class Frequencies:
    """How often a word occurs in its documents, which are given by their gaps: altogether so many `occurrences`.

    `fields` are for each field but the body the numbers of the documents that have the word there, and how often.
    """

    gaps: Array
    freqs: Array
    occurrences: int
    fields: Sequence[tuple[Array, Array]]


def frequencies_of(segment: SegmentFiles, stem: int, forms: Sequence[int]) -> Frequencies:
    """The frequencies of some words as written, given as forms of one stem."""
    postings = segment.postings
    if len(forms) < postings.form_count(stem):
        return as_frequencies(word_postings(segment, stem, forms))
    fields = [postings.field_freqs(stem, field) for field in range(BODY)]
    return Frequencies(postings.gaps(stem), postings.freqs(stem), len(postings.places(stem)), fields)


def as_frequencies(postings: Postings) -> Frequencies:
    """The frequencies that some postings say."""
    fields = [(postings.elsewhere[own], postings.field_freqs[own]) for own in _each_field(postings)]
    gaps = np.diff(postings.doc_ids, prepend=0).astype(np.uint32)
    return Frequencies(gaps, postings.freqs.astype(np.uint32), int(postings.freqs.sum()), fields)


def _each_field(postings: Postings) -> list[Array]:
    return [np.flatnonzero(postings.fields == field) for field in range(BODY)]


def add_up(words: Iterable[Frequencies], documents: int) -> Postings:
    """The postings of any of several words in one segment of so many documents."""
    words = list(words)
    sums = _Sums(documents, sum(word.occurrences for word in words))
    for word in words:
        sums.add(loops.add_list, word.gaps, word.freqs)
    doc_ids, freqs = sums.take()
    fields = [(*_add_up_in(field, words, documents, doc_ids), field) for field in range(BODY)]
    return Postings(doc_ids, freqs, *join_fields(fields))


def _add_up_in(field: int, words: Sequence[Frequencies], documents: int, doc_ids: DocIds) -> tuple[Array, Array]:
    """Which of the documents, by number, have any of the words in a field, and how often."""
    having = [(word.gaps, *word.fields[field]) for word in words if len(word.fields[field][0])]
    sums = _Sums(documents, sum(int(freqs.sum()) for *_, freqs in having))
    for gaps, index, freqs in having:
        sums.add(loops.add_some, gaps, index.astype(np.int64), freqs.astype(np.int64))
    found, summed = sums.take()
    return loops.places_of(found, doc_ids), summed


class _Sums:
    """How often each of some documents has any of some words, which occur so many times in all of them."""

    def __init__(self, documents: int, occurrences: int) -> None:
        self._sums = np.zeros(-(-documents // 8) * 8 if occurrences else 0, np.uint8)
        self._carried, self._count = np.empty(occurrences // loops.CARRIED, np.int64), 0

    def add(self, loop: Callable[..., int], *lists: Array) -> None:
        """Add the lists of a word, by one of the loops for that."""
        self._count = loop(*lists, self._sums, self._carried, self._count)

    def take(self) -> tuple[DocIds, Array]:
        """The documents that have any, ascending, and how often."""
        doc_ids, summed = loops.list_sums(self._sums)
        np.add.at(summed, np.searchsorted(doc_ids, self._carried[: self._count]), loops.CARRIED)
        return doc_ids, summed
