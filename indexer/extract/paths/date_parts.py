"""Numbers of a name -> what they say of a date: its parts, as many as it has, or the days that they can be."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from indexer.dates.assembling import existing_day

YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
MONTH_AND_DAY = r"(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])"
TWO_DIGITS = re.compile(r"\d\d", re.ASCII)


@dataclass(frozen=True, slots=True)
class Parts:
    """What a name says of a date, 0 for what it does not; `number` may be a month or a day."""

    year: int = 0
    month: int = 0
    day: int = 0
    number: int = 0
    other: date | None = None  # of a day in numbers with two readings the one with the month first
    is_bare: bool = False  # digits in one piece that may be an id as well as a day
    is_phrase: bool = False  # among other words, the month in letters
    year_among_words: int = 0  # one among other words, which counts only above a month
    six_digits: str = ""  # a day with a year of two digits, which counts only below that year
    time: tuple[int, int] | None = None  # of the day

    @property
    def whole_day(self) -> date | None:
        """The day, when year, month and day are all there."""
        return date(self.year, self.month, self.day) if self.year and self.month and self.day else None


def parts_of_day(day: date, *, is_bare: bool = False, is_phrase: bool = False) -> Parts:
    """The parts of a whole day."""
    return Parts(day.year, day.month, day.day, is_bare=is_bare, is_phrase=is_phrase)


def only_day(days: Iterable[date | None]) -> date | None:
    """The one day among some; None without one, or where there are several."""
    found = set(days) - {None}
    return found.pop() if len(found) == 1 else None


def pairs_of(digits: str) -> tuple[int, int, int]:
    """The three numbers of six digits."""
    return int(digits[:2]), int(digits[2:4]), int(digits[4:])


def orders_of(first: int, second: int, third: int) -> tuple[tuple[int, int, int], ...]:
    """Year, month and day in the orders that three numbers have in names: with the year first, or last behind both."""
    return (first, second, third), (third, second, first), (third, first, second)


def day_of_last_century(digits: str, first_year: int) -> date | None:
    """The only day since a year of the last century that six digits can be; None where there are several.

    >>> day_of_last_century("290694", 70), day_of_last_century("050494", 70)
    (datetime.date(1994, 6, 29), None)
    """
    orders = orders_of(*pairs_of(digits))
    return only_day(existing_day(1900 + year, month, day) for year, month, day in orders if year >= first_year)


def number_of(text: str) -> int:
    """The number that the digits of a text are: 5 of "5th"."""
    return int("".join(filter(str.isdigit, text)))


def are_two_years(year: str, number: str) -> bool:
    """Whether a number of two digits is the year after the one before it, as of a season: "2010-11"."""
    return (int(year) + 1) % 100 == int(number)
