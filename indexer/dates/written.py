"""A date as someone wrote it, how precise it is, and whether it can be right."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from datetime import date, datetime, timedelta

FIRST_YEAR = 1600  # no newspaper is older
DAYS_AHEAD = timedelta(days=2)  # time zones and an issue dated tomorrow; anything later is a slip


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as someone wrote it: `date` and `precision` as in `Published`.

    `ambiguous` tells a date that can be read in two ways, of which only the year is kept.
    """

    date: date | datetime
    precision: str
    ambiguous: bool = False

    @property
    def first_day(self) -> dt.date:
        """The first day of the period it stands for."""
        return self.date.date() if isinstance(self.date, datetime) else self.date

    @property
    def is_day(self) -> bool:
        """Whether it is a day, with its time or without one."""
        return self.precision in ("day", "minute")

    @property
    def may_be_day(self) -> bool:
        """Whether it is a day, or can be read as two."""
        return self.is_day or self.ambiguous


def at_minute(moment: datetime) -> WrittenDate:
    """A date with a time; at midnight it states no more than the day: that is how programs write days."""
    if moment.hour == moment.minute == 0:
        return WrittenDate(moment.date(), "day")
    return WrittenDate(moment.replace(second=0, microsecond=0, tzinfo=None), "minute")


def believable(written: WrittenDate, today: date) -> str:
    """Why a date cannot be right, as the end of a sentence; "" when it can.

    >>> believable(WrittenDate(date(1066, 10, 14), "day"), date(2026, 1, 1))
    'is before 1600'
    """
    if written.first_day.year < FIRST_YEAR:
        return f"is before {FIRST_YEAR}"
    if written.first_day > today + DAYS_AHEAD:
        return "is more than two days ahead"
    return ""
