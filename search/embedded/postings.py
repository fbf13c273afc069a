"""A leaf of the query -> its documents and frequencies: stems, phrases, words as written.

First in one segment, where documents are rows; `lay_end_to_end` numbers them through all segments.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indexer.codec.segment import SegmentFiles
from indexer.schema import TEXT_FIELDS
from search.embedded import loops
from search.embedded.listed import Array, list_documents
from search.embedded.listed import DocIds as DocIds
from search.language.patterns import ANY, beginning

BODY = len(TEXT_FIELDS) - 1


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """Where a word or phrase occurs: `freqs[i]` times in document `doc_ids[i]`, in all fields together.

    Of these, `field_freqs[j]` are in the field `fields[j]` of the document `doc_ids[elsewhere[j]]`, for every field
    but the body (`elsewhere` ascends); the rest is the body's.
    """

    doc_ids: DocIds
    freqs: NDArray[np.int32]
    elsewhere: NDArray[np.int64]
    fields: NDArray[np.int8]
    field_freqs: NDArray[np.int32]

    def in_field(self, field: int) -> Postings:
        """The same in one field only."""
        if field != BODY:
            own = self.fields == field
            index, freqs = self.elsewhere[own], self.field_freqs[own]
            return Postings(self.doc_ids[index], freqs, np.arange(len(index)), self.fields[own], freqs)
        rest = self.freqs - np.bincount(self.elsewhere, self.field_freqs, len(self.freqs)).astype(np.int32)
        having = np.flatnonzero(rest)
        return Postings(self.doc_ids[having], rest[having], *NOWHERE_ELSE)

    def of(self, keep: NDArray[np.bool_]) -> Postings:
        """The same in some of the documents only."""
        number = np.cumsum(keep) - 1
        kept = keep[self.elsewhere]
        return Postings(
            self.doc_ids[keep],
            self.freqs[keep],
            number[self.elsewhere[kept]],
            self.fields[kept],
            self.field_freqs[kept],
        )

    def among(self, doc_ids: DocIds) -> Postings:
        """The same in those that are among some documents, much fewer than all."""
        return self.at(loops.places_of(loops.meet(doc_ids, self.doc_ids), self.doc_ids))

    def at(self, places: NDArray[np.int64]) -> Postings:
        """The same in the documents with some numbers, ascending."""
        numbers, kept = loops.match_repeated(places, self.elsewhere)
        return Postings(self.doc_ids[places], self.freqs[places], numbers, self.fields[kept], self.field_freqs[kept])


NOWHERE_ELSE = np.empty(0, np.int64), np.empty(0, np.int8), np.empty(0, np.int32)
NO_POSTINGS = Postings(np.empty(0, np.int64), np.empty(0, np.int32), *NOWHERE_ELSE)


def lay_end_to_end(parts: Sequence[Postings], bases: Sequence[int]) -> Postings:
    """The postings of several segments as one, the rows of each moved up by its base."""
    if len(parts) == 1 and not bases[0]:
        return parts[0]
    filled = [(part, base) for part, base in zip(parts, bases, strict=True) if len(part.doc_ids)]
    if not filled:
        return NO_POSTINGS
    before = np.cumsum([0, *(len(part.doc_ids) for part, _ in filled)]).tolist()
    return Postings(
        np.concatenate([part.doc_ids + base for part, base in filled]),
        np.concatenate([part.freqs for part, _ in filled]),
        np.concatenate([part.elsewhere + count for (part, _), count in zip(filled, before, strict=False)]),
        np.concatenate([part.fields for part, _ in filled]),
        np.concatenate([part.field_freqs for part, _ in filled]),
    )


def stem_postings(segment: SegmentFiles, stem: int) -> Postings:
    """The documents of a stem, by its number in the segment's dictionary."""
    freqs = segment.postings.freqs(stem).astype(np.int32)
    return Postings(list_documents(segment, stem), freqs, *field_postings(segment, stem))


