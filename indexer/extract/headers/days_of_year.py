"""The first lines of a text -> the day without a year that one states: "By Ana Ruiz, May 13", "Harbour, Dec. 31 - ...".

Such a day is one of publication only beside a year that is stated elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import has_digit
from indexer.dates.pieces import MONTH, WEEKDAY
from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.headers.dateline_pieces import is_of_event
from indexer.extract.headers.words import OCCASION

_NUMBER = r"[0-3]?\d(?:st|nd|rd|th)?"
_DAY = rf"(?P<day>(?:(?i:{WEEKDAY}),? )?(?:(?i:{MONTH})\.? {_NUMBER}|{_NUMBER}(?: of)? (?i:{MONTH})\.?))"
_NAMES = (
    rf"(?!(?i:{WEEKDAY})\b)(?:By |by |BY |From |FROM )?[A-Z][\w.'’-]*(?:,? (?!(?i:{WEEKDAY})\b)[A-Z][\w.'’-]*){{0,4}}"
)
_LABEL = r"(?i:(?:first )?(?:published|posted|filed|issued|released|date|dated)(?: on)?)"
# A line of its own: "Published October 25", "Ana Ruiz | April 26", "Friday, 7 August", "HARBOUR, May 13"
_LINE = re.compile(rf"(?:{_LABEL}:? |(?P<names>{_NAMES})(?:,| [|•·–—/-]| -{{1,2}}) )?{_DAY}[.,]?")
# What opens the text: "Harbour, Dec. 31 - The", "HARBOUR - May 2 - The", "HARBOUR, May 25: The", "(May 2) The"
_OPENING = re.compile(
    rf"(?:(?P<opener>[A-Z][\w.'’-]*(?:,? [A-Z][\w.'’-]*){{0,4}})(?:,| [–—-]{{1,2}}) {_DAY}"
    r"\.?\s?(?:[–—:]|-{1,2})\s?(?=[A-Z\"“‘])"
    rf"|\({_DAY.replace('<day>', '<bracketed>')}\) (?=[A-Z\"“‘]))"
)
_WEEKDAY = re.compile(rf"(?i)\b(?:{WEEKDAY}|day)\b")  # "By Friday, May 13", "TAX DAY, April 15"
_FIRST_PARAGRAPHS = 5
_LONGEST = 80  # characters of a line
_DIGIT = re.compile(r"\d")


def day_above(paragraphs: Sequence[Paragraph]) -> str:
    """The one such day among the first lines, as written; "" without one, or where there are several.

    >>> day_above([Paragraph("Ferry Stays in Port"), Paragraph("Published October 25")])
    'October 25'
    """
    texts = [paragraph.text for paragraph in paragraphs[:_FIRST_PARAGRAPHS] if has_digit(paragraph.text)]
    lines = [line.strip() for text in texts for line in text.split("\n", 3)]
    found = [match for line in lines if _DIGIT.search(line, 0, _LONGEST) and (match := _match(line))]
    days = {match["day"] or match.groupdict().get("bracketed") or "" for match in found}
    return days.pop() if len(days) == 1 else ""


def _match(line: str) -> re.Match[str] | None:
    match = _LINE.fullmatch(line) if len(line) <= _LONGEST else None
    if match and match["names"] and not _is_of_people_or_places(match["names"]):
        return None
    opening = None if match else _OPENING.match(line)
    is_event = opening is not None and any(map(is_of_event, (opening["opener"] or "").split(",")))
    return match if match or is_event else opening


def _is_of_people_or_places(names: str) -> bool:
    """Whether what stands before a day is surely a byline or a place in capitals, no event: "Book Sale, May 13"."""
    first, *others = names.split()
    if OCCASION.search(names) or _WEEKDAY.search(names):
        return False
    if first.lower() in ("by", "from") or names.isupper():
        return True
    return bool(others) and first.lower().strip(".,") in load_gazetteer().given_names
