"""Record (named values) -> raw article: a JSON object, a CSV row or the front matter of a page."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from indexer.article import Paragraph
from indexer.formats.characters import one_line
from indexer.formats.encoding import Unreadable
from indexer.formats.field_names import BODY
from indexer.formats.fields import MAX_FACT_CHARS, Table, clean_facts, fields_of, normalize, take_fields
from indexer.formats.fragments import is_markup, split_markup
from indexer.formats.paragraphs import split_text
from indexer.formats.raw import Problem, RawArticle
from indexer.formats.unnamed_texts import SHORTEST, unnamed_text

_CHARACTER_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]\w{1,31});")
MAX_LISTED = 20  # field names in a message
_SHORTEST_ALONE = 100  # characters of a text that nothing in its record is called
_READ = ("headline", "deck")  # facts that are read as text, so a CMS may have put tags into them


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands: the file as shown, its line, its text as read, the bytes read so far."""

    shown: str
    line: int | None
    original: str
    consumed: int
    base: str = ""  # what completes the relative links of its text


def read_record(record: object, place: Place, table: Table) -> RawArticle | Problem:
    """The article a record states, or why it is none. Never raises."""
    if not isinstance(record, dict):
        return Problem(place.shown, place.line, f"not an article but {_kind(record)}")
    try:
        return _article(record, place, table)
    except Unreadable as error:
        return Problem(place.shown, place.line, str(error))
    except Exception as error:  # one odd record must not cost the others
        return Problem(place.shown, place.line, f"cannot be read: {type(error).__name__} ({str(error)[:200]})")


def no_text(names: Iterable[str], table: Table) -> str:
    """The sentence for fields among which is neither a headline nor a text, naming those we do not know."""
    strange = [one_line(str(name))[:40] for name in names if normalize(str(name)) not in table]
    if not strange:
        return "neither a headline nor a text"
    listed = ", ".join(strange[:MAX_LISTED]) + (" ..." if len(strange) > MAX_LISTED else "")
    return f"neither a headline nor a text; if one of ({listed}) is, say --map theirs=headline or theirs=body"


def _article(record: Mapping[str, object], place: Place, table: Table) -> RawArticle | Problem:
    stated = take_fields(record, table)
    if BODY not in stated and ("headline" in stated or "deck" not in stated):
        # A summary that is all the text is said once. Without a headline any prose is better than no article.
        shortest = SHORTEST if "headline" in stated else _SHORTEST_ALONE
        stated[BODY] = unnamed_text(fields_of(record), _other_names(table), shortest)
    if not stated.keys() & {"headline", "deck"} and not stated[BODY]:
        return Problem(place.shown, place.line, no_text(record, table))
    paragraphs = read_body(stated.pop(BODY, ()), place.base)
    if "deck" in stated and repeats_opening(stated["deck"][0], paragraphs):
        del stated["deck"]
    for fact in _READ:
        if fact in stated:
            stated[fact] = (_plain(" ".join(stated[fact])),)
    facts = clean_facts(stated)
    address = "" if "url" in facts else next(iter(stated.get("url", ())), "").strip()
    return RawArticle(
        place.shown, place.line, facts, paragraphs, place.original, place.consumed, address=address[:MAX_FACT_CHARS]
    )


def _other_names(table: Table) -> frozenset[str]:
    """The names that have a meaning and are none of a text's: under these stands one that none of our ways read."""
    return frozenset(name for name, (fact, _rank) in table.items() if fact != BODY)


def read_body(texts: Iterable[str], base: str = "") -> tuple[Paragraph, ...]:
    """The paragraphs of a body given as one text or several, HTML or plain; `base` completes relative links."""
    return tuple(paragraph for text in texts for paragraph in _split(text, base))


def repeats_opening(deck: str, paragraphs: Iterable[Paragraph]) -> bool:
    """Whether a deck or summary only says again what the text says, cut off or not."""
    text = one_line(" ".join(paragraph.text for paragraph in paragraphs))
    return one_line(deck).rstrip("….[] ")[:200] in text


def _split(text: str, base: str) -> tuple[Paragraph, ...]:
    return split_markup(text, base) if is_markup(text) else split_text(_decoded(text))


def _plain(text: str) -> str:
    if is_markup(text):
        return " ".join(paragraph.text for paragraph in split_markup(text)) or text
    return _decoded(text)


def _decoded(text: str) -> str:
    """The text with "&amp;" and the like as the characters they stand for: many dumps leave them in."""
    return _CHARACTER_REFERENCE.sub(lambda match: html.unescape(match[0]), text) if "&" in text else text


def _kind(value: object) -> str:
    names = {str: "a text or number", list: "a list", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a single value")
