"""A record's field names and values -> its date where no list has the name: "pub_dt", or year, month and day apart."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from indexer.dates import find_dates, read_day_of_year
from indexer.dates.labels import LABEL
from indexer.formats.values import texts

_OF_WHAT = (
    r"(?:og|first|orig(?:inal(?:ly)?)?|initial(?:ly)?|web|online|article|news|story|content|item|doc(?:ument)?|rss|feed"
    r"|entry|wp|dc(?:terms)?|dates|times|timestamps|meta(?:data)?|info|node|page|print|sys|attributes|data|fields?|properties|header|record|dcsext|of|the|was|is|numeric|alpha)"
)
_CLEARLY = r"(?:date|dt|day|time|datetime|timestamp|ts|stamp|at|on|utc|gmt|epoch|unix)"
_WHEN = rf"(?:{_CLEARLY}|iso|8601|local|str(?:ing)?|text|formatted|raw|ms|millis|sec(?:ond)?s|display|human|value)"
_BESIDE = rf"(?:{_OF_WHAT}|{_WHEN})*"
_DONE = r"(?:(?:publish|post|issu|releas|print|air)ed|written|added|submitted|filed|uploaded|sent)"
_DOING = r"(?:publ?|publish(?:ing)?|publication|posting|post|issue|release|print|air|broadcast|edition|display)"
_NAME = re.compile(
    rf"{_BESIDE}{_DONE}{_BESIDE}|{_BESIDE}{_DOING}{_BESIDE}{_CLEARLY}{_BESIDE}|{_BESIDE}{_CLEARLY}{_BESIDE}{_DOING}{_BESIDE}"
    r"|(?:article|news|story|doc(?:ument)?|item|paper|newspaper|field)(?:date|dt|datetime|day)|firstcreated|(?:issue|edition)dateissued"
    rf"|{_OF_WHAT}*creat(?:ed|ion){_WHEN}+|date(?:utc|gmt|iso|8601|local|str(?:ing)?|text|formatted|raw|display)+"
)
_BEFORE_PARTS = re.compile(r"(?:publ?|publish(?:ed)?|publication|issue|post(?:ed)?|article|date)?")
_YEAR_FIELD = re.compile(r"(?:publ?|publish(?:ed)?|publication|issue|post(?:ed)?|article|date|volume|edition)?year")
_SIGN = re.compile(r"[\W_]+")
_CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?:\s?[apAP]\.?[mM]\.?)?(?:\s?(?:Z|[A-Z]{2,4}|[+-]\d\d:?\d\d))?")
_DAY_OR_MONTH = re.compile(r"\d{1,2}|[A-Za-z]{3,9}")
_NUMBERED = re.compile(r"(?:19|20)\d\d-\d\d")  # the month, or the number among the issues of a year
_YEAR = re.compile(r"[12]\d{3}")
_FILED = re.compile(rf"(?i)^(?:{LABEL})\s?:?\s")  # "Filed 25 July"


@lru_cache(maxsize=4096)
def names_a_date(name: str) -> bool:
    """Whether a field's name, as it is compared, says "when it was published" in words that no list has together.

    >>> names_a_date("pubdt"), names_a_date("dateofpublication"), names_a_date("eventdate"), names_a_date("publisher")
    (True, True, False, False)
    """
    return _NAME.fullmatch(_SIGN.sub("", name)) is not None


def date_in_parts(fields: Mapping[str, object]) -> str:
    """The date of fields (by their names as compared) that hold its year, month and day each alone, "" without them."""
    if all(name in fields for name in ("y", "m", "d")):
        fields = {"year": fields["y"], "month": fields["m"], "day": fields["d"]}
    before = next((name[:-4] for name in fields if name.endswith("year") and _BEFORE_PARTS.fullmatch(name[:-4])), "")
    year, month, day = (_text(fields.get(before + name)) for name in ("year", "month", "day"))
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
    issue = next((value for name in ("issue", "edition", "issuename") if (value := _text(fields.get(name)))), "")
    if any(found.text == issue for found in find_dates(issue)):
        return issue
    if _NUMBERED.fullmatch(issue):
        return issue[:4]
    years = (
        _text(fields.get(name))
        for name in ("year", "pubyear", "publicationyear", "yearpublished", "issueyear", "yr", "collectionyear")
    )
    return next(filter(_YEAR.fullmatch, years), "")


def time_beside(name: str, fields: Mapping[str, object]) -> str:
    """The time of day that stands beside a field with a date, under the same name: "pub_date" and "pub_time"."""
    if "date" not in name:
        return ""
    clock = _text(fields.get(name.replace("date", "time")))
    return clock if _CLOCK.fullmatch(clock) else ""


def _text(value: object) -> str:
    found = texts(value)
    return found[0].strip() if len(found) == 1 else ""
