"""Segments -> what `choose_full_names` asks: how many living articles have each name, and explain each acronym."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import compress
from operator import not_

import numpy as np
from numpy.typing import NDArray

from indexer.columns import Columns, FacetColumn, gather
from indexer.fullnames.around import Touched, around
from indexer.fullnames.choose import choose_full_names
from indexer.fullnames.counted import CountedNames
from indexer.fullnames.open_names import OPEN_FIELDS, FullNames
from indexer.fullnames.wanted import HashedNames, Wanted
from indexer.loops.names import NAME, SURNAME
from indexer.sortedstrings import SortedStrings

Flags = NDArray[np.bool_]
Part = tuple[Columns, Flags]  # the columns of a segment, and which of its documents are deleted
Select = Callable[[str, SortedStrings], NDArray[np.int64]]  # the places of a field's labels that are asked for

COUNTED_AT_ONCE = 2_000_000  # values, which NumPy takes in eight bytes each to count them
LOT = 100_000  # names, each counted in every segment that has it, that are decided about in one go
WORTH_ALL = 1 / 8  # of all names: when more are touched, everything is decided anew


def full_names_of(parts: Sequence[Part], decided: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """{field: {name: full name}} for the living documents of some segments. `decided` as in `choose_full_names`.

    Of many names some are decided about at a time, with all they depend on: so memory stays bounded.
    """
    if not _have_open_names(parts):
        return {}
    lots = -(-_count_labels(parts) // LOT)
    if lots <= 1:
        return choose_full_names(_count_all(parts, _every), _count_explained(parts), decided)
    names = _AllNames(parts)
    found: dict[str, dict[str, str]] = {field: {} for field in OPEN_FIELDS}
    for lot in range(lots):
        _, chosen = names.decide(names.lot(lot, lots), decided)
        for field, some in chosen.items():
            found[field].update(some)
    return {field: dict(sorted(some.items())) for field, some in found.items() if some}


def full_names_after(
    parts: Sequence[Part], decided: Mapping[str, Mapping[str, str]], before: FullNames, touched: Touched
) -> dict[str, dict[str, str]]:
    """The same, when `before` are the full names of the documents that were there; `decided` was the same then."""
    if not _have_open_names(parts):
        return {}
    if sum(map(len, touched.names.values())) > WORTH_ALL * _count_labels(parts):
        return full_names_of(parts, decided)
    anew, found = _AllNames(parts).decide(touched, decided)
    merged = {}
    for field in OPEN_FIELDS:
        names = before.get(field, {})
        merged[field] = dict(compress(names.items(), map(not_, anew[field].decides(names)))) | found.get(field, {})
    return {field: names for field, names in merged.items() if names}


class _AllNames:
    """The names of some segments, to decide about some of them."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts, self._explained = parts, _count_explained(parts)
        self._labels = {field: [columns.facets[field].labels for columns, _ in parts] for field in OPEN_FIELDS}
        self._hashed = {one: HashedNames(one) for field in OPEN_FIELDS for one in self._labels[field]}

    def lot(self, number: int, lots: int) -> Touched:
        """One of so many lots of all names; people with the same surname are in the same one."""
        names = {}
        for field in OPEN_FIELDS:
            row = SURNAME if field == "person" else NAME
            names[field] = {
                labels[place]
                for labels in self._labels[field]
                for place in _places_of_lot(self._hashed[labels].hashes[row], number, lots)
            }
        return Touched(names, ())

    def decide(
        self, touched: Touched, decided: Mapping[str, Mapping[str, str]]
    ) -> tuple[Mapping[str, Wanted], dict[str, dict[str, str]]]:
        """What has to be decided anew when some names were touched, and the full names of these."""
        near = around(touched, list(self._explained), [self._hashed[one] for one in self._labels["person"]])
        counts = _count_all(self._parts, lambda field, names: near.known[field].places(self._hashed[names]))
        found = choose_full_names(counts, {pair: self._explained[pair] for pair in near.explained}, decided)
        return near.anew, {
            field: dict(compress(names.items(), near.anew[field].decides(names))) for field, names in found.items()
        }


