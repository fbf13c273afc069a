"""A folder -> its entries in the order of their names' bytes, in little memory however many there are."""

from __future__ import annotations

import heapq
import os
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, NamedTuple

IN_MEMORY = 100_000  # names, about ten megabytes; each further so many wait in a file without a name
_PIECE = 1 << 18  # bytes of it that are read together
_BEHIND_NAME, _BETWEEN = b"\0", b"/"  # which no name has; the first also sorts before all that a name can have
LINK, FOLDER, FILE = b"l", b"d", b"f"


class Entry(NamedTuple):
    """What is in a folder: a link, a folder or anything else."""

    path: Path
    kind: bytes


def entries_of(folder: Path) -> Iterator[Entry]:
    """Its entries, those left out whose name begins with a dot. Raises OSError before the first one."""
    waiting: list[Iterable[bytes]] = []
    some: list[bytes] = []
    with os.scandir(folder) as found:
        for entry in found:
            if not entry.name.startswith("."):
                some.append(_packed(entry))
            if len(some) == IN_MEMORY:
                waiting.append(_kept(sorted(some)))
                some = []
    some.sort()
    return (_unpacked(folder, one) for one in (heapq.merge(some, *waiting) if waiting else some))


def _packed(entry: os.DirEntry[str]) -> bytes:
    is_folder = entry.is_dir(follow_symlinks=False)
    kind = LINK if entry.is_symlink() else FOLDER if is_folder else FILE
    return os.fsencode(entry.name) + _BEHIND_NAME + kind


def _unpacked(folder: Path, packed: bytes) -> Entry:
    name, _, kind = packed.partition(_BEHIND_NAME)
    return Entry(folder / os.fsdecode(name), kind)


def _kept(names: Sequence[bytes]) -> Iterator[bytes]:
    file = tempfile.TemporaryFile()  # noqa: SIM115 (it is closed when all is read)
    file.write(_BETWEEN.join(names))
    file.seek(0)
    return _read(file)


def _read(file: IO[bytes]) -> Iterator[bytes]:
    rest = b""
    with file:
        while piece := file.read(_PIECE):
            *whole, rest = (rest + piece).split(_BETWEEN)
            yield from whole
    yield rest
