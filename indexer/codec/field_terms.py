"""A segment's files -> the terms of one field, in order, and the documents of each: what Whoosh's readers ask for.

A text field has stems, which all text fields share; `id` and the facet fields have whole values, from the columns.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from indexer.codec.lists import BODY
from indexer.codec.segment import SegmentFiles
from indexer.columns import FacetColumn
from indexer.schema import FACET_FIELDS, TEXT_FIELDS

Ints = NDArray[np.int64]


@dataclass(frozen=True)
class TermPostings:
    """The documents of one term of one field, ascending, and how often each has it there."""

    doc_ids: Ints
    freqs: Ints

    def positions(self) -> list[list[int]]:
        """For each document the word numbers in the field."""
        raise ValueError("this field has no positions")


@dataclass(frozen=True)
class StemPostings(TermPostings):
    """The same for a stem in a text field."""

    files: SegmentFiles
    stem: int
    field: int

    def positions(self) -> list[list[int]]:
        postings, starts = self.files.postings, self.files.columns.field_starts
        doc_of_place = np.repeat(postings.doc_ids(self.stem), postings.freqs(self.stem))
        places = postings.places(self.stem).astype(np.int64)
        inside = places >= starts[doc_of_place, self.field]
        if self.field < BODY:
            inside &= places < starts[doc_of_place, self.field + 1]
        positions = (places - starts[doc_of_place, self.field])[inside]
        return [part.tolist() for part in np.split(positions, np.cumsum(self.freqs)[:-1])]


class FieldTerms(Protocol):
    """The terms of one field. A place is a term's number in `strings`; a place may be left without documents."""

    @property
    def strings(self) -> Sequence[bytes]:
        """The terms as UTF-8, sorted."""

    def has_documents(self, place: int) -> bool:
        """Whether any document has the term, a deleted one perhaps."""

    def postings(self, place: int) -> TermPostings:
        """The documents of a term, the deleted ones included."""


def find(terms: FieldTerms, text: bytes) -> int | None:
    """The place of a term; None when no document has it."""
    place = bisect_left(terms.strings, text)
    is_there = place < len(terms.strings) and terms.strings[place] == text and terms.has_documents(place)
    return place if is_there else None


def places_from(terms: FieldTerms, text: bytes) -> Iterator[int]:
    """The places of all terms from a text on that documents have."""
    first = bisect_left(terms.strings, text)
    return (place for place in range(first, len(terms.strings)) if terms.has_documents(place))


class TextTerms:
    """The stems of a text field."""

    def __init__(self, files: SegmentFiles, field: int) -> None:
        self._files, self._field = files, field

    @property
    def strings(self) -> Sequence[bytes]:
        return self._files.postings.stems

    def has_documents(self, place: int) -> bool:
        return len(self._field_freqs(place)[0]) > 0

    def postings(self, place: int) -> TermPostings:
        index, freqs = self._field_freqs(place)
        doc_ids = self._files.postings.doc_ids(place)[index]
        return StemPostings(doc_ids, freqs, self._files, place, self._field)

    def _field_freqs(self, stem: int) -> tuple[Ints, Ints]:
        """Which of the stem's documents have it in this field, by number in the stem's list, and how often."""
        postings = self._files.postings
        if self._field < BODY:
            index, freqs = postings.field_freqs(stem, self._field)
            return index.astype(np.int64), freqs.astype(np.int64)
        rest = postings.freqs(stem).astype(np.int64)
        for field in range(BODY):
            index, freqs = postings.field_freqs(stem, field)
            rest[index] -= freqs
        having = np.flatnonzero(rest)
        return having, rest[having]


class FacetTerms:
    """The values of a facet field."""

    def __init__(self, column: FacetColumn) -> None:
        self._column = column

    @property
    def strings(self) -> Sequence[bytes]:
        return self._column.labels

    @cached_property
    def _counts(self) -> Ints:
        return np.bincount(self._column.ordinals, minlength=len(self._column.labels))

    def has_documents(self, place: int) -> bool:
        return bool(self._counts[place])

    def postings(self, place: int) -> TermPostings:
        found = np.flatnonzero(self._column.ordinals == place)
        doc_ids = np.searchsorted(self._column.offsets, found, side="right") - 1
        return TermPostings(doc_ids, np.ones(len(doc_ids), np.int64))


class _SortedIds(Sequence[bytes]):
    """The ids of a segment in order; one of several versions of an article occurs as often as there are versions."""

    def __init__(self, files: SegmentFiles) -> None:
        self._columns = files.columns

    def __len__(self) -> int:
        return len(self._columns)

    def __getitem__(self, place: Any) -> Any:
        row = int(self._columns.id_order[place])
        return self._columns.article_id(row).encode("utf-8", "surrogatepass")


class IdTerms:
    """The ids of the articles."""

    def __init__(self, files: SegmentFiles) -> None:
        self._columns, self._ids = files.columns, _SortedIds(files)

    @property
    def strings(self) -> Sequence[bytes]:
        return self._ids

    def has_documents(self, place: int) -> bool:
        """True for the first of several versions of an article only: they are one term."""
        return place == 0 or self._ids[place - 1] != self._ids[place]

    def postings(self, place: int) -> TermPostings:
        article_id = self._columns.article_id(int(self._columns.id_order[place]))
        rows = np.array(self._columns.rows_of(article_id), np.int64)
        return TermPostings(rows, np.ones(len(rows), np.int64))


def terms_of_fields(files: SegmentFiles) -> dict[str, FieldTerms]:
    """The terms of every indexed field, by name, in the order of names."""
    terms: dict[str, FieldTerms] = {"id": IdTerms(files)}
    terms |= {field.name: TextTerms(files, number) for number, field in enumerate(TEXT_FIELDS)}
    terms |= {field.name: FacetTerms(files.columns.facets[field.name]) for field in FACET_FIELDS}
    return dict(sorted(terms.items()))
