"""SearchState + number of pages -> Pager: previous, a few numbers, next."""

from __future__ import annotations

from dataclasses import dataclass

from search.pages.wording import show_number
from search.state import SearchState

_NEIGHBOURS = 2  # page numbers shown on either side of the current one


@dataclass(frozen=True, slots=True)
class PageNumber:
    """A link to one page. `after_gap` tells that pages before it are left out."""

    label: str
    state: SearchState
    is_current: bool
    after_gap: bool


@dataclass(frozen=True, slots=True)
class Pager:
    """The links to other pages; empty when there is only one.

    `facet` names the facet whose values are listed, "" for the results; `contains` is the text searched there.
    """

    previous: SearchState | None = None
    next: SearchState | None = None
    numbers: tuple[PageNumber, ...] = ()
    facet: str = ""
    contains: str = ""


def list_pages(state: SearchState, pages: int, facet: str = "", contains: str = "") -> Pager:
    """The links around the current page: the first, the last and its neighbours."""
    if pages < 2:
        return Pager(facet=facet, contains=contains)
    near = range(state.page - _NEIGHBOURS, state.page + _NEIGHBOURS + 1)
    shown = sorted({1, pages} | {number for number in near if 1 <= number <= pages})
    numbers = tuple(
        PageNumber(
            label=show_number(number),
            state=state.with_page(number),
            is_current=number == state.page,
            after_gap=number - before > 1,
        )
        for before, number in zip([0, *shown], shown, strict=False)
    )
    return Pager(
        previous=state.with_page(state.page - 1) if 1 < state.page <= pages else None,
        next=state.with_page(state.page + 1) if state.page < pages else None,
        numbers=numbers,
        facet=facet,
        contains=contains,
    )
