"""A paragraph or line -> whether it is one of the article's text, and none that stands among header lines."""

from __future__ import annotations

import re

from indexer.dates import find_dates
from indexer.dates.labels import LABEL
from indexer.extract.headers.lines.line import LONGEST_LINE, is_silent, read_header_line

_ENDS = frozenset('.!?"”')  # of sentences
_FEW_WORDS = 7
_MANY_WORDS = 9  # more than most names have
FEW_NAMES = 3
_COPYRIGHT = re.compile(r"(?i)\(c\)\s|©|copyright\s(?:\(c\)|©|\d)")
_BEHIND_PAPER = (" -", "|", ", with ")  # "The Harbour Post - Serving the people of the harbour since it was built."
UNKNOWN_LABEL = re.compile(
    rf"(?i)(?!(?:source|credit|from|by|clipping|cutting|{LABEL})\b)[^\W\d_][^:\d]{{1,40}}:(?:\s|$)"
)


def is_prose(text: str) -> bool:
    """Whether a paragraph is one of the article's, and no line that stands among header lines."""
    if len(text) > LONGEST_LINE:
        return True
    if text[:1] in "(©cC" and _COPYRIGHT.match(text):
        return False
    if text[:1].islower() and text.count(" ") >= _FEW_WORDS and not find_dates(text):
        return True  # a line of a wrapped text
    return is_sentence(text) and (not find_dates(text) or read_header_line(text) is None)


def is_sentence(text: str) -> bool:
    """Whether a text ends as sentences do and has more words than most header lines."""
    return text.rstrip()[-1:] in _ENDS and text.count(" ") >= _FEW_WORDS


def is_said(text: str) -> bool:
    """Whether a paragraph is a short sentence of the article."""
    return text.rstrip()[-1:] in _ENDS and len(text.split(None, FEW_NAMES)) > FEW_NAMES and not find_dates(text)


def is_told(text: str) -> bool:
    """Whether a line is a long sentence without dates and labels, and no paper's name with what it says of itself.

    >>> is_told("The ferry stayed in port for a second day, the company said."), is_told("The ferry stayed in port.")
    (True, False)
    """
    is_long = text.count(" ") >= _MANY_WORDS
    return is_long and is_silent(text) and not any(map(text.__contains__, _BEHIND_PAPER))
