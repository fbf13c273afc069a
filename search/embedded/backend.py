"""EmbeddedBackend: questions answered from an index folder. Whoosh stores, NumPy executes.

parse -> evaluate the tree on each segment -> mask by filters -> rank, count facets, draw the histogram.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from indexer.analysis import fold
from indexer.article import Article
from indexer.columns import Columns
from indexer.schema import FACET_BY_NAME, FACET_FIELDS, SCHEMA_VERSION
from search.embedded.explain import explain_nothing
from search.embedded.facets import count_values, make_facet, make_facet_page
from search.embedded.filters import DATES, Masks, make_masks
from search.embedded.histogram import make_histogram
from search.embedded.match import Evaluation, Matches, OutOfTime
from search.embedded.postings import DocIds
from search.embedded.rank import rank, sort_keys
from search.embedded.score import DECIMALS
from search.embedded.snapshot import Snapshot, days_of, latest_generation, open_snapshot
from search.parser import parse
from search.query import Query
from search.results import (
    FACET_PAGE_SIZE,
    FACET_SIZE,
    PAGE_SIZE,
    Facet,
    FacetValue,
    Histogram,
    Hit,
    IndexInfo,
    SearchResults,
    Suggestion,
)
from search.snippets import make_snippet
from search.state import SearchState

TIME_BUDGET = 2.0  # seconds a question may take; past it, what was found so far is shown and marked partial
MAX_SUGGESTIONS = 10
NONE_MATCHED = Matches(np.empty(0, np.int64), np.empty(0, np.float64))


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """A query evaluated on every segment: what it matches before any filter, and the filters' masks."""

    snapshot: Snapshot
    query: Query
    matches: tuple[Matches, ...]
    masks: tuple[Masks, ...]
    notes: tuple[str, ...]
    partial: bool

    def doc_ids(self, but: str = "") -> list[DocIds]:
        """The matches of each segment under every filter but one field's own choice."""
        return [
            matches.doc_ids[masks.all_but(but)[matches.doc_ids]]
            for matches, masks in zip(self.matches, self.masks, strict=True)
        ]


class EmbeddedBackend:
    """An index in a folder. Safe to share between threads; takes up a new commit at the next question."""

    def __init__(self, location: str, time_budget: float = TIME_BUDGET) -> None:
        self._dir = Path(location)
        self._time_budget = time_budget
        self._lock = threading.Lock()
        self._snapshot: Snapshot | None = None
        self._generation = 0

    def search(self, state: SearchState) -> SearchResults:
        began = time.perf_counter()
        answer = self._answer(state)
        snapshot, matched = answer.snapshot, answer.doc_ids()
        total = sum(len(doc_ids) for doc_ids in matched)
        starts = _gather_column(snapshot, matched, "start")
        first = (state.page - 1) * PAGE_SIZE
        return SearchResults(
            total=total,
            hits=tuple(self._hits(answer, matched, state, first)),
            facets={
                field.name: make_facet(
                    field.name, snapshot, answer.doc_ids(but=field.name), state.values(field.name), FACET_SIZE
                )
                for field in FACET_FIELDS
            },
            dates=_histogram(answer),
            notes=(*state.notes, *answer.notes),
            partial=answer.partial,
            query=answer.query,
            parts=explain_nothing(state, answer.query, snapshot, self._deadline()) if total == 0 else (),
            days=days_of(starts),
            generation=snapshot.generation,
            took_ms=(time.perf_counter() - began) * 1000,
        )

    def articles(self, state: SearchState) -> Iterator[Article]:
        answer = self._answer(state, time_budget=float("inf"))
        return (article for article, _score in _ranked(answer, answer.doc_ids(), state, 0, None))

    def facet(self, state: SearchState, field: str, contains: str = "", page: int = 1) -> Facet:
        FACET_BY_NAME[field]  # KeyError for an unknown one
        answer = self._answer(state)
        first = (page - 1) * FACET_PAGE_SIZE
        return make_facet_page(
            field,
            answer.snapshot,
            answer.doc_ids(but=field),
            state.values(field),
            contains,
            slice(first, first + FACET_PAGE_SIZE),
        )

    def article(self, article_id: str) -> Article | None:
        for segment in self._current().segments:
            row = segment.row_of(article_id)
            if row is not None:
                return segment.article_with_original(row)
        return None

    def suggest(self, start: str) -> tuple[Suggestion, ...]:
        snapshot, wanted = self._current(), fold(start.strip())
        if not wanted:
            return ()
        everything = [np.flatnonzero(segment.alive) for segment in snapshot.segments]
        found = []
        for field in FACET_FIELDS:
            counts = count_values(field.name, snapshot, everything).of_place
            for place, label in enumerate(snapshot.facets[field.name].labels):
                folded = fold(label)
                if counts[place] and (folded.startswith(wanted) or f" {wanted}" in folded):
                    found.append(Suggestion(field.name, label, int(counts[place])))
        return tuple(sorted(found, key=lambda value: (-value.count, value.value))[:MAX_SUGGESTIONS])

    def info(self) -> IndexInfo:
        snapshot = self._current()
        everything = [np.flatnonzero(segment.alive) for segment in snapshot.segments]
        starts = _gather_column(snapshot, everything, "start")
        labels = snapshot.facets["source"].labels
        counts = count_values("source", snapshot, everything).of_place.tolist()
        sources = [FacetValue(label, label, count) for label, count in zip(labels, counts, strict=True) if count]
        return IndexInfo(
            articles=snapshot.articles,
            undated=int((starts < 0).sum()),
            sources=tuple(sorted(sources, key=lambda source: (-source.count, source.label))),
            days=days_of(starts),
            bytes=sum(file.stat().st_size for file in self._dir.iterdir() if file.is_file()),
            schema_version=SCHEMA_VERSION,
            segments=len(snapshot.segments),
            generation=snapshot.generation,
            changed=snapshot.changed,
        )

    def _current(self) -> Snapshot:
        """The newest snapshot; an older one stays whole for the requests that still hold it."""
        latest = latest_generation(self._dir)
        with self._lock:
            if self._snapshot is None or latest != self._generation:
                self._snapshot = open_snapshot(self._dir)
                self._generation = latest
            return self._snapshot

    def _deadline(self) -> float:
        return time.monotonic() + self._time_budget

    def _answer(self, state: SearchState, time_budget: float | None = None) -> Answer:
        snapshot, parsed = self._current(), parse(state.q)
        deadline = time.monotonic() + (self._time_budget if time_budget is None else time_budget)
        evaluation = Evaluation(parsed.query, snapshot, deadline)
        matches = [NONE_MATCHED] * len(snapshot.segments)
        partial = False
        for number in range(len(snapshot.segments)):
            try:
                matches[number] = evaluation.match(number)
            except OutOfTime:
                partial = True
                break
        masks = tuple(make_masks(state, snapshot, number) for number in range(len(snapshot.segments)))
        notes = (*parsed.notes, *evaluation.notes)
        return Answer(snapshot, parsed.query, tuple(matches), masks, notes, partial)

    def _hits(self, answer: Answer, matched: list[DocIds], state: SearchState, first: int) -> Iterator[Hit]:
        for article, score in _ranked(answer, matched, state, first, first + PAGE_SIZE):
            yield Hit(article, score, make_snippet(article, answer.query))


