"""Articles -> Documents: what the index keeps for some articles, ready to be written.

What their words are is found for a whole batch at once, in indexer/vocabulary.py and indexer/inversion.py. An article
costs a few microseconds in all: what is done here for each of them is done by the loops inside Python where it can be.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from operator import attrgetter

from indexer.article import PRECISIONS, Article, content_hash_of, fingerprint, found_facts
from indexer.article_json import to_bytes
from indexer.fullnames.open_names import OpenNames, explained_acronyms, open_names
from indexer.quotedwords import QuotedWords, quoted_words
from indexer.schema import FACET_FIELDS, TEXT_FIELDS, FacetField

UNDATED = -1  # stands for no day and no minute in the columns
NUMBERS = ("start", "last_day", "precision", "added", "content", "origin")

_PLACE_OF = {precision: place for place, precision in enumerate(PRECISIONS)} | {None: UNDATED}
_NONE_OPEN: OpenNames = {}


@dataclass(frozen=True, slots=True, eq=False)
class Rows:
    """What the columns keep of some documents, and what tells a newer version of one: an entry a document in each list.

    `numbers` by NUMBERS: minutes from year 1 to the start of the publication period, or UNDATED; ordinal of the last
    day of that period, or UNDATED; index into PRECISIONS, or UNDATED; seconds since 1970; hashes of what the article
    says, and of the file it came from.
    """

    ids: list[str] = field(default_factory=list)
    headlines: list[str] = field(default_factory=list)
    own_sources: list[str] = field(default_factory=list)  # before the archivist set them
    found: list[tuple[str, str]] = field(default_factory=list)  # `found_facts`
    numbers: Mapping[str, list[int]] = field(default_factory=lambda: {name: [] for name in NUMBERS})
    facets: Mapping[str, list[tuple[str, ...]]] = field(
        default_factory=lambda: {facet.name: [] for facet in FACET_FIELDS}
    )
    copy_of: list[str | None] = field(default_factory=list)  # what it is set to be a copy of, "" for none
    open: list[OpenNames] = field(default_factory=list)
    explained: list[tuple[str, ...]] = field(default_factory=list)  # acronyms, each with its long name

    def __len__(self) -> int:
        return len(self.ids)

    def extend(self, more: Rows) -> None:
        """Add the rows that follow."""
        for name in ("ids", "headlines", "own_sources", "found", "copy_of", "open", "explained"):
            getattr(self, name).extend(getattr(more, name))
        for name, numbers in self.numbers.items():
            numbers += more.numbers[name]
        for name, values in self.facets.items():
            values += more.facets[name]


@dataclass(frozen=True, slots=True, eq=False)
class Documents:
    """Some rows of the index, and the bulky rest of them. `texts` follow the order of TEXT_FIELDS."""

    rows: Rows
    texts: list[tuple[str, ...]]
    stored: list[bytes]  # the articles as JSON
    originals: list[bytes]  # their original texts
    quoted: list[tuple[QuotedWords, ...]]  # words of the bodies that somebody says


def make_documents(articles: Sequence[Article], bodies: Sequence[str]) -> Documents:
    """The documents of some articles; `bodies` are their texts."""
    rows = _rows_of(articles, bodies)
    quoted = [
        quoted_words(article, opened.get("person", ())) if article.quotations else ()
        for article, opened in zip(articles, rows.open, strict=True)
    ]
    return Documents(
        rows,
        texts=[(article.headline, article.deck, body) for article, body in zip(articles, bodies, strict=True)],
        stored=[to_bytes(article) for article in articles],
        originals=[article.original.encode("utf-8", "replace") for article in articles],
        quoted=quoted,
    )


assert len(TEXT_FIELDS) == 3, "make_documents names the three text fields"


def _rows_of(articles: Sequence[Article], bodies: Sequence[str]) -> Rows:
    return Rows(
        ids=[article.article_id for article in articles],
        headlines=[article.headline for article in articles],
        own_sources=[article.own_source[0] for article in articles],
        found=[found_facts(article) for article in articles],
        numbers=_numbers_of(articles, bodies),
        facets={facet.name: _values_of(facet, articles) for facet in FACET_FIELDS},
        copy_of=[article.set_copy_of if article.bases else None for article in articles],
        open=[open_names(article) if article.bases else _NONE_OPEN for article in articles],
        explained=[explained_acronyms(article) if article.forms else () for article in articles],
    )


def _numbers_of(articles: Sequence[Article], bodies: Sequence[str]) -> dict[str, list[int]]:
    published = [article.published for article in articles]
    last_days = [one.last_day for one in published]
    starts = [one.start for one in published]
    return {
        "start": [UNDATED if start is None else start for start in starts],
        "last_day": [UNDATED if day is None else day.toordinal() for day in last_days],
        "precision": [_PLACE_OF[one.precision] for one in published],
        "added": [article.added for article in articles],
        "content": [int(content_hash_of(article, body), 16) for article, body in zip(articles, bodies, strict=True)],
        "origin": [origin_hash(article) for article in articles],
    }


def _values_of(facet: FacetField, articles: Sequence[Article]) -> list[tuple[str, ...]]:
    """`facet_values` of what each article has in a field."""
    values = map(attrgetter(facet.attribute), articles)
    if not facet.has_several:
        return [(value,) if value else () for value in values]
    return [value if "" not in value and len(set(value)) == len(value) else facet_values(value) for value in values]


def facet_values(value: str | tuple[str, ...]) -> tuple[str, ...]:
    """The values of one facet, of what an article has there: none, one or several, each once."""
    if isinstance(value, str):
        return (value,) if value else ()
    return tuple(dict.fromkeys(filter(None, value)))


def origin_hash(article: Article) -> int:
    """A hash of the file that an article came from."""
    return _hash_of(article.origin or article.path)


@lru_cache(maxsize=64)  # a file may have very many articles
def _hash_of(origin: str) -> int:
    return int(fingerprint(origin), 16)
