"""Parsed Markdown -> the same with the lines of its head as paragraphs: a headline, a byline, a date."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from indexer.dates import find_dates
from indexer.formats.fragments import LONGEST_DATED
from indexer.formats.header_blocks import MAX_HEADER_BLOCKS, MAX_HEADER_LINES, glued_head, is_header

_BREAKS = frozenset({"softbreak", "hardbreak"})
_BYLINE = re.compile(r"(?:(?i:posted|written|published)\s)?(?:by|By|BY):?\s[^\W\d_a-z]")
_LABELLED = re.compile(r"[A-Z][A-Za-z]{2,14}(?: [A-Za-z]{2,12})?: \S.{0,150}")  # "Author: Ana Ruiz"
_MOST_LABELS = 2  # that may stand in a text: "He says: nothing"
_SHORTEST_TEXT = 60  # characters of a line that is a text's first paragraph
_STOPS = tuple(".!?\"”’'")
_ENDS = (*_STOPS, ":", ",", ";")
_CUT = "</p>\n<p>"


def cut_heads(tokens: Sequence[Token], width: int) -> None:
    """Cut the first paragraphs of a text at their lines, where these are a head's; others stay as they are.

    Links and emphasis over several lines stay whole. `width`: the characters of the text's longest line.
    """
    for number, paragraph in enumerate(_first_paragraphs(tokens)):
        children = paragraph.children or []
        breaks = [child for child in children if child.type in _BREAKS and child.level == 0]
        if not breaks or any(child.type == "html_inline" for child in children):
            continue
        lines = _lines(children)
        is_head = is_header(lines, width)
        count = _glued(lines) if number == 0 and not is_head else 0
        if not (is_head or count):
            return
        if is_head and not (_tells(lines) or (number == 0 and _is_headline_above(lines))):
            continue
        for one in breaks[: count or None]:
            one.type, one.tag, one.content = "html_inline", "", _CUT


def _first_paragraphs(tokens: Sequence[Token]) -> Iterator[Token]:
    """What stands in the paragraphs among the first blocks."""
    blocks = 0
    for opening, inside in itertools.pairwise(tokens):
        if opening.level or opening.nesting < 0:
            continue
        if blocks == MAX_HEADER_BLOCKS:
            return
        blocks += 1
        if opening.type == "paragraph_open":
            yield inside


def _lines(children: Sequence[Token]) -> list[str]:
    """The texts of a paragraph's lines."""
    pieces = ("\n" if one.type in _BREAKS and not one.level else _text(one) for one in children)
    return "".join(pieces).split("\n")


def _text(token: Token) -> str:
    return " " if token.type in _BREAKS else token.content.replace("\n", " ")


def _tells(lines: Sequence[str]) -> bool:
    """Whether lines say when something was published or by whom: sentences and verses below each other do not."""
    labelled = sum(_LABELLED.fullmatch(line.strip()) is not None for line in lines)
    return labelled >= _MOST_LABELS or any(_BYLINE.match(line.strip()) or _is_dated(line.strip()) for line in lines)


def _glued(lines: Sequence[str]) -> int:
    """How many lines of a first paragraph are a head's that says by whom or when, right above the text."""
    if (count := glued_head(lines)) and _tells(lines[:count]):
        return count
    head = [*itertools.takewhile(lambda line: not line.strip().endswith(_ENDS), lines[:MAX_HEADER_LINES])]
    below = lines[len(head) : len(head) + 1]
    is_text = bool(below) and len(below[0]) >= _SHORTEST_TEXT
    return len(head) if is_text and head and _tells(head) else 0


def _is_headline_above(lines: Sequence[str]) -> bool:
    """Whether two lines are a headline, which does not end as sentences do, and the beginning of the text."""
    headline, *others = (line.strip() for line in lines)
    if len(others) != 1 or headline.endswith(_ENDS):
        return False
    return others[0].endswith(_STOPS) and len(others[0]) >= max(_SHORTEST_TEXT, len(headline))


def _is_dated(line: str) -> bool:
    return len(line) <= LONGEST_DATED and line[-1:] not in tuple(".!?") and bool(find_dates(line))
