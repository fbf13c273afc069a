"""Segments -> one segment: arrays laid end to end with the deleted documents dropped, a stretch of stems at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.arrayfile import Pieces, set_aside
from indexer.codec.lists import Lists, Part, keep_documents, merge_lists, stretches
from indexer.codec.merged_columns import merge_columns
from indexer.codec.merged_strings import merge_strings
from indexer.codec.postings import SUFFIX as POSTINGS
from indexer.codec.postings import PostingsWriter, dictionary_arrays
from indexer.codec.quoted import SUFFIX as QUOTED
from indexer.codec.quoted import merge_quoted
from indexer.codec.segment import NewsSegment, SegmentFiles
from indexer.codec.stored import SUFFIX as STORED
from indexer.codec.stored import StoredWriter, dictionary_for
from indexer.columns import SUFFIX as COLUMNS
from indexer.inversion import Streams, forms_of_words

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
    kept = [set_aside(folder, np.flatnonzero(~segment.deleted)) for segment in segments]
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


def _merge_postings(folder: Path, segments: Sequence[SegmentFiles], kept: Sequence[Ints]) -> dict[str, Array | Pieces]:
    stems, stem_places = merge_strings(folder, [segment.postings.stems for segment in segments], "stems")
    words, word_places = merge_strings(folder, [segment.postings.words for segment in segments], "words")
    stem_of_word, form_of_word = _words(folder, segments, stem_places, word_places)
    stem_count = stems["stems.offsets"].shape[0] - 1
    writer = PostingsWriter(folder)
    sources = list(_sources(folder, segments, kept, stem_places, (form_of_word[places] for places in word_places)))
    counts = np.zeros(stem_count, np.int64)
    for segment, places in zip(segments, stem_places, strict=True):
        counts[places] += segment.postings.occurrence_counts()
    for first, last in stretches(counts + STEM_COST * len(segments)):
        writer.add(merge_lists([source.part(first, last) for source in sources], last - first))
    for segment, rows in zip(segments, kept, strict=True):
        for streams in _living_streams(segment, rows):
            writer.add_streams(streams)
    return dictionary_arrays(stems, words, stem_of_word, form_of_word) | writer.arrays()


def _words(
    folder: Path, segments: Sequence[SegmentFiles], stem_places: Sequence[Array], word_places: Sequence[Array]
) -> tuple[Array, Array]:
    """The stem of each merged word, and its number among the words of that stem."""
    stems, words = (
        max((int(own[-1]) + 1 for own in places if len(own)), default=0) for places in (stem_places, word_places)
    )
    stem_of_word = np.zeros(words, np.uint32)
    for segment, stem_place, word_place in zip(segments, stem_places, word_places, strict=True):
        stem_of_word[word_place] = stem_place[segment.postings.word_stems()]
    stem_of_word = set_aside(folder, stem_of_word)
    return stem_of_word, set_aside(folder, forms_of_words(stem_of_word, stems))


@dataclass(frozen=True, slots=True, eq=False)
class _Source:
    """A segment, and what its numbers become in the merged one."""

    segment: SegmentFiles
    stem_places: Array  # ascending
    first_form: Array  # where the words of each stem begin in `new_forms`, and those of the last one end
    new_forms: Array  # 2 * form + capital of the words in the order of their stems
    base: int  # the first document's number
    numbers: Ints | None  # of documents, counted from the base, -1 for deleted ones; None: they are as they were

    def part(self, first: int, last: int) -> Part:
        """What the segment brings to merged stems [first, last)."""
        low, high = (int(place) for place in np.searchsorted(self.stem_places, [first, last]))
        lists = self.segment.postings.lists(low, high)
        lists = replace(lists, forms=self._forms(low, high, lists))
        self.segment.let_go()
        if self.numbers is not None:
            lists = keep_documents(lists, self.numbers)
        return Part(lists, self.stem_places[low:high] - first, self.base)

    def _forms(self, low: int, high: int, lists: Lists) -> Array:
        """The new forms of all places of stems [low, high)."""
        firsts = self.first_form[low : high + 1]
        if high == low + 1 and np.array_equal(self.new_forms[firsts[0] : firsts[1]], np.arange(firsts[1] - firsts[0])):
            return lists.forms  # as they were; a very common stem has few forms and many places
        forms: Array = self.new_forms[np.repeat(firsts[:-1], lists.occurrences) + lists.forms]
        return forms


def _sources(
    folder: Path,
    segments: Sequence[SegmentFiles],
    kept: Sequence[Ints],
    stem_places: Sequence[Array],
    forms: Iterable[Array],
) -> Iterator[_Source]:
    """The segments; `forms` are for each those of its words in the merged one."""
    base = 0
    for segment, rows, places, own in zip(segments, kept, stem_places, forms, strict=True):
        order, first = segment.postings.words_by_stem()
        new_forms = (2 * own[order][:, None] + [0, 1]).ravel()
        new_forms = set_aside(folder, new_forms.astype(np.min_scalar_type(new_forms.max(initial=0))))
        numbers = None if len(rows) == len(segment) else _numbers(rows, len(segment))
        firsts = set_aside(folder, 2 * np.append(first, len(order)).astype(np.int32))
        yield _Source(segment, places, firsts, new_forms, base, numbers)
        base += len(rows)


def _numbers(rows: Ints, documents: int) -> Ints:
    """For each document its number among `rows`, -1 for those that are not there."""
    numbers = np.full(documents, -1, np.int64)
    numbers[rows] = np.arange(len(rows))
    return numbers


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
