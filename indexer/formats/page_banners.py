"""A page's opening whose headline is none -> the line below that is: a part of what was taken, or the line whose words
the text takes up, below the name of a paper, of a forum, of a page.

<title>Paddock Post</title> PADDOCK POST / Tin whistle wins at 66 to 1 / (text: A grey called Tin Whistle ...)
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import find_dates
from indexer.formats.characters import one_line
from indexer.formats.echoes import stems_of
from indexer.formats.occasions import PAPER
from indexer.formats.page_headlines import is_headline
from indexer.formats.page_marks import BEFORE_NAME, compared_title
from indexer.formats.page_openings import PROSE

_MOST = 20  # lines above the text
_TOLD = 6  # paragraphs of prose, which take its words up
_FEWEST_ECHOED = 2  # longer words that the text takes up
_SHARE = 1 / 3  # of its longer words
_PARTS = re.compile(r"\s(?:[-–—|·•»«›>~]|::)\s|:\s")
# "The Paddock Post", "Upland Gazette: Thursday Edition"
_NAMED_LIKE_PAPER = re.compile(rf"(?:\S+\s){{1,3}}{PAPER.pattern}(?:\W+(?:\w+\s)?(?:Edition|Issue|Online|Website))?")
_LABEL = re.compile(r"(?i)^(?:title|headline|subject)\s*:?\s+(?=\S)")
_OF_FOOT = re.compile(r"(?i)©|\(c\)|copyright")


def headline_below(headline: str, paragraphs: Sequence[Paragraph], *, is_none: bool = False) -> str:
    """The line between a page's top and its text that is its headline, where the one it states surely is none; ""
    where that may be one. `is_none`: it is known to be none, whatever the text says."""
    lines = [_LABEL.sub("", one_line(one.text)) for one in _head(paragraphs)]
    if not lines:
        return ""
    told = [one.text for one in paragraphs if len(one.text) >= PROSE][:_TOLD]
    said = stems_of(" ".join(told))
    borders = list(_PARTS.finditer(headline))
    parts = {compared_title(headline[border.end() :]) for border in borders}
    parts |= {compared_title(part) for part in _PARTS.split(headline)} if borders else set()
    stated, compared = compared_title(headline), [compared_title(line) for line in lines]
    if stated not in compared:
        for line, as_compared in zip(lines, compared, strict=True):
            is_part = as_compared in parts or stated.endswith(f"] {as_compared}")
            if is_part and _may_be_headline(line) and not said.isdisjoint(stems_of(line)):
                return line
    if not said:
        return ""
    if _NAMED_LIKE_PAPER.fullmatch(headline.title()) and not is_none:
        headings = (one.text for one in _head(paragraphs) if one.kind == "heading")
        own = [line for line in headings if compared_title(line) != stated and _may_be_headline(line)]
        if len(own) == 1 and not said.isdisjoint(stems_of(own[0])):
            return own[0]
    if not (is_none or said.isdisjoint(stems_of(headline))):
        return ""
    if stated in compared and not (is_none or _is_banner(headline, paragraphs)):
        return ""
    others = [line for line in lines if compared_title(line) != stated and any(map(str.isalnum, line))]
    signed = (line for line, below in itertools.pairwise(others) if BEFORE_NAME.match(below) and _may_be_headline(line))
    above_author = next((line for line in signed if not said.isdisjoint(stems_of(line))), "")
    return next((line for line in others if _is_echoed(line, said)), above_author)


def _head(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The lines above the first paragraph of prose; none of a page that has no prose."""
    for number, paragraph in enumerate(paragraphs[: _MOST + 1]):
        if len(paragraph.text) >= PROSE and paragraph.text.rstrip("\"'”’)")[-1:] in (".", "!", "?", "…", ":"):
            return [one for one in paragraphs[:number] if one.kind in ("p", "heading")]
    return []


def _is_banner(headline: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a line that no text takes up is the name of the site: like a paper's, or with a copyright in its foot."""
    if PAPER.search(headline.title()) is not None:
        return True
    name = compared_title(headline)
    return any(_OF_FOOT.search(one.text) and name in compared_title(one.text) for one in paragraphs[-_TOLD:])


def _is_echoed(line: str, said: frozenset[str]) -> bool:
    stems = stems_of(line)
    echoed = len(stems & said)
    return echoed >= _FEWEST_ECHOED and echoed >= _SHARE * len(stems) and _may_be_headline(line)


def _may_be_headline(line: str) -> bool:
    is_plain = line[0].isalnum() or line[0] in "\"'“‘"
    return is_plain and line[-1] != ":" and is_headline(line) and not (BEFORE_NAME.match(line) or find_dates(line))