def touched_by(new: Sequence[Columns], deleted: Sequence[tuple[Columns, NDArray[np.int64]]]) -> Touched:
    """What the articles of some segments have, and those in some rows of others."""
    names, pairs = {}, {pair for columns in new for pair in columns.explained.labels.texts()}
    for field in OPEN_FIELDS:
        found = {label for columns in new for label in columns.facets[field].labels.all()}
        names[field] = found.union(*(_labels_in(columns.facets[field], rows) for columns, rows in deleted))
    for columns, rows in deleted:
        pairs.update(label.decode("utf-8", "surrogatepass") for label in _labels_in(columns.explained, rows))
    return Touched(names, pairs)


def _places_of_lot(hashes: NDArray[np.uint64], number: int, lots: int) -> list[int]:
    """The places of a lot's labels. Those that have no hash are in any one."""
    spread = np.where(hashes == 0, np.arange(len(hashes), dtype=np.uint64), hashes) % np.uint64(lots)
    places: list[int] = np.flatnonzero(spread == number).tolist()
    return places


def _labels_in(column: FacetColumn, rows: NDArray[np.int64]) -> set[bytes]:
    return {column.labels[place] for place in np.unique(gather(column, rows)[0]).tolist()}


def _count_labels(parts: Sequence[Part]) -> int:
    return sum(len(columns.facets[field].labels) for columns, _ in parts for field in OPEN_FIELDS)


def _have_open_names(parts: Sequence[Part]) -> bool:
    return any(columns.open[field].any() for columns, _ in parts for field in OPEN_FIELDS)


def _count_explained(parts: Sequence[Part]) -> Counter[str]:
    """How many living articles explain each acronym, those only that some do."""
    explained = Counter[str]()
    for columns, deleted in parts:
        counts = _count(columns.explained, _living(columns.explained, deleted)).tolist()
        explained.update(dict(zip(columns.explained.labels.texts(), counts, strict=True)))
    return +explained


def _every(_field: str, labels: SortedStrings) -> NDArray[np.int64]:
    return np.arange(len(labels))


def _count_all(parts: Sequence[Part], select: Select) -> dict[str, CountedNames]:
    return {field: _count_names(field, parts, select) for field in OPEN_FIELDS}


def _count_names(field: str, parts: Sequence[Part], select: Select) -> CountedNames:
    """The names of all segments with their articles, the largest segment's first; those only that are asked for."""
    place_of: dict[bytes, int] = {}
    found = []
    for columns, deleted in sorted(parts, key=lambda part: -len(part[0].facets[field].labels)):
        column = columns.facets[field]
        own = select(field, column.labels)
        living = _living(column, deleted)
        labels = column.labels.all() if len(own) == len(column.labels) else [column.labels[one] for one in own.tolist()]
        if not place_of:
            place_of, places = dict(zip(labels, range(len(labels)), strict=True)), np.arange(len(labels))
        else:
            places = np.array([place_of.setdefault(label, len(place_of)) for label in labels], np.int64)
        is_open = columns.open[field].astype(bool, copy=False)
        found.append((places, _count(column, living)[own], _count(column, is_open, living)[own]))
    articles, opened = (np.zeros(len(place_of), np.int64) for _ in range(2))
    for places, own_articles, own_open in found:
        articles[places] += own_articles
        opened[places] += own_open
    return CountedNames(list(place_of), articles, opened)


def _living(column: FacetColumn, deleted: Flags) -> Flags | None:
    """Which ordinals are those of living documents; None when all are."""
    return np.repeat(~deleted, np.diff(column.offsets)) if deleted.any() else None


def _count(column: FacetColumn, *wanted: Flags | None) -> NDArray[np.int64]:
    """How many documents have each label, of the ordinals that are wanted by all."""
    flags = [one for one in wanted if one is not None]
    counts = np.zeros(len(column.labels), np.int64)
    for first in range(0, len(column.ordinals), COUNTED_AT_ONCE):
        some = slice(first, first + COUNTED_AT_ONCE)
        kept = np.logical_and.reduce([one[some] for one in flags]) if flags else slice(None)
        counts += np.bincount(column.ordinals[some][kept], minlength=len(counts))
    return counts
