"""Web page -> its short lines: elements that have no other lines in them, with their text in one line.

All that ask for such lines share one list. It costs no more than a look at each element and a part of its text, however
deep they stand in each other.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml.html import HtmlElement

from indexer.formats.characters import one_line

_LINES = (
    "p", "div", "td", "li", "small", "span", "footer", "address", "font", "center", "em", "i", "h4", "h5", "h6",
)  # fmt: skip
_PARTS = ("p", "div", "table", "ul", "ol", "dl", "section", "article", "footer", "address", "center", "blockquote")
_MOST_LINES = 5_000  # of a page
_MOST_CHARS = 2_000_000  # of all elements that are looked at
_LONGEST = 300  # characters of a line


@dataclass(slots=True, frozen=True)
class Line:
    """A line of a page: its element and what that says."""

    element: HtmlElement
    text: str


@dataclass
class PageLines:
    """The short lines of a page, which are found when they are first asked for."""

    page: HtmlElement

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """In the order of the page."""
        return tuple(_short_lines(self.page))


def _short_lines(page: HtmlElement) -> Iterator[Line]:
    read = 0
    for element in itertools.islice(page.iter(*_LINES), _MOST_LINES):
        if next(element.iterdescendants(*_PARTS), None) is not None:
            continue
        written = element.text_content()
        read += len(written)
        if read > _MOST_CHARS:
            return
        if len(text := one_line(written)) <= _LONGEST and text:
            yield Line(element, text)
