"""Article -> Document: what the index keeps for an article, ready to be written.

What its words are is found for a whole batch at once, in indexer/vocabulary.py and indexer/inversion.py.
"""

from __future__ import annotations

from functools import lru_cache
from operator import attrgetter
from types import MappingProxyType
from typing import NamedTuple

from indexer.article import PRECISIONS, Article, content_hash_of, fingerprint
from indexer.article_json import to_bytes
from indexer.fullnames.open_names import OpenNames, explained_acronyms, open_names
from indexer.quotedwords import QuotedWords, quoted_words
from indexer.schema import FACET_FIELDS, TEXT_FIELDS

UNDATED = -1  # stands for no day and no minute in the columns


class Row(NamedTuple):
    """What the columns keep of a document. `facets` follow the order of FACET_FIELDS."""

    article_id: str
    headline: str
    facets: tuple[tuple[str, ...], ...]  # values a facet field
    start: int  # minutes from year 1 to the start of the publication period, or UNDATED
    last_day: int  # ordinal of the last day of that period, or UNDATED
    precision: int  # index into PRECISIONS, or UNDATED
    added: int  # seconds since 1970
    content: int  # hash of what the article says
    origin: int  # hash of the file it came from
    copy_of: str | None = None  # the article that it is set to be a copy of, "" for none
    open: OpenNames = MappingProxyType({})
    explained: tuple[str, ...] = ()  # acronyms, each with its long name


class Document(NamedTuple):
    """One row of the index, and the bulky rest. `texts` follow the order of TEXT_FIELDS."""

    row: Row
    texts: tuple[str, ...]
    stored: bytes  # the article as JSON
    original: bytes  # its original text
    quoted: tuple[QuotedWords, ...] = ()  # words of the body that somebody says


def facet_values(value: str | tuple[str, ...]) -> tuple[str, ...]:
    """The values of one facet, of what an article has there: none, one or several, each once."""
    if isinstance(value, str):
        return (value,) if value else ()
    if "" not in value and (len(value) < 2 or len(set(value)) == len(value)):
        return value
    return tuple(dict.fromkeys(filter(None, value)))


def origin_hash(article: Article) -> int:
    """A hash of the file that an article came from."""
    return _hash_of(article.origin or article.path)


@lru_cache(maxsize=64)  # a file may have very many articles
def _hash_of(origin: str) -> int:
    return int(fingerprint(origin), 16)


_facets_of = attrgetter(*[field.attribute for field in FACET_FIELDS])


def make_document(article: Article) -> Document:
    """The document of an article."""
    published = article.published
    start, last_day, text = published.start, published.last_day, article.text
    opened = open_names(article)
    row = Row(
        article_id=article.article_id,
        headline=article.headline,
        facets=tuple([facet_values(value) for value in _facets_of(article)]),
        start=UNDATED if start is None else start,
        last_day=UNDATED if last_day is None else last_day.toordinal(),
        precision=PRECISIONS.index(published.precision) if published.precision else UNDATED,
        added=article.added,
        content=int(content_hash_of(article, text), 16),
        origin=origin_hash(article),
        copy_of=article.set_copy_of,
        open=opened,
        explained=explained_acronyms(article),
    )
    texts = (article.headline, article.deck, text)
    original = article.original.encode("utf-8", "replace")
    return Document(row, texts, to_bytes(article), original, quoted_words(article, opened.get("person", ())))


assert len(TEXT_FIELDS) == 3, "make_document names the three text fields"
