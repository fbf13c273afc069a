"""Segments -> what `choose_full_names` asks: how many living articles have each name, and explain each acronym."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from indexer.columns import Columns, FacetColumn
from indexer.fullnames.choose import choose_full_names
from indexer.fullnames.counted import CountedNames
from indexer.fullnames.open_names import OPEN_FIELDS

Flags = NDArray[np.bool_]
Part = tuple[Columns, Flags]  # the columns of a segment, and which of its documents are deleted


def full_names_of(parts: Sequence[Part], decided: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """{field: {name: full name}} for the living documents of some segments. `decided` as in `choose_full_names`."""
    if not any(columns.open[field].any() for columns, _ in parts for field in OPEN_FIELDS):
        return {}
    explained = Counter[str]()
    for columns, deleted in parts:
        counts = _count(columns.explained, _living(columns.explained, deleted)).tolist()
        explained.update(dict(zip(columns.explained.labels.texts(), counts, strict=True)))
    return choose_full_names({field: _count_names(field, parts) for field in OPEN_FIELDS}, +explained, decided)


def _count_names(field: str, parts: Sequence[Part]) -> CountedNames:
    """The names of all segments with their articles, the largest segment's first."""
    place_of: dict[bytes, int] = {}
    found = []
    for columns, deleted in sorted(parts, key=lambda part: -len(part[0].facets[field].labels)):
        column = columns.facets[field]
        labels, living = column.labels.all(), _living(column, deleted)
        if not place_of:
            place_of, places = dict(zip(labels, range(len(labels)), strict=True)), np.arange(len(labels))
        else:
            places = np.array([place_of.setdefault(label, len(place_of)) for label in labels], np.int64)
        found.append((places, _count(column, living), _count(column, columns.open[field].astype(bool), living)))
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
