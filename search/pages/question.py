"""SearchState + Query -> the question in words, and its filters with the links that take each away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from indexer.schema import FACET_BY_NAME, FACET_FIELDS, FacetField
from search.language.reading import describe, describe_briefly
from search.pages.wording import DATED_BY, join_words, show_period
from search.parser import parse
from search.query import Everything, Query
from search.state import NONE, SearchState

# How a chosen value reads in a sentence: articles "from Herald", "naming Spain", "in World".
_PREPOSITIONS = {
    "source": "from", "person": "naming", "org": "naming", "place": "naming", "section": "in", "basis": "dated by",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Constraint:
    """A chosen filter. `state` is the question without it."""

    label: str
    state: SearchState
    is_exclusion: bool = False


def value_label(name: str, value: str) -> str:
    """A facet value as it is read: "no source" for the value of articles without one.

    >>> value_label("source", "Herald"), value_label("basis", "path")
    ('Herald', "the file's path")
    """
    if value == NONE:
        return FACET_BY_NAME[name].none_label
    return DATED_BY.get(value, value) if name == "basis" else value


def exclusion_label(name: str, value: str) -> str:
    """An excluded value as it is read.

    >>> exclusion_label("section", "Opinion"), exclusion_label("source", NONE)
    ('not Opinion', 'with source')
    """
    if value == NONE:
        return "with " + FACET_BY_NAME[name].none_label.removeprefix("no ")
    return f"not {filter_label(name, value)}"


def filter_label(name: str, value: str) -> str:
    """A chosen value as it is read where its facet's heading is not beside it.

    >>> filter_label("source", "Herald"), filter_label("basis", "path"), filter_label("basis", NONE)
    ('Herald', "dated by the file's path", 'no date')
    """
    label = value_label(name, value)
    return label if value == NONE or name != "basis" else f"{_PREPOSITIONS[name]} {label}"


def list_constraints(state: SearchState) -> tuple[Constraint, ...]:
    """Every chosen filter in a fixed order: chosen values, excluded values, dates."""
    chosen = [
        Constraint(filter_label(name, value), state.without_filter(name, value))
        for name, values in state.chosen
        for value in values
    ]
    excluded = [
        Constraint(exclusion_label(name, value), state.without_exclusion(name, value), True)
        for name, values in state.excluded
        for value in values
    ]
    days = describe_dates(state)
    dated = [Constraint(days, state.without_dates())] if days else []
    return (*chosen, *excluded, *dated)


def describe_dates(state: SearchState) -> str:
    """The chosen days as they were understood, "undated", or ""."""
    return "undated" if state.undated else show_period(state.first_day, state.last_day)


def describe_question(state: SearchState, query: Query) -> str:
    """What is asked, without its dates, to stand after "articles": "with genocide from Herald".

    Empty when every article is asked for; of a long question its beginning.
    """
    return _describe(state, "" if query == Everything() else f"with {describe_briefly(query)}")


def question_of(state: SearchState) -> str:
    """The whole question in words with its chosen days and what is listed: "with Gaza, 2024, one article a story"."""
    query = parse(state.q).query
    words = _describe(state, "" if query == Everything() else f"with {describe(query)}")
    listed = "one article a story" if state.group else ""
    return ", ".join(filter(None, (words, describe_dates(state), listed)))


def _describe(state: SearchState, words: str) -> str:
    """The words looked for, then the filters."""
    chosen = [_describe_chosen(facet, state.values(facet.name)) for facet in FACET_FIELDS]
    excluded = [_describe_excluded(facet, state.not_values(facet.name)) for facet in FACET_FIELDS]
    said = [*filter(None, [words, *chosen]), *chain.from_iterable(excluded)]
    return " ".join(f"and {part}" if number and part.startswith("not ") else part for number, part in enumerate(said))


def _describe_chosen(facet: FacetField, values: tuple[str, ...]) -> str:
    named = tuple(value_label(facet.name, value) for value in values if value != NONE)
    having = (f"{_PREPOSITIONS[facet.name]} {join_words(named, 'or')}",) if named else ()
    lacking = (f"with {facet.none_label}",) if NONE in values else ()
    return join_words((*having, *lacking), "or")


def _describe_excluded(facet: FacetField, values: tuple[str, ...]) -> Iterator[str]:
    named = tuple(value_label(facet.name, value) for value in values if value != NONE)
    if NONE in values:
        yield exclusion_label(facet.name, NONE)
    if named:
        yield f"not {_PREPOSITIONS[facet.name]} {join_words(named, 'or')}"
