"""A written date -> its day and how precise it is: for records, headers, paths and the from/to fields.

Nothing is filled in and nothing is guessed: what is not stated is not claimed, a date that can be read in two
ways keeps only its year, and text that is no date is None. The day is always the one written; a time zone
never moves it.
"""

from __future__ import annotations

import calendar
import itertools
import re
import unicodedata
from datetime import UTC, date, datetime, time
from functools import lru_cache

from indexer.dates.assembling import assemble, month_number
from indexer.dates.labels import LABEL
from indexer.dates.pieces import Piece, cut_pieces
from indexer.dates.written import WrittenDate, at_minute

MAX_CHARS = 120  # longer ones are sentences, not dates

_LEADING_LABELS = re.compile(rf"^[\[(]?(?:{LABEL}|on)\b[\s:]*", re.IGNORECASE)
_LAST_NOTE = re.compile(r"\s*(?:\((?!\d\d?[:.]\d\d)[^()]*\)|\[[^\[\]]*\])\s*$")
_DAY_WITH_ZONE = re.compile(r"^(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d)$")
_NO_DAY = re.compile(r"^(\d{4}(?:-(?!00)\d\d)?)(?:-00){1,2}$")  # 2025-09-00, 2025-00-00
_LOGGED = re.compile(r"(?<=/\d{4}):(?=\d\d:\d\d)")  # "05/Sep/2025:10:30:00 +0000"
_DOTTED_TIME = re.compile(r"^(\d{4}-\d\d-\d\d)[ T_](\d\d)\.(\d\d)\.(\d\d)$")
# As databases and programs write a value out.
_CALL = re.compile(
    r"^(?:ISODate|new Date|Date|(?:pd\.|pandas\.)?Timestamp|(?:np\.|numpy\.)?datetime64)"
    r"\([\"']([^\"']+)[\"'](?:, tz\w*=[^()]*)?\)$"
)
_CALL_OF_NUMBERS = re.compile(
    r"^(?:datetime\.)?date(?:time)?\((\d{4}), (\d\d?), (\d\d?)(?:, (\d\d?), (\d\d?)(?:, [^()]*(?:\(\))?)?)?\)$"
)
_UNDERSCORE = re.compile(r"(?<=[0-9A-Za-z])_(?=[0-9A-Za-z])")
_ISSUE = re.compile(r"\s(?:issue|edition)$", re.IGNORECASE)
_MONTH_AND_YEAR = re.compile(r"(?:(?P<month>\d{1,2})[-/](?P<year>\d{4})|(?P<year_first>\d{4})[-/.](?P<second>\d{1,2}))")
_COMPACT = re.compile(
    r"(?:D:)?(?P<year>[12]\d{3})(?P<month>\d\d)(?P<day>\d\d)"  # "D:" in PDFs
    r"(?:[T -]?(?P<hour>\d\d):?(?P<minute>\d\d)(?::?\d\d(?:\.\d+)?)?\s?(?:Z|[+-]\d\d[:']?\d\d'?|[A-Z]{2,4})?)?"
)
_SHORT = re.compile(r"(?P<year>69|[7-9]\d)(?P<month>\d\d)(?P<day>\d\d)")  # the year is neither a month nor a day
_PLAIN_TIME = re.compile(
    r"(?<=[^:]\d)[T ](?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?:Z| ?[+-]\d\d:?\d\d| GMT)?$",
    re.ASCII,
)
# "17 Nov 2004 0700", "17.11.2004 0700"
_FOUR_DIGITS = re.compile(r"(?P<day>.{6,30}\b(?:1[6-9]|20)\d\d) (?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)", re.ASCII)
_WEEK = re.compile(r"(?P<year>\d{4})-?W(?P<week>\d\d)(?:-?(?P<weekday>[1-7]))?", re.IGNORECASE)
_ORDINAL = re.compile(r"(?P<year>[12]\d{3})-(?P<number>\d{3})")
_TIMESTAMP = re.compile(r"(?:/Date\()?(\d{9,10})(?:\d{3}|\d{6}|\d{9})?(?:\.\d+)?(?:[+-]\d{4})?(?:\)/)?")
# Newswire files have scraps of the transmission behind the time: "27-MAR-1987 02:17:09.88T C".
_WITH_SCRAPS = re.compile(r"(\d{1,2}-[A-Za-z]{3}-\d{4} \d{1,2}:\d\d:\d\d(?:\.\d+)?) ?(?:[A-Z][A-Z ]{0,5})")


