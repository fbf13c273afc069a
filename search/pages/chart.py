"""Histogram + Links -> Chart: bars with their place in the drawing and the address a click leads to.

Places across are per cent of the width, so that the drawing fits any screen; heights are pixels.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from search.pages.links import Links
from search.pages.question import describe_dates
from search.pages.wording import MONTHS, article_noun, show_articles, show_day, show_month
from search.results import Bar, Histogram
from search.state import SearchState

PLOT_HEIGHT = 64
LABEL_Y = 80
HEIGHT = 86
_LEAST_HEIGHT = 2  # so that one article among thousands is still seen
_LEAST_BARS = 12  # room for this many, so that a few bars are not slabs
_GAP = 0.14  # of a bar's width
_TICK_DISTANCE = 24.0  # per cent: room for "28 Mar 2024" on a phone
_LAST_TICK = 82.0
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.25}


class ChartBar(NamedTuple):
    """One bar. `x`, `width` (drawn) and `reach` (clickable) are per cent, `y` and `height` pixels.

    The template takes these apart in this order.
    """

    label: str
    address: str
    first: str
    last: str
    x: float
    width: float
    reach: float
    y: int
    height: int
    is_chosen: bool
    is_imprecise: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A label under the axis."""

    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Range:
    """The chosen days in the drawing."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Undated:
    """The link to the articles without a date."""

    label: str
    state: SearchState
    is_current: bool


@dataclass(frozen=True, slots=True)
class DateForm:
    """The typed dates, and the days they were understood as."""

    from_text: str
    to_text: str
    read_as: str
    hidden: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """The matches over time, ready to be drawn. `first` and `last` are the days at its two edges."""

    title: str
    unit: str
    bars: tuple[ChartBar, ...]
    ticks: tuple[Tick, ...]
    range: Range | None
    undated: Undated | None
    imprecise: str
    first: str
    last: str
    form: DateForm
    height: int = HEIGHT
    plot_height: int = PLOT_HEIGHT
    label_y: int = LABEL_Y


class _Scale(NamedTuple):
    """Days -> per cent of the width."""

    start: int  # ordinal of the first day drawn
    days: float

    def at(self, day: date) -> float:
        return 100 * (day.toordinal() - self.start) / self.days

    def clip(self, day: date) -> float:
        return min(100.0, max(0.0, self.at(day)))

    @property
    def last(self) -> date:
        return date.fromordinal(min(date.max.toordinal(), self.start + int(self.days) - 1))


class _Place(NamedTuple):
    """Where the days of a bar stand in the drawing, and how they are written."""

    period: str
    first: str
    last: str
    x: float
    width: float
    reach: float


def draw_chart(dates: Histogram, links: Links) -> Chart:
    """The chart of a histogram under a question."""
    scale, state = _scale(dates), links.state
    highest = max((bar.count for bar in dates.bars), default=0)
    imprecise = sum(bar.imprecise for bar in dates.bars)
    return Chart(
        title=f"Articles by {dates.unit}",
        unit=dates.unit,
        bars=tuple([_draw_bar(bar, dates.unit, highest, scale, links) for bar in dates.bars if bar.count]),
        ticks=_ticks(dates, scale),
        range=_chosen_range(state, scale) if dates.bars else None,
        undated=_undated(dates.undated, state),
        imprecise=f"{show_articles(imprecise)} known only to the month or year" if imprecise else "",
        first=dates.bars[0].first.isoformat() if dates.bars else "",
        last=scale.last.isoformat() if dates.bars else "",
        form=_date_form(state),
    )


def _counted(bar: Bar) -> str:
    known = f", {bar.imprecise} of them known only to the month or year" if bar.imprecise else ""
    return f"{show_articles(bar.count)}{known}"


def _scale(dates: Histogram) -> _Scale:
    if not dates.bars:
        return _Scale(1, 1.0)
    start = dates.bars[0].first.toordinal()
    days = dates.bars[-1].last.toordinal() + 1 - start
    return _Scale(start, max(float(days), _LEAST_BARS * _DAYS[dates.unit]))


def _draw_bar(bar: Bar, unit: str, highest: int, scale: _Scale, links: Links) -> ChartBar:
    period, first, last, x, width, reach = _find_place(bar.first, bar.last, unit, scale)
    height = max(_LEAST_HEIGHT, round(PLOT_HEIGHT * bar.count / highest))
    return ChartBar(
        label=f"{period}, {_counted(bar)}",
        address=links.with_days(first, last),
        first=first,
        last=last,
        x=x,
        width=width,
        reach=reach,
        y=PLOT_HEIGHT - height,
        height=height,
        is_chosen=_is_chosen(bar, links.state),
        is_imprecise=bar.imprecise > 0,
    )


@lru_cache(maxsize=1 << 11)  # most questions span the same years
def _find_place(first: date, last: date, unit: str, scale: _Scale) -> _Place:
    reach = 100 * ((last - first).days + 1) / scale.days
    return _Place(
        period=_period(first, unit),
        first=first.isoformat(),
        last=last.isoformat(),
        x=round(scale.at(first), 3),
        width=round(reach * (1 - _GAP), 3),
        reach=round(reach, 3),
    )


def _is_chosen(bar: Bar, state: SearchState) -> bool:
    if state.first_day is None and state.last_day is None:
        return False
    begins = state.last_day is None or bar.first <= state.last_day
    return begins and (state.first_day is None or bar.last >= state.first_day)


def _chosen_range(state: SearchState, scale: _Scale) -> Range | None:
    if state.first_day is None and state.last_day is None:
        return None
    left = scale.clip(state.first_day) if state.first_day else 0.0
    last = state.last_day
    right = scale.clip(last + timedelta(days=1)) if last and last < date.max else 100.0
    return Range(round(left, 3), round(right - left, 3)) if right > left else None


def _ticks(dates: Histogram, scale: _Scale) -> tuple[Tick, ...]:
    """Labels at the left edge of some bars, far enough apart not to touch."""
    ticks: list[Tick] = []
    for bar in dates.bars:
        x = scale.at(bar.first)
        if x <= _LAST_TICK and (not ticks or x - ticks[-1].x >= _TICK_DISTANCE):
            ticks.append(Tick(round(x, 3), _short_period(bar.first, dates.unit)))
    return tuple(ticks)


def _undated(count: int, state: SearchState) -> Undated | None:
    if not count and not state.undated:
        return None
    label = f"{count:,} undated {article_noun(count)}"
    return Undated(label, state.with_undated(), state.undated)


def _date_form(state: SearchState) -> DateForm:
    kept = state.without_dates().with_page(1).to_args()
    read_as = "" if state.undated else describe_dates(state)
    return DateForm(state.from_text, state.to_text, read_as, tuple(kept))


def _period(first: date, unit: str) -> str:
    if unit == "year":
        return str(first.year)
    if unit == "month":
        return f"{MONTHS[first.month - 1]} {first.year}"
    return f"week of {show_day(first)}" if unit == "week" else show_day(first)


def _short_period(first: date, unit: str) -> str:
    if unit == "year":
        return str(first.year)
    return show_month(first) if unit == "month" else show_day(first)
