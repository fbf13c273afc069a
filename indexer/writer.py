"""Articles -> segments -> commit: the IndexWriter protocol and the embedded writer, which keeps a Whoosh index.

Nothing is visible to readers before `commit`, and a commit is on the disk when it returns.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

from indexer.article import Article
from indexer.batch import Batch
from indexer.codec.contents import Contents, latest_generation, remove_old_files, write_contents
from indexer.codec.merge import choose_merge, merge_segments
from indexer.codec.segment import NewsSegment, SegmentFiles, open_segment
from indexer.committed import Committed, IndexOutdated, Known, known_of, open_committed
from indexer.disk import make_folder
from indexer.document import Document, make_document
from indexer.lock import WriteLock
from indexer.schema import FACET_FIELDS
from indexer.vocabulary import Vocabulary

# Words of a segment at most, about 120,000 news articles: a new segment is written when there are more, so that
# memory stays bounded (about 60 bytes a word while they are inverted).
MAX_RUNS = 16_000_000
_SOURCE = [field.name for field in FACET_FIELDS].index("source")


class IndexWriter(Protocol):
    """Puts articles into an index; the embedded one and, later, a cluster's."""

    def find(self, article_id: str) -> Known | None:
        """What stands under this id now, written by this writer or before; None when it is free."""

    def previous(self, article_id: str) -> Known | None:
        """What stood under this id in the index that this writer replaces or extends."""

    def add(self, article: Article) -> None:
        """Write an article; one that stands under the same id is replaced."""

    def delete(self, article_id: str) -> bool:
        """Take an article out. False when there is none."""

    def commit(self) -> None:
        """Make everything written visible at once."""

    def cancel(self) -> None:
        """Forget everything written."""


class EmbeddedWriter:
    """Writes new segments to the Whoosh index in a folder. `fresh` replaces all older ones at commit."""

    def __init__(self, index_dir: Path, *, fresh: bool, meta: Mapping[str, Any], max_runs: int = MAX_RUNS) -> None:
        """Raises IndexBusy when another writer is at work, IndexOutdated when there is nothing to extend."""
        self._dir, self._fresh, self._max_runs = index_dir, fresh, max_runs
        make_folder(index_dir)  # articles and questions are private
        self._lock = WriteLock(index_dir)
        try:
            self._old = _open_old(index_dir, fresh)
            self._generation = latest_generation(index_dir) + 1
        except BaseException:
            self._lock.release()
            raise
        self._meta = dict(meta) if fresh else dict(self._old.meta)
        self._deleted = [segment.deleted.copy() for segment in self._old.segments]
        self._vocabulary = Vocabulary()
        self._batch = Batch(self._vocabulary)
        self._new: list[SegmentFiles] = []
        self._places: dict[str, tuple[int, int]] = {}  # id -> number of the new segment, row

    def find(self, article_id: str) -> Known | None:
        place = self._places.get(article_id)
        if place is None:
            return self._find_old(article_id)
        number, row = place
        if number < len(self._new):
            return known_of(self._new[number], row, just_written=True)
        return _known(self._batch.documents[row])

    def _find_old(self, article_id: str) -> Known | None:
        """What stands in older segments and was not deleted by this writer."""
        place = None if self._fresh else self._old.place(article_id)
        if place is None or self._deleted[place[0]][place[1]]:
            return None
        return known_of(self._old.segments[place[0]], place[1])

    def previous(self, article_id: str) -> Known | None:
        try:
            return self._old.find(article_id)
        except Exception:  # a damaged index is replaced by a fresh one, never extended
            if not self._fresh:
                raise
            return None

    def add(self, article: Article) -> None:
        self.delete(article.article_id)
        self._places[article.article_id] = (len(self._new), len(self._batch.documents))
        self._batch.add(make_document(article))
        if self._batch.runs >= self._max_runs:
            self._flush()

    def delete(self, article_id: str) -> bool:
        place = self._places.pop(article_id, None)
        if place is not None:
            number, row = place
            if number < len(self._new):
                self._new[number].deleted[row] = True
            else:
                self._batch.deleted.add(row)
            return True
        old = None if self._fresh else self._old.place(article_id)
        if old is None or self._deleted[old[0]][old[1]]:
            return False
        self._deleted[old[0]][old[1]] = True
        return True

    def commit(self) -> None:
        self._flush()
        segments = self._merged(self._all_segments())
        contents = Contents(self._generation, tuple(segments), self._meta)
        write_contents(self._dir, contents)
        with suppress(OSError):  # committed all the same; the next commit removes what is left
            remove_old_files(self._dir, contents)
        self._lock.release()

    def cancel(self) -> None:
        with suppress(IndexOutdated, OSError):  # the next commit removes what is left
            # A commit that failed after its last step stands, whatever the error: its files are needed.
            if latest_generation(self._dir) < self._generation:
                committed = open_committed(self._dir)
                contents = Contents(committed.generation, tuple(one.segment for one in committed.segments), {})
                remove_old_files(self._dir, contents)
        self._lock.release()

    def _flush(self) -> None:
        if self._batch.documents:
            self._new.append(open_segment(self._dir, self._batch.write(self._dir)))
            self._batch = Batch(self._vocabulary)

    def _all_segments(self) -> list[NewsSegment]:
        """The segments of this commit, each with its deletions; without those that nothing is left of."""
        old = [] if self._fresh else list(zip(self._old.segments, self._deleted, strict=True))
        new = [(segment, segment.deleted) for segment in self._new]
        return [files.segment.with_deleted(deleted) for files, deleted in (*old, *new) if not deleted.all()]

    def _merged(self, segments: list[NewsSegment]) -> list[NewsSegment]:
        """The same documents in few segments."""
        while chosen := choose_merge([segment.documents - segment.deleted_count() for segment in segments]):
            opened = [open_segment(self._dir, segments[number]) for number in chosen]
            rest = [segment for number, segment in enumerate(segments) if number not in chosen]
            segments = [*rest, merge_segments(self._dir, opened)]
        return segments


def _open_old(index_dir: Path, fresh: bool) -> Committed:
    """The last commit; an index that cannot be read counts as none when it is replaced anyway."""
    try:
        return open_committed(index_dir)
    except IndexOutdated as error:
        if fresh:
            return Committed(0, (), {})
        raise IndexOutdated(f"{index_dir}: the index cannot be extended ({error}); run build instead.") from None


def _known(document: Document) -> Known:
    source = next(iter(document.facets[_SOURCE]), "")
    return Known(document.content, document.origin, source, document.added, document.texts[0], just_written=True)
