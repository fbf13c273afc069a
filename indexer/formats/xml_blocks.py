"""An element of any vocabulary -> its texts in their order, each whole: paragraphs, lines, the loose text of others.

Words and lines that are elements of their own are joined before: <wd>The</wd><wd>ferry</wd>, <String CONTENT="The"/>.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from indexer.formats.characters import one_line
from indexer.formats.fragments import is_markup
from indexer.formats.xml_names import PARAGRAPHS
from indexer.formats.xml_values import has_loose_text

_FEWEST_WORDS = 8  # of a text that is told
_TOLD = re.compile(r".*[\w%)][.!?…][\"”’')]*\s*", re.DOTALL)
_TAG = re.compile(r"<[^<>]+>")
_FEWEST_JOINED = 4  # words side by side
_MOST_IN_WORD = 1.5  # words in each of these, on average
_STRING = etree.XPath("string()")  # without comments
_STYLE = etree.XPath("string(@*[local-name()='val'])")
_ENDED = re.compile(r"[.!?:][\"”’')]*$")
_OF_PARAGRAPHS = PARAGRAPHS | {"blockquote", "li", "table", "ul", "ol", "h1", "h2", "h3", "h4", "para", "br"}
_WITH_TEXT = ("CONTENT", "content", "Content")  # attributes of a word that was read from a scan
_OF_SCANS = frozenset({"string", "sp", "hyp"})
_RUNS = frozenset({"r", "run", "characterstylerange"})


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A text, the element that it is, or that it stands loose in."""

    text: str
    element: Any
    is_loose: bool = False

    @property
    def is_told(self) -> bool:
        """Whether it is prose: some words that end as a sentence does."""
        return is_told(self.text)


def is_told(text: str) -> bool:
    """Whether a text is prose.

    >>> is_told("The ferry will stay in port for a day."), is_told("Ferry stays in port for a third day in Milton")
    (True, False)
    """
    return len(text.split(maxsplit=_FEWEST_WORDS)) >= _FEWEST_WORDS and _TOLD.fullmatch(text) is not None


def blocks_of(element: Any) -> Iterator[Block]:
    """The texts of an element in their order; none stands in another."""
    yield from _loose(element, element.text)
    for child in element:
        if not isinstance(child.tag, str):
            pass
        elif is_block(child):
            text = plain(child)
            if text:
                yield Block(text, child)
        else:
            yield from blocks_of(child)
        yield from _loose(element, child.tail)


def plain(element: Any) -> str:
    """The words of an element in one line, without the tags of HTML that is written in it."""
    text = str(_STRING(element))
    return one_line(_TAG.sub(" ", text) if is_markup(text) else text)


def is_block(element: Any) -> bool:
    """Whether an element is one text: a paragraph, or one with text of its own and no paragraphs in it."""
    if not has_loose_text(element) and _short(element) not in PARAGRAPHS:
        return False
    return all(
        _short(inside) not in _OF_PARAGRAPHS or _short(inside) == "br"
        for inside in element.iterdescendants(etree.Element)
    )


def joined(root: Any) -> None:
    """Make one text of words, lines and runs that are elements of their own, the innermost first."""
    for element in [*root.iter()][::-1]:
        if not len(element):
            if not element.text and _short(element) == "string":
                element.text = next(filter(None, map(element.get, _WITH_TEXT)), None)
            continue
        if has_loose_text(element):
            continue
        if _short(element) in _RUNS or all(_short(child) in _RUNS or not plain(child) for child in element):
            _join(element, "")
        elif all(_short(child) in _OF_SCANS for child in element) or _are_pieces(element):
            _join(element, " ")


def _are_pieces(element: Any) -> bool:
    """Whether the elements in one are the words of a text, or its lines, and not paragraphs or fields."""
    texts = [one_line(child.text or "") for child in element if child.text and not child.text.isspace()]
    if any(len(child) for child in element) or len(texts) < 2 or len({c.tag for c in element if c.text}) > 1:
        return False
    words = sum(len(text.split()) for text in texts)
    if words <= _MOST_IN_WORD * len(texts):
        return words >= _FEWEST_JOINED
    running = sum(not _ENDED.search(text) for text in texts[:-1])
    return running * 2 > len(texts) - 1 and any(text[:1].islower() for text in texts[1:])


def _join(element: Any, between: str) -> None:
    if _short(element) not in _RUNS and not plain(element):
        return
    breaks = ("\n\n" if _short(child) == "br" else child.text for child in element)
    text = between.join(filter(None, breaks))
    if style := next((_STYLE(inside) for inside in element.iterdescendants() if _short(inside) == "pstyle"), ""):
        element.set("style", str(style))
    for child in [*element]:
        element.remove(child)
    element.text = text


def _loose(element: Any, text: str | None) -> Iterator[Block]:
    if text and (line := one_line(text)):
        yield Block(line, element, is_loose=True)


def _short(element: Any) -> str:
    return local(element).lower()


def local(element: Any) -> str:
    """The name of an element without its prefix."""
    return str(element.tag).rpartition("}")[2].rpartition(":")[2]
