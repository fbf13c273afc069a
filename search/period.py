"""URL arguments -> Period: the first and last day that are asked for, with notes on what is no date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from indexer.dates import read_date, read_days
from search.arguments import Arguments, shorten

NONE = "~none"  # the value of articles that have none


@dataclass(frozen=True, slots=True)
class Period:
    """The days as typed and as they are meant now; `undated` asks for the articles without a date."""

    from_text: str = ""
    to_text: str = ""
    first_day: date | None = None
    last_day: date | None = None
    undated: bool = False


def read_period(arguments: Arguments, today: date) -> Period:
    """The period that `from`, `to` and `date` ask for; relative days are counted from `today`."""
    from_text, first = _read_days(arguments, "from", today)
    to_text, last = _read_days(arguments, "to", today)
    if _read_undated(arguments):
        if from_text or to_text:
            arguments.notes.append(f"date={NONE} asks for undated articles; from and to are not used")
        return Period(undated=True)
    if first and last and first[0] > last[1]:
        arguments.notes.append(f"from {from_text} is later than to {to_text}; they are swapped")
        from_text, first, to_text, last = to_text, last, from_text, first
    return Period(from_text, to_text, first[0] if first else None, last[1] if last else None)


def _read_days(arguments: Arguments, name: str, today: date) -> tuple[str, tuple[date, date] | None]:
    text = arguments.one(name)
    days = read_days(text, today) if text else None
    if days:
        return text, days
    if text:
        arguments.notes.append(f"{name}={shorten(text)} {_how_to_write(text)}; it is not used")
    return "", None


def _how_to_write(text: str) -> str:
    written = read_date(text)
    day_first, month_first = read_date(text, day_first=True), read_date(text, day_first=False)
    if written and written.ambiguous and day_first and month_first:
        return f"can be read in two ways (write {day_first.date:%Y-%m-%d} or {month_first.date:%Y-%m-%d})"
    return "is not understood as a date (write 2024-03-05, 2024-03, 2024 or last month)"


def _read_undated(arguments: Arguments) -> bool:
    value = arguments.one("date")
    if value and value != NONE:
        arguments.notes.append(
            f"date={shorten(value)} is not used; date={NONE} asks for undated articles, from and to for days"
        )
    return value == NONE
