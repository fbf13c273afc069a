"""Articles -> segments -> commit: the IndexWriter protocol and the embedded writer, which keeps a Whoosh index.

Nothing is visible to readers before `commit`, and a commit is on the disk when it returns.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from indexer.article import Article
from indexer.batch import Batch
from indexer.codec.contents import Contents, latest_generation, remove_old_files, write_contents
from indexer.codec.merge import choose_merge, merge_segments
from indexer.codec.segment import NewsSegment, open_segment
from indexer.codec.stored import dictionary_for
from indexer.columns import Columns
from indexer.committed import Committed, IndexOutdated, Known, known_of, open_committed
from indexer.copies import Earlier
from indexer.disk import make_folder
from indexer.fullnames.at_commit import DUE, can_wait, full_names_at
from indexer.lock import WriteLock
from indexer.memory import give_back
from indexer.newsegments import NewSegments
from indexer.vocabulary import Vocabulary

# A new segment is written when there are more words than this, about 30,000 short news articles, or so many articles,
# or when the vocabulary has met more different chunks of text: so memory stays bounded. The commit merges what became
# many.
MAX_WORDS = 4_000_000
MAX_ARTICLES = 60_000
MAX_CHUNKS = 250_000
_KEPT_UP = ("merged",)  # what later runs note of an index; the rest is that of its build


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

    def __init__(
        self,
        index_dir: Path,
        *,
        fresh: bool,
        meta: Mapping[str, Any],
        finds_copies: bool = True,
        max_words: int = MAX_WORDS,
    ) -> None:
        """Raises IndexBusy when another writer is at work, IndexOutdated when there is nothing to extend."""
        self._dir, self._fresh, self._max_words, self._finds_copies = index_dir, fresh, max_words, finds_copies
        make_folder(index_dir)  # articles and questions are private
        self._lock = WriteLock(index_dir)
        try:
            self._old = _open_old(index_dir, fresh)
            self._generation = latest_generation(index_dir) + 1
        except BaseException:
            self._lock.release()
            raise
        self._synced = {files.segment.segment_id() for files in self._old.segments}
        kept_up = {name: meta[name] for name in _KEPT_UP if name in meta}
        self._meta = dict(meta) if fresh else {**self._old.meta, **kept_up}
        self._deleted = [segment.segment.deleted_mask() for segment in self._old.segments]
        self._vocabulary = Vocabulary()
        self._new = NewSegments(index_dir)
        self._batch = self._new_batch()
        self._rows: dict[str, int] = {}  # id -> row of the batch
        self._prints: dict[str, int] = {}  # id -> print of what the batch replaces in a segment
        self._moved: set[str] = set()  # ids of articles that were written again as they are

    def find(self, article_id: str) -> Known | None:
        row = self._rows.get(article_id)
        if row is not None:
            return self._batch.known(row)
        place = self._new.place(article_id)
        if place is not None:
            return known_of(*place, just_written=article_id not in self._moved)
        return self._find_old(article_id)

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
        if article.article_id in self._rows and article.set_copy_of:
            self._flush()  # what are copies of it is known then, and goes along
        self._moved.discard(article.article_id)
        self._put(article)
        if self._batch.is_read and self._is_full():
            self._flush()

    def _is_full(self) -> bool:
        batch = self._batch
        return batch.words >= self._max_words or len(batch) >= MAX_ARTICLES or self._has_many_chunks

    @property
    def _has_many_chunks(self) -> bool:
        return len(self._vocabulary) >= MAX_CHUNKS

    def _put(self, article: Article) -> None:
        """Add an article to the batch. What it replaces in a segment is deleted when the batch is written."""
        replaced = self._rows.get(article.article_id)
        if replaced is not None:
            self._batch.deleted.add(replaced)
        self._rows[article.article_id] = len(self._batch)
        self._batch.add(article)

    def delete(self, article_id: str) -> bool:
        row = self._rows.pop(article_id, None)
        if row is not None:
            self._batch.deleted.add(row)
        return self._delete_earlier(article_id) or row is not None

    def _delete_earlier(self, article_id: str) -> bool:
        """Delete what stands under an id in a segment. False when nothing does."""
        place = self._new.place(article_id)
        if place is not None:
            return self._delete_at(article_id, place[0].columns, place[0].deleted, place[1])
        old = None if self._fresh else self._old.place(article_id)
        if old is None or self._deleted[old[0]][old[1]]:
            return False
        return self._delete_at(article_id, self._old.segments[old[0]].columns, self._deleted[old[0]], old[1])

    def _delete_at(self, article_id: str, columns: Columns, deleted: NDArray[np.bool_], row: int) -> bool:
        deleted[row] = True
        self._prints[article_id] = int(columns.prints[row])
        return True

    def commit(self) -> None:
        """Make everything written visible at once; then merge segments, if there are too many, and commit once more.

        A fresh index becomes one segment before: it is read as it is for a long time. In a large one, full names are
        decided after the articles can be found, with another commit.
        """
        self._flush()
        self._vocabulary = Vocabulary()  # merging can use the memory of the old one
        self._batch = self._new_batch()
        give_back()
        segments = self._all_segments()
        if not self._fresh and can_wait(self._meta, self._old):
            self._meta[DUE] = True
            self._write_contents(segments)
        if self._fresh and len(segments) > 1:
            segments = [self._merge(segments)]
            self._new.become(segments[0])
        self._note_full_names()
        self._write_contents(segments)
        with suppress(OSError):  # committed all the same; the next commit merges
            while chosen := choose_merge([segment.documents - segment.deleted_count() for segment in segments]):
                rest = [segment for number, segment in enumerate(segments) if number not in chosen]
                segments = [*rest, self._merge([segments[number] for number in chosen])]
                self._write_contents(segments)
        self._lock.release()

    def _note_full_names(self) -> None:
        """Note which names stand under which full names in this commit."""
        old = Committed(0, (), {}) if self._fresh else self._old
        new = [(segment.columns, segment.deleted) for segment in self._new]
        found = full_names_at(self._dir, self._meta, old, self._deleted[: len(old.segments)], new)
        self._meta = {name: value for name, value in self._meta.items() if name not in ("full_names", DUE)}
        if found:
            self._meta["full_names"] = found

    def _merge(self, segments: Sequence[NewsSegment]) -> NewsSegment:
        return merge_segments(self._dir, [open_segment(self._dir, segment) for segment in segments])

    def _write_contents(self, segments: list[NewsSegment]) -> None:
        """Make these segments the index, and remove what it does not need."""
        for segment in segments:
            if segment.segment_id() not in self._synced:
                segment.sync(self._dir)
                self._synced.add(segment.segment_id())
        contents = Contents(self._generation, tuple(segments), self._meta)
        write_contents(self._dir, contents)
        self._generation += 1
        with suppress(OSError):  # the next commit removes what is left
            remove_old_files(self._dir, contents)

    def cancel(self) -> None:
        with suppress(IndexOutdated, OSError):  # the next commit removes what is left
            # A commit that failed after its last step stands, whatever the error: its files are needed.
            if latest_generation(self._dir) < self._generation:
                committed = open_committed(self._dir)
                contents = Contents(committed.generation, tuple(one.segment for one in committed.segments), {})
                remove_old_files(self._dir, contents)
        self._lock.release()

    def _new_batch(self) -> Batch:
        files = self._new if self._fresh else [*self._old.segments, *self._new]
        dictionary = dictionary_for([segment.stored for segment in files])
        return Batch(self._vocabulary, self._dir, finds_copies=self._finds_copies, dictionary=dictionary)

    def _flush(self) -> None:
        if len(self._batch):
            self._delete_replaced()
            self._move_copies()
            self._new.add(self._batch.write(self._earlier()), list(self._rows))
            if self._has_many_chunks:
                self._vocabulary = Vocabulary()
            self._batch, self._rows, self._prints = self._new_batch(), {}, {}
            give_back()
            self._new.merge_many()

    def _delete_replaced(self) -> None:
        """Delete what the batch replaces in segments."""
        ids = self._new.among(list(self._rows)) if self._fresh else self._rows
        for article_id in ids:
            self._delete_earlier(article_id)

    def _move_copies(self) -> None:
        """Write those articles again that are called copies of one that has another text in this batch, or is set to
        be a copy itself.

        They are compared anew then: with its text as it is now, and with each other.
        """
        linked = [segment for segment in self._earlier() if segment.has_copies]
        if not linked:
            return
        prints, copy_of = self._batch.prints().tolist(), self._batch.rows.copy_of
        changed = {name for name, row in self._rows.items() if self._prints.get(name) != prints[row] or copy_of[row]}
        for segment in linked:
            for row in segment.copies_of(changed):
                article = segment.article(row)
                self._delete_earlier(article.article_id)
                self._put(article)
                self._moved.add(article.article_id)

    def _earlier(self) -> list[Earlier]:
        """What stands in segments now, the oldest first."""
        old = [] if self._fresh else list(zip(self._old.segments, self._deleted, strict=True))
        new = [(segment, segment.deleted) for segment in self._new]
        return [Earlier(segment, deleted) for segment, deleted in (*old, *new)]

    def _all_segments(self) -> list[NewsSegment]:
        """The segments of this commit, each with its deletions; without those that nothing is left of."""
        old = [] if self._fresh else list(zip(self._old.segments, self._deleted, strict=True))
        new = [(segment, segment.deleted) for segment in self._new]
        return [files.segment.with_deleted(deleted) for files, deleted in (*old, *new) if not deleted.all()]


def _open_old(index_dir: Path, fresh: bool) -> Committed:
    """The last commit; an index that cannot be read counts as none when it is replaced anyway."""
    try:
        return open_committed(index_dir)
    except IndexOutdated as error:
        if fresh:
            return Committed(0, (), {})
        raise IndexOutdated(f"{index_dir}: the index cannot be extended ({error}); run build instead.") from None
