"""Raw articles of a build -> the lines that a source repeats above or below its articles; and texts without them.

Lines are counted by source in a first look at the files, over a source's first articles: memory is bounded, and
the same files give the same lines. What an article is called by is found before they are cut, so ids stay.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from indexer.article import Paragraph, fingerprint
from indexer.extract.outlets import site_of
from indexer.formats.raw import RawArticle

Repeated = Mapping[str, Sequence[str]]  # a source -> fingerprints of the lines it repeats

COUNTED_ARTICLES = 500  # of each source
COUNTED_SOURCES = 2_000
_FIRST, _LAST = 2, 4  # paragraphs looked at
_LONGEST = 300  # characters; longer ones are text, however often they are printed
_LEAST_ARTICLES = 10
_LEAST_SHARE = 0.3  # of a source's articles


class LineCounts:
    """Counts the first and last lines of articles by source. Copies of an article count once."""

    def __init__(self) -> None:
        self._texts: dict[str, set[str]] = {}
        self._lines: dict[str, Counter[str]] = {}

    def add(self, raw: RawArticle) -> None:
        """Count an article's lines, unless its source has been counted enough."""
        source = source_key(raw)
        if source not in self._texts and len(self._texts) == COUNTED_SOURCES:
            return
        texts = self._texts.setdefault(source, set())
        text = fingerprint(*(paragraph.text for paragraph in raw.paragraphs))
        if len(texts) < COUNTED_ARTICLES and text not in texts and len(raw.paragraphs) > 1:
            texts.add(text)
            self._lines.setdefault(source, Counter()).update(_edge_lines(raw.paragraphs))

    def repeated(self) -> dict[str, list[str]]:
        """The lines that stand in a good part of a source's articles."""
        found = {}
        for source, lines in self._lines.items():
            least = max(_LEAST_ARTICLES, _LEAST_SHARE * len(self._texts[source]))
            if often := sorted(line for line, count in lines.items() if count >= least):
                found[source] = often
        return found


def source_key(raw: RawArticle) -> str:
    """What an article's lines are counted under: its source or feed, else its address's site, else its folder."""
    stated = next((value.strip() for value in (*raw.facts.get("source", ()), raw.channel) if value.strip()), "")
    url = next(iter(raw.facts.get("url", ())), "")
    return stated.casefold() or (site_of(url) if url else "") or next(iter(PurePosixPath(raw.shown).parts[:-1]), "")


def without_repeated(paragraphs: Sequence[Paragraph], lines: Sequence[str]) -> tuple[Paragraph, ...]:
    """The paragraphs without a source's repeated lines at their start and end; at least one always stays."""
    kept = list(paragraphs)
    for place, most in ((0, _FIRST), (-1, _LAST)):
        for _ in range(most):
            if len(kept) > 1 and _fingerprint(kept[place]) in lines:
                del kept[place]
    return tuple(kept)


def _edge_lines(paragraphs: Sequence[Paragraph]) -> set[str]:
    edges = (*paragraphs[:_FIRST], *paragraphs[_FIRST:][-_LAST:])
    return {_fingerprint(paragraph) for paragraph in edges if 0 < len(paragraph.text) <= _LONGEST}


def _fingerprint(paragraph: Paragraph) -> str:
    return fingerprint(" ".join(paragraph.text.split()).casefold())
