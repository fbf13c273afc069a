"""SearchState -> masks: which documents each filter lets through, one boolean a document."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indexer.article import MINUTES_A_DAY
from indexer.schema import FACET_FIELDS
from search.embedded.snapshot import Snapshot
from search.state import NONE, SearchState

Mask = NDArray[np.bool_]
DATES = "date"  # the name of the date filter among the facets' names


@dataclass(frozen=True, slots=True, eq=False)
class Masks:
    """The filters of a question. `narrowing` has a mask for each facet with chosen values and for the dates.

    `excluded` lets through what no exclusion forbids; it narrows every facet, its own field's too. None: no filter.
    """

    excluded: Mask | None
    narrowing: dict[str, Mask]

    def all_but(self, name: str) -> Mask | None:
        """Every filter but the choice in one field: a facet's own choice does not narrow its own counts."""
        mask = self.excluded
        for other, narrowing in self.narrowing.items():
            if other != name:
                mask = narrowing if mask is None else mask & narrowing
        return mask

    def narrows(self, name: str) -> bool:
        """Whether a field has a choice of its own."""
        return name in self.narrowing


def make_masks(state: SearchState, snapshot: Snapshot) -> Masks:
    """The masks of a question."""
    excluded: Mask | None = None
    narrowing: dict[str, Mask] = {}
    for field in FACET_FIELDS:
        chosen, unwanted = state.values(field.name), state.not_values(field.name)
        if chosen:
            narrowing[field.name] = _has_any(field.name, chosen, snapshot)
        if unwanted:
            allowed = ~_has_any(field.name, unwanted, snapshot)
            excluded = allowed if excluded is None else excluded & allowed
    dates = _in_period(state, snapshot)
    if dates is not None:
        narrowing[DATES] = dates
    return Masks(excluded, narrowing)


def _has_any(name: str, values: tuple[str, ...], snapshot: Snapshot) -> Mask:
    """Documents with at least one of the values; `~none` stands for documents without any."""
    column = snapshot.facet(name)
    mask = np.zeros(len(snapshot), bool)
    for value in values:
        place = column.labels.find(value.encode("utf-8", "surrogatepass"))
        if value == NONE:
            mask |= np.diff(column.offsets) == 0
        elif place is not None:
            occurrences = np.flatnonzero(column.ordinals == place)
            mask[np.searchsorted(column.offsets, occurrences, side="right") - 1] = True
    return mask


def _in_period(state: SearchState, snapshot: Snapshot) -> Mask | None:
    """Documents whose period overlaps the chosen days; None when no days are chosen."""
    start = snapshot.column("start")
    if state.undated:
        undated: Mask = start < 0
        return undated
    if state.first_day is None and state.last_day is None:
        return None
    mask: Mask = start >= 0
    if state.first_day is not None:
        mask &= snapshot.column("last_day") >= state.first_day.toordinal()
    if state.last_day is not None:
        mask &= start < (state.last_day.toordinal() + 1) * MINUTES_A_DAY
    return mask
