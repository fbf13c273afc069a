"""Index folder -> Snapshot: the committed segments that one request sees, their columns laid end to end.

A snapshot never changes. When the folder holds a newer table of contents, the backend opens another one. Documents
are numbered through all segments: document d of segment s is `bases[s] + d`.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from indexer.article import MINUTES_A_DAY, Article, fingerprint, from_bytes
from indexer.codec.contents import toc_path
from indexer.codec.segment import SegmentFiles
from indexer.columns import FacetColumn, concat_facets
from indexer.committed import Committed, IndexOutdated, open_committed
from indexer.schema import TEXT_FIELDS
from search.backend import BackendUnavailable
from search.embedded.postings import DocIds
from search.embedded.score import Floats, occurrence_weight

Array = NDArray[Any]
Kept = TypeVar("Kept")


class Snapshot:
    """Everything one request sees. Safe to share between threads.

    Columns are laid end to end when they are first asked for, and kept: opening costs next to nothing.
    """

    def __init__(self, committed: Committed, changed: int) -> None:
        self.segments = committed.segments
        self.changed = changed  # seconds since 1970
        sizes = [len(segment) for segment in self.segments]
        self.bases = np.concatenate(([0], np.cumsum(sizes))).astype(np.int64)
        self.alive = ~np.concatenate([np.zeros(0, bool), *(segment.deleted for segment in self.segments)])
        self.living: DocIds = np.flatnonzero(self.alive)
        self.generation = _generation(committed)
        self._kept: dict[str, Any] = {}
        self._lock = threading.RLock()

    def __len__(self) -> int:
        """Documents in all segments, deleted ones included: they are numbered from 0 to here."""
        return len(self.alive)

    @property
    def articles(self) -> int:
        """Living documents."""
        return len(self.living)

    @property
    def has_deletions(self) -> bool:
        """Whether there are documents that must not be found any more."""
        return len(self.living) < len(self.alive)

    def keep(self, name: str, make: Callable[[], Kept]) -> Kept:
        """Something made from this snapshot once, kept as long as it."""
        with self._lock:
            if name not in self._kept:
                self._kept[name] = make()
            kept: Kept = self._kept[name]
            return kept

    def column(self, name: str) -> Array:
        """One column of all documents."""
        return self.keep(name, lambda: self._laid_end_to_end(name))

    def _laid_end_to_end(self, name: str) -> Array:
        parts = [getattr(segment.columns, name) for segment in self.segments]
        return parts[0] if len(parts) == 1 else np.concatenate([np.empty(0, np.int64), *parts])

    def facet(self, name: str) -> FacetColumn:
        """One facet's values of all documents; places and offsets as NumPy indexes them fastest (intp)."""
        return self.keep(f"facet {name}", lambda: self._facet(name))

    def _facet(self, name: str) -> FacetColumn:
        parts = [segment.columns.facets[name] for segment in self.segments]
        if len(parts) == 1:
            return FacetColumn(parts[0].ordinals.astype(np.intp), parts[0].offsets.astype(np.intp), parts[0].labels)
        return concat_facets(parts, [np.arange(len(segment)) for segment in self.segments])

    def occurrence_weights(self, field: int) -> Floats:
        """What one occurrence in a text field counts towards BM25F, a document."""
        return self.keep(f"weights {field}", lambda: self._occurrence_weights(field))

    def _occurrence_weights(self, field: int) -> Floats:
        lengths = np.concatenate(
            [np.empty(0, np.int32), *(segment.columns.lengths[:, field] for segment in self.segments)]
        )
        having = lengths[self.alive & (lengths > 0)]
        mean = float(having.mean()) if len(having) else 0.0
        description = TEXT_FIELDS[field]
        return occurrence_weight(lengths, mean, description.weight, description.length_normalization)

    def place(self, doc_id: int) -> tuple[SegmentFiles, int]:
        """The segment a document is in, and its row there."""
        number = int(np.searchsorted(self.bases, doc_id, side="right")) - 1
        return self.segments[number], doc_id - int(self.bases[number])

    def article_id(self, doc_id: int) -> str:
        """The id of a document's article."""
        segment, row = self.place(doc_id)
        return segment.columns.article_id(row)

    def article(self, doc_id: int) -> Article:
        """A document's article, without its original text."""
        segment, row = self.place(doc_id)
        return from_bytes(segment.stored.article(row))


def _generation(committed: Committed) -> str:
    """A name that changes with every commit and is never used again, unlike the number of the commit."""
    names = [f"{segment.segment.segment_id()}-{int(segment.deleted.sum())}" for segment in committed.segments]
    return fingerprint(str(committed.generation), *names)


def open_snapshot(index_dir: Path) -> Snapshot:
    """The newest committed snapshot. Raises BackendUnavailable with the command to run."""
    try:
        committed = open_committed(index_dir)
    except IndexOutdated as error:
        raise damaged(index_dir, str(error)) from None
    if committed.generation == 0:
        raise BackendUnavailable(f"There is no index in {index_dir} yet; {_command(index_dir)}")
    toc = toc_path(index_dir, committed.generation)
    return Snapshot(committed, int(toc.stat().st_mtime) if toc.exists() else 0)


def damaged(index_dir: Path, what: str) -> BackendUnavailable:
    """The error for an index that cannot be read, with what is wrong and the command to run."""
    return BackendUnavailable(f"The index cannot be opened ({what}); {_command(index_dir)}")


def _command(index_dir: Path) -> str:
    return f"run: python -m indexer build PATH --index {index_dir}"


def days_of(starts: Array) -> tuple[date, date] | None:
    """First and last day of the dated ones among some starts (minutes, -1 for none)."""
    dated = starts[starts >= 0]
    if not len(dated):
        return None
    return date.fromordinal(int(dated.min()) // MINUTES_A_DAY), date.fromordinal(int(dated.max()) // MINUTES_A_DAY)
