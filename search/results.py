"""SearchResults: what a backend answers. Frozen values; everything the page needs, nothing of HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any, NamedTuple, TypeVar, overload

from indexer.article import Article
from search.query import Everything, Query

PAGE_SIZE = 20  # hits a page
FACET_SIZE = 10  # values of a facet on the search page; the rest is on /facet/<field>
FACET_PAGE_SIZE = 100  # values a page of /facet/<field>
COPIES_SIZE = 200  # copies on an article's page


class BackendUnavailable(Exception):
    """No answer is possible now. The message is a sentence for the operator, with the command to run."""


class Piece(NamedTuple):
    """A stretch of text, marked when a word of the query matched it."""

    text: str
    marked: bool = False


_Row = TypeVar("_Row", bound=tuple[Any, ...])


def make_rows(kind: type[_Row], *columns: Iterable[Any]) -> tuple[_Row, ...]:
    """Many named tuples of one kind from the values of each of their fields: in half the time that one after the
    other takes, which counts as an answer has some hundred."""
    return tuple(map(partial(tuple.__new__, kind), zip(*columns, strict=True)))


@dataclass(frozen=True, slots=True)
class Copies:
    """How many copies of an article there are in the archive, itself not counted, and the first in order of time.

    Of a hit: where one article a story is listed, `matching` of them match the question as well, and `articles` are
    of these; elsewhere there are none, as copies are listed like any match.
    """

    count: int = 0
    matching: int | None = None
    articles: tuple[Article, ...] = ()


NO_COPIES = Copies()


@dataclass(frozen=True, slots=True)
class Hit:
    """A match on this page. `snippet` is up to three passages; between them stands the piece " … "."""

    article: Article
    score: float
    snippet: tuple[Piece, ...]
    copies: Copies = NO_COPIES


class FacetValue(NamedTuple):
    """A value of a facet. `value` goes into URLs ("~none" for articles without one), `label` is read."""

    value: str
    label: str
    count: int  # type: ignore[assignment]  # tuples have a method of this name, which nobody asks for
    selected: bool = False


class Later:
    """A field that holds a number, or what counts it, which is done when the field is first read."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type) -> int: ...
    @overload
    def __get__(self, instance: object, owner: type) -> int: ...
    def __get__(self, instance: object | None, owner: type) -> int:
        if instance is None:
            return 0  # the field's default
        number: int | Callable[[], int] = vars(instance)[self._name]
        if callable(number):  # read once: another thread may put the number here meanwhile
            number = vars(instance)[self._name] = number()
        return number

    def __set__(self, instance: object, value: int | Callable[[], int]) -> None:
        vars(instance)[self._name] = value


@dataclass(frozen=True)
class Facet:
    """How the matches divide by one field, its own chosen values left out of the narrowing.

    `values` are ordered by count, then label; chosen values are always among them, even at 0.
    `other`: articles with a value that is not listed; counted later, as no page shows it and it takes another look at
    every match. `missing`: articles without any value.
    `distinct`: number of values. `found`: number of values that contain the text searched for.
    """

    field: str
    values: tuple[FacetValue, ...]
    other: Later = Later()
    missing: int = 0
    distinct: int = 0
    found: int = 0
    partial: bool = False  # the time budget ran out: counts are of what was found so far
    notes: tuple[str, ...] = ()  # what was not understood or not used of the query


class Bar(NamedTuple):
    """One bar of the histogram: articles whose period starts in [first, last].

    `imprecise` of them are known only to the month or year, and are counted where their period starts.
    """

    first: date
    last: date
    count: int  # type: ignore[assignment]  # as above
    imprecise: int = 0


@dataclass(frozen=True, slots=True)
class Histogram:
    """Matches over time, the chosen dates left out of the narrowing: sum of bars + undated = that total."""

    unit: str  # "day", "week", "month" or "year"
    bars: tuple[Bar, ...] = ()
    undated: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """What one part of a question finds by itself, shown when the whole finds nothing.

    `kind` is "alike" (the question with words of the archive in the place of some that no article has: `text` can be
    typed in its place), "word" (a part of the query alone, with no filter: `text` can be typed as the query),
    "without" (the question with one part or filter taken away), where `field` names the filter.
    """

    kind: str
    text: str
    count: int
    field: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class SearchResults:
    """The answer to one SearchState."""

    total: int
    hits: tuple[Hit, ...] = ()  # the articles on this page; none when they were only counted
    facets: Mapping[str, Facet] = field(default_factory=dict)
    dates: Histogram = field(default_factory=lambda: Histogram("year"))
    notes: tuple[str, ...] = ()  # what was not understood or not used: state's, parser's and match's
    partial: bool = False  # the time budget ran out: counts are of what was found so far
    took_ms: float = 0.0
    query: Query = field(default_factory=Everything)  # how the query was read
    parts: tuple[Part, ...] = ()  # only when total is 0
    days: tuple[date, date] | None = None  # first and last day of the dated matches
    generation: str = ""  # names the snapshot that answered
    ids: tuple[str, ...] = ()  # of the articles on this page, in their order
    stories: int | None = None  # how many stories the matches are of; None when every match is listed
    shares_stories: bool = False  # whether two of the matches are copies of one story

    @property
    def listed(self) -> int:
        """How many articles all pages list together: every match, or one a story."""
        return self.total if self.stories is None else self.stories


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A facet value that begins with what was typed so far."""

    field: str
    value: str
    count: int


@dataclass(frozen=True, slots=True)
class IndexInfo:
    """What an index holds, for `info`, /about and /healthz."""

    articles: int
    undated: int
    sources: tuple[FacetValue, ...]
    days: tuple[date, date] | None
    bytes: int
    schema_version: int
    segments: int
    generation: str
    changed: int  # seconds since 1970 of the last commit
