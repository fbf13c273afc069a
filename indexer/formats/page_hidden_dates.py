"""Web page -> the date that no element is marked with: of a comment in its source, beside the headline in its title."""

from __future__ import annotations

import itertools
import re

from lxml.html import HtmlElement

from indexer.dates import find_dates, read_date
from indexer.dates.pieces import MONTH, WEEKDAY
from indexer.formats.characters import one_line
from indexer.formats.occasions import OCCASION, PAPER

_MOST_COMMENTS = 50
_LONGEST = 200  # characters of a comment
# "<!-- story_id: 48812 published: 2001-06-30 edition: final -->": a label of the comment itself, or behind others
_OTHER_FIELD = (
    r"[\w-]++\s?[:=]\s?(?>[^:=;|]*+[;|]\s*+|\"[^\"]*+\"\s*+|'[^']*+'\s*+|[^\s\"':=;|]++\s++)"  # read in one way only
)
_LABELLED = re.compile(
    rf"(?i)\W{{0,3}}(?:{_OTHER_FIELD})*?"
    r"\b(?:story|article|page|content)?[\s_-]*(?:published(?:[\s_-](?:on|date))?|pub(?:lish|lication)?[\s_-]?(?:date|time)"
    r"|date[\s_-]?published|issue[\s_-]?date|story[\s_-]?date|print[\s_-]?date)(?:\s*[:=]\s*|(?<=shed)\s|(?<=date)\s|(?<=\son)\s)[\"']?(?=\w)"
)
_OF_PAPER = re.compile(
    rf"(?<=[^\W\d_]),\s(?={WEEKDAY}\b|{MONTH}\b|\d)", re.IGNORECASE
)  # "The Harbour Post, May 5, 2001"
_PARTED = re.compile(r"\s+(?:--|[-–—|:])\s+|\s*::\s*")
_COMMENT = re.compile(rf"<!--(.{{6,{_LONGEST}}}?)-->", re.DOTALL)


def date_in_comments(original: str) -> tuple[str, ...]:
    """The date of the first comment in a page's source that says when it was published."""
    for comment in itertools.islice(_COMMENT.finditer(original), _MOST_COMMENTS):
        text = one_line(comment[1])
        label = _LABELLED.match(text)
        found = find_dates(text[label.end() :])[:1] if label else ()
        if found and found[0].start == 0:
            return (found[0].text,)
    return ()


def date_in_title(page: HtmlElement, title: str) -> tuple[str, ...]:
    """The only day among the parts of a title, others of which are the headline that the page shows and a paper."""
    parts = [part for whole in _PARTED.split(one_line(title)) for part in _OF_PAPER.split(whole, maxsplit=1)]
    headings = {one_line(heading.text_content()) for heading in page.iter("h1")}
    if len(parts) < 2 or headings.isdisjoint(parts):
        return ()
    days = [part for part in parts if (written := read_date(part)) and written.precision in ("day", "minute")]
    others = [part for part in parts if part not in days]
    if any(map(OCCASION.search, others)) or not any(map(PAPER.search, set(others) - headings)):
        return ()
    return tuple(days) if len(days) == 1 else ()
