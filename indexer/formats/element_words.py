"""An element -> its words in one line, with a blank where a page sets them apart: lines, blocks, labels side by side.

<h1>Quay<br>closes</h1>   <p>By Ana Ruiz<br>Harbour Post</p>   <span>Ana Ruiz</span><span>5 March 2024</span>
"""

from __future__ import annotations

from lxml import etree
from lxml.html import HtmlElement

from indexer.formats.characters import one_line
from indexer.formats.fragments import BLOCKS
from indexer.formats.labels_apart import is_label_behind

_DIVIDING = BLOCKS | {"br", "td", "th"}
_BORDER = "\v"


def words_of(element: HtmlElement) -> str:
    """The text of an element and all in it, as one line."""
    return " ".join(lines_of(element))


def lines_of(element: HtmlElement) -> list[str]:
    """The pieces that a page sets apart in an element, without those that are empty; [] where it has no text."""
    if not len(element):
        return list(filter(None, [one_line(element.text or "")]))
    pieces: list[str] = []
    for event, one in etree.iterwalk(element, events=("start", "end")):
        if one.tag in _DIVIDING or (
            event == "start" and one is not element and is_label_behind(one, pieces[-1] if pieces else "")
        ):
            pieces.append(_BORDER)
        piece = one.text if event == "start" else one.tail
        if piece and (event == "start" or one is not element):
            pieces.append(piece.replace(_BORDER, " "))
    return list(filter(None, map(one_line, "".join(pieces).split(_BORDER))))
