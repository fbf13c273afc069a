"""SearchState + SearchResults -> ResultsPage: the count line, filters, facet links, chart, hits and pages."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Any

from indexer.schema import FACET_FIELDS
from search.language.reading import describe_forms
from search.pages.chart import Chart, draw_chart
from search.pages.facet_list import FacetGroup, list_facet
from search.pages.hit_list import HitItem, list_hit
from search.pages.links import Links
from search.pages.pager import Pager, list_pages
from search.pages.question import (
    Constraint,
    describe_dates,
    describe_question,
    exclusion_label,
    filter_label,
    list_constraints,
)
from search.pages.reply import results_to_dict
from search.pages.wording import show_articles, show_number, show_period, show_stories
from search.query import Everything
from search.results import PAGE_SIZE, Part, SearchResults
from search.state import EXCLUDE, NONE, STORY, SearchState

STOPPED = "the search took too long and was stopped: there may be more articles than are counted here"
GROUPED = "One article a story is listed, its copies under it. The filters and the chart count every article."
GROUP_LABELS = (("", "Every article"), (STORY, "One a story"))
SORT_LABELS = (("relevance", "Relevance"), ("newest", "Newest"), ("oldest", "Oldest"), ("added", "Last added"))


@dataclass(frozen=True, slots=True)
class SearchForm:
    """The question box: what is in it, and the filters it keeps."""

    q: str = ""
    hidden: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several ways to list the results."""

    label: str
    state: SearchState
    is_current: bool


@dataclass(frozen=True, slots=True)
class PartLink:
    """One part of a question that found nothing. `state` asks what is offered; None when that is empty too."""

    label: str
    count: str
    state: SearchState | None


@dataclass(frozen=True, slots=True)
class ResultsPage:
    """The results page, ready to be printed."""

    state: SearchState
    results: SearchResults
    title: str
    read_as: str
    notes: tuple[str, ...]
    form: SearchForm
    constraints: tuple[Constraint, ...]
    cleared: SearchState
    facets: tuple[FacetGroup, ...]
    chart: Chart
    sorts: tuple[Choice, ...]
    groupings: tuple[Choice, ...]
    grouped: str  # what is listed and what is counted, where that is not the same
    hits_heading: str
    hits: tuple[HitItem, ...]
    pager: Pager
    alike: tuple[PartLink, ...]
    alone: tuple[PartLink, ...]
    without: tuple[PartLink, ...]
    page_size: int = PAGE_SIZE

    @property
    def total(self) -> int:
        """How many articles match."""
        return self.results.total

    @property
    def listed(self) -> int:
        """How many articles all pages list together."""
        return self.results.listed

    @property
    def first(self) -> SearchState:
        """The question, from its first page."""
        return self.state.with_page(1)

    @property
    def first_number(self) -> int:
        """The number of the first hit on this page, from 1."""
        return (self.state.page - 1) * PAGE_SIZE + 1

    @property
    def pages(self) -> int:
        """How many pages there are; at least one."""
        return count_pages(self.results.listed)

    @property
    def is_past_the_end(self) -> bool:
        """Whether the page asked for does not exist. A search that was stopped does not tell."""
        return self.state.page > self.pages and not self.results.partial

    def to_dict(self) -> dict[str, Any]:
        """The page as /search.json gives it."""
        return results_to_dict(self.state, self.results, self.read_as, self.pages)


