"""A file's path -> the date in it: 2024/03/05/, 20240305-name, 2024/name-05-mar, "name - March 2024"."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from datetime import datetime
from datetime import time as clock
from functools import lru_cache
from pathlib import PurePosixPath
from urllib.parse import unquote

from indexer.dates import WrittenDate, read_date
from indexer.dates.pieces import MONTH, WEEKDAY
from indexer.dates.written import at_minute
from indexer.extract.paths.addresses import address_of_copy
from indexer.extract.paths.below_years import parts_below_year
from indexer.extract.paths.coded_names import date_of_coded_name, month_of_coded_folders
from indexer.extract.paths.counts import is_count
from indexer.extract.paths.date_parts import Parts
from indexer.extract.paths.dated_names import begins_dated, ends_dated, parts_apart, tells_event
from indexer.extract.paths.day_folders import day_of_year, with_days_of_folders
from indexer.extract.paths.folder_dates import date_of_parts
from indexer.extract.paths.glued_names import of_wire, with_long_year
from indexer.extract.paths.labelled_parts import with_plain_parts
from indexer.extract.paths.name_words import FETCHED
from indexer.extract.paths.named_months import month_of_name
from indexer.extract.paths.parts import parts_of
from indexer.extract.paths.serial_numbers import day_of_serial, with_day_in_one, without_counters
from indexer.extract.paths.short_days import with_short_days
from indexer.extract.paths.sure_names import sure_parts
from indexer.extract.paths.times import (
    time_below_bulletins,
    time_below_day,
    time_of_bulletin,
    time_of_twelve_digits,
    without_times,
)
from indexer.extract.paths.url_dates import date_in_url
from indexer.extract.paths.year_names import year_of_name

# "12_001", the page of a day; "12_05" may be of a month
_FIRST_NUMBER = re.compile(
    rf"(?:(?!sun[-_ .]){WEEKDAY}[-_ .,]+)?"
    rf"(\d\d)(?!\d|[-_. ]\d\d(?!\d)|[-_. ]?{MONTH}(?![^\W_])|(?:st|nd|rd|th)(?![^\W_]))"
    rf"|(?:{WEEKDAY}[-_ .,]+)?(?P<day>\d\d?)(?:st|nd|rd|th)(?:$|\s[-–—]\s)",
    re.ASCII | re.IGNORECASE,
)
# "17-03", a day and which of its texts
_DAY_AND_NUMBER = re.compile(r"(?P<first>0[1-9]|[12]\d|3[01])[-_](?P<second>\d\d)(?=$|[-_ ][^\W\d_])", re.ASCII)
_DAY_AND_SLUG = re.compile(r"\d\d?[-_][^\W\d_]")
_LAST_DAY = 31
# "02 February/9.txt": folders that a person named, who writes days without zeros
_ONE_DIGIT = re.compile(r"[1-9]", re.ASCII)
_DAY_AND_PAGE = re.compile(r"(?P<day>[12]?\d|3[01])[-_ ](?:p|pg|page)[-_. ]?\d{1,3}", re.ASCII)  # "8_p3"
_MONTH_FOLDER = re.compile(rf"(?i)(?:0?[1-9]|1[0-2])[-_. ]{{1,3}}{MONTH}", re.ASCII)
_THREE_NUMBERS = re.compile(r"(\d\d)([-_.])\d\d\2\d\d", re.ASCII)
_NO_WORDS = re.compile(rf"(?i)[\W\d_]*(?:{MONTH})?[\W\d_]*")
# The words of an address with a day in them: "remembering-november-5-2023".
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
_SAVED_QUERY = re.compile(r"[@?](\w+=[^/]*)")  # "article.php@date=2007-05-29&id=331"
_FIRST_FETCHED_YEAR = 1996  # nobody fetched pages before
_LONGEST, _LONGEST_NAME = 4096, 255  # characters of a path and of a name in it: file systems take no longer ones
_MOST_PATHS = 256  # that are remembered: the records of a file have one


@lru_cache(maxsize=_MOST_PATHS)
def date_in_path(
    shown: str, *, is_whole_file: bool, day_first: bool | None = None, has_counts: bool = True
) -> WrittenDate | None:
    """The date of a file's path. The name of a file with many records may be the day of an export: only its
    folders count then.

    `has_counts`: whether the number in "12-councils-agree" may count them.
    """
    if len(shown) > _LONGEST:
        return None
    path = PurePosixPath(unquote(shown) if "%" in shown else shown)
    if path.stem == "index" and _DAY_AND_SLUG.match(path.parent.name):  # the page that a folder is
        path = path.parent.with_name(f"{path.parent.name}{path.suffix}")
    own = tuple(with_plain_parts(without_counters((*path.parent.parts, path.stem), path.suffix)))
    *above_file, stem = with_short_days(without_times(own))
    names = tuple(with_days_of_folders([*above_file, stem])[:-1])
    folders = [_of_folder(folder, above) for above, folder in itertools.pairwise(("", *names))]
    if is_whole_file and (query := _SAVED_QUERY.search(path.stem)):  # a page as its address was saved
        in_query = date_in_url(f"https://-/-?{query[1]}", day_first=day_first)
        return in_query or date_of_parts(folders, names, day_first=day_first)
    if not is_whole_file:
        return date_of_parts(folders, names, day_first=day_first)
    is_day = bool(folders) and _NO_WORDS.fullmatch(path.parent.name) is not None
    file = parts_below_year(stem, names)
    file = file if file != Parts() else _of_file(stem, path.parent.name, is_day=is_day, has_counts=has_counts)
    above = date_of_parts(folders, names, day_first=day_first) if file != Parts() else None
    if above and above.is_day and _is_told(file, stem):
        file = Parts()
    if file.number and not file.month and above and above.precision == "year":  # the first of many, as well as January
        file = Parts()
    written = date_of_parts([*folders, file], [*names, stem], day_first=day_first)
    if written is None:
        alone = (
            day_of_serial(own)
            or date_of_coded_name(stem)
            or month_of_coded_folders(own[:-1])
            or str(year_of_name(stem) or "")
        )
        return read_date(alone) or date_in_url(address_of_copy(own))
    time = time_below_bulletins(own) or time_below_day(own) if written.precision == "day" else None
    return at_minute(datetime.combine(written.first_day, clock(*time))) if time else written


def _is_told(file: Parts, stem: str) -> bool:
    """Whether what a file's name says below a day's folder is what its headline tells of, or a time: "may-2020-plan",
    "16-05-00"."""
    return file.whole_day is None or _THREE_NUMBERS.fullmatch(stem) is not None


def _of_folder(name: str, above: str) -> Parts:
    """The parts of a date in a folder's name; none where it is called by what happened then, "storm-of-26-oct-1999", or
    stands below one of what was fetched then: "downloads/2007-11-18"."""
    if len(name) > _LONGEST_NAME:
        return Parts()
    name = day_of_year(of_wire(name, above), above)
    parts = _with_time(parts_of(name), name)
    if parts.whole_day and above.lower() in FETCHED and parts.year >= _FIRST_FETCHED_YEAR:
        return Parts()
    if not (parts.whole_day or (parts.year and parts.month)):
        sure = sure_parts(name, above, is_file=False)
        parts = sure if sure != Parts() else parts
    parts = replace(parts, is_bare=False) if parts.is_bare else parts
    return Parts() if parts.month and tells_event(name) else parts


def _with_time(parts: Parts, name: str) -> Parts:
    """The parts, of "202301111539" with the time that follows the day."""
    is_untimed = parts.whole_day and parts.time is None and parts.other is None
    time = time_of_twelve_digits(name) or time_of_bulletin(name) if is_untimed else None
    return replace(parts, time=time, is_bare=False) if time else parts


def _of_file(stem: str, folder: str, *, is_day: bool, has_counts: bool) -> Parts:
    """The parts of a date in a file's name: a year or month may be what it is about, unless it stands apart from the
    words; a number which of many it is, unless it may be a day, below a folder that is a month and nothing else."""
    if len(stem) > _LONGEST_NAME:
        return Parts()
    as_written = with_day_in_one(of_wire(stem, folder))
    stem = with_long_year(as_written)
    parts = _with_time(parts_of(stem), stem)
    if parts.is_bare or not parts.whole_day:
        sure = sure_parts(stem, folder, is_file=True)
        if sure != Parts():
            return sure
    if parts.whole_day:
        is_about = parts.is_phrase and _SLUG.fullmatch(stem) and not (begins_dated(stem) or ends_dated(stem))
        return replace(parts, is_bare=True) if is_about else parts
    if (month := month_of_name(stem, folder)).month:
        return month
    apart = parts_apart(as_written)  # where a short year shows that a month is set apart: "harbour bridge, May 85"
    if apart.year or apart.day:
        return apart
    if parts.year and parts.month:
        return Parts()
    return _below_month(parts, stem, folder, has_counts) if is_day else replace(parts, year=0, number=0)


def _below_month(parts: Parts, stem: str, folder: str, has_counts: bool) -> Parts:
    """The parts, with the number that a file's name begins with as a day of the month above."""
    if _ONE_DIGIT.fullmatch(stem) and _MONTH_FOLDER.fullmatch(folder):
        return Parts(number=int(stem))
    if page := _DAY_AND_PAGE.fullmatch(stem):
        return Parts(number=int(page["day"]))
    month = parts_of(folder).month or parts_of(folder).number
    if month and (match := _DAY_AND_NUMBER.match(stem)):
        return Parts(number=_day_before_number(match, month))
    number = None if has_counts and is_count(stem) else _FIRST_NUMBER.match(stem)
    return replace(parts, year=0, number=int(number[1] or number["day"]) if number else 0)


def _day_before_number(match: re.Match[str], month: int) -> int:
    """The day of "17-03" below the folder of a month; 0 where the first number may be that month, before its day."""
    first, second = int(match["first"]), int(match["second"])
    return 0 if first == month and second not in (first, 0) and second <= _LAST_DAY else first
