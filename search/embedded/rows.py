"""Columns of all segments -> Values: labels merged, values numbered through, a row a document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import numpy as np

from indexer.article import PRECISIONS
from indexer.codec.segment import SegmentFiles
from indexer.columns import Columns
from indexer.fullnames.open_names import FullNames
from indexer.schema import FACET_FIELDS
from indexer.sortedstrings import SortedStrings
from search.embedded import loops
from search.embedded.labels import in_full, merge_labels
from search.embedded.memory import zeros
from search.embedded.values import DAYS, Array, Field, Ints, Values

DAY = PRECISIONS.index("day")

_NAMES = tuple(facet.name for facet in FACET_FIELDS)
_STEP = 8  # a row has some multiple of this many slots
_WIDEST = 64
_LONGER = 1 / 16  # of the documents, at most, should have more values than a row holds


@dataclass(frozen=True, slots=True, eq=False)
class FacetOfAll:
    """One facet of all segments: document d has the `ordinals[offsets[d]:offsets[d + 1]]`, places among its labels."""

    offsets: Ints
    ordinals: Ints


@dataclass(frozen=True, slots=True, eq=False)
class Labels:
    """The labels of one facet, of all segments together.

    `places[s][o]` is where label o of segment s stands among them; `full[s][o]` where the full name stands that it has
    where it is open.
    """

    all: SortedStrings
    places: Sequence[Ints]
    full: Sequence[Ints]


def label_all(segments: Sequence[SegmentFiles], full_names: FullNames) -> dict[str, Labels]:
    """The labels of every facet."""
    found = {}
    for name in _NAMES:
        labels, places = merge_labels([segment.columns.facets[name].labels for segment in segments])
        full = in_full(labels, full_names.get(name, {}))
        found[name] = Labels(labels, places, [full[own] for own in places] if name in full_names else places)
    return found


def join_facet(name: str, segments: Sequence[SegmentFiles], labels: Labels) -> FacetOfAll:
    """One facet of some segments, their documents numbered through.

    Names that are open in a document stand under their full names.
    """
    ordinals, counts = [np.empty(0, np.int32)], [np.zeros(1, np.int64)]
    for segment, places, full in zip(segments, labels.places, labels.full, strict=True):
        column = segment.columns.facets[name]
        own = places[column.ordinals]
        if full is not places:
            own = np.where(segment.columns.open[name].astype(bool), full[column.ordinals], own)
        ordinals.append(own)
        counts.append(np.diff(column.offsets))
    offsets = np.cumsum(np.concatenate(counts))
    return FacetOfAll(offsets.astype(np.int32), np.concatenate(ordinals).astype(np.int32, copy=False))


def lay_side_by_side(segments: Sequence[SegmentFiles], days: tuple[int, int], labels: Mapping[str, Labels]) -> Values:
    """The values of some segments, their documents numbered through.

    `days` are the first and the last on which a document's period starts, as ordinals; any when all are undated.
    """
    several = [name for name in _NAMES if _longest(name, segments) > 1]
    single = [name for name in _NAMES if name not in several]
    sizes = {DAYS: 2 * (days[1] - days[0] + 1)} | {name: len(labels[name].all) for name in (*single, *several)}
    fields = _number(sizes)
    slots = np.array([fields[name].number if name in single else -1 for name in _NAMES], np.int64)
    lengths, by_length = _count_lengths(segments, slots)
    empty = _make_room(fields, 1 + len(single), lengths, by_length)
    values = replace(empty, labels={name: one.all for name, one in labels.items()})
    _fill(values, segments, lengths, labels, days[0])
    return values


def _longest(name: str, segments: Sequence[SegmentFiles]) -> int:
    return max((loops.longest(segment.columns.facets[name].offsets) for segment in segments), default=0)


def _number(sizes: Mapping[str, int]) -> dict[str, Field]:
    """The fields one after the other, each with one more value than its size for none."""
    ends = np.cumsum([0, *(size + 1 for size in sizes.values())]).tolist()
    stretches = zip(sizes, pairwise(ends), strict=True)
    return {name: Field(number, first, end - 1) for number, (name, (first, end)) in enumerate(stretches)}


def _count_lengths(segments: Sequence[SegmentFiles], slots: Array) -> tuple[list[Ints], Array]:
    """How many values each document has of the facets without a slot of their own, by segment; and how many
    documents have so many, up to a row's width."""
    by_length = np.zeros(_WIDEST + 1, np.int64)
    lengths = [np.zeros(len(segment), np.int32) for segment in segments]
    for segment, own in zip(segments, lengths, strict=True):
        loops.count_lengths(_offsets(segment.columns), slots, own, by_length)
    return lengths, by_length


