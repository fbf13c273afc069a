"""The name of a file -> the month of the periodical that it is an issue of: "harbourecho_2010-06", "Echo Oct 2006"."""

from __future__ import annotations

import re

from indexer.dates.pieces import MONTH
from indexer.extract.headers.words import OCCASION, OTHER_DATE
from indexer.extract.paths.date_parts import Parts
from indexer.extract.paths.glued_names import MAY_HAVE_YEAR, has_issue_number, unglued
from indexer.extract.paths.name_words import NUMBERED, is_paper
from indexer.extract.paths.parts import parts_of

_SPELLED = rf"{MONTH}[-_. ]{{0,2}}(?:1[89]|20)\d\d|(?:1[89]|20)\d\d[-_. ]{MONTH}"
_NUMERIC = r"(?:1[89]|20)\d\d[-_.](?:0[1-9]|1[0-2])|(?:0[1-9]|1[0-2])[-_.](?:1[89]|20)\d\d"
_PACKED = r"(?:19|20)\d\d(?:0[1-9]|1[0-2])"
_WORDS = r"[^\W\d_](?:[^\W\d_]|['’.&])*(?:[-_ ][^\W\d_](?:[^\W\d_]|['’.&])*){0,14}?"
_ISSUE = re.compile(
    rf"(?i)(?P<name>{_WORDS})"
    rf"(?P<number>(?:[-_ ]{{1,3}}(?:vol|volume|no|nr|issue|iss)[-_. ]?\d{{0,4}})*)"
    rf"[-_ (\[]{{0,3}}(?:(?P<date>{_SPELLED}|{_NUMERIC})|(?P<packed>{_PACKED}))(?!\d)[)\]]?(?P<behind>[-_ ].*)?"
)
_PACKED_ALONE = re.compile(_PACKED)
_NUMBER_BEHIND = re.compile(r"[-_ ]\d{1,4}")  # "PlumbingToday_August-2010_53"
_NUMBERS_ONLY = re.compile(r"[\d\W_]+")
_WORD = re.compile(r"[^\W\d_]+")
# What happens in a month, or is planned for it.
_ABOUT = re.compile(
    r"(?i)(?<![^\W_])(?:budget|olympics?|census|war|storm|floods?|season|cup|calendar|timetable|holidays?|weather|trip|fair|export|dump"
    r"|scan|backup|draft|photos?|img|image|copy|about|best|in|of|on|for|since|until|the)$"
)
_SHELVES = frozenset({
    "bulletin", "bulletins", "issues", "journal", "journals", "magazine", "magazines", "monthlies", "monthly",
    "newsletter", "newsletters", "periodical", "periodicals", "quarterlies", "quarterly", "review", "reviews",
})  # fmt: skip
_SHORTEST_NAME = 4  # characters
_MOST_WORDS = 5  # of the name of a periodical; on its shelf a headline may stand there


def month_of_issue(stem: str, folder: str) -> Parts:
    """The year and month of an issue that a file's name states; no parts where it may be what the file is about.

    >>> month_of_issue("harbourecho_2010-06", "scans").month, month_of_issue("harbour-fair-june-2010", "scans").month
    (6, 0)
    """
    match = _ISSUE.fullmatch(unglued(stem)) if MAY_HAVE_YEAR.search(stem) else None
    is_on_shelf = not _SHELVES.isdisjoint(word.lower() for word in _WORD.findall(folder))
    if match is None:
        return parts_of(stem) if is_on_shelf and _PACKED_ALONE.fullmatch(stem) else Parts()
    words = [word.lower() for word in _WORD.findall(match["name"])]
    if _ABOUT.search(match["name"]) or OCCASION.search(match["name"]) or OTHER_DATE.search(match["name"]):
        return Parts()
    if len(words) > _MOST_WORDS and not is_on_shelf:
        return Parts()
    is_last = not match["behind"] or (_NUMBER_BEHIND.fullmatch(match["behind"]) and match["date"][-4:].isdigit())
    is_last = is_last and not _NUMBERS_ONLY.fullmatch(match["date"] or "0" if match["behind"] else "")
    is_alone = len(words) == 1 and len(words[0]) >= _SHORTEST_NAME and is_last and not match["packed"]
    is_issue = is_paper(words[-1]) or match["number"] or has_issue_number(stem) or is_on_shelf or is_alone
    if not is_issue or not NUMBERED.isdisjoint(words):
        return Parts()
    return parts_of(match["date"] or match["packed"])
