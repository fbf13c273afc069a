"""Facet + SearchState -> FacetGroup: its values as they are listed, each with the question a click asks."""

from __future__ import annotations

from dataclasses import dataclass, replace

from indexer.schema import FACET_BY_NAME
from search.pages.question import exclusion_label, value_label
from search.pages.wording import show_articles, show_number
from search.results import Facet, FacetValue
from search.state import NONE, SearchState

REMOVE = "remove filter "


@dataclass(frozen=True, slots=True)
class FacetRow:
    """One value. `state` chooses it, or takes it away when it is chosen or excluded.

    `spoken` is the link's name for a screen reader: what a click does, value and count. `exclude` leaves its
    articles out; None where that is already so. `share` is its count in per cent of the largest value listed.
    """

    label: str
    spoken: str
    count: str
    share: float
    state: SearchState
    exclude: SearchState | None = None
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


def list_facet(facet: Facet, state: SearchState) -> FacetGroup:
    """The values of a facet: the chosen first, then the excluded, then by count; articles without one last."""
    field = FACET_BY_NAME[facet.field]
    values = _with_missing(facet, field.none_label)
    # Not of the missing: there are often so many that every other bar would be a dot.
    largest = max((value.count for value in values if value.value != NONE), default=0)
    rows = [_value_row(facet.field, value, state, largest) for value in values]
    excluded = [_excluded_row(facet.field, value, state) for value in state.not_values(facet.field)]
    chosen = [row for row in rows if row.is_chosen]
    counted = {value.value for value in values}
    chosen += [_uncounted_row(facet.field, value, state) for value in state.values(facet.field) if value not in counted]
    others = [row for row in rows if not row.is_chosen]
    listed = sum(value.value != NONE for value in values)
    all_label = f"all {show_number(facet.distinct)} {field.plural}" if facet.distinct > listed else ""
    return FacetGroup(facet.field, field.label, state.with_page(1), (*chosen, *excluded, *others), all_label)


def _with_missing(facet: Facet, label: str) -> tuple[FacetValue, ...]:
    stated = tuple(value for value in facet.values if value.value != NONE)
    chosen = next((value for value in facet.values if value.value == NONE), None)
    if chosen:
        return (*stated, replace(chosen, label=label))
    return (*stated, FacetValue(NONE, label, facet.missing)) if facet.missing else stated


def _value_row(name: str, value: FacetValue, state: SearchState, largest: int) -> FacetRow:
    chosen, label = value.value in state.values(name), value_label(name, value.value)
    toggled = state.without_filter(name, value.value) if chosen else state.with_filter(name, value.value)
    return FacetRow(
        label=label,
        spoken=f"{REMOVE if chosen else ''}{label}, {show_articles(value.count)}",
        count=show_number(value.count),
        share=_share(value.count, largest),
        state=toggled,
        exclude=None if chosen else state.with_exclusion(name, value.value),
        is_chosen=chosen,
        is_missing=value.value == NONE,
    )


def _uncounted_row(name: str, value: str, state: SearchState) -> FacetRow:
    """A chosen value that stands on another page of the list, where its count is."""
    label = value_label(name, value)
    return FacetRow(label, REMOVE + label, "", 0.0, state.without_filter(name, value), is_chosen=True)


def _share(count: int, largest: int) -> float:
    """A count in per cent of the largest value's, at most 100."""
    return round(min(100.0, 100 * count / largest), 1) if largest else 0.0


def _excluded_row(name: str, value: str, state: SearchState) -> FacetRow:
    label = exclusion_label(name, value)
    return FacetRow(
        label=label,
        spoken=REMOVE + label,
        count="",
        share=0.0,
        state=state.without_exclusion(name, value),
        is_excluded=True,
        is_missing=value == NONE,
    )
