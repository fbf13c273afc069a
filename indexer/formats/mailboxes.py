"""Mailbox file -> its messages, one at a time in bounded memory, each with its number and its place in the file."""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.formats.encoding import MEGABYTE, Unreadable
from indexer.formats.raw import SourceFile

MAX_MESSAGE = 25 * MEGABYTE  # with its attachments, which are not read
_PIECE = 64 * 1024  # characters of a line that are read at once
# "From news@harbour.example Tue Apr 26 09:17:16 2011": a sentence may begin with the word, but has no such day.
_SEPARATOR = re.compile(
    r"From .{0,300}?\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \d]?\d"
    r" \d\d:\d\d(?::\d\d)?(?: [A-Z]{2,5}| [+-]\d{4})? \d{4}(?: [+-]\d{4})?\s*$"
)
_QUOTED = re.compile(r">+From ")  # how mailboxes write a line of a text that would be a separator
_HEADER = re.compile(r"[!-9;-~]+:")
_NO_MAILBOX = "no mailbox: its first line is neither a header nor like 'From ana@h.example Tue Apr 26 09:17:16 2011'"


@dataclass(frozen=True, slots=True)
class Message:
    """A message as it stands in its mailbox, its lines ending in "\\n"; `data` is None when it is over MAX_MESSAGE.

    `consumed`: bytes of the file read when it was complete; `envelope`: the line that parts it from the one above,
    b"" without one.
    """

    number: int
    data: bytes | None
    consumed: int
    envelope: bytes = b""


def messages_in(file: SourceFile) -> Iterator[Message]:
    """The messages of a mailbox; also a first one without a separator above it.

    Raises Unreadable for an empty file and for what is no mailbox, and OSError.
    """
    data = bytearray()
    number, envelope = 0, b""
    with open(file.path, "rb") as disk:
        for begins, piece in _pieces(disk):
            if not number and not begins and not piece.strip():
                continue
            if not number and not begins and not _HEADER.match(piece):
                raise Unreadable(_NO_MAILBOX)
            if begins and number:
                yield _message(number, data, disk.tell(), envelope)
            if begins or not number:
                number, data, envelope = number + 1, bytearray(), piece.encode("latin-1") if begins else b""
            if not begins and len(data) <= MAX_MESSAGE:
                data += (piece[1:] if _QUOTED.match(piece) else piece).encode("latin-1")
    if not number:
        raise Unreadable("empty file")
    yield _message(number, data, file.size, envelope)


def _message(number: int, data: bytearray, consumed: int, envelope: bytes) -> Message:
    return Message(number, bytes(data) if len(data) <= MAX_MESSAGE else None, consumed, envelope)


def _pieces(disk: io.BufferedReader) -> Iterator[tuple[bool, str]]:
    """The lines of a mailbox, its bytes as Latin-1, and whether a message begins with each; long lines in pieces."""
    if disk.read(len(codecs.BOM_UTF8)) != codecs.BOM_UTF8:
        disk.seek(0)
    stream = io.TextIOWrapper(disk, "latin-1", newline=None)  # reads any kind of line end
    is_apart = True
    try:
        while piece := stream.readline(_PIECE):
            yield is_apart and piece.startswith("From ") and _SEPARATOR.match(piece) is not None, piece
            is_apart = piece == "\n"
    finally:
        stream.detach()  # the file is closed by who opened it
