"""Named arrays <-> one file that is memory-mapped: little-endian, aligned, no pickle.

    +----------+---------------+----------------------------+-----+---------+-----+---------+
    | DATELN1\\n| header length | header: JSON in UTF-8      | pad | array 0 | pad | array 1 | ...
    +----------+---------------+----------------------------+-----+---------+-----+---------+
     8 bytes    uint64          {"meta": {...},              each array starts at a multiple of 64 bytes
                                 "arrays": {name: [dtype, shape, offset]}}

Offsets count from the first byte after the header, rounded up to 64.
"""

from __future__ import annotations

import json
import mmap
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise
from math import prod
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

from indexer.disk import Checksum, write_file

MAGIC = b"DATELN1\n"
ALIGNMENT = 64

Array = NDArray[Any]


class DamagedFile(Exception):
    """A file is not what its name promises. The message names the file and what is wrong with it."""


def _aligned(offset: int) -> int:
    return -(-offset // ALIGNMENT) * ALIGNMENT


@dataclass(frozen=True, slots=True)
class Pieces:
    """An array that is made piece by piece while it is written, and never whole in memory."""

    dtype: np.dtype[Any]
    shape: tuple[int, ...]
    make: Callable[[], Iterator[Array | bytes | memoryview]]

    @property
    def nbytes(self) -> int:
        """Bytes of all pieces together."""
        return self.dtype.itemsize * prod(self.shape)


class Spool:
    """Collects a long array whose length is not known; what memory should not hold waits in a file without a name."""

    IN_MEMORY = 1 << 20  # bytes that need no file; a merge has some dozens of spools
    AT_ONCE = 1 << 18  # bytes that are written and read together when there is a file

    def __init__(self, folder: Path, dtype: np.dtype[Any], in_memory: int | None = None) -> None:
        """`in_memory` is how many bytes need no file, IN_MEMORY unless it is given."""
        self._folder, self._dtype, self._in_memory = folder, dtype, in_memory or self.IN_MEMORY
        self._file: IO[bytes] | None = None
        self._waiting = bytearray()  # not in the file
        self._bytes = 0

    def __del__(self) -> None:
        if self._file is not None:
            with suppress(OSError):  # what did not fit on the disk is tried once more, and does not fit
                self._file.close()  # a run that is cancelled leaves many of them

    def __len__(self) -> int:
        return self._bytes // self._dtype.itemsize

    def append(self, values: Array | bytes) -> None:
        """Add values of the spool's type, or their bytes."""
        piece = values if isinstance(values, bytes) else _little_endian(values)
        self._bytes += len(piece)
        if len(self._waiting) + len(piece) > (self._in_memory if self._file is None else self.AT_ONCE):
            self._write(piece)
        else:
            self._waiting += piece

    def _write(self, piece: bytes | memoryview = b"") -> None:
        """Put what waits into the file, and a piece after it."""
        if self._file is None:
            self._file = tempfile.TemporaryFile(dir=self._folder)  # noqa: SIM115 (see __del__)
        self._file.seek(0, os.SEEK_END)
        self._file.writelines((self._waiting, piece))
        self._waiting = bytearray()

    def pieces(self) -> Pieces:
        """All values."""
        return Pieces(self._dtype, (len(self),), self._read)

    def mapped(self) -> Array:
        """All values, in memory only while they are few: the system may take back what of a file is in it."""
        if self._file is None:
            return np.frombuffer(bytes(self._waiting), self._dtype)
        self._write()
        self._file.flush()
        mapped = mmap.mmap(self._file.fileno(), self._bytes, access=mmap.ACCESS_READ)
        return np.ndarray((len(self),), self._dtype, mapped)

    def _read(self) -> Iterator[bytes | memoryview]:
        if self._file is not None:
            self._file.seek(0)
            while piece := self._file.read(self.AT_ONCE):
                yield piece
        for first in range(0, len(self._waiting), self.AT_ONCE):
            yield bytes(self._waiting[first : first + self.AT_ONCE])


def room_for(folder: Path, lengths: Sequence[int], dtype: np.dtype[Any]) -> list[Array]:
    """Arrays of zeros, to be filled. When they are long together they lie in one file without a name: the system may
    take back what of it is in memory. OSError: there is no room for it."""
    ends = np.cumsum([0, *lengths]).tolist()
    size = ends[-1] * dtype.itemsize
    if size <= Spool.IN_MEMORY:
        values = np.zeros(ends[-1], dtype)
    else:
        with tempfile.TemporaryFile(dir=folder) as file:
            for first in range(
                0, size, Spool.AT_ONCE
            ):  # the system kills who fills a page that the disk has no room for
                file.write(bytes(min(Spool.AT_ONCE, size - first)))
            file.flush()
            values = np.ndarray((ends[-1],), dtype, mmap.mmap(file.fileno(), size))
    return [values[first:last] for first, last in pairwise(ends)]


def write_arrays(path: Path, arrays: Mapping[str, Array | Pieces], meta: Mapping[str, Any]) -> Checksum:
    """Write the arrays to a new file. Its bytes are on the disk after `sync_file`."""
    places: dict[str, tuple[str, list[int], int]] = {}
    offset = 0
    for name, array in arrays.items():
        places[name] = (array.dtype.newbyteorder("<").str, list(array.shape), offset)
        offset = _aligned(offset + array.nbytes)
    header = json.dumps({"meta": dict(meta), "arrays": places}, ensure_ascii=False).encode()
    return write_file(path, _bytes_of(header, arrays))


def _bytes_of(header: bytes, arrays: Mapping[str, Array | Pieces]) -> Iterator[bytes | memoryview]:
    """The bytes of the file, one piece after the other."""
    written = len(MAGIC) + 8 + len(header)
    yield MAGIC + len(header).to_bytes(8, "little") + header
    for array in arrays.values():
        yield bytes(_aligned(written) - written)
        for piece in array.make() if isinstance(array, Pieces) else [array]:
            yield _little_endian(piece) if isinstance(piece, np.ndarray) else piece
        written = _aligned(written) + array.nbytes


def _little_endian(array: Array) -> bytes | memoryview:
    little = np.ascontiguousarray(array, array.dtype.newbyteorder("<"))
    return little.data.cast("B") if little.size else b""


def read_arrays(path: Path) -> tuple[dict[str, Array], dict[str, Any]]:
    """The arrays of a file, mapped and read-only, and its meta. Raises DamagedFile or OSError."""
    with path.open("rb") as file:
        try:
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except ValueError:
            raise DamagedFile(f"{path.name} is empty") from None
    if mapped[:8] != MAGIC:
        raise DamagedFile(f"{path.name} does not begin as a file of arrays does")
    try:
        length = int.from_bytes(mapped[8:16], "little")
        header = json.loads(mapped[16 : 16 + length])
        start = _aligned(16 + length)
        arrays = {
            name: np.ndarray(tuple(shape), np.dtype(kind), mapped, start + offset)
            for name, (kind, shape, offset) in header["arrays"].items()
        }
    except (ValueError, KeyError, TypeError) as error:
        raise DamagedFile(f"{path.name} cannot be read: {error}") from None
    return arrays, header["meta"]


def release(array: Array) -> None:
    """Let the system take back the memory of the file that an array lies in; what is used again is read again."""
    base = array.base.base if isinstance(array.base, np.ndarray) else array.base
    if isinstance(base, mmap.mmap) and hasattr(base, "madvise"):
        base.madvise(mmap.MADV_DONTNEED)


def pack_strings(strings: Sequence[str]) -> tuple[Array, Array]:
    """Strings as one array of UTF-8 bytes (uint8) and the offsets of their ends (int64, one more than strings)."""
    joined = "".join(strings)
    pieces = strings if joined.isascii() else [string.encode("utf-8", "surrogatepass") for string in strings]
    offsets = np.zeros(len(strings) + 1, np.int64)
    np.cumsum(np.fromiter(map(len, pieces), np.int64, len(pieces)), out=offsets[1:])
    return np.frombuffer(joined.encode("utf-8", "surrogatepass"), np.uint8), offsets


def unpack_string(packed: Array, offsets: Array, index: int) -> str:
    """One of the strings that `pack_strings` packed."""
    return str(packed.data[offsets.item(index) : offsets.item(index + 1)], "utf-8", "surrogatepass")
