"""Dateline, through the interface that any program uses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from bench.answers import BEST, COMMONEST, FACETS, Counted, Page, Question, Shown
from indexer.article import Article
from indexer.writer import EmbeddedWriter
from search.backend import Backend, open_backend
from search.embedded import loops as _loops  # noqa: F401  (loaded like any engine's code, before its clock runs)
from search.results import Histogram, Hit, SearchResults
from search.state import SearchState

TITLE = "Dateline"
LARGEST = 0
REMARK = "analyses words twice, as stems and as written, and keeps both"


def build(articles: Iterable[Article], folder: Path) -> None:
    writer = EmbeddedWriter(folder, fresh=True, meta={}, finds_copies=False)
    for article in articles:
        writer.add(article)
    writer.commit()


def open_engine(folder: Path) -> DatelineEngine:
    return DatelineEngine(open_backend(str(folder)))


class DatelineEngine:
    """A backend."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        backend.info()  # the backend opens its files when it is asked first

    def count(self, question: Question) -> Counted:
        return _counted(self._backend.count(state_of(question), BEST))

    def page(self, question: Question) -> Page:
        results = self._backend.search(state_of(question), BEST)
        return Page(_counted(results), tuple(map(_shown, results.hits)))


def state_of(question: Question) -> SearchState:
    """The question as Dateline keeps it."""
    state = SearchState(q=_typed(question))
    if question.chosen:
        state = state.with_filter(*question.chosen)
    return state.with_days(*question.days) if question.days else state


def _typed(question: Question) -> str:
    if question.match == "phrase":
        return f'"{" ".join(question.words)}"'
    if question.match == "prefix":
        return f"{question.words[0]}*"
    return (" OR " if question.match == "any" else " ").join(question.words)


def _counted(results: SearchResults) -> Counted:
    if results.partial:
        raise TimeoutError("Dateline ran out of its time budget; its answer is partial")
    return Counted(
        total=results.total,
        best=results.ids,
        facets={
            name: tuple([(label, count) for _, label, count, _ in results.facets[name].values if count][:COMMONEST])
            for name in FACETS
        },
        years=_years(results.dates),
        undated=results.dates.undated,
    )


def _years(histogram: Histogram) -> dict[int, int] | None:
    """Articles a year; None for weeks, of which some belong to two years."""
    if histogram.unit == "week":
        return None
    if histogram.unit == "year":
        return {first.year: count for first, _, count, _ in histogram.bars if count}
    years: Counter[int] = Counter()
    for bar in histogram.bars:
        years[bar.first.year] += bar.count
    return {year: count for year, count in years.items() if count}


def _shown(hit: Hit) -> Shown:
    snippet = "".join(f"<b>{piece.text}</b>" if piece.marked else piece.text for piece in hit.snippet)
    return Shown(hit.article.article_id, hit.article.headline, hit.article.source, snippet)
