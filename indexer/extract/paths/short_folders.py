"""The names of a path or an address -> the same, with days plainly that more than one name states together:
"news/07/26/18/ferry-stays", "stories/062802/loc_062802012", "2002/june/06-16-01".
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from datetime import date

from indexer.dates.assembling import existing_day, long_year, month_number
from indexer.dates.pieces import MONTH
from indexer.extract.paths.date_parts import TWO_DIGITS, YEAR
from indexer.extract.paths.name_words import ARCHIVES, PAPERS, is_of_papers

_SLUG = re.compile(r"[A-Za-z][A-Za-z\d]*(?:[-_][A-Za-z\d]+)+", re.ASCII)
_SIX_DIGITS = re.compile(r"(?P<month>0[1-9]|1[0-2])(?P<day>1[3-9]|2\d|3[01])(?P<year>\d\d)", re.ASCII)
_MONTH = re.compile(rf"0[1-9]|1[0-2]|(?P<spelled>(?i:{MONTH}))", re.ASCII)
# A day and the number of a text on it: "06-16-01".
_DAY_AND_NUMBER = re.compile(r"(?P<first>\d\d)-(?P<second>\d\d)-(?P<number>\d\d)(?=$|[_. ]+[A-Za-z])", re.ASCII)
_NINETIES = re.compile(r"9\d", re.ASCII)
_DAY_AND_WORD = re.compile(r"(?P<day>0[1-9]|[12]\d|3[01])[A-Za-z]{2}", re.ASCII)
_WORD_AND_DAY = re.compile(r"(?P<word>[A-Za-z]+)(?P<month>\d\d)(?P<day>\d\d)(?P<year>9\d)", re.ASCII)
_MONTH_OF_NINETIES = re.compile(rf"(?P<month>(?i:{MONTH}))[-_]?(?P<year>9\d)", re.ASCII)
_FIRST_YEAR, _LAST_SHORT_YEAR = 1995, 26  # of such addresses
_LAST_MONTH = 12


def with_days_together(names: Sequence[str]) -> list[str]:
    """The names; a day that can be read in two ways stays as it is.

    >>> with_days_together(["news", "07", "26", "18", "ferry-stays"])
    ['news', '2018', '07', '26', 'ferry-stays']
    >>> with_days_together(["stories", "062802", "loc_062802012"])
    ['stories', '2002-06-28', 'loc']
    >>> with_days_together(["2002", "june", "06-16-01"])
    ['2002', 'june', '2002-06-16']
    """
    plain = list(names)
    for number in range(1, len(plain)):
        above, name, below = plain[number - 1], plain[number], plain[number + 1 : number + 4]
        if len(below) == 3 and _are_numbers((name, *below[:2])) and _holds_news(above) and _SLUG.match(below[2]):
            plain[number : number + 3] = _in_three(name, *below[:2])
        elif len(below) == 1 and (day := _said_twice(name, below[0])) and _holds_news(above):
            plain[number], plain[number + 1] = day.isoformat(), below[0].partition("_")[0]
        elif number > 1 and not below and (joined := _below_month(plain[:number], name)):
            return joined
        elif number > 1 and (match := _DAY_AND_NUMBER.match(name)):
            day = _inside(plain[number - 2], above, match)
            plain[number] = f"{day}{name[match.end() :]}" if day else name
    return plain


def _below_month(above: Sequence[str], name: str) -> list[str]:
    """The names, of a text whose name has its day below a month of the nineties: "98/03/biztech/articles/15ferry",
    "daily/aug98/stories/ferry082798"; [] of others."""
    match = _DAY_AND_WORD.match(name) if above[-1] == "articles" else None
    for number, (year, month) in enumerate(itertools.pairwise(above[:-1]) if match else ()):
        if match and _NINETIES.fullmatch(year) and month.isdigit():
            day = existing_day(1900 + int(year), int(month), int(match["day"]))
            return [*above[:number], day.isoformat(), name[2:]] if day else []
    match = _WORD_AND_DAY.fullmatch(name)
    for number, folder in enumerate(above if match else ()):
        found = _MONTH_OF_NINETIES.fullmatch(folder)
        if match and found and (int(match["month"]), match["year"]) == (month_number(found["month"]), found["year"]):
            day = existing_day(1900 + int(match["year"]), int(match["month"]), int(match["day"]))
            return [*above[:number], day.isoformat(), match["word"]] if day else []
    return []


def _are_numbers(names: Sequence[str]) -> bool:
    return all(map(TWO_DIGITS.fullmatch, names))


def _holds_news(name: str) -> bool:
    return name.lower() in PAPERS | ARCHIVES or is_of_papers(name)


def _in_three(*names: str) -> Sequence[str]:
    """Year, month and day of a month, a day and a year; the numbers where they may be read in another order."""
    first, second, third = map(int, names)
    others = (
        existing_day(2000 + year, month, day) for year, month, day in ((first, second, third), (third, second, first))
    )
    day = existing_day(long_year(third), first, second) if _is_of_web(third) else None
    return f"{day:%Y} {day:%m} {day:%d}".split() if day and set(others) <= {None, day} else names


def _is_of_web(year: int) -> bool:
    return year <= _LAST_SHORT_YEAR or long_year(year) in range(_FIRST_YEAR, 2000)


def _said_twice(name: str, below: str) -> date | None:
    """The day of six digits that the text's own number begins with again; None where it can be read otherwise."""
    match = _SIX_DIGITS.fullmatch(name)
    if match is None or not re.fullmatch(rf"[a-z]{{2,4}}_{name}\d{{0,4}}", below):
        return None
    year = int(match["year"])
    return existing_day(long_year(year), int(match["month"]), int(match["day"])) if _is_of_web(year) else None


def _inside(year: str, month: str, match: re.Match[str]) -> date | None:
    """The day of the month above that the first two of three numbers are; None where the third is the year."""
    found = _MONTH.fullmatch(month) if YEAR.fullmatch(year) else None
    if found is None or match["number"] == year[2:]:
        return None
    number = month_number(month) if found["spelled"] else int(month)
    first, second = int(match["first"]), int(match["second"])
    if match["first"] == year[2:] and second == number:  # "13-10-28"
        return existing_day(int(year), number, int(match["number"]))
    if first == number:
        return existing_day(int(year), number, second)
    return existing_day(int(year), number, first) if second == number and first > _LAST_MONTH else None
