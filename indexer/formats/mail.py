"""E-mail, a message or a mailbox -> raw articles: subject, day and sender, and the text that readers were sent."""

from __future__ import annotations

from collections.abc import Mapping
from email import message_from_bytes, policy

from indexer.article import Paragraph
from indexer.formats.characters import clean
from indexer.formats.encoding import MEGABYTE, Unreadable, decode_unmarked, marked_encoding, read_bytes, unmarked_utf16
from indexer.formats.fields import clean_facts
from indexer.formats.fragments import parse_html, split_element
from indexer.formats.mail_dates import date_of_message
from indexer.formats.mail_parts import Text, header, own_id, sender, texts_of
from indexer.formats.mailboxes import MAX_MESSAGE, Message, messages_in
from indexer.formats.paragraphs import split_text
from indexer.formats.raw import Problem, RawArticle, Reading, SourceFile
from indexer.formats.text import split_head_and_text

_MAILBOX = ".mbox"
SUFFIXES = (".eml", _MAILBOX)

_TOO_LARGE = "attachments are not read"
_MOST_MULTIPARTS = 200  # in each other or side by side; the parser compares every line with the ends of all
_MOST_PARTS = 20_000
_MOST_HEAD = 64 * 1024  # bytes of a message's head that are kept as part of its original


def read(file: SourceFile, mapping: Mapping[str, str]) -> Reading:
    """The message as one article; of a mailbox each by its number, an odd one as a problem."""
    if not file.path.name.lower().endswith(_MAILBOX):
        yield _article(_unmarked(read_bytes(file, MAX_MESSAGE, _TOO_LARGE)), file, None, file.size)
        return
    for message in messages_in(file):
        yield _read(message, file)


def _read(message: Message, file: SourceFile) -> RawArticle | Problem:
    if message.data is None:
        return Problem(file.shown, message.number, f"larger than {MAX_MESSAGE // MEGABYTE} MB: {_TOO_LARGE}")
    try:
        return _article(message.data, file, message.number, message.consumed, message.envelope)
    except Unreadable as error:
        return Problem(file.shown, message.number, str(error))
    except Exception as error:  # one odd message must not cost the others
        return Problem(file.shown, message.number, f"an e-mail that cannot be read: {type(error).__name__}")


def _unmarked(data: bytes) -> bytes:
    """A message without what stands before its first header: a byte-order mark, blank lines."""
    encoding = marked_encoding(data) or unmarked_utf16(data)
    if encoding:
        data = data.decode(encoding, "replace").removeprefix("\ufeff").encode()
    return data.lstrip()


def _article(data: bytes, file: SourceFile, number: int | None, consumed: int, envelope: bytes = b"") -> RawArticle:
    if data.count(b"boundary=") > _MOST_MULTIPARTS or data.count(b"\n--") > _MOST_PARTS:
        raise Unreadable("an e-mail of too many parts")
    message = message_from_bytes(envelope + data, policy=policy.compat32)
    if "date" not in message and "subject" not in message:
        raise Unreadable("no e-mail: it has neither a date nor a subject")
    texts = texts_of(message)
    paragraphs = tuple(one for place, text in enumerate(texts) for one in _paragraphs(text, is_first=place == 0))
    if not paragraphs:
        raise Unreadable("an e-mail without text")
    facts = {"headline": header(message, "subject"), "date": date_of_message(message), "byline": sender(message)}
    facts["id"] = own_id(message)
    stated = clean_facts({fact: (value,) for fact, value in facts.items()})
    original = "\n\n".join((_head(data), *(text.text for text in texts)))
    return RawArticle(file.shown, number, stated, paragraphs, original, consumed)


def _head(data: bytes) -> str:
    """The headers of a message as they are written."""
    lines = data[:_MOST_HEAD].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return decode_unmarked(lines.partition(b"\n\n")[0])


def _paragraphs(text: Text, *, is_first: bool) -> tuple[Paragraph, ...]:
    cleaned = clean(text.text)
    if not text.is_page:
        return split_head_and_text(cleaned) if is_first else split_text(cleaned)
    page = parse_html(cleaned)
    return () if page is None else split_element(page)
