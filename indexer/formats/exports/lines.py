"""A line of a head -> what it is: a day, an author, a notice of rights, a sentence of the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

_YEAR = r"(?:1[6-9]|20)\d\d"
DAY = rf"(?:[A-Z][a-z]{{2,8}}\.? \d{{1,2}},? {_YEAR}|\d{{1,2}} [A-Z][a-z]{{2,8}}\.?,? {_YEAR})"
RIGHTS = r"(?:copyright\b|\(c\)|©).{0,160}|all (?:content )?rights reserved\.?"

_CAPITAL = r"[^\W\d_a-z][\w.'’-]*"
_NAME = rf"{_CAPITAL}(?:\s{_CAPITAL}){{1,3}}"
_SIGNED = re.compile(rf"(?:[Bb][Yy]:?\s+\S.{{2,80}}|{_NAME}(?:(?:,| and)\s{_NAME}){{0,3}}(?:,\s[^.,;:]{{3,50}}\.?)?)")
_SMALL_WORD = re.compile(r"\b[a-z]{5,}\b")
_SENTENCE = re.compile(r"(?:\S+\s){4,}.*[^\W\d_]{2}\.[\"”’)]?")
_LONGEST_HEAD_LINE = 250  # characters


def is_signed(line: str) -> bool:
    """Whether a line below a headline names an author: "Ana Ruiz", "By Ana Ruiz and Ben Oda", "ANA RUIZ, Editor"."""
    return len(line) <= _LONGEST_HEAD_LINE and _SIGNED.fullmatch(line) is not None


def is_author_below(above: str, line: str) -> bool:
    """Whether the last line of a block names an author, and is no part of the headline that it has above: it has a role
    or "By", or is written in other letters than that. "Ferry Lines To | Cut Jobs" is a headline."""
    if not is_signed(line):
        return False
    is_other = above.isupper() != line.isupper() or _SMALL_WORD.search(above) is not None
    return is_other or "," in line or line.lower().startswith("by ")


def is_told(line: str) -> bool:
    """Whether a line is of a text, and no headline: a sentence, or longer than those are."""
    return len(line) > _LONGEST_HEAD_LINE or _SENTENCE.fullmatch(line) is not None


def next_line(lines: Sequence[str], number: int) -> int:
    """The first line from one on that is not blank; as many as there are, if all are."""
    return next((at for at in range(number, len(lines)) if lines[at]), len(lines))
