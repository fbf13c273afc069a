"""A file's path or a web address -> the date in it: 2024/03/05/, /2024/mar/05/, 20240305-name, name-2024-03-05."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath
from urllib.parse import parse_qsl, unquote, urlsplit

from indexer.dates import FIRST_YEAR, WrittenDate, read_date
from indexer.dates.pieces import MONTH
from indexer.extract.header_words import OCCASION, OTHER_DATE
from indexer.extract.path_parts import Parts, parts_of

# What stands on these is dated by when it takes place, or by nothing.
_OTHER_SHELVES = frozenset({
    "event", "events", "calendar", "whats-on", "agenda", "fixtures", "schedule", "tv-guide", "listings", "product",
    "products", "shop", "item", "items", "tickets", "booking", "bookings", "weather", "forecast", "diary", "timetable",
})  # fmt: skip
FIRST_WEB_YEAR = 1991  # a number before it in an address is no year of publication

_FIRST_NUMBER = re.compile(r"(\d\d)(?!\d|[-_. ]\d)", re.ASCII)
_NO_WORDS = re.compile(rf"(?i)[\W\d_]*(?:{MONTH})?[\W\d_]*")
_BEGINS_WITH_DAY = re.compile(rf"(?i)(?:\d{{1,2}}[-_]{MONTH}|{MONTH}[-_]\d{{1,2}})[-_]\d{{4}}[-_]", re.ASCII)
_ENDS_DATED = re.compile(
    rf"(?i)(?P<words>[a-z0-9]+(?:[-_][a-z0-9]+)*)[-_](?:\d{{1,2}}(?:st|nd|rd|th)?[-_]{MONTH}|{MONTH}[-_]\d{{1,2}}(?:st|nd|rd|th)?)"
    r"[-_]\d{4}",
    re.ASCII,
)
_ABOUT_A_DAY = re.compile(
    r"(?i)\b(?:remember\w*|mark\w*|recall\w*|celebrat\w*|commemorat\w*|(?:at|for|in|of|on|the|this))$"
)
_BEGINS_DATED = re.compile(rf"(?i)(?:\d{{4}}|{MONTH})[-_. ]", re.ASCII)
# What a date in the query of an address is of, when it is not the article's: a period asked for, a campaign, a version.
_OF_OTHERS = re.compile(
    r"(?i)^(?:utm_\w+|from|to|start|end|since|until|till|before|after|expires?|v|ver|version|cb|rev|updated?|modified|event"
    r"|check_?(?:in|out)|depart\w*|return|arriv\w*|ref|fbclid|cmpid)|(?:start|end|expiry|event|from|to|until)[-_]?(?:date|day)?$"
)
_SIGN = re.compile(r"[-_.]")
_PART = re.compile(r"\d{1,2}", re.ASCII)
_SUFFIX = re.compile(r"\.[^\W_]*[^\W\d_][^\W_]*$")
_URN = re.compile(r"(?i)(?:urn|tag):")
_YEAR = re.compile(r"\d{4}", re.ASCII)
_SIX_DIGITS = re.compile(r"\d{6}", re.ASCII)
_PART_OF_YEAR = re.compile(r"(?i)(?:q[1-4]|h[12]|wk?\W?\d{1,2}|week\W?\d{1,2}|spring|summer|autumn|fall|winter)")
# The words of an address with a day in them: "remembering-november-5-2023".
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
# What may stand before a year in an address; "/elections/2024/" is about a year.
_SHELVES = frozenset({
    "a", "archive", "archives", "article", "articles", "blog", "en", "mediareleases", "news", "newsreleases", "post",
    "posts", "pressrelease", "pressreleases", "press", "releases", "statements", "stories", "story",
})  # fmt: skip


def date_in_path(shown: str, *, is_whole_file: bool) -> WrittenDate | None:
    """The date of a file's path. The name of a file with many records may be the day of an export: only its
    folders count then."""
    path = PurePosixPath(shown)
    folders = [replace(parts_of(folder), is_bare=False) for folder in path.parent.parts]
    is_day = bool(folders) and _NO_WORDS.fullmatch(path.parent.name) is not None
    if not is_whole_file:
        return _of_parts(folders, path.parent.parts)
    return _of_parts([*folders, _of_file(path.stem, is_day=is_day)], [*path.parent.parts, path.stem])


def _of_file(stem: str, *, is_day: bool) -> Parts:
    """The parts of a date in a file's name: a year or month may be what it is about, a number which of many it is,
    unless it may be a day, below a folder that is a month and nothing else."""
    parts = parts_of(stem)
    if parts.whole_day:
        is_about = parts.is_phrase and _SLUG.fullmatch(stem) and not _ends_dated(stem)
        return replace(parts, is_bare=True) if is_about else parts
    if parts.year and parts.month:
        return parts if _BEGINS_DATED.match(stem) else Parts()
    number = _FIRST_NUMBER.match(stem) if is_day else None
    return replace(parts, year=0, number=int(number[1]) if number else 0)


def _of_parts(parts: Sequence[Parts], names: Sequence[str]) -> WrittenDate | None:
    """The date of the last name with a whole day or a year, with the month and day below it."""
    parts = _with_loose_years(parts)
    for number in range(len(parts) - 1, -1, -1):
        around = _joined(parts[:number], names) if parts[number].is_bare or parts[number].other else None
        if (day := parts[number].whole_day) and (not parts[number].is_bare or _is_inside(day, around)):
            return _one_of(day, parts[number].other, around)
        if written := _of_six_digits(parts[number].six_digits, _joined(parts[:number], names)):
            return written
        if not day and parts[number].year >= FIRST_YEAR and (written := _joined(parts[number:], names[number:])):
            return written
    return None


def _with_loose_years(parts: Sequence[Parts]) -> Sequence[Parts]:
    """The parts; a year among other words is one of a date where the name below is a month's."""
    return [
        replace(part, year=part.loose_year) if part.loose_year and below.month and not below.year else part
        for part, below in itertools.zip_longest(parts, parts[1:], fillvalue=Parts())
    ]


