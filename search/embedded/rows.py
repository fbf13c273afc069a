"""Rows of all segments -> Values: labels merged, values and documents numbered through."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indexer.codec.segment import SegmentFiles
from indexer.fullnames.open_names import FullNames
from indexer.renumbering import renumber
from indexer.schema import FACET_FIELDS
from indexer.sortedstrings import SortedStrings
from indexer.valuerows import SEVERAL, Days, choose_width, count_values, find_longer, lay_out, sizes_of
from search.embedded.labels import in_full, merge_labels
from search.embedded.memory import zeros
from search.embedded.values import Ints, Values

_NAMES = tuple(facet.name for facet in FACET_FIELDS)


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


def join_days(segments: Sequence[SegmentFiles]) -> Days:
    """The days on which the periods of some segments' documents start."""
    dated = [days for segment in segments if (days := segment.columns.rows.days).count]
    if not dated:
        return Days(1, 0)
    first = min(days.first for days in dated)
    return Days(first, max(days.first + days.count for days in dated) - first)


def lay_side_by_side(segments: Sequence[SegmentFiles], labels: Mapping[str, Labels]) -> Values:
    """The values of some segments, their documents numbered through."""
    parts, days = [segment.columns.rows for segment in segments], join_days(segments)
    by_length = sum((part.by_length for part in parts), start=np.zeros(1, np.int64))
    sizes = sizes_of(days, {name: len(one.all) for name, one in labels.items()}, {})
    layout = lay_out(sizes, choose_width(by_length))
    longer = [_longer(segment, layout.room) for segment in segments]
    bases = np.cumsum([0, *map(len, segments)]).tolist()
    rows = zeros((bases[-1] + sum(map(len, longer))) * layout.width, layout.kind)
    own, further = rows[: bases[-1] * layout.width], rows[bases[-1] * layout.width :]
    for number, (part, more) in enumerate(zip(parts, longer, strict=True)):
        places = {name: _values(number, part.opened.get(name), one) for name, one in labels.items()}
        ends = len(part) * layout.width, len(more) * layout.width
        renumber(part, layout, days.first, places).all(own[: ends[0]], further[: ends[1]])
        own, further = own[ends[0] :], further[ends[1] :]
    numbered = [more + base for more, base in zip(longer, bases, strict=False)]
    return Values(
        rows=rows,
        bases=layout.bases,
        several=SEVERAL,
        longer=np.concatenate([np.empty(0, np.int64), *numbered]),
        fields=layout.fields,
        labels={name: one.all for name, one in labels.items()},
        size=layout.size,
    )


def _longer(segment: SegmentFiles, room: int) -> NDArray[np.int64]:
    """The documents of a segment that go on in further rows, when so many slots are shared."""
    rows = segment.columns.rows
    if rows.layout.room == room:
        return rows.longer
    return find_longer(count_values({name: facet.offsets for name, facet in segment.columns.facets.items()}), room)


def _values(number: int, opened: Ints | None, labels: Labels) -> Ints:
    """What the values of a facet in one segment become among those of all."""
    places = labels.places[number]
    return places if opened is None else np.concatenate((places, labels.full[number][opened]))
