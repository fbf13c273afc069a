"""Articles -> segments: the IndexWriter protocol and the embedded writer, which keeps a Whoosh index.

Nothing is visible to readers before `commit`. One writer at a time holds Whoosh's write lock.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

import whoosh.codec.base
import whoosh.index
from whoosh.filedb.filestore import FileStorage
from whoosh.writing import CLEAR, SegmentWriter

from indexer.article import Article
from indexer.columns import SUFFIX, write_columns
from indexer.committed import Committed, IndexOutdated, Known, open_committed
from indexer.document import Document, make_document
from indexer.schema import FACET_FIELDS, whoosh_schema

INDEX_NAME = "MAIN"
_SOURCE = [field.name for field in FACET_FIELDS].index("source")

# Whoosh draws segment names from the process-wide random generator, so that two programs (or tests) that seed it
# alike overwrite each other's segments. Names come from the system's generator instead.
whoosh.codec.base.Segment._random_id = classmethod(lambda _cls, size=16: secrets.token_hex(size // 2))


class IndexBusy(Exception):
    """Another process is writing to the index. The message says what to do."""


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


def open_storage(index_dir: Path) -> FileStorage:
    """Whoosh's view of the index folder, which only its owner may enter: questions and articles are private."""
    index_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    return FileStorage(str(index_dir))


class EmbeddedWriter:
    """Writes one new segment to the Whoosh index in a folder. `fresh` replaces all older segments at commit."""

    def __init__(self, index_dir: Path, *, fresh: bool, meta: Mapping[str, Any]) -> None:
        """Raises IndexBusy when another writer is at work, IndexOutdated when there is nothing to extend."""
        self._dir, self._fresh, self._meta = index_dir, fresh, meta
        index = _open_index(index_dir, fresh)
        try:
            self._writer = SegmentWriter(index, compound=False, timeout=1.0)
        except whoosh.index.LockError:
            raise IndexBusy(f"{index_dir}: another build or add is writing to this index; try again later.") from None
        self._writer.schema = whoosh_schema()
        self._old: Committed | None = None
        try:
            self._old = open_committed(index, index_dir)
        except IndexOutdated:
            if not fresh:
                self._writer.cancel()
                raise
        self._rows: list[Document] = []
        self._row_of: dict[str, int] = {}

    def find(self, article_id: str) -> Known | None:
        row = self._row_of.get(article_id)
        if row is not None:
            return _known(self._rows[row])
        return None if self._fresh else self.previous(article_id)

    def previous(self, article_id: str) -> Known | None:
        return self._old.find(article_id) if self._old else None

    def add(self, article: Article) -> None:
        self.delete(article.article_id)
        document = make_document(article)
        text = {name: text for name, text in zip(("headline", "deck", "body"), document.texts, strict=True) if text}
        facets = {field.name: values for field, values in zip(FACET_FIELDS, document.facets, strict=True) if values}
        self._writer.add_document(
            id=document.article_id, stored=document.stored, original=document.original, **text, **facets
        )
        self._row_of[article.article_id] = len(self._rows)
        # The bulky parts are Whoosh's now; the columns need the rest until commit.
        self._rows.append(replace(document, texts=document.texts[:1], stored=b"", original=b""))

    def delete(self, article_id: str) -> bool:
        row = self._row_of.pop(article_id, None)
        if row is not None:
            self._writer.newsegment.delete_document(row)
            return True
        if self._fresh or self._old is None:
            return False
        number = self._old.number(article_id)
        if number is None:
            return False
        self._writer.delete_document(number)
        return True

    def commit(self) -> None:
        segment = self._writer.newsegment
        if self._rows:
            write_columns(self._dir / (segment.segment_id() + SUFFIX), self._rows, self._meta)
        if self._fresh:
            self._writer.commit(mergetype=CLEAR)
        else:
            self._writer.commit(merge=False)  # merging would renumber documents under the columns
        self._close()

    def cancel(self) -> None:
        self._writer.cancel()
        self._close()
        for leftover in self._dir.glob(self._writer.newsegment.segment_id() + ".*"):
            leftover.unlink()

    def _close(self) -> None:
        if self._old is not None:
            self._old.close()


def _open_index(index_dir: Path, fresh: bool) -> whoosh.index.FileIndex:
    storage = open_storage(index_dir)
    try:
        return whoosh.index.FileIndex(storage, indexname=INDEX_NAME)
    except whoosh.index.EmptyIndexError:
        return whoosh.index.FileIndex.create(storage, whoosh_schema(), INDEX_NAME)
    except Exception as error:  # a table of contents that cannot be unpickled raises whatever its bytes say
        if not fresh:
            raise IndexOutdated(f"{index_dir}: cannot be read ({error}); run build instead.") from None
        return whoosh.index.FileIndex.create(storage, whoosh_schema(), INDEX_NAME)


def _known(document: Document) -> Known:
    source = document.facets[_SOURCE]
    return Known(document.content, document.path, source[0] if source else "", document.added, document.texts[0], True)