def _of_six_digits(digits: str, around: WrittenDate | None) -> WrittenDate | None:
    """The day of 050925, 092505 or 250905 in the year, or month, of the folders around it."""
    if not digits or around is None:
        return None
    first, second, third = digits[:2], digits[2:4], digits[4:]
    orders = ((first, second, third), (third, second, first), (third, first, second))
    century = around.first_day.year // 100
    written = {read_date(f"{century}{year}-{month}-{day}") for year, month, day in orders}
    days = sorted({one.first_day for one in written if one and _is_inside(one.first_day, around)})
    if not days:
        return None
    return WrittenDate(days[0], "day") if len(days) == 1 else WrittenDate(around.first_day, "year", ambiguous=True)


def _is_inside(day: date, around: WrittenDate | None) -> bool:
    """Whether a day lies in the year, or month, of the folders around it."""
    return around is not None and day.isoformat().startswith(str(around.date)[: 4 if around.precision == "year" else 7])


def _one_of(day: date, other: date | None, around: WrittenDate | None) -> WrittenDate:
    """The day; of two readings the one inside the month of the folders around it, else only the year."""
    if other is None:
        return WrittenDate(day, "day")
    month = (around.first_day.year, around.first_day.month) if around and around.precision != "year" else None
    fitting = [reading for reading in (day, other) if (reading.year, reading.month) == month]
    if len(fitting) == 1:
        return WrittenDate(fitting[0], "day")
    return WrittenDate(date(day.year, 1, 1), "year", ambiguous=True)


def _joined(parts: Sequence[Parts], names: Sequence[str]) -> WrittenDate | None:
    """The date of a name with a year and the names below it, as far as each goes on from the one above."""
    first = next((number for number in range(len(parts) - 1, -1, -1) if parts[number].year), None)
    if first is None:
        return None
    year, month, day = parts[first].year, parts[first].month, parts[first].day
    for part, name in zip(parts[first + 1 :], names[first + 1 :], strict=False):
        if not (part.month or part.number or _PART_OF_YEAR.fullmatch(name)) or (month and part.month not in (0, month)):
            break
        month, day = (month, part.day or part.number) if month else (part.month or part.number, part.day)
        if day:
            break
    for precision, text in (("day", f"{year}-{month}-{day}"), ("month", f"{year}-{month}")):
        written = read_date(text)
        if written and written.precision == precision:
            return written
    return read_date(str(year))


