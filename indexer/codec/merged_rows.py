"""Rows of values of several segments -> those of one: renumbered, the deleted documents left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from indexer.arrayfile import Pieces, Spool, release, room_for
from indexer.columns import ROWS, Columns
from indexer.renumbering import Renumbering, renumber, values_among
from indexer.valuerows import (
    Layout,
    ValueRows,
    choose_width,
    count_lengths,
    count_values,
    days_of,
    find_longer,
    join_days,
    lay_out,
    sizes_of,
)

AT_ONCE = 20_000  # documents that are worked on at once: bounds the memory of a merge
LABELS = 100_000  # labels that are looked at in one go

Array = NDArray[Any]
Part = TypeVar("Part")  # of a segment whatever is merged
Places = Mapping[str, Sequence[Array]]  # for each facet and part, where the part's labels are among those of all


def some_rows(parts: Sequence[Part], kept: Sequence[Array]) -> Iterator[tuple[Part, Array]]:
    """Each part with the rows of it that are kept, some at a time."""
    for part, rows in zip(parts, kept, strict=True):
        for first in range(0, len(rows), AT_ONCE):
            yield part, rows[first : first + AT_ONCE]


def merge_rows(
    folder: Path, parts: Sequence[Columns], kept: Sequence[Array], places: Places, labels: Mapping[str, int]
) -> dict[str, Array | Pieces]:
    """The arrays of a segment's file; of each part only the rows in `kept` (ascending). There are so many labels.

    `folder` is where long arrays wait until they are written.
    """
    days = join_days(days_of(part.start[rows]) for part, rows in some_rows(parts, kept))
    by_length = np.zeros_like(count_lengths(np.empty(0, np.int32)))
    for part, rows in some_rows(parts, kept):
        by_length += count_lengths(_count_values(part, rows))
    opened = {name: _opened(folder, name, parts, places[name], labels[name]) for name in parts[0].rows.opened}
    layout = lay_out(sizes_of(days, labels, opened), choose_width(by_length))
    longer = _find_longer(folder, parts, kept, layout.room)
    merged = ValueRows(np.empty(0, layout.kind), longer, layout, days, opened, by_length)

    def moves() -> Iterator[Renumbering]:
        for number, part in enumerate(parts):
            values = _values(number, part.rows, places, labels, opened)
            yield renumber(part.rows, layout, days.first, values)

    def pieces() -> Iterator[Array]:
        [further] = room_for(folder, [len(longer) * layout.width], layout.kind)
        yield from _pieces(moves(), kept, further, layout)

    size = (sum(map(len, kept)) + len(longer)) * layout.width
    return {ROWS: Pieces(layout.kind, (size,), pieces), **merged.arrays(ROWS)}


def _find_longer(folder: Path, parts: Sequence[Columns], kept: Sequence[Array], room: int) -> Array:
    """The documents of all that go on in further rows, as `find_longer` finds them."""
    found, base = Spool(folder, np.dtype(np.int64)), 0
    for part, rows in some_rows(parts, kept):
        found.append(base + find_longer(_count_values(part, rows), room))
        base += len(rows)
    return found.mapped()


def _count_values(part: Columns, rows: Array) -> Array:
    span = slice(rows[0], rows[-1] + 2)
    counts = count_values({name: facet.offsets[span] for name, facet in part.facets.items()})
    found: Array = counts[rows - rows[0]]
    return found


def _opened(folder: Path, name: str, parts: Sequence[Columns], places: Sequence[Array], labels: int) -> Array:
    """Those of so many labels that are open in some documents of a part."""
    [is_open] = room_for(folder, [labels], np.dtype(bool))
    for part, own in zip(parts, places, strict=True):
        is_open[own[part.rows.opened[name]]] = True
    found = Spool(folder, np.dtype(np.int32))
    for first in range(0, labels, LABELS):
        found.append((first + np.flatnonzero(is_open[first : first + LABELS])).astype(np.int32))
    return found.mapped()


def _values(
    number: int, rows: ValueRows, places: Places, labels: Mapping[str, int], opened: Mapping[str, Array]
) -> dict[str, Array]:
    """For each facet what the values of a part become."""
    values = {name: own[number] for name, own in places.items()}
    for name, of_all in opened.items():
        values[name] = values_among(values[name], rows.opened[name], labels[name], of_all)
    return values


def _pieces(moves: Iterable[Renumbering], kept: Sequence[Array], further: Array, layout: Layout) -> Iterator[Array]:
    """The rows of the documents, and after them those in which some go on, which are filled in meanwhile."""
    filled = 0
    for move, rows in zip(moves, kept, strict=True):
        for first in range(0, len(rows), AT_ONCE):
            some = rows[first : first + AT_ONCE]
            own = np.empty(len(some) * layout.width, layout.kind)
            filled += move.some(some, own, further[filled:])
            yield own
        release(move.rows.numbers)
    yield further
