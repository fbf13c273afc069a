"""Segments -> one segment: arrays laid end to end with the deleted documents dropped, a stretch of stems at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.arrayfile import Pieces, room_for
from indexer.codec.lists import STEMS, Lists, Part, keep_documents, merge_lists, stretches
from indexer.codec.merged_columns import merge_columns
from indexer.codec.merged_strings import merge_strings
from indexer.codec.merged_words import NewForms, Places, merge_words, new_forms
from indexer.codec.postings import SUFFIX as POSTINGS
from indexer.codec.postings import PostingsWriter, dictionary_arrays
from indexer.codec.quoted import SUFFIX as QUOTED
from indexer.codec.quoted import merge_quoted
from indexer.codec.segment import NewsSegment, SegmentFiles
from indexer.codec.stored import SUFFIX as STORED
from indexer.codec.stored import StoredWriter, dictionary_for
from indexer.columns import SUFFIX as COLUMNS
from indexer.inversion import Streams

MAX_SEGMENTS = 10
STEM_COST = 10  # a stem of a segment costs as much memory as so many occurrences
ROWS = 20_000  # documents whose streams are copied at once

Array = NDArray[Any]
Ints = NDArray[np.int64]


def choose_merge(sizes: Sequence[int]) -> tuple[int, ...]:
    """Which segments (by number) to merge into one so that few remain; () when they are few already.

    The smallest ones, and as many as are at most half as large as all taken before them: a document is then
    rewritten only when its segment grows by half, so all merges together cost n log n.

    >>> choose_merge([100, 1, 1])
    ()
    >>> choose_merge([1000, 100, 1, 1, 1, 1, 1, 1, 1, 1, 1])
    (2, 3, 4, 5, 6, 7, 8, 9, 10)
    """
    if len(sizes) <= MAX_SEGMENTS:
        return ()
    order = sorted(range(len(sizes)), key=lambda number: (sizes[number], number))
    taken, total = list(order[:2]), sizes[order[0]] + sizes[order[1]]
    for number in order[2:]:
        if len(sizes) - len(taken) + 1 < MAX_SEGMENTS and sizes[number] > 2 * total:
            break
        taken.append(number)
        total += sizes[number]
    return tuple(sorted(taken))


def merge_segments(folder: Path, segments: Sequence[SegmentFiles]) -> NewsSegment:
    """Write one segment with the living documents of several, in their order."""
    kept = _living_rows(folder, [segment.deleted for segment in segments])
    merged = NewsSegment(sum(map(len, kept)))
    merged.write(folder, COLUMNS, merge_columns(folder, [segment.columns for segment in segments], kept))
    for segment in segments:
        segment.let_go()
    merged.write(folder, POSTINGS, _merge_postings(folder, segments, kept))
    stored = StoredWriter(folder, dictionary_for([segment.stored for segment in segments]))
    for segment in segments:
        stored.add_from(segment.stored, ~segment.deleted)
        segment.let_go()
    merged.write(folder, STORED, stored.arrays())
    merged.write(folder, QUOTED, merge_quoted(folder, [segment.quoted for segment in segments], kept))
    return merged


def _living_rows(folder: Path, masks: Sequence[NDArray[np.bool_]]) -> list[Ints]:
    """For each segment the documents that are not deleted."""
    kept = room_for(folder, [int(np.count_nonzero(~deleted)) for deleted in masks], np.dtype(np.int64))
    for rows, deleted in zip(kept, masks, strict=True):
        filled = 0
        for first in range(0, len(deleted), ROWS):
            living = first + np.flatnonzero(~deleted[first : first + ROWS])
            rows[filled : filled + len(living)] = living
            filled += len(living)
    return kept


def _merge_postings(folder: Path, segments: Sequence[SegmentFiles], kept: Sequence[Ints]) -> dict[str, Array | Pieces]:
    stems, stem_places = merge_strings(folder, [segment.postings.stems for segment in segments], "stems")
    words, word_places = merge_strings(folder, [segment.postings.words for segment in segments], "words")
    parts, places = [segment.postings for segment in segments], [*map(Places, stem_places, word_places)]
    stem_count, word_count = (names.shape[0] - 1 for names in (stems["stems.offsets"], words["words.offsets"]))
    stem_of_word, form_of_word = merge_words(folder, parts, places, stem_count, word_count)
    forms = new_forms(folder, parts, places, form_of_word)
    sources = list(_sources(folder, segments, kept, stem_places, forms))
    writer = PostingsWriter(folder)
    for first, last in stretches(_costs(folder, segments, stem_places, stem_count)):
        writer.add(merge_lists([source.part(first, last) for source in sources], last - first))
    for segment, rows in zip(segments, kept, strict=True):
        for streams in _living_streams(segment, rows):
            writer.add_streams(streams)
    return dictionary_arrays(stems, words, stem_of_word, form_of_word) | writer.arrays()


def _costs(folder: Path, segments: Sequence[SegmentFiles], stem_places: Sequence[Array], stems: int) -> Ints:
    """What each merged stem costs of memory, in occurrences."""
    [costs] = room_for(folder, [stems], np.dtype(np.int64))
    costs += STEM_COST * len(segments)
    for segment, places in zip(segments, stem_places, strict=True):
        for first in range(0, len(places), STEMS):
            costs[places[first : first + STEMS]] += segment.postings.occurrence_counts(first, first + STEMS)
    return costs


@dataclass(frozen=True, slots=True, eq=False)
class _Source:
    """A segment, and what its numbers become in the merged one."""

    segment: SegmentFiles
    stem_places: Array  # ascending
    new: NewForms
    base: int  # the first document's number
    numbers: Ints | None  # of documents, counted from the base, -1 for deleted ones; None: they are as they were

    def part(self, first: int, last: int) -> Part:
        """What the segment brings to merged stems [first, last)."""
        ends = np.array([first, last], self.stem_places.dtype)  # of another type, all places would be copied
        low, high = (int(place) for place in np.searchsorted(self.stem_places, ends))
        lists = self.segment.postings.lists(low, high)
        lists = replace(lists, forms=self._forms(low, high, lists))
        self.segment.let_go()
        if self.numbers is not None:
            lists = keep_documents(lists, self.numbers)
        return Part(lists, self.stem_places[low:high] - first, self.base)

    def _forms(self, low: int, high: int, lists: Lists) -> Array:
        """The new forms of all places of stems [low, high)."""
        firsts = self.new.firsts[low : high + 1]
        if high == low + 1 and np.array_equal(self.new.forms[firsts[0] : firsts[1]], np.arange(firsts[1] - firsts[0])):
            return lists.forms  # as they were; a very common stem has few forms and many places
        forms: Array = self.new.forms[np.repeat(firsts[:-1], lists.occurrences) + lists.forms]
        return forms


def _sources(
    folder: Path,
    segments: Sequence[SegmentFiles],
    kept: Sequence[Ints],
    stem_places: Sequence[Array],
    forms: Sequence[NewForms],
) -> Iterator[_Source]:
    """The segments, with what their forms become."""
    numbers = room_for(folder, list(map(_renumbered, segments, kept)), np.dtype(np.int32))
    base = 0
    for segment, rows, stems, new, own in zip(segments, kept, stem_places, forms, numbers, strict=True):
        own[:] = -1
        for first in range(0, len(rows) if len(own) else 0, ROWS):
            some = rows[first : first + ROWS]
            own[some] = np.arange(first, first + len(some))
        yield _Source(segment, stems, new, base, own if len(own) else None)
        base += len(rows)


def _renumbered(segment: SegmentFiles, rows: Ints) -> int:
    """How many documents get another number when only some rows are kept: all of them, or none."""
    return 0 if len(rows) == len(segment) else len(segment)


def _living_streams(segment: SegmentFiles, rows: Ints) -> Iterator[Streams]:
    """How the streams of the living documents are divided, some thousands at a time."""
    columns = segment.columns
    for first in range(0, len(segment), ROWS):
        last = min(first + ROWS, len(segment))
        streams = segment.postings.streams(first, last, columns.field_starts, columns.lengths)
        living = ~segment.deleted[first:last]
        yield streams if living.all() else _keep_streams(streams, living)


def _keep_streams(streams: Streams, living: NDArray[np.bool_]) -> Streams:
    return Streams(
        streams.field_starts[living],
        streams.lengths[living],
        streams.sentence_counts[living],
        streams.sentence_starts[np.repeat(living, streams.sentence_counts)],
        streams.paragraph_counts[living],
        streams.paragraph_starts[np.repeat(living, streams.paragraph_counts)],
    )
