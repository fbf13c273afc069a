"""Index folder -> Snapshot: the committed segments that one request sees, with their columns.

A snapshot never changes. When the folder holds a newer table of contents, the backend opens another one.
"""

from __future__ import annotations

import threading
import time
import weakref
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import whoosh.index
import whoosh.reading
from numpy.typing import NDArray
from whoosh.filedb.filestore import FileStorage

from indexer.analysis import WRITTEN
from indexer.article import MINUTES_A_DAY, Article, fingerprint, from_bytes
from indexer.columns import SUFFIX, Columns, read_columns
from indexer.schema import FACET_FIELDS, SCHEMA_VERSION, TEXT_FIELDS
from search.backend import BackendUnavailable
from search.embedded.postings import read_positions, read_postings

INDEX_NAME = "MAIN"
CACHED_TERMS = 512  # posting lists kept a segment: repeated words cost nothing, memory stays bounded
Read = TypeVar("Read")
RETRIES = 10  # a writer may remove old segments between our reading the list of them and opening them


class Segment:
    """One Whoosh segment: postings as arrays, columns, stored articles. Safe to share between threads."""

    def __init__(self, reader: whoosh.reading.SegmentReader, columns: Columns) -> None:
        self.columns = columns
        self.alive: NDArray[np.bool_] = np.ones(len(columns), bool)
        self.alive[list(reader.segment().deleted_docs())] = False
        self.name = str(reader.segment().segment_id())
        self._reader = reader
        self._lock = threading.Lock()  # Whoosh's files seek and read: one thread at a time
        self.postings = lru_cache(CACHED_TERMS)(partial(_read_alone, self._lock, read_postings, reader))
        self.positions = lru_cache(CACHED_TERMS)(partial(_read_alone, self._lock, read_positions, reader))
        # The files stay open as long as any request holds the segment, and no longer.
        weakref.finalize(self, reader.close)

    def __len__(self) -> int:
        """Documents in the segment, deleted ones included: rows run from 0 to here."""
        return len(self.columns)

    def words_from(self, field: str, start: str, limit: int) -> tuple[list[str], bool]:
        """The words of a field, as written, that begin so, as terms; False when there are more than `limit`."""
        words: list[str] = []
        with self._lock:
            for word in self._reader.expand_prefix(field, WRITTEN + start):
                if len(words) == limit:
                    return words, False
                words.append(word.decode())
        return words, True

    def article(self, row: int) -> Article:
        """The article in a row, without its original text."""
        with self._lock:
            stored = self._reader.stored_fields(row)
        return from_bytes(zlib.decompress(stored["stored"]))

    def article_with_original(self, row: int) -> Article:
        """The article in a row with the original text of its record."""
        with self._lock:
            stored = self._reader.stored_fields(row)
        return from_bytes(zlib.decompress(stored["stored"]), zlib.decompress(stored["original"]).decode())

    def row_of(self, article_id: str) -> int | None:
        """The row of a living article."""
        rows = self.postings("id", article_id).doc_ids
        return int(rows[0]) if len(rows) else None


def _read_alone(
    lock: threading.Lock,
    read: Callable[[whoosh.reading.SegmentReader, str, str], Read],
    reader: whoosh.reading.SegmentReader,
    field: str,
    term: str,
) -> Read:
    with lock:
        return read(reader, field, term)


@dataclass(frozen=True, slots=True, eq=False)
class FacetLabels:
    """All values of one facet over all segments, sorted; `places[s][o]` is the place of segment s's ordinal o."""

    labels: tuple[str, ...]
    places: tuple[NDArray[np.int64], ...]
    place_of: Mapping[str, int]


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """Everything one request sees."""

    segments: tuple[Segment, ...]
    facets: Mapping[str, FacetLabels]
    articles: int  # living ones
    mean_lengths: NDArray[np.float64]  # tokens of a text field, over the living articles that have it
    generation: str  # changes with every commit, and is never used again
    changed: int  # seconds since 1970


