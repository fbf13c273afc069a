"""File -> its lines as text, one at a time in bounded memory, packed with gzip or not."""

from __future__ import annotations

import codecs
import gzip
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, AnyStr, BinaryIO

from indexer.formats.encoding import (
    MAX_ARTICLE,
    MEGABYTE,
    TOO_LARGE,
    Unreadable,
    decode_unmarked,
    detect_encoding,
    marked_encoding,
    refuse_binary,
    unmarked_utf16,
)
from indexer.formats.raw import Problem, SourceFile

MAX_LINE = MAX_ARTICLE  # bytes (characters of UTF-16 and UTF-32)
# A packed file beyond both of these is a bomb: JSON packs to a tenth or so, never to a two-hundredth.
MAX_UNPACKED = 20 * MEGABYTE
MAX_RATIO = 200
MAX_BLANK_LINES = 1_000_000  # in a row; nothing but a bomb or a broken disk has more
_CHUNK = 64 * 1024


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its line end. `consumed` counts bytes of the file on disk, packed ones if it is."""

    number: int
    text: str
    consumed: int


class _Unpacked(io.RawIOBase):
    """The content of a gzip file; refuses to go on when it swells beyond measure."""

    def __init__(self, packed: BinaryIO) -> None:
        self._packed = packed
        self._content = gzip.GzipFile(fileobj=packed, mode="rb")
        self._unpacked = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._content.read1(len(buffer))  # what was unpacked before a damaged place is given
        self._unpacked += len(data)
        if self._unpacked > max(MAX_UNPACKED, MAX_RATIO * self._packed.tell()):
            raise Unreadable(f"unpacks to over {MAX_UNPACKED // MEGABYTE} MB of hardly anything; the rest is left")
        buffer[: len(data)] = data
        return len(data)


def read_lines(file: SourceFile) -> Iterator[Line | Problem]:
    """The lines of a file. A line over MAX_LINE is a problem and the next ones follow; so is a damaged end.

    Raises OSError when the file cannot be opened.
    """
    with open(file.path, "rb") as disk:
        is_packed = file.path.name.lower().endswith(".gz")
        stream = io.BufferedReader(_Unpacked(disk) if is_packed else disk.raw, _CHUNK)
        number = blank = 0
        try:
            for number, text in enumerate(_texts(stream), 1):
                blank = blank + 1 if text is not None and not text.strip() else 0
                if blank > MAX_BLANK_LINES:
                    raise Unreadable(f"over {MAX_BLANK_LINES:,} blank lines; the rest is left")
                consumed = disk.tell() if is_packed else stream.tell()
                if text is None:
                    yield Problem(file.shown, number, TOO_LARGE)
                else:
                    yield Line(number, text, consumed)
        except (EOFError, zlib.error, gzip.BadGzipFile):
            yield Problem(file.shown, number + 1, "the packed file is damaged or cut short from here on")
        except Unreadable as error:
            yield Problem(file.shown, number + 1 if number else None, str(error))


def _texts(stream: io.BufferedReader) -> Iterator[str | None]:
    """Lines without their ends; None stands for one that is too long."""
    start = stream.peek(_CHUNK)
    encoding = marked_encoding(start) or unmarked_utf16(start)
    if encoding not in ("", "utf-8"):
        yield from _wide_texts(stream, encoding)
        return
    refuse_binary(start.split(b"\n", 1)[0])
    expected = ""
    for number, line in enumerate(_bounded(stream, b"\n")):
        if line is None:
            yield None
            continue
        content = line.removeprefix(codecs.BOM_UTF8) if number == 0 else line
        try:
            yield content.decode("utf-8")
        except UnicodeDecodeError:
            # One line says little: the file's beginning helps, and what was found holds for the rest.
            expected = expected or detect_encoding(start + content)
            yield decode_unmarked(content, expected)


def _wide_texts(stream: io.BufferedReader, encoding: str) -> Iterator[str | None]:
    text = io.TextIOWrapper(stream, encoding, errors="replace", newline="\n")
    try:
        for number, line in enumerate(_bounded(text, "\n")):
            yield line.removeprefix("\ufeff") if line and number == 0 else line
    finally:
        text.detach()  # the stream is closed by who opened it


def _bounded(stream: IO[AnyStr], end: AnyStr) -> Iterator[AnyStr | None]:
    """Lines of at most MAX_LINE; a longer one is passed over in pieces and given as None."""
    while line := stream.readline(MAX_LINE + 1):
        if line.endswith(end):
            yield line.removesuffix(end)
        elif len(line) <= MAX_LINE:
            yield line
        else:
            line = end  # frees the piece that was read
            while (piece := stream.readline(_CHUNK)) and not piece.endswith(end):
                pass
            yield None
