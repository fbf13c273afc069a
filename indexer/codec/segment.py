"""NewsSegment: what Whoosh's table of contents remembers of a segment; SegmentFiles: its files, opened.

The path of this class is part of the index format: the table of contents names it.
"""

from __future__ import annotations

import secrets
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NoReturn

import numpy as np
import whoosh.codec.base
from numpy.typing import NDArray
from whoosh.writing import IndexingError

from indexer.arrayfile import DamagedFile, Pieces, read_arrays, release, write_arrays
from indexer.codec.postings import SUFFIX as POSTINGS
from indexer.codec.postings import PostingsFile
from indexer.codec.quoted import SUFFIX as QUOTED
from indexer.codec.quoted import QuotedFile, quoted_of
from indexer.codec.stored import SUFFIX as STORED
from indexer.codec.stored import StoredFile
from indexer.columns import SUFFIX as COLUMNS
from indexer.columns import Columns, columns_of
from indexer.disk import Checksum, sync_file
from indexer.schema import SCHEMA_VERSION

INDEX_NAME = "MAIN"

Array = NDArray[Any]


def refuse_to_write() -> NoReturn:
    """What a writer of stock Whoosh hears."""
    raise IndexingError("Whoosh can read this index, but only `python -m indexer build | add | delete` can write it.")


class NewsSegment(whoosh.codec.base.Segment):  # type: ignore[misc]  # whoosh has no types
    """One immutable segment. Deletions are a mask beside it, in the table of contents, until a merge drops them."""

    def __init__(self, documents: int) -> None:
        self.indexname = INDEX_NAME
        # Whoosh draws names from the process-wide random generator: two programs that seed it alike would
        # overwrite each other's segments.
        self.segid = secrets.token_hex(8)
        self.compound = False
        self.documents = documents
        self.schema_version = SCHEMA_VERSION
        self.files: dict[str, Checksum] = {}
        self._deleted = b""  # packed bits, compressed; b"" for none

    def codec(self) -> Any:
        from indexer.codec.whoosh_codec import NewsCodec

        return NewsCodec()

    def write(self, folder: Path, suffix: str, arrays: Mapping[str, Array | Pieces]) -> None:
        """Write one of the segment's files and remember its checksum. `sync` makes it last."""
        name = self.make_filename(suffix)
        self.files[name] = write_arrays(folder / name, arrays, {"schema_version": SCHEMA_VERSION})

    def sync(self, folder: Path) -> None:
        """Make the bytes of all files last."""
        for name in self.files:
            sync_file(folder / name)

    def deleted_mask(self) -> NDArray[np.bool_]:
        """Which documents are deleted."""
        if not self._deleted:
            return np.zeros(self.documents, bool)
        bits = np.frombuffer(zlib.decompress(self._deleted), np.uint8)
        return np.unpackbits(bits, count=self.documents).view(bool)

    def with_deleted(self, mask: NDArray[np.bool_]) -> NewsSegment:
        """The same segment with these documents deleted."""
        segment = NewsSegment(self.documents)
        segment.__dict__.update(self.__dict__)
        segment._deleted = zlib.compress(np.packbits(mask).tobytes()) if mask.any() else b""
        return segment

    # What Whoosh asks of a segment.

    def doc_count_all(self) -> int:
        # Whoosh's readers ask the per-document reader; only its writers, when they open, ask the segment.
        refuse_to_write()

    def set_doc_count(self, _count: int) -> None:
        refuse_to_write()

    def deleted_count(self) -> int:
        return int(self.deleted_mask().sum())

    def deleted_docs(self) -> Iterator[int]:
        return iter(np.flatnonzero(self.deleted_mask()).tolist())

    def delete_document(self, _number: int, delete: bool = True) -> None:
        refuse_to_write()

    def is_deleted(self, number: int) -> bool:
        return bool(self.deleted_mask()[number])


@dataclass(frozen=True, slots=True, eq=False)
class SegmentFiles:
    """A segment's files, mapped."""

    segment: NewsSegment
    columns: Columns
    postings: PostingsFile
    stored: StoredFile
    quoted: QuotedFile
    deleted: NDArray[np.bool_]
    mappings: tuple[Mapping[str, Array], ...]  # the arrays of each file

    def __len__(self) -> int:
        return len(self.deleted)

    def let_go(self) -> None:
        """Let the system take back the memory of what was read; it is read again when it is asked for."""
        for arrays in self.mappings:
            release(next(iter(arrays.values())))


def open_segment(folder: Path, segment: Any, opened: SegmentFiles | None = None) -> SegmentFiles:
    """Map the files of a segment, unless they are mapped already: `opened` is the same segment of an earlier commit.

    Raises FileNotFoundError, or DamagedFile with what is wrong with which file.
    """
    if not isinstance(segment, NewsSegment):
        raise DamagedFile(f"segment {segment.segment_id()} was written by another codec ({type(segment).__name__})")
    if segment.schema_version != SCHEMA_VERSION:
        raise DamagedFile(f"the index has schema version {segment.schema_version}, not {SCHEMA_VERSION}")
    if opened:
        return replace(opened, segment=segment, deleted=segment.deleted_mask())
    try:
        mappings = tuple(_read(folder, segment, suffix) for suffix in (COLUMNS, POSTINGS, STORED, QUOTED))
        columns, postings = columns_of(mappings[0]), PostingsFile(mappings[1])
        stored, quoted = StoredFile(mappings[2]), quoted_of(mappings[3])
    except KeyError as error:
        raise DamagedFile(f"segment {segment.segment_id()} lacks {error}") from None
    return SegmentFiles(segment, columns, postings, stored, quoted, segment.deleted_mask(), mappings)


def _read(folder: Path, segment: NewsSegment, suffix: str) -> dict[str, Array]:
    name = segment.make_filename(suffix)
    size = (folder / name).stat().st_size
    if size != segment.files[name].size:
        raise DamagedFile(f"{name} has {size} bytes instead of {segment.files[name].size}")
    return read_arrays(folder / name)[0]
