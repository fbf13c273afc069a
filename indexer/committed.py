"""An index folder -> what stands in it under an article's id, for the writer that extends or replaces it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import whoosh.index
import whoosh.reading

from indexer.arrayfile import DamagedFile
from indexer.columns import SUFFIX, Columns, read_columns
from indexer.schema import SCHEMA_VERSION


class IndexOutdated(Exception):
    """The index was written by another version, or is damaged. The message has the command to run."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is remembered of a document, to tell a newer version of an article from another article."""

    content: int
    path: int
    source: str
    added: int
    headline: str = ""  # only when just written
    just_written: bool = False  # by the writer that is asked, not yet committed


class Committed:
    """The committed documents, looked up by article id. `close` lets go of their files."""

    def __init__(self, reader: whoosh.reading.IndexReader, columns: list[tuple[int, Columns]]) -> None:
        """`columns` of each segment with the number of its first document, ascending."""
        self._reader, self._columns = reader, columns
        self.close = reader.close

    def number(self, article_id: str) -> int | None:
        """The document's number over all segments, as Whoosh counts; None for an unknown id."""
        if ("id", article_id) not in self._reader:
            return None
        matcher = self._reader.postings("id", article_id)
        return int(matcher.id()) if matcher.is_active() else None

    def find(self, article_id: str) -> Known | None:
        """What stands under an id; None for an unknown one."""
        number = self.number(article_id)
        if number is None:
            return None
        base, columns = next((base, columns) for base, columns in reversed(self._columns) if base <= number)
        row = number - base
        source = columns.facets["source"]
        ordinals = source.ordinals[source.offsets[row] : source.offsets[row + 1]]
        return Known(
            content=int(columns.content[row]),
            path=int(columns.path[row]),
            source=source.labels[ordinals[0]] if len(ordinals) else "",
            added=int(columns.added[row]),
        )


def open_committed(index: whoosh.index.FileIndex, index_dir: Path) -> Committed:
    """The committed documents of an index. Raises IndexOutdated when this version cannot read them."""
    try:
        reader = index.reader()
    except Exception as error:  # damaged segments raise whatever their bytes say
        raise _outdated(index_dir, error) from None
    try:
        leaves = [(base, leaf.segment()) for leaf, base in reader.leaf_readers() if leaf.segment() is not None]
        columns = [(base, read_columns(index_dir / (segment.segment_id() + SUFFIX))) for base, segment in leaves]
        for _, part in columns:
            if part.meta["schema_version"] != SCHEMA_VERSION:
                raise DamagedFile(f"schema version {part.meta['schema_version']}, not {SCHEMA_VERSION}")
    except (OSError, DamagedFile, KeyError) as error:
        reader.close()
        raise _outdated(index_dir, error) from None
    return Committed(reader, columns)


def _outdated(index_dir: Path, error: Exception) -> IndexOutdated:
    return IndexOutdated(f"{index_dir}: the index cannot be extended ({error}); run build instead.")
