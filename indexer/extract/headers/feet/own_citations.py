"""The first and last lines of a text as it was, its headline -> the date of the line that cites the text itself.

"Cite: Ruiz, A. (2018, October 30). Ferry stays in port. The Daily Item." is surely its own; a list of references has
other titles.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import find_dates, may_state_date
from indexer.extract.headers.lines.words import PAPER
from indexer.extract.told import OCCASION, OTHER_DATE, TOLD

_FIRST_LINES, _LAST_LINES = 6, 6
_LONGEST = 400  # characters of a line
_SHORTEST_HEADLINE, _FEWEST_WORDS = 12, 3  # characters, words
_SIGNS = re.compile(r"[\W_]+")
# Who wrote it, or where in a paper it is: "Ruiz, A.", "p. 3"; a talk or a picture may be called like the text.
_CITED = re.compile(
    r"\b[A-Z][\w'’-]+,\s[A-Z]|(?i:\b(?:p|pp|pg|pages?|vol|volume|no)\b\.?\s?[A-Z]?\d|\bcit(?:e|ed|ation)\b)"
)
_HOUR = re.compile(r"(?i)\d\s?[ap]\.?m\b|\bnoon\b|\b(?:painting|canvas|talk|photo\w*|picture|hall)\b")
# What is written of an article, or leads to it: "Comments on Ferry stays in port", "Next: Ferry stays in port".
_OF_OTHERS = re.compile(
    r"(?i)\b(?:comments?|commented|replied|repl(?:y|ies)|responses?|letters?"
    r"|corrections?|corrected|updated?|related|next|previous"
    r"|re-?published|reprinted|review(?:ed)?|tweeted|linked|forthcoming|event"
    r"|tickets?|re|on\sthis\sday|flashback|ago)\b"
)


def date_of_own_citation(paragraphs: Sequence[Paragraph], headline: str) -> str:
    """The one date, as written, of a line that has the headline among other words; "" without one.

    >>> lines = ["Ferry stays in port", "It stays.", "Ruiz, A. (2018, October 30). Ferry stays in port. Daily Item."]
    >>> date_of_own_citation(list(map(Paragraph, lines)), "Ferry stays in port")
    '2018, October 30'
    """
    title = _plain(headline)
    if len(title) < _SHORTEST_HEADLINE or title.count(" ") + 1 < _FEWEST_WORDS:
        return ""
    lines = [line.strip() for paragraph in paragraphs for line in paragraph.text.split("\n")]
    beside = dict.fromkeys((*lines[:_FIRST_LINES], *lines[-_LAST_LINES:]))
    dates = {date for line in beside if (date := _date_beside(line, title))}
    return dates.pop() if len(dates) == 1 else ""


def _date_beside(line: str, title: str) -> str:
    """The one date of a line, behind or before the title in it, none of whose words are the date's."""
    if len(line) > _LONGEST or not may_state_date(line) or f" {title} " not in f" {_plain(line)} ":
        return ""
    found = find_dates(line)
    if len(found) != 1 or _plain(line).count(title) > 1:
        return ""
    before, behind = line[: found[0].start], line[found[0].end :]
    whole = f" {_plain(f'{before} {behind}')} "
    said = whole.replace(f" {title} ", " ", 1)
    if said == whole or OTHER_DATE.search(before) or _OF_OTHERS.search(said):
        return ""
    if _plain(line) == title or TOLD.search(said) or OCCASION.search(said) or _HOUR.search(line):
        return ""
    return found[0].text if PAPER.search(line) or _CITED.search(line) else ""


def _plain(text: str) -> str:
    """The words of a text in small letters, with a blank between."""
    return _SIGNS.sub(" ", text).strip().lower()
