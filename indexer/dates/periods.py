"""What was typed into a from or to field -> the first and last day it stands for."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from indexer.article import Published
from indexer.dates.reading import read_date

_SPAN = {"day": "days", "week": "weeks", "month": "months", "year": "years"}
_RECENT = re.compile(r"(?:the )?(?:last|past) (?:(?P<count>[1-9]\d{0,3}|one|a|an) )?(?P<unit>day|week|month|year)s?")
_AGO = re.compile(r"(?P<count>[1-9]\d{0,3}|one|a|an) (?P<unit>day|week|month|year)s? ago")
_CALENDAR = re.compile(r"(?P<which>this|last) (?P<unit>week|month|year)")


def read_days(text: str, today: date) -> tuple[date, date] | None:
    """The first and last day of what was typed into a from or to field; None when it is no time at all.

    A date stands for its whole period ("2024" is its 366 days). Words: today, yesterday, this or last week,
    month, year (of the calendar; weeks start on Monday), last 7 days, past 3 months (up to and with today),
    2 weeks ago (that day). Never raises.

    >>> read_days("last month", date(2024, 3, 15))
    (datetime.date(2024, 2, 1), datetime.date(2024, 2, 29))
    """
    words = " ".join(text.casefold().split())
    try:
        return _read_words(words, today) or _read_period(text)
    except (ValueError, OverflowError):
        return None


def _read_period(text: str) -> tuple[date, date] | None:
    written = read_date(text)
    if written is None or written.ambiguous:
        return None
    last = Published(written.date, written.precision).last_day
    return (written.first_day, last) if last else None


def _read_words(words: str, today: date) -> tuple[date, date] | None:
    if words in ("today", "now"):
        return today, today
    if words == "yesterday":
        return today - timedelta(days=1), today - timedelta(days=1)
    if match := _CALENDAR.fullmatch(words):
        back = 1 if match["which"] == "last" else 0
        return _calendar_period(today - _span(back, match["unit"]), match["unit"])
    if match := _RECENT.fullmatch(words):
        span = _span(_count(match["count"]), match["unit"])
        return today - span + timedelta(days=1), today
    if match := _AGO.fullmatch(words):
        day = today - _span(_count(match["count"]), match["unit"])
        return day, day
    return None


def _count(written: str | None) -> int:
    return int(written) if written and written.isdigit() else 1


def _span(count: int, unit: str) -> relativedelta:
    return relativedelta(**{_SPAN[unit]: count})  # type: ignore[arg-type]


def _calendar_period(day: date, unit: str) -> tuple[date, date]:
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    first = day.replace(day=1) if unit == "month" else day.replace(month=1, day=1)
    return first, first + _span(1, unit) - timedelta(days=1)
