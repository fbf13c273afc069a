"""Articles -> how many are extracted in a second of one core: names, dates, sources, clean text, quotations together.

Each article is read once by the clock, after others have warmed up what is remembered between articles.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from indexer.article import Paragraph, text_of
from indexer.extract import extract_articles
from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.formats import read_file
from indexer.formats.raw import RawArticle, SourceFile
from indexer.reading import collect_seldom
from measure.labelled import read_stories
from measure.quotations import LABELLED, read_labelled

NAMED = Path(__file__).parent.parent / "tests" / "labelled_names.txt"
GOALS = {1_000: 1_500, 3_000: 500}  # articles a second, by their characters
TODAY = date(2025, 11, 21)
_TOLERANCE = 0.2  # of the characters
_MOST = 1_500  # articles of a size that are read
_WARM_UP_SHARE = 0.3  # of them are read before the clock starts


def own_articles(size: int) -> Iterator[RawArticle]:
    """The project's labelled texts as articles of about a size: from each of their paragraphs as far as it reaches."""
    paragraphs = list(_own_paragraphs())
    for first in range(len(paragraphs)):
        last = first + 1
        while last < len(paragraphs) and len(text_of(paragraphs[first:last])) < size * (1 - _TOLERANCE):
            last += 1
        yield RawArticle("own.jsonl", first + 1, {}, tuple(paragraphs[first:last]))


def _own_paragraphs() -> Iterator[Paragraph]:
    texts = [story.text for story in read_stories(NAMED)]
    texts += [article.text for path in sorted(LABELLED.glob("*.txt")) for article in read_labelled(path)]
    return (Paragraph(paragraph) for text in texts for paragraph in text.split("\n\n") if paragraph.strip())


def read_articles(path: Path) -> list[RawArticle]:
    """The articles of a file of any format."""
    items = read_file(SourceFile(path, path.name, path.stat().st_size), {})
    return [item for item in items if isinstance(item, RawArticle)]


def sized(articles: Iterable[RawArticle], size: int) -> list[RawArticle]:
    """The articles whose text has about so many characters."""
    reach = _TOLERANCE * size
    return [article for article in articles if abs(len(text_of(article.paragraphs)) - size) <= reach][:_MOST]


def articles_a_second(articles: Sequence[RawArticle]) -> float:
    """How many articles are extracted in a second of CPU. The first of them are not counted."""
    load_gazetteer()
    collect_seldom()  # as a build's workers do
    warm_up = int(len(articles) * _WARM_UP_SHARE)
    extract_articles(articles[:warm_up], TODAY, True)
    began = time.process_time()
    extract_articles(articles[warm_up:], TODAY, True)
    return (len(articles) - warm_up) / max(time.process_time() - began, 1e-9)


def lines(title: str, articles_of_size: Callable[[int], Iterable[RawArticle]]) -> Iterator[str]:
    """A line a size."""
    yield f"extraction of {title}, articles a second of one core"
    for size, goal in GOALS.items():
        some = sized(articles_of_size(size), size)
        yield f"  {size:,} characters  {articles_a_second(some):7,.0f}  (goal {goal:,}; {len(some):,} articles)"
