"""The name of a file -> the month of a year that stands anywhere in it: "Prairie Farmer - July 2006 - p22",
"Storm nears the northern coast (2010-06)", "harbourecho_2010-06", "2005-03_sports".

Beside a few words it may be when what they name took place: "crash_May2003_article". So it counts beside a headline,
the name of a periodical, a page or the number of an issue, on a shelf of issues, and alone.
"""

from __future__ import annotations

import re

from indexer.dates.pieces import MONTH
from indexer.extract.paper_words import SECTION_WORDS
from indexer.extract.paths.date_parts import Parts
from indexer.extract.paths.dated_names import is_told_of_day
from indexer.extract.paths.glued_names import MAY_HAVE_YEAR, has_issue_number, unglued
from indexer.extract.paths.name_words import (
    NUMBERED,
    OF_TWO_YEARS,
    OTHERS,
    SAYS_NUMBER,
    ends_with_paper,
    is_of_papers,
    is_word_of_papers,
)
from indexer.extract.paths.parts import parts_of
from indexer.extract.told import OCCASION, tells_history

_YEAR = r"(?:1[89]|20)\d\d"
_IN_DIGITS = r"(?:0[1-9]|1[0-2])"
_MONTH_OF_YEAR = re.compile(
    rf"(?P<spelled>(?<![^\W\d_])(?i:{MONTH})[-_., ]{{0,2}}{_YEAR}(?!\d)|(?<!\d){_YEAR}[-_. ]?(?i:{MONTH})(?![^\W\d_]))"
    rf"|(?<!\d)(?P<numeric>{_YEAR}[-_.]{_IN_DIGITS}|(?<!\d[-_.]){_IN_DIGITS}[-_.]{_YEAR})(?!\d|[-_.]\d\d?(?!\d))"
    rf"|(?<!\d)(?P<packed>(?:19\d\d|20[0-4]\d){_IN_DIGITS})(?!\d)"
)
# Of a whole day, which another room has refused: "victims of the flood of 5 May 2020"
_PART_OF_DAY = re.compile(rf"(?i)(?:(?<!\d)\d\d?(?:st|nd|rd|th)?|(?<![^\W\d_]){MONTH})[-_., ]{{1,3}}$")
# "rural-l.200607", a month of a mailing list
_OF_LIST = re.compile(r"[A-Za-z][\w-]*\.", re.ASCII)
# A packed month of which the year's last digits are no month: no day of another year.
_SURE_PACKED = re.compile(r"(?:19|20)(?:1[3-9]|[2-9]\d)\d\d", re.ASCII)
_PAGE = re.compile(r"(?i)[\W_]{1,3}(?:p{1,2}|pg|pages?)?[-_. ]?(?:(?<=p)|(?<=g)|(?<=e)|(?<=[\W_])[a-z]?)\d{1,3}[)\]]?")
_PAGE_IN_LETTERS = re.compile(r"(?i)[\W_]{1,3}(?:p{1,2}|pg|pages?|[a-d])[-_. ]?[a-z]?\d{1,3}[)\]]?")
_ISSUE_NUMBER = re.compile(r"(?i)(?:vol|volume|no|nr|issue|iss)[-_. ]?\d{0,4}[-_ (\[]{0,3}$")
_SIGN = re.compile(r"[\W_]+")
_WORD = re.compile(r"[^\W\d_]+")
_OTHER_NUMBER = re.compile(r"(?<![A-Za-z])(?<![a-z][ _-])\d")
_MONTH_FIRST = re.compile(rf"{_IN_DIGITS}[-_.]")
# What happens in a month, or is planned for it; what is told of it.
_OF_A_MONTH = re.compile(
    r"(?i)\b(?:accounts|agenda|ahead|best|books|budget|calendar|census|circular|data|dates|diary|events?|fair"
    r"|figures|films|fiscal|form|guide|index|instalment|listings|log|memo"
    r"|minutes|numbers|olympics?|outlook|part|photos?"
    r"|preview|release|report|results|review|round-?up|sales|schedule|season"
    r"|series|statement|statistics|stats|storm|summary"
    r"|survey|timetable|top|trip|update|weather|what|will|working|worst)s?\b"
)
_LEADS_ON = re.compile(
    r"(?i)\b(?:about|and|as|best|between|by|copy|draft|early|every|for|from"
    r"|image|in|last|late|mid|next|of|on|the|to|top)$"
)
_SHELVES = frozenset({
    "bulletin", "bulletins", "issues", "journal", "journals", "magazine", "magazines", "monthlies", "monthly",
    "newsletter", "newsletters", "periodical", "periodicals", "quarterlies", "quarterly", "review", "reviews",
})  # fmt: skip
# What stands beside a date and says only which of its texts a file is.
_KINDS = SECTION_WORDS | frozenset({
    "article", "articles", "ed", "edition", "evening", "final", "foreign", "issue", "late", "metro", "morning", "p",
    "page", "pg", "pp", "stories", "story", "text",
})  # fmt: skip
_NUMBERED = (NUMBERED | SAYS_NUMBER | OTHERS | OF_TWO_YEARS) - {"issue", "no", "nr", "number", "page", "vol", "volume"}
_HEADLINE, _LAST = 5, 2  # words
_FEWEST_IN_FRONT = 3  # words before a month that is set apart from them
_FEWEST_BEHIND = 4  # words of a headline behind a month; one fewer where their sign is another one
_MOST_OF_NAME = 4  # words of what a periodical is called
_SHORTEST_NAME = 4  # letters


