"""A written date -> its day and how precise it is: for records, headers, paths and the from/to fields.

Nothing is filled in and nothing is guessed: what is not stated is not claimed, a date that can be read in two
ways keeps only its year, and text that is no date is None. The day is always the one written; a time zone
never moves it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from dateutil import parser as dateutil_parser
from dateutil.relativedelta import relativedelta

from indexer.article import Published

MAX_CHARS = 64  # longer ones are sentences, not dates
FIRST_YEAR = 1600  # no newspaper is older
DAYS_AHEAD = timedelta(days=2)  # time zones and an issue dated tomorrow; anything later is a slip

# Parts that differ between two parses with these defaults were not in the text.
_DEFAULTS = (datetime(2000, 1, 1, 1, tzinfo=None), datetime(2004, 2, 2, 2, tzinfo=None))  # noqa: DTZ001

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)"
)
_NAMED_MONTH = re.compile(rf"(?<![a-z]){_MONTH}(?![a-z])", re.I)
_LABEL = re.compile(r"^(?:date|dated|published|posted|on)\b(?: (?:on|at)\b)?[\s:]*", re.I)
_NOISE = re.compile(rf"(?<![a-z]){_WEEKDAY}(?![a-z])[.,]*|\([^()]*\)\s*$|\bthe\b|[|·•–—]|(?<=\s)-(?=\s)", re.I)
_MERIDIEM = re.compile(r"(?<=\d)\s*([ap])\.?\s?m\b\.?", re.I)
_ZONE = re.compile(r"(:\d\d(?:[.,]\d+)?)\s*(?:GMT|UTC)?[+-]\d\d:?\d\d\b")
_DOTTED_TIME = re.compile(r"(?<=[\s,])(\d{1,2})\.(\d\d)(?=$| ?[ap]m| [A-Z])")
# Numbers that are no part of a time; in a date there are two at most, and one of them is the year.
_NUMBER = re.compile(r"(?<![\d:.])\d+(?![\d:]|\.\d|\s?[ap]m)")
# A two-digit year is read only beside a day and a named month; 69-99 are 1969-1999 and 00-68 are 2000-2068,
# as in POSIX.
_SHORT_YEAR = re.compile(rf"^\d{{1,2}}[-\s]{_MONTH}\.?[-\s]'?(\d\d)(?=$|\s)", re.I)

_TIME = r"""
    (?: [T\s,]+ (?:at\s)? (?P<hour>\d{1,2})
        (?: (?:[:.h]|(?<=\d\d)) (?P<minute>\d\d) (?::?\d\d(?:[.,]\d+)?)? )? \s?(?P<half>am|pm)?
        \s?(?: Z | (?:GMT|UTC)?[+-]\d\d(?::?\d\d)? | [A-Z]{2,5} )? )?
"""
_YEAR_FIRST = re.compile(
    rf"(?P<year>\d{{4}}) (?: (?P<sep>[-/.])(?P<month>\d{{1,2}}) (?: (?P=sep)(?P<day>\d{{1,2}}) {_TIME} )? )?",
    re.VERBOSE | re.ASCII,
)
_YEAR_LAST = re.compile(
    rf"(?P<first>\d{{1,2}}) (?P<sep>[-/.]) (?P<second>\d{{1,2}}) (?P=sep) (?P<year>\d{{4}}) {_TIME}",
    re.VERBOSE | re.ASCII,
)
_MONTH_AND_YEAR = re.compile(r"(?P<month>\d{1,2})[-/](?P<year>\d{4})", re.ASCII)
_COMPACT = re.compile(
    r"(?P<year>[12]\d{3})(?P<month>\d\d)(?P<day>\d\d)(?: T?(?P<hour>\d\d)(?P<minute>\d\d)(?:\d\d)?Z? )?",
    re.VERBOSE | re.ASCII,
)
# Newswire files have scraps of the transmission behind the time: "27-MAR-1987 02:17:09.88T C".
_WITH_SCRAPS = re.compile(r"(\d{1,2}-[A-Za-z]{3}-\d{4} \d{1,2}:\d\d:\d\d(?:\.\d+)?) ?(?:[A-Z][A-Z ]{0,5})", re.ASCII)
_TIMESTAMP = re.compile(r"(\d{9,10})(?:\d{3})?(?:\.\d+)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as someone wrote it: `date` and `precision` as in `Published`.

    `ambiguous` tells a date that can be read in two ways, of which only the year is kept.
    """

    date: date | datetime
    precision: str
    ambiguous: bool = False


@lru_cache(maxsize=4096)
def read_date(text: str, *, day_first: bool | None = None) -> WrittenDate | None:
    """The date a text states, or None when it states none (a whole date: no words around it, a year in it).

    `day_first` says how numbers such as 03/04/2024 are meant; without it only their year is kept. A time at
    midnight states no more than the day: that is how programs write days. Never raises.

    >>> read_date("2024-03")
    WrittenDate(date=datetime.date(2024, 3, 1), precision='month', ambiguous=False)
    >>> read_date("Sept. 5, 2025 10:30 a.m.").date
    datetime.datetime(2025, 9, 5, 10, 30)
    >>> read_date("Friday") is None
    True
    """
    if len(text) > MAX_CHARS:
        return None
    cleaned = _clean(text)
    try:
        return _read_number(cleaned, day_first) or _read_named_month(_without_scraps(cleaned))
    except (ValueError, OverflowError):
        return None


