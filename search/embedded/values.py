"""Values: what each document has of every facet, and its day, side by side in one row.

Counting is a matter of memory: it goes to each match once and finds there all it has to count.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.sortedstrings import SortedStrings
from indexer.valuerows import DAYS as DAYS
from indexer.valuerows import Field as Field
from search.embedded import loops

Array = NDArray[Any]
Ints = NDArray[np.int32]
Longs = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Values:
    """The values of all documents, of every field at least one: those of document d are in row d.

    Rows are laid out as those of a segment (indexer/valuerows.py), of the documents of all segments, numbered through.
    The last rows are those in which the documents `longer` go on, in this order.

    Facet values are numbered as their labels are sorted. Of each day there are two values: one for articles that know
    the day, and after it one for those of which it is only where their period starts.
    """

    rows: Array  # laid end to end
    bases: Longs
    several: int
    longer: Longs
    fields: dict[str, Field]  # those with a slot each come first, in the order of their slots
    labels: dict[str, SortedStrings]
    size: int  # how many values there are

    @property
    def width(self) -> int:
        """Slots a row."""
        return len(self.bases)

    @property
    def goes_on(self) -> int:
        """The value that no other is after."""
        return self.size + self.width

    def firsts(self) -> Ints:
        """The first value of each field."""
        return np.array([field.first for field in self.fields.values()], np.int32)

    def lasts(self) -> Ints:
        """The last value of each field, which stands for none."""
        return np.array([field.none for field in self.fields.values()], np.int32)

    def is_single(self, name: str) -> bool:
        """Whether no document has several values of a field."""
        return self.fields[name].number < self.several

    def bounds(self, names: Collection[str]) -> loops.Bounds:
        """What loops have to know to look at the slots of some fields."""
        numbers = [self.fields[name].number for name in names]
        first, last = min(min(numbers), self.several), max(numbers)
        end = self.width if last >= self.several else last + 1
        further = len(self.rows) // self.width - len(self.longer)
        return first, end, self.several, self.goes_on - int(self.bases[-1]), further

    def stretch(self, bounds: loops.Bounds) -> slice:
        """The values that may be counted with these slots: where they are shared, all."""
        first, end, *_ = bounds
        if end == self.width:
            return slice(self.goes_on + 1)
        return slice(int(self.bases[first]), int(self.lasts()[end - 1]) + 1)

    def having(self, value: int, doc_ids: Longs) -> NDArray[np.bool_]:
        """Which of some documents have a value that may be one of several: what they have is looked at."""
        flags = self._look_for(value, doc_ids)
        rows = len(self.rows) // self.width
        going_on = self.longer[self._look_for(value, np.arange(rows - len(self.longer), rows))]
        _, places = loops.find_equal(going_on, doc_ids)
        flags[places] = True
        return flags

    def _look_for(self, value: int, rows: Longs) -> NDArray[np.bool_]:
        """Which of some rows have a value in a slot that fields share."""
        bits = 8 * self.rows.itemsize
        words, slots = self.rows.view(np.uint64), loops.slots_from(self.several, bits)
        _, _, lowest, _ = slots
        number = value - int(self.bases[-1])
        flags: NDArray[np.bool_] = loops.look_for(rows, words, self.width * bits // 64, slots, number * int(lowest))
        return flags

    def numbers(self, name: str) -> Array:
        """What each document has of a field of which none has several values, counted from the field's first value."""
        documents = len(self.rows) - len(self.longer) * self.width
        return self.rows[self.fields[name].number : documents : self.width].copy()

    def find(self, name: str, label: str) -> int | None:
        """The value of a facet with this label; None when no document ever had it."""
        place = self.labels[name].find(label.encode("utf-8", "surrogatepass"))
        return None if place is None else self.fields[name].first + place

    def label(self, name: str, value: int) -> str:
        """How a value of a facet is read."""
        return self.labels[name].text(value - self.fields[name].first)
