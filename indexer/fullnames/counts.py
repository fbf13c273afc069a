"""Segments -> what `choose_full_names` asks: how many living articles have each name, and explain each acronym."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from indexer.columns import Columns, FacetColumn, gather
from indexer.fullnames.around import Touched, around
from indexer.fullnames.choose import choose_full_names
from indexer.fullnames.counted import CountedNames
from indexer.fullnames.open_names import OPEN_FIELDS, FullNames
from indexer.fullnames.wanted import HashedNames
from indexer.sortedstrings import SortedStrings

Flags = NDArray[np.bool_]
Part = tuple[Columns, Flags]  # the columns of a segment, and which of its documents are deleted
Select = Callable[[str, SortedStrings], NDArray[np.int64]]  # the places of a field's labels that are asked for

WORTH_ALL = 1 / 8  # of all names: when more are touched, everything is decided anew


def full_names_of(parts: Sequence[Part], decided: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """{field: {name: full name}} for the living documents of some segments. `decided` as in `choose_full_names`."""
    if not _have_open_names(parts):
        return {}
    return choose_full_names(_count_all(parts, _every), _count_explained(parts), decided)


def full_names_after(
    parts: Sequence[Part], decided: Mapping[str, Mapping[str, str]], before: FullNames, touched: Touched
) -> dict[str, dict[str, str]]:
    """The same, when `before` are the full names of the documents that were there; `decided` was the same then."""
    if not _have_open_names(parts):
        return {}
    names = sum(len(columns.facets[field].labels) for columns, _ in parts for field in OPEN_FIELDS)
    if sum(map(len, touched.names.values())) > WORTH_ALL * names:
        return full_names_of(parts, decided)
    explained = _count_explained(parts)
    labels = {field: [columns.facets[field].labels for columns, _ in parts] for field in OPEN_FIELDS}
    hashed = {one: HashedNames(one) for field in OPEN_FIELDS for one in labels[field]}
    near = around(touched, list(explained), [hashed[one] for one in labels["person"]])
    counts = _count_all(parts, lambda field, names: near.known[field].places(hashed[names]))
    found = choose_full_names(counts, {pair: explained[pair] for pair in near.explained}, decided)
    merged = {
        field: _replace(before.get(field, {}), found.get(field, {}), near.anew[field].decides) for field in OPEN_FIELDS
    }
    return {field: names for field, names in merged.items() if names}


def touched_by(new: Sequence[Columns], deleted: Sequence[tuple[Columns, NDArray[np.int64]]]) -> Touched:
    """What the articles of some segments have, and those in some rows of others."""
    names, pairs = {}, {pair for columns in new for pair in columns.explained.labels.texts()}
    for field in OPEN_FIELDS:
        found = {label for columns in new for label in columns.facets[field].labels.all()}
        names[field] = found.union(*(_labels_in(columns.facets[field], rows) for columns, rows in deleted))
    for columns, rows in deleted:
        pairs.update(label.decode("utf-8", "surrogatepass") for label in _labels_in(columns.explained, rows))
    return Touched(names, pairs)


def _labels_in(column: FacetColumn, rows: NDArray[np.int64]) -> set[bytes]:
    return {column.labels[place] for place in np.unique(gather(column, rows)[0]).tolist()}


def _replace(
    before: Mapping[str, str], found: Mapping[str, str], decides: Callable[[Iterable[str]], list[bool]]
) -> dict[str, str]:
    """The names that are decided anew, and those before that are not."""
    kept = {name: before[name] for name, anew in zip(before, decides(before), strict=True) if not anew}
    return kept | {name: found[name] for name, anew in zip(found, decides(found), strict=True) if anew}


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
    ordinals = column.ordinals[np.logical_and.reduce(flags)] if flags else column.ordinals
    return np.bincount(ordinals, minlength=len(column.labels)).astype(np.int64, copy=False)
