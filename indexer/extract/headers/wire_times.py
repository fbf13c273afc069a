"""A line with a day and a time as armies, ships and wires write them -> the same as others do."""

from __future__ import annotations

import re

from indexer.dates.pieces import MONTH

# "181054Z Nov 96", as armies and ships write it.
_MILITARY = re.compile(
    rf"([0-3](?<!\d.)\d)([0-2]\d)([0-5]\d)(?:Z|\s?(?:GMT|UTC))\s({MONTH})\s(\d\d(?:\d\d)?)(?!\d)", re.IGNORECASE
)
_SIX_DIGITS = re.compile(r"\d{6}")
# "1405 12 FEB 87", as teleprinters have it
_HOUR_FIRST = re.compile(rf"(?i)^([01]\d|2[0-3])([0-5]\d)\s(\d\d?\s{MONTH}\s\d\d)$")
_HOUR_LAST = re.compile(rf"(?i)^(\d\d{MONTH}\d\d(?:\d\d)?)\s([01]\d|2[0-3])([0-5]\d)$")  # "19JUN90 1050"


def with_usual_time(line: str) -> str:
    """The line, a time of four digits beside its day with a colon.

    >>> with_usual_time("181054Z Nov 96"), with_usual_time("1405 12 FEB 87"), with_usual_time("19JUN90 1050")
    ('18 Nov 96 10:54Z', '12 FEB 87 14:05', '19JUN90 10:50')
    """
    if _SIX_DIGITS.search(line):
        line = _MILITARY.sub(r"\1 \4 \5 \2:\3Z", line)
    if not line[:1].isdigit():
        return line
    return _HOUR_LAST.sub(r"\1 \2:\3", _HOUR_FIRST.sub(r"\3 \1:\2", line))
