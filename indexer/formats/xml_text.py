"""XML file -> its text in pieces, in bounded memory: by its mark, as UTF-8, as it declares, then as detected."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import BinaryIO

from indexer.formats.encoding import (
    SEVEN_BIT,
    STRAY_WINDOWS,
    declared_encoding,
    detect_encoding,
    is_mostly_utf8,
    known_encoding,
    marked_encoding,
    refuse_binary,
    unmarked_utf16,
)
from indexer.formats.raw import SourceFile

PIECE = 64 * 1024  # bytes


def read_pieces(file: SourceFile) -> Iterator[tuple[str, int]]:
    """The text without its mark, each piece with the bytes of the file read so far.

    Raises Unreadable for binary data, and OSError.
    """
    with open(file.path, "rb") as disk:
        encoding, errors = _encoding(disk)
        disk.seek(0)
        decoder = codecs.getincrementaldecoder(encoding)(errors)
        is_first = True
        while data := disk.read(PIECE):
            text = decoder.decode(data)
            yield (text.removeprefix("\ufeff") if is_first else text), disk.tell()
            is_first = False
        yield decoder.decode(b"", final=True), disk.tell()


def _encoding(disk: BinaryIO) -> tuple[str, str]:
    """The encoding of a file, and what to do with bytes that are not in it."""
    start = disk.read(PIECE)
    if encoding := marked_encoding(start) or unmarked_utf16(start):
        return encoding, STRAY_WINDOWS if encoding == "utf-8" else "replace"
    refuse_binary(start)
    declared = known_encoding(declared_encoding(start))
    if declared in SEVEN_BIT:
        return declared, "replace"
    sample = _not_utf8(disk)
    if not sample or is_mostly_utf8(sample):
        return "utf-8", STRAY_WINDOWS
    return declared if declared not in ("", "utf-8") else detect_encoding(sample), "replace"


def _not_utf8(disk: BinaryIO) -> bytes:
    """The first piece that is not UTF-8, b"" when all of it is."""
    disk.seek(0)
    decoder = codecs.getincrementaldecoder("utf-8")()
    while data := disk.read(PIECE):
        try:
            decoder.decode(data)
        except UnicodeDecodeError:
            return data
    return b""
