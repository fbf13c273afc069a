"""The first paragraphs of a text -> the points that sum it up below its headline, and the others.

Ferry stays in port | * Storm breaks windows | * Tickets stay valid | HARBOUR, March 5 (OTA) - The ferry ...
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.extract.headers.days.bare_times import is_bare_time
from indexer.extract.headers.lines.line import read_header_line
from indexer.extract.headers.lines.prose_lines import is_prose

_FIRST_LINES = 8  # at a text's start, among which the points begin
_MOST_POINTS = 8
_LONGEST = 250  # characters of one
_SIGNS = frozenset("•‣◦▪·*–—-")
_SIGN = re.compile(r"(?:[•‣◦▪·]\s*|\*\s+)(?=\w)|(?P<dash>[–—-])\s+(?=\w)")


def take_key_points(
    paragraphs: Sequence[Paragraph], *, knows_headline: bool
) -> tuple[Sequence[Paragraph], Sequence[Paragraph]]:
    """The points, none where a list is all there is, and the paragraphs without them. They begin below the headline,
    or with the text, if its headline is known.

    >>> text = "Ferry stays in port", "* Windows broken", "* Tickets stay valid", "The ferry did not leave."
    >>> [len(some) for some in take_key_points([Paragraph(line) for line in text], knows_headline=False)]
    [2, 2]
    """
    first = 0 if knows_headline else 1
    places = (number for number in range(first, min(_FIRST_LINES, len(paragraphs))) if _is_point(paragraphs[number]))
    start = next(places, None)
    if start is None or any(_is_point(one) or is_prose(one.text) for one in paragraphs[:start]):
        return (), paragraphs
    end = next((number for number in range(start, len(paragraphs)) if not _is_point(paragraphs[number])), None)
    if end is None or end - start > _MOST_POINTS or _SIGN.match(paragraphs[end].text):  # a list of facts
        return (), paragraphs
    if end == start + 1 and _is_dash(paragraphs[start]):  # "- Ana Ruiz"
        return (), paragraphs
    return paragraphs[start:end], (*paragraphs[:start], *paragraphs[end:])


def with_key_points(
    points: Sequence[Paragraph], text: Sequence[Paragraph], whole: Sequence[Paragraph]
) -> tuple[Paragraph, ...]:
    """A text with its points again: before the first of its paragraphs that stood below them in the whole."""
    last = next(number for number, paragraph in enumerate(whole) if paragraph is points[-1])
    below = {id(paragraph) for paragraph in whole[last + 1 :]}  # the same words may stand above them, too
    place = next((number for number, paragraph in enumerate(text) if id(paragraph) in below), 0)
    return (*text[:place], *points, *text[place:])


def _is_point(paragraph: Paragraph) -> bool:
    text = paragraph.text
    if paragraph.kind != "bullet" and text[:1] not in _SIGNS:  # nearly always
        return False
    is_marked = paragraph.kind == "bullet" or _SIGN.match(text) is not None
    is_short = len(text) <= _LONGEST and "\n" not in text
    if not (is_marked and is_short) or is_bare_time(text.strip("* |•")):
        return False
    return read_header_line(text, below_headline=True) is None


def _is_dash(paragraph: Paragraph) -> bool:
    match = _SIGN.match(paragraph.text)
    return match is not None and match["dash"] is not None
