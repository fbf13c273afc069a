"""Stored articles <-> a segment's file of them: each document packed by itself, with a dictionary for all of them.

    SEGMENT.stored, an arrayfile:
    frames         uint8   zstd frames, one after the other; each holds a document: its article's JSON, then its
                           original text, which pack best together as they hold the same words
    frame_ends     int64   where each frame ends
    article_sizes  uint32  of a document, the bytes of the article's JSON
    dictionary     uint8   what all frames were packed with; empty when there were too few documents for one

A dictionary holds what many documents have in common, so that one by itself packs as tightly as in a block of many,
and is read without them. It goes with its frames: segments that have the same one are merged without unpacking.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import zstandard
from numpy.typing import NDArray

from indexer.arrayfile import Pieces, Spool, release

SUFFIX = ".stored"
LEVEL = 1  # of zstd
_HASH_LOG, _MIN_MATCH = 15, 6  # with a dictionary these pack 3 to 4 % tighter than what level 1 has, as fast
SAMPLES = 1_000  # documents that a dictionary is made of; more make no better one
FEWEST_SAMPLES = 200
COPIED_AT_ONCE = 20_000  # documents of another file
SAMPLE_BYTES = 4_096  # of each of them
FRAMES_IN_MEMORY = 16 << 20  # bytes: those of a usual batch
LEFT_IN_PLACE = 1 << 18  # bytes of another file's frames that are worth a look into it of their own
MAX_WAITING = 4 << 20  # bytes of documents that wait for a dictionary
DICTIONARY_BYTES = 32 << 10
_SEGMENT_BYTES, _STEP = 256, 8  # how zstd looks for what is common: five times as fast as when it tries others

Array = NDArray[Any]


class StoredWriter:
    """Collects the articles of a segment, row after row."""

    def __init__(self, folder: Path, dictionary: bytes = b"") -> None:
        """`folder` is where frames wait until they are written. Without a dictionary one is made of the first rows."""
        self._frames, self._frame_ends = _Frames(folder), Spool(folder, np.dtype(np.int64))
        self._article_sizes = Spool(folder, np.dtype(np.uint32))
        self._dictionary = dictionary
        self._compressor = _compressor(dictionary) if dictionary else None
        self._waiting: list[bytes] = []
        self._waiting_bytes = 0

    def add(self, articles: Sequence[bytes], originals: Sequence[bytes]) -> None:
        """Add documents that follow each other: their articles as JSON and their original texts."""
        self._article_sizes.append(np.fromiter(map(len, articles), np.uint32, len(articles)))
        records = [article + original for article, original in zip(articles, originals, strict=True)]
        if self._compressor is not None:
            self._pack(self._compressor, records)
            return
        self._waiting += records
        self._waiting_bytes += sum(map(len, records))
        if len(self._waiting) >= SAMPLES or self._waiting_bytes > MAX_WAITING:
            self._pack_waiting()

    def add_from(self, file: StoredFile, living: NDArray[np.bool_]) -> None:
        """Add the living documents of a file: as they are packed there, if it is with the same dictionary."""
        if self._compressor is not None and self._dictionary == file.dictionary:
            cuts = [0, *(np.flatnonzero(np.diff(living)) + 1).tolist(), len(living)]
            for first, last in pairwise(cuts):
                if first < last and living[first]:
                    for start in range(first, last, COPIED_AT_ONCE):
                        self._copy(file, start, min(start + COPIED_AT_ONCE, last))
            return
        for row in np.flatnonzero(living).tolist():
            article, original = file.record(row)
            self.add([article], [original])

    def _copy(self, file: StoredFile, first: int, last: int) -> None:
        """Add rows [first, last) as they are."""
        start, end = file.place(first)[0], file.place(last - 1)[1]
        self._frame_ends.append(file.frame_ends[first:last] + (len(self._frames) - start))
        self._frames.append_mapped(file.frames[start:end])
        self._article_sizes.append(file.article_sizes[first:last])

    def _pack_waiting(self) -> None:
        """Make the dictionary, if there are documents enough, and pack those that waited for it."""
        self._dictionary = train_dictionary(self._waiting[:SAMPLES])
        self._compressor = _compressor(self._dictionary)
        self._pack(self._compressor, self._waiting)
        self._waiting = []

    def _pack(self, compressor: zstandard.ZstdCompressor, records: Sequence[bytes]) -> None:
        frames = [*map(compressor.compress, records)]
        self._frame_ends.append(len(self._frames) + np.cumsum(np.fromiter(map(len, frames), np.int64, len(frames))))
        self._frames.append(b"".join(frames))

    def arrays(self) -> dict[str, Array | Pieces]:
        """The arrays of the segment's file."""
        if self._waiting:
            self._pack_waiting()
        return {
            "frames": self._frames.pieces(),
            "frame_ends": self._frame_ends.pieces(),
            "article_sizes": self._article_sizes.pieces(),
            "dictionary": np.frombuffer(self._dictionary, np.uint8),
        }


