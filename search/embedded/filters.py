"""SearchState + segment -> masks: which documents each filter lets through, one boolean a row."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indexer.article import MINUTES_A_DAY
from indexer.columns import Columns
from indexer.schema import FACET_FIELDS
from search.embedded.snapshot import Snapshot
from search.state import NONE, SearchState

Mask = NDArray[np.bool_]
DATES = "date"  # the name of the date filter among the facets' names


@dataclass(frozen=True, slots=True, eq=False)
class Masks:
    """The filters of one segment. `narrowing` has a mask for each facet with chosen values and for the dates.

    `excluded` lets through what no exclusion forbids; it narrows every facet, its own field's too.
    """

    excluded: Mask
    narrowing: dict[str, Mask]

    def all_but(self, name: str) -> Mask:
        """Every filter but the choice in one field: a facet's own choice does not narrow its own counts."""
        mask = self.excluded.copy()
        for other, narrowing in self.narrowing.items():
            if other != name:
                mask &= narrowing
        return mask


def make_masks(state: SearchState, snapshot: Snapshot, number: int) -> Masks:
    """The masks of segment `number`."""
    columns = snapshot.segments[number].columns
    excluded = np.ones(len(columns), bool)
    narrowing: dict[str, Mask] = {}
    for field in FACET_FIELDS:
        chosen, unwanted = state.values(field.name), state.not_values(field.name)
        if chosen:
            narrowing[field.name] = _has_any(field.name, chosen, snapshot, number)
        if unwanted:
            excluded &= ~_has_any(field.name, unwanted, snapshot, number)
    dates = _in_period(state, columns)
    if dates is not None:
        narrowing[DATES] = dates
    return Masks(excluded, narrowing)


def _has_any(name: str, values: tuple[str, ...], snapshot: Snapshot, number: int) -> Mask:
    """Documents with at least one of the values; `~none` stands for documents without any."""
    column = snapshot.segments[number].columns.facets[name]
    labels = snapshot.facets[name]
    wanted = [labels.place_of[value] for value in values if value in labels.place_of]
    occurrences = np.isin(labels.places[number][column.ordinals], wanted)
    rows = np.repeat(np.arange(len(column.offsets) - 1), np.diff(column.offsets))
    mask = np.zeros(len(column.offsets) - 1, bool)
    mask[rows[occurrences]] = True
    if NONE in values:
        mask |= np.diff(column.offsets) == 0
    return mask


def _in_period(state: SearchState, columns: Columns) -> Mask | None:
    """Documents whose period overlaps the chosen days; None when no days are chosen."""
    if state.undated:
        return columns.start < 0
    if state.first_day is None and state.last_day is None:
        return None
    mask = columns.start >= 0
    if state.first_day is not None:
        mask &= columns.last_day >= state.first_day.toordinal()
    if state.last_day is not None:
        mask &= columns.start // MINUTES_A_DAY <= state.last_day.toordinal()
    return mask