def believable(written: WrittenDate, today: date) -> str:
    """Why a date cannot be right, as the end of a sentence; "" when it can.

    >>> believable(WrittenDate(date(1066, 10, 14), "day"), date(2026, 1, 1))
    'is before 1600'
    """
    first = _first_day(written)
    if first.year < FIRST_YEAR:
        return f"is before {FIRST_YEAR}"
    if first > today + DAYS_AHEAD:
        return "is more than two days ahead"
    return ""


def _first_day(written: WrittenDate) -> date:
    return written.date.date() if isinstance(written.date, datetime) else written.date


def _clean(text: str) -> str:
    words = " ".join(unicodedata.normalize("NFKC", text).split()).strip(" ,;.")
    words = _MERIDIEM.sub(lambda half: f" {half[1].lower()}m", _LABEL.sub("", words))
    return " ".join(_NOISE.sub(" ", words).split()).strip(" ,;.")


def _without_scraps(text: str) -> str:
    match = _WITH_SCRAPS.fullmatch(text)
    return match[1] if match else text


def _read_number(text: str, day_first: bool | None) -> WrittenDate | None:
    if match := _YEAR_FIRST.fullmatch(text) or _COMPACT.fullmatch(text) or _MONTH_AND_YEAR.fullmatch(text):
        return _written(match.groupdict())
    if match := _YEAR_LAST.fullmatch(text):
        return _read_year_last(match.groupdict(), day_first)
    if match := _TIMESTAMP.fullmatch(text):
        return WrittenDate(datetime.fromtimestamp(int(match[1]), UTC).date(), "day")
    return None


def _read_year_last(parts: dict[str, str | None], day_first: bool | None) -> WrittenDate | None:
    first, second = parts["first"] or "", parts["second"] or ""
    if int(first) > 12 or int(first) == int(second):
        day_first = True
    elif int(second) > 12:
        day_first = False
    if day_first is None:
        date(int(parts["year"] or 0), int(first), int(second))  # raises when it is none either way
        return WrittenDate(date(int(parts["year"] or 0), 1, 1), "year", ambiguous=True)
    day, month = (first, second) if day_first else (second, first)
    return _written({**parts, "day": day, "month": month})


def _written(parts: dict[str, str | None]) -> WrittenDate:
    """The date of some digits; raises ValueError when there is no such day or time."""
    month, day, hour = parts.get("month"), parts.get("day"), parts.get("hour")
    first = date(int(parts["year"] or 0), int(month or 1), int(day or 1))
    if hour is None:
        return WrittenDate(first, "day" if day else "month" if month else "year")
    half, minute = parts.get("half"), parts.get("minute")
    if half is None and minute is None:
        raise ValueError("a lone number is no time")
    if half and not 1 <= int(hour) <= 12:
        raise ValueError("no such hour")
    hours = int(hour) % 12 + (12 if half == "pm" else 0) if half else int(hour)
    return _at_minute(datetime(first.year, first.month, first.day, hours, int(minute or 0)))  # noqa: DTZ001


def _at_minute(moment: datetime) -> WrittenDate:
    if moment.hour == moment.minute == 0:
        return WrittenDate(moment.date(), "day")
    return WrittenDate(moment.replace(second=0, microsecond=0, tzinfo=None), "minute")


def _read_named_month(text: str) -> WrittenDate | None:
    """A date with the month's name in it, by dateutil: never fuzzy, and parsed twice.

    Only such dates go there: of numbers alone dateutil makes dates too readily ("1.5", "5/6/68").
    """
    if len(_NAMED_MONTH.findall(text)) != 1:
        return None
    text = _DOTTED_TIME.sub(r"\1:\2", _ZONE.sub(r"\1", _with_long_year(text)))
    numbers = _NUMBER.findall(text)
    years = [number for number in numbers if len(number) == 4 and number[0] != "0"]
    if len(years) != 1 or len(numbers) > 2:
        return None
    one, two = (dateutil_parser.parse(text, default=default, ignoretz=True) for default in _DEFAULTS)
    if one.year != int(years[0]) or one.month != two.month:
        return None
    if one.day != two.day:
        return WrittenDate(date(one.year, one.month, 1), "month")
    if one.hour != two.hour:
        return WrittenDate(one.date(), "day")
    return _at_minute(one)


def _with_long_year(text: str) -> str:
    match = _SHORT_YEAR.match(text)
    if not match:
        return text
    century = "19" if int(match[1]) >= 69 else "20"
    return f"{text[: match.start(1)].rstrip(chr(39))}{century}{text[match.start(1) :]}"


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
    return (_first_day(written), last) if last else None


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