def make_page(state: SearchState, results: SearchResults) -> ResultsPage:
    """The page for a question and its answer."""
    links = Links(state)
    return ResultsPage(
        state=state,
        results=results,
        title=count_line(state, results),
        read_as="" if results.query == Everything() else describe_forms(results.query),
        notes=(*results.notes, STOPPED) if results.partial else results.notes,
        form=search_form(state),
        constraints=list_constraints(state),
        cleared=state.without_filters(),
        facets=tuple(
            list_facet(results.facets[field.name], links) for field in FACET_FIELDS if field.name in results.facets
        ),
        chart=draw_chart(results.dates, links),
        sorts=_sorts(state) if results.total else (),
        groupings=_groupings(state) if results.shares_stories or (state.group and results.total) else (),
        grouped=GROUPED if state.group and results.total else "",
        hits_heading=_hits_heading(state, results),
        hits=tuple([list_hit(hit, links) for hit in results.hits]),
        pager=list_pages(state, count_pages(results.listed)),
        alike=tuple(_part_link(part, state) for part in results.parts if part.kind == "alike"),
        alone=tuple(_part_link(part, state) for part in results.parts if part.kind == "word"),
        without=tuple(_part_link(part, state) for part in results.parts if part.kind == "without"),
    )


def count_pages(listed: int) -> int:
    """How many pages of hits there are; at least one."""
    return max(1, ceil(listed / PAGE_SIZE))


def search_form(state: SearchState) -> SearchForm:
    """The question box of a page, with the filters it keeps."""
    return SearchForm(state.q, tuple(state.with_query("").with_page(1).to_args()))


def count_line(state: SearchState, results: SearchResults) -> str:
    """Number, question in words, days: "214 articles with genocide and NATO, 3 Jan 2023 to 5 Sep 2025"."""
    question = describe_question(state, results.query)
    if not results.total:
        none = "The search was stopped before it found an article" if results.partial else "No article"
        return ", ".join(filter(None, (f"{none} {question}".rstrip(), describe_dates(state))))
    counted = show_articles(results.total)
    if results.stories is not None:
        counted = f"{counted}, {show_stories(results.stories)}"
    if results.partial:
        counted = f"At least {counted}"
    days = show_period(*results.days) if results.days else "undated"
    said = state.values("basis") == (NONE,) and not results.days  # "with no date"
    return f"{counted} {question}".rstrip() + ("" if said else f", {days}")


def _sorts(state: SearchState) -> tuple[Choice, ...]:
    """The orders a reader can choose; relevance needs a query, "last added" is for feeds unless asked for."""
    offered = {"newest", "oldest", state.order} | ({"relevance"} if state.q else set())
    return tuple(
        Choice(label, state.with_sort(sort), sort == state.order) for sort, label in SORT_LABELS if sort in offered
    )


def _groupings(state: SearchState) -> tuple[Choice, ...]:
    return tuple(Choice(label, state.with_group(group), group == state.group) for group, label in GROUP_LABELS)


def _hits_heading(state: SearchState, results: SearchResults) -> str:
    if not results.hits:
        return "The search was stopped" if results.partial else "No article"
    first = (state.page - 1) * PAGE_SIZE + 1
    last = first + len(results.hits) - 1
    listed = "Articles" if results.stories is None else "Stories"
    return f"{listed} {show_number(first)} to {show_number(last)} of {show_number(results.listed)}"


def _part_link(part: Part, state: SearchState) -> PartLink:
    asked = _part_state(part, state) if part.count else None
    return PartLink(_part_label(part), show_articles(part.count), asked)


def _part_label(part: Part) -> str:
    if part.kind in ("alike", "word"):
        return part.text
    if part.field == "date":
        return "the dates"
    if part.field.startswith(EXCLUDE):
        return f"the filter {exclusion_label(part.field.removeprefix(EXCLUDE), part.value)}"
    return f"the filter {filter_label(part.field, part.value)}" if part.field else part.value


def _part_state(part: Part, state: SearchState) -> SearchState:
    """The question that a click asks: with other words, the part alone, or the question with one thing taken away."""
    if part.kind == "alike":
        return state.with_query(part.text)
    if part.kind == "word":
        return SearchState(group=state.group).with_query(part.text)
    if part.field == "date":
        return state.without_dates()
    if part.field.startswith(EXCLUDE):
        return state.without_exclusion(part.field.removeprefix(EXCLUDE), part.value)
    return state.without_filter(part.field, part.value) if part.field else state.with_query(part.text)
