"""The first lines of a text -> what one of them states as its date though there is no such day: "31 February 2024".

A line states a date so where it would with a day that there is in its place. Numbers alone may be anything.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import read_date
from indexer.dates.pieces import MONTH
from indexer.extract.headers.lines.event_lines import lists_event
from indexer.extract.headers.lines.line import LONGEST_LINE, read_header_line
from indexer.extract.headers.lines.prose_lines import is_prose

_FIRST_LINES = 14
_NUMBER = r"\d\d?(?:st|nd|rd|th)?"
_LIKE_DATE = re.compile(
    rf"(?i)(?<![\w./-])(?:{_NUMBER}[\s-](?:of\s)?{MONTH}\.?,?[\s-]\d{{4}}|{MONTH}\.?\s{_NUMBER},?\s\d{{4}}"
    r"|\d{4}(?P<sign>[-/.])\d\d?(?P=sign)\d\d?|\d\d?(?P<other>[-/.])\d\d?(?P=other)(?:\d{4}|\d\d))(?![\w/-]|\.\d)"
)
_LETTER = re.compile(r"[^\W\d_]")
_A_DAY = "15 June 2015"


def no_day(paragraphs: Sequence[Paragraph]) -> str:
    """What the first lines state as a date of publication that is none, as written; "" where they state nothing so.

    >>> no_day([Paragraph("Ferry stays in port"), Paragraph("Published: 31 June 2023"), Paragraph("The ferry")])
    '31 June 2023'
    >>> no_day([Paragraph("The ferry left on 31 June 2023, the mayor said.")])
    ''
    """
    for paragraph in itertools.takewhile(lambda one: not is_prose(one.text), paragraphs[:_FIRST_LINES]):
        for line in paragraph.text.splitlines():
            like = _LIKE_DATE.search(line) if len(line) <= LONGEST_LINE else None
            if not (like and _LETTER.search(line)) or read_date(like[0]):
                continue
            if _is_dated_by(like, line) and not lists_event(line, paragraphs):
                return like[0]
    return ""


def is_no_day(text: str) -> bool:
    """Whether a text is written like a day and there is none so: "31 June 2023" is not some day of that June."""
    like = _LIKE_DATE.search(text)
    return like is not None and like[0] == text.strip() and read_date(text) is None


def _is_dated_by(like: re.Match[str], line: str) -> bool:
    stated = read_header_line(f"{line[: like.start()]}{_A_DAY}{line[like.end() :]}".strip(), below_headline=True)
    return stated is not None and _A_DAY in stated.get("date", "")
