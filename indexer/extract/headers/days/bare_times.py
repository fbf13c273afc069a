"""A line -> whether it is a time of day and nothing else, and the time without its label."""

from __future__ import annotations

import re

from indexer.dates.labels import LABEL
from indexer.extract.headers.days.dates import may_be_timed, without_times
from indexer.extract.headers.lines.line import LONGEST_LINE

_LONGEST_TIME = 40  # "7:13 a.m. EST (1213 GMT)"
_TIME_LABEL = re.compile(
    rf"(?i)^(?:(?:(?:release|issue|publication|posting)\stime|{LABEL}|time)\s?:?\s)?(?:at:?\s)?\s*"
)
_HALF_OR_ZONE = re.compile(
    r"(?i)\d\s?[ap]\.?m\b|\d\s?hrs?\b|\d\s?(?-i:[A-Z]{2,4})\b"
    r"|^[012]\d:[0-5]\d(?::[0-5]\d)?$|\d\s(?-i:(?:[A-Z][a-z]+\s){1,3}[Tt]ime)\b"
)


def without_label(time: str) -> str:
    """A line that is a time of day, without what it says before it: "Published 10:30"."""
    return _TIME_LABEL.sub("", time)


def is_bare_time(line: str) -> bool:
    """Whether a line is a time of day and nothing else. "0:45" is how long something lasts."""
    if len(line) > LONGEST_LINE or not may_be_timed(line):  # nearly always
        return False
    said = without_label(line)
    is_sure = len(said) <= _LONGEST_TIME and (said != line or _HALF_OR_ZONE.search(line))
    return bool(is_sure) and not without_times(said).strip(" ,()")
