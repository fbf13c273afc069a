"""Index folder -> Snapshot: the committed segments that one request sees, their columns laid end to end.

A snapshot never changes. When the folder holds a newer table of contents, the backend opens another one. Documents
are numbered through all segments: document d of segment s is `bases[s] + d`.
"""

from __future__ import annotations

import threading
from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from indexer.article import Article, fingerprint
from indexer.article_json import from_bytes
from indexer.codec.contents import toc_path
from indexer.codec.segment import SegmentFiles
from indexer.committed import Committed, IndexOutdated, open_committed
from indexer.fullnames.open_names import FullNames, with_full_names
from search.embedded import loops
from search.embedded.lengths import Lengths, lay_lengths
from search.embedded.memory import no_numbers
from search.embedded.postings import DocIds
from search.embedded.rows import Labels, join_days, label_all, lay_side_by_side
from search.embedded.values import Values
from search.results import BackendUnavailable

Array = NDArray[Any]
Kept = TypeVar("Kept")

FEW = 10_000  # documents whose columns are looked for in their segments
LABELS_KEPT = 4_096  # read values of a facet; the commonest come again in nearly every answer


class kept(Generic[Kept]):
    """A property of a snapshot that is made when it is first asked for. From then on it is found like any attribute."""

    def __init__(self, make: Callable[[Any], Kept]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __get__(self, snapshot: Snapshot, _: type) -> Kept:
        made = vars(snapshot)[self._make.__name__] = snapshot.keep(self._make, partial(self._make, snapshot))
        return made


class Snapshot:
    """Everything one request sees. Safe to share between threads.

    Columns are laid end to end when they are first asked for, and kept: opening costs next to nothing.
    """

    def __init__(self, committed: Committed, changed: int) -> None:
        self.segments = committed.segments
        self.changed = changed  # seconds since 1970
        sizes = [len(segment) for segment in self.segments]
        self.bases = np.concatenate(([0], np.cumsum(sizes))).astype(np.int64)
        self._bases: list[int] = self.bases.tolist()
        self.alive = ~np.concatenate([np.zeros(0, bool), *(segment.deleted for segment in self.segments)])
        self.articles = int(np.count_nonzero(self.alive))  # living documents
        self.generation = _generation(committed)
        self.merged = committed.meta.get("merged", {})  # {field: {name: [field, name]}}
        self.full_names: FullNames = committed.meta.get("full_names", {})
        self._kept: dict[Hashable, Any] = {}
        self._lock = threading.RLock()

    def __len__(self) -> int:
        """Documents in all segments, deleted ones included: they are numbered from 0 to here."""
        return len(self.alive)

    @kept
    def living(self) -> DocIds:
        """All living documents, ascending."""
        return np.flatnonzero(self.alive)

    def are_all(self, doc_ids: DocIds) -> bool:
        """Whether some living documents are all of them."""
        return len(doc_ids) == self.articles

    @property
    def has_deletions(self) -> bool:
        """Whether there are documents that must not be found any more."""
        return self.articles < len(self)

    @kept
    def deleted(self) -> DocIds:
        """The documents that must not be found, ascending."""
        return np.flatnonzero(~self.alive)

    def keep(self, name: Hashable, make: Callable[[], Kept]) -> Kept:
        """Something made from this snapshot once, kept as long as it."""
        if name not in self._kept:
            with self._lock:
                if name not in self._kept:
                    self._kept[name] = make()
        kept: Kept = self._kept[name]
        return kept

    def column(self, name: str) -> Array:
        """One column of all documents."""
        return self.keep(name, lambda: self._laid_end_to_end(name))

    def column_of(self, name: str, doc_ids: DocIds) -> Array:
        """One column of some documents."""
        if len(self.segments) == 1:
            own: Array = getattr(self.segments[0].columns, name)[doc_ids]
            return own
        if len(doc_ids) > FEW:
            return self.column(name)[doc_ids]
        numbers = np.searchsorted(self.bases, doc_ids, side="right") - 1
        found = np.empty(len(doc_ids), np.int64)
        for number in set(numbers.tolist()):
            is_here = numbers == number
            found[is_here] = getattr(self.segments[number].columns, name)[doc_ids[is_here] - self.bases[number]]
        return found

    def _laid_end_to_end(self, name: str) -> Array:
        parts = [getattr(segment.columns, name) for segment in self.segments]
        return np.concatenate(parts) if parts else np.empty(0, np.int64)

    @kept
    def first_day(self) -> int:
        """The ordinal of the first day on which a document's period starts; 1 when all are undated."""
        return join_days(self.segments).first

    def numbers(self, name: str) -> Array:
        """The number of each document's value of a field of which none has several: found sooner than in rows."""
        return self.keep(f"{name} of each", lambda: self.values.numbers(name))

    def having(self, name: str, value: int, doc_ids: DocIds) -> NDArray[np.bool_]:
        """Which of some documents have a value of a field."""
        if not self.values.is_single(name):
            return self.values.having(value, doc_ids)
        flags: NDArray[np.bool_] = self.numbers(name).take(doc_ids) == value - self.values.fields[name].first
        return flags

    @property
    def last_days(self) -> NDArray[np.int32]:
        """The ordinal of the last day of each document's period; -1 for none."""
        return self.column("last_day").astype(np.int32, copy=False)

    @kept
    def values(self) -> Values:
        """What each document has of every facet, and its day."""
        return lay_side_by_side(self.segments, self._labels)

    @kept
    def _labels(self) -> dict[str, Labels]:
        return label_all(self.segments, self.full_names)

    @kept
    def label_readers(self) -> dict[str, Callable[[int], str]]:
        """How the values of each facet are read."""
        return {name: lru_cache(LABELS_KEPT)(partial(self.values.label, name)) for name in self.values.labels}

    def has_living(self, name: str, label: str) -> bool:
        """Whether a living article has a value of a facet."""
        value = self.values.find(name, label)
        return value is not None and bool(self.having(name, value, self.living).any())

    @kept
    def lengths(self) -> Lengths:
        """Words of each document in each text field, and what one occurrence counts there."""
        return lay_lengths(self.segments)

    @contextmanager
    def numbered(self, doc_ids: DocIds) -> Iterator[Array]:
        """For each document of the archive which of these it is, from 1, or 0; until the context ends."""
        places = no_numbers(len(self))
        loops.number_documents(doc_ids, places)
        try:
            yield places
        finally:
            loops.forget_documents(doc_ids, places)

    def place(self, doc_id: int) -> tuple[SegmentFiles, int]:
        """The segment a document is in, and its row there."""
        number = bisect_right(self._bases, doc_id) - 1
        return self.segments[number], doc_id - self._bases[number]

    def article_id(self, doc_id: int) -> str:
        """The id of a document's article."""
        segment, row = self.place(doc_id)
        return segment.columns.article_id(row)

    def doc_id(self, article_id: str) -> int | None:
        """The document of a living article."""
        for base, segment in zip(self.bases.tolist(), self.segments, strict=False):
            for row in segment.columns.rows_of(article_id):
                if not segment.deleted[row]:
                    return int(base + row)
        return None

    def article(self, doc_id: int) -> Article:
        """A document's article under its full names, without its original text."""
        segment, row = self.place(doc_id)
        return with_full_names(from_bytes(segment.stored.article(row)), self.full_names)

    def whole_article(self, doc_id: int) -> Article:
        """A document's article with its original text."""
        segment, row = self.place(doc_id)
        original = segment.stored.original(row).decode("utf-8", "replace")
        return with_full_names(from_bytes(segment.stored.article(row), original), self.full_names)


def _generation(committed: Committed) -> str:
    """A name that changes with every commit and is never used again, unlike the number of the commit."""
    names = [f"{segment.segment.segment_id()}-{int(segment.deleted.sum())}" for segment in committed.segments]
    return fingerprint(str(committed.generation), *names)


def open_snapshot(index_dir: Path, opened: Sequence[SegmentFiles] = ()) -> Snapshot:
    """The newest committed snapshot; segments that are open already stay so. Raises BackendUnavailable with the
    command to run."""
    try:
        committed = open_committed(index_dir, opened)
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
