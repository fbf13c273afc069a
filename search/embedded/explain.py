"""A question that finds nothing -> Parts: what it finds with words spelled almost alike, what each word alone finds,
and what taking one thing away finds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from search.embedded.filters import make_filters
from search.embedded.match import Evaluation
from search.embedded.similar import spelled_almost_alike
from search.embedded.snapshot import Snapshot
from search.parser import parse
from search.query import And, Everything, Query, Quoted
from search.results import Part
from search.state import SearchState


class _OutOfTime(Exception):
    """What is counted so far would be less than there is."""


def explain_nothing(state: SearchState, query: Query, snapshot: Snapshot, deadline: float) -> tuple[Part, ...]:
    """The parts of a question without matches, each with its own count; fewer when the time runs out."""
    parts: list[Part] = []
    with suppress(_OutOfTime):
        parts.extend(_spelled_almost_alike(state, query, snapshot, deadline))
        parts.extend(_words_alone(query, snapshot, deadline))
        parts.extend(_without_one(state, query, snapshot, deadline))
    return tuple(parts)


def _spelled_almost_alike(state: SearchState, query: Query, snapshot: Snapshot, deadline: float) -> Iterator[Part]:
    for text in spelled_almost_alike(state.q, query, snapshot):
        if count := _count(parse(text).query, state, snapshot, deadline):
            yield Part("alike", text, count)


def _words_alone(query: Query, snapshot: Snapshot, deadline: float) -> Iterator[Part]:
    if query == Everything():
        return
    for part in _parts(query):
        if part != Everything():
            count = _count(part, SearchState(), snapshot, deadline)
            yield Part("word", str(part), count)


def _parts(query: Query) -> tuple[Query, ...]:
    """What can be asked by itself: the parts of AND; of what somebody says, whatever they say, and who ever says it."""
    if isinstance(query, And):
        return tuple(alone for part in query.parts for alone in _parts(part))
    if isinstance(query, Quoted) and query.part != Everything():
        return Quoted(query.speaker, Everything()), *_parts(query.part)
    return (query,)


def _without_one(state: SearchState, query: Query, snapshot: Snapshot, deadline: float) -> Iterator[Part]:
    if isinstance(query, And):
        for part in query.parts:
            rest = tuple(other for other in query.parts if other != part)
            remaining = rest[0] if len(rest) == 1 else And(rest)
            if part != Everything():
                yield Part("without", str(remaining), _count(remaining, state, snapshot, deadline), value=str(part))
    for field, value, remaining_state in _without_filter(state):
        yield Part("without", state.q, _count(query, remaining_state, snapshot, deadline), field, value)


def _without_filter(state: SearchState) -> Iterator[tuple[str, str, SearchState]]:
    for name, values in state.chosen:
        for value in values:
            yield name, value, state.without_filter(name, value)
    for name, values in state.excluded:
        for value in values:
            yield f"not_{name}", value, state.without_exclusion(name, value)
    if state.undated or state.first_day or state.last_day:
        yield "date", "", state.without_dates()


def _count(query: Query, state: SearchState, snapshot: Snapshot, deadline: float) -> int:
    evaluation = Evaluation(snapshot, deadline)
    matches = evaluation.match(query)
    if evaluation.is_partial:
        raise _OutOfTime
    return len(make_filters(state, snapshot, matches).doc_ids())
