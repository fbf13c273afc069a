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
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

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


def write_arrays(path: Path, arrays: Mapping[str, Array], meta: Mapping[str, Any]) -> Checksum:
    """Write the arrays to a new file, which is on the disk when this returns."""
    little = {name: _little_endian(array) for name, array in arrays.items()}
    places: dict[str, tuple[str, list[int], int]] = {}
    offset = 0
    for name, array in little.items():
        places[name] = (array.dtype.str, list(array.shape), offset)
        offset = _aligned(offset + array.nbytes)
    header = json.dumps({"meta": dict(meta), "arrays": places}, ensure_ascii=False).encode()
    return write_file(path, _pieces(header, little))


def _little_endian(array: Array) -> Array:
    return np.ascontiguousarray(array, array.dtype.newbyteorder("<"))


def _pieces(header: bytes, arrays: Mapping[str, Array]) -> Iterator[bytes | memoryview]:
    """The bytes of the file, one piece after the other."""
    written = len(MAGIC) + 8 + len(header)
    yield MAGIC + len(header).to_bytes(8, "little") + header
    for array in arrays.values():
        yield bytes(_aligned(written) - written)
        yield array.data.cast("B") if array.size else b""
        written = _aligned(written) + array.nbytes


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


def pack_strings(strings: Sequence[str]) -> tuple[Array, Array]:
    """Strings as one array of UTF-8 bytes (uint8) and the offsets of their ends (int64, one more than strings)."""
    encoded = [string.encode("utf-8", "surrogatepass") for string in strings]
    offsets = np.zeros(len(encoded) + 1, np.int64)
    np.cumsum([len(piece) for piece in encoded], out=offsets[1:])
    return np.frombuffer(b"".join(encoded), np.uint8), offsets


def unpack_string(packed: Array, offsets: Array, index: int) -> str:
    """One of the strings that `pack_strings` packed."""
    return packed[offsets[index] : offsets[index + 1]].tobytes().decode("utf-8", "surrogatepass")
