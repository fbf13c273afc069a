"""Segments -> the names in them, to be asked for: their hashes, and how many living articles have each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from indexer.arrayfile import room_for
from indexer.columns import Columns, FacetColumn
from indexer.fullnames.choose import is_small
from indexer.fullnames.counted import CountedNames
from indexer.fullnames.explained import Explained
from indexer.fullnames.open_names import OPEN_FIELDS
from indexer.fullnames.wanted import HashedNames

Flags = NDArray[np.bool_]
Part = tuple[Columns, Flags]  # the columns of a segment, and which of its documents are deleted

COUNTED_AT_ONCE = 50_000  # documents whose values are counted in one go
_COUNT = np.dtype(np.int32)


@dataclass(frozen=True, eq=False)
class SegmentNames:
    """The names of a field in one segment: an entry a label in each array."""

    names: HashedNames
    articles: NDArray[np.int32]  # living, that have the name
    opened: NDArray[np.int32]  # in which it is open

    def __len__(self) -> int:
        return len(self.articles)


Select = Callable[[SegmentNames], NDArray[np.int64]]  # the places of the names that are asked for


class Archive:
    """The names of all segments by field."""

    def __init__(self, folder: Path, parts: Sequence[Part]) -> None:
        """`folder` is where long arrays lie meanwhile."""
        self._folder, self._parts = folder, parts
        self.fields: Mapping[str, list[SegmentNames]] = {
            # Most names are those of the largest segment, whose places they then have.
            field: sorted((_names_of(folder, field, *part) for part in parts), key=len, reverse=True)
            for field in OPEN_FIELDS
        }

    @cached_property
    def is_small(self) -> bool:
        """Whether the archive has so few articles that a name of one is clear enough."""
        return is_small(count_living(self._parts))

    @cached_property
    def explained(self) -> Explained:
        """The acronyms that articles explain."""
        columns = [part.explained for part, _ in self._parts]
        counts = room_for(self._folder, [len(one.labels) for one in columns], _COUNT)
        for column, (_, deleted), own in zip(columns, self._parts, counts, strict=True):
            _count(column, deleted, own)
        return Explained(self._folder, [(one.labels, own) for one, own in zip(columns, counts, strict=True)])

    def counted(self, field: str, select: Select) -> CountedNames:
        """The names of all segments with their articles, those only that are asked for."""
        place_of: dict[bytes, int] = {}
        found = []
        for segment in self.fields[field]:
            own = select(segment)
            labels = segment.names.written(own)
            if not place_of:
                place_of, places = dict(zip(labels, range(len(labels)), strict=True)), np.arange(len(labels))
            else:
                places = np.array([place_of.setdefault(label, len(place_of)) for label in labels], np.int64)
            found.append((places, segment.articles[own], segment.opened[own]))
        articles, opened = (np.zeros(len(place_of), np.int64) for _ in range(2))
        for places, own_articles, own_open in found:
            articles[places] += own_articles
            opened[places] += own_open
        return CountedNames(field, list(place_of), articles, opened)

    def bearing(self, select: Select, at_once: int) -> Iterator[tuple[bytes, int]]:
        """The keys of some people in each segment, with their articles; so many are in memory at once."""
        for segment in self.fields["person"]:
            places = select(segment)
            for first in range(0, len(places), at_once):
                some = places[first : first + at_once]
                yield from zip(segment.names.spelled_keys(some), segment.articles[some].tolist(), strict=True)


def count_living(parts: Sequence[Part]) -> int:
    """How many articles of some segments are not deleted."""
    return sum(len(deleted) - int(np.count_nonzero(deleted)) for _, deleted in parts)


def every(segment: SegmentNames) -> NDArray[np.int64]:
    """All names."""
    return np.arange(len(segment))


def _names_of(folder: Path, field: str, columns: Columns, deleted: Flags) -> SegmentNames:
    column = columns.facets[field]
    articles, opened = room_for(folder, 2 * [len(column.labels)], _COUNT)
    _count(column, deleted, articles)
    _count(column, deleted, opened, columns.open[field])
    return SegmentNames(HashedNames(field, column.labels, columns.hashed[field]), articles, opened)


def _count(column: FacetColumn, deleted: Flags, counts: NDArray[np.int32], is_open: Flags | None = None) -> None:
    """Count for each label the living documents that have it, or only those in which it is open."""
    for first in range(0, len(deleted), COUNTED_AT_ONCE):
        rows = slice(first, first + COUNTED_AT_ONCE)
        offsets = column.offsets[first : first + COUNTED_AT_ONCE + 1]
        some = slice(int(offsets[0]), int(offsets[-1]))
        ordinals = column.ordinals[some]
        kept = None if is_open is None else is_open[some].astype(bool, copy=False)
        if deleted[rows].any():
            living = np.repeat(~deleted[rows], np.diff(offsets))
            kept = living if kept is None else living & kept
        np.add.at(counts, ordinals if kept is None else ordinals[kept], np.int32(1))
