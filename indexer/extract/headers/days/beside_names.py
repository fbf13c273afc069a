"""What stands beside a date in a head line -> whether a paper's name, or labels in capitals, part it from the rest:
"[in the margin: Harbour Herald 8.X.1995]", "SLUG: STORM FOR: May 22, 2016 DESK: METRO".
"""

from __future__ import annotations

import re

from indexer.extract.headers.lines.phrases import is_furniture
from indexer.extract.headers.lines.words import PAPER

_LABELS_AHEAD = re.compile(r"[A-Z][A-Z /.-]{1,15}:.*\s[A-Z]{2,12}:\s*")
_LABEL_BEHIND = re.compile(r"\s+[A-Z][A-Z ]{1,14}:(?:\s|$)")
_NAME_AHEAD = re.compile(r"(?P<name>(?:[A-Z][\w'’&-]*\s){2,4})$")


def is_among_labels(before: str, behind: str) -> bool:
    """Whether a date is one of several values with labels in one line.

    >>> is_among_labels("SLUG: STORM FOR: ", " DESK: METRO"), is_among_labels("Opened: ", " and closed")
    (True, False)
    """
    return _LABELS_AHEAD.fullmatch(before) is not None and _LABEL_BEHIND.match(behind) is not None


def is_behind_paper(before: str, behind: str) -> bool:
    """Whether a paper's name stands right before a date.

    >>> is_behind_paper("[in the margin: Harbour Herald ", "]"), is_behind_paper("The winner in Harbour ", "")
    (True, False)
    """
    match = _NAME_AHEAD.search(before)
    return match is not None and PAPER.search(match["name"]) is not None and is_furniture(behind)
