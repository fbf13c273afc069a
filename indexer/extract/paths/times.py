"""The name of a folder or file -> the time of day that stands right behind the day in it."""

from __future__ import annotations

import re

# What may be the day: packed, or with one sign between its parts.
_DAY = r"(?:1[6-9]|20)\d\d(?P<sign>[-_.]?)(?:0[1-9]|1[0-2])(?P=sign)[0-3]\d"
_HOUR, _MINUTE, _SECOND = r"(?P<hour>[01]\d|2[0-3])", r"(?P<minute>[0-5]\d)", r"[0-5]\d"
_TIMES = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        # "20150421T153110Z", "1996-12-23T01-35-04"
        rf"(?<!\d){_DAY}_?[Tt]{_HOUR}[-_.:h]?{_MINUTE}(?:[-_.:]?{_SECOND}(?:\.\d+)?)?(?:Z|z|[+-]\d{{4}})?(?!\w)",
        rf"(?<!\d){_DAY}_?[Tt]{_HOUR}[-_.:h]?{_MINUTE}(?:[-_.:]?{_SECOND})?[Zz]?(?=_)",
        # "2008-02-05 09.19.41", "2017-02-19-08-16-ferry", "2008-02-05 at 09.19"
        rf"(?<!\d){_DAY}(?:[ _]+|-{{1,2}})(?:at )?{_HOUR}(?P<between>[-.:h_]){_MINUTE}"
        rf"(?:(?P=between){_SECOND})?(?!\d|(?P=between)\d)",
        # "20230111_1539_ferry", "20230111-153902": four digits before words; alone they number files as well
        rf"(?<!\d){_DAY}[ _-](?!00){_HOUR}{_MINUTE}(?=[ _-]+[^\W\d_]{{2}})",
        rf"(?<!\d){_DAY}[ _-]{_HOUR}{_MINUTE}{_SECOND}(?!\d)",
        rf"(?<![^\W_]){_DAY}(?<=\d{{8}}){_HOUR}{_MINUTE}{_SECOND}(?!\d)",
    )
)
_TWELVE_DIGITS = re.compile(rf"(?<![^\W_]){_DAY}(?<=\d{{8}})(?!00){_HOUR}{_MINUTE}(?![^\W_])", re.ASCII)


def time_behind_day(name: str) -> tuple[int, int] | None:
    """Hour and minute of the time in a name, as written.

    >>> time_behind_day("20230111_1539_dockers"), time_behind_day("20230111_1539")
    ((15, 39), None)
    """
    found = next(filter(None, (pattern.search(name) for pattern in _TIMES)), None)
    return (int(found["hour"]), int(found["minute"])) if found else None


def time_of_twelve_digits(name: str) -> tuple[int, int] | None:
    """Hour and minute of "202301111539"; in addresses these are as often the number of an article on its day."""
    found = _TWELVE_DIGITS.search(name)
    return (int(found["hour"]), int(found["minute"])) if found else None
