"""Documents -> Tally: their values counted, of some or all facets and of the days, in one pass."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from indexer.schema import FACET_FIELDS
from indexer.valuerows import SEVERAL, STEP
from search.embedded import loops
from search.embedded.memory import zeros
from search.embedded.postings import DocIds
from search.embedded.snapshot import Snapshot
from search.embedded.values import DAYS, Values
from search.results import FACET_SIZE

Ints = NDArray[np.int32]
_EVERY_SET = np.arange(256)
MOST = 7 / 12  # of the archive: from there on, the others are counted
FEW = 32  # times as many values as there may be in the rows of documents: then few occur

assert len(FACET_FIELDS) <= 8, "unite_sets has a bit a facet in one byte"
assert SEVERAL <= loops.AT_ONCE, "count_rows has one value of the first so many slots each"
assert STEP % loops.AT_ONCE == 0, "count_rows counts so many slots in one go"


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """How often some documents have each value of the fields that were counted.

    `best` (fields, FACET_SIZE; -1 for no more) and `distinct` are of the values of each facet; `days` are the first and
    the last day that occurs, None when all documents are undated or days were not counted.
    """

    doc_ids: DocIds
    values: Values
    counts: Ints
    best: Ints
    distinct: NDArray[np.int64]
    days: tuple[int, int] | None

    def commonest(self, names: Sequence[str]) -> dict[str, tuple[list[int], list[int]]]:
        """Of each of some facets the FACET_SIZE values that occur most, by count, then label, and their counts."""
        # Of all facets in one go: a piece of an array takes as long as all of it.
        best, counts, fields = self.best.tolist(), self.counts.take(self.best).tolist(), self.values.fields
        sizes = self.distinct.tolist()
        return {
            name: (best[number][: sizes[number]], counts[number][: sizes[number]])
            for name in names
            for number in (fields[name].number,)
        }

    def ranked(self, name: str) -> list[int]:
        """All values of a facet that occur, in the same order."""
        counts = self.of_field(name)
        occurring = np.flatnonzero(counts)
        ranked: list[int] = (occurring[np.argsort(-counts[occurring], kind="stable")] + self._first(name)).tolist()
        return ranked

    def count_each(self, values: Sequence[int]) -> list[int]:
        """How often each of some values occurs."""
        return list(map(self.counts.item, values))

    def count_distinct(self, name: str) -> int:
        """How many values of a facet occur."""
        return self.distinct.item(self.values.fields[name].number)

    def without(self, name: str) -> int:
        """Documents without any value of a field."""
        return self.counts.item(self.values.fields[name].none)

    def of_field(self, name: str) -> Ints:
        """The counts of all values of a field, in their order."""
        return self.counts[self._first(name) : self.values.fields[name].none]

    def _first(self, name: str) -> int:
        return self.values.fields[name].first

    def count_unlisted(self, listed: Mapping[str, Sequence[int]]) -> Callable[[str], int]:
        """For each of some facets of which documents have several values, those with one that is not listed.

        What is given counts them all when it is first asked for one, and may be asked when the counts are gone.
        """
        found: dict[str, int] = {}

        def count(name: str) -> int:
            if not found:
                found.update(_count_unlisted(self.values, self.doc_ids, listed))
            return found[name]

        return count


def _count_unlisted(values: Values, doc_ids: DocIds, listed: Mapping[str, Sequence[int]]) -> dict[str, int]:
    """For some facets of which documents have several values, the documents with one that is not listed."""
    if not listed:
        return {}
    sets = np.zeros(values.goes_on + 1, np.uint8)  # a bit a facet, set for values that are not listed
    for number, (name, own) in enumerate(listed.items()):
        field = values.fields[name]
        sets[field.first : field.none] = 1 << number
        sets[list(own)] = 0
    bounds = values.bounds(listed)
    united = loops.unite_sets(doc_ids, values.rows, values.width, bounds, values.longer, sets[values.bases[-1] :])
    counts = np.bincount(united, minlength=len(_EVERY_SET))
    return {name: int(counts[(_EVERY_SET >> number) & 1 == 1].sum()) for number, name in enumerate(listed)}


class _Buffers(threading.local):
    """Arrays for counting, a pair a thread: filling new ones takes longer than most counts. All counts are 0 but those
    that are `used`; they are near when they are counted into, as they are set to 0 right before."""

    def __init__(self, values: Values) -> None:
        self.counts: Ints = zeros(values.goes_on + 1, np.int32)
        self.used: slice | Ints = slice(0)
        self.occurring: Ints = zeros(values.size, np.int32)


@dataclass(frozen=True, slots=True, eq=False)
class _Slots:
    """Where the values of some fields are in rows, and among the counts: a facet's own from its first to its end."""

    names: tuple[str, ...]
    bounds: loops.Bounds
    used: slice
    firsts: Ints
    ends: Ints  # of a facet that is not counted and of the days, the first


