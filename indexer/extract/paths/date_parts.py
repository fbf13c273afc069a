"""Nothing -> what a name says of a date: its parts, as many as it has."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


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
    loose_year: int = 0  # one among other words, which counts only above a month
    six_digits: str = ""  # a day with a year of two digits, which counts only below that year
    time: tuple[int, int] | None = None  # of the day

    @property
    def whole_day(self) -> date | None:
        """The day, when year, month and day are all there."""
        return date(self.year, self.month, self.day) if self.year and self.month and self.day else None


def parts_of_day(day: date, *, is_bare: bool = False, is_phrase: bool = False) -> Parts:
    """The parts of a whole day."""
    return Parts(day.year, day.month, day.day, is_bare=is_bare, is_phrase=is_phrase)


def existing_day(year: int, month: int, day: int) -> date | None:
    """The day; None where there is none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
