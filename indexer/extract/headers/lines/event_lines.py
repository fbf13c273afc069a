"""The first lines of a text -> whether the date of one of them is an event's ("Venue: Town Hall"), a table's or a
picture's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from indexer.article import Paragraph
from indexer.dates import find_dates
from indexer.dates.labels import LABEL
from indexer.extract.headers.lines.citations import is_of_list
from indexer.extract.headers.lines.picture_credits import is_of_picture

_FIRST_PARAGRAPHS = 14
_DATED = re.compile(r"(?i)\W*(?:(?:date|day|time)(?:\s?(?:/|and|&)\s?time)?|on)\s?:")
_OF_EVENT = re.compile(r"(?im)^\W*(?:what|where|venue|location|admission|tickets?|entry|doors|rsvp|cost)\s?:\s")
_ENDS_WITH_YEAR = re.compile(r"\d\d$")
_LABELLED = re.compile(rf"(?i)(?<![^\W\d_])(?:{LABEL}|by\s[^,]{{3,40}},?)[\s:]*$")
_FEWEST_OF_TABLE = 3  # days
_WHEN = re.compile(r"(?im)^\W*when\s?:\s")  # then "Date:" is that of the release, which says so of the event


def lists_event(line: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a line "Date: ..." stands among those that say where something takes place, or is one of a list of
    citations, or of lines that end with a day each; whether it credits a picture."""
    first_line = line.partition("\n")[0].strip()
    if is_of_list(first_line, paragraphs) or _is_of_table(first_line, paragraphs):
        return True
    if is_of_picture(first_line, _lines(paragraphs)):
        return True
    if not _DATED.match(line):
        return False
    first = [paragraph.text[:200] for paragraph in paragraphs[:_FIRST_PARAGRAPHS]]
    return any(map(_OF_EVENT.search, first)) and not any(map(_WHEN.search, first))


def _is_of_table(line: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a line and those beside it end with days of their own and none says of what: results, records."""
    if not _ENDS_WITH_YEAR.search(line):  # nearly always
        return False
    lines = _lines(paragraphs)
    place = lines.index(line) if line in lines else 0
    beside = [_day_at_end(one) for one in lines[max(place - 2, 0) : place + 3]]
    return len({day for day in beside if day}) >= _FEWEST_OF_TABLE


def _lines(paragraphs: Sequence[Paragraph]) -> list[str]:
    return [one.strip() for paragraph in paragraphs[:_FIRST_PARAGRAPHS] for one in paragraph.text.splitlines()]


def _day_at_end(line: str) -> date | None:
    """The day that a line without a label for it ends with."""
    found = find_dates(line)[-1:] if _ENDS_WITH_YEAR.search(line) else []
    is_whole = bool(found) and found[0].end == len(line) and found[0].start > 0
    return found[0].written.first_day if is_whole and not _LABELLED.search(line[: found[0].start]) else None