def field_postings(segment: SegmentFiles, stem: int) -> tuple[Array, Array, Array]:
    """Which documents of a stem, by number, have it in another field than the body; which field, how often."""
    return join_fields([(*segment.postings.field_freqs(stem, field), field) for field in range(BODY)])


def join_fields(parts: Sequence[tuple[Array, Array, int]]) -> tuple[Array, Array, Array]:
    """Which documents have a word in a field, how often, and the field, for several fields -> one ascending list."""
    parts = [part for part in parts if len(part[0])]
    if not parts:
        return NOWHERE_ELSE
    if len(parts) == 1:
        index, freqs, field = parts[0]
        fields = np.empty(len(index), np.int8)
        fields.fill(field)  # a quarter of what np.full takes
        return index.astype(np.int64), fields, freqs.astype(np.int32)
    elsewhere = np.concatenate([index.astype(np.int64) for index, _, _ in parts])
    freqs = np.concatenate([freqs.astype(np.int32) for _, freqs, _ in parts])
    fields = np.repeat(np.array([field for _, _, field in parts], np.int8), [len(index) for index, _, _ in parts])
    order = np.argsort(elsewhere, kind="stable")
    return elsewhere[order], fields[order], freqs[order]


def find_stem(segment: SegmentFiles, term: str) -> int | None:
    """The number of a stem in the segment's dictionary; None when the segment does not have it."""
    return segment.postings.stems.find(term.encode())


def find_words(segment: SegmentFiles, pattern: str) -> Sequence[int]:
    """The numbers of the words as written that a pattern stands for, in the segment's dictionary, ascending."""
    words = segment.postings.words
    start = beginning(pattern)
    among = words.range_from(start.encode())
    if pattern == start + ANY:
        return among
    shape = np.frombuffer(pattern.encode(), np.uint8)
    found: list[int] = loops.find_like(words.packed, words.offsets, among.start, among.stop, shape).tolist()
    return found


def located_postings(segment: SegmentFiles, stem: int, rows: DocIds, places: Array) -> Postings:
    """Some documents of a stem, given with their places in its list."""
    postings = segment.postings
    parts = []
    for field in range(BODY):
        index, freqs = postings.field_freqs(stem, field)
        if len(index):
            numbers, entries = _find_equal(places, index.astype(np.int64))
            parts.append((numbers, freqs[entries], field))
    return Postings(rows, postings.freqs(stem).take(places).astype(np.int32), *join_fields(parts))


def _find_equal(left: Array, right: Array) -> tuple[Array, Array]:
    """The places of what is in both of two ascending lists."""
    if len(left) <= len(right):
        left_places, right_places = loops.find_equal(left, right)
    else:
        right_places, left_places = loops.find_equal(right, left)
    return left_places, right_places


def word_postings(segment: SegmentFiles, stem: int, forms: Sequence[int]) -> Postings:
    """The documents of some words as written, given as forms of one stem."""
    postings = segment.postings
    if len(forms) == postings.form_count(stem):
        return stem_postings(segment, stem)
    doc_ids = list_documents(segment, stem)
    is_wanted = np.zeros(postings.form_count(stem), bool)
    is_wanted[list(forms)] = True
    owners, numbers = loops.pick_forms(postings.freqs(stem), postings.forms(stem), is_wanted)
    return count_occurrences(segment, doc_ids, owners, postings.places(stem)[numbers].astype(np.int64))


def count_occurrences(segment: SegmentFiles, doc_ids: DocIds, owners: Array, places: Array) -> Postings:
    """Occurrences -> documents with their frequencies, field by field.

    Occurrence i is in document `doc_ids[owners[i]]` (`owners` ascend) at `places[i]`.
    """
    if not len(owners):
        return NO_POSTINGS
    return Postings(*loops.count_by_field(doc_ids, owners, places, segment.columns.field_starts))