@lru_cache(maxsize=4096)
def read_date(text: str, *, day_first: bool | None = None) -> WrittenDate | None:
    """The date a text states, or None when it states none (a whole date: no words around it, a year in it).

    `day_first` says how numbers such as 03/04/2024 are meant; without it only their year is kept. A time at
    midnight states no more than the day where the date is in numbers, with seconds or a zone's distance, as programs
    write days; beside a month's name it is a time ("Sept. 5, 2025, 12:00 a.m."). Never raises.

    >>> read_date("2024-03")
    WrittenDate(date=datetime.date(2024, 3, 1), precision='month', ambiguous=False)
    >>> read_date("Sept. 5, 2025 10:30 a.m.").date
    datetime.datetime(2025, 9, 5, 10, 30)
    >>> read_date("Friday") is None
    True
    """
    if len(text) > MAX_CHARS:
        return None
    return _read_with_time(text, day_first) or _read_whole(_with_colon(text), day_first)


def is_day(text: str) -> bool:
    """Whether a text states a day, perhaps with its time, and nothing else.

    >>> is_day("5 Sept 2025"), is_day("Sept 2025"), is_day("03/04/2024")
    (True, False, False)
    """
    written = read_date(text)
    return written is not None and written.is_day


def _read_with_time(text: str, day_first: bool | None) -> WrittenDate | None:
    """The date of a text that ends with its time as programs write it: its day was mostly read before.

    `_read_whole` finds the same, many times slower.
    """
    ending = _PLAIN_TIME.search(text)
    if ending is None or ":" in text[: ending.start()]:
        return None
    if ending[0].strip("T ") == "00:00":
        return None  # a midnight that may be written for readers
    day = read_date(text[: ending.start()], day_first=day_first)
    if day is None or day.precision != "day":
        return None
    return at_minute(datetime.combine(day.first_day, time(int(ending["hour"]), int(ending["minute"]))))


def _with_colon(text: str) -> str:
    """The text of a whole day with a time in four digits behind it, that time as others write it."""
    match = _FOUR_DIGITS.fullmatch(text.strip())
    return f"{match['day']} {match['hour']}:{match['minute']}" if match else text


def _read_whole(text: str, day_first: bool | None) -> WrittenDate | None:
    cleaned = _clean(text)
    if any(character.isdecimal() and not character.isascii() for character in cleaned):
        return None
    try:
        return _read_digits(cleaned) or assemble(_with_lone_zone(cut_pieces(_without_scraps(cleaned))), day_first)
    except (ValueError, OverflowError):
        return None


def read_day_of_year(text: str) -> tuple[int, int] | None:
    """Month and day of a date without a year, as datelines write it; None for anything else.

    >>> read_day_of_year("Sept. 5"), read_day_of_year("5th September"), read_day_of_year("5 Sep 2025")
    ((9, 5), (9, 5), None)
    """
    pieces = [piece for piece in cut_pieces(text) if piece.kind not in ("space", "link", "weekday")]
    if sorted(piece.kind for piece in pieces) != ["day", "month"]:
        return None
    texts = {piece.kind: piece.text for piece in pieces}
    day = int("".join(filter(str.isdigit, texts["day"])))
    month = month_number(texts["month"])
    return (month, day) if 1 <= day <= calendar.monthrange(2024, month)[1] else None


