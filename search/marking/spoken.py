"""Article + query -> the marks in its text; words after `speaker:` are marked only in what that person says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from indexer.article import Article
from search.language.speech import name_words, names_meant
from search.marking.marks import Mark, leaf_marks, marks_of_each, positive_leaves
from search.marking.stretches import Leaf
from search.query import And, Or, Query, Quoted

_BETWEEN = len("\n\n")  # what parts the paragraphs of an article's text

Span = tuple[int, int]


def body_marks(article: Article, query: Query) -> list[list[Mark]]:
    """The marks of each paragraph, ascending and apart.

    Where a speaker is asked for without words, what they say has the `Quoted` itself as its leaf: a place to show,
    not to mark.
    """
    texts = [paragraph.text for paragraph in article.body]
    marks = marks_of_each(texts, positive_leaves(query, "body"))
    for quoted in _quoted(query):
        leaves, spans = positive_leaves(quoted.part, "body"), _said_by(article, quoted)
        start = 0
        for number, text in enumerate(texts):
            end = start + len(text)
            inside = [(first - start, last - start) for first, last in spans if start <= first and last <= end]
            if inside:
                marks[number] = _merged(marks[number], _marks_inside(text, inside, leaves, quoted))
            start = end + _BETWEEN
    return marks


def printed(marks: Sequence[Mark]) -> tuple[Span, ...]:
    """The spans of the marks that are for the reader to see."""
    return tuple((mark.start, mark.end) for mark in marks if not isinstance(mark.leaf, Quoted))


def _quoted(query: Query) -> Iterator[Quoted]:
    """The speakers that are asked for, not those that are excluded."""
    if isinstance(query, Quoted):
        yield query
    elif isinstance(query, And | Or):
        for part in query.parts:
            yield from _quoted(part)


def _said_by(article: Article, quoted: Quoted) -> list[Span]:
    """Where in the article's text somebody of that name is quoted."""
    speakers = {quotation.speaker for quotation in article.quotations if quotation.speaker}
    meant = names_meant(name_words(quoted.speaker), [(name, name_words(name)) for name in sorted(speakers)])
    return [(quotation.start, quotation.end) for quotation in article.quotations if quotation.speaker in meant]


def _marks_inside(text: str, spans: Sequence[Span], leaves: tuple[Leaf, ...], quoted: Quoted) -> list[Mark]:
    if not leaves:
        return [Mark(start, end, quoted) for start, end in spans]
    return [
        Mark(start + mark.start, start + mark.end, mark.leaf)
        for start, end in spans
        for mark in leaf_marks(text[start:end], leaves)
    ]


def _merged(marks: Sequence[Mark], others: Sequence[Mark]) -> list[Mark]:
    """Both, ascending; of two that overlap the words are kept, and of these the first."""
    kept: list[Mark] = []
    for mark in sorted((*marks, *others), key=lambda mark: (isinstance(mark.leaf, Quoted), mark.start)):
        if not any(mark.start < other.end and other.start < mark.end for other in kept):
            kept.append(mark)
    return sorted(kept, key=lambda mark: mark.start)
