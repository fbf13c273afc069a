"""Matches + columns -> Facet: how the matches divide by a field, by counting ordinals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.analysis import fold
from indexer.columns import FacetColumn, gather
from indexer.schema import FACET_BY_NAME
from search.embedded.postings import DocIds
from search.embedded.snapshot import Snapshot
from search.results import Facet, FacetValue
from search.state import NONE

# From this share of all documents on, it is faster to run over every value and ask whether its document matches
# than to gather the values of the matches.
MANY = 0.1


@dataclass(frozen=True, slots=True, eq=False)
class Values:
    """The values that some documents have: value `places[i]` (among the labels) is one of document `owners[i]`."""

    places: NDArray[Any]
    owners: NDArray[Any]
    labels: int  # how many labels there are
    without: int  # documents without any value

    def count(self) -> NDArray[Any]:
        """Documents of each value, by place."""
        return np.bincount(self.places, minlength=self.labels)

    def count_other(self, listed: list[int]) -> int:
        """Documents that have a value which is not listed."""
        is_listed = np.zeros(self.labels, bool)
        is_listed[listed] = True
        others = self.owners[~is_listed[self.places]]
        has_other = np.zeros(int(others.max()) + 1 if len(others) else 0, bool)
        has_other[others] = True
        return int(np.count_nonzero(has_other))


def values_of(name: str, snapshot: Snapshot, doc_ids: DocIds) -> Values:
    """The values of one field that some documents have."""
    column = snapshot.facet(name)
    if doc_ids is snapshot.living and not snapshot.has_deletions:
        places, owners = column.ordinals, _owners(name, snapshot)
    elif len(doc_ids) > MANY * len(snapshot):
        is_match = np.zeros(len(snapshot), bool)
        is_match[doc_ids] = True
        owners = _owners(name, snapshot)
        matching = is_match[owners]
        places, owners = column.ordinals[matching], owners[matching]
    else:
        places, lengths = gather(column, doc_ids)
        return Values(places, np.repeat(np.arange(len(doc_ids)), lengths), len(column.labels), _zeros(lengths))
    with_any = np.count_nonzero(snapshot.keep(f"has {name}", lambda: np.diff(column.offsets) > 0)[doc_ids])
    return Values(places, owners, len(column.labels), len(doc_ids) - int(with_any))


def _owners(name: str, snapshot: Snapshot) -> NDArray[Any]:
    """The document of every value of a field."""
    column = snapshot.facet(name)
    return snapshot.keep(f"owners {name}", lambda: _repeat_rows(column))


def _repeat_rows(column: FacetColumn) -> NDArray[Any]:
    return np.repeat(np.arange(len(column.offsets) - 1, dtype=np.int32), np.diff(column.offsets))


def _zeros(lengths: NDArray[Any]) -> int:
    return len(lengths) - int(np.count_nonzero(lengths))


def count_living(name: str, snapshot: Snapshot) -> list[int]:
    """Living articles of each value of a field, by place; counted once a snapshot."""
    return snapshot.keep(f"counts {name}", lambda: values_of(name, snapshot, snapshot.living).count().tolist())


def make_facet(name: str, snapshot: Snapshot, doc_ids: DocIds, chosen: tuple[str, ...], size: int) -> Facet:
    """The facet for the search page: its `size` commonest values, and the chosen ones wherever they rank."""
    if doc_ids is snapshot.living and not chosen:
        return snapshot.keep(f"facet of all {name} {size}", lambda: _make_facet(name, snapshot, doc_ids, (), size))
    return _make_facet(name, snapshot, doc_ids, chosen, size)


def _make_facet(name: str, snapshot: Snapshot, doc_ids: DocIds, chosen: tuple[str, ...], size: int) -> Facet:
    labels, found = snapshot.facet(name).labels, values_of(name, snapshot, doc_ids)
    counts = found.count()
    place_of = {value: labels.find(value.encode("utf-8", "surrogatepass")) for value in chosen}
    selected = [place for place in place_of.values() if place is not None]
    listed = list(dict.fromkeys([*_commonest(counts, size), *selected]))
    values = [_value(snapshot, name, counts, place, chosen) for place in listed]
    values += [FacetValue(value, value, 0, True) for value in chosen if place_of[value] is None and value != NONE]
    if NONE in chosen:
        values.append(FacetValue(NONE, FACET_BY_NAME[name].none_label, found.without, True))
    distinct = int(np.count_nonzero(counts))
    return Facet(
        field=name,
        values=tuple(sorted(values, key=lambda value: (-value.count, value.label))),
        other=found.count_other(listed) if len(listed) < distinct else 0,
        missing=found.without,
        distinct=distinct,
        found=distinct,
    )


def make_facet_page(
    name: str, snapshot: Snapshot, doc_ids: DocIds, chosen: tuple[str, ...], contains: str, page: slice
) -> Facet:
    """One page of all the values whose label contains a text, whatever its case and accents."""
    labels, values = snapshot.facet(name).labels, values_of(name, snapshot, doc_ids)
    counts = values.count()
    order = _commonest(counts, len(labels))
    wanted = fold(contains)
    found = [place for place in order if wanted in fold(labels.text(place))] if wanted else order
    listed = found[page]
    return Facet(
        field=name,
        values=tuple(_value(snapshot, name, counts, place, chosen) for place in listed),
        other=values.count_other(listed),
        missing=values.without,
        distinct=len(order),
        found=len(found),
    )


def _commonest(counts: NDArray[Any], size: int) -> list[int]:
    """The places that occur most, by count, then label: labels are sorted, so a place orders as its label does."""
    occurring = np.flatnonzero(counts)
    if len(occurring) > size:
        bound = int(np.partition(counts[occurring], len(occurring) - size)[len(occurring) - size])
        occurring = np.flatnonzero(counts >= bound)
    ranked: list[int] = occurring[np.argsort(-counts[occurring], kind="stable")].tolist()
    return ranked[:size]


def _value(snapshot: Snapshot, name: str, counts: NDArray[Any], place: int, chosen: tuple[str, ...]) -> FacetValue:
    label = snapshot.facet(name).labels.text(place)
    return FacetValue(label, label, int(counts[place]), label in chosen)
