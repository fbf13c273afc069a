"""Numbers of two digits -> the day that they are with the year in front: of "24/03/04" the 4th of March 2024."""

from __future__ import annotations

import re
from datetime import date

from indexer.dates.assembling import long_year

_NUMBERS = re.compile(r"(?<!\d)(?P<year>\d\d)\s?(?P<sign>[-/.])\s?(?P<month>\d\d?)\s?(?P=sign)\s?(?P<day>\d\d)(?!\d)")


def day_with_year_first(text: str) -> date | None:
    """The day of the first such numbers in a text; None without any, or where there is no such day.

    >>> day_with_year_first("24/03/04, 10:30"), day_with_year_first("05/31/04")
    (datetime.date(2024, 3, 4), None)
    """
    match = _NUMBERS.search(text)
    try:
        return date(long_year(int(match["year"])), int(match["month"]), int(match["day"])) if match else None
    except ValueError:
        return None
