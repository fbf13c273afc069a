"""The segments of an address or the folders of a path -> the same, with days in folders written plainly.

Year, month and day in three folders are the date, whatever number follows: "2017/12/14/16780911/ferry".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from indexer.dates.assembling import existing_day, long_year, month_number
from indexer.dates.pieces import MONTH
from indexer.extract.paths.date_parts import MONTH_AND_DAY, TWO_DIGITS, YEAR, are_two_years, only_day
from indexer.extract.paths.name_words import ARCHIVES, NUMBERED, OF_TWO_YEARS, OTHERS, PAPERS, is_of_papers
from indexer.extract.told import OCCASION, tells_history

_MONTH = re.compile(rf"(?i:{MONTH})|0?[1-9]|1[0-2]", re.ASCII)
_DAY = re.compile(r"0?[1-9]|[12]\d|3[01]", re.ASCII)
_NUMBER = re.compile(r"\d{6,}", re.ASCII)
_SHORT_YEAR_AND_MONTH = re.compile(r"(?P<year>\d\d)(?P<month>0[1-9]|1[0-2])", re.ASCII)
# "990321/news4": the year is neither a month nor a day
_DAY_OF_NINETIES = re.compile(r"9[1-9](?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])", re.ASCII)
_NINETIES_LAST = re.compile(r"(?P<first>[0-3]\d)(?P<second>[0-3]\d)(?P<year>9[1-9])", re.ASCII)  # "052999"
_EIGHT_DIGITS = re.compile(r"\d{8}|\d{4}-\d\d-\d\d", re.ASCII)
_NAME_IN_FOLDER = re.compile(r"[A-Za-z]{2,}[-_]?\d{0,3}[A-Za-z]?(?:[-_](?:[A-Za-z].*|\d{1,3}))?", re.ASCII)
_NEWS = frozenset({"articles", "news", "stories"})
# "hansard/cm950616", "ldhansrd/ld080616": a day's debates in a parliament
_DEBATES = re.compile(r"(?i)(?:[a-z]{2,8})?hans(?:a?r?d)|debates|(?:lords|commons)(?:debates)?")
_OF_DEBATES = re.compile(rf"(?i)[a-z]{{2}}(?P<year>\d\d){MONTH_AND_DAY}", re.ASCII)
_DAY_OF_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)-(?P<number>[0-3]\d\d)", re.ASCII)
_NUMBERED_DAY = re.compile(r"(?i)(?P<year>(?:19|20)\d\d)/(?:day|doy)[-_ ]?(?P<number>[0-3]\d\d)", re.ASCII)
_DAYS, _MONTHS = 365, 12
_LETTERS = re.compile(r"[A-Za-z]+")
# "id=jul2308": July 23, 2008; what could be a year is left
_PACKED = re.compile(rf"(?P<month>(?i:{MONTH}))(?P<day>0[1-9]|1[0-8]|2[1-9]|3[01])(?P<year>[09]\d|1\d|2\d)", re.ASCII)
# "middle_east-jan-june09-ferry_03-17"
HALF_YEAR = r"(?i:(?P<first>jan(?:uary)?-june?|july?-dec(?:ember)?)-?(?P<year>(?:19|20)?\d\d))"
_IN_HALF_YEAR = re.compile(rf"(?:.+-)?{HALF_YEAR}-.+_(?P<month>\d\d)-(?P<day>\d\d)", re.ASCII)
# "2013-07-bridge-closes-near-harbour"; "2010-11-season-opens-with-a-win" is of two years
_MONTH_AND_SLUG = re.compile(
    r"(?P<year>(?:19|20)\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<words>[A-Za-z]{2,}(?:-[A-Za-z]+){2,}(?:-[A-Za-z\d]+)*)",
    re.ASCII,
)


def with_days_of_folders(names: Sequence[str]) -> list[str]:
    """The names, the last without the end of its name.

    >>> with_days_of_folders(["2017", "12", "14", "16780911", "ferry"])
    ['2017', '12', '14', '-', 'ferry']
    >>> with_days_of_folders(["2006", "0607", "13", "a"])
    ['2006', '2006-07', '13', 'a']
    """
    plain: list[str] = []
    for number, name in enumerate(names):
        below = names[number + 1] if number + 1 < len(names) else ""
        is_number = _is_number_below_day(name, plain)
        match = _NINETIES_LAST.fullmatch(name) if plain and not any(map(_EIGHT_DIGITS.search, plain)) else None
        if match and _is_of_named(plain[-1], below) and (day := _only_day(match)):
            plain.append(day)
            continue
        plain.append("-" if is_number else _plainly(name, plain[-1] if plain else "", below, number + 2 < len(names)))
    return plain


def day_of_year(name: str, above: str) -> str:
    """The name of a folder that is a year and the number of a day in it, "2025-248", or that number below the year,
    "day248", as that day; others as they are.

    Files, and folders below one with other words, are numbered so as well: "bills/2012-123".
    """
    match = _DAY_OF_YEAR.fullmatch(name) if not _LETTERS.search(above) or is_of_papers(above) else None
    match = match or (_NUMBERED_DAY.fullmatch(f"{above}/{name}") if name[-1:].isdigit() else None)
    if match is None or not 1 <= int(match["number"]) <= _DAYS:
        return name
    return (date(int(match["year"]), 1, 1) + timedelta(int(match["number"]) - 1)).isoformat()


def _is_number_below_day(name: str, above: Sequence[str]) -> bool:
    """Whether a name is a number below the folders of a day, and not that day again."""
    if len(above) < 3 or not _NUMBER.fullmatch(name):
        return False
    for year, month, day in zip(above, above[1:], above[2:], strict=False):
        if YEAR.fullmatch(year) and _MONTH.fullmatch(month) and _DAY.fullmatch(day):
            number = int(month) if month.isdigit() else month_number(month)
            return not name.startswith(f"{year}{number:02}{int(day):02}")
    return False


def _plainly(name: str, above: str, below: str, has_more: bool) -> str:
    match = _SHORT_YEAR_AND_MONTH.fullmatch(name) if below and YEAR.fullmatch(above) else None
    is_sure = match and (int(match["year"]) > _MONTHS or (has_more and TWO_DIGITS.fullmatch(below)))
    if match and is_sure and above[2:] == match["year"]:
        return f"{above}-{match['month']}"
    if _DAY_OF_NINETIES.fullmatch(name) and _is_of_named(above, below):
        return f"19{name[:2]}-{name[2:4]}-{name[4:]}"
    if (match := _OF_DEBATES.fullmatch(name)) and _DEBATES.fullmatch(above):
        return f"{long_year(int(match['year']))}-{match['month']}-{match['day']}"
    if _is_shelf(above) and (day := packed_day(name)):
        return day
    if match := _IN_HALF_YEAR.fullmatch(name):
        return day_of_half_year(match, int(match["month"]), int(match["day"])) or name
    if (match := _MONTH_AND_SLUG.fullmatch(name)) and not _is_about(match):
        return f"{match['year']}-{match['month']}"
    return name


def day_of_half_year(half: re.Match[str], month: int, day: int) -> str:
    """The day of "jan-june06", "july-dec2006", in ISO 8601; "" where its month lies in the other half."""
    is_first = half["first"].lower().startswith("jan")
    return f"{long_year(int(half['year'][-2:]))}-{month:02}-{day:02}" if (month <= 6) == is_first else ""


def _only_day(match: re.Match[str]) -> str:
    """The day of two numbers and a year, in ISO 8601; "" where there are two, or none."""
    year, first, second = 1900 + int(match["year"]), int(match["first"]), int(match["second"])
    day = only_day((existing_day(year, first, second), existing_day(year, second, first)))
    return str(day or "")


def packed_day(name: str) -> str:
    """The day of a month, day and year in one piece, in ISO 8601; "" of any other name.

    >>> packed_day("jul2308"), packed_day("jul1908")
    ('2008-07-23', '')
    """
    match = _PACKED.fullmatch(name)
    if match is None:
        return ""
    year = int(match["year"]) + (1900 if match["year"][0] == "9" else 2000)
    return f"{year}-{month_number(match['month']):02}-{match['day']}"


def _is_of_named(above: str, below: str) -> bool:
    """Whether a folder of six digits may be a day: what is in it has a name, and papers stand above."""
    words = {word.lower() for word in _LETTERS.findall(above)}
    words |= {word.removesuffix("s") for word in words}
    is_counted = not words.isdisjoint(NUMBERED | OTHERS) or any(map(str.isdigit, above))
    is_held = is_of_papers(above) or above.lower() in ARCHIVES | _NEWS
    return bool(_NAME_IN_FOLDER.fullmatch(below)) and is_held and not is_counted


def _is_shelf(above: str) -> bool:
    """Whether a month, day and year in one piece may stand below a segment: a shelf of news."""
    return above.lower() in ARCHIVES | PAPERS or is_of_papers(above)


def _is_about(match: re.Match[str]) -> bool:
    """Whether the words behind a month are what happens in it, or its number is of a second year."""
    words = match["words"].replace("-", " ")
    first = set(words.lower().split()[:3])
    is_span = are_two_years(match["year"], match["month"])
    return bool(OCCASION.match(words)) or tells_history(words) or (is_span and not first.isdisjoint(OF_TWO_YEARS))