def month_of_name(stem: str, folder: str) -> Parts:
    """The year and month; no parts where they may be what the file is about.

    >>> month_of_name("harbourecho_2010-06", "scans").month, month_of_name("harbour-fair-june-2010", "scans").month
    (6, 0)
    >>> month_of_name("Okafor_2008-12_mayor-denies-knowing", "").month, month_of_name("crash_May2003_article", "").month
    (12, 0)
    """
    name = unglued(stem) if MAY_HAVE_YEAR.search(stem) else ""
    found = list(_MONTH_OF_YEAR.finditer(name))
    return parts_of(found[0][0]) if len(found) == 1 and _is_own(found[0], folder, has_issue_number(stem)) else Parts()


def _is_own(match: re.Match[str], folder: str, is_issue: bool) -> bool:
    before, after = match.string[: match.start()], match.string[match.end() :]
    front, behind = _words(before), _words(after)
    if _PART_OF_DAY.search(before) or not _NUMBERED.isdisjoint(front[-_MOST_OF_NAME:] + behind[:1]):
        return False
    is_on_shelf = not _SHELVES.isdisjoint(_words(folder))
    if _KINDS.issuperset(front + ([] if _PAGE_IN_LETTERS.fullmatch(after) else behind)):
        is_lone = match[0] == match.string
        is_sure = _is_sure(match) and bool(front or behind) and not _OTHER_NUMBER.search(before + after)
        return not match["packed"] or (is_on_shelf and is_lone) or is_sure
    if not (front or match["packed"]):
        is_first = not before.strip("-_. ") and not _MONTH_FIRST.match(match[0])
        return len(behind) >= _FEWEST_BEHIND or (is_first and not _tells(behind, ""))
    if _tells(front, before):
        return False
    if match["packed"] and _OF_LIST.fullmatch(before) and not after:
        return True
    if front and (is_issue or is_on_shelf or is_word_of_papers(front[-1]) or _ISSUE_NUMBER.search(before)):
        return True
    if ends_with_paper(" ".join(front)):
        return True
    if front and is_of_papers(" ".join(front)) and (not match["packed"] or _is_sure(match)):
        return True
    return _is_beside_headline(match, before, after) or _is_of_name(match, front, after)


def _is_of_name(match: re.Match[str], front: list[str], after: str) -> bool:
    """Whether a month stands behind what may be the name of a periodical: a page is behind it, or a name of one word
    in front."""
    if not 0 < len(front) <= _MOST_OF_NAME or _OF_A_MONTH.search(" ".join(front)) or not _is_sure(match):
        return False
    if _PAGE_IN_LETTERS.fullmatch(after):
        return True
    is_alone = len(front) == 1 and len(front[0]) >= _SHORTEST_NAME and not match["packed"]
    is_last = not after or (_PAGE.fullmatch(after) and match[0][-4:].isdigit() and match["spelled"])
    return bool(is_alone and is_last)


def _is_beside_headline(match: re.Match[str], before: str, after: str) -> bool:
    """Whether the words on one side of a month are those of a headline that does not tell of it."""
    front, behind = _words(before), _words(after)
    if not _is_sure(match):
        return False
    if len(front) >= _FEWEST_IN_FRONT and (not behind or _PAGE.fullmatch(after)):
        said, is_bracketed = " ".join(front), before.endswith(("(", "["))
        if is_bracketed or _is_set_apart(before):
            is_enough = match["spelled"] or len(front) >= _HEADLINE
            return bool(is_enough) and (len(front) >= _HEADLINE or not _OF_A_MONTH.search(said))
        is_told = _OF_A_MONTH.search(said) or OCCASION.search(said) or tells_history(said)
        return len(front) >= _HEADLINE and not is_told
    is_apart = _is_set_apart(after[::-1])
    is_headline = len(behind) >= _FEWEST_BEHIND - bool(front) and not OCCASION.search(" ".join(behind[:1]))
    return is_headline and len(front) <= _MOST_OF_NAME and (is_apart or not (front or match["packed"]))


def _is_set_apart(words: str) -> bool:
    """Whether the sign at the end of words, towards a date, is another one than those between them."""
    signs = _SIGN.findall(words.rstrip("([ ") if words.endswith(("(", "[")) else words)
    return len(signs) > 1 and signs[-1] not in signs[:-1]


def _is_sure(match: re.Match[str]) -> bool:
    """Whether digits are a month and neither a day of another year nor two years: "200607", "2008-09"."""
    if match["packed"]:
        return _SURE_PACKED.fullmatch(match["packed"]) is not None
    digits = match["numeric"] or ""
    return not digits[:4].isdigit() or (int(digits[:4]) + 1) % 100 != int(digits[5:])


def _tells(front: list[str], before: str) -> bool:
    """Whether the few words before a month, or the last ones of a headline, are of what took place in it."""
    is_named = bool(front) and is_word_of_papers(front[-1])
    last = front[:-1] if is_named else front if len(front) < _HEADLINE else front[-_LAST:]
    said = " ".join(last)
    if OCCASION.search(said) or (len(front) < _HEADLINE and _OF_A_MONTH.search(said)):
        return True
    if tells_history(said) and not (len(front) >= _HEADLINE and before.endswith(("(", "["))):
        return True
    return not is_named and bool(_LEADS_ON.search(said) or is_told_of_day(said))


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]
