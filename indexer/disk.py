"""Files that stay: written aside, flushed to the disk, renamed, and the folder flushed, so that a power cut leaves
either the old state or the new one, whole."""

from __future__ import annotations

import os
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Checksum:
    """What a file must still be when it is read again."""

    size: int
    crc32: int


def write_file(path: Path, pieces: Iterable[bytes | memoryview]) -> Checksum:
    """Write a new file. Its bytes are on the disk after `sync_file`, its name after `sync_folder`."""
    size, crc = 0, 0
    with path.open("wb") as file:
        for piece in pieces:
            file.write(piece)
            size, crc = size + len(piece), zlib.crc32(piece, crc)
    return Checksum(size, crc)


def sync_file(path: Path) -> None:
    """Make the bytes of a file last."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def write_aside(path: Path, content: bytes) -> Checksum:
    """Write a file under another name and rename it, so that it is never seen half written."""
    aside = path.with_name(path.name + ".aside")
    checksum = write_file(aside, [content])
    sync_file(aside)
    aside.replace(path)
    return checksum


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner can look into; its name is on the disk when this returns.

    One that is there already, and empty, is closed to others, too.
    """
    new = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not any(folder.iterdir()):
        folder.chmod(0o700)
    for one in new:
        sync_folder(one.parent)


def sync_folder(folder: Path) -> None:
    """Make the names of new, renamed and removed files last."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def checksum_of(path: Path) -> Checksum:
    """The checksum of a file as it is now."""
    size, crc = 0, 0
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            size, crc = size + len(piece), zlib.crc32(piece, crc)
    return Checksum(size, crc)
