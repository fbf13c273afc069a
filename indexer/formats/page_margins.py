"""Web page that does not state its site -> its title, and the lines above its headline and at its end, which may name
that."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from lxml.html import HtmlElement

from indexer.formats.characters import one_line
from indexer.formats.element_words import words_of
from indexer.formats.page_lines import PageLines
from indexer.formats.page_marks import compared_title, page_title
from indexer.formats.raw import Margins

_LARGE = ("h1", "h2", "h3", "a", "b", "strong", "big", "img")
_MOST_LOOKED_AT = 60  # elements of the head
_MOST_LINES = 14
_LONGEST = 100  # characters of a line of the head
_LOGO = ("logo", "masthead", "banner", "header", "nameplate")


def margins_of(page: PageLines, headline: str) -> Margins:
    """The title and the lines of a page's head and foot, each once; a foot's may be of several sentences."""
    compared = compared_title(headline)
    head: dict[str, None] = {}
    for line in _lines_of_head(page):
        if compared_title(line) == compared or len(head) == _MOST_LINES:
            break
        head[line] = None
    foot = dict.fromkeys(line.text for line in page.lines[-_MOST_LINES:])
    return Margins(page_title(page.page), tuple(head), tuple(foot))


def _lines_of_head(page: PageLines) -> Iterator[str]:
    """The short lines in the order of the page, the texts of its logos among them."""
    own = {line.element: line.text for line in page.lines[:_MOST_LOOKED_AT]}
    for element in itertools.islice(page.page.iter(), 4 * _MOST_LOOKED_AT):
        line = own.get(element) or (_large_line(element) if element.tag in _LARGE else "")
        if line and len(line) <= _LONGEST:
            yield line


def _large_line(element: HtmlElement) -> str:
    if element.tag == "img":
        marks = f"{element.get('class')} {element.get('id')} {element.get('src')}".lower()
        return one_line(element.get("alt") or "") if any(map(marks.__contains__, _LOGO)) else ""
    return words_of(element)
