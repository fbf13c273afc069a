"""Article + query -> the marks in its text; words after `speaker:` are marked only in what that person says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from indexer.article import Article
from search.language.speech import name_words, names_meant
from search.marking.marks import Bits, Mark, Marker, positive_leaves
from search.query import And, Or, Query, Quoted

_BETWEEN = len("\n\n")  # what parts the paragraphs of an article's text

Span = tuple[int, int]


class QueryMarker:
    """Finds what a query matches in the texts of articles."""

    def __init__(self, query: Query) -> None:
        deck, body = (positive_leaves(query, field) for field in ("deck", "body"))
        said = {quoted: positive_leaves(quoted.part, "body") for quoted in _quoted(query)}
        every = dict.fromkeys((*body, *deck, *chain.from_iterable(said.values()), *said))
        bits = {one: 1 << number for number, one in enumerate(every)}
        self._body = Marker({leaf: bits[leaf] for leaf in body})
        self._deck = self._body if deck == body else Marker({leaf: bits[leaf] for leaf in deck})
        self._said = [_Said(quoted, {leaf: bits[leaf] for leaf in own}, bits[quoted]) for quoted, own in said.items()]

    def find(self, articles: Sequence[Article]) -> list[list[list[Mark]]]:
        """The marks of each article's deck, and after it those of each paragraph, ascending and apart."""
        texts = [[article.deck, *[paragraph.text for paragraph in article.body]] for article in articles]
        found = iter(self._body.find_in_each(list(chain.from_iterable(texts))))
        marks = [[next(found) for _ in own] for own in texts]
        for article, own_texts, own in zip(articles, texts, marks, strict=True):
            if self._deck is not self._body:
                own[0] = self._deck.find_in_each([article.deck])[0]
            for said in self._said:
                said.add_marks(article, own_texts[1:], own)
        return marks


class _Said:
    """Finds what somebody says; whatever they say, when it is looked for without words."""

    def __init__(self, quoted: Quoted, leaves: Bits, bit: int) -> None:
        self._words, self._bit = name_words(quoted.speaker), bit
        self._marker = Marker(leaves) if leaves else None

    def add_marks(self, article: Article, texts: Sequence[str], marks: list[list[Mark]]) -> None:
        """Add to the marks of the paragraphs, which are after those of the deck."""
        spans, start = self._spans(article), 0
        for number, text in enumerate(texts, 1):
            end = start + len(text)
            inside = [(first - start, last - start) for first, last in spans if start <= first and last <= end]
            if inside:
                marks[number] = _merged(marks[number], self._marks_inside(text, inside))
            start = end + _BETWEEN

    def _spans(self, article: Article) -> list[Span]:
        """Where in the article's text somebody of that name is quoted."""
        speakers = {quotation.speaker for quotation in article.quotations if quotation.speaker}
        meant = names_meant(self._words, [(name, name_words(name)) for name in sorted(speakers)])
        return [(quotation.start, quotation.end) for quotation in article.quotations if quotation.speaker in meant]

    def _marks_inside(self, text: str, spans: Sequence[Span]) -> list[Mark]:
        if self._marker is None:
            return [Mark(start, end, self._bit, is_place=True) for start, end in spans]
        found = self._marker.find_in_each([text[start:end] for start, end in spans])
        return [
            Mark(start + mark.start, start + mark.end, mark.shows)
            for (start, _), marks in zip(spans, found, strict=True)
            for mark in marks
        ]


@lru_cache(maxsize=16)  # the hits of a page are marked for the same query
def marker_of(query: Query) -> QueryMarker:
    """What finds a query in articles."""
    return QueryMarker(query)


def body_marks(article: Article, query: Query) -> list[list[Mark]]:
    """The marks of each paragraph of an article."""
    return marker_of(query).find([article])[0][1:]


def printed(marks: Sequence[Mark]) -> tuple[Span, ...]:
    """The spans of the marks that are for the reader to see."""
    return tuple((mark.start, mark.end) for mark in marks if not mark.is_place)


def _quoted(query: Query) -> Iterator[Quoted]:
    """The speakers that are asked for, not those that are excluded."""
    if isinstance(query, Quoted):
        yield query
    elif isinstance(query, And | Or):
        for part in query.parts:
            yield from _quoted(part)


def _merged(marks: Sequence[Mark], others: Sequence[Mark]) -> list[Mark]:
    """Both, ascending; of two that overlap the words are kept, and of these the first."""
    kept: list[Mark] = []
    for mark in sorted((*marks, *others), key=lambda mark: (mark.is_place, mark.start)):
        if not any(mark.start < other.end and other.start < mark.end for other in kept):
            kept.append(mark)
    return sorted(kept, key=lambda mark: mark.start)
