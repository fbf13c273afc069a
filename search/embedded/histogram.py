"""Publication days of the matches -> Histogram: bars of days, weeks, months or years."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from search.embedded import loops
from search.embedded.tally import Tally
from search.embedded.values import DAYS
from search.results import Bar, Histogram, make_rows

# The finest unit that leaves no more bars than can be told apart and hit: (longest span in days, unit).
UNITS = ((62, "day"), (62 * 7, "week"), (120 * 31, "month"))


def make_histogram(tally: Tally, first_day: int) -> Histogram:
    """Bars over the days on which the periods of the counted documents start, empty bars between included.

    `first_day` is the ordinal of day 0.
    """
    days, undated = tally.days, tally.without(DAYS)
    if days is None:
        return Histogram("year", undated=undated)
    first, last = days
    unit, begins, ends, edges = _plan_bars(first_day + first, first_day + last)
    counted = tally.of_field(DAYS)[2 * first : 2 * last + 2]  # those that know the day, those that do not
    counts, imprecise = loops.sum_bars(counted, edges, first_day + first)
    return Histogram(unit, make_rows(Bar, begins, ends, counts.tolist(), imprecise.tolist()), undated)


def choose_unit(span: int) -> str:
    """The unit for a span of so many days.

    >>> [choose_unit(days) for days in (7, 100, 1000, 10000)]
    ['day', 'week', 'month', 'year']
    """
    return next((unit for longest, unit in UNITS if span <= longest), "year")


@lru_cache(maxsize=256)  # most questions span the same years
def _plan_bars(first: int, last: int) -> tuple[str, list[date], list[date], NDArray[np.int64]]:
    """For the days from one ordinal to another: the unit, the first days of the bars, their last ones, and the first
    ones as ordinals."""
    unit = choose_unit(last - first + 1)
    firsts = _bar_starts(date.fromordinal(first), date.fromordinal(last), unit)
    lasts = [*(one - timedelta(days=1) for one in firsts[1:]), _last_of(firsts[-1], unit)]
    return unit, firsts, lasts, np.array([one.toordinal() for one in firsts])


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