def _ranked(
    answer: Answer, matched: list[DocIds], state: SearchState, first: int, last: int | None
) -> Iterator[tuple[Article, float]]:
    """The articles of a stretch of the order, with their scores."""
    segments = answer.snapshot.segments
    numbers = np.repeat(np.arange(len(segments)), [len(doc_ids) for doc_ids in matched])
    rows = np.concatenate([np.empty(0, np.int64), *matched])
    scores = np.concatenate([np.empty(0), *(_scores(*pair) for pair in zip(answer.matches, matched, strict=True))])
    keys = sort_keys(
        state.order,
        scores,
        _gather_column(answer.snapshot, matched, "start"),
        _gather_column(answer.snapshot, matched, "added"),
    )

    def article_id(place: int) -> str:
        return segments[int(numbers[place])].columns.article_id(int(rows[place]))

    for place in rank(keys, article_id, first, len(rows) if last is None else min(last, len(rows))):
        yield segments[int(numbers[place])].article(int(rows[place])), float(scores[place])


def _scores(matches: Matches, doc_ids: DocIds) -> NDArray[np.float64]:
    """The rounded scores of some of the matches, in the order of `doc_ids`."""
    return np.round(matches.scores[np.searchsorted(matches.doc_ids, doc_ids)], DECIMALS)


def _gather_column(snapshot: Snapshot, matched: list[DocIds], name: str) -> NDArray[np.int64]:
    """One column of all the matches, segment after segment, as int64."""
    parts = [
        _column(segment.columns, name)[doc_ids] for segment, doc_ids in zip(snapshot.segments, matched, strict=True)
    ]
    return np.concatenate([np.empty(0, np.int64), *parts])


def _histogram(answer: Answer) -> Histogram:
    matched = answer.doc_ids(but=DATES)
    return make_histogram(
        _gather_column(answer.snapshot, matched, "start"),
        _gather_column(answer.snapshot, matched, "precision"),
    )


def _column(columns: Columns, name: str) -> NDArray[np.int64]:
    column: NDArray[np.int64] = getattr(columns, name).astype(np.int64, copy=False)
    return column
