"""The parts of a date in the names of a path, one after the other -> the date that they are together."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time

from indexer.dates import FIRST_YEAR, WrittenDate, read_date
from indexer.dates.assembling import existing_day
from indexer.dates.pieces import MONTH
from indexer.dates.written import at_minute
from indexer.extract.paths.date_parts import TWO_DIGITS, Parts, orders_of, pairs_of
from indexer.extract.paths.name_words import ARCHIVES, PART_OF_YEAR, is_of_papers
from indexer.extract.paths.section_names import count_sections

_MONTH = re.compile(MONTH, re.IGNORECASE)
_NUMBER = re.compile(r"\d\d?", re.ASCII)
_FOUR_DIGITS = re.compile(r"\d{4}", re.ASCII)
_DAY_AND_MONTH = re.compile(rf"(?i)\d\d?[-_. ]{MONTH}|{MONTH}[-_. ]\d\d?", re.ASCII)
_SIGN = re.compile(r"[-_. ]+")
_NEWSGROUP = re.compile(r"(?:alt|bit|biz|clari|comp|misc|news|rec|sci|soc|talk|uk|aus)(?:\.[a-z][a-z0-9+-]*)+")
FIRST_SHORT_YEAR = 1970  # of six digits without a year around: an earlier one may be a day


def date_of_parts(
    parts: Sequence[Parts], names: Sequence[str], *, day_first: bool | None = None, first_year: int = FIRST_SHORT_YEAR
) -> WrittenDate | None:
    """The date of the last name with a whole day or a year, with the month and day below it.

    `day_first` says how "03-04-2024" is meant; without it only the year is kept. "971224" is a day of `first_year`
    or a later one.
    """
    parts = _with_years_among_words(parts)
    for number in range(len(parts) - 1, -1, -1):
        part, around = parts[number], None
        if part.is_bare or part.other or part.six_digits:
            around = _joined(parts[:number], names)
        if (day := part.whole_day) and (not part.is_bare or _is_inside(day, around)):
            return _one_of(part, day, around, day_first)
        if part.six_digits and (written := _of_six_digits(part.six_digits, around)):
            return written
        is_alone = part.six_digits and _is_alone(names[: number + 1], parts[:number], is_folder=parts[-1] is not part)
        if is_alone and (written := _of_own_year(part.six_digits, first_year)):
            return written
        if not day and part.year >= FIRST_YEAR and (written := _joined(parts[number:], names[number:])):
            above = names[max(number - 2, 0) : number + 1]
            return (written.precision == "year" and _year_last(above, day_first)) or written
    return None


def _year_last(names: Sequence[str], day_first: bool | None) -> WrittenDate | None:
    """The date of folders with the year below day and month: "24/03/1999", "24/mar/1999", "mar/24/1999"; of "3/5/1999"
    none, as it has no zeros."""
    if len(names) > 1 and _FOUR_DIGITS.fullmatch(names[-1]) and _DAY_AND_MONTH.fullmatch(names[-2]):
        return read_date(" ".join(_SIGN.split(f"{names[-2]} {names[-1]}")))
    if len(names) > 1 and (month := _month_above(names)):
        return month
    if len(names) != 3 or not _FOUR_DIGITS.fullmatch(names[2]):
        return None
    numbers = [bool(_NUMBER.fullmatch(name)) for name in names[:2]]
    if all(numbers):
        are_padded = all(map(TWO_DIGITS.fullmatch, names[:2]))
        written = read_date("/".join(names), day_first=day_first)
        return written if are_padded or (written and written.precision == "day") else None
    is_spelled = any(numbers) and any(map(_MONTH.fullmatch, names[:2]))
    return read_date(" ".join(names)) if is_spelled else None


def _month_above(names: Sequence[str]) -> WrittenDate | None:
    """The month of folders with the year below it, "may/2019", and no day above."""
    month, year = names[-2:]
    is_month = _FOUR_DIGITS.fullmatch(year) and _MONTH.fullmatch(month) and not _NUMBER.fullmatch(names[-3:][0])
    return read_date(f"{month} {year}") if is_month else None


def _with_years_among_words(parts: Sequence[Parts]) -> Sequence[Parts]:
    """The parts; a year among other words is one of a date where the name below is a month's."""
    return [
        replace(part, year=part.year_among_words) if part.year_among_words and below.month and not below.year else part
        for part, below in itertools.zip_longest(parts, parts[1:], fillvalue=Parts())
    ]


