"""Web page and its day -> the day with the time that stands beside it or in a line: "Posted by Ana at 8:45 AM"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast

from lxml.etree import XPath

from indexer.dates import find_dates, read_date
from indexer.dates.labels import UPDATED
from indexer.formats.characters import one_line
from indexer.formats.page_lines import PageLines
from indexer.formats.times_of_others import is_of_readers

_PIECES = XPath("//body//text()[normalize-space() and not(parent::script or parent::style)]")
_MOST_PIECES = 5_000  # of a page
_ZONE = r"(?:\s\(?[A-Z]{2,4}\)?)?"
_CLOCK = rf"(?:\d\d?[:.]\d\d\s?[ap]\.?m\b\.?{_ZONE}|(?:[01]\d|2[0-3])[:.][0-5]\d{_ZONE})"
_HALF = re.compile(r"(?i)[ap]\.?m\b")
# "Web posted at: 8:41 p.m. EST (0141 GMT)"
_ALONE = re.compile(
    r"(?i)(?:(?:(?:web|first|originally)\s)?(?:posted|published|filed)\s)?(?:at:?\s|@\s?)?"
    rf"\W{{0,2}}(?P<clock>{_CLOCK})\W{{0,2}}(?:\(?\d{{4}}\sGMT\)?)?"
)
_BETWEEN = re.compile(r"(?i)\W{0,3}|at|@")
_LONGEST_LINE = 160
# "posted by Wil Rand at 8:45 AM", with a link or the number of comments behind it
_POSTED_AT = re.compile(
    r"(?i)\W{0,3}(?:posted|published|filed|written)(?:\sby\s[^.,:\d]{2,40}?)?[\s,]+(?:at|@)\s?"
    rf"(?P<clock>{_CLOCK})(?:\W+(?:\d+\s|no\s)?(?:comments?|permalink|permanent\slink|links?|#)\b.{{0,60}})?\W*"
)
_POSTED_ON = re.compile(r"(?i)\W{0,3}(?:posted|published|submitted|first\spublished)\b")
_OF_DATES = re.compile(r"(?i)time|date|clock|hour|stamp|posted|publish|meta")
_UPDATED = re.compile(rf"(?i)(?<!\w)(?:{UPDATED})(?!\w)")


def with_clock(page: PageLines, date: str) -> str:
    """A day with the page's only time of it, else as it is."""
    written = read_date(date)
    if written is None or written.ambiguous or written.precision != "day" or ":" in date:
        return date
    for clocks in (_times_beside(page, date), _times_of_lines(page, date)):
        found = {timed.date: text for text in clocks if (timed := read_date(text)) and timed.precision == "minute"}
        if len(found) == 1:
            return next(iter(found.values()))
        if found:
            return date
    return date


def _times_beside(page: PageLines, date: str) -> Iterator[str]:
    """The date with the times that stand alone in the next piece of text, or in the one before."""
    pieces: list[Any] = cast(list[Any], _PIECES(page.page))[:_MOST_PIECES]
    said = [piece for piece in pieces if not _BETWEEN.fullmatch(piece.strip())]
    for number, piece in enumerate(said):
        if not one_line(piece).endswith(date) or _UPDATED.search(piece):
            continue
        for beside in (*said[number + 1 : number + 2], *said[max(0, number - 1) : number]):
            if (alone := _ALONE.fullmatch(one_line(beside))) and _is_time(beside, alone["clock"]):
                yield f"{date} {alone['clock']}"


def _is_time(piece: Any, clock: str) -> bool:
    """Whether a time has its half of the day, or is marked as one: 12:30 may be how long something lasts."""
    parent = piece.getparent()
    return bool(_HALF.search(clock) or _OF_DATES.search(f"{parent.tag} {parent.get('class') or ''}"))


def _times_of_lines(page: PageLines, date: str) -> Iterator[str]:
    """The date with the times of lines such as "Posted by Ana at 8:45 AM", or such a line's date of the same day."""
    written = read_date(date)
    for line in page.lines:
        text = line.text
        if len(text) > _LONGEST_LINE or not _POSTED_ON.match(text) or is_of_readers(line.element):
            continue
        found = find_dates(text)
        if posted := _POSTED_AT.fullmatch(text):
            yield f"{date} {posted['clock']}"
        elif len(found) == 1 and written and found[0].written.first_day == written.first_day:
            yield found[0].text
