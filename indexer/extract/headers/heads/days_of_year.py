"""The first lines of a text, and its last -> the day without a year that one of them is: "By Ana Ruiz, May 13".

Such a day is one of publication only beside a year that is stated elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import has_digit
from indexer.dates.pieces import DAY_OF_YEAR, WEEKDAY
from indexer.extract.headers.lines.phrases import has_given_name
from indexer.extract.told import OCCASION

_DAY = rf"(?P<day>{DAY_OF_YEAR})"
_NAMES = (
    rf"(?!(?i:{WEEKDAY})\b)(?:By |by |BY |From |FROM )?[A-Z][\w.'’-]*(?:,? (?!(?i:{WEEKDAY})\b)[A-Z][\w.'’-]*){{0,4}}"
)
_LABEL = r"(?i:(?:first )?(?:published|posted|filed|issued|released|date|dated)(?: on)?)"
# A line of its own: "Published October 25", "Ana Ruiz | April 26", "Friday, 7 August", "HARBOUR, May 13"
_LINE = re.compile(rf"(?:{_LABEL}:? |(?P<names>{_NAMES})(?:,| [|•·–—/-]| -{{1,2}}) )?{_DAY}[.,]?")
_LABELLED = re.compile(rf"{_LABEL}:? {_DAY}[.,]?")
_WEEKDAY = re.compile(rf"(?i)\b(?:{WEEKDAY}|day)\b")  # "By Friday, May 13", "TAX DAY, April 15"
_FIRST_PARAGRAPHS = 5
_LONGEST = 80  # characters of a line


def day_above(paragraphs: Sequence[Paragraph]) -> str:
    """The one such day among the first lines, as written; "" without one, or where there are several.

    >>> day_above([Paragraph("Ferry Stays in Port"), Paragraph("Published October 25")])
    'October 25'
    """
    texts = [paragraph.text for paragraph in paragraphs[:_FIRST_PARAGRAPHS] if has_digit(paragraph.text)]
    lines = [line.strip() for text in texts for line in text.split("\n", 3)]
    days = {_day_of(line) for line in lines if len(line) <= _LONGEST and has_digit(line)} - {""}
    return days.pop() if len(days) == 1 else ""


def day_below(paragraphs: Sequence[Paragraph]) -> str:
    """Such a day behind a label in the last line: "Published Sunday, June 12"; "" without one."""
    last = paragraphs[-1].text.rstrip().rpartition("\n")[2].strip() if paragraphs else ""
    match = _LABELLED.fullmatch(last) if len(last) <= _LONGEST and has_digit(last) else None
    return match["day"] if match else ""


def _day_of(line: str) -> str:
    match = _LINE.fullmatch(line)
    is_ours = match is not None and (not match["names"] or _is_of_people_or_places(match["names"]))
    return match["day"] if match and is_ours else ""


def _is_of_people_or_places(names: str) -> bool:
    """Whether what stands before a day is surely a byline or a place in capitals, no event: "Book Sale, May 13"."""
    first = names.partition(" ")[0]
    if OCCASION.search(names) or _WEEKDAY.search(names):
        return False
    if first.lower() in ("by", "from") or names.isupper():
        return True
    return has_given_name(names)
