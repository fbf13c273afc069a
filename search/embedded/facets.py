"""Matches + columns -> Facet: how the matches divide by a field, by counting ordinals."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indexer.analysis import fold
from indexer.columns import FacetColumn
from indexer.schema import FACET_BY_NAME
from search.embedded.postings import DocIds
from search.embedded.snapshot import FacetLabels, Snapshot
from search.results import Facet, FacetValue
from search.state import NONE


@dataclass(frozen=True, slots=True, eq=False)
class Counts:
    """Matches of each value of a field (int64, by place among its labels), and matches without any value."""

    of_place: NDArray[np.int64]
    missing: int


def count_values(name: str, snapshot: Snapshot, matched: list[DocIds]) -> Counts:
    """Count a field's values over the matched documents, `matched[s]` of segment s."""
    labels = snapshot.facets[name]
    of_place = np.zeros(len(labels.labels), np.int64)
    missing = 0
    for number, doc_ids in enumerate(matched):
        column = snapshot.segments[number].columns.facets[name]
        ordinals, lengths = _gather(column, doc_ids)
        of_place[labels.places[number]] += np.bincount(ordinals, minlength=len(column.labels))
        missing += int((lengths == 0).sum())
    return Counts(of_place, missing)


def _gather(column: FacetColumn, doc_ids: DocIds) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The ordinals of some documents, one after the other, and how many each of them has."""
    starts = column.offsets[doc_ids]
    lengths = column.offsets[doc_ids + 1] - starts
    ends = np.cumsum(lengths)
    # Place j of the result lies j - (end of the documents before it) into its own document's ordinals.
    places = np.arange(int(ends[-1]) if len(ends) else 0) + np.repeat(starts - ends + lengths, lengths)
    return column.ordinals[places], lengths


def make_facet(name: str, snapshot: Snapshot, matched: list[DocIds], chosen: tuple[str, ...], size: int) -> Facet:
    """The facet for the search page: its `size` commonest values, and the chosen ones wherever they rank."""
    labels, counts = snapshot.facets[name], count_values(name, snapshot, matched)
    order = _ranked(counts.of_place)
    selected = [labels.place_of[value] for value in chosen if value in labels.place_of]
    listed = list(dict.fromkeys([*order[:size].tolist(), *selected]))
    values = [_value(labels, counts, place, chosen) for place in listed]
    values += [FacetValue(value, value, 0, True) for value in chosen if value not in labels.place_of and value != NONE]
    if NONE in chosen:
        values.append(FacetValue(NONE, FACET_BY_NAME[name].none_label, counts.missing, True))
    return Facet(
        field=name,
        values=tuple(sorted(values, key=lambda value: (-value.count, value.label))),
        other=_count_other(name, snapshot, matched, np.array(listed, np.int64)),
        missing=counts.missing,
        distinct=len(order),
        found=len(order),
    )


def make_facet_page(
    name: str, snapshot: Snapshot, matched: list[DocIds], chosen: tuple[str, ...], contains: str, page: slice
) -> Facet:
    """One page of all the values whose label contains a text, whatever its case and accents."""
    labels, counts = snapshot.facets[name], count_values(name, snapshot, matched)
    order = _ranked(counts.of_place)
    wanted = fold(contains)
    found = [place for place in order.tolist() if wanted in fold(labels.labels[place])]
    listed = found[page]
    return Facet(
        field=name,
        values=tuple(_value(labels, counts, place, chosen) for place in listed),
        other=_count_other(name, snapshot, matched, np.array(listed, np.int64)),
        missing=counts.missing,
        distinct=len(order),
        found=len(found),
    )


def _ranked(of_place: NDArray[np.int64]) -> NDArray[np.int64]:
    """Places that occur, by count, then label: labels are sorted, so a place orders as its label does."""
    occurring = np.flatnonzero(of_place)
    return occurring[np.argsort(-of_place[occurring], kind="stable")]


def _value(labels: FacetLabels, counts: Counts, place: int, chosen: tuple[str, ...]) -> FacetValue:
    label = labels.labels[place]
    return FacetValue(label, label, int(counts.of_place[place]), label in chosen)


def _count_other(name: str, snapshot: Snapshot, matched: list[DocIds], listed: NDArray[np.int64]) -> int:
    """Matches that have a value which is not listed."""
    other = 0
    for number, doc_ids in enumerate(matched):
        ordinals, lengths = _gather(snapshot.segments[number].columns.facets[name], doc_ids)
        unlisted = ~np.isin(snapshot.facets[name].places[number][ordinals], listed)
        owners = np.repeat(np.arange(len(doc_ids)), lengths)
        other += len(np.unique(owners[unlisted]))
    return other
