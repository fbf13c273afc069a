"""Facet + SearchState -> FacetPage: all values of one facet, with a search inside."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil
from typing import Any

from indexer.schema import FACET_BY_NAME
from search.facet_list import FacetGroup, list_facet
from search.page import SearchForm, search_form
from search.pager import Pager, list_pages
from search.parser import parse
from search.question import Constraint, describe_question, list_constraints
from search.reply import facet_list_to_dict
from search.results import FACET_PAGE_SIZE, Facet
from search.state import SearchState
from search.wording import show_number


@dataclass(frozen=True, slots=True)
class FacetPage:
    """One page of the values of a facet. `state` is the question, at its first page of results."""

    facet: Facet
    asked: SearchState  # with the page of this list
    state: SearchState
    title: str
    notes: tuple[str, ...]
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
    def is_past_the_end(self) -> bool:
        """Whether the page asked for does not exist."""
        return self.asked.page > self.pages

    def to_dict(self) -> dict[str, Any]:
        """The page as /facet/<field>.json gives it."""
        return facet_list_to_dict(self.facet, self.asked, self.contains, self.pages)


def is_facet(name: str) -> bool:
    """Whether there is a facet of that name."""
    return name in FACET_BY_NAME


def make_facet_page(asked: SearchState, facet: Facet, contains: str) -> FacetPage:
    """The page for a facet under a question; the question's page is the list's."""
    state = asked.with_page(1)
    pages = max(1, ceil(facet.found / FACET_PAGE_SIZE))
    parsed = parse(state.q)
    is_end_of_all = asked.page == pages and not contains
    listed = facet if is_end_of_all else replace(facet, missing=0)
    return FacetPage(
        facet=facet,
        asked=asked,
        state=state,
        title=_title(facet, contains, describe_question(state, parsed.query)),
        notes=(*asked.notes, *parsed.notes),
        form=search_form(state),
        constraints=list_constraints(state),
        cleared=state.without_filters(),
        group=list_facet(listed, state),
        contains=contains,
        hidden=tuple(state.to_args()),
        none_found=_none_found(facet, contains),
        pager=list_pages(asked, pages, facet.field, contains),
        pages=pages,
    )


def _none_found(facet: Facet, contains: str) -> str:
    plural = FACET_BY_NAME[facet.field].plural
    if not contains:
        return f"These articles have no {plural}."
    return f"None of the {show_number(facet.distinct)} {plural} contains {contains}."


def _title(facet: Facet, contains: str, question: str) -> str:
    """What is listed, then how many: "Sources containing her in articles with genocide: 3"."""
    words = [FACET_BY_NAME[facet.field].plural.capitalize()]
    if contains:
        words.append(f"containing {contains}")
    if question:
        words.append(f"in articles {question}")
    return f"{' '.join(words)}: {show_number(facet.found if contains else facet.distinct)}"
