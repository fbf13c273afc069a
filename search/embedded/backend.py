"""EmbeddedBackend: questions answered from an index folder. Whoosh stores, NumPy executes.

parse -> evaluate the tree -> mask by filters -> rank, count facets, draw the histogram.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from indexer.analysis import fold
from indexer.article import Article, from_bytes
from indexer.codec.contents import check_files, last_commit, latest_generation
from indexer.schema import FACET_BY_NAME, FACET_FIELDS, SCHEMA_VERSION
from search.backend import BackendUnavailable
from search.embedded.explain import explain_nothing
from search.embedded.facets import count_living, make_facet, make_facet_page
from search.embedded.filters import DATES, Masks, make_masks
from search.embedded.histogram import make_histogram
from search.embedded.match import Evaluation, Matches, OutOfTime
from search.embedded.postings import DocIds
from search.embedded.rank import rank, sort_keys
from search.embedded.score import DECIMALS
from search.embedded.snapshot import Snapshot, damaged, days_of, open_snapshot
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
    """A query evaluated on a snapshot: what it matches before any filter, and the filters' masks."""

    snapshot: Snapshot
    query: Query
    matches: Matches
    masks: Masks
    notes: tuple[str, ...]
    partial: bool
    _narrowed: dict[str, DocIds] = field(default_factory=dict)

    def doc_ids(self, but: str = "") -> DocIds:
        """The matches under every filter but one field's own choice."""
        but = but if self.masks.narrows(but) else ""
        if but not in self._narrowed:
            mask = self.masks.all_but(but)
            every = self.matches.doc_ids
            self._narrowed[but] = every if mask is None else every[mask[every]]
        return self._narrowed[but]


class EmbeddedBackend:
    """An index in a folder. Safe to share between threads; takes up a new commit at the next question."""

    def __init__(self, location: str, time_budget: float = TIME_BUDGET) -> None:
        self._dir = Path(location)
        self._time_budget = time_budget
        self._lock = threading.Lock()
        self._snapshot: Snapshot | None = None
        self._commit: tuple[int, ...] = ()

    def search(self, state: SearchState) -> SearchResults:
        with self._or_damaged():
            return self._search(state)

    def _search(self, state: SearchState) -> SearchResults:
        began = time.perf_counter()
        answer = self._answer(state)
        snapshot, doc_ids = answer.snapshot, answer.doc_ids()
        first = (state.page - 1) * PAGE_SIZE
        return SearchResults(
            total=len(doc_ids),
            hits=tuple(_hits(answer, state, first)),
            facets={facet.name: _facet(answer, facet.name, state) for facet in FACET_FIELDS},
            dates=_histogram(answer),
            notes=(*state.notes, *answer.notes),
            partial=answer.partial,
            query=answer.query,
            parts=() if len(doc_ids) else explain_nothing(state, answer.query, snapshot, self._deadline()),
            days=days_of(snapshot.column("start")[doc_ids]),
            generation=snapshot.generation,
            took_ms=(time.perf_counter() - began) * 1000,
        )

    def articles(self, state: SearchState) -> Iterator[Article]:
        with self._or_damaged():
            answer = self._answer(state, time_budget=float("inf"))
            ranked = [doc_id for doc_id, _ in _ranked(answer, state, 0, len(answer.doc_ids()))]
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
            doc_ids, chosen = answer.doc_ids(but=field), state.values(field)
            facet = make_facet_page(field, answer.snapshot, doc_ids, chosen, contains, stretch)
        return replace(facet, partial=answer.partial, notes=answer.notes)

    def article(self, article_id: str) -> Article | None:
        with self._or_damaged():
            return self._article(article_id)

    def _article(self, article_id: str) -> Article | None:
        for segment in self._current().segments:
            for row in segment.columns.rows_of(article_id):
                if not segment.deleted[row]:
                    original = segment.stored.original(row).decode("utf-8", "replace")
                    return from_bytes(segment.stored.article(row), original)
        return None

    def suggest(self, start: str) -> tuple[Suggestion, ...]:
        with self._or_damaged():
            return self._suggest(start)

    def _suggest(self, start: str) -> tuple[Suggestion, ...]:
        snapshot, wanted = self._current(), fold(start.strip())
        if not wanted:
            return ()
        found = []
        for facet in FACET_FIELDS:
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
        starts = snapshot.column("start")[snapshot.living]
        labels = snapshot.facet("source").labels
        counts = count_living("source", snapshot)
        sources = [
            FacetValue(label, label, count) for label, count in zip(labels.texts(), counts, strict=True) if count
        ]
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
        commit = last_commit(self._dir)
        with self._lock:
            if self._snapshot is None or commit != self._commit:
                self._snapshot = None
                self._snapshot = open_snapshot(self._dir)
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
        matches, partial = NONE_MATCHED, False
        try:
            matches = evaluation.match(parsed.query)
        except OutOfTime:
            partial = True
        notes = (*parsed.notes, *evaluation.notes)
        return Answer(snapshot, parsed.query, matches, make_masks(state, snapshot), notes, partial)


def _hits(answer: Answer, state: SearchState, first: int) -> Iterator[Hit]:
    for doc_id, score in _ranked(answer, state, first, first + PAGE_SIZE):
        article = answer.snapshot.article(doc_id)
        yield Hit(article, score, make_snippet(article, answer.query))


def _ranked(answer: Answer, state: SearchState, first: int, last: int) -> Iterator[tuple[int, float]]:
    """A stretch of the order: documents and their scores."""
    snapshot, doc_ids = answer.snapshot, answer.doc_ids()
    scores = answer.matches.scores
    if len(doc_ids) < len(scores):
        scores = scores[np.searchsorted(answer.matches.doc_ids, doc_ids)]
    scores = np.round(scores, DECIMALS)
    keys = sort_keys(state.order, scores, snapshot.column("start")[doc_ids], snapshot.column("added")[doc_ids])
    for place in rank(keys, lambda place: snapshot.article_id(int(doc_ids[place])), first, min(last, len(doc_ids))):
        yield int(doc_ids[place]), float(scores[place])


def _facet(answer: Answer, name: str, state: SearchState) -> Facet:
    return make_facet(name, answer.snapshot, answer.doc_ids(but=name), state.values(name), FACET_SIZE)


def _histogram(answer: Answer) -> Histogram:
    doc_ids, snapshot = answer.doc_ids(but=DATES), answer.snapshot
    if doc_ids is snapshot.living:
        return snapshot.keep("histogram of all", lambda: _make_histogram(snapshot, doc_ids))
    return _make_histogram(snapshot, doc_ids)


def _make_histogram(snapshot: Snapshot, doc_ids: DocIds) -> Histogram:
    return make_histogram(snapshot.column("start")[doc_ids], snapshot.column("precision")[doc_ids])


def _folded(snapshot: Snapshot, name: str) -> Callable[[], list[tuple[str, str]]]:
    return lambda: [(label, fold(label)) for label in snapshot.facet(name).labels.texts()]