def _offsets(columns: Columns) -> tuple[Array, ...]:
    return tuple(columns.facets[name].offsets for name in _NAMES)


def _make_room(fields: dict[str, Field], several: int, lengths: Sequence[Ints], by_length: Array) -> Values:
    """Empty rows."""
    room = _choose_room(by_length, several)
    ends = [field.first for field in fields.values()]
    size = max(field.none for field in fields.values()) + 1
    bases = np.array([*ends[:several], *(ends[several : several + 1] or [size]) * room], np.int64)
    longer = _longer(lengths, room)
    rows = sum(map(len, lengths)) + len(longer)
    largest = max(size + len(bases) - int(bases[-1]), *(fields[name].none - fields[name].first for name in fields))
    kind = np.uint16 if largest < 1 << 16 else np.uint32
    return Values(zeros(rows * len(bases), kind), bases, several, longer, fields, {}, size)


def _choose_room(by_length: Array, taken: int) -> int:
    """The slots for the values of fields that have several: enough for nearly every document."""
    wanted = int(np.searchsorted(np.cumsum(by_length), int(by_length.sum() * (1 - _LONGER)), side="right"))
    width = min(-(-(taken + wanted) // _STEP) * _STEP, _WIDEST)
    return max(width - taken, 1)


def _longer(lengths: Sequence[Ints], room: int) -> Array:
    """The documents whose values go on in further rows, once for each; the first row then holds one less."""
    found, base = [np.empty(0, np.int64)], 0
    for own in lengths:
        longer = np.flatnonzero(own > room)
        found.append(np.repeat(longer + base, -(-(own[longer] - (room - 1)) // room)))
        base += len(own)
    return np.concatenate(found)


def _fill(
    values: Values,
    segments: Sequence[SegmentFiles],
    lengths: Sequence[Ints],
    labels: Mapping[str, Labels],
    first_day: int,
) -> None:
    """Lay out the rows of all documents."""
    fields = [values.fields[name] for name in _NAMES]
    slots = np.array([field.number if field.number < values.several else -1 for field in fields], np.int64)
    bases = [int(values.bases[min(field.number, values.several)]) for field in fields]
    firsts, nones = (
        np.array([number - base for number, base in zip(numbers, bases, strict=True)], np.int64)
        for numbers in ([field.first for field in fields], [field.none for field in fields])
    )
    nothing = values.size + np.arange(values.width) - int(values.bases[-1])
    base, further = 0, len(values.rows) // values.width - len(values.longer)
    for number, (segment, own) in enumerate(zip(segments, lengths, strict=True)):
        columns = segment.columns
        further = loops.lay_rows(
            columns.start,
            columns.precision < DAY,
            own,
            _offsets(columns),
            tuple(columns.facets[name].ordinals for name in _NAMES),
            tuple(_opened(name, columns, labels[name]) for name in _NAMES),
            tuple(labels[name].places[number] for name in _NAMES),
            tuple(labels[name].full[number] for name in _NAMES),
            slots,
            firsts,
            nones,
            (first_day, values.fields[DAYS].none, base),
            (values.several, values.width, further, values.goes_on - int(values.bases[-1])),
            nothing,
            values.rows,
        )
        base += len(segment)


def _opened(name: str, columns: Columns, labels: Labels) -> Any:
    """Which values are open; none where no name has a full one."""
    return columns.open[name].astype(bool, copy=False) if labels.full is not labels.places else np.empty(0, bool)
