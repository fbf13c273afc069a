"""A line with a day and a time as armies, ships and wires write them -> the same as others do; a day with its time."""

from __future__ import annotations

import re

from indexer.dates import read_date
from indexer.dates.pieces import MONTH

# "181054Z Nov 96", as armies and ships write it.
_MILITARY = re.compile(
    rf"([0-3](?<!\d.)\d)([0-2]\d)([0-5]\d)(?:Z|\s?(?:GMT|UTC))\s({MONTH})\s(\d\d(?:\d\d)?)(?!\d)", re.IGNORECASE
)
_NAMED = re.compile(r"^([A-Z]{3,6})\s+(?=Date\s?:\s?\d)")  # "KUNA Date : 25/11/2007 Time: 14:22"
# "440 PM EDT", as weather offices write it
_GLUED = re.compile(r"(?<![\d:./-])(1[0-2]|0?[1-9])([0-5]\d)(?=\s?[AaPp]\.?[Mm]\.?\s[A-Z]{2,4}\b)")
# "Aug 28 2014. 11 51 PM IST": behind a month 11 would be its day
_SPACED = re.compile(r"(^|\d{4}[.,]?\s|\bat\s|[|·–—-]\s)(1[0-2]|0?[1-9])\s([0-5]\d)(?=\s?[AaPp]\.?[Mm]\b)")
# "11:20, UK, Wednesday 5 March 2014", "Friday 25 August 2017 17:37, UK": by whose clock, no section
_CLOCK_OF = re.compile(r"(?<=\d[:.]\d\d)(\s?[AaPp]\.?[Mm]\.?)?,?\sUK(?:\stime)?(?=,\s|$)")
_HALF = re.compile(r"\d\s?[AaPp]\.?[Mm]")
_SIX_DIGITS = re.compile(r"\d{6}")
# "1405 12 FEB 87", as teleprinters have it, with the initials of who sent it: "mfl 1358 27FEB 93"
_HOUR_FIRST = re.compile(
    rf"^(?:[a-z]{{2,4}}\s(?=\d{{4}}\s\d))?([01]\d|2[0-3])([0-5]\d)\s(\d\d?)\s?((?i:{MONTH}))\s?(\d\d)$"
)
# "210713 JUN 97", "OTA 181821 Dec 14": as desks stamp the end of a text
_STAMP = re.compile(rf"(?i)^(?P<desk>(?-i:[A-Z]{{2,6}})\s)?([0-3]\d)([0-2]\d)([0-5]\d)Z?\s({MONTH})\s(\d\d(?:\d\d)?)$")
_HOUR_LAST = re.compile(rf"(?i)^(\d\d{MONTH}\d\d(?:\d\d)?)\s([01]\d|2[0-3])([0-5]\d)$")  # "19JUN90 1050"


def with_usual_time(line: str) -> str:
    """The line, a time of four digits beside its day with a colon, and without the country that it is of.

    >>> with_usual_time("181054Z Nov 96"), with_usual_time("1405 12 FEB 87"), with_usual_time("19JUN90 1050")
    ('18 Nov 96 10:54Z', '12 FEB 87 14:05', '19JUN90 10:50')
    >>> with_usual_time("Aug 28 2014. 11 51 PM IST"), with_usual_time("11:20, UK, Wednesday 5 March 2014")
    ('Aug 28 2014. 11:51 PM IST', '11:20, Wednesday 5 March 2014')
    """
    line = _CLOCK_OF.sub(r"\1", line) if "UK" in line else line
    is_of_half = _HALF.search(line) is not None
    line = _SPACED.sub(r"\1\2:\3", line) if is_of_half else line
    if _SIX_DIGITS.search(line):
        line = _STAMP.sub(r"\1\2 \5 \6 \3:\4", _MILITARY.sub(r"\1 \4 \5 \2:\3Z", line))
    line = _GLUED.sub(r"\1:\2", line) if is_of_half else line
    line = _NAMED.sub(r"\1 | ", line) if "Date" in line else line
    return _HOUR_LAST.sub(r"\1 \2:\3", _HOUR_FIRST.sub(r"\3 \4 \5 \1:\2", line)) if line[-1:].isdigit() else line


def timed(day: str, clock: str) -> str:
    """A day with a time behind it; "" where they are together no day with its time.

    >>> timed("5 May 2025", "10:30 AM"), timed("May 2025", "10:30"), timed("5 May 2025", "")
    ('5 May 2025 10:30 AM', '', '')
    """
    text = f"{day} {clock}".rstrip()
    written = read_date(text)
    return text if written and written.precision == "minute" else ""
