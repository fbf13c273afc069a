"""The dates of one article as written -> whether days stand first in those that are numbers: one of them shows it."""

from __future__ import annotations

import re
from collections.abc import Iterable

_DAY = re.compile(r"(?<![\d./-])(?P<first>\d\d?)(?P<sign>[/.-])(?P<second>\d\d?)(?P=sign)(?:19|20)\d\d(?!\d)")
_FORMAT = re.compile(
    r"(?i)\b(?:dates?|format)\b.{0,30}\b(?:(?P<days>dd?[/.-]mm?)|mm?[/.-]dd?)[/.-]yy(?:yy)?\b"
)  # "dates are DD/MM/YYYY"
_MONTHS = 12
_DAYS = 31


def order_of_numbers(dates: Iterable[str]) -> bool | None:
    """True where a date can only have its day first, False where only its month, or where that is said of them all;
    None where none or both are there.

    >>> order_of_numbers(["05/03/2016", "17/03/2016"]), order_of_numbers(["05/03/2016"])
    (True, None)
    """
    texts = list(filter(None, dates))
    orders = {
        _is_day_first(int(match["first"]), int(match["second"])) for text in texts for match in _DAY.finditer(text)
    }
    orders |= {match["days"] is not None for text in texts for match in _FORMAT.finditer(text)}
    orders.discard(None)
    return orders.pop() if len(orders) == 1 else None


def _is_day_first(first: int, second: int) -> bool | None:
    if _MONTHS < first <= _DAYS and 1 <= second <= _MONTHS:
        return True
    return False if _MONTHS < second <= _DAYS and 1 <= first <= _MONTHS else None
