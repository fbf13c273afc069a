"""Stored article + query -> snippet: up to three passages around the words that match, as marked pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from indexer.analysis import analyze
from indexer.article import Article
from search.marking.marks import Mark, Shown, find_marks, leaf_marks, positive_leaves
from search.marking.spoken import body_marks, printed
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
_GAP = Piece(" … ")


class _Paragraph(NamedTuple):
    """A paragraph (or the deck) with what the query matches in it. `order` is its place in the article."""

    order: int
    text: str
    marks: Sequence[Mark]


class _Cluster(NamedTuple):
    """Marks of a paragraph that fit into one passage, and what they show: a bit for each different thing."""

    paragraph: _Paragraph
    marks: Sequence[Mark]
    shows: int


class _Passage(NamedTuple):
    """A stretch of a paragraph."""

    paragraph: _Paragraph
    start: int
    end: int


def make_snippet(article: Article, query: Query) -> tuple[Piece, ...]:
    """Up to three passages of about 30 words, in the article's order, that show as much of the query as they
    can; the article's first words when neither deck nor text match. Words are never cut."""
    paragraphs = list(_matching_paragraphs(article, query))
    passages = _choose(paragraphs)
    if not passages:
        return _opening(article)
    return tuple(_print(sorted(passages, key=lambda passage: (passage.paragraph.order, passage.start))))


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
        pieces.append(Piece(text[start : min(mark_end, end)], marked=True))
        start = min(mark_end, end)
    if start < end:
        pieces.append(Piece(text[start:end]))
    return pieces


def _matching_paragraphs(article: Article, query: Query) -> Iterator[_Paragraph]:
    """The deck and the paragraphs with a mark, until there are enough marks to choose from."""
    in_deck = leaf_marks(article.deck, positive_leaves(query, "deck")) if article.deck else []
    texts = (article.deck, *(paragraph.text for paragraph in article.body))
    found = 0
    for order, (text, marks) in enumerate(zip(texts, [in_deck, *body_marks(article, query)], strict=True)):
        if marks:
            yield _Paragraph(order, text, marks[:_ENOUGH_MARKS])
        found += len(marks)
        if found >= _ENOUGH_MARKS:
            return


def _choose(paragraphs: Sequence[_Paragraph]) -> list[_Passage]:
    """The passages that show most of the query: first what is new, then how much, then what comes first."""
    bits: dict[Shown, int] = {}
    clusters = [cluster for paragraph in paragraphs for cluster in _clusters(paragraph, bits)]
    passages: list[_Passage] = []
    shown = 0
    while clusters and len(passages) < MAX_PASSAGES:
        best = max(clusters, key=lambda cluster: ((cluster.shows & ~shown).bit_count(), len(cluster.marks)))
        passage = _passage(best.paragraph, best.marks, passages)
        passages.append(passage)
        shown |= best.shows
        clusters = [cluster for cluster in clusters if _is_clear_of(cluster, passage)]
    return passages


def _clusters(paragraph: _Paragraph, bits: dict[Shown, int]) -> Iterator[_Cluster]:
    """From each mark on, the marks that fit into one passage with it, and what they show. New things get a bit."""
    marks = paragraph.marks
    shown_by = [bits.setdefault(mark.leaf, 1 << len(bits)) for mark in marks]
    for first, mark in enumerate(marks):
        last, shows = first + 1, shown_by[first]
        while last < len(marks) and marks[last].end - mark.start <= PASSAGE_CHARS - _BEFORE:
            shows |= shown_by[last]
            last += 1
        yield _Cluster(paragraph, marks[first:last], shows)


def _is_clear_of(cluster: _Cluster, passage: _Passage) -> bool:
    """Whether none of the cluster is shown by a passage, as far as its ends tell."""
    marks = cluster.marks
    return cluster.paragraph is not passage.paragraph or marks[-1].end <= passage.start or marks[0].start >= passage.end


def _passage(paragraph: _Paragraph, marks: Sequence[Mark], taken: Sequence[_Passage]) -> _Passage:
    """The passage around some marks, clear of the passages already taken from its paragraph."""
    text, first, last = paragraph.text, marks[0].start, marks[-1].end
    earliest, latest = 0, len(text)
    for passage in taken:
        if passage.paragraph is not paragraph:
            continue
        if passage.end <= first:
            earliest = max(earliest, passage.end)
        if passage.start >= last:
            latest = min(latest, passage.start)
    start = _skip_space(text, max(earliest, _start(paragraph, first)))
    end = min(latest, _end(paragraph, start, last))
    return _Passage(paragraph, start, start + len(text[start:end].rstrip()))


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
    return Piece(window[:end]), Piece(" …")


def _print(passages: Sequence[_Passage]) -> Iterator[Piece]:
    """The passages as pieces, "…" where text was left out."""
    if passages[0].start > 0:
        yield Piece("… ")
    for index, passage in enumerate(passages):
        if index:
            yield _between(passages[index - 1], passage)
        yield from mark_pieces(passage.paragraph.text, printed(passage.paragraph.marks), passage.start, passage.end)
    last = passages[-1]
    if last.paragraph.text[last.end :].strip():
        yield Piece(" …")


def _between(one: _Passage, other: _Passage) -> Piece:
    gap = one.paragraph.text[one.end : other.start]
    return Piece(" ") if one.paragraph is other.paragraph and not gap.strip() else _GAP
