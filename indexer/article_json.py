"""Article <-> the JSON in which it is stored in the index. Both corridors use it."""

from __future__ import annotations

import json
from datetime import date, datetime
from itertools import compress
from operator import attrgetter
from typing import Any

import orjson

from indexer.article import Article, Paragraph, Published, Quotation

_TEXTS = (
    "headline", "deck", "source", "section", "byline", "url", "language", "path", "origin",
)  # fmt: skip
_NAME_LISTS = ("people", "organisations", "places", "tags")
_STORED = (*_TEXTS, *_NAME_LISTS, "bases", "forms")
_values_of = attrgetter(*_STORED)
_values_of_quotation = attrgetter("start", "end", "speaker", "verb", "written", "paragraph")


def to_bytes(article: Article) -> bytes:
    """The article as UTF-8 JSON, without `original`, which is stored beside it. Absent facts are left out."""
    published, values = article.published, _values_of(article)
    facts: dict[str, Any] = dict(compress(zip(_STORED, values, strict=True), values))
    facts["article_id"] = article.article_id
    facts["body"] = [
        paragraph.text if paragraph.kind == "p" and not paragraph.markup else _fields_of(paragraph)
        for paragraph in article.body
    ]
    if published.date or published.refused:
        day = published.date.isoformat() if published.date else None
        facts["published"] = (day, published.precision, published.basis, published.refused)
    if article.quotations:
        facts["quotations"] = [*map(_values_of_quotation, article.quotations)]
    facts["line"], facts["added"] = article.line, article.added
    try:
        return orjson.dumps(facts)
    except TypeError:  # halves of characters, which are no text: they become question marks
        return json.dumps(facts, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def _fields_of(paragraph: Paragraph) -> tuple[str, ...]:
    """What is stored of a paragraph that is more than its text."""
    markup = (paragraph.markup,) if paragraph.markup else ()
    return (paragraph.text, paragraph.kind, *markup)


def from_bytes(stored: bytes, original: str = "") -> Article:
    """The article that `to_bytes` wrote."""
    facts: dict[str, Any] = orjson.loads(stored)
    facts["body"] = tuple([Paragraph(one) if one.__class__ is str else Paragraph(*one) for one in facts["body"]])
    if "published" in facts:
        moment, *rest = facts["published"]
        read = datetime.fromisoformat if moment and "T" in moment else date.fromisoformat
        facts["published"] = Published(read(moment) if moment else None, *rest)
    for name in _NAME_LISTS:
        if name in facts:
            facts[name] = tuple(facts[name])
    if "bases" in facts:
        facts["bases"] = tuple(map(tuple, facts["bases"]))
    if "forms" in facts:
        facts["forms"] = tuple([(fact, name, tuple(forms)) for fact, name, forms in facts["forms"]])
    if "quotations" in facts:
        facts["quotations"] = tuple([Quotation(*fields) for fields in facts["quotations"]])
    facts["original"] = original
    # The same as Article(**facts), as absent facts are there as the class has them; a page of hits makes many.
    article = object.__new__(Article)
    vars(article).update(facts)
    return article
