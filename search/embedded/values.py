"""Values: what each document has of every facet, and its day, side by side in one row.

Counting is a matter of memory: it goes to each match once and finds there all it has to count.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.sortedstrings import SortedStrings
from search.embedded import loops

DAYS = "date"  # the field of days, beside the facets

Array = NDArray[Any]
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
    """The values of all documents, of every field at least one: those of document d are in row d.

        slot   0     1       ...  several             ...               width - 1
        row    day | source | ... | person person org place | filled up

    Number n in slot s stands for the value `bases[s] + n`. Fields of which no document has several values have a slot
    each; the values of all others follow in any order, and then values from `size` on, which fill the row up. What
    does not fit goes on, in the slots from `several` on, in rows after those of the documents: the last rows are of
    the documents `longer`, in this order.

    Facet values are numbered as their labels are sorted. Of each day there are two values: one for articles that know
    the day, and after it one for those of which it is only where their period starts.
    """

    rows: Array  # laid end to end
    bases: NDArray[np.int64]
    several: int
    longer: NDArray[np.int64]
    fields: dict[str, Field]
    labels: dict[str, SortedStrings]
    size: int  # how many values there are

    @property
    def width(self) -> int:
        """Slots a row."""
        return len(self.bases)

    def lasts(self) -> Ints:
        """The last value of each field, which stands for none."""
        return np.array([field.none for field in self.fields.values()], np.int32)

    def is_single(self, name: str) -> bool:
        """Whether no document has several values of a field."""
        return self.fields[name].number < self.several

    def find(self, name: str, label: str) -> int | None:
        """The value of a facet with this label; None when no document ever had it."""
        place = self.labels[name].find(label.encode("utf-8", "surrogatepass"))
        return None if place is None else self.fields[name].first + place

    def label(self, name: str, value: int) -> str:
        """How a value of a facet is read."""
        return self.labels[name].text(value - self.fields[name].first)

    def rows_after(self, doc_ids: NDArray[np.int64]) -> tuple[Array, Array]:
        """The rows in which the values of some documents go on: for each the place of its document, and its number."""
        places, numbers = loops.match_repeated(doc_ids, self.longer)
        return places, numbers + len(self.rows) // self.width - len(self.longer)
