"""Segments -> one segment: arrays laid end to end with the deleted documents dropped, a stretch of stems at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from indexer.codec.postings import SUFFIX as POSTINGS
from indexer.codec.postings import PostingsWriter
from indexer.codec.quoted import SUFFIX as QUOTED
from indexer.codec.quoted import merge_quoted
from indexer.codec.segment import NewsSegment, SegmentFiles
from indexer.codec.stored import SUFFIX as STORED
from indexer.codec.stored import StoredWriter
from indexer.columns import SUFFIX as COLUMNS
from indexer.columns import column_arrays, concat_columns
from indexer.inversion import Dictionary, Ints, Occurrences, Streams, sort_by

MAX_SEGMENTS = 10
STRETCH = 4_000_000  # occurrences merged at once: bounds the memory of a merge


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
    kept = [np.flatnonzero(~segment.deleted) for segment in segments]
    columns = concat_columns([segment.columns for segment in segments], kept)
    merged = NewsSegment(len(columns))
    merged.write(folder, COLUMNS, column_arrays(columns))
    dictionary, stem_places, word_places = _merge_dictionaries(segments)
    writer = PostingsWriter(dictionary, columns.field_starts.astype(np.int64))
    for first, last, occurrences in _merged(segments, kept, len(dictionary.stems), stem_places, word_places):
        writer.add(first, last, occurrences)
    streams = _merge_streams(segments, kept)
    merged.write(folder, POSTINGS, writer.arrays(streams))
    stored = StoredWriter()
    for segment, rows in zip(segments, kept, strict=True):
        for row in rows.tolist():
            stored.add(segment.stored.article(row), segment.stored.original(row))
    merged.write(folder, STORED, stored.arrays())
    merged.write(folder, QUOTED, merge_quoted([segment.quoted for segment in segments], kept))
    return merged


def _merge_dictionaries(segments: Sequence[SegmentFiles]) -> tuple[Dictionary, list[Ints], list[Ints]]:
    """The dictionary of all words, and for each segment the new places of its stems and words.

    Words that only deleted documents had stay in it until the index is built anew.
    """
    parts = [segment.postings.dictionary() for segment in segments]
    stem_text_of_word = {
        word: part.stems[stem] for part in parts for word, stem in zip(part.words, part.stem_of_word, strict=True)
    }
    words, stems = sorted(stem_text_of_word), sorted({stem for part in parts for stem in part.stems})
    stem_place = {stem: place for place, stem in enumerate(stems)}
    word_place = {word: place for place, word in enumerate(words)}
    stem_of_word = np.array([stem_place[stem_text_of_word[word]] for word in words], np.int64)
    return (
        Dictionary(stems, words, stem_of_word),
        [np.array([stem_place[stem] for stem in part.stems], np.int64) for part in parts],
        [np.array([word_place[word] for word in part.words], np.int64) for part in parts],
    )


def _merged(
    segments: Sequence[SegmentFiles],
    kept: Sequence[NDArray[np.int64]],
    stems: int,
    stem_places: Sequence[Ints],
    word_places: Sequence[Ints],
) -> Iterator[tuple[int, int, Occurrences]]:
    """The occurrences of stretches of the merged stems: first stem, one after the last, occurrences."""
    totals = np.zeros(stems, np.int64)
    for segment, places in zip(segments, stem_places, strict=True):
        totals[places] += segment.postings.occurrence_counts()
    renumbered = _renumber(segments, kept)
    for first, last in _stretches(totals):
        parts = []
        for segment, documents, stem_place, word_place in zip(
            segments, renumbered, stem_places, word_places, strict=True
        ):
            low, high = np.searchsorted(stem_place, [first, last])
            part = segment.postings.flatten(int(low), int(high))
            parts.append(_translate(part, documents, stem_place, word_place))
        yield first, last, _join(parts)


def _stretches(totals: Ints) -> Iterator[tuple[int, int]]:
    """Cut stems into stretches of about STRETCH occurrences; one of nothing when there are no stems."""
    if not len(totals):
        yield 0, 0
    first, summed = 0, np.cumsum(totals)
    while first < len(totals):
        done = int(summed[first - 1]) if first else 0
        last = max(first + 1, int(np.searchsorted(summed, done + STRETCH)))
        yield first, last
        first = last


def _renumber(segments: Sequence[SegmentFiles], kept: Sequence[NDArray[np.int64]]) -> list[Ints]:
    """For each segment the new number of each document, -1 for the deleted ones."""
    base, renumbered = 0, []
    for segment, rows in zip(segments, kept, strict=True):
        numbers = np.full(len(segment), -1, np.int64)
        numbers[rows] = base + np.arange(len(rows))
        renumbered.append(numbers)
        base += len(rows)
    return renumbered


def _translate(part: Occurrences, documents: Ints, stem_place: Ints, word_place: Ints) -> Occurrences:
    doc_id = documents[part.doc_id]
    living = doc_id >= 0
    return Occurrences(
        stem_place[part.stem[living]],
        doc_id[living],
        part.place[living],
        word_place[part.word[living]],
        part.is_capitalised[living],
    )


def _join(parts: Sequence[Occurrences]) -> Occurrences:
    """Segments follow each other in the numbers of documents: a stable sort by stem puts everything in order."""
    stem = np.concatenate([part.stem for part in parts])
    order = sort_by(stem)
    return Occurrences(
        stem[order],
        np.concatenate([part.doc_id for part in parts])[order],
        np.concatenate([part.place for part in parts])[order],
        np.concatenate([part.word for part in parts])[order],
        np.concatenate([part.is_capitalised for part in parts])[order],
    )


def _merge_streams(segments: Sequence[SegmentFiles], kept: Sequence[NDArray[np.int64]]) -> Streams:
    parts = [
        _keep_streams(segment.postings.streams(segment.columns.field_starts, segment.columns.lengths), rows)
        for segment, rows in zip(segments, kept, strict=True)
    ]
    return Streams(*(np.concatenate([getattr(part, name) for part in parts]) for name in Streams.__dataclass_fields__))


def _keep_streams(streams: Streams, rows: NDArray[np.int64]) -> Streams:
    sentences = np.isin(np.repeat(np.arange(len(streams.sentence_counts)), streams.sentence_counts), rows)
    paragraphs = np.isin(np.repeat(np.arange(len(streams.paragraph_counts)), streams.paragraph_counts), rows)
    return Streams(
        streams.field_starts[rows],
        streams.lengths[rows],
        streams.sentence_counts[rows],
        streams.sentence_starts[sentences],
        streams.paragraph_counts[rows],
        streams.paragraph_starts[paragraphs],
    )
