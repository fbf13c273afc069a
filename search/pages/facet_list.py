"""Facet + Links -> FacetGroup: its values as they are listed, each with the address a click leads to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from indexer.schema import FACET_BY_NAME
from search.pages.links import Links, search_path
from search.pages.question import exclusion_label, value_label
from search.pages.wording import article_noun, show_articles, show_number
from search.results import Facet, FacetValue
from search.state import NONE, SearchState

REMOVE = "remove filter "


class FacetRow(NamedTuple):
    """One value. `address` chooses it, or takes it away when it is chosen or excluded.

    `spoken` is the link's name for a screen reader: what a click does, value and count. `exclude` leaves its
    articles out; "" where that is already so. `share` is its count in per cent of the largest value listed.
    The template takes these apart in this order.
    """

    label: str
    spoken: str
    counted: str
    share: float
    address: str
    exclude: str = ""
    is_chosen: bool = False
    is_excluded: bool = False
    is_missing: bool = False


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """One facet as it is listed. `all_label` is "" when every value is in the list."""

    name: str
    label: str
    state: SearchState
    rows: tuple[FacetRow, ...]
    all_label: str = ""


def list_facet(facet: Facet, links: Links) -> FacetGroup:
    """The values of a facet: the chosen first, then the excluded, then by count; articles without one last."""
    field, state = FACET_BY_NAME[facet.field], links.state
    values = _with_missing(facet, field.none_label)
    # Not of the missing: there are often so many that every other bar would be a dot.
    largest = max((value.count for value in values if value.value != NONE), default=0)
    wanted, counted = state.values(facet.field), {value.value for value in values}
    chosen = [_chosen_row(facet.field, value, state, largest) for value in values if value.value in wanted]
    chosen += [_uncounted_row(facet.field, value, state) for value in wanted if value not in counted]
    excluded = [_excluded_row(facet.field, value, state) for value in state.not_values(facet.field)]
    others = [_value_row(facet.field, value, links, largest) for value in values if value.value not in wanted]
    all_label = f"all {show_number(facet.distinct)} {field.plural}" if facet.distinct > len(counted - {NONE}) else ""
    return FacetGroup(facet.field, field.label, state.with_page(1), (*chosen, *excluded, *others), all_label)


def _with_missing(facet: Facet, label: str) -> tuple[FacetValue, ...]:
    stated = tuple(value for value in facet.values if value.value != NONE)
    chosen = next((value for value in facet.values if value.value == NONE), None)
    if chosen:
        return (*stated, chosen._replace(label=label))
    return (*stated, FacetValue(NONE, label, facet.missing)) if facet.missing else stated


def _value_row(name: str, value: FacetValue, links: Links, largest: int) -> FacetRow:
    label, counted = value_label(name, value.value), show_number(value.count)
    return FacetRow(
        label,
        f"{label}, {counted} {article_noun(value.count)}",
        counted,
        _share(value.count, largest),
        links.with_filter(name, value.value),
        links.with_exclusion(name, value.value),
        is_missing=value.value == NONE,
    )


def _chosen_row(name: str, value: FacetValue, state: SearchState, largest: int) -> FacetRow:
    label = value_label(name, value.value)
    return FacetRow(
        label,
        f"{REMOVE}{label}, {show_articles(value.count)}",
        show_number(value.count),
        _share(value.count, largest),
        search_path(state.without_filter(name, value.value)),
        is_chosen=True,
        is_missing=value.value == NONE,
    )


def _uncounted_row(name: str, value: str, state: SearchState) -> FacetRow:
    """A chosen value that stands on another page of the list, where its count is."""
    label = value_label(name, value)
    return FacetRow(label, REMOVE + label, "", 0.0, search_path(state.without_filter(name, value)), is_chosen=True)


def _share(count: int, largest: int) -> float:
    """A count in per cent of the largest value's, at most 100."""
    return round(min(100.0, 100 * count / largest), 1) if largest else 0.0


def _excluded_row(name: str, value: str, state: SearchState) -> FacetRow:
    label, removed = exclusion_label(name, value), search_path(state.without_exclusion(name, value))
    return FacetRow(label, REMOVE + label, "", 0.0, removed, is_excluded=True, is_missing=value == NONE)
