"""Pieces -> the one date they state, or None: nothing is filled in, and nothing may be left over."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time

from indexer.dates.pieces import MONTHS, ROMANS, WEEKDAYS, Piece
from indexer.dates.written import WrittenDate, at_minute

_NUMBER = re.compile(r"\d+")
_CLOCK = re.compile(r"(\d{1,2})[:.h]?(\d\d)?")
_YEAR_OR_TIME = re.compile(r"19[5-9]\d|20[0-2]\d|\d\d[6-9]\d|2[4-9]\d\d", re.ASCII)
_LATE_YEAR = re.compile(r"[4-9]\d", re.ASCII)  # that no day can be
_HOUR = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d", re.ASCII)
_WHOLE_DAYS = (["day", "month", "year"], ["month", "day", "year"])
_SILENT = frozenset({"space", "link", "bar"})
_CENTURY = 2000
_MOST_DAYS = 31  # of a month
_DAY_AND_YEAR = re.compile(r"(?P<day>\d\d?)/(?P<year>[7-9]\d)")  # "APR 21/98"
_SECONDS = re.compile(r"\d[:.]\d\d[:.]\d\d")
_OF_ZONE = re.compile(r"(?i)z$|gmt|utc?$|[+-]\d")
_OF_DATABASE = re.compile(r"^[A-Z][a-z]{2}\s+\d\d?\s\d{4}\s+12:00\s?AM$|\d-[A-Za-z]{3}-\d")
_HALF = re.compile(r"([ap])(?:\.\s?|\s)?m", re.IGNORECASE)


class _Parts:
    """The pieces that say something, by kind."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.said = [piece for piece in pieces if piece.kind not in _SILENT]
        if not self.all("year") and not self.all("ymd", "dmy", "week") and self.kinds != "dmd":
            # "Sept 5 2025 EDT" has a year and no time, though 2025 could be one; "Sept 5 1420 GMT" has a time.
            self.said = [
                Piece("year", p.text, p.start, p.end) if p.kind == "clock" and _YEAR_OR_TIME.fullmatch(p.text) else p
                for p in self.said
            ]

        self.said = _with_clock(self.said)

    def all(self, *kinds: str) -> list[str]:
        return [piece.text for piece in self.said if piece.kind in kinds]

    @property
    def kinds(self) -> str:
        """The order of days, months and years: "dmy"."""
        letters = {"day": "d", "span": "s", "month": "m", "year": "y"}
        return "".join(letters.get(piece.kind, "") for piece in self.said)


def _with_clock(said: list[Piece]) -> list[Piece]:
    """The pieces, with the four digits behind a whole day as its time: "10/20/1997 1505", "7 June 2011 1800".

    Behind a comma they are left out: "7 June 2011, 1800 bulletin" is a programme.
    """
    if len(said) < 2 or said[-1].kind != "year" or not _HOUR.fullmatch(said[-1].text):
        return said
    is_behind_day = said[-2].kind in ("ymd", "dmy") or [piece.kind for piece in said[-4:-1]] in _WHOLE_DAYS
    if not is_behind_day:
        return said
    is_beside = said[-1].start - said[-2].end == 1
    return [*said[:-1], said[-1]._replace(kind="clock")] if is_beside else said[:-1]


def assemble(pieces: Sequence[Piece], day_first: bool | None) -> WrittenDate | None:
    """The date that pieces state; raises ValueError when there is no such day or time."""
    parts = _Parts(pieces)
    if parts.all("word") or len(parts.all("weekday")) > 1 or len(parts.all("time", "clock")) > 2:
        return None
    if numeric := parts.all("ymd", "dmy", "week"):
        if len(numeric) > 1 or parts.kinds:
            return None
        day = _numeric_day(numeric[0], parts.all("weekday"), day_first)
    else:
        day = _named_day(parts)
    if day is None or day.precision != "day":
        return day
    times = parts.all("time", "clock")
    timed = _with_time(day.first_day, times)
    if times and timed.precision == "day" and not numeric and not _is_of_program(pieces):
        # A midnight written for readers is a time, as any other; that of programs is how they write days.
        return WrittenDate(datetime.combine(timed.first_day, time()), "minute")
    return timed


def _is_of_program(pieces: Sequence[Piece]) -> bool:
    """Whether a time beside a month in letters is as programs write it: "19 Jul 2012 00:00:00", "19-JUL-2012 00:00"."""
    is_exact = any(piece.kind == "time" and _SECONDS.search(piece.text) for piece in pieces)
    is_moved = any(piece.kind == "zone" and _OF_ZONE.match(piece.text) for piece in pieces)
    return is_exact or is_moved or _OF_DATABASE.search("".join(piece.text for piece in pieces)) is not None


