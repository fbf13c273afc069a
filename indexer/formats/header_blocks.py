"""The first blocks of a text -> which of them are lines that stand for themselves: headline, byline, date."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from indexer.dates import find_dates
from indexer.dates.labels import LABEL
from indexer.dates.pieces import MONTH, WEEKDAY

MAX_HEADER_LINES = 14
MAX_HEADER_BLOCKS = 8  # of lines, with a blank line between; a headline, a byline, a date
_DATED_HEADER = re.compile(
    r"(?:By\s[A-Z]|(?:Written|Posted|Published|Updated|Story)\sby\s|(?:Published|Posted|Updated)\s?:"
    r"|on\s[A-Z][a-z]{2,8}\.?\s\d\d?,\s\d{4}\sat\s\d|[^|]{2,60}\s\|\s)[^.!?]*(?:\b[ap]\.m\.)?[^.!?]*$"
)
_LONGEST_DATED_HEADER = 300  # characters: the pattern takes the square of a line's length
_PARAGRAPH = re.compile(r"[\"“‘']?[A-Z\d].{50,}[.!?][\"”’']?")
_FOOT = re.compile(r"[(\[]?(?:Story\s|Article\s)?(?i:posted|published|filed)\b[^.!?]{0,100}[)\]]?")
_GLUED_SHARE = 0.8  # of the width, that a line of a head has at most where the text goes on below it
_SHORT_LINE = 0.6  # of the width: a line of half a page that ends in a comma is not wrapped there
# What begins a line of its own although it has no capital: "by Ana Ruiz", "section: News", "posted by admin".
_BEGINS_LINE = re.compile(
    r"(?:the(?=\s\d)|by|via|posted|published|updated|last|in|on|at)(?:\s|$)|[\w ]{2,24}[:=](?:\s|$)|\w{2,24}=\S"
    # "byAna Ruiz May 5, 2025", "v1.0, 2025-05-05", and what a list of messages puts beside a message's date
    r"|by(?=[A-Z][a-z]+\s)|v\d+(?:\.\d+)*,\s\d|unread,$|to\s[A-Z][\w.-]+$"
    r"|[a-z]+_[a-z]+\b|[a-z]{1,6}\.?\s?\d+$|\S+@\S+\.\S+$|@\w+$"
    r"|(?:https?://|www\.)\S+$|[a-z-]+(?:\.[a-z]{2,6}){1,2},?\s"
    r"|(?:www\.)?[a-z][\w-]*(?i:\.[a-z][\w-]+)+\s+(?:\d|[A-Z][a-z]+\s\d)"
)
# "filed Jun. 9, 2009", "from the wait-and-see dept."
_BEGINS_DATED = re.compile(
    rf"(?:{LABEL})[\s:]+(?:on\s|at\s)?(?:{WEEKDAY}\b|{MONTH}\b|\d)|from\sthe\s[\w-]+\sdept\.?$", re.IGNORECASE
)
# A rule between lines: nobody's sentence goes on behind it.
_RULE = re.compile(r"\s*(?:[-=_*~#•·.]\s?){5,}\s*")
# What stands at no line's end by chance, however long the line above is.
_FIELD = re.compile(
    r"(?i:date|dated|published|publication(?:\sdate)?|posted|updated|by|byline|author"
    r"|source|section|page|title|headline|copyright|word\scount)"
    r"\s?:\s"
)
_LABELLED = re.compile(r"[\w ]{2,24}[:=](?:\s|$)|\w{2,24}=\S")
# Behind these a sentence goes on.
_UNFINISHED = re.compile(
    r"(?i)\b(?:a|an|and|are|as|at|by|for|from|in|is|of|on|or|see|that|the|to|under|visit|with)$|,$"
)
_ADDRESS = re.compile(r"(?:[A-Za-z _.-]{2,24}[:=]\s?)?<?(?:https?://|www\.)\S+")


def is_header(lines: Sequence[str], width: int) -> bool:
    """Whether the first lines stand for themselves (headline, byline, date) instead of being wrapped.

    In wrapped text a line is left when the next word does not fit; in a header it is left earlier. `width`: the
    characters of the text's longest line.
    """
    if not 2 <= len(lines) <= MAX_HEADER_LINES:
        return False
    if all(_ADDRESS.fullmatch(line.strip()) for line in lines):
        return False  # a list
    return all(_stands_alone(line, following, width) for line, following in itertools.pairwise(lines))


def glued_head(lines: Sequence[str]) -> int:
    """How many lines of a block are a head's right above a wrapped text: none of them fills the block's width.

    >>> text = ["The ferry stayed in port for a second day, the company said on", "monday evening, and again."]
    >>> glued_head(["Ferry stays in port", "5 May 2025", *text]), glued_head(text)
    (2, 0)
    """
    width = max((len(line) for line in lines if not _is_dated_header(line)), default=0)
    head = itertools.takewhile(
        lambda pair: (
            _is_dated_header(pair[0]) or (len(pair[0].strip()) <= _GLUED_SHARE * width and _stands_alone(*pair, width))
        ),
        itertools.islice(itertools.pairwise(lines), MAX_HEADER_LINES),
    )
    count = sum(1 for _line in head)
    return count if _is_wrapped(lines[count:], width) or (count > 1 and are_sentences(lines[count:])) else 0


def are_sentences(lines: Sequence[str]) -> bool:
    """Whether each of some lines is a paragraph: it begins and ends as sentences do."""
    return len(lines) > 1 and all(_PARAGRAPH.fullmatch(line.strip()) for line in lines)


def with_foot_apart(text: str) -> str:
    """A text whose last line says right below a sentence when it was posted, with a blank line between.

    >>> with_foot_apart("The ferry stayed.\\n(Story posted: August 15, 2000)")
    'The ferry stayed.\\n\\n(Story posted: August 15, 2000)'
    """
    above, newline, foot = text.rstrip().rpartition("\n")
    is_foot = above.rstrip().endswith((".", '"', "”")) and _FOOT.fullmatch(foot.strip()) and find_dates(foot)
    return f"{above}\n\n{foot}" if newline and is_foot else text


def _is_dated_header(line: str) -> bool:
    """Whether a line is surely a head's, wider than the text: a date beside bars, behind an author and a label."""
    is_short = len(line) <= _LONGEST_DATED_HEADER
    return is_short and _DATED_HEADER.match(line.strip()) is not None and bool(find_dates(line))


