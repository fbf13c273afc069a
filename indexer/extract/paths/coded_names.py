"""The name of a file that nothing else in its path dates -> its month or day, in forms that are hardly anything else:
"BRANCH_SEP90", "apw_eng_199511", "P2007121400895".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.dates.assembling import month_number
from indexer.dates.pieces import MONTH
from indexer.extract.paths.name_words import ABOUT, NUMBERED, OF_TWO_YEARS, OTHERS, SAYS_NUMBER
from indexer.extract.told import OCCASION, tells_history

_YEAR = r"(?P<year>19[3-9]\d|20[0-4]\d)"
_MONTH = r"(?P<month>0[1-9]|1[0-2])"
_DAY = r"(?P<day>0[1-9]|[12]\d|3[01])"
_WORDS = r"[^\W\d_]{2,}(?:[-_ ][^\W\d_]{2,}){0,4}"
# The year is no day of the month, and neither sign nor letter stands before it.
_MONTH_OF_NINETIES = re.compile(
    rf"(?i)(?P<words>{_WORDS})[-_ ](?P<month>{MONTH})(?P<year>[7-9]\d)(?:[-_ ][a-z]?\d{{1,3}})?"
    rf"|(?P<month2>{MONTH})(?P<year2>[7-9]\d)[-_ ](?P<words2>{_WORDS})"
)
# A month of a collection of newswires, behind the wire and its language.
_COLLECTED = re.compile(rf"[a-z]{{2,8}}_(?:ara|cmn|deu|eng|fra|fre|por|rus|spa)_{_YEAR}{_MONTH}", re.ASCII)
# A release's day and its number: "P2007121400895"; six more digits may be the time of a photograph.
_RELEASE = re.compile(rf"[A-Z]{_YEAR}{_MONTH}{_DAY}\d{{3,5}}", re.ASCII)
_FOLDER_OF_NINETIES = re.compile(rf"(?P<words>[A-Z]{{2,5}})[-_ ]?(?P<month>(?i:{MONTH}))(?P<year>[7-9]\d)", re.ASCII)
_OTHERS = (
    ABOUT
    | NUMBERED
    | OF_TWO_YEARS
    | OTHERS
    | SAYS_NUMBER
    | frozenset({
        "act", "agenda", "bill", "budget", "calendar", "case", "circular", "figures", "fiscal", "form", "log", "memo",
        "minutes", "paper", "photos", "plan", "release", "report", "sales", "schedule", "series", "storm", "timetable",
        "working",
    })
)  # fmt: skip


def date_of_coded_name(stem: str) -> str:
    """The month or day, in ISO 8601; "" of other names, and where the words beside it are of what happened then.

    >>> date_of_coded_name("BRANCH_SEP90"), date_of_coded_name("apw_eng_199511"), date_of_coded_name("P2007121400895")
    ('1990-09', '1995-11', '2007-12-14')
    """
    if match := _RELEASE.fullmatch(stem):
        return f"{match['year']}-{match['month']}-{match['day']}"
    if match := _COLLECTED.fullmatch(stem):
        return f"{match['year']}-{match['month']}"
    if (match := _MONTH_OF_NINETIES.fullmatch(stem)) and not _tells(match["words"] or match["words2"]):
        return f"19{match['year'] or match['year2']}-{month_number(match['month'] or match['month2']):02}"
    return ""


def month_of_coded_folders(folders: Sequence[str]) -> str:
    """The month, in ISO 8601, of a folder that is the code of a periodical and a month of the nineties: "CM_Jan98"."""
    for folder in reversed(folders):
        if (match := _FOLDER_OF_NINETIES.fullmatch(folder)) and not _tells(match["words"]):
            return f"19{match['year']}-{month_number(match['month']):02}"
    return ""


def _tells(text: str) -> bool:
    words = re.split(r"[-_ ]", text.lower())
    return not _OTHERS.isdisjoint(words) or bool(OCCASION.search(" ".join(words))) or tells_history(" ".join(words))
