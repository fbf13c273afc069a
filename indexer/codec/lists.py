"""Occurrences <-> lists: for each of some stems its documents, frequencies, places and forms, laid end to end.

Lists of several segments are merged as they are: each list moves as a block to its stem's place.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.loops import lay_blocks, sum_blocks
from indexer.schema import TEXT_FIELDS

SKIP = 128  # documents a block that can be passed over
BODY = len(TEXT_FIELDS) - 1  # the last field; what is in no other is in it
STRETCH = 2_000_000  # occurrences that are worked on at once: bounds the memory of a merge
STEMS = 200_000  # and stems

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Occurrences:
    """One entry an occurrence of a word, sorted by stem, document and place."""

    stem: Array  # place among the stems
    doc_id: Array
    place: Array  # word number in the article's stream
    field: Array  # number of the text field it is in
    form: Array  # 2 * form of the word + 1 if it is capitalised


@dataclass(frozen=True, slots=True, eq=False)
class FieldLists:
    """Which of the stems' documents have the stem in one field, by number in the stem's list, and how often."""

    docs: Array  # such documents a stem
    index: Array
    freqs: Array


@dataclass(frozen=True, slots=True, eq=False)
class Lists:
    """The lists of stems that follow each other; counts have one entry a stem."""

    docs: Array  # documents a stem
    gaps: Array  # documents, each as the distance from the one before (the first from 0)
    freqs: Array  # occurrences a document, in all fields together
    fields: tuple[FieldLists, ...]  # of all text fields but the body
    occurrences: Array  # occurrences a stem
    places: Array
    forms: Array  # 2 * form + 1 if capitalised, for each place


def starts_of(counts: Array) -> NDArray[np.int64]:
    """Where lists of these lengths start when they lie end to end."""
    starts: NDArray[np.int64] = np.cumsum(counts, dtype=np.int64) - counts
    return starts


def numbers_in(counts: Array) -> NDArray[np.int32]:
    """Each list's entries numbered from 0.

    >>> numbers_in(np.array([2, 0, 3])).tolist()
    [0, 1, 0, 1, 2]
    """
    return np.arange(int(counts.sum()), dtype=np.int32) - np.repeat(starts_of(counts).astype(np.int32), counts)


def stretches(counts: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Cut stems with these numbers of occurrences into stretches of about STRETCH, or of one stem that has more, and of
    STEMS at most.

    There is always one, of nothing when there are no stems.
    """
    if not len(counts):
        yield 0, 0
    first = 0
    while first < len(counts):
        summed = np.cumsum(counts[first : first + STEMS])
        last = first + max(1, int(np.searchsorted(summed, STRETCH)))
        yield first, last
        first = last


def lists_of(occurrences: Occurrences, stems: int) -> Lists:
    """The lists of stems 0 to `stems` from all their occurrences."""
    stem, doc_id = occurrences.stem, occurrences.doc_id
    is_first = np.ones(len(stem), bool)  # of a document in its stem's list
    is_first[1:] = (stem[1:] != stem[:-1]) | (doc_id[1:] != doc_id[:-1])
    starts = np.flatnonzero(is_first)
    stem_of_posting = stem[starts]
    docs = np.bincount(stem_of_posting, minlength=stems)
    gaps = np.diff(doc_id[starts], prepend=doc_id[:0].dtype.type(0)) if len(starts) else doc_id[:0]
    firsts = starts_of(docs)[docs > 0]
    gaps[firsts] = doc_id[starts[firsts]]
    number = numbers_in(docs)
    fields = []
    for field in range(BODY):
        posting = np.searchsorted(starts, np.flatnonzero(occurrences.field == field), side="right") - 1
        having, freqs = np.unique(posting, return_counts=True)
        fields.append(FieldLists(np.bincount(stem_of_posting[having], minlength=stems), number[having], freqs))
    return Lists(
        docs=docs,
        gaps=gaps,
        freqs=np.diff(starts, append=len(stem)).astype(np.int32),
        fields=tuple(fields),
        occurrences=np.bincount(stem, minlength=stems),
        places=occurrences.place,
        forms=occurrences.form,
    )


def skips_of(lists: Lists) -> tuple[Array, Array, Array]:
    """How many whole blocks of SKIP documents each list has; of each block the last document, and the occurrences of
    its stem up to there."""
    gaps, freqs = (np.ascontiguousarray(values, np.uint32) for values in (lists.gaps, lists.freqs))
    docs, ends = sum_blocks(lists.docs, gaps, freqs, SKIP)
    return lists.docs // SKIP, docs, ends


