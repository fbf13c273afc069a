"""An index folder -> what is wrong with it: every byte against its checksum, every article read, counts compared."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from indexer.article_json import from_bytes
from indexer.codec.contents import check_files, latest_generation
from indexer.codec.lists import occurrences_of, starts_of, stretches
from indexer.codec.segment import SegmentFiles
from indexer.columns import Columns, facets_to_lay_out
from indexer.committed import IndexOutdated, open_committed
from indexer.fullnames.tables import table_arrays, tables_of
from indexer.renumbering import renumber, values_among
from indexer.valuerows import lay_rows


def check_index(index_dir: Path) -> Iterator[str]:
    """A sentence for each thing that is wrong. None: every byte is as it was written, every count agrees."""
    generation = latest_generation(index_dir)
    if generation == 0:
        yield f"{index_dir}: no build was ever finished here; run build."
        return
    wrong = list(check_files(index_dir, generation))
    yield from (f"{sentence}; run build." for sentence in wrong)
    if wrong:
        return
    try:
        committed = open_committed(index_dir)
    except IndexOutdated as error:
        yield f"{error}; run build."
        return
    for segment in committed.segments:
        name = segment.segment.segment_id()
        yield from (f"{name}: {sentence}; run build." for sentence in _check_segment(segment))


def _check_segment(segment: SegmentFiles) -> Iterator[str]:
    rows = len(segment)
    if not len(segment.columns) == len(segment.stored) == rows:
        yield f"{len(segment.columns)} rows of columns and {len(segment.stored)} articles for {rows} documents"
        return
    for row in range(rows):
        if from_bytes(segment.stored.article(row)).article_id != segment.columns.article_id(row):
            yield f"article {row} has another id in its column ({segment.columns.article_id(row)})"
    yield from _check_rows(segment.columns)
    yield from _check_names(segment.columns)
    yield from _check_copies(segment)
    yield from _check_words(segment)
    yield from _check_quoted(segment)


def _check_rows(columns: Columns) -> Iterator[str]:
    """The rows of values say the same as the other columns."""
    kept, facets = columns.rows, facets_to_lay_out(columns.facets, columns.open)
    made = lay_rows(facets, columns.start, columns.precision)
    values = {name: np.arange(count) for name, count in facets.labels.items()}
    values |= {
        name: values_among(values[name], opened, facets.labels[name], kept.opened[name])
        for name, opened in made.opened.items()
    }
    again = np.zeros_like(kept.numbers)
    end = len(columns) * kept.layout.width
    if np.array_equal(made.longer, kept.longer) and made.layout.width == kept.layout.width:
        renumber(made, kept.layout, kept.days.first, values).all(again[:end], again[end:])
    if not np.array_equal(again, kept.numbers):
        yield "the rows of values do not say what the columns say"


def _check_names(columns: Columns) -> Iterator[str]:
    """The tables of names have the hashes of the names."""
    for field, tables in columns.hashed.items():
        kept, made = (table_arrays(field, one) for one in (tables, tables_of(field, columns.facets[field].labels)))
        if not all(np.array_equal(kept[name], array) for name, array in made.items()):
            yield f"the hashes of names ({field}) are not those of the names"


def _check_copies(segment: SegmentFiles) -> Iterator[str]:
    """Every link names an article, and none the article that has it."""
    columns, copy_of = segment.columns, segment.columns.copy_of
    ends = copy_of.offsets
    if len(ends) != len(segment) + 1 or ends[0] != 0 or np.any(np.diff(ends) < 0) or ends[-1] != len(copy_of.ordinals):
        yield "the links to copies are not divided among the documents"
    elif np.any(copy_of.ordinals >= len(copy_of.labels)):
        yield "a link to a copy names no article"
    else:
        for row in np.flatnonzero(np.diff(ends)).tolist():
            if columns.article_id(row) in copy_of.values(row):
                yield f"article {row} ({columns.article_id(row)}) is called a copy of itself"


def _check_words(segment: SegmentFiles) -> Iterator[str]:
    """Every occurrence lies in its document, and their number is the sum of the lengths."""
    counts, lengths = segment.postings.occurrence_counts(), int(segment.columns.lengths.sum())
    if int(counts.sum()) != lengths:
        yield f"{int(counts.sum())} words in the postings, {lengths} in the columns"
    for first, last in stretches(counts):
        lists = segment.postings.lists(first, last)
        doc_ids = occurrences_of(lists).doc_id
        if len(doc_ids) and not 0 <= int(doc_ids.min()) <= int(doc_ids.max()) < len(segment):
            yield "the postings name documents that do not exist"
        if np.any(lists.gaps[np.setdiff1d(np.arange(len(lists.gaps)), starts_of(lists.docs))] == 0):
            yield "the postings name a document twice"


def _check_quoted(segment: SegmentFiles) -> Iterator[str]:
    """Quotations follow each other in the documents that there are."""
    quoted = segment.quoted
    if np.any(np.diff(quoted.doc.astype(np.int64)) < 0) or np.any(quoted.doc >= len(segment)):
        yield "the quotations are not in the order of the documents"
    elif np.any(quoted.first >= quoted.last) or np.any(quoted.speaker >= len(quoted.speakers)):
        yield "a quotation has no words or no speaker"