def _slots_of(values: Values, names: tuple[str, ...]) -> _Slots:
    bounds, firsts, lasts = values.bounds(names), values.firsts(), values.lasts()
    numbers = [values.fields[name].number for name in names if name != DAYS]
    ends = firsts.copy()
    ends[numbers] = lasts[numbers]
    return _Slots(names, bounds, values.stretch(bounds), firsts, ends)


def count_values(snapshot: Snapshot, doc_ids: DocIds, names: tuple[str, ...] = ()) -> Tally:
    """Count the values of some documents, of some fields or of all. The counts last until this thread counts again."""
    if snapshot.are_all(doc_ids):
        return _tally_of_all(snapshot)
    values, slots = snapshot.values, _slots(snapshot, names)
    buffers = snapshot.keep("buffers", lambda: _Buffers(values))
    buffers.counts[buffers.used] = 0
    buffers.used = slots.used
    if len(doc_ids) * values.width * FEW < len(buffers.counts):
        tally, buffers.used = _count_few(doc_ids, values, slots, buffers)
        return tally
    _count(snapshot, doc_ids, slots, buffers.counts)
    return _survey(doc_ids, values, buffers.counts, slots)


def _slots(snapshot: Snapshot, names: tuple[str, ...]) -> _Slots:
    values = snapshot.values
    return snapshot.keep(("slots", names), lambda: _slots_of(values, names or tuple(values.fields)))


def _tally_of_all(snapshot: Snapshot) -> Tally:
    return snapshot.keep("tally of all", lambda: _count_all(snapshot))


def _count_all(snapshot: Snapshot) -> Tally:
    doc_ids, values = snapshot.living, snapshot.values
    counts, slots = _Buffers(values).counts, _slots(snapshot, ())
    _count_each(snapshot, doc_ids, slots, counts)
    return _survey(doc_ids, values, counts, slots)


def _count(snapshot: Snapshot, doc_ids: DocIds, slots: _Slots, counts: Ints) -> None:
    """Count the values of some documents; of most documents, by those of the others."""
    are_most = len(doc_ids) > MOST * snapshot.articles
    fewer = loops.others(snapshot.alive, doc_ids, snapshot.articles - len(doc_ids)) if are_most else doc_ids
    _count_each(snapshot, fewer, slots, counts)
    if are_most:
        used = slots.used
        np.subtract(_tally_of_all(snapshot).counts[used], counts[used], out=counts[used])


def _count_each(snapshot: Snapshot, doc_ids: DocIds, slots: _Slots, counts: Ints) -> None:
    """Count the values of each document: in its row, when one of the fields may have several."""
    values = snapshot.values
    if all(map(values.is_single, slots.names)):
        for name in slots.names:
            loops.count_numbers(doc_ids, snapshot.numbers(name), counts[values.fields[name].first :])
        return
    loops.count_rows(doc_ids, values.rows, values.bases, slots.bounds, values.longer, counts)


def _survey(doc_ids: DocIds, values: Values, counts: Ints, slots: _Slots) -> Tally:
    """The counts of some fields as a tally."""
    found = loops.survey(counts, slots.firsts, slots.ends, FACET_SIZE)
    return Tally(doc_ids, values, counts, *found, _find_days(values, counts))


def _find_days(values: Values, counts: Ints) -> tuple[int, int] | None:
    """The first and the last day that occurs; of each there are two values, from 0 on."""
    first, last = loops.find_span(counts, values.fields[DAYS].none)
    return None if last < 0 else (first // 2, last // 2)


def _count_few(doc_ids: DocIds, values: Values, slots: _Slots, buffers: _Buffers) -> tuple[Tally, Ints]:
    """The same where most values do not occur; with the values that do."""
    counts = buffers.counts
    counts[values.size :] = 1  # what fills up rows is never new, and so does not occur
    rows, occurring = (values.rows, values.bases, slots.bounds, values.longer), buffers.occurring
    found = loops.count_few_rows(doc_ids, *rows, counts, occurring)
    counts[values.size :] = 0
    used = occurring[:found]
    surveyed = loops.survey_few(counts, used, slots.firsts, slots.ends, FACET_SIZE)
    return Tally(doc_ids, values, counts, *surveyed, _find_days(values, counts)), used


def days_of(tally: Tally, snapshot: Snapshot) -> tuple[date, date] | None:
    """The first and the last day of the dated ones among the counted documents."""
    days = tally.days
    return days and (date.fromordinal(snapshot.first_day + days[0]), date.fromordinal(snapshot.first_day + days[1]))


def count_living(name: str, snapshot: Snapshot) -> list[int]:
    """Living articles of each value of a facet, in the order of its labels."""
    counts: list[int] = count_values(snapshot, snapshot.living).of_field(name).tolist()
    return counts