def _is_wrapped(lines: Sequence[str], width: int) -> bool:
    """Whether sentences go on from lines that fill the width to the next ones; in a list few do."""
    pairs = [*itertools.pairwise(lines)]
    going_on = [line for line, below in pairs if below.lstrip()[:1].islower()]
    return any(len(line) > _GLUED_SHARE * width for line in going_on) and 2 * len(going_on) >= len(pairs)


def _stands_alone(line: str, following: str, width: int) -> bool:
    if _ADDRESS.fullmatch(following.strip()):
        return not _UNFINISHED.search(line.rstrip())
    if _ADDRESS.fullmatch(line.strip()):  # however long it is
        return not following.lstrip()[:1].islower() or bool(_LABELLED.match(following.lstrip()))
    if _FIELD.match(following.strip()) or _RULE.fullmatch(line) or _RULE.fullmatch(following):
        return True
    next_word = following.split()[0] if following.strip() else ""
    if len(line) + 1 + len(next_word) > width:
        return False
    is_cut = line.rstrip().endswith((",", "-")) and len(line) > _SHORT_LINE * width
    return not is_cut and (not next_word[:1].islower() or _begins_line(following.strip()))


def _begins_line(line: str) -> bool:
    """Whether a line with a small letter first is one of its own."""
    return bool(_BEGINS_LINE.match(line) or _BEGINS_DATED.match(line))
