"""SearchState + matches -> which of the matches each filter lets through, one boolean a match."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import numpy as np
from numpy.typing import NDArray

from search.embedded import loops
from search.embedded.postings import DocIds
from search.embedded.snapshot import Snapshot
from search.embedded.values import DAYS
from search.state import NONE, SearchState

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Filters:
    """The filters of a question on its matches. `narrowing` has one for each facet with chosen values and the dates.

    `excluded` lets through what no exclusion forbids; it narrows every facet, its own field's too. None: no filter.
    """

    matches: DocIds
    excluded: Flags | None
    narrowing: dict[str, Flags]
    _narrowed: dict[str, DocIds] = field(default_factory=dict)

    def doc_ids(self, but: str = "") -> DocIds:
        """The matches that pass every filter but the choice in one field, which does not narrow its own counts."""
        but = but if but in self.narrowing else ""
        if but not in self._narrowed:
            flags = self._all_but(but)
            self._narrowed[but] = self.matches if flags is None else loops.keep(self.matches, flags)
        return self._narrowed[but]

    def _all_but(self, name: str) -> Flags | None:
        flags = self.excluded
        for other, narrowing in self.narrowing.items():
            if other != name:
                flags = narrowing if flags is None else flags & narrowing
        return flags


def make_filters(state: SearchState, snapshot: Snapshot, matches: DocIds) -> Filters:
    """The filters of a question."""
    excluded: Flags | None = None
    narrowing: dict[str, Flags] = {}
    for name, chosen in state.chosen:
        narrowing[name] = _has_any(name, chosen, snapshot, matches)
    for name, unwanted in state.excluded:
        allowed = ~_has_any(name, unwanted, snapshot, matches)
        excluded = allowed if excluded is None else excluded & allowed
    if state.undated or state.first_day or state.last_day:
        narrowing[DAYS] = _in_period(state, snapshot, matches)
    return Filters(matches, excluded, narrowing)


def _has_any(name: str, labels: tuple[str, ...], snapshot: Snapshot, matches: DocIds) -> Flags:
    """Matches with at least one of the values; `~none` stands for documents without any."""
    found = (snapshot.values.fields[name].none if one == NONE else snapshot.values.find(name, one) for one in labels)
    flags = np.zeros(len(matches), bool)
    for value in found:
        if value is not None:
            flags |= snapshot.having(name, value, matches)
    return flags


def _in_period(state: SearchState, snapshot: Snapshot, matches: DocIds) -> Flags:
    """Matches whose period overlaps the chosen days."""
    undated = snapshot.values.fields[DAYS].none
    if state.undated:
        return snapshot.having(DAYS, undated, matches)
    first = state.first_day.toordinal() if state.first_day else 0
    last = state.last_day.toordinal() if state.last_day else date.max.toordinal()
    period = (first, last, snapshot.first_day, undated)
    flags: Flags = loops.overlap(matches, snapshot.numbers(DAYS), snapshot.last_days, period)
    return flags