def _clean(text: str) -> str:
    words = " ".join(unicodedata.normalize("NFKC", text).replace("−", "-").split()).strip(" ,;.")
    if "(" in words:
        words = _CALL_OF_NUMBERS.sub(_in_iso, _CALL.sub(r"\1", words))
    words = _ISSUE.sub("", _LEADING_LABELS.sub("", words))
    words = _NO_DAY.sub(r"\1", words)
    words = _LOGGED.sub(" ", _DOTTED_TIME.sub(r"\1 \2:\3:\4", words))
    if "_" in words:
        words = _UNDERSCORE.sub("-", words)  # "2002_Nov_18"
    return _DAY_WITH_ZONE.sub(r"\1", (_LAST_NOTE.sub("", words) or words).strip(" ,;.[]()"))


def _in_iso(call: re.Match[str]) -> str:
    year, month, day, hour, minute = (part and part.zfill(2) for part in call.groups())
    return f"{year}-{month}-{day}" + (f" {hour}:{minute}" if hour else "")


def _without_scraps(text: str) -> str:
    match = _WITH_SCRAPS.fullmatch(text)
    return match[1] if match else text


def _with_lone_zone(pieces: list[Piece]) -> list[Piece]:
    """The pieces, a short word in capitals right behind a time taken for a zone that we do not know by name."""
    said = [number for number, piece in enumerate(pieces) if piece.kind not in ("space", "link")]
    for before, number in itertools.pairwise(said):
        piece = pieces[number]
        is_like_zone = piece.kind == "word" and piece.text.isupper() and 2 <= len(piece.text) <= 5
        if is_like_zone and pieces[before].kind in ("time", "clock"):
            return [*pieces[:number], Piece("zone", piece.text, piece.start, piece.end), *pieces[number + 1 :]]
    return pieces


def _read_digits(text: str) -> WrittenDate | None:
    """Dates that are nothing but digits, which are dates only where a date is expected."""
    if match := _COMPACT.fullmatch(text):
        return _compact(match)
    if len(text) == 4 and text.isdigit():
        return WrittenDate(date(int(text), 1, 1), "year")
    if match := _MONTH_AND_YEAR.fullmatch(text):
        year, month = match["year"] or match["year_first"], match["month"] or match["second"]
        return WrittenDate(date(int(year), int(month), 1), "month")
    if match := _WEEK.fullmatch(text):
        return _week(int(match["year"]), int(match["week"]), int(match["weekday"] or 0))
    if match := _ORDINAL.fullmatch(text):
        return _ordinal_day(int(match["year"]), int(match["number"]))
    if match := _SHORT.fullmatch(text):
        return WrittenDate(date(1900 + int(match["year"]), int(match["month"]), int(match["day"])), "day")
    if match := _TIMESTAMP.fullmatch(text):
        return at_minute(datetime.fromtimestamp(int(match[1]), UTC))
    return None


def _compact(match: re.Match[str]) -> WrittenDate:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    if match["hour"] is None:
        return WrittenDate(date(year, month, day), "day")
    return at_minute(datetime(year, month, day, int(match["hour"]), int(match["minute"])))  # noqa: DTZ001


def _week(year: int, week: int, weekday: int) -> WrittenDate:
    """A day of an ISO week; of a whole week the month it lies in, or only the year when it lies in two."""
    monday, sunday = date.fromisocalendar(year, week, 1), date.fromisocalendar(year, week, 7)
    if weekday:
        return WrittenDate(date.fromisocalendar(year, week, weekday), "day")
    if monday.month == sunday.month:
        return WrittenDate(monday.replace(day=1), "month")
    return WrittenDate(date(year, 1, 1), "year")


def _ordinal_day(year: int, number: int) -> WrittenDate:
    if not 1 <= number <= 365 + calendar.isleap(year):
        raise ValueError("no such day")
    return WrittenDate(date.fromordinal(date(year, 1, 1).toordinal() + number - 1), "day")
