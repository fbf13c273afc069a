"""Article -> Document: what the index keeps for an article, ready to be written.

What its words are is found for a whole batch at once, in indexer/inversion.py.
"""

from __future__ import annotations

from dataclasses import dataclass

from indexer.article import PRECISIONS, Article, content_hash, fingerprint, to_bytes
from indexer.quotedwords import QuotedWords, quoted_words
from indexer.schema import FACET_FIELDS, TEXT_FIELDS

UNDATED = -1  # stands for no day and no minute in the columns


@dataclass(frozen=True, slots=True)
class Document:
    """One row of the index. Tuples follow the order of TEXT_FIELDS and FACET_FIELDS."""

    article_id: str
    texts: tuple[str, ...]
    facets: tuple[tuple[str, ...], ...]  # values a facet field
    start: int  # minutes from year 1 to the start of the publication period, or UNDATED
    last_day: int  # ordinal of the last day of that period, or UNDATED
    precision: int  # index into PRECISIONS, or UNDATED
    added: int  # seconds since 1970
    content: int  # hash of what the article says
    origin: int  # hash of the file it came from
    stored: bytes  # the article as JSON
    original: bytes  # its original text
    quoted: tuple[QuotedWords, ...] = ()  # words of the body that somebody says


def facet_values(article: Article, attribute: str) -> tuple[str, ...]:
    """The values of one facet as the article has them: none, one or several, each once."""
    value = getattr(article, attribute)
    values = (value,) if isinstance(value, str) else value
    return tuple(dict.fromkeys(value for value in values if value))


def origin_hash(article: Article) -> int:
    """A hash of the file that an article came from."""
    return int(fingerprint(article.origin or article.path), 16)


def make_document(article: Article) -> Document:
    """The document of an article."""
    texts = (article.headline, article.deck, article.text)
    published = article.published
    last_day = published.last_day
    return Document(
        article_id=article.article_id,
        texts=texts,
        facets=tuple(facet_values(article, field.attribute) for field in FACET_FIELDS),
        start=UNDATED if published.start is None else published.start,
        last_day=UNDATED if last_day is None else last_day.toordinal(),
        precision=PRECISIONS.index(published.precision) if published.precision else UNDATED,
        added=article.added,
        content=int(content_hash(article), 16),
        origin=origin_hash(article),
        stored=to_bytes(article),
        original=article.original.encode("utf-8", "replace"),
        quoted=quoted_words(article),
    )


assert len(TEXT_FIELDS) == 3, "make_document names the three text fields"
