"""A record's field names and values -> its date where no list has the name: "pub_dt", or year, month and day apart."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from indexer.dates import find_dates, read_date, read_day_of_year
from indexer.dates.labels import LABEL
from indexer.formats.values import texts

_OF_WHAT = (
    r"(?:og|first|orig(?:inal(?:ly)?)?|initial(?:ly)?|web|online|article|news|story|content|item|doc(?:ument)?|rss|feed"
    r"|entry|wp|dc(?:terms)?|dates|times|timestamps|meta(?:data)?|info|node|page|print|sys|attributes|data"
    r"|fields?|properties|header|record|dcsext|of|the|was|is|numeric|alpha)"
)
_CLEARLY = r"(?:date|dt|day|time|datetime|timestamp|ts|stamp|at|on|utc|gmt|epoch|unix|tdate|tdt|dts)"
_WHEN = rf"(?:{_CLEARLY}|iso|8601|local|str(?:ing)?|text|formatted|raw|ms|millis|sec(?:ond)?s|display|human|value)"
_BESIDE = rf"(?:{_OF_WHAT}|{_WHEN})*"
_DONE = (
    r"(?:(?:publish|post|issu|releas|print|air|appear|mov|dispatch|transmitt|display)ed|written|added|submitted|filed"
    r"|uploaded|sent)"
)
_DOING = (
    r"(?:publ?|publish(?:ing)?|publication|posting|post|issue|release|print|air|broadcast|edition|display|cover|golive"
    r"|wire|dispatch|transmission|filing|dateline)"
)
_NAME = re.compile(
    rf"{_BESIDE}{_DONE}{_BESIDE}|{_BESIDE}{_DOING}{_BESIDE}{_CLEARLY}{_BESIDE}"
    rf"|{_BESIDE}{_CLEARLY}{_BESIDE}{_DOING}{_BESIDE}"
    rf"|{_OF_WHAT}*(?:article|news|story|doc(?:ument)?|item|paper|newspaper|field)(?:date|dt"
    rf"|datetime|day)|firstcreated|(?:issue|edition)dateissued"
    rf"|{_OF_WHAT}*creat(?:ed?|ion){_WHEN}+|date(?:utc|gmt|iso|8601|local|str(?:ing)?|text|formatted|raw|display)+"
)
# Names that many other things have, too: only a whole day under them is a date, where nothing else states one.
_WEAK_NAMES = frozenset({
    "artdate", "articletime", "articletimestamp", "date1", "dated", "datenormalized", "dateonline", "firstpub",
    "headlinedate", "isodate", "newstime", "normalizeddate", "onlinedate", "pdate", "pub", "publish", "rawdate",
    "release", "storytime", "time",
})  # fmt: skip
_BEFORE_PARTS = re.compile(r"(?:publ?|publish(?:ed)?|publication|issue|post(?:ed)?|article|date)?")
_YEAR_FIELD = re.compile(
    r"(?:publ?|publish(?:ed)?|publication|issue|post(?:ed)?|article|date|volume|edition|print)?year"
)
_LONGEST_NAME = 60  # characters; the pattern tries many ways to read one
_SIGN = re.compile(r"[\W_]+")
_CLOCK = re.compile(
    r"\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?:\s?(?:[apAP]\.?[mM]\.?|hrs?))?(?:\s?(?:Z|[A-Z]{2,4}|[+-]\d\d:?\d\d))?"
)
_DAY_OR_MONTH = re.compile(r"\d{1,2}|[A-Za-z]{3,9}")
_NUMBERED = re.compile(r"(?:19|20)(?P<year>\d\d)-(?P<number>\d\d)")  # the month, the season, or one of a year's issues
_NUMBERS_OF_ISSUES = frozenset({"volume", "vol", "no", "number", "issueno", "issuenumber"})
_MONTHS = 12
_DAY_PARTS, _MOMENT_PARTS = 3, 7  # of a moment in a list of numbers: year, month, day; to its nanoseconds
_MONTH_AND_DAY = re.compile(r"(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])")
_HOUR_AND_MINUTE = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
_COMPACT = re.compile(r"\d{8}")
_COMPACT_CLOCK = re.compile(r"([01]\d|2[0-3])([0-5]\d)")
_YEAR = re.compile(r"[12]\d{3}")
_UPLOADS = ("addeddate", "publicdate")
_FILED = re.compile(rf"(?i)^(?:{LABEL})\s?:?\s")  # "Filed 25 July"


@lru_cache(maxsize=4096)
def names_a_date(name: str) -> bool:
    """Whether a field's name, as it is compared, says "when it was published" in words that no list has together.

    >>> names_a_date("pubdt"), names_a_date("dateofpublication"), names_a_date("eventdate"), names_a_date("publisher")
    (True, True, False, False)
    """
    name = _SIGN.sub("", name)
    return len(name) <= _LONGEST_NAME and _NAME.fullmatch(name) is not None


def day_under_weak_name(fields: Mapping[str, object]) -> str:
    """The one day under names that often hold other things ("pub", "time"), with its time or not; "" without one."""
    said = {_text(value) for name, value in fields.items() if name in _WEAK_NAMES}
    read = {text: written for text in said if (written := read_date(text)) and not written.ambiguous}
    days = [text for text, written in read.items() if written.is_day]
    return days[0] if len(days) == 1 else ""


def date_in_parts(fields: Mapping[str, object]) -> str:
    """The date of fields (by their names as compared) that hold its year, month and day each alone, "" without them."""
    for short in (("y", "m", "d"), ("yyyy", "mm", "dd")):
        if all(name in fields for name in short):
            fields = dict(zip(("year", "month", "day"), map(fields.__getitem__, short), strict=True))
    before = next((name[:-4] for name in fields if name.endswith("year") and _BEFORE_PARTS.fullmatch(name[:-4])), "")
    behind = "published" if "yearpublished" in fields else ""
    year, month, day = (_text(fields.get(before + name + behind)) for name in ("year", "month", "day"))
    if not _YEAR.fullmatch(year) or not _DAY_OR_MONTH.fullmatch(month):
        return ""
    return f"{year}-{month}-{day}" if _DAY_OR_MONTH.fullmatch(day) else f"{year}-{month}"


def with_year_beside(value: str, fields: Mapping[str, object]) -> str:
    """A day without a year ("March 7") with the year of the one field for that, "" where a part is missing."""
    years = {_text(said) for name, said in fields.items() if name.endswith("year") and _YEAR_FIELD.fullmatch(name)}
    value = _FILED.sub("", value)
    if not years or not read_day_of_year(value):
        return ""
    year = years.pop() if len(years) == 1 else ""
    return f"{value} {year}" if _YEAR.fullmatch(year) else ""


def date_in_dateline(fields: Mapping[str, object]) -> str:
    """The date that a field for the dateline ends with: "LONDON, 5 September 2025"; "" without one."""
    value = _text(fields.get("dateline")) if "dateline" in fields else ""
    found = find_dates(value)[-1:]
    return found[0].text if found and found[0].end == len(value.rstrip(".")) else ""


def date_of_issue(fields: Mapping[str, object]) -> str:
    """The date of a field for the issue ("October 2010"), else the year of one for that alone; "" without them."""
    names = ("issue", "edition", "issuename")
    issue = next((value for name in names if (value := _text(fields.get(name)))), "")
    if any(found.text == issue for found in find_dates(issue)):
        return issue
    if numbered := _NUMBERED.fullmatch(issue):
        number, is_season = int(numbered["number"]), int(numbered["number"]) == int(numbered["year"]) + 1
        is_month = 0 < number <= _MONTHS and not is_season and fields.keys().isdisjoint(_NUMBERS_OF_ISSUES)
        return issue if is_month else issue[:4]
    years = (
        _text(fields.get(name))
        for name in (
            "year",
            "pubyear",
            "publicationyear",
            "yearpublished",
            "issueyear",
            "yr",
            "collectionyear",
        )
    )
    return next(filter(_YEAR.fullmatch, years), "")


def time_beside(name: str, fields: Mapping[str, object]) -> str:
    """The time of day that stands beside a field with a date, under the same name: "pub_date" and "pub_time"."""
    if "date" not in name:
        return ""
    clock = _text(fields.get(name.replace("date", "time")))
    if (compact := _COMPACT_CLOCK.fullmatch(clock)) and _COMPACT.fullmatch(_text(fields.get(name))):
        return f"{compact[1]}:{compact[2]}"  # "20120719" and "0845"
    return clock if _CLOCK.fullmatch(clock) else ""


def day_in_list(values: Sequence[str]) -> str:
    """The day that a list of numbers is, in ISO 8601, with its time if hour and minute stand behind it; "" of others.

    >>> day_in_list(("2012", "7", "19")), day_in_list(("2012", "7", "19", "8", "45")), day_in_list(("2012", "2013"))
    ('2012-07-19', '2012-07-19 08:45', '')
    """
    is_list = len(values) >= _DAY_PARTS and len(values) <= _MOMENT_PARTS and all(map(str.isdecimal, values))
    if not is_list or not _YEAR.fullmatch(values[0]) or not _MONTH_AND_DAY.fullmatch("-".join(values[1:_DAY_PARTS])):
        return ""
    day = "-".join([values[0], *(value.zfill(2) for value in values[1:_DAY_PARTS])])
    clock = ":".join(value.zfill(2) for value in values[_DAY_PARTS : _DAY_PARTS + 2])
    return f"{day} {clock}" if _HOUR_AND_MINUTE.fullmatch(clock) else day


def is_of_upload(name: str, fields: Mapping[str, object]) -> bool:
    """Whether a day is that on which a library (the Internet Archive) took an item in, as its fields tell."""
    return name.endswith(_UPLOADS[0]) and any(other.endswith(_UPLOADS[1]) for other in fields)


def with_time_of_others(found: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The surest of several values, with the time of day that another one has for the same day."""
    first = read_date(found[0][0]) if len(found[0]) == 1 else None
    if first is None or first.precision != "day" or first.ambiguous:
        return found[0]
    others = (values for values in found[1:] if len(values) == 1)
    timed = [
        values
        for values in others
        if (read := read_date(values[0])) and read.precision == "minute" and read.first_day == first.first_day
    ]
    return timed[0] if len({values[0] for values in timed}) == 1 else found[0]


def _text(value: object) -> str:
    found = texts(value)
    return found[0].strip() if len(found) == 1 else ""