def _of_six_digits(digits: str, around: WrittenDate | None) -> WrittenDate | None:
    """The day of 050925, 092505 or 250905 in the year, or month, of the folders around it."""
    if not digits or around is None:
        return None
    century = around.first_day.year // 100 * 100
    orders = orders_of(*pairs_of(digits))
    written = {existing_day(century + year, month, day) for year, month, day in orders}
    days = sorted({day for day in written if day and _is_inside(day, around)})
    if not days:
        return None
    return WrittenDate(days[0], "day") if len(days) == 1 else WrittenDate(around.first_day, "year", ambiguous=True)


def _is_alone(names: Sequence[str], above: Sequence[Parts], *, is_folder: bool) -> bool:
    """Whether six digits at the front of the last name may be a day: none above says another, and it is a paper's."""
    is_dated = any(part.year or part.year_among_words or part.month or part.day for part in above)
    if is_dated or len(names) < 2 or not names[-1][:6].isdigit():
        return False
    is_held = names[-2].lower() in ARCHIVES or _NEWSGROUP.fullmatch(names[-2].lower())
    return is_of_papers(names[-2]) or (is_folder and bool(is_held))


def _of_own_year(digits: str, first_year: int) -> WrittenDate | None:
    """The day of "971224": 97 is neither a day nor a month."""
    if 1900 + int(digits[:2]) < first_year:
        return None
    written = read_date(f"19{digits[:2]}-{digits[2:4]}-{digits[4:]}")
    return WrittenDate(written.first_day, "day") if written else None


def _is_inside(day: date, around: WrittenDate | None) -> bool:
    """Whether a day lies in the year, or month, of the folders around it."""
    return around is not None and day.isoformat().startswith(str(around.date)[: 4 if around.precision == "year" else 7])


def _one_of(part: Parts, day: date, around: WrittenDate | None, day_first: bool | None) -> WrittenDate:
    """The day with its time; of two readings the one meant, or inside the month of the folders around it, else only
    the year."""
    if part.other is None:
        return at_minute(datetime.combine(day, time(*part.time))) if part.time else WrittenDate(day, "day")
    if day_first is not None:
        return WrittenDate(day if day_first else part.other, "day")
    month = (around.first_day.year, around.first_day.month) if around and around.precision != "year" else None
    fitting = [reading for reading in (day, part.other) if (reading.year, reading.month) == month]
    if len(fitting) == 1:
        return WrittenDate(fitting[0], "day")
    return WrittenDate(date(day.year, 1, 1), "year", ambiguous=True)


def _joined(parts: Sequence[Parts], names: Sequence[str]) -> WrittenDate | None:
    """The date of a name with a year and the names below it, as far as each goes on from the one above."""
    years = (number for number in range(len(parts) - 1, -1, -1) if parts[number].year and not parts[number].is_bare)
    first = next(years, None)
    if first is None:
        return None
    year, month, day = parts[first].year, parts[first].month, parts[first].day
    place = first + 1
    while place < len(parts) and not day:
        if month or not parts[place].month:  # "Oct" above "10 Oct" is no section
            place += count_sections(names[place:], parts[place:], month)
        part, name = parts[place], names[place]
        if not (part.month or part.number or PART_OF_YEAR.fullmatch(name)) or (month and part.month not in (0, month)):
            break
        if part.year not in (0, year):  # "1999/2000062902"
            break
        month, day = (month, part.day or part.number) if month else (part.month or part.number, part.day)
        place += 1
    for precision, text in (("day", f"{year}-{month}-{day}"), ("month", f"{year}-{month}")):
        written = read_date(text)
        if written and written.precision == precision:
            return written
    return read_date(str(year))
