"""What a record states in place of a date -> the year, month or day that holds it: "Spring 2024", "2019-Q1",
"2019-03-05/2019-03-07", "March-April 2019". What is said to be a guess ("c. 2019") is none.
"""

from __future__ import annotations

import re

from indexer.dates.pieces import ANY_SEASON, MONTH
from indexer.dates.reading import read_date
from indexer.dates.written import WrittenDate

_YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)"
_SEASON = rf"(?:early|mid|late|{ANY_SEASON})"
_OF_YEAR = (
    re.compile(rf"(?i){_SEASON}(?:\s?[/–-]\s?{_SEASON})?[\s-](?:issue[\s,]*)?{_YEAR}(?:\s?[/–-]\s?\d\d)?"),
    re.compile(rf"(?i){_YEAR}[\s-]{_SEASON}"),
    re.compile(rf"(?i)(?:Q[1-4]|[1-4]Q)[\s/-]{_YEAR}|{_YEAR.replace('year', 'first')}[\s/-]?Q[1-4]"),
    re.compile(rf"(?i){MONTH}\.?\s?[/–-]\s?{MONTH}\.?,?\s{_YEAR}"),
)
_ISO = r"\d{4}-\d\d(?:-\d\d)?"
_SPAN = re.compile(rf"(?P<first>{_ISO})\s?(?:/|–|to)\s?(?P<last>{_ISO})")
_DAY_S_END = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)[T ]24:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:?\d\d)?")


def rough_date(text: str) -> WrittenDate | None:
    """The shortest year, month or day that holds what a text states; None for anything else.

    >>> rough_date("Spring 2024"), rough_date("2019-03-05/2019-03-07").precision, rough_date("the spring of 2024")
    (WrittenDate(date=datetime.date(2024, 1, 1), precision='year', ambiguous=False), 'month', None)
    """
    text = " ".join(text.split())
    for form in _OF_YEAR:
        if match := form.fullmatch(text):
            return read_date(next(year for year in match.groups() if year))
    if match := _DAY_S_END.fullmatch(text):
        return read_date(match["day"])
    span = _SPAN.fullmatch(text)
    return _around(span["first"], span["last"]) if span else None


def _around(first: str, last: str) -> WrittenDate | None:
    """The month or year that two days or months share."""
    one, other = read_date(first), read_date(last)
    if one is None or other is None or one.first_day > other.first_day:
        return None
    shared = next((length for length in (10, 7, 4) if first[:length] == last[:length]), 0)
    return read_date(first[:shared]) if shared else None