def occurrences_of(lists: Lists) -> Occurrences:
    """The occurrences of lists, one by one."""
    doc_id = np.cumsum(lists.gaps, dtype=np.int64)
    before = np.append(0, doc_id)[starts_of(lists.docs)]
    doc_id -= np.repeat(before, lists.docs)
    by_field = np.zeros((len(doc_id), len(TEXT_FIELDS)), np.int64)
    for field, own in enumerate(lists.fields):
        by_field[np.repeat(starts_of(lists.docs), own.docs) + own.index, field] = own.freqs
    by_field[:, BODY] = lists.freqs - by_field.sum(axis=1)
    fields = np.tile(np.arange(len(TEXT_FIELDS), dtype=np.uint8), len(doc_id))
    return Occurrences(
        stem=np.repeat(np.arange(len(lists.docs), dtype=np.int32), lists.occurrences),
        doc_id=np.repeat(doc_id, lists.freqs),
        place=lists.places,
        field=np.repeat(fields, by_field.ravel()),
        form=lists.forms,
    )


def keep_documents(lists: Lists, numbers: NDArray[np.int64]) -> Lists:
    """The same lists of the documents that have a number (of 0 or more), which is their new one."""
    all_of_them = occurrences_of(lists)
    doc_id = numbers[all_of_them.doc_id]
    living = doc_id >= 0
    kept = Occurrences(
        stem=all_of_them.stem[living],
        doc_id=doc_id[living].astype(np.int32),
        place=all_of_them.place[living],
        field=all_of_them.field[living],
        form=all_of_them.form[living],
    )
    return lists_of(kept, len(lists.docs))


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """What one segment brings to a merge."""

    lists: Lists
    stems: NDArray[np.int64]  # for each of its stems the place among the merged ones, ascending
    base: int  # added to its documents' numbers


def merge_lists(parts: Sequence[Part], stems: int) -> Lists:
    """The lists of `stems` merged stems: for each the parts' lists of it, one after the other."""
    by_document = _Blocks([(part.stems, part.lists.docs) for part in parts], stems)
    by_place = _Blocks([(part.stems, part.lists.occurrences) for part in parts], stems)
    return Lists(
        docs=by_document.counts,
        gaps=by_document.lay(_shifted_gaps(parts, stems)),
        freqs=by_document.lay(part.lists.freqs for part in parts),
        fields=tuple(_merge_fields(parts, field, by_document, stems) for field in range(BODY)),
        occurrences=by_place.counts,
        places=by_place.lay(part.lists.places for part in parts),
        forms=by_place.lay(part.lists.forms for part in parts),
    )


class _Blocks:
    """Where the lists of several parts go in the merged ones."""

    def __init__(self, parts: Sequence[tuple[Array, Array]], stems: int) -> None:
        """`parts`: for each its stems' places and its counts."""
        self.counts = np.zeros(stems, np.int64)
        for places, counts in parts:
            self.counts[places] += counts
        starts = starts_of(self.counts)
        free = starts.copy()
        self.before: list[Array] = []  # for each part and list: entries of the parts before it
        self._targets: list[tuple[Array, Array]] = []
        for places, counts in parts:
            self.before.append(free[places] - starts[places])
            self._targets.append((counts, free[places]))
            free[places] += counts

    def lay(self, values: Iterable[Array]) -> Array:
        """The parts' values, each where it belongs."""
        if len(self.counts) == 1:  # perhaps as long as many stems together, and simply end to end
            return np.concatenate(list(values))
        laid = np.empty(int(self.counts.sum()), np.uint32)
        for (counts, targets), own in zip(self._targets, values, strict=True):
            lay_blocks(np.ascontiguousarray(own), counts, targets, laid)
        return laid


def _shifted_gaps(parts: Sequence[Part], stems: int) -> Iterator[Array]:
    """The parts' gaps, the first of each list made the distance from the last document of the part before."""
    last = np.zeros(stems, np.int64)
    for part in parts:
        filled = np.flatnonzero(part.lists.docs)
        firsts, places = starts_of(part.lists.docs)[filled], part.stems[filled]
        gaps = part.lists.gaps.astype(np.int64)
        summed = np.add.reduceat(gaps, firsts) if len(firsts) else gaps
        gaps[firsts] += part.base - last[places]
        last[places] = part.base + summed
        yield gaps


def _merge_fields(parts: Sequence[Part], field: int, by_document: _Blocks, stems: int) -> FieldLists:
    own = [part.lists.fields[field] for part in parts]
    blocks = _Blocks([(part.stems, lists.docs) for part, lists in zip(parts, own, strict=True)], stems)
    index = (lists.index + np.repeat(before, lists.docs) for lists, before in zip(own, by_document.before, strict=True))
    return FieldLists(blocks.counts, blocks.lay(index), blocks.lay(lists.freqs for lists in own))
