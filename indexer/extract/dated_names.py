"""The name of a file or segment -> whether its words are followed by a date, and the parts of one that is set apart."""

from __future__ import annotations

import re

from indexer.dates.pieces import MONTH
from indexer.extract.header_words import OCCASION, OTHER_DATE
from indexer.extract.path_parts import PAPERS, Parts, parts_of

_ENDS_DATED = re.compile(
    rf"(?i)(?P<words>[a-z0-9]+(?:[-_][a-z0-9]+)*)[-_](?:\d{{1,2}}(?:st|nd|rd|th)?[-_]{MONTH}|{MONTH}[-_]\d{{1,2}}(?:st|nd|rd|th)?)"
    r"[-_]\d{4}",
    re.ASCII,
)
_ABOUT_A_DAY = re.compile(
    r"(?i)\b(?:remember\w*|mark\w*|recall\w*|celebrat\w*|commemorat\w*|(?:at|for|in|of|on|the|this))$"
)
# A year, a month of a year, a season, a day of a month, and nothing else.
_SEASON = r"(?:spring|summer|autumn|fall|winter|easter|michaelmas|q[1-4])"
_DATE = (
    rf"(?:(?:19|20)\d\d|(?:{MONTH}\.?|{_SEASON})[ _-]?(?:19|20)\d\d|(?:19|20)\d\d[ _-](?:{MONTH}|{_SEASON})"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[ _-]?{MONTH}|{MONTH}\.?[ _-]\d{{1,2}}(?:st|nd|rd|th)?)"
)
# Set apart by a dash, by brackets, or by another sign than the one between the words: "storm-nears_1999".
_BY_SIGN = re.compile(rf"(?i)(?P<words>[^\W_].*?[^\W_])(?:\s[-–—]\s|,\s|\s?\(|\s?\[)(?P<date>{_DATE})[)\]]?")
_BY_OTHER_SIGN = re.compile(
    rf"(?i)(?P<words>[^\W_]+(?P<sign>[-_ ])[^\W_]+(?:(?P=sign)[^\W_]+)*)(?!(?P=sign))[-_ ](?P<date>{_DATE})"
)
_IN_FRONT = re.compile(rf"(?i)(?P<date>{_DATE})\s[-–—]\s(?P<words>[^\W_].*[^\W_])")
_OF_PAPER = re.compile(rf"(?i)(?P<words>[^\W\d_]+(?:[-_ ][^\W\d_]+)*?)[-_ ](?P<date>{_DATE})")
_SEASON_OF_YEAR = re.compile(rf"(?i).*{_SEASON}.*")
_WORD = re.compile(r"[^\W\d_]{2,}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MOST_PAPER_WORDS = 5
_FEWEST_WORDS = 2  # in front of a date that is set apart
_FEWEST_BEFORE_YEAR = 3  # "Olympics (2012)" is about a year


def ends_dated(stem: str) -> bool:
    """Whether a name's last words are a day that is not what the words before it are about."""
    match = _ENDS_DATED.fullmatch(stem)
    words = re.sub(r"[-_]", " ", match["words"]) if match else ""
    return bool(words) and not (_ABOUT_A_DAY.search(words) or OCCASION.search(words) or OTHER_DATE.search(words))


def parts_apart(stem: str) -> Parts:
    """The year, the month of a year or the day of a month that a file's name has apart from its words.

    >>> parts_apart("storm-nears-the-coast_1999").year, parts_apart("Gazette - Dec 2010").month
    (1999, 12)
    >>> parts_apart("storm-nears-the-coast-1999").year
    0
    """
    if match := _IN_FRONT.fullmatch(stem):
        return parts_of(match["date"])
    match = _BY_SIGN.fullmatch(stem) or _BY_OTHER_SIGN.fullmatch(stem)
    if match is None:
        match = _OF_PAPER.fullmatch(stem)
        words = _words(match["words"]) if match else []
        is_papers = 0 < len(words) <= _MOST_PAPER_WORDS and not PAPERS.isdisjoint(words)
        if match is None or not is_papers or _YEAR.fullmatch(match["date"]):
            return Parts()
    words, date = _words(match["words"]), match["date"]
    fewest = _FEWEST_BEFORE_YEAR if _YEAR.fullmatch(date) else 1 if not PAPERS.isdisjoint(words) else _FEWEST_WORDS
    if stem.count(date) > 1:  # "The Class of 1999 (1999)"
        return Parts()
    is_bracketed = stem.endswith((")", "]"))
    if len(words) < fewest or (not is_bracketed and _is_of_others(" ".join(words))):
        return Parts()
    if _SEASON_OF_YEAR.fullmatch(date):
        return Parts(year=int(_YEAR.findall(date)[0]))
    return parts_of(date)


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _is_of_others(words: str) -> bool:
    return bool(_ABOUT_A_DAY.search(words) or OTHER_DATE.search(words))
