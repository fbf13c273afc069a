"""A line with a day and a time as armies, ships and wires write them -> the same as others do."""

from __future__ import annotations

import re

from indexer.dates.pieces import MONTH

# "181054Z Nov 96", as armies and ships write it.
_MILITARY = re.compile(
    rf"([0-3](?<!\d.)\d)([0-2]\d)([0-5]\d)(?:Z|\s?(?:GMT|UTC))\s({MONTH})\s(\d\d(?:\d\d)?)(?!\d)", re.IGNORECASE
)
_NAMED = re.compile(r"^([A-Z]{3,6})\s+(?=Date\s?:\s?\d)")  # "KUNA Date : 25/11/2007 Time: 14:22"
# "440 PM EDT", as weather offices write it
_GLUED = re.compile(r"(?<![\d:./-])(1[0-2]|0?[1-9])([0-5]\d)(?=\s?[AaPp]\.?[Mm]\.?\s[A-Z]{2,4}\b)")
_HALF = re.compile(r"[AaPp]\.?[Mm]\.?\s[A-Z]{2}")
_SIX_DIGITS = re.compile(r"\d{6}")
# "1405 12 FEB 87", as teleprinters have it
_HOUR_FIRST = re.compile(rf"(?i)^([01]\d|2[0-3])([0-5]\d)\s(\d\d?\s{MONTH}\s\d\d)$")
# "210713 JUN 97", "OTA 181821 Dec 14": as desks stamp the end of a text
_STAMP = re.compile(rf"(?i)^(?P<desk>(?-i:[A-Z]{{2,6}})\s)?([0-3]\d)([0-2]\d)([0-5]\d)Z?\s({MONTH})\s(\d\d(?:\d\d)?)$")
_HOUR_LAST = re.compile(rf"(?i)^(\d\d{MONTH}\d\d(?:\d\d)?)\s([01]\d|2[0-3])([0-5]\d)$")  # "19JUN90 1050"


def with_usual_time(line: str) -> str:
    """The line, a time of four digits beside its day with a colon.

    >>> with_usual_time("181054Z Nov 96"), with_usual_time("1405 12 FEB 87"), with_usual_time("19JUN90 1050")
    ('18 Nov 96 10:54Z', '12 FEB 87 14:05', '19JUN90 10:50')
    """
    if _SIX_DIGITS.search(line):
        line = _STAMP.sub(r"\1\2 \5 \6 \3:\4", _MILITARY.sub(r"\1 \4 \5 \2:\3Z", line))
    if _HALF.search(line):
        line = _GLUED.sub(r"\1:\2", line)
    line = _NAMED.sub(r"\1 | ", line) if "Date" in line else line
    if not line[:1].isdigit():
        return line
    return _HOUR_LAST.sub(r"\1 \2:\3", _HOUR_FIRST.sub(r"\3 \1:\2", line))
