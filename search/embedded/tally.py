"""Documents -> Tally: their values counted, of every facet and of the days, in one pass."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from search.embedded import loops
from search.embedded.postings import DocIds
from search.embedded.snapshot import Snapshot
from search.embedded.values import DAYS, Field, Values

Ints = NDArray[np.int32]
_EVERY_SET = np.arange(256)


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """How often some documents have each value. `occurring` are the values that count at least 1, in any order."""

    doc_ids: DocIds
    values: Values
    counts: Ints
    occurring: Ints

    def commonest(self, name: str, size: int) -> list[int]:
        """The values of a facet that occur most, by count, then label."""
        field = self.values.fields[name]
        best: list[int] = loops.commonest(self.counts, self.occurring, field.first, field.none, size).tolist()
        return best

    def ranked(self, name: str) -> list[int]:
        """All values of a facet that occur, in the same order."""
        ascending = np.sort(self._occurring(self.values.fields[name]))
        ranked: list[int] = ascending[np.argsort(-self.counts[ascending], kind="stable")].tolist()
        return ranked

    def distinct(self, name: str) -> int:
        """How many values of a facet occur."""
        return len(self._occurring(self.values.fields[name]))

    def without(self, name: str) -> int:
        """Documents without any value of a field."""
        return int(self.counts[self.values.fields[name].none])

    def of_field(self, name: str) -> Ints:
        """The counts of all values of a field, in their order."""
        field = self.values.fields[name]
        return self.counts[field.first : field.none]

    def count_unlisted(self, listed: Mapping[str, Sequence[int]]) -> dict[str, int]:
        """For some facets, the documents that have a value which is not listed."""
        more = [name for name, values in listed.items() if len(values) < self.distinct(name)]
        if not more:
            return dict.fromkeys(listed, 0)
        bits = np.zeros(self.values.size, np.uint8)  # a bit a field, set for values that are not listed
        for number, name in enumerate(more):
            field = self.values.fields[name]
            bits[field.first : field.none] = 1 << number
            bits[list(listed[name])] = 0
        counts = loops.count_sets(self.doc_ids, self.values.offsets, self.values.values, bits)
        return dict.fromkeys(listed, 0) | {
            name: int(counts[(_EVERY_SET >> number) & 1 == 1].sum()) for number, name in enumerate(more)
        }

    def days(self) -> tuple[int, int] | None:
        """The first and the last day that occurs; None when all documents are undated."""
        occurring = self._occurring(self.values.fields[DAYS])
        return (int(occurring.min()) // 2, int(occurring.max()) // 2) if len(occurring) else None

    def _occurring(self, field: Field) -> Ints:
        return self.occurring[(self.occurring >= field.first) & (self.occurring < field.none)]


class _Buffers(threading.local):
    """Arrays of zeros for counting, a pair a thread: filling new ones takes longer than most counts."""

    def __init__(self, size: int) -> None:
        self.counts, self.occurring = np.zeros(size, np.int32), np.zeros(size, np.int32)


@contextmanager
def count_values(snapshot: Snapshot, doc_ids: DocIds) -> Iterator[Tally]:
    """Count the values of some documents. The counts are gone when the context ends."""
    if doc_ids is snapshot.living:
        yield snapshot.keep("tally of all", lambda: _count_living(snapshot))
        return
    values = snapshot.values
    buffers = snapshot.keep("buffers", lambda: _Buffers(values.size))
    counts, occurring = buffers.counts, buffers.occurring
    distinct = loops.count_values(doc_ids, values.offsets, values.values, counts, occurring)
    try:
        yield Tally(doc_ids, values, counts, occurring[:distinct])
    finally:
        counts[occurring[:distinct]] = 0


def days_of(tally: Tally, snapshot: Snapshot) -> tuple[date, date] | None:
    """The first and the last day of the dated ones among the counted documents."""
    days = tally.days()
    return days and (date.fromordinal(snapshot.first_day + days[0]), date.fromordinal(snapshot.first_day + days[1]))


def _count_living(snapshot: Snapshot) -> Tally:
    values = snapshot.values
    counts, occurring = np.zeros((2, values.size), np.int32)
    distinct = loops.count_values(snapshot.living, values.offsets, values.values, counts, occurring)
    return Tally(snapshot.living, values, counts, occurring[:distinct].copy())


def count_living(name: str, snapshot: Snapshot) -> list[int]:
    """Living articles of each value of a facet, in the order of its labels."""
    with count_values(snapshot, snapshot.living) as tally:
        counts: list[int] = tally.of_field(name).tolist()
        return counts
