"""The host of an address and the names in its path -> the same names, the first one written plainly where it is the day
of a Sunday's paper: "sundaytimes.example/090329/news/ferry", "/1030529/asp/nation/ferry".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from indexer.dates.assembling import long_year
from indexer.extract.paths.date_parts import MONTH_AND_DAY, existing_day, only_day, orders_of, pairs_of
from indexer.extract.paths.name_words import is_of_papers

_SIX_DIGITS = re.compile(r"\d{6}", re.ASCII)
_NAME = re.compile(r"[A-Za-z]{3,}", re.ASCII)
# The century in one digit, as some old systems write it, above the programs that show a page.
_CENTURY_FIRST = re.compile(rf"1(?P<year>\d\d){MONTH_AND_DAY}", re.ASCII)
_STORY = re.compile(r"[a-z]+_\d{3,}", re.ASCII)
_PROGRAMS = frozenset({"asp", "jsp"})
_SUNDAY = 6
_FIRST_WEB_YEAR = 1991


def with_day_of_host(host: str, segments: Sequence[str]) -> list[str]:
    """The names; a first one of six digits, for a Sunday's paper, is the one Sunday that it can be.

    >>> with_day_of_host("www.sundaytimes.example", ["090329", "news", "ferry"])
    ['2009-03-29', 'news', 'ferry']
    >>> with_day_of_host("www.dailytimes.example", ["090329", "news", "ferry"])
    ['090329', 'news', 'ferry']
    """
    names = list(segments)
    if len(names) < 2:
        return names
    if (match := _CENTURY_FIRST.fullmatch(names[0])) and names[1].lower() in _PROGRAMS and _STORY.match(names[-1]):
        return [f"20{match['year']}-{match['month']}-{match['day']}", *names[1:]]
    if not (_SIX_DIGITS.fullmatch(names[0]) and _NAME.match(names[1]) and _is_of_sunday(host)):
        return names
    day = only_day(day for day in _readings(names[0]) if day.weekday() == _SUNDAY)
    return [day.isoformat(), *names[1:]] if day else names


def _is_of_sunday(host: str) -> bool:
    """Whether a host is called like a paper that comes out on Sundays: "www.sundaytimes.example"."""
    name = host.lower().removeprefix("www.").partition(".")[0]
    return name.startswith("sunday") and is_of_papers(name)


def _readings(digits: str) -> list[date]:
    orders = orders_of(*pairs_of(digits))
    days = [existing_day(long_year(year), month, day) for year, month, day in orders]
    return [day for day in days if day and day.year >= _FIRST_WEB_YEAR]
