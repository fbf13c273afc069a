"""A paragraph or line -> whether it is one of the article's text, and none that stands among header lines."""

from __future__ import annotations

import re

from indexer.dates import find_dates
from indexer.dates.labels import LABEL
from indexer.extract.headers.lines.line import LONGEST_LINE, read_header_line

_ENDS = frozenset('.!?"”')  # of sentences
_FEW_WORDS = 7
FEW_NAMES = 3
_COPYRIGHT = re.compile(r"(?i)\(c\)\s|©|copyright\s(?:\(c\)|©|\d)")
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