def latest_generation(index_dir: Path) -> int:
    """Number of the newest commit in a folder; 0 or less when there is none. Costs one look into the folder."""
    if not index_dir.is_dir():
        return 0
    return int(whoosh.index.TOC._latest_generation(FileStorage(str(index_dir)), INDEX_NAME))


def open_snapshot(index_dir: Path) -> Snapshot:
    """The newest committed snapshot. Raises BackendUnavailable with the command to run."""
    command = f"run: python -m indexer build PATH --index {index_dir}"
    if latest_generation(index_dir) < 1:
        raise BackendUnavailable(f"There is no index in {index_dir} yet; {command}")
    for attempt in range(RETRIES):
        try:
            return _open(index_dir, command)
        except FileNotFoundError:
            if attempt == RETRIES - 1:
                raise BackendUnavailable(f"A part of the index in {index_dir} is missing; {command}") from None
            time.sleep(0.02)
    raise AssertionError("unreachable: the last attempt returns or raises")


def _open(index_dir: Path, command: str) -> Snapshot:
    index = _unless_damaged(lambda: whoosh.index.FileIndex(FileStorage(str(index_dir)), indexname=INDEX_NAME), command)
    reader = _unless_damaged(index.reader, command)
    leaves = [leaf for leaf, _base in reader.leaf_readers() if leaf.segment() is not None]
    segments = tuple(Segment(leaf, _columns(index_dir, leaf, command)) for leaf in leaves)
    names = [f"{segment.name}-{int((~segment.alive).sum())}" for segment in segments]
    toc = index_dir / f"_{INDEX_NAME}_{reader.generation() if leaves else index.latest_generation()}.toc"
    return Snapshot(
        segments=segments,
        facets={field.name: _merge_labels(field.name, segments) for field in FACET_FIELDS},
        articles=sum(int(segment.alive.sum()) for segment in segments),
        mean_lengths=_mean_lengths(segments),
        generation=fingerprint(*names, str(index.latest_generation())),
        changed=int(toc.stat().st_mtime) if toc.exists() else 0,
    )


def _unless_damaged(opening: Callable[[], Any], command: str) -> Any:
    """The result; whatever damaged pickles raise becomes a sentence. A file not found is for the caller."""
    try:
        return opening()
    except FileNotFoundError:
        raise
    except Exception as error:
        raise BackendUnavailable(f"The index cannot be opened ({error}); {command}") from None


def _columns(index_dir: Path, leaf: whoosh.reading.SegmentReader, command: str) -> Columns:
    name = leaf.segment().segment_id()
    columns: Columns = _unless_damaged(lambda: read_columns(index_dir / (name + SUFFIX)), command)
    version = columns.meta.get("schema_version")
    if version != SCHEMA_VERSION:
        raise BackendUnavailable(f"The index has schema version {version}, not {SCHEMA_VERSION}; {command}")
    return columns


def _merge_labels(name: str, segments: tuple[Segment, ...]) -> FacetLabels:
    labels = tuple(sorted({label for segment in segments for label in segment.columns.facets[name].labels}))
    place_of = {label: place for place, label in enumerate(labels)}
    places = tuple(
        np.array([place_of[label] for label in segment.columns.facets[name].labels], np.int64) for segment in segments
    )
    return FacetLabels(labels, places, place_of)


def _mean_lengths(segments: tuple[Segment, ...]) -> NDArray[np.float64]:
    totals, counts = np.zeros(len(TEXT_FIELDS)), np.zeros(len(TEXT_FIELDS))
    for segment in segments:
        lengths = segment.columns.lengths[segment.alive]
        totals += lengths.sum(axis=0, dtype=np.float64)
        counts += (lengths > 0).sum(axis=0)
    return totals / np.maximum(counts, 1)


def days_of(starts: NDArray[np.int64]) -> tuple[date, date] | None:
    """First and last day of the dated ones among some starts (minutes, -1 for none)."""
    dated = starts[starts >= 0]
    if not len(dated):
        return None
    return date.fromordinal(int(dated.min()) // MINUTES_A_DAY), date.fromordinal(int(dated.max()) // MINUTES_A_DAY)
