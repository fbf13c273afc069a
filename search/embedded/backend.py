"""EmbeddedBackend: questions answered from an index folder. Whoosh stores, NumPy executes.

parse -> evaluate the tree -> mask by filters -> rank, count facets, draw the histogram.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from indexer.analysis import fold
from indexer.article import Article
from indexer.codec.contents import LastCommit, check_files, latest_generation
from indexer.schema import FACET_BY_NAME, FACET_FIELDS, SCHEMA_VERSION
from search.embedded.answer import Answer, Listed
from search.embedded.counting import count_matches
from search.embedded.explain import explain_nothing
from search.embedded.facets import make_facet_page
from search.embedded.filters import make_filters
from search.embedded.kept_names import kept_name
from search.embedded.match import Evaluation
from search.embedded.snapshot import Snapshot, damaged, open_snapshot
from search.embedded.stories import in_order_of_time, stories_of
from search.embedded.tally import count_living, count_values, days_of
from search.embedded.values import DAYS
from search.parser import parse
from search.results import (
    COPIES_SIZE,
    FACET_PAGE_SIZE,
    PAGE_SIZE,
    BackendUnavailable,
    Copies,
    Facet,
    FacetValue,
    Histogram,
    Hit,
    IndexInfo,
    SearchResults,
    Suggestion,
)
from search.state import SearchState

TIME_BUDGET = 2.0  # seconds a question may take; past it, what was found so far is shown and marked partial
MAX_SUGGESTIONS = 10


class EmbeddedBackend:
    """An index in a folder. Safe to share between threads; takes up a new commit at the next question."""

    def __init__(self, location: str, time_budget: float = TIME_BUDGET) -> None:
        self._dir = Path(location)
        self._time_budget = time_budget
        self._lock = threading.Lock()
        self._snapshot: Snapshot | None = None
        self._commit: tuple[int, ...] = ()
        self._last_commit = LastCommit(self._dir)

    def search(self, state: SearchState, size: int = PAGE_SIZE) -> SearchResults:
        with self._or_damaged():
            began = time.perf_counter()
            answer = self._answer(state)
            first, last = _page(state, size)
            listed = answer.listed(last)
            hits = tuple(answer.hits(listed, first, last))
            ids = tuple([hit.article.article_id for hit in hits])
            return self._results(answer, listed, ids, hits, began)

    def count(self, state: SearchState, size: int = PAGE_SIZE) -> SearchResults:
        with self._or_damaged():
            began = time.perf_counter()
            answer = self._answer(state)
            first, last = _page(state, size)
            listed = answer.listed(last)
            ranked = answer.ranked(listed, first, last)
            ids = tuple([answer.snapshot.article_id(doc_id) for doc_id, _ in ranked])
            return self._results(answer, listed, ids, (), began)

    def _results(
        self, answer: Answer, listed: Listed, ids: tuple[str, ...], hits: tuple[Hit, ...], began: float
    ) -> SearchResults:
        state, snapshot = answer.state, answer.snapshot
        counts = count_matches(state, snapshot, answer.filters)
        return SearchResults(
            total=answer.total,
            ids=ids,
            hits=hits,
            facets=counts.facets,
            dates=counts.histogram or Histogram("year"),
            notes=(*state.notes, *answer.notes),
            partial=answer.evaluation.is_partial,
            query=answer.query,
            parts=() if answer.total else explain_nothing(state, answer.query, snapshot, self._deadline()),
            days=counts.days,
            generation=snapshot.generation,
            stories=len(listed.doc_ids) if answer.is_grouped else None,
            shares_stories=answer.shares_stories(listed),
            took_ms=(time.perf_counter() - began) * 1000,
        )

    def articles(self, state: SearchState) -> Iterator[Article]:
        with self._or_damaged():
            answer = self._answer(state, time_budget=float("inf"))
            listed = answer.listed()
            ranked = [doc_id for doc_id, _ in answer.ranked(listed, 0, len(listed.doc_ids))]
        return self._stream(answer.snapshot, ranked)

    def _stream(self, snapshot: Snapshot, doc_ids: list[int]) -> Iterator[Article]:
        for doc_id in doc_ids:
            with self._or_damaged():
                article = snapshot.article(doc_id)
            yield article

    def facet(self, state: SearchState, field: str, contains: str = "", page: int = 1) -> Facet:
        FACET_BY_NAME[field]  # KeyError for an unknown one
        first = (page - 1) * FACET_PAGE_SIZE
        stretch = slice(first, first + FACET_PAGE_SIZE)
        with self._or_damaged():
            answer = self._answer(state)
            tally = count_values(answer.snapshot, answer.filters.doc_ids(but=field), (field,))
            facet = make_facet_page(field, answer.snapshot, tally, state, contains, stretch)
        return replace(facet, partial=answer.evaluation.is_partial, notes=answer.notes)

    def kept_name(self, field: str, name: str) -> tuple[str, str] | None:
        with self._or_damaged():
            return kept_name(self._current(), field, name)

    def article(self, article_id: str) -> Article | None:
        with self._or_damaged():
            snapshot = self._current()
            doc_id = snapshot.doc_id(article_id)
            return None if doc_id is None else snapshot.whole_article(doc_id)

    def copies(self, article_id: str) -> Copies:
        with self._or_damaged():
            snapshot = self._current()
            doc_id = snapshot.doc_id(article_id)
            count = 0 if doc_id is None else stories_of(snapshot).count_copies(doc_id)
            if doc_id is None or not count:
                return Copies()
            members = in_order_of_time(snapshot, stories_of(snapshot).with_copies(doc_id))
            return Copies(count, articles=tuple(map(snapshot.article, members[:COPIES_SIZE])))

    def suggest(self, start: str) -> tuple[Suggestion, ...]:
        with self._or_damaged():
            return self._suggest(start)

    def _suggest(self, start: str) -> tuple[Suggestion, ...]:
        snapshot, wanted = self._current(), fold(start.strip())
        if not wanted:
            return ()
        found = []
        for facet in (one for one in FACET_FIELDS if one.has_names):
            counts = count_living(facet.name, snapshot)
            for place, (label, folded) in enumerate(
                snapshot.keep(f"folded {facet.name}", _folded(snapshot, facet.name))
            ):
                if counts[place] and (folded.startswith(wanted) or f" {wanted}" in folded):
                    found.append(Suggestion(facet.name, label, counts[place]))
        return tuple(sorted(found, key=lambda value: (-value.count, value.value))[:MAX_SUGGESTIONS])

    def info(self) -> IndexInfo:
        with self._or_damaged():
            return self._info()

    def _info(self) -> IndexInfo:
        snapshot = self._current()
        labels = snapshot.values.labels["source"]
        counts = count_living("source", snapshot)
        sources = [
            FacetValue(label, label, count) for label, count in zip(labels.texts(), counts, strict=True) if count
        ]
        tally = count_values(snapshot, snapshot.living)
        undated, days = tally.without(DAYS), days_of(tally, snapshot)
        return IndexInfo(
            articles=snapshot.articles,
            undated=undated,
            sources=tuple(sorted(sources, key=lambda source: (-source.count, source.label))),
            days=days,
            bytes=sum(file.stat().st_size for file in self._dir.iterdir() if file.is_file()),
            schema_version=SCHEMA_VERSION,
            segments=len(snapshot.segments),
            generation=snapshot.generation,
            changed=snapshot.changed,
        )

    def _current(self) -> Snapshot:
        """The newest snapshot; an older one stays whole for the requests that still hold it."""
        commit = self._last_commit.name()
        with self._lock:
            if self._snapshot is None or commit != self._commit:
                opened = self._snapshot.segments if self._snapshot else ()
                self._snapshot = None
                self._snapshot = open_snapshot(self._dir, opened)
                self._commit = commit
            return self._snapshot

    @contextmanager
    def _or_damaged(self) -> Iterator[None]:
        """An error while reading: when bytes of the index are not what they were, say so; else it is a mistake of
        ours and stays as it is."""
        try:
            yield
        except BackendUnavailable:
            raise
        except Exception:
            wrong = next(check_files(self._dir, latest_generation(self._dir)), None)
            if wrong is None:
                raise
            raise damaged(self._dir, wrong) from None

    def _deadline(self) -> float:
        return time.monotonic() + self._time_budget

    def _answer(self, state: SearchState, time_budget: float | None = None) -> Answer:
        snapshot, parsed = self._current(), parse(state.q)
        deadline = time.monotonic() + (self._time_budget if time_budget is None else time_budget)
        evaluation = Evaluation(snapshot, deadline)
        filters = make_filters(state, snapshot, evaluation.match(parsed.query))
        notes = (*parsed.notes, *evaluation.notes)
        return Answer(snapshot, state, parsed.query, filters, evaluation, notes)


def _page(state: SearchState, size: int) -> tuple[int, int]:
    """The numbers of the page's first hit and of the next page's."""
    first = (state.page - 1) * size
    return first, first + size


def _folded(snapshot: Snapshot, name: str) -> Callable[[], list[tuple[str, str]]]:
    return lambda: [(label, fold(label)) for label in snapshot.values.labels[name].texts()]
