"""Raw articles of a build -> the lines that a source repeats above or below its articles; and texts without them.

Lines are counted by source in a first look at the files, over a source's first articles: memory is bounded, and
the same files give the same lines. What an article is called by is found before they are cut, so ids stay.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from indexer.article import Paragraph, fingerprint
from indexer.extract.furniture.told_lines import is_question, offers_service, tells_news
from indexer.extract.line_sources import HEAD_LINES
from indexer.formats.raw import RawArticle

Repeated = Mapping[str, Sequence[str]]  # a source -> fingerprints of the lines it repeats

COUNTED_ARTICLES = 500  # of each source
COUNTED_SOURCES = 2_000
_SWEPT_EVERY = 50  # of its articles: what stood in one of them only is forgotten, as nearly every line is
_FIRST, _LAST = 2, 4  # paragraphs looked at
_LONGEST = 300  # characters; longer ones are text, however often they are printed
_LEAST_ARTICLES = 10
_LEAST_SHARE = 0.3  # of a source's articles
_SHORTEST_TEXT = 80  # characters of a paragraph that tells copies apart: few of the lines that are cut have as many
_COMPARED = 6  # of an article's first such paragraphs
_ALIKE, _ALIKE_SHARE = 3, 2 / 3  # of them were there before, of a copy: fewer may be what the source says of itself


class Edges(NamedTuple):
    """What is counted of an article: what it is counted under, hashes of its text (none for one too short to be
    counted), of its first sentences that tell news, and of the lines that a source may repeat."""

    sources: tuple[str, ...]
    text: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    lines: frozenset[str] = frozenset()


def edges_of(raw: RawArticle, keys: tuple[str, ...]) -> Edges:
    """What is counted of an article under some keys (indexer/extract/line_sources.py).

    The head of a plain text stands above what may be cut, so some more lines of it are counted.
    """
    paragraphs = raw.paragraphs
    if len(paragraphs) < 2:
        return Edges(keys)
    first = HEAD_LINES if raw.line is None else _FIRST
    texts = [paragraph.text for paragraph in paragraphs]
    told = itertools.islice(filter(tells_news, texts), _COMPARED)
    return Edges(keys, _marks(texts), tuple(map(fingerprint, told)), _lines_of(paragraphs, first))


def _marks(texts: Sequence[str]) -> tuple[str, ...]:
    """Hashes of the whole text, and of its first paragraphs of some length."""
    long = [text for text in texts if len(text) >= _SHORTEST_TEXT][:_COMPARED]
    return fingerprint(*texts), *map(fingerprint, long)


@dataclass(slots=True)
class _Source:
    """What was counted of a source: its articles, and in how many of them each line stands."""

    articles: int = 0
    texts: set[str] = field(default_factory=set)  # hashes of their paragraphs, until there are enough of them
    lines: Counter[str] = field(default_factory=Counter)

    def add(self, edges: Edges) -> None:
        """Count an article's lines, unless it is a copy, perhaps with another headline or other words in a paragraph:
        what is printed ten times over would pass for lines of the source."""
        whole, *long = edges.text
        if whole in self.texts or self._knows(long, _ALIKE) or self._knows(edges.told, 1):
            return
        self.articles += 1
        self.texts.update(edges.text, edges.told)
        self.lines.update(edges.lines)
        if self.articles % _SWEPT_EVERY == 0:
            self.lines = Counter({line: count for line, count in self.lines.items() if count > 1})
        if self.articles == COUNTED_ARTICLES:
            self.texts = set()

    def _knows(self, marks: Sequence[str], least: int) -> bool:
        """Whether most of some paragraphs were in articles before, and so many at least."""
        return sum(mark in self.texts for mark in marks) >= max(least, _ALIKE_SHARE * len(marks))

    def repeated(self) -> list[str]:
        least = max(_LEAST_ARTICLES, _LEAST_SHARE * self.articles)
        return sorted(line for line, count in self.lines.items() if count >= least)


class LineCounts:
    """Counts the first and last lines of articles by source. Copies of an article count once."""

    def __init__(self) -> None:
        self._sources: dict[str, _Source] = {}

    def wants(self, keys: Iterable[str]) -> bool:
        """Whether more articles are to be counted under one of some keys."""
        return any(map(self._wants, keys))

    def _wants(self, key: str) -> bool:
        if key not in self._sources:
            return len(self._sources) < COUNTED_SOURCES
        return self._sources[key].articles < COUNTED_ARTICLES

    def add(self, edges: Edges) -> None:
        """Count an article's lines, unless its source has been counted enough."""
        for key in filter(self._wants, edges.sources):
            source = self._sources.setdefault(key, _Source())
            if edges.text:
                source.add(edges)

    def repeated(self) -> dict[str, list[str]]:
        """The lines that stand in a good part of a source's articles."""
        return {key: lines for key, source in self._sources.items() if (lines := source.repeated())}


def without_repeated(paragraphs: Sequence[Paragraph], lines: Container[str]) -> tuple[Paragraph, ...]:
    """The paragraphs without a source's repeated lines: at their start and end, anywhere if they are plainly a site's.

    At least one always stays, and so does what tells news, and the questions of an interview.
    """
    if not lines:
        return tuple(paragraphs)
    kept = list(paragraphs)
    for place, most in ((0, _FIRST), (-1, _LAST)):
        for _ in range(most):
            if len(kept) > 1 and _is_among(lines, kept[place]) and not _is_told(kept[place].text):
                del kept[place]
    own = [one for one in kept if not (_may_be_inside(one) and _is_among(lines, one))]
    return tuple(own or kept)


def _is_told(text: str) -> bool:
    return tells_news(text) or is_question(text)


def _lines_of(paragraphs: Sequence[Paragraph], first: int) -> frozenset[str]:
    edges = (*paragraphs[:first], *paragraphs[first:][-_LAST:])
    lines = [one for one in edges if 0 < len(one.text) <= _LONGEST and not tells_news(one.text)]
    lines += [one for one in paragraphs[first:-_LAST] if _may_be_inside(one)]
    return frozenset(map(_fingerprint, lines))


def _may_be_inside(paragraph: Paragraph) -> bool:
    """Whether a line that stands between others may be the source's: it offers the reader what sites do."""
    return paragraph.kind == "p" and len(paragraph.text) <= _LONGEST and offers_service(paragraph.text)


def _is_among(lines: Container[str], paragraph: Paragraph) -> bool:
    return _fingerprint(paragraph) in lines


def _fingerprint(paragraph: Paragraph) -> str:
    return fingerprint(" ".join(paragraph.text.split()).casefold())
