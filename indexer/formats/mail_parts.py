"""A message of e-mail -> its headers as text, and the texts that readers were sent with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses
from typing import Any

from indexer.formats.characters import one_line
from indexer.formats.encoding import MAX_ARTICLE, TOO_LARGE, Unreadable, decode, decode_unmarked, known_encoding

_LONGEST_HEADER = 4_000  # characters; what is longer is an accident or an attack, and slow to decode
_CUT_WORD = re.compile(r"=\?[^?\s]*(?:\?[^?\s]*){0,2}$")  # an encoded word that ends too early
_ID = re.compile(r"<([^<>\s]+@[^<>\s]+)>")
# The line above a part, where headers of its content follow.
_BOUNDARY = re.compile(rb"^--(?P<boundary>[^\s\"\\][^\r\n\"\\]{0,69}?)[ \t]*\r?\n(?i:content-[a-z-]+):", re.MULTILINE)
_PLAIN = frozenset({"plain", "enriched", "richtext", "markdown", "x-markdown"})
_PAGE = "html"


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a message, decoded."""

    text: str
    is_page: bool


def header(message: Message, name: str) -> str:
    """The text of a header in one line, "" without one."""
    return one_line(_decoded(_written(message, name)))


def sender(message: Message) -> str:
    """The name of the first author of a message, "" where only an address is known."""
    written = _written(message, "from")
    if len(written) == _LONGEST_HEADER:
        written = written.rpartition(",")[0]
    try:
        names = [one_line(_decoded(name)) for name, _address in getaddresses([written])]
    except RecursionError:  # of brackets in brackets
        return ""
    return next(filter(None, names), "")


def own_id(message: Message) -> str:
    """The Message-ID without its brackets, the same in every mailbox that the message lies in; "" without one."""
    match = _ID.search(_written(message, "message-id"))
    return match[1] if match else ""


def texts_of(message: Message) -> list[Text]:
    """The texts of a message in their order, without attachments; those of forwarded messages where it has no other.

    Raises Unreadable when they are together over MAX_ARTICLE.
    """
    message = _with_parts(message)
    found = _texts(message, message, is_forwarding=False) or _texts(message, message, is_forwarding=True)
    if sum(len(one.text) for one in found) > MAX_ARTICLE:
        raise Unreadable(TOO_LARGE)
    return found


def _with_parts(message: Message) -> Message:
    """The message; one whose boundary is nowhere in its text with the parts that another line parts there."""
    if message.get_content_maintype() != "multipart" or message.is_multipart():
        return message
    content = message.get_payload(decode=True)
    match = _BOUNDARY.search(content) if isinstance(content, bytes) else None
    if match is None:
        return message
    head = f"Content-Type: {message.get_content_type()}; boundary=".encode()
    return message_from_bytes(b'%s"%s"\n\n%s' % (head, match["boundary"], content), policy=policy.compat32)


def _written(message: Message, name: str) -> str:
    """A header as it is written, cut to what can be one; bytes that are no ASCII are text in some encoding."""
    written = next((value for key, value in message.raw_items() if key.lower() == name), "")[:_LONGEST_HEADER]
    return decode_unmarked(written.encode("ascii", "surrogateescape"))


def _decoded(written: str) -> str:
    """A header with its encoded words decoded."""
    if "=?" not in written:
        return written
    try:
        pieces = decode_header(_CUT_WORD.sub("", written))
    except HeaderParseError:
        return written
    return "".join(piece if isinstance(piece, str) else _piece(piece, charset) for piece, charset in pieces)


def _piece(data: bytes, charset: str | None) -> str:
    # What stands between encoded words is handed back in this encoding of Python's.
    return decode_unmarked(data, known_encoding(charset)) if charset else data.decode("raw-unicode-escape", "replace")


def _texts(part: Any, whole: Message, *, is_forwarding: bool) -> list[Text]:
    kind, _, subtype = part.get_content_type().partition("/")
    if part is not whole and part.get_content_disposition() == "attachment":
        return []
    inside = part.get_payload()
    if isinstance(inside, list):
        if kind == "message" and not is_forwarding:
            return []
        found = [texts for one in inside if (texts := _texts(one, whole, is_forwarding=is_forwarding))]
        return _best(found) if subtype == "alternative" else [text for texts in found for text in texts]
    # A message of several parts whose boundary is missing has its text all the same.
    if kind != "multipart" and not (kind == "text" and subtype in _PLAIN | {_PAGE}):
        return []
    text = _text(part)
    return [Text(text, subtype == _PAGE)] if text.strip() else []


def _best(versions: list[list[Text]]) -> list[Text]:
    """Of the versions of one text the plain one, else the last, which is the fullest."""
    plain = (one for one in versions if not any(text.is_page for text in one))
    return next(plain, versions[-1] if versions else [])


def _text(part: Message) -> str:
    content = part.get_payload(decode=True)
    data = content if isinstance(content, bytes) else b""
    if len(data) > MAX_ARTICLE:
        raise Unreadable(TOO_LARGE)
    return decode(data, part.get_content_charset("")) if data.strip() else ""
