"""A web address -> the date in it: /2024/03/05/, /2024/mar/05/, 20240305-name, name-2024-03-05, ?date=2024-03-05."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from datetime import time as clock
from urllib.parse import parse_qsl, urlsplit

from indexer.dates import WrittenDate, read_date
from indexer.dates.pieces import MONTH, SEASON
from indexer.dates.written import at_minute
from indexer.extract.paths.addresses import (
    archived_page,
    are_of_other_things,
    is_of_archive,
    segments_of,
    split_path,
    without_session,
    without_suffix,
)
from indexer.extract.paths.below_days import parts_below
from indexer.extract.paths.date_parts import Parts
from indexer.extract.paths.dated_names import begins_dated, ends_dated, month_at_end
from indexer.extract.paths.day_folders import packed_day, with_days_of_folders
from indexer.extract.paths.entity_names import date_in_entity_name, is_entity_name
from indexer.extract.paths.folder_dates import date_of_parts
from indexer.extract.paths.glued_names import has_issue_number
from indexer.extract.paths.host_days import with_day_of_host, year_of_host
from indexer.extract.paths.labelled_parts import with_plain_parts
from indexer.extract.paths.old_years import FIRST_SCANNED_YEAR, FIRST_WEB_YEAR, has_scans, is_of_publication
from indexer.extract.paths.parts import parts_of
from indexer.extract.paths.serial_numbers import day_of_serial
from indexer.extract.paths.short_days import with_short_days
from indexer.extract.paths.times import time_below_day
from indexer.extract.paths.url_fields import date_in_fields, less_in_fields, may_be_of_article, year_in_field
from indexer.extract.paths.url_forms import with_plain_dates
from indexer.extract.paths.url_fragments import day_of_fragment
from indexer.extract.paths.year_shelves import holds_years

# Behind these digits in one piece are a number.
_NUMBER_SHELVES = frozenset({
    "articleshow", "comment", "comments", "game", "games", "id", "ids", "item", "items", "job", "jobs", "member",
    "members", "node", "nodes", "p", "pid", "profile", "profiles", "recipe", "recipes", "sku", "thread", "threads",
    "user", "users",
})  # fmt: skip
_NUMBERED_LISTS = _NUMBER_SHELVES | {"category", "categories", "cat", "page", "pages", "tag", "tags", "topic", "topics"}
_SHORT_SERIAL = 14  # digits, of which the last may be a time
_YEAR_FIRST = re.compile(
    rf"(?i)(?<![^\W_])(?:19|20)\d\d[-_]{MONTH}[-_]\d\d(?![^\W_])", re.ASCII
)  # as programs write it
_YEAR = re.compile(r"\d{4}", re.ASCII)
# The year in two digits with the month, when the web was young: "/9911/21/".
_SHORT_MONTH = re.compile(r"(9[1-9])(0[1-9]|1[0-2])", re.ASCII)
_EIGHT_DIGITS = re.compile(r"(?<!\d)\d{8}(?!\d)", re.ASCII)
_LONG_NUMBER = re.compile(r"\d{6}", re.ASCII)
_DAY = re.compile(r"[0-3]\d", re.ASCII)
_SEASON_OF_YEAR = re.compile(rf"(?i){SEASON}[-_]?\d{{4}}|\d{{4}}[-_]?{SEASON}")
_NUMBERED_IN_YEAR = re.compile(r"(?:[A-Za-z]{1,4}-?)?\d{4}[-_]\d{1,4}[A-Za-z]?", re.ASCII)
_NUMBER_OF_YEAR = re.compile(r"\d{4}-\d{3}", re.ASCII)
_DAY_AND_NAME = re.compile(r"(\d\d)(?=[A-Za-z]|_[A-Za-z\d]+(?:-[A-Za-z\d]+)+$)", re.ASCII)
_ENDS_ISO = re.compile(r"[A-Za-z][\w-]*[-_](\d{4}-\d\d-\d\d)", re.ASCII)
_BEGINS_WITH_DAY = re.compile(
    r"((?:19|20)\d{6}|\d{4}([-_.])\d\d\2\d\d|\d\d([-_.])\d\d\3\d{4})(?=[-_.][A-Z]?\d)", re.ASCII
)
# What cameras call their pictures.
_PICTURE = r"(?:img|image|dsc[a-z]?|pic|pict|photo|pxl|vid|mov|mvi|thumb|screenshot)"
_AMONG = re.compile(
    rf"(?i)(?!{_PICTURE}_)[A-Z]{{2,12}}_(\d\d?([-.])\d\d?\2\d{{4}}|\d{{4}}-\d\d-\d\d)(?=_)", re.ASCII
)  # "story_28-10-2005_pg1"
# "vn20070322054512345C": the time stands behind the day
_CODE = re.compile(rf"(?i)(?!{_PICTURE}\d)[A-Z]{{2,4}}(?P<day>(?:19|20)\d{{6}})\d{{4}}", re.ASCII)
# "DLN19880507-01.2.6", "harbourtimes19880507-1.2.5": the paper, the day and the page of a scanned issue
_SCANNED_PAGE = re.compile(
    r"(?:[A-Z]{2,8}|[a-z]{4,20}(?=\d{8}-\d))((?:1[6-9]|20)\d{6})[-.]\d{1,2}(?:[\dA-Z.-]*)", re.ASCII
)
_TIMED = re.compile(
    r"(\d{4}-\d\d-\d\d)[T_ -](\d\d)[:.-]([0-5]\d)(?:[:.-]\d\d)?(?!\d)"
    r"|((?:19|20)\d{6})T([0-2]\d)([0-5]\d)(?:\d\d)?(?!\d)",
    re.ASCII,
)
_STORY = re.compile(
    rf"(?i)[A-Z]\d{{3,6}}-(?P<year>\d{{4}})(?P<month>{MONTH})(?P<day>\d\d)", re.ASCII
)  # "A4412-2004Nov02"
# A day's file below the month of a daily: "daily/mar97/ferry24.htm"
_NAME_AND_DAY = re.compile(r"[A-Za-z]{3,}(\d\d)", re.ASCII)
# The number of an article behind its day: "eng20021011_104811"
_NUMBERED_DAY = re.compile(r"[A-Za-z]{2,5}(?:19|20)\d{6}[-_]\d{6}", re.ASCII)


_NUMBER_OF_OTHERS = re.compile(r"[A-Za-z][\w+.-]*:(?!\d*/|https?:)", re.ASCII)  # "doi:10.1000/20240305"
# "ferry-timetable-from-2019-05-05"
_TELLS_OF_DAY = re.compile(
    r"(?i)[-_](?:after|before|deadline|effective|ends?|expires?|from|since|starting|starts?|tickets-for|till|until)"
    r"[-_](?:(?:19|20)\d\d[-_]?\d\d[-_]?\d\d|\d\d?[-_]\w{1,9}[-_](?:19|20)\d\d)$",
    re.ASCII,
)
_DAY_AND_WORD = re.compile(r"(?P<day>(?:19|20)\d\d-\d\d-\d\d[-_]|(?:19|20)\d{6}[-_]?)(?=[A-Za-z]{3})", re.ASCII)
_COUNTED = re.compile(r"-\d\.\d{6,}$|^article\d{6,}$", re.ASCII)  # "ferry-stays-1.20120615": an article's number

_LONGEST = 2000  # characters of an address: browsers take no longer ones


def date_in_url(url: str, *, day_first: bool | None = None) -> WrittenDate | None:
    """The date of a web address; of an archived page the date of the address that was archived."""
    if not url or len(url) > _LONGEST:
        return None
    url = without_session(archived_page(url))
    if is_of_archive(url):
        return None
    if is_entity_name(url):
        return date_in_entity_name(url)
    if _NUMBER_OF_OTHERS.match(url):
        return None
    try:
        parts = urlsplit(url)
        segments = with_day_of_host(parts.hostname or "", segments_of(parts))
        fields = [(name.lower(), value) for name, value in parse_qsl(parts.query, max_num_fields=20)]
    except ValueError:
        return None
    if are_of_other_things(segments):
        return None
    ours = [(name, value.replace("\\", "/")) for name, value in fields if may_be_of_article(name, value)]
    values = [value for _name, value in ours]
    in_values = [written for value in values if (written := _in_value(value, day_first))]
    found = (
        _in_segments(segments, day_first)
        or date_in_fields(dict(fields))
        or next(iter(in_values), None)
        or less_in_fields(dict(fields), segments)
        or next(filter(None, (year_in_field(name, value) for name, value in ours)), None)
        or read_date(day_of_serial([without_suffix(segment) for segment in segments[-2:]]))
        or read_date(day_of_fragment(parts.fragment, parts.path))
        or year_of_host(parts.hostname or "", segments)
    )
    found = next((day for day in in_values if found and _is_finer(day, found)), found)
    is_whole = found and found.may_be_day
    is_recent = found and found.first_day.year >= FIRST_WEB_YEAR
    return found if is_whole or is_recent or _is_month_of_archive(found, segments) else None


def _is_finer(day: WrittenDate, found: WrittenDate) -> bool:
    """Whether a day lies in the year or month that was found before it."""
    chars = {"year": 4, "month": 7}.get(found.precision, 0)
    is_inside = day.first_day.isoformat()[:chars] == found.first_day.isoformat()[:chars]
    return bool(chars) and not (found.ambiguous or day.ambiguous) and day.precision == "day" and is_inside


def _is_month_of_archive(found: WrittenDate | None, segments: Sequence[str]) -> bool:
    """Whether a month before the web is that of an issue: "/magazine/archive/1986/03/"."""
    return found is not None and found.precision == "month" and any(map(has_scans, segments))


def _in_value(value: str, day_first: bool | None) -> WrittenDate | None:
    """The day that a field of an address is, that its words end with, or that stands in the path that it is."""
    if timed := _TIMED.match(value):
        day, hour, minute = filter(None, timed.groups())
        return read_date(f"{day} {hour}:{minute}")
    if story := _STORY.fullmatch(value):
        return read_date(f"{story['day']} {story['month']} {story['year']}")
    if match := _ENDS_ISO.fullmatch(value) or _AMONG.match(value) or _BEGINS_WITH_DAY.match(value):
        return read_date(match[1].replace("_", "-"), day_first=day_first)
    if (page := _SCANNED_PAGE.fullmatch(value)) and (written := read_date(page[1])):
        return written
    if (match := _CODE.match(value)) and (written := read_date(match["day"])):
        return written
    if len(value) > _SHORT_SERIAL and (written := read_date(day_of_serial([value]))):
        return written
    if (written := _whole(value, day_first)) or "/" not in value[:-1]:
        return written or _in_name(value)
    names = split_path(value)
    return read_date(packed_day(names[0])) or _in_segments(names, day_first)


def _in_name(value: str) -> WrittenDate | None:
    """The day in a field that is the name of an article: "2014-05-30-ferry-stays"."""
    match = _DAY_AND_WORD.match(value)
    return read_date(match["day"].rstrip("-_")) if match else None


def _in_segments(segments: Sequence[str], day_first: bool | None) -> WrittenDate | None:
    stems = [*segments[:-1], *map(without_suffix, segments[-1:])]
    stems = with_plain_parts(stems)
    stems = with_plain_dates(with_days_of_folders(_with_long_years(with_short_days(stems))))
    parts = [_of_segment(stem, day_first) for stem in stems]
    for number in range(1, len(parts)):
        if stems[number - 1].lower() in _NUMBER_SHELVES and _LONG_NUMBER.match(stems[number]):
            parts[number] = Parts()
    for number, part in enumerate(parts):
        if _EIGHT_DIGITS.fullmatch(stems[number]) and part.year < FIRST_SCANNED_YEAR:
            parts[number] = Parts()
        if (
            _YEAR.fullmatch(stems[number])
            and 0 < part.year < FIRST_WEB_YEAR
            and not is_of_publication(parts, stems, number)
        ):
            parts[number] = Parts()
    if len(parts) > 1 and parts[-2].month and (match := _DAY_AND_NAME.match(stems[-1])) and stems[-2].isalpha():
        parts[-1] = Parts(number=int(match[1]))  # "/2006/aug/01bridge.htm", "01_bridge-opens"
    if len(parts) > 2 and parts[-2].month and stems[-3] == "daily" and (match := _NAME_AND_DAY.fullmatch(stems[-1])):
        parts[-1] = Parts(number=int(match[1]))
    if len(parts) > 1 and (parts[-1].year or _LONG_NUMBER.search(stems[-1])):
        above = date_of_parts(parts[:-1], stems[:-1], day_first=day_first, first_year=FIRST_WEB_YEAR)
        parts[-1] = parts_below(above, stems[-1], parts[-1])
    found = date_of_parts(parts, stems, day_first=day_first, first_year=FIRST_WEB_YEAR)
    time = time_below_day(stems) if found and found.precision == "day" else None
    if found and time:
        return at_minute(datetime.combine(found.first_day, clock(*time)))
    if found is None or found.precision != "year" or found.ambiguous:
        return found
    place = next(number for number in range(len(parts) - 1, -1, -1) if parts[number].year)
    if place and parts[place - 1].year == parts[place].year and _NUMBERED_IN_YEAR.fullmatch(stems[place]):
        place -= 1  # "2008/2008-35"
    is_shelf = (_YEAR.fullmatch(stems[place]) or _SEASON_OF_YEAR.fullmatch(stems[place])) and (
        place == 0 or holds_years(stems[place - 1], stems[-1])
    )
    return found if is_shelf else None


def _with_long_years(stems: Sequence[str]) -> list[str]:
    """The names, those of old addresses with their year in full: "/9911/21/"."""
    written = list(stems)
    for number, stem in enumerate(stems[:-1]):
        if number and stems[number - 1].lower() in _NUMBERED_LISTS:
            continue
        if _SHORT_MONTH.fullmatch(stem) and _DAY.fullmatch(stems[number + 1]):
            written[number] = f"19{stem[:2]}-{stem[2:]}"
    return written


def _of_segment(stem: str, day_first: bool | None) -> Parts:
    """The parts of a date in a segment: among its words only a day in numbers counts."""
    if _COUNTED.search(stem):
        return Parts()
    parts = parts_of(stem)
    if (month := month_at_end(stem)).month:
        return month
    if parts.six_digits and parts.year < FIRST_WEB_YEAR:  # the number of an article
        parts = replace(parts, year=0, month=0)
    page = _SCANNED_PAGE.fullmatch(stem) if stem.count(".") > 1 or "-" in stem else None
    if whole := (read_date(page[1]) if page else None) or _whole(stem, day_first):
        day = whole.first_day
        # Fourteen digits are as often the day with a number.
        return Parts(day.year, day.month, day.day, time=None if stem.isdigit() else parts.time)
    if _NUMBERED_DAY.fullmatch(stem):
        parts = replace(parts, time=None)
    if parts.whole_day and _TELLS_OF_DAY.search(stem):
        return Parts()
    if parts.is_phrase and parts.year < FIRST_WEB_YEAR and not _YEAR_FIRST.search(stem):
        return Parts()
    if parts.is_phrase and not (begins_dated(stem) or _YEAR_FIRST.search(stem) or ends_dated(stem)):
        return Parts()
    if parts.whole_day and parts.year < FIRST_WEB_YEAR and str(parts.year) in "".join(_EIGHT_DIGITS.findall(stem)):
        return Parts()
    is_sure = parts.whole_day or not any(map(str.isalpha, stem)) or len(stem) <= 14 or has_issue_number(stem)
    return parts if is_sure else Parts()


def _whole(segment: str, day_first: bool | None) -> WrittenDate | None:
    """The day that a segment is and nothing else: 20240305, 5-mar-2024. "2012-123" is a number of the year."""
    text = segment[:8] if segment.isdigit() and len(segment) in (12, 14) else segment  # a number of the day follows
    if not 8 <= len(text) <= 20 or (text.isdigit() and len(text) != 8) or _NUMBER_OF_YEAR.fullmatch(text):
        return None
    written = read_date(text.replace("_", "-"), day_first=day_first)
    return WrittenDate(written.first_day, "day") if written and written.is_day else None
