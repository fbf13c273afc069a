"""Filtered matches -> facets and histogram, in as few passes as the question allows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from indexer.schema import FACET_FIELDS
from search.embedded.facets import make_facets
from search.embedded.filters import Filters
from search.embedded.histogram import make_histogram
from search.embedded.postings import DocIds
from search.embedded.snapshot import Snapshot
from search.embedded.tally import count_values, days_of
from search.embedded.values import DAYS
from search.results import Facet, Histogram
from search.state import SearchState

_NAMES = (*(facet.name for facet in FACET_FIELDS), DAYS)


@dataclass(frozen=True, slots=True)
class Counts:
    """What is counted in one pass or in all of them. `days` are the first and last of the dated documents."""

    facets: dict[str, Facet]
    histogram: Histogram | None
    days: tuple[date, date] | None


def count_matches(state: SearchState, snapshot: Snapshot, filters: Filters) -> Counts:
    """Every facet, the histogram and the days of the matches.

    A field with a choice of its own counts wider than the others, in its own pass.
    """
    if not filters.narrowing:
        return _count(state, snapshot, filters.doc_ids(), _NAMES, _NAMES)
    own = [name for name in _NAMES if name in filters.narrowing]
    shared = tuple(name for name in _NAMES if name not in own)
    passes = [_count(state, snapshot, filters.doc_ids(), shared, shared if DAYS in shared else (*shared, DAYS))]
    passes += [_count(state, snapshot, filters.doc_ids(but=name), (name,), (name,)) for name in own]
    facets = {name: facet for one in passes for name, facet in one.facets.items()}
    in_order = {facet.name: facets[facet.name] for facet in FACET_FIELDS}
    return Counts(in_order, next(one.histogram for one in passes if one.histogram), passes[0].days)


def _count(
    state: SearchState, snapshot: Snapshot, doc_ids: DocIds, names: tuple[str, ...], fields: tuple[str, ...]
) -> Counts:
    """One pass: the facets and the histogram among `names`; the first and last day, where days are among the `fields`
    that are counted. What is counted of all articles, no value chosen, is kept."""
    count = partial(_count_some, state, snapshot, doc_ids, names, fields)
    if snapshot.are_all(doc_ids) and not any(state.values(name) for name in names):
        return snapshot.keep(f"all by {names}", count)
    return count()


def _count_some(
    state: SearchState, snapshot: Snapshot, doc_ids: DocIds, names: tuple[str, ...], fields: tuple[str, ...]
) -> Counts:
    tally = count_values(snapshot, doc_ids, fields)
    facets = make_facets([name for name in names if name != DAYS], snapshot, tally, state)
    histogram = make_histogram(tally, snapshot.first_day) if DAYS in names else None
    return Counts(facets, histogram, days_of(tally, snapshot))
