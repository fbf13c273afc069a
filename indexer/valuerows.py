"""Facets and days of a segment's documents -> ValueRows: side by side in one row a document, as readers count them.

    slot   0     1       ...  SEVERAL             ...               width - 1
    row    day | source | ... | person person org place | filled up

Number n in slot s stands for the value `bases[s] + n` of a layout. Facets of which a document has one value at most
have a slot each; the values of all others follow in any order, and then values from `size` on, which fill the row up.
Where they do not all fit, the last slot has the value `goes_on` in their place, and they go on, in the slots from
SEVERAL on, in rows after those of all documents.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer import loops
from indexer.arrayfile import DamagedFile
from indexer.article import MINUTES_A_DAY, PRECISIONS
from indexer.schema import FACET_FIELDS

Array = NDArray[Any]
Ints = NDArray[np.int32]
Longs = NDArray[np.int64]

DAYS = "date"  # the field of days, beside the facets
SINGLE = tuple(facet.name for facet in FACET_FIELDS if not facet.has_several)
FACETS = (*SINGLE, *(facet.name for facet in FACET_FIELDS if facet.has_several))
SEVERAL = 1 + len(SINGLE)  # the first slot for facets of which a document may have several values

_DAY = PRECISIONS.index("day")
STEP = 8  # a row has some multiple of this many slots
_WIDEST = 64
_WIDTHS = range(STEP, _WIDEST + 1, STEP)
_LONGER = 1 / 16  # of the documents, at most, should have more values than a row holds
_NOTHING = np.empty(0, np.int32)
_NO_FLAGS = np.empty(0, bool)


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """The values of one field: from `first` on, `none` being the last, which stands for no value."""

    number: int
    first: int
    none: int

    def __len__(self) -> int:
        return self.none - self.first


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """Which number in which slot stands for which value. Fields with a slot each come first, in their order."""

    fields: dict[str, Field]
    bases: Longs  # one a slot
    size: int  # how many values there are

    @property
    def width(self) -> int:
        """Slots a row."""
        return len(self.bases)

    @property
    def room(self) -> int:
        """Slots that fields share."""
        return self.width - SEVERAL

    @property
    def base(self) -> int:
        """The value that 0 stands for in these."""
        return int(self.bases[-1])

    @property
    def goes_on(self) -> int:
        """The value that no other is after."""
        return self.size + self.width

    @property
    def kind(self) -> np.dtype[Any]:
        """The narrowest type of the numbers."""
        own = [field.none - field.first for field in self.fields.values()]
        return np.dtype(np.uint16 if max(*own, self.goes_on - self.base) < 1 << 16 else np.uint32)

    def base_of(self, name: str) -> int:
        """The value that 0 stands for where the values of a field are."""
        return int(self.bases[min(self.fields[name].number, SEVERAL)])


def lay_out(sizes: Mapping[str, int], width: int) -> Layout:
    """The values of the days and of each facet, one field after the other, each with one more for none."""
    names = (DAYS, *FACETS)
    ends = np.cumsum([0, *(sizes[name] + 1 for name in names)]).tolist()
    stretches = zip(names, pairwise(ends), strict=True)
    fields = {name: Field(number, first, end - 1) for number, (name, (first, end)) in enumerate(stretches)}
    bases = [*ends[:SEVERAL], *[ends[SEVERAL]] * (width - SEVERAL)]
    return Layout(fields, np.array(bases, np.int64), ends[-1])


def choose_width(by_length: Array) -> int:
    """The slots of a row: enough for nearly every document, when so many have so many values in shared slots."""
    wanted = int(np.searchsorted(np.cumsum(by_length), int(by_length.sum() * (1 - _LONGER)), side="right"))
    return min(-(-(SEVERAL + max(wanted, 1)) // STEP) * STEP, _WIDEST)


@dataclass(frozen=True, slots=True)
class Days:
    """`count` days from an ordinal on. Each has two values: one for documents that know the day, and after it one for
    those of which it is only where their period starts."""

    first: int
    count: int


def days_of(starts: Array) -> Days:
    """The days on which periods start, given their first minutes, -1 for undated documents."""
    minutes = starts[starts >= 0]
    if not len(minutes):
        return Days(1, 0)
    first, last = int(minutes.min()) // MINUTES_A_DAY, int(minutes.max()) // MINUTES_A_DAY
    return Days(first, last - first + 1)


def join_days(parts: Iterable[Days]) -> Days:
    """The days from the first to the last of some parts that have any."""
    having = [part for part in parts if part.count]
    if not having:
        return Days(1, 0)
    first = min(part.first for part in having)
    return Days(first, max(part.first + part.count for part in having) - first)


@dataclass(frozen=True, slots=True, eq=False)
class ValueRows:
    """The rows of some documents, and after them those in which the documents `longer` go on, in this order.

    Value p of a facet is its label p. After the labels come values for those of `opened`, in this order: they are in
    the documents in which the label is an open name.
    """

    numbers: Array  # rows laid end to end
    longer: Longs
    layout: Layout
    days: Days
    opened: Mapping[str, Ints]
    by_length: Longs  # how many documents have so many values in shared slots; the last: so many or more

    def __len__(self) -> int:
        return len(self.numbers) // self.layout.width - len(self.longer)

    def arrays(self, name: str) -> dict[str, Array]:
        """What a file keeps of it, beside the numbers; how many labels there are, it knows."""
        shape = np.array([self.layout.width, self.days.first, self.days.count], np.int64)
        kept = {f"{name}.longer": self.longer, f"{name}.shape": shape, f"{name}.by_length": self.by_length}
        return kept | {f"{name}.opened.{facet}": opened for facet, opened in self.opened.items()}


def rows_in(arrays: Mapping[str, Array], name: str, documents: int, labels: Mapping[str, int]) -> ValueRows:
    """The rows of so many documents in a file, of facets with so many labels.

    KeyError: a file of another layout; DamagedFile: rows that cannot be those of these documents.
    """
    width, first_day, count = arrays[f"{name}.shape"].tolist()
    prefix = f"{name}.opened."
    opened = {key.removeprefix(prefix): array for key, array in arrays.items() if key.startswith(prefix)}
    longer, by_length = arrays[f"{name}.longer"], arrays[f"{name}.by_length"]
    fits = (
        width in _WIDTHS
        and len(arrays[name]) == (documents + len(longer)) * width
        and 0 <= first_day <= first_day + count <= date.max.toordinal() + 1
        and int(by_length.sum()) == documents
        and _are_among(longer, documents)
        and all(_are_among(own, labels[facet]) for facet, own in opened.items())
    )
    if not fits:
        raise DamagedFile("the rows of values are not those of the documents")
    layout = lay_out(sizes_of(Days(first_day, count), labels, opened), width)
    return ValueRows(arrays[name], longer, layout, Days(first_day, count), opened, by_length)


def _are_among(numbers: Array, end: int) -> bool:
    """Whether numbers ascend from 0 on and are below an end."""
    return not len(numbers) or bool(numbers[0] >= 0 and numbers[-1] < end and np.all(numbers[1:] >= numbers[:-1]))


def sizes_of(days: Days, labels: Mapping[str, int], opened: Mapping[str, Ints]) -> dict[str, int]:
    """How many values there are of each field of a segment, none left out."""
    own = {name: count + len(opened.get(name, _NOTHING)) for name, count in labels.items()}
    return {DAYS: 2 * days.count} | own


@dataclass(frozen=True, slots=True, eq=False)
class Facets:
    """The facets of some documents, before they are laid out.

    Document d has the `ordinals[offsets[d]:offsets[d + 1]]` of a facet, places among so many `labels`. `open` says for
    each ordinal of some facets whether it is an open name.
    """

    offsets: Mapping[str, Array]
    ordinals: Mapping[str, Array]
    labels: Mapping[str, int]
    open: Mapping[str, Array]


def lay_rows(facets: Facets, starts: Array, precision: Array) -> ValueRows:
    """The rows of some documents whose periods start at some minutes (-1: undated)."""
    days, lengths = days_of(starts), count_values(facets.offsets)
    by_length = count_lengths(lengths)
    opened = {name: np.unique(facets.ordinals[name][flags]).astype(np.int32) for name, flags in facets.open.items()}
    layout = lay_out(sizes_of(days, facets.labels, opened), choose_width(by_length))
    longer = find_longer(lengths, layout.room)
    numbers = np.zeros((len(starts) + len(longer)) * layout.width, layout.kind)
    fields, end = [(layout.fields[name], layout.base_of(name)) for name in FACETS], len(starts) * layout.width
    loops.lay_rows(
        (starts.astype(np.int64, copy=False), precision < _DAY, days.first, layout.fields[DAYS].none),
        lengths,
        tuple(facets.offsets[name].astype(np.int64, copy=False) for name in FACETS),
        tuple(facets.ordinals[name].astype(np.uint32, copy=False) for name in FACETS),
        tuple(facets.open.get(name, _NO_FLAGS) for name in FACETS),
        tuple(_when_open(facets.labels[name], opened.get(name, _NOTHING)) for name in FACETS),
        np.array([(field.first - base, field.none - base) for field, base in fields], np.int64),
        (layout.width, layout.size - layout.base),
        numbers[:end],
        numbers[end:],
    )
    return ValueRows(numbers, longer, layout, days, opened, by_length)


def _when_open(labels: int, opened: Ints) -> Ints:
    """For each label the value after the labels that stands for it where it is open."""
    values = np.arange(labels, dtype=np.int32)
    values[opened] = labels + np.arange(len(opened))
    return values


def count_values(offsets: Mapping[str, Array]) -> Ints:
    """How many values each document has in shared slots, none of a facet being one, too."""
    counts = [np.maximum(np.diff(offsets[name]), 1) for name in FACETS[SEVERAL - 1 :]]
    lengths: Ints = np.sum(counts, axis=0, dtype=np.int32)
    return lengths


def count_lengths(lengths: Ints) -> Longs:
    """How many documents have so many values; the last: so many or more."""
    return np.bincount(np.minimum(lengths, _WIDEST), minlength=_WIDEST + 1)


def find_longer(lengths: Ints, room: int) -> Longs:
    """The documents whose values go on in further rows, once for each; the first row then holds one value less."""
    longer = np.flatnonzero(lengths > room)
    return np.repeat(longer, -(-(lengths[longer] - (room - 1)) // room))