class _Frames:
    """Collects frames: long stretches of other files are read where they lie, when all are written."""

    def __init__(self, folder: Path) -> None:
        self._own = Spool(folder, np.dtype(np.uint8), FRAMES_IN_MEMORY)
        self._elsewhere: list[tuple[int, Array]] = []  # after so many of the own bytes, these
        self._length = 0  # asked for at each stretch, of which there may be many

    def __len__(self) -> int:
        return self._length

    def append(self, frames: bytes) -> None:
        self._length += len(frames)
        self._own.append(frames)

    def append_mapped(self, frames: Array) -> None:
        """Add bytes of a mapped file, which stays as it is until all are written."""
        self._length += len(frames)
        if len(frames) < LEFT_IN_PLACE:
            self._own.append(frames)
        else:
            self._elsewhere.append((len(self._own), frames))

    def pieces(self) -> Pieces:
        """All frames."""
        return Pieces(np.dtype(np.uint8), (len(self),), self._read) if self._elsewhere else self._own.pieces()

    def _read(self) -> Iterator[Array]:
        own, read = self._own.mapped(), 0
        for place, frames in self._elsewhere:
            yield own[read:place]
            yield frames
            release(frames)
            read = place
        yield own[read:]


class StoredFile:
    """The stored articles of one segment, mapped. Safe to share between threads."""

    def __init__(self, arrays: Mapping[str, Array]) -> None:
        self.frames, self.frame_ends = arrays["frames"], arrays["frame_ends"]
        self.article_sizes = arrays["article_sizes"]
        self._dictionary = arrays["dictionary"]
        # Single numbers come out of memory views in half the time that arrays take.
        self._bytes, self._ends, self._sizes = self.frames.data, self.frame_ends.data, self.article_sizes.data
        self._local = threading.local()

    def __len__(self) -> int:
        return len(self.frame_ends)

    @property
    def has_dictionary(self) -> bool:
        """Whether there were documents enough for one."""
        return len(self._dictionary) > 0

    @property
    def dictionary(self) -> bytes:
        """What all rows are packed with."""
        return self._dictionary.tobytes()

    @cached_property
    def _packed_with(self) -> zstandard.ZstdCompressionDict | None:
        return _zstd_dictionary(self.dictionary)

    def article(self, row: int) -> bytes:
        """The JSON of the article in a row."""
        return self._unpack(row)[: self._sizes[row]]

    def original(self, row: int) -> bytes:
        """The original text of the article in a row."""
        return self._unpack(row)[self._sizes[row] :]

    def record(self, row: int) -> tuple[bytes, bytes]:
        """Both."""
        unpacked, size = self._unpack(row), self._sizes[row]
        return unpacked[:size], unpacked[size:]

    def _unpack(self, row: int) -> bytes:
        start, end = self.place(row)
        unpacked: bytes = self._decompressor.decompress(self._bytes[start:end])
        return unpacked

    @property
    def _decompressor(self) -> zstandard.ZstdDecompressor:
        """This thread's own: none is for several at once."""
        try:
            decompressor: zstandard.ZstdDecompressor = self._local.decompressor
        except AttributeError:
            decompressor = self._local.decompressor = zstandard.ZstdDecompressor(dict_data=self._packed_with)
        return decompressor

    def place(self, row: int) -> tuple[int, int]:
        """Where a row's frame begins and ends."""
        return self._ends[row - 1] if row else 0, self._ends[row]


def dictionary_for(files: Sequence[StoredFile]) -> bytes:
    """The dictionary to go on with where these files are: that of most documents; b"" when none has one."""
    having = [file for file in files if file.has_dictionary]
    return max(having, key=len).dictionary if having else b""


def train_dictionary(records: Sequence[bytes]) -> bytes:
    """A dictionary of what these records have in common; b"" when they are too few."""
    if len(records) < FEWEST_SAMPLES:
        return b""
    samples: list[bytes | bytearray | memoryview[int]] = [record[:SAMPLE_BYTES] for record in records]
    try:
        trained = zstandard.train_dictionary(DICTIONARY_BYTES, samples, k=_SEGMENT_BYTES, d=_STEP, level=LEVEL)
    except zstandard.ZstdError:  # they are hardly longer than nothing
        return b""
    return bytes(trained.as_bytes())


def _compressor(dictionary: bytes) -> zstandard.ZstdCompressor:
    packed_with = _zstd_dictionary(dictionary)
    parameters = zstandard.ZstdCompressionParameters.from_level(LEVEL, hash_log=_HASH_LOG, min_match=_MIN_MATCH)
    if packed_with is not None:
        packed_with.precompute_compress(compression_params=parameters)
    return zstandard.ZstdCompressor(compression_params=parameters, dict_data=packed_with)


def _zstd_dictionary(dictionary: bytes) -> zstandard.ZstdCompressionDict | None:
    return zstandard.ZstdCompressionDict(dictionary) if dictionary else None
