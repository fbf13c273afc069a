"""The name of a file -> the parts of a date that only what is below a year, or on a shelf of issues, has.

"2001/14 Nov Ferry stays in port", "2019/Q3/sept-24-ferry-stays-in-port", "vol17_no11_200311".
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from indexer.dates.assembling import existing_day, month_number
from indexer.dates.pieces import MONTH, MONTHS
from indexer.extract.paper_words import SECTION_WORDS
from indexer.extract.paths.date_parts import YEAR, Parts
from indexer.extract.paths.name_words import OTHERS, PART_OF_YEAR, is_of_papers, words_of
from indexer.extract.paths.parts import parts_of
from indexer.extract.told import OCCASION

_DAY = (
    rf"(?:(?P<day>[0-3]?\d)(?:st|nd|rd|th)?[-_. ]?(?P<month>{MONTH})"
    rf"|(?P<month2>{MONTH})\.?[-_. ]?(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?)"
)
_DAY_FIRST = re.compile(rf"(?i){_DAY}(?P<sign>[-_ ]+)(?P<words>[^\W\d_].*)")
_AT_END = re.compile(rf"(?i)(?P<words>[^\W_]+(?P<sign>[-_ ])[^\W_]+(?:(?P=sign)[^\W_]+){{2,}})(?:[-_ ]+){_DAY}")
# "NEWSOCT2"
_CAPITALS = re.compile(rf"[A-Z]{{2,8}}?(?P<month>{'|'.join(month.upper() for month in MONTHS)})(?P<day>\d\d?)")
_LEAP_YEAR = 2000
_HEADLINE = 4  # words, of which the first may say what takes place on the day before them
_FIRST = 2
_FAMOUS = frozenset({(9, 11), (12, 7), (1, 6), (7, 4)})  # days that are the names of what happened then
_OF_A_DAY = re.compile(
    r"(?i)\b(?:anniversary|remember\w*|commemorat\w*|memorial|victims|attacks?|uprising|revolution|massacre"
    r"|survivors?|famil(?:y|ies)|riot\w*|vot(?:e|es|ing)|rules?|holidays?"
    r"|plot\w*|deadlines?|things|ways|be\swith\syou)\b"
)
_ISSUE = re.compile(
    r"(?i)(?:[a-z]{2,}[-_ ])?v(?:ol(?:ume)?)?[-_. ]?\d{1,3}[-_ ](?:no?|nr|iss(?:ue)?)[-_. ]?\d{1,3}[-_ ]"
    r"(?P<year>(?:19|20)\d\d)[-_]?(?P<month>0[1-9]|1[0-2])",
    re.ASCII,
)
# "harbour-gazette-09-12", "Reuters_0912", "Reuters Sep 12", "Reuters 12 Sep"
_PAPER_AND_DAY = re.compile(
    rf"(?i)(?P<paper>[^\W\d_][^\d]*?)(?:[-_ ]?(?P<number>(?:0[1-9]|1[0-2]))[-_.]?(?P<last>[0-3]\d)|[-_ ]{_DAY})",
    re.ASCII,
)
# "ferry-stays-in-port-january"; what people are called, or do, is no month: "women-join-march"
_MONTH_AT_END = re.compile(
    r"(?i)(?P<words>[^\W\d_]+(?P<sign>[-_ ])[^\W_]+(?:(?P=sign)[^\W_]+){2,})[-_ ](?P<month>january|february|july"
    r"|september|october|november|december|(?<!(?P=sign))(?:march|april|may|june|august))"
)
# Of these a month is told: "to-reopen-in-january", "the-wettest-january".
_TELLS_OF_MONTH = re.compile(
    r"(?i)\b(?:to|will|may|due|set|plans?|planned|expected|until|deadline|opens"
    r"|starts|begins|since|record|every|best|worst|\w+est"
    r"|figures|sales|statistics|(?:a|after|and|are|as|at|before|between|black|by|come"
    r"|during|early|for|from|in|is|last|late|mid|of|on|or|red"
    r"|next|that|the|this|through|was)$)\b"
)


def parts_below_year(stem: str, folders: tuple[str, ...]) -> Parts:
    """The month and day that a file's name states below a year or its month; the year and month behind an issue's
    numbers.

    >>> parts_below_year("14 Nov Bus fares to rise", ("mirror", "2001")).day
    14
    >>> parts_below_year("sept-11-attacks-remembered", ("2019",)).day
    0
    """
    if match := _ISSUE.fullmatch(stem):
        return Parts(int(match["year"]), int(match["month"]))
    match = _PAPER_AND_DAY.fullmatch(stem) if folders and YEAR.fullmatch(folders[-1]) else None
    if match and is_of_papers(match["paper"]):
        day = existing_day(_LEAP_YEAR, int(match["number"]), int(match["last"])) if match["number"] else _day_of(match)
        return Parts(month=day.month, day=day.day) if day else Parts()
    above = folders[-2:-1] if folders and _is_between(folders[-1]) else folders[-1:]
    around = parts_of(above[0]) if above else Parts()
    if around.month and not around.year and len(folders) > 1 and YEAR.fullmatch(folders[-2]):  # "2012/August"
        around = replace(around, year=int(folders[-2]))
    day = (_day_at_end(stem) or _day_in_front(stem)) if around.year and not around.day else None
    if day:
        is_inside = around.month in (0, day.month) and existing_day(around.year, day.month, day.day)
        return Parts(month=day.month, day=day.day) if is_inside else Parts()
    return Parts(month=_month_at_end(stem)) if folders and YEAR.fullmatch(folders[-1]) else Parts()


def _is_between(folder: str) -> bool:
    """Whether a folder is a part of the year above it, a section or a paper."""
    is_named = not any(map(str.isdigit, folder)) and (folder.lower() in SECTION_WORDS or is_of_papers(folder))
    return is_named or PART_OF_YEAR.fullmatch(folder) is not None


def _month_at_end(stem: str) -> int:
    match = _MONTH_AT_END.fullmatch(stem)
    is_own = match and not match["words"][-1].isdigit() and _is_written_in(match["words"])
    return month_number(match["month"]) if match and is_own else 0


def _day_at_end(stem: str) -> date | None:
    """The day, in any leap year, behind words that do not tell of it: "NEWSOCT2", "ferry-stays-in-port-3-may"."""
    if match := _CAPITALS.fullmatch(stem):
        return existing_day(_LEAP_YEAR, month_number(match["month"]), int(match["day"]))
    match = _AT_END.fullmatch(stem)
    day = _day_of(match) if match else None
    is_own = match and _is_written_in(match["words"]) and not _OF_A_DAY.search(match["words"])
    return day if is_own and day and (day.month, day.day) not in _FAMOUS else None


def _day_in_front(stem: str) -> date | None:
    """The day, in any leap year, before words that do not tell of it: "14 Nov Ferry stays in port"."""
    match = _DAY_FIRST.fullmatch(stem)
    if match is None:
        return None
    words, day = " ".join(words_of(match["words"])), _day_of(match)
    if match["sign"] == "_":  # the words are set apart
        return None if OCCASION.search(words) else day
    is_other = not OTHERS.isdisjoint(words.split()) or _OF_A_DAY.search(words)
    first = words.split()[:_FIRST] if len(words.split()) >= _HEADLINE else words.split()
    if is_other or OCCASION.search(" ".join(first)):
        return None
    return day if day and (day.month, day.day) not in _FAMOUS else None


def _day_of(match: re.Match[str]) -> date | None:
    month, day = month_number(match["month"] or match["month2"]), int(match["day"] or match["day2"])
    return existing_day(_LEAP_YEAR, month, day)


def _is_written_in(text: str) -> bool:
    """Whether the words before a month do not tell of it."""
    words = " ".join(words_of(text))
    is_other = not OTHERS.isdisjoint(words.split()) or OCCASION.search(" ".join(words.split()[-1:]))
    return not (is_other or _TELLS_OF_MONTH.search(words))
