"""Names and dates as references state them -> the same as people say them.

"Ruiz, Ana" -> "Ana Ruiz"; "2025" and "Sep 5" -> "Sep 5 2025"
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from indexer.article import PRECISIONS
from indexer.dates import read_date

_FAMILY_FIRST = re.compile(r"([^,]+), ([^,]+)")
# "2025/09/05/morning"
_PARTS = re.compile(r"(?P<year>\d{4})/(?P<month>\d{1,2})?/?(?P<day>\d{1,2})?/?(?P<other>.*)")
_YEAR = re.compile(r"\d{4}")


def said_names(names: Iterable[str]) -> list[str]:
    """Names with the family's behind the others; what is no such name stays as it is."""
    return [_FAMILY_FIRST.sub(r"\2 \1", name) if _FAMILY_FIRST.fullmatch(name) else name for name in names]


def best_date(stated: Sequence[str]) -> str:
    """The most precise of a reference's dates, at least one; a day without a year is read in the year beside it."""
    values = [_as_iso(value) for value in stated]
    year = next(filter(_YEAR.fullmatch, values), "")
    with_year = [f"{value} {year}" for value in values if year and read_date(value) is None]
    return max([*values, *with_year], key=_precision)


def _as_iso(value: str) -> str:
    """A date in ISO 8601 where it has its parts between slashes."""
    match = _PARTS.fullmatch(value)
    return "-".join(filter(None, match.group("year", "month", "day"))) if match else value


def _precision(value: str) -> int:
    written = read_date(value)
    return -1 if written is None else PRECISIONS.index(written.precision)
