"""Publication days of the matches -> Histogram: bars of days, weeks, months or years."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
from numpy.typing import NDArray

from indexer.article import MINUTES_A_DAY, PRECISIONS
from search.results import Bar, Histogram

# The finest unit that leaves no more bars than can be told apart and hit: (longest span in days, unit).
UNITS = ((62, "day"), (62 * 7, "week"), (120 * 31, "month"))
_DAY = PRECISIONS.index("day")


def make_histogram(starts: NDArray[np.int64], precisions: NDArray[np.int64]) -> Histogram:
    """Bars over the starts (minutes from year 1, -1 for undated) of the matches, empty bars between included."""
    dated = starts >= 0
    undated = int((~dated).sum())
    days = starts[dated] // MINUTES_A_DAY
    if not len(days):
        return Histogram("year", undated=undated)
    unit = choose_unit(int(days.max() - days.min()) + 1)
    firsts = _bar_starts(date.fromordinal(int(days.min())), date.fromordinal(int(days.max())), unit)
    # A table of all days from the first bar on is shorter than the list of matches, and a look-up in it faster than
    # a search among the bars.
    edges = [first.toordinal() for first in firsts]
    bar_of_day = np.repeat(np.arange(len(firsts)), np.diff(edges, append=int(days.max()) + 1))
    bar_of = bar_of_day[days - edges[0]]
    counts = np.bincount(bar_of, minlength=len(firsts))
    imprecise = np.bincount(bar_of[precisions[dated] < _DAY], minlength=len(firsts))
    lasts = [*(first - timedelta(days=1) for first in firsts[1:]), _last_of(firsts[-1], unit)]
    bars = zip(firsts, lasts, counts.tolist(), imprecise.tolist(), strict=True)
    return Histogram(unit, tuple(Bar(*bar) for bar in bars), undated)


def choose_unit(span: int) -> str:
    """The unit for a span of so many days.

    >>> [choose_unit(days) for days in (7, 100, 1000, 10000)]
    ['day', 'week', 'month', 'year']
    """
    return next((unit for longest, unit in UNITS if span <= longest), "year")


def _bar_starts(first: date, last: date, unit: str) -> list[date]:
    """The first day of each bar from the one that holds `first` to the one that holds `last`."""
    if unit in ("day", "week"):
        step = 7 if unit == "week" else 1
        begin = first - timedelta(days=first.weekday()) if unit == "week" else first
        return [date.fromordinal(day) for day in range(begin.toordinal(), last.toordinal() + 1, step)]
    if unit == "month":
        months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
        return [date(month // 12, month % 12 + 1, 1) for month in months]
    return [date(year, 1, 1) for year in range(first.year, last.year + 1)]


def _last_of(first: date, unit: str) -> date:
    """The last day of the bar that begins with `first`."""
    if unit in ("day", "week"):
        return first + timedelta(days=6 if unit == "week" else 0)
    if unit == "month":
        return date(first.year + first.month // 12, first.month % 12 + 1, 1) - timedelta(days=1)
    return date(first.year, 12, 31)
