"""The names of a path or an address -> the same, with days whose year has two digits and stands above in full written
plainly: "2005/31.01.05", "1998/5-22-98", "1997/HC970319", "2009-01/uoc-nfh012209".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from indexer.dates.assembling import existing_day, month_number
from indexer.dates.pieces import MONTH
from indexer.extract.paths.date_parts import only_day, orders_of
from indexer.extract.paths.name_words import NUMBERED, OTHERS, SAYS_NUMBER, is_of_papers, words_of
from indexer.extract.paths.short_folders import with_days_together

_YEAR = re.compile(r"(?<![^\W_])(?:19|20)\d\d(?![^\W_])")
_MONTH_OF_YEAR = re.compile(
    rf"(?:(?:19|20)\d\d[-_. ]?)?(?:(?P<month>0[1-9]|1[0-2])|(?P<spelled>(?i:{MONTH})))", re.ASCII
)
# Three numbers with one sign between them, at an end of a name.
_NUMBERS = re.compile(
    r"(?:(?<=[A-Za-z][-_. ])|^)(?P<first>\d\d?)(?P<sign>[-_.])(?P<second>\d\d?)(?P=sign)(?P<third>\d\d)"
    r"(?=$|[-_. ]+[A-Za-z]|[^\w.-])",
    re.ASCII,
)
# "HC970319", a day's folder behind the code of its edition
_CODED = re.compile(r"(?P<code>[A-Za-z]{1,4})(?P<year>\d\d)(?P<month>\d\d)(?P<day>\d\d)", re.ASCII)
_CASES = frozenset({"ca", "cr", "cv", "hb", "inv", "pn", "po", "sb", "sr"})
# "harbour-gazette120901", the name of a paper and a day
_GLUED = re.compile(r"(?P<name>[A-Za-z]+(?:[-_ ][A-Za-z]+)*)(?P<day>\d{6})", re.ASCII)
# "uoc-nfh012209", "rescuers-012209": what it is called, and the day of the month above
_RELEASE = re.compile(r"(?P<code>[a-z]+(?:[-_][a-z]+)*)[-_]?(?P<day>\d{6})", re.ASCII)
# "gazette/93/05/23", "gazette/9305/23"
_SHORT_YEAR = re.compile(r"(?P<year>[7-9]\d)(?P<month>0[1-9]|1[0-2])?", re.ASCII)
_COUNTED = frozenset({"build", "builds", "parts", "release", "rev", "ver"})
_DAY = re.compile(r"0?[1-9]|[12]\d|3[01]", re.ASCII)
# "b05292003_bt377-03"
_YEAR_LAST = re.compile(
    r"[A-Za-z]{1,2}(?P<first>[0-3]\d)(?P<second>[0-3]\d)(?P<year>(?:19|20)\d\d)(?![^\W_])", re.ASCII
)
_LEADING = re.compile(r"(?P<day>\d{6})(?=[A-Za-z]{3})", re.ASCII)  # "030523ferry"
_LEADING_IN_MONTH = re.compile(r"(?P<day>\d{6})(?=[A-Za-z]{3}|[-_][A-Za-z]\d?)", re.ASCII)  # "030523-a1"


def with_short_days(names: Sequence[str]) -> list[str]:
    """The names, the last without the end of its name; a day that can be read in two ways stays as it is.

    >>> with_short_days(["2005", "31.01.05", "lead"]), with_short_days(["2011", "04.03.11", "lead"])
    (['2005', '2005-01-31', 'lead'], ['2011', '04.03.11', 'lead'])
    >>> with_short_days(["2009-01", "uoc-nfh012209"]), with_short_days(["gazette", "93", "05", "23", "ferry"])
    (['2009-01', 'uoc-nfh 2009-01-22'], ['gazette', '1993', '05', '23', 'ferry'])
    """
    plain: list[str] = []
    names = with_days_together(names)
    for number, name in enumerate(names):
        is_last = number + 1 == len(names)
        if name[:2].isdigit() and (of_paper := _of_paper(name, plain[-1:], names[number + 1 :])):
            plain.append(of_paper)
            continue
        plain.append(_plainly(name, plain, is_last=is_last) if plain else name)
    return plain


def _plainly(name: str, above: Sequence[str], *, is_last: bool) -> str:
    years = _YEAR.findall(above[-1]) or (_YEAR.findall(above[-2]) if len(above) > 1 else [])
    if len(years) != 1 or not any(map(str.isdigit, name)):
        return name
    year, month = int(years[0]), _month_of(above[-1])
    if (match := _NUMBERS.search(name)) and not _is_of_others(name):
        day = _only_day(match.group("first", "second", "third"), year, month)
        return f"{name[: match.start()]}{day}{name[match.end() :]}" if day else name
    if match := _YEAR_LAST.match(name):
        day = _only_day((match["first"], match["second"], match["year"][2:]), year, month)
        return f"{day}{name[match.end() :]}" if day and int(match["year"]) == year else name
    match = None if is_last else _CODED.fullmatch(name)
    if match and match["code"].lower() not in _CASES and not _is_of_others(name):
        written = existing_day(year, int(match["month"]), int(match["day"]))
        return written.isoformat() if written and int(match["year"]) == year % 100 else name
    if (match := (_LEADING_IN_MONTH if month else _LEADING).match(name)) and not _is_of_others(name):
        digits = match["day"]
        day = _only_day((digits[:2], digits[2:4], digits[4:]), year, month)
        return f"{day} {name[match.end() :]}" if day else name
    return _of_glued(name, above, year, month) or name


def _of_paper(name: str, above: Sequence[str], below: Sequence[str]) -> str:
    """A year of two digits, or such a year and its month, above month and day, in the folder of a paper or above a
    month in letters, with the year in full; "" of others: "gazette/93/05/23", "gazette/9305/23", "93/may/23"."""
    match = _SHORT_YEAR.fullmatch(name)
    is_spelled = len(below) > 2 and re.fullmatch(MONTH, below[0], re.IGNORECASE)
    if match is None or len(below) < 2 or not (is_spelled or (above and is_of_papers(above[0]))):
        return ""
    below = below[:-1]
    if match["month"]:
        return f"19{match['year']}-{match['month']}" if below and _DAY.fullmatch(below[0]) else ""
    is_above = len(below) > 1 and _MONTH_OF_YEAR.fullmatch(below[0]) and _DAY.fullmatch(below[1])
    return f"19{match['year']}" if is_above else ""


def _of_glued(name: str, above: Sequence[str], year: int, month: int) -> str:
    """A name with its paper's name and a day apart, or the day of a release in the month above; "" of others."""
    match = _GLUED.fullmatch(name)
    if match and (is_of_papers(match["name"]) or match["name"] in above):
        return f"{match['name']} {match['day']}"
    match = _RELEASE.fullmatch(name) if month else None
    if match is None or _is_of_others(name):
        return ""
    digits = match["day"]
    day = _only_day((digits[:2], digits[2:4], digits[4:]), year, month)
    return f"{match['code']} {day}" if day else ""


def _only_day(numbers: Sequence[str], year: int, month: int) -> date | None:
    """The one day of the year, and of the month if there is one, that three numbers are in any of the usual orders."""
    orders = orders_of(*map(int, numbers))
    written = [existing_day(year, one, day) for short, one, day in orders if short == year % 100]
    return only_day(day for day in written if day and month in (0, day.month))


def _month_of(name: str) -> int:
    match = _MONTH_OF_YEAR.fullmatch(name)
    if match is None:
        return 0
    return int(match["month"]) if match["month"] else month_number(match["spelled"])


def _is_of_others(name: str) -> bool:
    return not (OTHERS | NUMBERED | SAYS_NUMBER | _COUNTED).isdisjoint(words_of(name))
