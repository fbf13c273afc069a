"""Plain text -> its documents, where each stands in an element whose attributes are its facts: <doc date="2010-09-12">.

So corpora hand their texts on. Collections with tags inside a document (<DOCNO>, <TEXT>) are read elsewhere.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from indexer.formats.field_names import BODY
from indexer.formats.fields import Table, field_table, take_fields

_NAMES = r"(?P<name>doc|document|text|article|story|item|file|newsitem|news)"
_BEGINS = re.compile(rf"\s*<{_NAMES}(?:\s[^<>\n]*)?>", re.IGNORECASE)
_DOCUMENT = re.compile(
    rf"^[^\S\n]*<{_NAMES}(?P<attributes>(?:\s[^<>\n]*)?)>(?P<text>.*?)(?:</(?P=name)>|\Z)\s*",
    re.IGNORECASE | re.MULTILINE | re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([A-Za-z][\w.:-]*)\s?=\s?(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+))")
_OF_COLLECTIONS = re.compile(r"<(?:TEXT|DOCNO|DOCID)\b|<(?:title|date|headline|body|head)>", re.ASCII)
# An agency's stories in its corpus: <newsitem itemid="4" date="1997-01-15"> with fields in it
_NEWS_ITEM = re.compile(r"\s*<newsitem\s[^<>\n]*\bdate\s?=")
_HEADLINE = re.compile(r"<(title|headline)>(.{1,500}?)</\1>", re.DOTALL)
_NO_TEXT = re.compile(r"</?text>|<(copyright|codes|metadata|dateline)>.*?(?:</\1>|\Z)", re.DOTALL)  # read once
_PARAGRAPH = re.compile(r"</?(?:p|s|br)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_TELLING = frozenset({"date", "source", "headline", "url"})  # facts, one of which such an element has


@dataclass(frozen=True, slots=True)
class Document:
    """A document: its facts by name, its text, the whole as written, the line it begins on."""

    facts: Mapping[str, tuple[str, ...]]
    text: str
    original: str
    line: int


def documents_in(original: str, mapping: Mapping[str, str]) -> list[Document]:
    """The documents of a text that is nothing but such elements; [] of any other. `mapping`: {their name: ours}."""
    is_news = _NEWS_ITEM.match(original) is not None
    if not (is_news or (_BEGINS.match(original) and not _OF_COLLECTIONS.search(original))):
        return []
    found = list(_documents(original, field_table(mapping)))
    is_all = found and sum(len(one.original) for one in found) >= len(original.strip())
    return found if is_all and all(one.facts.keys() & _TELLING for one in found) else []


def _documents(original: str, table: Table) -> Iterator[Document]:
    line, at = 1, 0
    for match in _DOCUMENT.finditer(original):
        line += original.count("\n", at, match.start())
        at = match.start()
        named = {
            name: html.unescape("".join(values)) for name, *values in _ATTRIBUTE.findall(match["attributes"] or "")
        }
        facts = {fact: values for fact, values in take_fields(named, table).items() if fact != BODY}
        text = match["text"]
        if match["name"] == "newsitem":
            titled = _HEADLINE.search(text)
            facts |= {"headline": (html.unescape(titled[2]).strip(),)} if titled else {}
            text = html.unescape(_NO_TEXT.sub("", _HEADLINE.sub("", text)))
        yield Document(facts, _PARAGRAPH.sub("\n\n", text), match[0], line)