def date_in_url(url: str) -> WrittenDate | None:
    """The date of a web address; of an archived page the date of the address that was archived."""
    url = url[max(url.rfind("/http://"), url.rfind("/https://"), -1) + 1 :]
    try:
        parts = urlsplit(url)
        fragment = parts.fragment if parts.fragment.startswith(("/", "!/")) else ""
        segments = _segments(unquote(f"{parts.path}/{fragment}"))
        if segments and _SIX_DIGITS.fullmatch(segments[-1]):  # the number of an article
            del segments[-1]
        fields = parse_qsl(parts.query, max_num_fields=20)
    except ValueError:
        return None
    if not _OTHER_SHELVES.isdisjoint(segment.lower() for segment in segments):
        return None
    values = [value for name, value in fields if not _OF_OTHERS.search(name)]
    found = _in_segments(segments) or _in_fields(dict(fields)) or next(filter(None, map(_in_value, values)), None)
    return found if found and found.first_day.year >= FIRST_WEB_YEAR else None


def _segments(path: str) -> list[str]:
    """The names in a path; of one that is a name of things, "urn:newsml:ota.example:20240305:4412", its parts."""
    names = [name for name in path.split("/") if name]
    return [part for name in names for part in (name.split(":") if _URN.match(name) else [name])]


def _in_fields(fields: Mapping[str, str]) -> WrittenDate | None:
    """The date of "?year=2024&month=3&day=5", "?y=2024&m=3&d=5"."""
    parts = [fields.get(name) or fields.get(name[0], "") for name in ("year", "month", "day")]
    is_date = _YEAR.fullmatch(parts[0]) and all(map(_PART.fullmatch, parts[1:]))
    return read_date("-".join(parts)) if is_date else None


def _in_value(value: str) -> WrittenDate | None:
    """The day that a field of an address is, or that stands in the path that it is."""
    return _whole(value) or (_in_segments(_segments(value)) if "/" in value[:-1] else None)


def _in_segments(segments: Sequence[str]) -> WrittenDate | None:
    stems = [*segments[:-1], *(_SUFFIX.sub("", segment) for segment in segments[-1:])]
    parts = [_of_segment(stem) for stem in stems]
    found = _of_parts(parts, stems)
    if found is None or found.precision != "year" or found.ambiguous:
        return found
    place = next(number for number in range(len(parts) - 1, -1, -1) if parts[number].year)
    is_shelf = _YEAR.fullmatch(stems[place]) and (place == 0 or _SIGN.sub("", stems[place - 1].lower()) in _SHELVES)
    return found if is_shelf else None


def _of_segment(stem: str) -> Parts:
    """The parts of a date in a segment: among its words only a day in numbers counts."""
    if whole := _whole(stem):
        day = whole.first_day
        return Parts(day.year, day.month, day.day)
    parts = parts_of(stem)
    if parts.is_phrase and not _BEGINS_WITH_DAY.match(stem) and not _ends_dated(stem):
        return Parts()
    return parts if parts.whole_day or not any(sign.isalpha() for sign in stem) or len(stem) <= 14 else Parts()


def _ends_dated(stem: str) -> bool:
    """Whether a name's last words are a day that is not what the words before it are about."""
    match = _ENDS_DATED.fullmatch(stem)
    words = re.sub(r"[-_]", " ", match["words"]) if match else ""
    return bool(words) and not (_ABOUT_A_DAY.search(words) or OCCASION.search(words) or OTHER_DATE.search(words))


def _whole(segment: str) -> WrittenDate | None:
    """The day that a segment is and nothing else: 20240305, 5-mar-2024."""
    text = segment[:8] if segment.isdigit() and len(segment) in (12, 14) else segment  # a number of the day follows
    if not 8 <= len(text) <= 20 or (text.isdigit() and len(text) != 8):
        return None
    written = read_date(text.replace("_", "-"))
    return WrittenDate(written.first_day, "day") if written and written.precision in ("day", "minute") else None
