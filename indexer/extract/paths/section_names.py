"""The names below a year, or below its month -> how many of them are sections or papers between it and its next part.

"2005/WORLD/coast/03/13/ferry", "2001/Harbour Gazette/September/ferry", "2001/09/sport/12/ferry".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.dates.pieces import MONTH
from indexer.extract.paper_words import SECTION_WORDS
from indexer.extract.paths.date_parts import TWO_DIGITS, Parts
from indexer.extract.paths.name_words import ABOUT, ARCHIVES, FETCHED, NUMBERED, OTHERS, PAPERS, is_of_papers, words_of
from indexer.extract.told import tells_history

_MOST = 3  # names of sections
_MONTH_IN_DIGITS = re.compile(r"0[1-9]|1[0-2]", re.ASCII)
_NAME = re.compile(r"(?P<words>[^\W\d_](?:(?:[^\W\d_]|[ .&'’_-]){0,40}[^\W\d_])?)(?P<number>\d\d)?")
_SPELLED = re.compile(rf"(?i)(?:\d\d?[-_. ]{{0,3}})?{MONTH}(?:[-_. ]{{0,3}}\d{{1,4}})?")
_MONTH_AND_DAY = re.compile(r"\d{4}(?!\d)", re.ASCII)
_NO_SECTIONS = NUMBERED | OTHERS | FETCHED | frozenset({"calendar", "event", "events", "fixtures", "listings"})
# What people are called as well.
_NAMES = frozenset({"april", "august", "jan", "june", "march", "may"})


def count_sections(names: Sequence[str], parts: Sequence[Parts], month: int) -> int:
    """How many names stand before the month of a year (`month` 0) or before the day of a month; 0 where what follows
    them may be another number.

    The last name is that of the article.
    """
    are_papers = are_named = hold_papers = True
    for count in range(1, min(_MOST, len(parts) - 1) + 1):
        match = _NAME.fullmatch(names[count - 1])
        words = set(words_of(names[count - 1]))
        is_other_month = match is not None and int(match["number"] or month) != month
        is_other = not words.isdisjoint(_NO_SECTIONS) or tells_history(" ".join(words - SECTION_WORDS))
        if match is None or is_other_month or is_other:
            return 0
        are_papers = are_papers and _is_of_papers(names[count - 1], words)
        are_named = are_named and is_of_papers(names[count - 1])
        hold_papers = hold_papers and (are_named or words <= PAPERS | ARCHIVES)
        if month and match["number"] and TWO_DIGITS.fullmatch(names[count]):  # "201004/news04/10"
            return count
        if names[count].lower() in _NAMES:
            are_papers = hold_papers
        elif _MONTH_AND_DAY.match(names[count]) and not parts[count].number:
            are_papers = are_named
        if _goes_on(names[count:], parts[count], month, are_papers=are_papers):
            return count
    return 0


def _goes_on(names: Sequence[str], part: Parts, month: int, *, are_papers: bool) -> bool:
    """Whether the first of some names is the month of the year above, its day, or both."""
    has_below = len(names) > 1
    if month:
        return has_below and bool(TWO_DIGITS.fullmatch(names[0])) and part.number > 0
    if part.year or part.year_among_words:
        return False
    if _MONTH_IN_DIGITS.fullmatch(names[0]):
        return has_below and (are_papers or bool(TWO_DIGITS.fullmatch(names[1])))
    if part.month and (_SPELLED.fullmatch(names[0]) and (has_below or part.day)):
        return are_papers or names[0].lower() not in _NAMES
    return bool(part.month and part.day) and are_papers


def _is_of_papers(name: str, words: set[str]) -> bool:
    """Whether a name is a paper's, a section's or what a paper has: "Harbour Gazette", "sport", "articles"."""
    if not words.isdisjoint(ABOUT):
        return False
    return is_of_papers(name) or words <= SECTION_WORDS | PAPERS | ARCHIVES
