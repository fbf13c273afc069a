"""Rows of values -> the same rows in another layout: with those of other segments, or without some documents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer import loops
from indexer.arrayfile import DamagedFile
from indexer.valuerows import DAYS, Layout, ValueRows

Array = NDArray[Any]
Longs = NDArray[np.int64]
_NARROW = 1 << 16  # numbers of two bytes


@dataclass(frozen=True, slots=True, eq=False)
class Renumbering:
    """Rows, and what their numbers become: number n in slot s becomes `table[bases[s] + n]`, `bases` of the old
    layout."""

    rows: ValueRows
    layout: Layout  # the new one
    table: Array

    def is_none(self) -> bool:
        """Whether all numbers stay, and the width."""
        old = self.rows.layout
        if (old.kind, old.width) != (self.layout.kind, self.layout.width):
            return False
        return bool(np.array_equal(self.table[: old.goes_on + 1], _numbers_of(old)))

    def all(self, own: Array, further: Array) -> None:
        """Fill in the new rows of all documents, and those in which some of them go on."""
        numbers, end = self.rows.numbers, len(self.rows) * self.rows.layout.width
        if self.rows.layout.width != self.layout.width:
            self.some(np.arange(len(self.rows)), own, further)
        elif self.is_none():
            np.copyto(own, numbers[:end])
            np.copyto(further, numbers[end:])
        else:
            loops.renumber_rows(numbers[:end], self.rows.layout.bases, self.table, own)
            loops.renumber_rows(numbers[end:], self.rows.layout.bases, self.table, further)

    def some(self, doc_ids: Longs, own: Array, further: Array) -> int:
        """The same for some documents (ascending). Gives how many numbers of `further` are filled.

        DamagedFile: documents have more values than they may have.
        """
        old, new = self.rows.layout, self.layout
        begin = int(np.searchsorted(self.rows.longer, doc_ids[0])) if len(doc_ids) else 0
        filled: int = loops.move_rows(
            doc_ids,
            self.rows.numbers,
            self.rows.longer,
            (old.size - old.base, len(self.rows), begin),
            old.bases,
            self.table,
            (new.width, new.size - new.base),
            own,
            further,
        )
        if filled < 0:
            raise DamagedFile("the rows of values are not those of the documents")
        return filled


def renumber(rows: ValueRows, layout: Layout, first_day: int, values: Mapping[str, Array]) -> Renumbering:
    """What numbers become in a layout whose days begin with one. `values[name][v]` is what value v of a facet becomes
    among those of the facet."""
    old = rows.layout
    become = {DAYS: np.arange(2 * rows.days.count) + 2 * (rows.days.first - first_day), **values}
    # Narrow numbers have a place each, also those that only damage can have put there.
    table = np.zeros(max(old.goes_on + 1, old.base + _NARROW), layout.kind)
    for name, field in old.fields.items():
        base, new = layout.base_of(name), layout.fields[name]
        table[field.first : field.none] = become[name] + (new.first - base)
        table[field.none] = new.none - base
    # What fills rows up; where the width changes, they are filled up anew.
    table[old.size : old.goes_on + 1] = layout.size - layout.base + np.minimum(np.arange(old.width + 1), layout.width)
    return Renumbering(rows, layout, table)


def values_among(places: Array, opened: Array, labels: int, opened_of_all: Array) -> Array:
    """What the values of a facet become among those of a segment with so many labels, `opened_of_all` of them open.

    Label p stands at `places[p]` there; the labels `opened` are open here.
    """
    when_open = labels + np.searchsorted(opened_of_all, places[opened])
    return np.concatenate((places, when_open))


def _numbers_of(layout: Layout) -> Array:
    """For each value what stands for it."""
    bases = np.full(layout.goes_on + 1, layout.base)
    for name, field in layout.fields.items():
        bases[field.first : field.none + 1] = layout.base_of(name)
    numbers: Array = np.arange(layout.goes_on + 1) - bases
    return numbers