def _numeric_day(text: str, weekdays: list[str], day_first: bool | None) -> WrittenDate | None:
    if "W" in text.upper():
        return WrittenDate(date.fromisocalendar(int(text[:4]), *_week_and_day(text)), "day")
    first, second, third = (number for number in _NUMBER.findall(text))
    if len(first) == 4:
        return WrittenDate(date(int(first), int(second), int(third)), "day")
    year_first = None
    if len(third) == 2:
        is_like_year = len(first) == 2 or "-" in text
        is_like_year = is_like_year and (len(second) == 2 or third[0] != "0" or "-" in text)  # not "17.2.02"
        year_first = existing_day(int(_long_year(first)), int(second), int(third)) if is_like_year else None
        third = _long_year(third)
    year = int(third)
    readings = {
        is_day_first: day
        for is_day_first, day_text, month_text in ((True, first, second), (False, second, first))
        if (day := existing_day(year, int(month_text), int(day_text))) is not None
    }
    days = {*readings.values(), *([year_first] if year_first else [])}
    if year_first and "-" in text and (day_first is None or int(first) > _MOST_DAYS):
        return _only_day(_on_weekday(days, weekdays))
    if year_first and (not readings or (weekdays and _on_weekday(days, weekdays) == {year_first})):
        return WrittenDate(year_first, "day")
    return _one_reading(readings, weekdays, day_first)


def _on_weekday(days: set[date], weekdays: list[str]) -> set[date]:
    """The days that are on the day of the week beside them; all of them without one."""
    return {day for day in days if not weekdays or WEEKDAYS[day.weekday()] == weekdays[0][:3].lower()}


def _only_day(days: set[date]) -> WrittenDate | None:
    """The one day that 99-12-31 can be; 05-06-07 may be a number as well."""
    return WrittenDate(days.pop(), "day") if len(days) == 1 else None


def _week_and_day(text: str) -> tuple[int, int]:
    """20 and 3 of "2025-W20-3" and "2025W203"."""
    digits = "".join(filter(str.isdigit, text[4:]))
    return int(digits[:2]), int(digits[2])


def _one_reading(readings: dict[bool, date], weekdays: list[str], day_first: bool | None) -> WrittenDate | None:
    """The only reading, or the one that is meant: by the setting, else by the day of the week beside it."""
    if not readings:
        raise ValueError("no such day")
    if len(set(readings.values())) > 1 and day_first is not None:
        return WrittenDate(readings[day_first], "day")
    days = sorted(set(readings.values()))
    if len(days) > 1:
        days = sorted(_on_weekday(set(days), weekdays)) or days
    if len(days) == 1:
        return WrittenDate(days[0], "day")
    return WrittenDate(date(days[0].year, 1, 1), "year", ambiguous=True)


def existing_day(year: int, month: int, day: int) -> date | None:
    """The day; None where there is none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _named_day(parts: _Parts) -> WrittenDate | None:
    """A date with its month in letters: day and month beside each other, the year before, behind or after a time."""
    kinds = parts.kinds
    days, years = parts.all("day"), [_long_year(year.lstrip("'’‘")) for year in parts.all("year")]
    if kinds == "dmd" and len(days[1]) == 2 and days[1].isdigit():  # 26-FEB-87
        days, years = days[:1], [_long_year(days[1])]
        kinds = "dmy"
    if kinds == "mdd" and _LATE_YEAR.fullmatch(days[1]):  # "AUG 14 90"
        days, years = days[:1], [_long_year(days[1])]
        kinds = "mdy"
    if kinds == "ms" and (short := _DAY_AND_YEAR.fullmatch(parts.all("span")[0])):
        days, years, kinds = [short["day"]], [_long_year(short["year"])], "mdy"
    if kinds not in ("dmy", "mdy", "ymd", "ydm", "my", "ym", "smy", "msy"):
        return None
    if len(kinds) == 2 and len(parts.all("year")[0]) < 4 and int(years[0]) >= _CENTURY:  # "Sep '25" may be a day
        return None
    month = month_number(parts.all("month")[0])
    first = date(int(years[0]), month, int(_NUMBER.findall(days[0])[0]) if days else 1)
    return WrittenDate(first, "day" if days else "month")


def month_number(name: str) -> int:
    """1 for "January", "jan", "Jan." or "I"."""
    return ROMANS.index(name.upper()) + 1 if name.upper() in ROMANS else MONTHS.index(name[:3].casefold()) + 1


def long_year(year: int) -> int:
    """A year of two digits in full: 69-99 are 1969-1999 and 00-68 are 2000-2068, as in POSIX."""
    return year + (1900 if year >= 69 else 2000)


def _long_year(year: str) -> str:
    return str(long_year(int(year))) if len(year) == 2 else year


def _with_time(day: date, times: list[str]) -> WrittenDate:
    """The day with the first of its times; the second is the same in another zone."""
    if not times:
        return WrittenDate(day, "day")
    if times[0].lower().endswith("midnight"):
        hour, minute = 0, 0
    elif times[0].lower().endswith("noon"):
        hour, minute = 12, 0
    else:
        hour, minute = _read_clock(times[0])
    return at_minute(datetime(day.year, day.month, day.day, hour, minute))  # noqa: DTZ001


def _read_clock(text: str) -> tuple[int, int]:
    digits = _CLOCK.match(text)
    assert digits
    hour, minute = int(digits[1]), int(digits[2] or 0)
    half = _HALF.search(text)
    if half is None or hour > 12:  # "16:15 p.m." is said so often that it is understood
        if half and (hour > 23 or half[1] in "aA" or digits[2] is None):
            raise ValueError("no such hour")
        return hour, minute
    if hour == 0 and (half[1] in "pP" or digits[2] is None):
        raise ValueError("no such hour")
    return hour % 12 + (12 if half[1] in "pP" else 0), minute
