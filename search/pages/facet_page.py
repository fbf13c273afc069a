"""Facet + SearchState -> FacetPage: all values of one facet, with a search inside."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import Any

from indexer.schema import FACET_BY_NAME
from search.page import STOPPED, SearchForm, search_form
from search.pages.facet_list import FacetGroup, list_facet
from search.pages.links import Links
from search.pages.pager import Pager, list_pages
from search.pages.question import Constraint, describe_dates, describe_question, list_constraints, value_label
from search.pages.reply import facet_list_to_dict
from search.pages.wording import show_number
from search.parser import parse
from search.results import FACET_PAGE_SIZE, Facet, FacetValue
from search.state import NONE, SearchState


@dataclass(frozen=True, slots=True)
class FacetPage:
    """One page of the values of a facet. `state` is the question, at its first page of results."""

    facet: Facet
    asked: SearchState  # with the page of this list
    state: SearchState
    title: str
    unused: tuple[str, ...]  # notes on what was not used of the question
    form: SearchForm
    constraints: tuple[Constraint, ...]
    cleared: SearchState
    group: FacetGroup
    contains: str
    hidden: tuple[tuple[str, str], ...]
    none_found: str
    pager: Pager
    pages: int

    @property
    def notes(self) -> tuple[str, ...]:
        """What is said above the list."""
        return (*self.unused, STOPPED) if self.facet.partial else self.unused

    @property
    def is_past_the_end(self) -> bool:
        """Whether the page asked for does not exist. A search that was stopped does not tell."""
        return self.asked.page > self.pages and not self.facet.partial

    def to_dict(self) -> dict[str, Any]:
        """The page as /facet/<field>.json gives it."""
        return facet_list_to_dict(self.facet, self.asked, self.contains, self.pages, self.unused)


def is_facet(name: str) -> bool:
    """Whether there is a facet of that name."""
    return name in FACET_BY_NAME


def make_facet_page(asked: SearchState, facet: Facet, contains: str) -> FacetPage:
    """The page for a facet under a question; the question's page is the list's."""
    state = asked.with_page(1)
    pages = max(1, ceil(facet.found / FACET_PAGE_SIZE))
    facet = _with_chosen(facet, state.values(facet.field), is_whole=pages == 1 and not contains)
    is_end_of_all = asked.page == pages and not contains
    group = list_facet(facet if is_end_of_all else replace(facet, missing=0), Links(state))
    return FacetPage(
        facet=facet,
        asked=asked,
        state=state,
        title=_title(facet, contains, state),
        unused=tuple(dict.fromkeys((*asked.notes, *facet.notes))),
        form=search_form(state),
        constraints=list_constraints(state),
        cleared=state.without_filters(),
        group=group,
        contains=contains,
        hidden=tuple(state.to_args()),
        none_found="" if facet.found or (group.rows and not contains) else _none_found(facet, contains),
        pager=list_pages(asked, pages, facet.field, contains),
        pages=pages,
    )


def _with_chosen(facet: Facet, chosen: tuple[str, ...], is_whole: bool) -> Facet:
    """The facet with the chosen values that are not listed, as far as their count is known."""
    listed = {value.value for value in facet.values}
    counts = {value: facet.missing if value == NONE else 0 for value in chosen if is_whole or value == NONE}
    unlisted = tuple(
        FacetValue(value, value_label(facet.field, value), count, True)
        for value, count in counts.items()
        if value not in listed
    )
    return replace(facet, values=facet.values + unlisted)


def _none_found(facet: Facet, contains: str) -> str:
    plural = FACET_BY_NAME[facet.field].plural
    if facet.partial:
        return f"The search was stopped before it found any {plural}."
    if not contains:
        return f"These articles have no {plural}."
    return f"None of the {show_number(facet.distinct)} {plural} contains {contains}."


def _title(facet: Facet, contains: str, state: SearchState) -> str:
    """What is listed, then how many: "Sources containing her in articles with genocide: 3".

    The values chosen of the facet itself are not named: they do not narrow its counts.
    """
    question = describe_question(state.without_choice(facet.field), parse(state.q).query)
    days = describe_dates(state)
    words = [FACET_BY_NAME[facet.field].plural.capitalize()]
    if contains:
        words.append(f"containing {contains}")
    if question or days:
        words.append(f"in articles {question}".rstrip())
    listed = ", ".join(filter(None, (" ".join(words), days)))
    return f"{listed}: {_count(facet, contains)}"


def _count(facet: Facet, contains: str) -> str:
    values = facet.found if contains else facet.distinct
    if not facet.partial:
        return show_number(values)
    return f"at least {show_number(values)}" if values else "none found before the search was stopped"
