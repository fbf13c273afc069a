"""Columns of all segments -> Values: what each document has of every facet, and its day, side by side.

Counting is a matter of memory: it goes to each match once and finds there all it has to count.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from indexer.article import PRECISIONS
from indexer.codec.segment import SegmentFiles
from indexer.schema import FACET_FIELDS
from indexer.sortedstrings import SortedStrings
from search.embedded import loops

DAY = PRECISIONS.index("day")
DAYS = "date"  # the field of days, beside the facets

Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """The values of one field: from `first` on, `none` being the last, which stands for no value."""

    number: int
    first: int
    none: int

    def __len__(self) -> int:
        return self.none - self.first


@dataclass(frozen=True, slots=True, eq=False)
class Values:
    """The values of all documents: document d has `values[offsets[d]:offsets[d + 1]]`, of every field at least one.

    Facet values are numbered as their labels are sorted. Of each day there are two values: one for articles that know
    the day, and after it one for those of which it is only where their period starts.
    """

    offsets: Ints
    values: Ints
    fields: dict[str, Field]
    labels: dict[str, SortedStrings]

    @property
    def size(self) -> int:
        """How many values there are."""
        return max(field.none for field in self.fields.values()) + 1

    def lasts(self) -> Ints:
        """The last value of each field, which stands for none."""
        return np.array([field.none for field in self.fields.values()], np.int32)

    def find(self, name: str, label: str) -> int | None:
        """The value of a facet with this label; None when no document ever had it."""
        place = self.labels[name].find(label.encode("utf-8", "surrogatepass"))
        return None if place is None else self.fields[name].first + place

    def label(self, name: str, value: int) -> str:
        """How a value of a facet is read."""
        return self.labels[name].text(value - self.fields[name].first)


def lay_side_by_side(segments: Sequence[SegmentFiles], start_days: Ints) -> Values:
    """The values of some segments, their documents numbered through.

    `start_days` are the days on which the documents' periods start, -1 for undated ones.
    """
    merged = {facet.name: _merge_labels(facet.name, segments) for facet in FACET_FIELDS}
    sizes = {DAYS: 2 * (int(start_days.max(initial=-1)) + 1)}
    sizes |= {name: len(labels) for name, (labels, _) in merged.items()}
    fields = _number(sizes)
    lengths = np.concatenate([np.ones(1, np.int64), *(_row_lengths(segment) for segment in segments)])
    lengths[0] = 0
    offsets = np.cumsum(lengths)
    following, values = offsets[:-1].astype(np.int32), np.empty(int(offsets[-1]), np.int32)
    values[following] = _day_values(start_days, segments, fields[DAYS])
    following += 1
    for name, (_, places) in merged.items():
        base = 0
        for segment, of_segment in zip(segments, places, strict=True):
            column, field = segment.columns.facets[name], fields[name]
            own = following[base : base + len(segment)]
            ordinals = column.ordinals.astype(np.int32, copy=False)
            loops.fill_rows(own, column.offsets, ordinals, of_segment + field.first, field.none, values)
            base += len(segment)
    labels = {name: labels for name, (labels, _) in merged.items()}
    return Values(offsets.astype(np.int32), values, fields, labels)


def _number(sizes: dict[str, int]) -> dict[str, Field]:
    """The fields one after the other, each with one more value than its size for none."""
    ends = np.cumsum([0, *(size + 1 for size in sizes.values())]).tolist()
    stretches = zip(sizes, pairwise(ends), strict=True)
    return {name: Field(number, first, end - 1) for number, (name, (first, end)) in enumerate(stretches)}


def _row_lengths(segment: SegmentFiles) -> NDArray[np.int64]:
    """How many values each document has: a day, and of each facet one at least."""
    counts = (np.diff(column.offsets) for column in segment.columns.facets.values())
    lengths: NDArray[np.int64] = sum((np.maximum(count, 1) for count in counts), np.ones(len(segment), np.int64))
    return lengths


def _day_values(start_days: Ints, segments: Sequence[SegmentFiles], field: Field) -> Ints:
    precisions = np.concatenate([np.empty(0, np.int8), *(segment.columns.precision for segment in segments)])
    dated = field.first + 2 * start_days + (precisions < DAY)
    return np.where(start_days < 0, field.none, dated).astype(np.int32)


def _merge_labels(name: str, segments: Sequence[SegmentFiles]) -> tuple[SortedStrings, list[Ints]]:
    """The labels of one facet in all segments, sorted, and for each segment where its own labels stand there."""
    own = [segment.columns.facets[name].labels for segment in segments]
    if len(own) == 1:
        return own[0], [np.arange(len(own[0]), dtype=np.int32)]
    parts = [labels.all() for labels in own]
    merged = sorted(set().union(*parts))
    place_of = dict(zip(merged, range(len(merged)), strict=True))
    places = [np.fromiter(map(place_of.__getitem__, part), np.int32, len(part)) for part in parts]
    return SortedStrings.of(merged), places
