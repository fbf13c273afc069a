"""Columns of all segments -> Values: labels merged, values numbered through, a row a document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import numpy as np

from indexer.article import PRECISIONS
from indexer.codec.segment import SegmentFiles
from indexer.columns import FacetColumn
from indexer.fullnames.open_names import FullNames
from indexer.schema import FACET_FIELDS
from indexer.sortedstrings import SortedStrings
from search.embedded import loops
from search.embedded.values import DAYS, Array, Field, Ints, Values

DAY = PRECISIONS.index("day")

_STEP = 8  # a row has some multiple of this many slots
_WIDEST = 64
_LONGER = 1 / 16  # of the documents, at most, should have more values than a row holds
_LINE = 64  # bytes that come from memory together: rows should not lie across more of them than needed


@dataclass(frozen=True, slots=True, eq=False)
class FacetOfAll:
    """One facet of all segments: document d has the `ordinals[offsets[d]:offsets[d + 1]]`, places among `labels`."""

    offsets: Ints
    ordinals: Ints
    labels: SortedStrings

    def counts(self) -> Array:
        """How many values each document takes in its row: none is one, too."""
        return np.maximum(np.diff(self.offsets), 1)


def join_facet(name: str, segments: Sequence[SegmentFiles], full_names: Mapping[str, str]) -> FacetOfAll:
    """One facet of some segments, their documents numbered through.

    Names that are open in a document stand under their full names.
    """
    facet = _join_as_written([segment.columns.facets[name] for segment in segments])
    if not full_names:
        return facet
    opened = np.concatenate([segment.columns.open[name] for segment in segments]).astype(bool)
    in_full = _full_places(facet.labels, full_names)[facet.ordinals]
    return replace(facet, ordinals=np.where(opened, in_full, facet.ordinals))


def _join_as_written(columns: Sequence[FacetColumn]) -> FacetOfAll:
    labels, places = merge_labels([column.labels for column in columns])
    if len(columns) == 1:
        return FacetOfAll(columns[0].offsets.astype(np.int32, copy=False), _narrow(columns[0].ordinals), labels)
    counts = [np.diff(column.offsets) for column in columns]
    ordinals = [own[column.ordinals] for own, column in zip(places, columns, strict=True)]
    offsets = np.cumsum(np.concatenate([np.zeros(1, np.int64), *counts]))
    return FacetOfAll(_narrow(offsets), _narrow(np.concatenate([np.empty(0, np.int32), *ordinals])), labels)


def _full_places(labels: SortedStrings, full_names: Mapping[str, str]) -> Ints:
    """For each label where its full name stands; for most that is its own place."""
    full = np.arange(len(labels), dtype=np.int32)
    for name, full_name in full_names.items():
        place, full_place = (labels.find(one.encode("utf-8", "surrogatepass")) for one in (name, full_name))
        if place is not None and full_place is not None:
            full[place] = full_place
    return full


def _narrow(numbers: Array) -> Ints:
    return numbers.astype(np.int32, copy=False)


def merge_labels(own: Sequence[SortedStrings]) -> tuple[SortedStrings, list[Ints]]:
    """The labels of all segments, sorted, and for each segment where its own labels stand there."""
    if len(own) == 1:
        return own[0], [np.arange(len(own[0]), dtype=np.int32)]
    parts = [labels.all() for labels in own]
    merged = sorted(set().union(*parts))
    place_of = dict(zip(merged, range(len(merged)), strict=True))
    places = [np.fromiter(map(place_of.__getitem__, part), np.int32, len(part)) for part in parts]
    return SortedStrings.of(merged), places


def lay_side_by_side(segments: Sequence[SegmentFiles], start_days: Ints, full_names: FullNames) -> Values:
    """The values of some segments, their documents numbered through.

    `start_days` are the days on which the documents' periods start, -1 for undated ones. Names that are open in a
    document stand under their full names.
    """
    facets = {one.name: join_facet(one.name, segments, full_names.get(one.name, {})) for one in FACET_FIELDS}
    counts = {name: facet.counts() for name, facet in facets.items()}
    single = {name: facet for name, facet in facets.items() if counts[name].max(initial=1) == 1}
    several = {name: facet for name, facet in facets.items() if name not in single}
    sizes = {name: len(facet.labels) for name, facet in (single | several).items()}
    fields = _number({DAYS: 2 * (int(start_days.max(initial=-1)) + 1)} | sizes)
    lengths = sum((counts[name] for name in several), np.zeros(len(start_days), np.int32))
    empty = _make_room(fields, 1 + len(single), lengths)
    values = replace(empty, labels={name: facet.labels for name, facet in facets.items()})
    table = values.rows.reshape(-1, values.width)[: len(start_days)]
    days = _day_numbers(start_days, segments, fields[DAYS])
    table[:, : values.several] = np.stack([days, *map(_only_values, single.values())], axis=1)
    _fill_several(values, several, len(start_days))
    return values


def _number(sizes: Mapping[str, int]) -> dict[str, Field]:
    """The fields one after the other, each with one more value than its size for none."""
    ends = np.cumsum([0, *(size + 1 for size in sizes.values())]).tolist()
    stretches = zip(sizes, pairwise(ends), strict=True)
    return {name: Field(number, first, end - 1) for number, (name, (first, end)) in enumerate(stretches)}


def _make_room(fields: dict[str, Field], several: int, lengths: Ints) -> Values:
    """Rows filled up with what stands for nothing; `lengths` are the values of each document from a slot on."""
    firsts = [field.first for field in fields.values()]
    size = max(field.none for field in fields.values()) + 1
    room = _choose_room(lengths, several)
    bases = np.array([*firsts[:several], *(firsts[several : several + 1] or [size]) * room], np.int64)
    after = np.maximum(-(-lengths // room) - 1, 0)
    nothing = size + np.arange(len(bases)) - bases
    kind = np.uint16 if nothing.max() < 1 << 16 else np.uint32
    longer = np.repeat(np.arange(len(lengths)), after)
    rows = _aligned((len(lengths) + len(longer)) * len(bases), np.dtype(kind))
    rows.reshape(-1, len(bases))[:] = nothing.astype(kind)
    return Values(rows, bases, several, longer, fields, {}, size)


def _choose_room(lengths: Ints, taken: int) -> int:
    """The slots for the values of fields that have several: enough for nearly every document."""
    place = int(len(lengths) * (1 - _LONGER))
    wanted = int(np.partition(lengths, place)[place]) if len(lengths) else 0
    width = min(-(-(taken + wanted) // _STEP) * _STEP, _WIDEST)
    return max(width - taken, 1)


def _aligned(size: int, kind: np.dtype[Any]) -> Array:
    buffer = np.empty(size + _LINE // kind.itemsize, kind)
    first = -buffer.ctypes.data % _LINE // kind.itemsize
    return buffer[first : first + size]


def _day_numbers(start_days: Ints, segments: Sequence[SegmentFiles], field: Field) -> Ints:
    precisions = np.concatenate([np.empty(0, np.int8), *(segment.columns.precision for segment in segments)])
    return np.where(start_days < 0, len(field), 2 * start_days + (precisions < DAY)).astype(np.int32)


def _only_values(facet: FacetOfAll) -> Ints:
    """The value of each document, where none has several."""
    values = np.full(len(facet.offsets) - 1, len(facet.labels), np.int32)
    values[np.diff(facet.offsets) > 0] = facet.ordinals
    return values


def _fill_several(values: Values, facets: Mapping[str, FacetOfAll], documents: int) -> None:
    after = np.bincount(values.longer, minlength=documents)
    further, used = documents + np.cumsum(after) - after, np.zeros(documents, np.int32)
    for name, facet in facets.items():
        first, none = values.fields[name].first, values.fields[name].none
        base = int(values.bases[values.several])
        loops.fill_rows(
            used,
            further,
            facet.offsets,
            facet.ordinals,
            first - base,
            none - base,
            values.several,
            values.width,
            values.rows,
        )
