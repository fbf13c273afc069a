"""An index folder -> what is wrong with it: opens every part, counts, compares."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import whoosh.index

from indexer.arrayfile import DamagedFile
from indexer.article import from_bytes
from indexer.columns import SUFFIX, Columns, read_columns
from indexer.schema import FACET_FIELDS, SCHEMA_VERSION
from indexer.writer import INDEX_NAME, open_storage


def check_index(index_dir: Path) -> Iterator[str]:
    """A sentence for each thing that is wrong. None: every article can be read and every count agrees."""
    if not index_dir.is_dir():
        yield f"{index_dir}: there is no such folder; run build."
        return
    try:
        index = whoosh.index.FileIndex(open_storage(index_dir), indexname=INDEX_NAME)
        reader = index.reader()
    except Exception as error:  # damaged pickles and postings raise whatever their bytes say
        yield f"{index_dir}: the table of contents or a segment cannot be opened ({error}); run build."
        return
    if index.latest_generation() < 1:
        yield f"{index_dir}: no build was ever finished here; run build."
    with closing(reader):
        for leaf, _base in reader.leaf_readers():
            if leaf.segment() is not None:
                yield from _check_segment(index_dir, leaf)


def _check_segment(index_dir: Path, leaf: whoosh.reading.SegmentReader) -> Iterator[str]:
    name = leaf.segment().segment_id()
    try:
        columns = read_columns(index_dir / (name + SUFFIX))
    except (OSError, DamagedFile, KeyError) as error:
        yield f"{name}: its columns cannot be read ({error}); run build."
        return
    if columns.meta.get("schema_version") != SCHEMA_VERSION:
        yield f"{name}: schema version {columns.meta.get('schema_version')}, not {SCHEMA_VERSION}; run build."
        return
    if len(columns) != leaf.doc_count_all():
        yield f"{name}: {len(columns)} rows of columns for {leaf.doc_count_all()} documents; run build."
        return
    yield from _check_columns(name, columns)
    yield from _check_articles(name, leaf, columns)
    yield from _check_postings(name, leaf)


def _check_columns(name: str, columns: Columns) -> Iterator[str]:
    for field in FACET_FIELDS:
        column = columns.facets[field.name]
        if len(column.offsets) != len(columns) + 1 or column.offsets[-1] != len(column.ordinals):
            yield f"{name}: the column of {field.plural} does not fit its documents; run build."
        elif len(column.ordinals) and not 0 <= column.ordinals.min() <= column.ordinals.max() < len(column.labels):
            yield f"{name}: the column of {field.plural} names values that do not exist; run build."


def _check_articles(name: str, leaf: whoosh.reading.SegmentReader, columns: Columns) -> Iterator[str]:
    for row in leaf.all_doc_ids():
        try:
            stored = leaf.stored_fields(row)
            article = from_bytes(zlib.decompress(stored["stored"]))
            zlib.decompress(stored["original"])
        except Exception as error:  # see above
            yield f"{name}: article {row} cannot be read ({error}); run build."
            continue
        if article.article_id != columns.article_id(row) or article.article_id != stored["id"]:
            yield f"{name}: article {row} is {article.article_id} here and {columns.article_id(row)} there; run build."


def _check_postings(name: str, leaf: whoosh.reading.SegmentReader) -> Iterator[str]:
    try:
        for field, term in leaf.all_terms():
            matcher = leaf.postings(field, term)
            while matcher.is_active():
                matcher.next()
    except Exception as error:  # see above
        yield f"{name}: the words of the index cannot be read ({error}); run build."
