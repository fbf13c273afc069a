"""Parsed Markdown -> the same with the lines of its head as paragraphs: a headline, a byline, a date."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from indexer.dates import find_dates
from indexer.formats.fragments import LONGEST_DATED
from indexer.formats.header_blocks import MAX_HEADER_BLOCKS, is_header

_BREAKS = frozenset({"softbreak", "hardbreak"})
_BYLINE = re.compile(r"(?:(?i:posted|written|published)\s)?(?:by|By|BY):?\s[^\W\d_a-z]")
_LABELLED = re.compile(r"[A-Z][A-Za-z]{2,14}(?: [A-Za-z]{2,12})?: \S.{0,150}")  # "Author: Ana Ruiz"
_MOST_LABELS = 2  # that may stand in a text: "He says: nothing"
_CUT = "</p>\n<p>"


def cut_heads(tokens: Sequence[Token], width: int) -> None:
    """Cut the first paragraphs of a text at their lines, where these are a head's; others stay as they are.

    Links and emphasis over several lines stay whole. `width`: the characters of the text's longest line.
    """
    for paragraph in _first_paragraphs(tokens):
        children = paragraph.children or []
        breaks = [child for child in children if child.type in _BREAKS and child.level == 0]
        if not breaks or any(child.type == "html_inline" for child in children):
            continue
        lines = _lines(children)
        if not is_header(lines, width):
            return
        if not _tells(lines):
            continue
        for one in breaks:
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


def _is_dated(line: str) -> bool:
    return len(line) <= LONGEST_DATED and line[-1:] not in tuple(".!?") and bool(find_dates(line))
