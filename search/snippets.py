"""Stored article + query -> snippet: up to three passages around the words that match, as marked pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from indexer.analysis import analyze
from indexer.article import Article
from search.marking.marks import Mark, find_marks
from search.marking.spoken import marker_of
from search.query import Query
from search.results import Piece

__all__ = ["find_marks", "make_snippet", "mark_pieces"]

MAX_PASSAGES = 3
PASSAGE_CHARS = 120  # about 20 words
MAX_PASSAGE_CHARS = 190  # when a sentence ends soon after, or there is no space to cut at
OPENING_CHARS = 230  # about 35 words, shown when nothing is marked

_LINE_WORDS = 8  # less is a rubric or a place, no opening
_BEFORE = 60  # characters before the first mark, unless a sentence begins
_SENTENCE_BEFORE = 110  # so far back
_ENOUGH_MARKS = 40  # a long article is not read to its end for a better passage
_SENTENCE_END = re.compile(r"""[.!?…]["”’»)]*\s+(?=["“‘«(]?[^\Wa-z])""")
_SPACE = re.compile(r"\s+")
_LAST_SPACE = re.compile(r"(?s)(?:.*\S)?(?=\s)")  # ends where the last white space begins
_GAP, _LEFT_OUT_BEFORE, _LEFT_OUT_AFTER = Piece(" … "), Piece("… "), Piece(" …")


class _Paragraph(NamedTuple):
    """A paragraph (or the deck) with what the query matches in it. `order` is its place in the article."""

    order: int
    text: str
    marks: Sequence[Mark]


class _Cluster(NamedTuple):
    """So many marks of a paragraph that fit into one passage, from the `first` on, and the bits of what they show."""

    shows: int
    size: int
    paragraph: _Paragraph
    first: int


class _Passage(NamedTuple):
    """A stretch of a paragraph. Passages are sorted as they stand in the article."""

    order: int
    start: int
    end: int
    paragraph: _Paragraph


def make_snippet(article: Article, query: Query) -> tuple[Piece, ...]:
    """Up to three passages of about 30 words, in the article's order, that show as much of the query as they
    can; the article's first words when neither deck nor text match. Words are never cut."""
    return make_snippets([article], query)[0]


def make_snippets(articles: Sequence[Article], query: Query) -> list[tuple[Piece, ...]]:
    """The snippet of each of several articles: they are looked through together, which is quicker."""
    found = marker_of(query).find(articles)
    return [_make_snippet(article, marks) for article, marks in zip(articles, found, strict=True)]


def _make_snippet(article: Article, marks: Sequence[Sequence[Mark]]) -> tuple[Piece, ...]:
    passages = _choose(_marked_paragraphs(article, marks))
    return tuple(_print(sorted(passages))) if passages else _opening(article)


def mark_pieces(text: str, marks: Sequence[tuple[int, int]], start: int = 0, end: int | None = None) -> list[Piece]:
    """`text[start:end]` divided into marked and unmarked pieces, none of them empty."""
    end = len(text) if end is None else end
    pieces: list[Piece] = []
    for mark_start, mark_end in marks:
        if mark_end <= start or mark_start >= end:
            continue
        if mark_start > start:
            pieces.append(Piece(text[start:mark_start]))
            start = mark_start
        pieces.append(Piece(text[start : min(mark_end, end)], True))
        start = min(mark_end, end)
    if start < end:
        pieces.append(Piece(text[start:end]))
    return pieces


def _marked_paragraphs(article: Article, marks: Sequence[Sequence[Mark]]) -> list[_Paragraph]:
    """The deck and the paragraphs with a mark, until there are enough marks to choose from."""
    paragraphs: list[_Paragraph] = []
    found = 0
    for order, own in enumerate(marks):
        if own and found < _ENOUGH_MARKS:
            text = article.body[order - 1].text if order else article.deck
            paragraphs.append(_Paragraph(order, text, own[:_ENOUGH_MARKS]))
            found += len(own)
    return paragraphs


def _choose(paragraphs: Sequence[_Paragraph]) -> list[_Passage]:
    """The passages that show most of the query: first what is new, then how much, then what comes first."""
    clusters = [cluster for paragraph in paragraphs for cluster in _clusters(paragraph)]
    passages: list[_Passage] = []
    shown = 0
    while clusters and len(passages) < MAX_PASSAGES:
        shows, size, paragraph, first = max(clusters, key=lambda one: ((one[0] & ~shown).bit_count(), one[1]))
        passage = _passage(paragraph, paragraph.marks[first : first + size], passages)
        passages.append(passage)
        shown |= shows
        clusters = [one for one in clusters if one.paragraph is not paragraph or _is_clear_of(one, passage)]
    return passages


