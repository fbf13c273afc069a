"""The name of a file or segment -> whether its words are followed by a date, and the parts of one that is set apart."""

from __future__ import annotations

import re

from indexer.dates.pieces import MONTH, SEASON, WEEKDAY
from indexer.extract.paths.date_parts import Parts, are_two_years
from indexer.extract.paths.name_words import (
    NUMBERED,
    OF_A_DAY,
    OTHERS,
    PAPERS,
    SAYS_NUMBER,
    is_of_papers,
    is_word_of_papers,
    words_of,
)
from indexer.extract.paths.parts import parts_of
from indexer.extract.told import OCCASION, OTHER_DATE, tells_history

_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_DAY_OF_YEAR = rf"(?:{WEEKDAY}[-_])?(?:{_NUMBER}[-_]?{MONTH}|{MONTH}[-_]?{_NUMBER})[-_]?\d{{4}}"
# In one piece, or with a year that is no number of the words: "12-may-20-die"
_SHORT_DAY = rf"(?:\d\d?{MONTH}\d\d|\d\d?[-_]{MONTH}[-_][4-9]\d|{MONTH}[-_]\d\d?[-_][4-9]\d)"
_ENDS_DATED = re.compile(rf"(?i)(?P<words>[a-z0-9]+(?:[-_][a-z0-9]+)*)[-_]{_DAY_OF_YEAR}", re.ASCII)
_ENDS_SHORT = re.compile(
    rf"(?i)(?P<words>[a-z]+(?:[-_][a-z]+)*)[-_](?:(?P<sure>\d\d?{MONTH}\d\d|\d\d?[-_]{MONTH}[-_][4-9]\d"
    rf"|{MONTH}[-_]\d\d?[-_][4-9]\d)|\d\d?[-_]{MONTH}[-_]\d\d)",
    re.ASCII,
)
_BEGINS_DATED = re.compile(
    rf"(?i)(?:{_DAY_OF_YEAR}|{_SHORT_DAY}|\d{{4}}[-_]?{MONTH}[-_]?\d\d)[-_](?P<words>.+)", re.ASCII
)
_IN_ONE_PIECE = re.compile(
    rf"(?i)(?<![^\W_])(?:(?:1[6-9]|20)\d\d[-_]?{MONTH}[-_]?[0-3]\d|[0-3]?\d{MONTH}(?:1[6-9]|20)\d\d)(?![^\W_])",
    re.ASCII,
)
_DAY_IS_APART = re.compile(rf"(?i)[^_]*-[^_]*_{_DAY_OF_YEAR}", re.ASCII)  # by another sign than the words
_ABOUT_A_DAY = re.compile(
    r"(?i)\b(?:remember\w*|mark\w*|recall\w*|celebrat\w*|commemorat\w*|began|ended|started"
    r"|(?:at|for|in|of|on|the|this))$"
)
# The number of an article, or its page.
_NUMBER_BEHIND = re.compile(
    r"(?<=[-_](?:19|20)\d\d)(?:-\d{3,8}|[-_]p(?:age|g)?[-_]?[a-z]?\d{1,3}|[-_](?:edition|issue|paper))$", re.ASCII
)
_ENDS_WITH_MONTH = re.compile(
    r"(?:[a-z0-9]+(?P<sign>[-_])){3,}(?P<last>[a-z0-9]+)[-_](?P<year>(?:19|20)\d\d)[-_](?P<month>0?[1-9]|1[0-2])",
    re.ASCII,
)
# "growth-outlook-cut-2012-9": a month without a zero, which only programs write
_ENDS_UNPADDED = re.compile(r"(?:[a-z]+-){2}(?P<last>[a-z]+)-(?P<year>(?:19|20)\d\d)-(?P<month>[1-9]|1[0-2])", re.ASCII)
# "ferry-stays-in-port-4577220-Apr2019": behind the number of an article
_NUMBER_AND_MONTH = re.compile(rf"(?i)(?:[a-z0-9]+-){{3,}}\d{{5,12}}-(?P<date>{MONTH}-?(?:19|20)\d\d)", re.ASCII)
_NUMBERED = NUMBERED | SAYS_NUMBER | OTHERS | {"act", "bill", "circular", "memo", "order", "release", "report", "rule"}
_SPELLED_MONTH = re.compile(rf"(?i)(?<![^\W\d_]){MONTH}(?![^\W\d_])")
_HEADLINE = 5  # words
_FEW_WORDS = 3  # behind a day, which may be the name of what happens then
# A year, a season, a day of a month, and nothing else.
_SEASON = rf"(?:{SEASON}|q[1-4])"
_DATE = (
    rf"(?:(?:19|20)\d\d|{_SEASON}[ _-]?(?:19|20)\d\d|(?:19|20)\d\d[ _-]{_SEASON}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?[ _-]?{MONTH}|{MONTH}\.?[ _-]?\d{{1,2}}(?:st|nd|rd|th)?)"
)
# Set apart by a dash, by brackets, or by another sign than the one between the words: "storm-nears_1999".
_BY_SIGN = re.compile(
    rf"(?i)(?P<words>[^\W_].*?[^\W_])(?:\s[-–—]\s|,\s(?!\d{{4}}$)|\s?\(|\s?\[)(?P<date>{_DATE})[)\]]?"
)
_BY_OTHER_SIGN = re.compile(
    rf"(?i)(?P<words>[^\W_]+(?P<sign>[-_ ])[^\W_]+(?:(?P=sign)[^\W_]+)*)(?!(?P=sign))[-_ ](?P<date>{_DATE})"
)
_IN_FRONT = re.compile(rf"(?i)(?P<date>{_DATE})\s[-–—]\s(?P<words>[^\W_].*[^\W_])")
_YEAR_IN_FRONT = re.compile(r"(?P<date>(?:19|20)\d\d)_(?P<words>[^\W_]+(?:_[^\W_]+){2,})")
# "PR-2011-045 Ferry stays in port", "PR-721-2011": a release's number, a part of which is the year
_NUMBER_OF_YEAR = re.compile(
    r"(?i)(?:pr|nr|mr|(?:press|news|media)?[-_ ]?release|statement|memo)[-_ ]?(?:no[-_. ]{0,2})?"
    r"(?:(?P<year>(?:19|20)\d\d)[-_.]\d{3,4}|(?:(?<![mnp]r)(?<![mnp]r[-_ ])\d\d?|\d{3,4})[-_.](?P<last>(?:19|20)\d\d))"
    r"(?![-_.]?\d)"
)
_SEASON_OF_YEAR = re.compile(rf"(?i).*{_SEASON}.*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_MOST_PAPER_WORDS = 5
_FEWEST_WORDS = 2  # in front of a date that is set apart
_FEWEST_BESIDE_YEAR = 4  # of a headline: "Olympics (2012)" is about a year
_FEWEST_OF_PAPER = 3  # of a paper's name beside a year


def ends_dated(stem: str) -> bool:
    """Whether a name's last words are a day that is not what the words before it are about."""
    if _DAY_IS_APART.fullmatch(stem) or _IN_ONE_PIECE.search(stem):  # what programs write
        return True
    short = _ENDS_SHORT.fullmatch(stem)
    if short and (is_of_papers(short["words"]) or (short["sure"] and not _tells_of_day(short["words"]))):
        return True
    match = _ENDS_DATED.fullmatch(_NUMBER_BEHIND.sub("", stem))
    return match is not None and not _tells_of_day(match["words"])


def _tells_of_day(text: str) -> bool:
    words = re.sub(r"[-_]", " ", text)
    return bool(_ABOUT_A_DAY.search(words) or _is_occasion(words) or OTHER_DATE.search(words))


def _is_occasion(words: str) -> bool:
    """Whether words are what takes place on the day behind them; of a headline only the last ones may be that."""
    parts = words.split()
    return OCCASION.search(words if len(parts) < _HEADLINE else " ".join(parts[-2:])) is not None


def begins_dated(stem: str) -> bool:
    """Whether a name's first words are a day that is not what the words behind it are about.

    >>> begins_dated("jun-10-1993-opera-house-to-close"), begins_dated("november-5-2023-storm-anniversary")
    (True, False)
    """
    match = _BEGINS_DATED.fullmatch(stem)
    words = re.sub(r"[-_]", " ", match["words"]) if match else ""
    is_short = len(words.split()) <= _FEW_WORDS
    return bool(words) and not (OF_A_DAY.search(words) or (is_short and OCCASION.search(words)))


def tells_event(name: str) -> bool:
    """Whether a folder's name says what happened at its date: "election-march-2016"; none of the names of papers do."""
    words = _words(name)
    if words[:2] in (["edition", "of"], ["issue", "of"]):
        return False
    said = " ".join(words)
    is_told = OCCASION.search(said) or OF_A_DAY.search(said) or tells_history(said)
    is_said = is_told or " of " in f" {' '.join(words[:-1])} "
    return bool(is_said) and _SPELLED_MONTH.search(name) is not None and not any(map(is_word_of_papers, words))


def month_at_end(stem: str) -> Parts:
    """The year and month behind the many words of a slug: "bank-holds-rates-and-warns-2017-7"."""
    if match := _NUMBER_AND_MONTH.fullmatch(stem):
        return parts_of(match["date"])
    match = _ENDS_WITH_MONTH.fullmatch(stem) if stem[-1:].isdigit() else None
    if match is None and (match := _ENDS_UNPADDED.fullmatch(stem)) and not _NUMBERED.isdisjoint(_words(stem)):
        return Parts()
    # Only what programs write has a month of one digit.
    is_event = match is not None and len(match["month"]) == 2 and OCCASION.search(match["last"])
    is_of_two_years = match is not None and are_two_years(match["year"], match["month"])  # "league-2010-11"
    is_about = match is None or is_event or is_of_two_years or match["last"].isdigit()
    return Parts() if match is None or is_about else Parts(int(match["year"]), int(match["month"]))


def parts_apart(stem: str) -> Parts:
    """The year, the month of a year or the day of a month that a file's name has apart from its words.

    >>> parts_apart("storm-nears-the-coast_1999").year, parts_apart("storm-nears-the-coast-1999").year
    (1999, 0)
    """
    if (month := month_at_end(stem)).month:
        return month
    if match := _NUMBER_OF_YEAR.match(stem):
        return Parts(year=int(match["year"] or match["last"]))
    if match := _IN_FRONT.fullmatch(stem) or _YEAR_IN_FRONT.fullmatch(stem):
        words = _words(match["words"])
        if OF_A_DAY.search(" ".join(words)):
            return Parts()
        return _parts_beside(match["date"], words) if _YEAR.fullmatch(match["date"]) else parts_of(match["date"])
    match = _BY_SIGN.fullmatch(stem) or _BY_OTHER_SIGN.fullmatch(stem)
    if match is None:
        return Parts()
    words, date = _words(match["words"]), match["date"]
    if stem.count(date) > 1:  # "The Class of 1999 (1999)"
        return Parts()
    is_bracketed = stem.endswith((")", "]"))
    is_about = not is_bracketed and is_told_of_day(" ".join(words))
    return Parts() if is_about else _parts_beside(date, words)


def _parts_beside(date: str, words: list[str]) -> Parts:
    """The parts of a date beside enough words; beside a lone year a paper, or a headline that tells no history."""
    text = " ".join(words)
    if _YEAR.fullmatch(date):
        is_weak = OCCASION.search(text) or tells_history(text)
        fewest = _FEWEST_OF_PAPER if words and is_word_of_papers(words[-1]) else _FEWEST_BESIDE_YEAR
    else:
        is_weak, fewest = None, 1 if not PAPERS.isdisjoint(words) else _FEWEST_WORDS
    if is_weak or len(words) < fewest:
        return Parts()
    if _SEASON_OF_YEAR.fullmatch(date):
        return Parts(year=int(_YEAR.findall(date)[0]))
    return parts_of(date)


def _words(text: str) -> list[str]:
    return words_of(text, shortest=2)


def is_told_of_day(words: str) -> bool:
    """Whether words before a date say that it is another day than that of their text."""
    return bool(_ABOUT_A_DAY.search(words) or OTHER_DATE.search(words))
