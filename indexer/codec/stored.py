"""Stored articles <-> a segment's file of them: compressed in blocks, read one article at a time.

    SEGMENT.stored, an arrayfile:
    blocks         uint8   zstd frames, one after the other; each holds the records of up to BLOCK_ROWS documents
    block_ends     int64   where each frame ends
    block_rows     uint32  the first document of each frame
    record_ends    uint32  where each document's record ends in its block, unpacked
    article_sizes  uint32  of a record, the bytes of the article's JSON; the rest is its original text

An article and its original lie together, since they hold the same words: together they pack best.
"""

from __future__ import annotations

import threading
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import zstandard
from numpy.typing import NDArray

from indexer.arrayfile import Pieces, Spool

SUFFIX = ".stored"
BLOCK_ROWS = 8  # more packs tighter, fewer reads faster: a page shows 20 articles from 20 blocks
LEVEL = 1  # of zstd
KEPT = 1 << 20  # bytes of an unpacked block that a reader may keep for its next article

Array = NDArray[Any]


class StoredWriter:
    """Collects the articles of a segment, row after row."""

    def __init__(self, folder: Path) -> None:
        """`folder` is where blocks wait until they are written."""
        self._compressor = zstandard.ZstdCompressor(level=LEVEL)
        self._pending: list[bytes] = []
        self._frames = Spool(folder, np.dtype(np.uint8))
        self._block_ends, self._block_rows = array("q"), array("I")
        self._record_ends, self._article_sizes = array("I"), array("I")

    def add(self, article: bytes, original: bytes) -> None:
        """Add a document: its article as JSON and its original text."""
        if not self._pending:
            self._block_rows.append(len(self._article_sizes))
        self._pending.append(article + original)
        self._article_sizes.append(len(article))
        if len(self._pending) == BLOCK_ROWS:
            self._close_block()

    def add_from(self, file: StoredFile, living: NDArray[np.bool_]) -> None:
        """Add the living documents of a file: whole blocks as they are, the others row by row."""
        for first, last, is_whole in file.stretches(living):
            if is_whole:
                self._copy(file, first, last)
                continue
            rows = np.arange(*file.rows_of_blocks(first, last))
            for row in rows[living[rows]].tolist():
                self.add(file.article(row), file.original(row))

    def _copy(self, file: StoredFile, first: int, last: int) -> None:
        """Add all documents of blocks [first, last)."""
        self._close_block()
        before, row_before = len(self._frames), len(self._article_sizes)
        start, end = file.place_of_blocks(first, last)
        first_row, last_row = file.rows_of_blocks(first, last)
        self._frames.append(file.blocks[start:end])
        self._block_ends.extend((file.block_ends[first:last] + (before - start)).tolist())
        self._block_rows.extend((file.block_rows[first:last].astype(np.int64) + (row_before - first_row)).tolist())
        self._record_ends.extend(file.record_ends[first_row:last_row].tolist())
        self._article_sizes.extend(file.article_sizes[first_row:last_row].tolist())

    def _close_block(self) -> None:
        if not self._pending:
            return
        end = 0
        for record in self._pending:
            end += len(record)
            self._record_ends.append(end)
        self._frames.append(self._compressor.compress(b"".join(self._pending)))
        self._block_ends.append(len(self._frames))
        self._pending.clear()

    def arrays(self) -> dict[str, Array | Pieces]:
        """The arrays of the segment's file."""
        self._close_block()
        return {
            "blocks": self._frames.pieces(),
            "block_ends": np.array(self._block_ends, np.int64),
            "block_rows": np.array(self._block_rows, np.uint32),
            "record_ends": np.array(self._record_ends, np.uint32),
            "article_sizes": np.array(self._article_sizes, np.uint32),
        }


class StoredFile:
    """The stored articles of one segment, mapped. Safe to share between threads."""

    def __init__(self, arrays: Mapping[str, Array]) -> None:
        self.blocks, self.block_ends, self.block_rows = arrays["blocks"], arrays["block_ends"], arrays["block_rows"]
        self.record_ends, self.article_sizes = arrays["record_ends"], arrays["article_sizes"]
        self._rows = self.block_rows.data
        self._local = threading.local()  # a decompressor is not for several threads at once

    def __len__(self) -> int:
        return len(self.record_ends)

    def article(self, row: int) -> bytes:
        """The JSON of the article in a row."""
        return self._record(row)[: self.article_sizes[row]]

    def original(self, row: int) -> bytes:
        """The original text of the article in a row."""
        return self._record(row)[self.article_sizes[row] :]

    def place_of_blocks(self, first: int, last: int) -> tuple[int, int]:
        """Where the frames [first, last) begin and end."""
        return int(self.block_ends[first - 1]) if first else 0, int(self.block_ends[last - 1])

    def rows_of_blocks(self, first: int, last: int) -> tuple[int, int]:
        """The first row of frames [first, last) and the one after their last."""
        return int(self.block_rows[first]), int(self.block_rows[last]) if last < len(self.block_rows) else len(self)

    def stretches(self, living: NDArray[np.bool_]) -> Iterator[tuple[int, int, bool]]:
        """All frames in stretches: [first, last), and whether they can be kept: nothing deleted, and well filled."""
        if not len(self):
            return
        rows = np.diff(self.block_rows.astype(np.int64), append=len(self))
        is_whole = (np.add.reduceat(living, self.block_rows, dtype=np.int64) == rows) & (rows >= BLOCK_ROWS // 2)
        cuts = [0, *(np.flatnonzero(np.diff(is_whole)) + 1).tolist(), len(rows)]
        for first, last in pairwise(cuts):
            yield first, last, bool(is_whole[first])

    def _record(self, row: int) -> bytes:
        block = bisect_right(self._rows, row) - 1
        first = int(self.record_ends[row - 1]) if row > self._rows[block] else 0
        return self._unpacked(block)[first : self.record_ends[row]]

    def _unpacked(self, block: int) -> bytes:
        """A block's records. The last one is kept: who reads all articles unpacks each block once."""
        local = self._local
        if not hasattr(local, "decompressor"):
            local.decompressor, local.block, local.unpacked = zstandard.ZstdDecompressor(), None, b""
        if local.block != block:
            start, end = self.place_of_blocks(block, block + 1)
            local.unpacked, local.block = local.decompressor.decompress(self.blocks.data[start:end]), block
        unpacked: bytes = local.unpacked
        if len(unpacked) > KEPT:
            local.block, local.unpacked = None, b""
        return unpacked
