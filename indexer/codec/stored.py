"""Stored articles <-> a segment's file of them: compressed in blocks, read one article at a time.

    SEGMENT.stored, an arrayfile:
    blocks         uint8   zstd frames, one after the other; each holds the records of BLOCK_ROWS documents
    block_ends     int64   where each frame ends
    record_ends    uint32  where each document's record ends in its block, unpacked
    article_sizes  uint32  of a record, the bytes of the article's JSON; the rest is its original text

An article and its original lie together, since they hold the same words: together they pack best.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import Any

import numpy as np
import zstandard
from numpy.typing import NDArray

SUFFIX = ".stored"
BLOCK_ROWS = 8  # more packs tighter, fewer reads faster: a page shows 20 articles from 20 blocks
LEVEL = 3  # of zstd

Array = NDArray[Any]


class StoredWriter:
    """Collects the articles of a segment, row after row."""

    def __init__(self) -> None:
        self._compressor = zstandard.ZstdCompressor(level=LEVEL)
        self._pending: list[bytes] = []
        self._frames: list[bytes] = []
        self._record_ends: list[int] = []
        self._article_sizes: list[int] = []

    def add(self, article: bytes, original: bytes) -> None:
        """Add a document: its article as JSON and its original text."""
        self._pending.append(article + original)
        self._article_sizes.append(len(article))
        if len(self._pending) == BLOCK_ROWS:
            self._close_block()

    def _close_block(self) -> None:
        end = 0
        for record in self._pending:
            end += len(record)
            self._record_ends.append(end)
        self._frames.append(self._compressor.compress(b"".join(self._pending)))
        self._pending.clear()

    def arrays(self) -> dict[str, Array]:
        """The arrays of the segment's file."""
        if self._pending:
            self._close_block()
        return {
            "blocks": np.frombuffer(b"".join(self._frames), np.uint8),
            "block_ends": np.cumsum([len(frame) for frame in self._frames], dtype=np.int64),
            "record_ends": np.array(self._record_ends, np.uint32),
            "article_sizes": np.array(self._article_sizes, np.uint32),
        }


class StoredFile:
    """The stored articles of one segment, mapped. Safe to share between threads."""

    def __init__(self, arrays: Mapping[str, Array]) -> None:
        self._blocks, self._block_ends = arrays["blocks"].data, arrays["block_ends"]
        self._record_ends, self._article_sizes = arrays["record_ends"], arrays["article_sizes"]
        self._local = threading.local()  # a decompressor is not for several threads at once

    def __len__(self) -> int:
        return len(self._record_ends)

    def article(self, row: int) -> bytes:
        """The JSON of the article in a row."""
        return self._record(row)[: self._article_sizes[row]]

    def original(self, row: int) -> bytes:
        """The original text of the article in a row."""
        return self._record(row)[self._article_sizes[row] :]

    def _record(self, row: int) -> bytes:
        block = row // BLOCK_ROWS
        start = int(self._block_ends[block - 1]) if block else 0
        frame = self._blocks[start : int(self._block_ends[block])]
        first = int(self._record_ends[row - 1]) if row % BLOCK_ROWS else 0
        unpacked: bytes = self._decompressor().decompress(frame)
        return unpacked[first : self._record_ends[row]]

    def _decompressor(self) -> zstandard.ZstdDecompressor:
        if not hasattr(self._local, "decompressor"):
            self._local.decompressor = zstandard.ZstdDecompressor()
        decompressor: zstandard.ZstdDecompressor = self._local.decompressor
        return decompressor
