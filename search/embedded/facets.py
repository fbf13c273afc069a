"""Counted matches -> Facet: how they divide by a field."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from indexer.analysis import fold
from indexer.schema import FACET_BY_NAME
from search.embedded.snapshot import Snapshot
from search.embedded.tally import Tally
from search.results import Facet, FacetValue
from search.state import NONE, SearchState


def make_facets(names: list[str], snapshot: Snapshot, tally: Tally, state: SearchState) -> list[Facet]:
    """Facets for the search page: of each the commonest values, and the chosen ones wherever they rank."""
    listed = {name: _listed(name, snapshot, tally, state.values(name)) for name in names}
    others = tally.count_unlisted(listed)
    return [_facet(name, snapshot, tally, state.values(name), listed[name], partial(others, name)) for name in names]


def _listed(name: str, snapshot: Snapshot, tally: Tally, chosen: tuple[str, ...]) -> list[int]:
    selected = [value for label in chosen if (value := snapshot.values.find(name, label)) is not None]
    return list(dict.fromkeys([*tally.commonest(name), *selected]))


def _facet(
    name: str,
    snapshot: Snapshot,
    tally: Tally,
    chosen: tuple[str, ...],
    listed: list[int],
    other: Callable[[], int],
) -> Facet:
    values = _values(name, snapshot, tally, listed, chosen)
    known = {value.value for value in values}
    values += [FacetValue(label, label, 0, True) for label in chosen if label not in known and label != NONE]
    missing, distinct = tally.without(name), tally.count_distinct(name)
    if NONE in chosen:
        values.append(FacetValue(NONE, FACET_BY_NAME[name].none_label, missing, True))
    if chosen:  # else they come in this order
        values.sort(key=lambda value: (-value.count, value.label))
    return Facet(
        field=name,
        values=tuple(values),
        other=other,
        missing=missing,
        distinct=distinct,
        found=distinct,
    )


def make_facet_page(
    name: str, snapshot: Snapshot, tally: Tally, chosen: tuple[str, ...], contains: str, page: slice
) -> Facet:
    """One page of all the values whose label contains a text, whatever its case and accents."""
    wanted, order = fold(contains), tally.ranked(name)
    read = snapshot.label_reader(name)
    found = [value for value in order if wanted in fold(read(value))] if wanted else order
    listed = found[page]
    return Facet(
        field=name,
        values=tuple(_values(name, snapshot, tally, listed, chosen)),
        other=tally.count_unlisted({name: listed})(name),
        missing=tally.without(name),
        distinct=len(order),
        found=len(found),
    )


def _values(
    name: str, snapshot: Snapshot, tally: Tally, listed: list[int], chosen: tuple[str, ...]
) -> list[FacetValue]:
    labels = map(snapshot.label_reader(name), listed)
    counts = tally.counts[listed].tolist()
    return [FacetValue(label, label, count, label in chosen) for label, count in zip(labels, counts, strict=True)]
