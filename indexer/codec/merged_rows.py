"""Rows of values of several segments -> those of one: renumbered, the deleted documents left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.arrayfile import Pieces, release
from indexer.columns import ROWS, Columns
from indexer.renumbering import Renumbering, renumber, values_among
from indexer.valuerows import (
    ValueRows,
    choose_width,
    count_lengths,
    count_values,
    days_of,
    find_longer,
    lay_out,
    sizes_of,
)

AT_ONCE = 20_000  # documents whose rows are copied at once

Array = NDArray[Any]
Places = Mapping[str, Sequence[Array]]  # for each facet and part, where the part's labels are among those of all


def merge_rows(
    parts: Sequence[Columns], kept: Sequence[Array], places: Places, labels: Mapping[str, int]
) -> dict[str, Array | Pieces]:
    """The arrays of a segment's file; of each part only the rows in `kept` (ascending). There are so many labels."""
    days = days_of(np.concatenate([part.start[rows] for part, rows in zip(parts, kept, strict=True)]))
    lengths = np.concatenate([_count_values(part)[rows] for part, rows in zip(parts, kept, strict=True)])
    opened = {name: _opened(name, parts, places) for name in parts[0].rows.opened}
    by_length = count_lengths(lengths)
    layout = lay_out(sizes_of(days, labels, opened), choose_width(by_length))
    merged = ValueRows(np.empty(0, layout.kind), find_longer(lengths, layout.room), layout, days, opened, by_length)
    moves = [
        renumber(part.rows, layout, days.first, _values(number, part.rows, places, labels, opened))
        for number, part in enumerate(parts)
    ]
    further = len(merged.longer) * layout.width
    size = len(lengths) * layout.width + further
    return {ROWS: Pieces(layout.kind, (size,), lambda: _pieces(moves, kept, further)), **merged.arrays(ROWS)}


def _count_values(part: Columns) -> Array:
    return count_values({name: facet.offsets for name, facet in part.facets.items()})


def _opened(name: str, parts: Sequence[Columns], places: Places) -> Array:
    """The labels of all that are open in some documents of a part."""
    found = [own[part.rows.opened[name]] for part, own in zip(parts, places[name], strict=True)]
    return np.unique(np.concatenate(found)).astype(np.int32)


def _values(
    number: int, rows: ValueRows, places: Places, labels: Mapping[str, int], opened: Mapping[str, Array]
) -> dict[str, Array]:
    """For each facet what the values of a part become."""
    values = {name: own[number] for name, own in places.items()}
    for name, of_all in opened.items():
        values[name] = values_among(values[name], rows.opened[name], labels[name], of_all)
    return values


def _pieces(moves: Sequence[Renumbering], kept: Sequence[Array], further: int) -> Iterator[Array]:
    """The rows of the documents, and after them those in which some go on."""
    layout, filled = moves[0].layout, 0
    rest = np.zeros(further, layout.kind)
    for move, rows in zip(moves, kept, strict=True):
        for first in range(0, len(rows), AT_ONCE):
            some = rows[first : first + AT_ONCE]
            own = np.empty(len(some) * layout.width, layout.kind)
            filled += move.some(some, own, rest[filled:])
            yield own
        release(move.rows.numbers)
    yield rest
