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
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

MAGIC = b"DATELN1\n"
ALIGNMENT = 64

Array = NDArray[Any]


class DamagedFile(Exception):
    """A file is not what its name promises. The message names the file and what is wrong with it."""


def _aligned(offset: int) -> int:
    return -(-offset // ALIGNMENT) * ALIGNMENT


def write_arrays(path: Path, arrays: Mapping[str, Array], meta: Mapping[str, Any]) -> None:
    """Write the arrays to a new file, flushed to the disk when this returns."""
    little = {name: np.ascontiguousarray(array.astype(array.dtype.newbyteorder("<"))) for name, array in arrays.items()}
    places: dict[str, tuple[str, list[int], int]] = {}
    offset = 0
    for name, array in little.items():
        places[name] = (array.dtype.str, list(array.shape), offset)
        offset = _aligned(offset + array.nbytes)
    header = json.dumps({"meta": dict(meta), "arrays": places}, ensure_ascii=False).encode()
    with path.open("wb") as file:
        file.write(MAGIC + len(header).to_bytes(8, "little") + header)
        start = _aligned(file.tell())
        for name, array in little.items():
            file.write(bytes(start + places[name][2] - file.tell()))
            file.write(array.tobytes())
        file.flush()
        os.fsync(file.fileno())


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
