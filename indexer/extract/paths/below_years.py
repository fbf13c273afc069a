"""The name of a file -> the parts of a date that only what is below a year, or on a shelf of issues, has.

"2001/14 Nov Ferry stays in port", "2019/Q3/sept-24-ferry-stays-in-port", "vol17_no11_200311".
"""

from __future__ import annotations

import re

from indexer.dates.assembling import month_number
from indexer.dates.pieces import MONTH
from indexer.extract.headers.words import OCCASION
from indexer.extract.paths.date_parts import Parts, existing_day
from indexer.extract.paths.name_words import OTHERS, is_of_papers

_YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
_PART_OF_YEAR = re.compile(r"(?i)q[1-4]|h[12]|w(?:ee)?k?[-_ ]?\d{1,2}|spring|summer|autumn|fall|winter")
_DAY_FIRST = re.compile(
    rf"(?i)(?:(?P<day>[0-3]?\d)(?:st|nd|rd|th)?[-_. ]?(?P<month>{MONTH})"
    rf"|(?P<month2>{MONTH})\.?[-_. ]?(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?)"
    r"[-_ ]+(?P<words>[^\W\d_].*)"
)
_HEADLINE = 4  # words, of which the first may say what takes place on the day before them
_FIRST = 2
_FAMOUS = frozenset({(9, 11), (12, 7), (1, 6), (7, 4)})  # days that are the names of what happened then
_OF_A_DAY = re.compile(
    r"(?i)\b(?:anniversary|remember\w*|commemorat\w*|memorial|victims|attacks?|uprising|revolution|massacre"
    r"|survivors?|famil(?:y|ies)|riot\w*|vot(?:e|es|ing)|rules?|holidays?|plot\w*|deadlines?|things|ways|be\swith\syou)\b"
)
_ISSUE = re.compile(
    r"(?i)(?:[a-z]{2,}[-_ ])?v(?:ol(?:ume)?)?[-_. ]?\d{1,3}[-_ ](?:no?|nr|iss(?:ue)?)[-_. ]?\d{1,3}[-_ ]"
    r"(?P<year>(?:19|20)\d\d)[-_]?(?P<month>0[1-9]|1[0-2])",
    re.ASCII,
)
# "harbour-gazette-09-12", "Reuters_0912", "Reuters Sep 12"
_PAPER_AND_DAY = re.compile(
    rf"(?i)(?P<paper>[^\W\d_][^\d]*?)(?:[-_ ]?(?P<month>0[1-9]|1[0-2])[-_.]?(?P<day>[0-3]\d)"
    rf"|[-_ ](?P<month2>{MONTH})\.?[-_ ]?(?P<day2>[0-3]?\d))",
    re.ASCII,
)
# "ferry-stays-in-port-january"; what people are called, or do, is no month: "women-join-march"
_MONTH_AT_END = re.compile(
    r"(?i)(?P<words>[^\W\d_]+(?P<sign>[-_ ])[^\W_]+(?:(?P=sign)[^\W_]+){2,})[-_ ](?P<month>january|february|july"
    r"|september|october|november|december|(?<!(?P=sign))(?:march|april|may|june|august))"
)
# Of these a month is told: "to-reopen-in-january", "the-wettest-january".
_TELLS_OF_MONTH = re.compile(
    r"(?i)\b(?:to|will|may|due|set|plans?|planned|expected|until|deadline|opens|starts|begins|since|record|every|best|worst|\w+est"
    r"|figures|sales|statistics|(?:a|after|and|are|as|at|before|between|black|by|come|during|early|for|from|in|is|last|late|mid|of|on|or|red"
    r"|next|that|the|this|through|was)$)\b"
)
_WORDS = re.compile(r"[^\W\d_]+")


def parts_below_year(stem: str, folders: tuple[str, ...]) -> Parts:
    """The month and day that a file's name begins with below a year; the year and month behind an issue's numbers.

    >>> parts_below_year("14 Nov Bus fares to rise", ("mirror", "2001")).day
    14
    >>> parts_below_year("sept-11-attacks-remembered", ("2019",)).day
    0
    """
    if match := _ISSUE.fullmatch(stem):
        return Parts(int(match["year"]), int(match["month"]))
    match = _PAPER_AND_DAY.fullmatch(stem) if folders and _YEAR.fullmatch(folders[-1]) else None
    if match and is_of_papers(match["paper"]):
        month = int(match["month"]) if match["month"] else month_number(match["month2"])
        day = int(match["day"] or match["day2"])
        return Parts(month=month, day=day) if existing_day(int(folders[-1]), month, day) else Parts()
    if folders and _YEAR.fullmatch(folders[-1]) and (match := _MONTH_AT_END.fullmatch(stem)):
        return Parts(month=month_number(match["month"])) if _is_written_in(match["words"]) else Parts()
    above = folders[-2:-1] if folders and _PART_OF_YEAR.fullmatch(folders[-1]) else folders[-1:]
    match = _DAY_FIRST.fullmatch(stem) if above and _YEAR.fullmatch(above[0]) else None
    if match is None:
        return Parts()
    words = " ".join(_WORDS.findall(match["words"])).lower()
    is_other = not OTHERS.isdisjoint(words.split()) or _OF_A_DAY.search(words)
    first = words.split()[:_FIRST] if len(words.split()) >= _HEADLINE else words.split()
    if is_other or OCCASION.search(" ".join(first)):
        return Parts()
    month, day = month_number(match["month"] or match["month2"]), int(match["day"] or match["day2"])
    if (month, day) in _FAMOUS:
        return Parts()
    return Parts(month=month, day=day) if existing_day(int(above[0]), month, day) else Parts()


def _is_written_in(text: str) -> bool:
    """Whether the words before a month do not tell of it."""
    words = " ".join(_WORDS.findall(text)).lower()
    is_other = not OTHERS.isdisjoint(words.split()) or OCCASION.search(" ".join(words.split()[-1:]))
    return not (is_other or _TELLS_OF_MONTH.search(words))
