"""E-mail, a message or a mailbox -> raw articles: subject, day and sender, and the text that readers were sent."""

from __future__ import annotations

from collections.abc import Mapping
from email import message_from_bytes, policy
from email.message import Message as EMail

from indexer.article import Paragraph
from indexer.dates import find_dates, read_date
from indexer.formats.characters import clean
from indexer.formats.encoding import MEGABYTE, Unreadable, decode_unmarked, marked_encoding, read_bytes, unmarked_utf16
from indexer.formats.fields import clean_facts
from indexer.formats.fragments import parse_html, split_element
from indexer.formats.labelled_heads import labelled_head
from indexer.formats.mail_articles import from_headline, headline_in, name_in, names_author, outlet_in
from indexer.formats.mail_dates import date_of_message
from indexer.formats.mail_forwards import Forwarded, forwarded, without_signature
from indexer.formats.mail_parts import Text, header, own_id, sender, texts_of
from indexer.formats.mailboxes import MAX_MESSAGE, Message, messages_in
from indexer.formats.paragraphs import split_text
from indexer.formats.raw import Problem, RawArticle, Reading, SourceFile
from indexer.formats.text import split_head_and_text

_Stated = Mapping[str, tuple[str, ...]]
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
    first = clean(texts[0].text) if texts and not texts[0].is_page else ""
    inner = forwarded(first, header(message, "subject")) if first else None
    first = without_signature(inner.text if inner else first)
    head = labelled_head(first, {}) if first else None
    paragraphs = split_head_and_text(head.text if head else first) if first else ()
    paragraphs += tuple(one for text in texts[bool(first) :] for one in _paragraphs(text))
    if not paragraphs:
        raise Unreadable("an e-mail without text")
    stated = _facts(message, inner, paragraphs)
    if head:
        labelled = clean_facts(head.stated)
        if later := _later_date(labelled, stated):
            paragraphs = (Paragraph(f"Date: {later}"), *paragraphs)
        stated |= {fact: values for fact, values in labelled.items() if not (later and fact == "date")}
    paragraphs = from_headline(paragraphs, stated.get("headline", ("",))[0])
    if inner and inner.note:
        paragraphs = (*split_text(inner.note), *paragraphs)
    original = "\n\n".join((_head(data), *(text.text for text in texts)))
    return RawArticle(file.shown, number, stated, paragraphs, original, consumed)


def _head(data: bytes) -> str:
    """The headers of a message as they are written."""
    lines = data[:_MOST_HEAD].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    return decode_unmarked(lines.partition(b"\n\n")[0])


def _later_date(labelled: _Stated, stated: _Stated) -> str:
    """A labelled date, where it is after that of the message: an event's, which is told of in the text; else ""."""
    dates = [next(iter(facts.get("date", ())), "") for facts in (labelled, stated)]
    below, sent = map(read_date, dates)
    return dates[0] if below and sent and below.first_day > sent.first_day else ""


def _facts(message: EMail, inner: Forwarded | None, paragraphs: tuple[Paragraph, ...]) -> dict[str, tuple[str, ...]]:
    """What the headers state, of a message that is forwarded those of the inner one: whoever passed it on is not its
    author, and neither is an outlet, which is its source, nor a sender where the text names another author."""
    written = inner.sender if inner else header(message, "from")
    outlet = outlet_in(written)
    name = "" if outlet or names_author(paragraphs) else name_in(written) if inner else sender(message)
    is_dated = inner is not None and bool(find_dates(inner.date))
    facts = {
        "headline": headline_in((inner.subject if inner else "") or header(message, "subject"), paragraphs),
        "date": inner.date if inner and is_dated else date_of_message(message),
        "byline": name,
        "source": outlet,
        "id": own_id(message),
    }
    return clean_facts({fact: (value,) for fact, value in facts.items()})


def _paragraphs(text: Text) -> tuple[Paragraph, ...]:
    cleaned = clean(text.text)
    if not text.is_page:
        return split_text(cleaned)
    page = parse_html(cleaned)
    return () if page is None else split_element(page)
