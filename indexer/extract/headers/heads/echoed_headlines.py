"""A text whose first line is surely no headline -> the line below it whose words the text takes up.

    WKXV News 6 | Charity bookkeeper gets four years | (the text: A former bookkeeper who took money from a charity ...)

What sites, papers and programs print above a headline is of many kinds; but a headline's words come again in its text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import find_dates
from indexer.dates.pieces import SEASON
from indexer.extract.headers.heads.second_headlines import Second, is_no_headline, tells
from indexer.extract.headers.lines.line import is_labelled, read_header_line
from indexer.extract.headers.lines.phrases import BYLINE, is_name
from indexer.extract.headers.lines.prose_lines import is_prose
from indexer.extract.paper_words import FURNITURE, SECTION_WORDS
from indexer.formats.echoes import stems_of

_FIRST = 8  # paragraphs, among which the headline stands
_TOLD = 6  # paragraphs of prose, which take its words up
_MOST_WORDS = 22
_LONGEST = 170  # characters
_FEWEST_ECHOED, _FEWEST_BELOW_A_TOLD = 2, 3  # longer words that the text takes up
_FEWEST_OF_PAPERS = 2  # longer words of header lines: "Our View", "My week" may be columns and headlines
_SHARE = 1 / 2  # of its longer words
_OF_PAPERS = stems_of(" ".join(FURNITURE | SECTION_WORDS))
_NO_HEADLINE = re.compile(r"[@|]|://|www\.|\?$")
_PART = re.compile(r"(?i)\bpart\s(?:\d|[ivx]+\b|one|two|three|four|five|six)")
# "Orchard & Field, Spring 2023", "1997 Winter Issue, Coastal Heritage", "ANNUAL REVIEW 2018"
_OF_ISSUE = re.compile(
    rf"(?i)\b{SEASON}\s(?:19|20)\d\d\b|\b(?:19|20)\d\d\s{SEASON}\b|\b(?:issue|review|report|yearbook)\s(?:19|20)\d\d$"
)
# Signs of stations and of agencies: "WKXV", "RTR0694".
_CODE = re.compile(r"\b(?:[A-Z]+\d+|[A-Z]{1,2}[BCDFGHJKLMNPQRSTVWXZ]{3})\b")


def echoed_headline(headline: str, deck: str, paragraphs: Sequence[Paragraph]) -> Second | None:
    """The line that is the headline, those above it, and the text; None where the headline that was taken may be one
    or has a word of the text, and where no line below it has some. `deck` was taken for the line below it."""
    told = [one.text for one in paragraphs if is_prose(one.text)][:_TOLD]
    if not told or not _is_none(headline):
        return None
    fewest = _FEWEST_BELOW_A_TOLD if headline and tells(headline) else _FEWEST_ECHOED
    said = stems_of(" ".join(told))
    if headline and not said.isdisjoint(stems_of(headline)):
        return None
    if deck and _is_echoed(deck, said, fewest):
        return Second(deck, (), tuple(paragraphs))
    for number, paragraph in enumerate(paragraphs[:_FIRST]):
        line = paragraph.text.strip()
        if is_prose(line) or "\n" in line or paragraph.kind not in ("p", "heading"):
            return None
        if _is_echoed(line, said, fewest):
            return Second(line, tuple(paragraphs[:number]), tuple(paragraphs[number + 1 :]))
    return None


def _is_none(line: str) -> bool:
    """Whether a first line is surely no headline: it is of a paper, an office, a station, a code; a headline without a
    word that tells ("Bread and Roses"), a title with a colon, a numbered part of a serial may be one. A person's name
    is none where the text does not take it up.

    >>> _is_none("WKXV News 6"), _is_none("Online edition"), _is_none("Bread and Roses"), _is_none("Our View")
    (True, True, False, False)
    """
    if not line or _is_of_paper(line):
        return True
    if tells(line) or _PART.search(line) or ": " in line:
        return False
    return is_no_headline(line) or _CODE.search(line) is not None or _OF_ISSUE.search(line) is not None


def _is_echoed(line: str, said: frozenset[str], fewest: int) -> bool:
    stems = stems_of(line)
    echoed = len(stems & said)
    if echoed < fewest or echoed < _SHARE * len(stems) or not _may_be_headline(line):
        return False
    return not (find_dates(line) or read_header_line(line))


def _is_of_paper(line: str) -> bool:
    """Whether most of a line's longer words are those of header lines: "Online edition of the newspaper"."""
    stems = stems_of(line)
    of_papers = len(stems & _OF_PAPERS)
    return of_papers >= _FEWEST_OF_PAPERS and of_papers > _SHARE * len(stems)


def _may_be_headline(line: str) -> bool:
    if len(line) > _LONGEST or len(line.split()) > _MOST_WORDS or line[-1] in ".,;:" or not line[0].isalnum():
        return False
    return not (
        line[0].islower()
        or _NO_HEADLINE.search(line)
        or _PART.search(line)
        or is_labelled(line)
        or BYLINE.match(line)
        or is_name(line)
    )