def _clusters(paragraph: _Paragraph) -> Iterator[_Cluster]:
    """From each mark on, the marks that fit into one passage with it."""
    marks = paragraph.marks
    count = len(marks)
    for first, (start, _, shows, _) in enumerate(marks):
        last, reach = first + 1, start + PASSAGE_CHARS - _BEFORE
        while last < count and marks[last].end <= reach:
            shows |= marks[last].shows
            last += 1
        yield _Cluster(shows, last - first, paragraph, first)


def _is_clear_of(cluster: _Cluster, passage: _Passage) -> bool:
    """Whether a passage of the same paragraph shows none of the cluster, as far as its ends tell."""
    _, size, paragraph, first = cluster
    return paragraph.marks[first + size - 1].end <= passage.start or paragraph.marks[first].start >= passage.end


def _passage(paragraph: _Paragraph, marks: Sequence[Mark], taken: Sequence[_Passage]) -> _Passage:
    """The passage around some marks, clear of the passages already taken."""
    text, first, last = paragraph.text, marks[0].start, marks[-1].end
    beside = [passage for passage in taken if passage.paragraph is paragraph]
    earliest = max([passage.end for passage in beside if passage.end <= first], default=0)
    latest = min([passage.start for passage in beside if passage.start >= last], default=len(text))
    start = _skip_space(text, max(earliest, _start(paragraph, first)))
    end = min(latest, _end(paragraph, start, last))
    return _Passage(paragraph.order, start, start + len(text[start:end].rstrip()), paragraph)


def _skip_space(text: str, at: int) -> int:
    while text[at : at + 1].isspace():
        at += 1
    return at


def _start(paragraph: _Paragraph, first: int) -> int:
    """Where a passage begins that shows the mark at `first`: at its sentence, or some words before it."""
    text, earliest = paragraph.text, max(0, first - _SENTENCE_BEFORE)
    if not earliest or text[:earliest].isspace():
        return 0
    sentences = [match.end() for match in _SENTENCE_END.finditer(text, earliest, first + 1)]
    if sentences:
        return sentences[-1]
    at = max(0, first - _BEFORE)
    space = _SPACE.search(text, at, first)
    if space:
        return space.end()
    return next((token.start for token in analyze(text) if token.start >= at), first)


def _end(paragraph: _Paragraph, start: int, last: int) -> int:
    """Where a passage from `start` ends that shows marks up to `last`: with a sentence, or between words."""
    text = paragraph.text
    limit = start + MAX_PASSAGE_CHARS
    if len(text) <= limit:
        return len(text)
    wanted = min(max(start + PASSAGE_CHARS, last), limit)
    sentence = _SENTENCE_END.search(text, wanted - 1, limit)
    if sentence:
        return sentence.end()
    shown = last if last <= wanted else start
    space = _LAST_SPACE.match(text, shown, wanted + 1)
    if space and space.end() > start:
        return space.end()
    ends = [token.end for token in analyze(text) if max(shown, start + 1) <= token.end <= wanted]
    return max(ends, default=wanted)


def _opening(article: Article) -> tuple[Piece, ...]:
    """The first words of the deck or of the text."""
    texts = [article.deck, *(paragraph.text for paragraph in article.body if paragraph.kind != "heading")]
    written = [text for text in texts if text.strip()]
    long = (text for text in written if len(text.split(maxsplit=_LINE_WORDS)) >= _LINE_WORDS)
    text = next(long, written[0] if written else "")
    start = len(text) - len(text.lstrip())
    if len(text) - start <= OPENING_CHARS:
        return tuple(mark_pieces(text.strip(), ()))
    window = text[start : start + MAX_PASSAGE_CHARS]
    ends = [space.start() for space in _SPACE.finditer(window)] or [token.end for token in analyze(window)]
    end = max((end for end in ends if 0 < end <= OPENING_CHARS), default=OPENING_CHARS)
    return Piece(window[:end]), _LEFT_OUT_AFTER


def _print(passages: Sequence[_Passage]) -> list[Piece]:
    """The passages as pieces, "…" where text was left out."""
    pieces = [_LEFT_OUT_BEFORE] if passages[0].start > 0 else []
    before: _Passage | None = None
    for passage in passages:
        if before:
            pieces.append(_between(before, passage))
        _, start, end, paragraph = passage
        shown = [mark[:2] for mark in paragraph.marks if mark.end > start and mark.start < end and not mark.is_place]
        pieces += mark_pieces(paragraph.text, shown, start, end)
        before = passage
    if paragraph.text[end:].strip():
        pieces.append(_LEFT_OUT_AFTER)
    return pieces


def _between(one: _Passage, other: _Passage) -> Piece:
    gap = one.paragraph.text[one.end : other.start]
    return Piece(" ") if one.paragraph is other.paragraph and not gap.strip() else _GAP
