"""The trail of a page above its text ("Home > News > Apr 12, 2016") -> the date that is its last step."""

from __future__ import annotations

import re

from indexer.dates import may_state_date, read_date

_SIGN = re.compile(r"\s*(?:>{1,2}|»|›|→|\s/\s|\s\|\s)\s*")
_MAY_BE_TRAIL = re.compile(r"[>»›→]|\s[/|]\s")
_STEP = re.compile(r"[^\W\d_][^\d.:;?!]{1,40}")
_FEWEST_STEPS = 3  # the date among them
# The shelf right above the date; of others the date may be of what takes place: "Events > Apr 12, 2016".
_OF_NEWS = re.compile(
    r"(?i)(?:(?:latest|local|all|top|world|campus|our|press|media|breaking|university|company)\s)*"
    r"(?:news(?:room|\sarchives?|\sreleases?|\sstories|\sarticles?)?|articles?|stories"
    r"|(?:press\s|media\s|news\s)releases?|releases?|archives?|blog"
    r"|posts?|features?|opinion|headlines|editorials?|columns?|reports?|announcements?)"
)


def date_of_trail(line: str) -> str:
    """The day that the last step of a trail is, as written, behind a shelf of news; "" without one.

    >>> date_of_trail("News & Events > News > Apr 12, 2016"), date_of_trail("Home > Events > Apr 12, 2016")
    ('Apr 12, 2016', '')
    """
    if not _MAY_BE_TRAIL.search(line) or not may_state_date(line):
        return ""
    *steps, last = _SIGN.split(line.strip().strip(">»›→|/ "))
    if len(steps) + 1 < _FEWEST_STEPS or not all(map(_STEP.fullmatch, steps)) or not _OF_NEWS.fullmatch(steps[-1]):
        return ""
    written = read_date(last)
    return last if written and written.is_day else ""
