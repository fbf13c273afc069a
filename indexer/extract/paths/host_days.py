"""The host of an address and the names in its path -> the same names, the first one written plainly where it is the day
of a Sunday's paper: "sundaytimes.example/090329/news/ferry", "/1030529/asp/nation/ferry".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from indexer.dates import WrittenDate, read_date
from indexer.dates.assembling import existing_day, long_year
from indexer.extract.paths.date_parts import MONTH_AND_DAY, day_of_last_century, only_day, orders_of, pairs_of
from indexer.extract.paths.name_words import is_of_papers
from indexer.extract.paths.year_names import HOSTS
from indexer.extract.told import OCCASION, tells_history

_SIX_DIGITS = re.compile(r"\d{6}", re.ASCII)
_NAME = re.compile(r"[A-Za-z]{3,}", re.ASCII)
# The century in one digit, as some old systems write it, above the programs that show a page.
_CENTURY_FIRST = re.compile(rf"1(?P<year>\d\d){MONTH_AND_DAY}", re.ASCII)
_STORY = re.compile(r"[a-z]+_\d{3,}", re.ASCII)
_PROGRAMS = frozenset({"asp", "jsp"})
_HOST_OF_YEAR = re.compile(
    r"(?:(?:www|m|amp)\.)?(?:archive|archives|arsip|old)?[-.]?(?P<year>199[1-9]|20[0-2]\d)\.(?P<site>[a-z\d-]+)\..+",
    re.ASCII,
)
_NEWS = frozenset({"article", "articles", "news", "stories", "story"})
_LABELS = re.compile(r"(?:(?:www\d?|m|amp|mobile|old|archives?)\.)+", re.ASCII)  # before a site's own name
_SUNDAY = 6
_FIRST_WEB_YEAR = 1991


def with_day_of_host(host: str, segments: Sequence[str]) -> list[str]:
    """The names; a first one of six digits, for a paper, is the one day of the nineties, for a Sunday's paper the one
    Sunday that it can be.

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
    if not (_SIX_DIGITS.fullmatch(names[0]) and _NAME.match(names[1])):
        return names
    if is_of_papers(_name_of(host)) and (old := day_of_last_century(names[0], _FIRST_WEB_YEAR - 1900)):
        return [old.isoformat(), *names[1:]]
    if not _is_of_sunday(host):
        return names
    day = only_day(day for day in _readings(names[0]) if day.weekday() == _SUNDAY)
    return [day.isoformat(), *names[1:]] if day else names


def year_of_host(host: str, segments: Sequence[str]) -> WrittenDate | None:
    """The year of a paper's old site under a name of its own: "2018.harbourgazette.example/news/ferry"."""
    match = _HOST_OF_YEAR.fullmatch(host.lower())
    is_news = match and segments and (is_of_papers(match["site"]) or segments[0].lower() in _NEWS)
    is_told = match is None or match["site"] in HOSTS or OCCASION.search(match["site"]) or tells_history(match["site"])
    return read_date(match["year"]) if match and is_news and not is_told else None


def _is_of_sunday(host: str) -> bool:
    """Whether a host is called like a paper that comes out on Sundays: "www.sundaytimes.example"."""
    name = _name_of(host)
    return name.startswith("sunday") and is_of_papers(name)


def _name_of(host: str) -> str:
    return _LABELS.sub("", host.lower()).partition(".")[0]


def _readings(digits: str) -> list[date]:
    orders = orders_of(*pairs_of(digits))
    days = [existing_day(long_year(year), month, day) for year, month, day in orders]
    return [day for day in days if day and day.year >= _FIRST_WEB_YEAR]
