"""Documents -> Tally: their values counted, of every facet and of the days, in one pass."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache, partial

import numpy as np
from numpy.typing import NDArray

from indexer.schema import FACET_FIELDS
from search.embedded import loops
from search.embedded.postings import DocIds
from search.embedded.snapshot import Snapshot
from search.embedded.values import DAYS, Values
from search.results import FACET_SIZE

Ints = NDArray[np.int32]
_EVERY_SET = np.arange(256)

assert len(FACET_FIELDS) <= 8, "unite_sets has a bit a facet in one byte"


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """How often some documents have each value. `occurring` are the values that count at least 1, in any order.

    `best` (fields, FACET_SIZE; -1 for no more), `distinct`, `smallest` and `largest` are of the values of each field.
    """

    doc_ids: DocIds
    values: Values
    counts: Ints
    occurring: Ints
    best: Ints
    distinct: NDArray[np.int64]
    smallest: Ints
    largest: Ints

    def commonest(self, name: str) -> list[int]:
        """The FACET_SIZE values of a facet that occur most, by count, then label."""
        best: list[int] = self.best[self.values.fields[name].number].tolist()
        return best[: self.count_distinct(name)]

    def ranked(self, name: str) -> list[int]:
        """All values of a facet that occur, in the same order."""
        field = self.values.fields[name]
        ascending = np.sort(self.occurring[(self.occurring >= field.first) & (self.occurring < field.none)])
        ranked: list[int] = ascending[np.argsort(-self.counts[ascending], kind="stable")].tolist()
        return ranked

    def count_distinct(self, name: str) -> int:
        """How many values of a facet occur."""
        return int(self.distinct[self.values.fields[name].number])

    def without(self, name: str) -> int:
        """Documents without any value of a field."""
        return int(self.counts[self.values.fields[name].none])

    def of_field(self, name: str) -> Ints:
        """The counts of all values of a field, in their order."""
        field = self.values.fields[name]
        return self.counts[field.first : field.none]

    def count_unlisted(self, listed: Mapping[str, Sequence[int]]) -> Callable[[str], int]:
        """For each of some facets, the documents that have a value which is not listed.

        What is given counts them all when it is first asked for one, and may be asked when the counts are gone.
        """
        more = [name for name, values in listed.items() if len(values) < self.count_distinct(name)]
        single = [name for name in more if self.values.is_single(name)]
        others = dict.fromkeys(listed, 0) | {name: self._count_others(name, listed[name]) for name in single}
        several = {name: listed[name] for name in more if name not in single}
        rest = cache(lambda: _count_unlisted(self.values, self.doc_ids, several))
        return lambda name: rest()[name] if name in several else others[name]

    def _count_others(self, name: str, listed: Sequence[int]) -> int:
        """The same for a facet of which no document has several values."""
        return len(self.doc_ids) - self.without(name) - int(self.counts[list(listed)].sum())

    def days(self) -> tuple[int, int] | None:
        """The first and the last day that occurs; None when all documents are undated."""
        number = self.values.fields[DAYS].number
        return (int(self.smallest[number]) // 2, int(self.largest[number]) // 2) if self.distinct[number] else None


def _count_unlisted(values: Values, doc_ids: DocIds, listed: Mapping[str, Sequence[int]]) -> dict[str, int]:
    """For some facets of which documents have several values, the documents with one that is not listed."""
    sets = np.zeros(values.size + values.width, np.uint8)  # a bit a facet, set for values that are not listed
    for number, (name, own) in enumerate(listed.items()):
        field = values.fields[name]
        sets[field.first : field.none] = 1 << number
        sets[list(own)] = 0
    unite = partial(_unite_sets, values, sets[values.bases[-1] :])
    united = unite(doc_ids)
    places, rows = values.rows_after(doc_ids)
    np.bitwise_or.at(united, places, unite(rows))
    counts = np.bincount(united, minlength=len(_EVERY_SET))
    return {name: int(counts[(_EVERY_SET >> number) & 1 == 1].sum()) for number, name in enumerate(listed)}


def _unite_sets(values: Values, sets: NDArray[np.uint8], rows: NDArray[np.int64]) -> NDArray[np.uint8]:
    return loops.unite_sets(rows, values.rows, values.several, values.width, sets)


class _Buffers(threading.local):
    """Arrays of zeros for counting, a pair a thread: filling new ones takes longer than most counts."""

    def __init__(self, values: Values) -> None:
        self.counts = np.zeros(values.size + values.width, np.int32)
        self.occurring = np.zeros(values.size, np.int32)


@contextmanager
def count_values(snapshot: Snapshot, doc_ids: DocIds) -> Iterator[Tally]:
    """Count the values of some documents. The counts are gone when the context ends."""
    if doc_ids is snapshot.living:
        yield snapshot.keep("tally of all", lambda: _count(doc_ids, snapshot.values, _Buffers(snapshot.values)))
        return
    buffers = snapshot.keep("buffers", lambda: _Buffers(snapshot.values))
    tally = _count(doc_ids, snapshot.values, buffers)
    try:
        yield tally
    finally:
        tally.counts[tally.occurring] = 0


def _count(doc_ids: DocIds, values: Values, buffers: _Buffers) -> Tally:
    counts = buffers.counts
    counts[values.size :] = 1  # what fills up rows is never new, and so does not occur
    found, _ = loops.count_rows(doc_ids, values.rows, values.bases, 0, counts, buffers.occurring, 0)
    _, after = values.rows_after(doc_ids)
    found, _ = loops.count_rows(after, values.rows, values.bases, values.several, counts, buffers.occurring, found)
    occurring = buffers.occurring[:found]
    return Tally(doc_ids, values, counts, occurring, *loops.survey(counts, occurring, values.lasts(), FACET_SIZE))


def days_of(tally: Tally, snapshot: Snapshot) -> tuple[date, date] | None:
    """The first and the last day of the dated ones among the counted documents."""
    days = tally.days()
    return days and (date.fromordinal(snapshot.first_day + days[0]), date.fromordinal(snapshot.first_day + days[1]))


def count_living(name: str, snapshot: Snapshot) -> list[int]:
    """Living articles of each value of a facet, in the order of its labels."""
    with count_values(snapshot, snapshot.living) as tally:
        counts: list[int] = tally.of_field(name).tolist()
        return counts
