"""The last name of an address below folders that are a day or a month -> the parts of a date in it that go with these.

The number of an article begins with its day ("2012/06/2012061512345612345", "2019/12/ferry-191201123456789"); a year
or month in the words of a headline is what it tells of.
"""

from __future__ import annotations

import re
from datetime import date

from indexer.dates import WrittenDate, read_date
from indexer.extract.paths.date_parts import Parts, parts_of_day

_NUMBER = re.compile(r"(?<!\d)\d{12,19}$", re.ASCII)
_LONG_NUMBER = re.compile(r"\d{9}", re.ASCII)


def parts_below(above: WrittenDate | None, stem: str, parts: Parts) -> Parts:
    """The parts of the last name, `parts` unless the day or month above says something else.

    >>> parts_below(read_date("2019-12"), "ferry-191201123456789", Parts(1912, 1, 12)).whole_day
    datetime.date(2019, 12, 1)
    >>> parts_below(read_date("2019-12-01"), "best-of-2011_1", Parts(2011, 1)).year
    0
    """
    if above is None or above.ambiguous or above.precision == "year":
        return parts
    if above.precision == "month":
        days = [day for day in _days_of(stem) if (day.year, day.month) == (above.first_day.year, above.first_day.month)]
        if days:
            return parts_of_day(days[0])
        is_other = parts.year and (parts.year, parts.month) != (above.first_day.year, above.first_day.month)
    else:
        is_other = parts.whole_day != above.first_day
    is_told = parts.whole_day is None or _LONG_NUMBER.search(stem)
    return Parts() if is_other and is_told else parts


def _days_of(stem: str) -> list[date]:
    """The days that the number at the end of a name may begin with, the year in four digits or in two."""
    match = _NUMBER.search(stem)
    if match is None:
        return []
    written = (read_date(match[0][:8]), read_date(f"20{match[0][:6]}"))
    return [day.first_day for day in written if day]
