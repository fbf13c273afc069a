"""Marked articles as sites print them -> whether their text, headline, deck and source come out of it rightly.

    python -m measure.texts [-v]

The set is tests/clean/articles.txt; its first lines say how it is marked.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from indexer.article import Article, Paragraph
from indexer.extract import extract_article
from indexer.formats.raw import RawArticle

MARKED = Path(__file__).parent.parent / "tests" / "clean" / "articles.txt"
TODAY = date(2025, 11, 21)
_LINE_MARKS = ("h", "k", "b", "x", "=")


@dataclass(frozen=True, slots=True)
class Marked:
    """An article and what should come of it. `lines` are (mark, text) in order; `source` is "" for none."""

    source: str
    basis: str
    url: str
    lines: tuple[tuple[str, str], ...]

    def text(self, mark: str) -> tuple[str, ...]:
        """The lines of one mark."""
        return tuple(text for line_mark, text in self.lines if line_mark == mark)


def read_marked(path: Path = MARKED) -> tuple[Marked, ...]:
    """The articles of a file."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    blocks = "\n".join(lines).split("\n====")
    return tuple(_read_block(block.strip().splitlines()) for block in blocks if block.strip())


def _read_block(lines: list[str]) -> Marked:
    named = dict(line.split(": ", 1) for line in lines if line.startswith(("source: ", "url: ")))
    source, _, basis = named["source"].rpartition(" ")
    marked = tuple((line[0], line[2:]) for line in lines if line[0] in _LINE_MARKS and line[1] == " ")
    return Marked(source, basis if source else "", named.get("url", ""), marked)


def extracted(marked: Marked) -> Article:
    """What becomes of the lines, each a paragraph of a page's text."""
    facts = {"url": (marked.url,)} if marked.url else {}
    paragraphs = tuple(Paragraph(text) for _, text in marked.lines)
    article = extract_article(RawArticle("articles.txt", 1, facts, paragraphs), TODAY, True).article
    assert article
    return article


def judged(marked: Marked) -> Iterator[tuple[str, bool, str]]:
    """What was to be found, whether it was, and what there was instead."""
    article = extracted(marked)
    body = [paragraph.text for paragraph in article.body]
    yield from (("text kept", text in body, text) for text in marked.text("="))
    yield from (("rest left out", text not in body, text) for text in marked.text("x"))
    yield "headlines", article.headline == "".join(marked.text("h")), article.headline
    yield "decks", article.deck == "".join(marked.text("k")), article.deck
    basis = article.basis_of("source") if article.source else ""
    yield "sources", (article.source, basis) == (marked.source, marked.basis), f"{article.source} {basis}"


def lines() -> list[str]:
    """The figures."""
    right, there = Counter[str](), Counter[str]()
    articles = read_marked()
    for marked in articles:
        for name, is_right, _ in judged(marked):
            there[name] += 1
            right[name] += is_right
    rows = [f"texts: {len(articles)} marked articles"]
    return rows + [f"  {name:14} {right[name] / count:6.1%}  ({count} there)" for name, count in there.items()]


def main() -> None:
    """Print the figures, with -v also what is not right."""
    if "-v" in sys.argv[1:]:
        for marked in read_marked():
            for name, is_right, found in judged(marked):
                if not is_right:
                    print(f"{name}: {found!r} in {marked.text('h')}")
    print("\n".join(lines()))


if __name__ == "__main__":
    main()
