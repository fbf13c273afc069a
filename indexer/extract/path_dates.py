"""A file's path or a web address -> the date in it: 2024/03/05/, /2024/mar/05/, 20240305-name, name-2024-03-05."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath
from urllib.parse import parse_qsl, unquote, urlsplit

from indexer.dates import FIRST_YEAR, WrittenDate, find_dates, read_date

# What stands on these is dated by when it takes place, or by nothing.
_OTHER_SHELVES = frozenset({
    "event", "events", "calendar", "whats-on", "agenda", "fixtures", "schedule", "tv-guide", "listings", "product",
    "products", "shop", "item", "items",
})  # fmt: skip
FIRST_WEB_YEAR = 1991  # a number before it in an address is no year of publication

_YEAR = re.compile(r"\d{4}", re.ASCII)
_PART = re.compile(r"\d{1,2}", re.ASCII)
_MONTH_DAY = re.compile(r"(\d\d)-?(\d\d)(?=[-_.]|$)", re.ASCII)  # /2024/0305/
_YEAR_MONTH = re.compile(r"(\d{4})[-_.]?(\d\d)", re.ASCII)  # /2024-03/05/, /202403/
_SIX_DIGITS = re.compile(r"\d{6}", re.ASCII)
_MONTH_NAME = re.compile(r"(?i)\d{0,2}[-_ ]{0,3}((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})")
# A day in a name: 2024-03-05-name, 2024_03_05.
_IN_NAME = re.compile(r"(?<!\d)(\d{4})([-_. ])(\d\d)\2(\d\d)(?!\d)", re.ASCII)
_DAY_FIRST_OR_LAST = re.compile(
    r"(?<!\d)(\d\d?)([-_.])(\d\d?)\2((?:19|20)\d\d)(?!\d)", re.ASCII
)  # 31-08-2014, 08-31-2014
# Eight digits alone may be an id, so words must stand beside them.
_COMPACT = re.compile(
    r"(?<![^\W_])(?!id|no)[a-z]{0,4}(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}Z?)?(?:(?![^\W_])|(?=[a-z]{4,}(?![^\W_])))",
    re.ASCII | re.IGNORECASE,
)
_BRACKETED = re.compile(r"(?:[\[(]|\s[-–—]\s)([^\[\]()–—]{8,30})[\])]?$")
_WORDS = re.compile(r"[^\W\d_]{2}")
# What may stand before a year in an address; "/elections/2024/" is about a year.
_SHELVES = frozenset({
    "a", "archive", "archives", "article", "articles", "blog", "en", "news", "post", "posts", "press-release",
    "press-releases", "press", "releases", "stories", "story",
})  # fmt: skip


def date_in_path(shown: str, *, is_whole_file: bool) -> WrittenDate | None:
    """The date of a file's path. The name of a file with many records may be the day of an export: only its
    folders count then."""
    path = PurePosixPath(shown)
    written = _in_name(path.stem) or _in_words(path.stem) if is_whole_file else None
    return written or _in_folders(path.parent.parts, FIRST_YEAR)


def date_in_url(url: str) -> WrittenDate | None:
    """The date of a web address; of an archived page the date of the address that was archived."""
    url = url[max(url.rfind("/http://"), url.rfind("/https://"), -1) + 1 :]
    try:
        parts = urlsplit(url)
        segments = [part for part in unquote(parts.path).split("/") if part]
        if segments and _SIX_DIGITS.fullmatch(segments[-1]):  # the number of an article
            del segments[-1]
        fields = parse_qsl(parts.query, max_num_fields=20)
    except ValueError:
        return None
    if not _OTHER_SHELVES.isdisjoint(segment.lower() for segment in segments):
        return None
    values = [value for _, value in fields]
    found = _in_segments(segments) or _in_fields(dict(fields)) or next(filter(None, map(_whole, values)), None)
    return found if found and found.first_day.year >= FIRST_WEB_YEAR else None


def _in_fields(fields: Mapping[str, str]) -> WrittenDate | None:
    """The date of "?year=2024&month=3&day=5"."""
    parts = [fields.get(name, "") for name in ("year", "month", "day")]
    return _dated(parts) if _YEAR.fullmatch(parts[0]) and all(map(_PART.fullmatch, parts[1:])) else None


def _in_segments(segments: Sequence[str]) -> WrittenDate | None:
    found = _in_folders(segments, FIRST_WEB_YEAR)
    if found and found.precision == "day":
        return found
    for segment in reversed(segments):
        stem = segment.rsplit(".", 1)[0] if segment is segments[-1] else segment
        if written := _in_name(stem) or _whole(stem):
            return written
    if found and found.precision == "year":
        place = segments.index(str(found.first_day.year))
        return found if place == 0 or segments[place - 1].lower() in _SHELVES else None
    return found


def _whole(segment: str) -> WrittenDate | None:
    """The day that a segment is and nothing else: 20240305, 5-mar-2024."""
    text = segment[:8] if segment.isdigit() and len(segment) in (12, 14) else segment  # a number of the day follows
    if not 8 <= len(text) <= 20 or (text.isdigit() and len(text) != 8):
        return None
    written = read_date(text.replace("_", "-"))
    return WrittenDate(written.first_day, "day") if written and written.precision in ("day", "minute") else None


def _in_name(name: str) -> WrittenDate | None:
    if match := _IN_NAME.search(name):
        return read_date(f"{match[1]}-{match[3]}-{match[4]}")
    if (match := _COMPACT.search(name)) and _WORDS.search(name[: match.start(1)] + " " + name[match.end() :]):
        return read_date("-".join(match.groups()))
    if (match := _DAY_FIRST_OR_LAST.search(name)) and (match.start() == 0 or match.end() == len(name)):
        return read_date(f"{match[1]}-{match[3]}-{match[4]}")
    return None


def _in_words(name: str) -> WrittenDate | None:
    """A date in words that begins a name, or ends it, in brackets or behind a dash: "5 Sep 2025 - Ports open"."""
    spaced = name.replace("_", " ")
    if (match := _BRACKETED.search(spaced)) and (written := read_date(match[1])) and not written.ambiguous:
        return written if written.precision == "day" else None
    found = next(iter(find_dates(spaced)), None)
    return found.written if found and found.start == 0 and not found.written.ambiguous else None


def _in_folders(folders: Sequence[str], first_year: int) -> WrittenDate | None:
    """The date of the last folder that is a year or a whole date, with its month and day below it."""
    for number in range(len(folders) - 1, -1, -1):
        folder, below = folders[number], folders[number + 1 : number + 3]
        if written := _in_name(folder) or _named_folder(folder):
            return written
        if match := _YEAR_MONTH.fullmatch(folder):
            written = _dated([match[1], match[2], *below[:1]])
        elif _YEAR.fullmatch(folder):
            written = _dated([folder, *_month_and_day(below)])
        if written and first_year <= written.first_day.year:
            return written
    return None


def _month_and_day(below: Sequence[str]) -> list[str]:
    if below and (match := _MONTH_DAY.match(below[0])):
        return [match[1], match[2]]
    return list(below)


def _dated(parts: Sequence[str]) -> WrittenDate | None:
    """The date of a year, a month and a day, as far as they are such."""
    year, *rest = parts
    month = _month(rest[0]) if rest else ""
    written = read_date(year)
    if month:
        written = read_date(f"{year}-{month}") or written
    if month and len(rest) > 1 and _PART.fullmatch(rest[1]):
        written = read_date(f"{year}-{month}-{rest[1]}") or written
    return written


def _month(folder: str) -> str:
    """The number of a month that a folder is: 03, 3, mar, March, 03-March."""
    if _PART.fullmatch(folder):
        return folder
    match = _MONTH_NAME.fullmatch(folder)
    written = read_date(f"{match[1]} 2000") if match else None
    return str(written.first_day.month) if written else ""


def _named_folder(folder: str) -> WrittenDate | None:
    """A folder that is a date: "5 September 2025", "September 2025", 20240305."""
    if folder.isdigit():
        return read_date(folder) if len(folder) == 8 else None
    written = read_date(folder.replace("_", " "))
    return written if written and written.precision != "year" and not _YEAR_MONTH.fullmatch(folder) else None
