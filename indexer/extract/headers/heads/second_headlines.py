"""A header whose headline is none, but the name of an office, a paper, a person, a number -> the same with the line
below that is one.

    OFFICE OF THE MAYOR | Press Office | For Immediate Release, May 5, 2025 | Ferry back in port after storm
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from indexer.article import Paragraph
from indexer.dates import find_dates
from indexer.extract.headers.heads.papers import is_by_a_common_word, is_paper
from indexer.extract.headers.lines.line import is_labelled, read_header_line
from indexer.extract.headers.lines.phrases import BYLINE, has_given_name, is_name
from indexer.extract.headers.lines.prose_lines import is_prose
from indexer.extract.headers.openings.text_dates import dated_place

_FIRST = 6  # paragraphs, among which the headline stands
_TOLD_BELOW = 10  # paragraphs, among which its text begins
_FEWEST_WORDS, _MOST_WORDS = 4, 22
_MOST_DECK_WORDS = 12  # of a line below the name of an office that is the headline
_LONGEST = 170  # characters
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
# What stands small in names as well.
_IN_NAMES = frozenset({
    "a", "an", "and", "at", "by", "da", "das", "de", "del", "der", "di", "do", "dos", "du", "el", "en", "et", "for",
    "from", "im", "in", "la", "le", "of", "on", "or", "p", "p.", "pg", "pp", "pp.", "pt", "the", "to", "van", "vol",
    "von", "y",
})  # fmt: skip
# What tells of something, also in a line of capitals.
_TELLS = frozenset({
    "about", "after", "against", "ahead", "all", "amid", "are", "as", "at", "back", "be", "been", "before",
    "behind", "between", "but", "by", "can", "could", "despite", "down", "during", "from", "gets", "had", "has",
    "have", "her", "his", "how", "if", "into", "is", "its", "may", "more", "must", "near", "no", "not", "off",
    "out", "over", "put", "puts", "says", "set", "sets", "than", "that", "their", "this", "through", "to", "under",
    "until", "up", "was", "were", "what", "when", "who", "why", "will", "with", "without", "won", "would", "you",
    "your",
})  # fmt: skip
# What releases, transcripts, archives and collections are called, anywhere in a line.
_OF_KIND = re.compile(
    r"(?i)\b(?:announcement|archives?|broadcasts?|bulletin|captions|circular|clipped|clippings?|cuttings?|dispatches"
    r"|edition|for\simmediate\srelease|hansard|(?:press|news|media)\s(?:release|notice|statement)|newsletter|newswire"
    r"|newsline|newsfile|on-?line|programme?\stranscript|transcript|transmission|wlnr)\b"
)
# What an office, a paper, a programme ends with, and begins with.
_ENDS = re.compile(
    r"(?i).*\b(?:agency|assembly|association|authority|broadcasting|bureau|commission|committee|company|constabulary"
    r"|corporation|council|department|diary|embassy|government|house|international|library|live|magazine|ministry"
    r"|monitoring"
    r"|mp|news|office|parliament|quarterly|radio|review|secretary|service|summary|television|tv|university|weekly|wire)"
)
_BEGINS = re.compile(
    r"(?i)(?:the\s)?(?:(?:department|dept|embassy|house|ministry|office|press\soffice|university|government"
    r"|parliament)\s(?:of|for)\b"
    r"|minister\s(?:of|for)\b|hon\b|senator\sthe\shon\b|bbc\s(?:monitoring|news|summary))"
)
_NUMBERED = re.compile(
    r"(?i)\d{5,}|\d+/\d+|#\s?\d|\b(?:no|number|page|p|vol|reel|frame|document|part|issue)\b\.?:?\s?\d"
)
_SPACED = re.compile(r"(?:\w ){3,}\w")  # "T H E   M A I L"
_NO_HEADLINE = re.compile(r"[@|;]|://|www\.|^(?:Text of|Supplied by)\s")
_HEADLINE = re.compile(r"^(?i:headline|title|hed)\s?:\s*")
_LABELLED = re.compile(r"[^\W\d_][\w .#&()/-]{1,34}:(?:\s.*|$)")


class Second(NamedTuple):
    """The headline that stands below, the lines between, and the text behind it."""

    headline: str
    above: tuple[Paragraph, ...]
    rest: tuple[Paragraph, ...]


def second_headline(headline: str, deck: str, paragraphs: Sequence[Paragraph]) -> Second | None:
    """The line among the first ones of a text that is its headline, where the one that was taken for it is none; else
    None. `deck` was taken for the line below it, `paragraphs` is the text below the header."""
    if not is_no_headline(headline):
        return None
    is_person = bool(headline) and _is_persons(headline)  # an obituary's headline may be a name
    if deck.count(" ") < _MOST_DECK_WORDS and _may_be_headline(deck) and not is_person:
        return Second(deck, (), tuple(paragraphs))
    for number, paragraph in enumerate(paragraphs[:_FIRST]):
        line = _HEADLINE.sub("", paragraph.text.strip())
        if is_prose(line) or "\n" in line or paragraph.kind not in ("p", "heading"):
            return None
        if _may_be_headline(line) and (_is_sure(line) or not (is_person or not headline)):
            below = [one.text for one in paragraphs[number + 1 : number + _TOLD_BELOW]]
            is_told = any(map(is_prose, below)) and not below[0][:1].islower()
            return Second(line, tuple(paragraphs[:number]), tuple(paragraphs[number + 1 :])) if is_told else None
    return None


def is_no_headline(line: str) -> bool:
    """Whether a line tells nothing, and names an office, a paper, a person, or is a number, a label.

    >>> is_no_headline("OFFICE OF THE MAYOR"), is_no_headline("MAYOR TO OPEN OFFICE"), is_no_headline("Mayor Resigns")
    (True, False, False)
    """
    if not line:
        return True
    if tells(line):
        return False
    if _LABELLED.fullmatch(line) or _NUMBERED.search(line) or line[0] in "[<" or "@" in line or _SPACED.fullmatch(line):
        return True
    is_named = _OF_KIND.search(line) or _ENDS.fullmatch(line) or _BEGINS.match(line) or _is_persons(line)
    return bool(is_named) or (is_paper(line) and not is_by_a_common_word(line))


def _is_persons(line: str) -> bool:
    return is_name(line) and has_given_name(line)


def _is_sure(line: str) -> bool:
    """Whether a line where the text may begin is surely a headline: short, with a word that tells, no label."""
    is_short = len(line.split()) <= _MOST_DECK_WORDS
    return is_short and not _LABELLED.fullmatch(line) and any(word.lower() in _TELLS for word in _WORD.findall(line))


def tells(line: str) -> bool:
    words = _WORD.findall(line.partition(":")[2] if _LABELLED.fullmatch(line) else line)
    return any(word.lower() in _TELLS for word in words) or (
        any(word.islower() and word not in _IN_NAMES for word in words) and not line.islower()
    )


def _may_be_headline(line: str) -> bool:
    if not _FEWEST_WORDS <= len(line.split()) <= _MOST_WORDS or len(line) > _LONGEST:
        return False
    if line[-1] in ".,;:" or line[0].islower() or line[0] in "<:[(" or _NO_HEADLINE.search(line):
        return False
    if is_no_headline(line) or is_labelled(line) or BYLINE.match(line):
        return False
    return not (dated_place(line) or find_dates(line)) and read_header_line(line) is None
