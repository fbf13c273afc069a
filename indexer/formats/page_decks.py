"""Web page -> the deck that stands between its headline and its text.

<h1>Pier opens</h1><p class=standfirst>It took nine years</p><p>By Ana Ruiz</p>
<h1>Pier opens</h1><time>5 March</time><div class=lead>It took nine years</div><div><p>(text)
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from lxml.html import HtmlElement

from indexer.dates import read_date
from indexer.formats.element_words import words_of
from indexer.formats.page_furniture import is_furniture
from indexer.formats.page_marks import AUTHOR_MARKS, BEFORE_NAME, NAME, headline_element, marks_of

_DECK_MARKS = frozenset({
    "lead", "lede", "summary", "subtitle", "dek", "deck", "standfirst", "excerpt", "subhead", "subheadline",
    "sub", "vorspann", "entradilla", "chapo", "ingress", "bajada", "sumario", "occhiello", "sommario", "teaser",
    "intro", "strapline", "blurb",
})  # fmt: skip
_LONGEST = 300
_FEWEST_WORDS = 4
_MOST_ABOVE = 4  # lines of other facts between a headline and its deck
_LONGEST_LINE = 90  # of what stands between a deck and the text
_PROSE = 80  # characters of a paragraph that surely is the text's


def near_deck(page: HtmlElement) -> str:
    """The line below the headline that is marked as its deck, or right below it a second heading, with a line of other
    facts between it and the text, or in an element apart from the text's; "" without one."""
    heading = headline_element(page)
    if heading is None:
        return ""
    blocks = _blocks_below(heading)
    for place, deck in enumerate(itertools.islice(blocks, _MOST_ABOVE)):
        is_marked = bool(marks_of(deck) & _DECK_MARKS)
        if is_marked or (not place and deck.tag in ("h2", "h3")):
            following = next(blocks, None)
            return _as_deck(deck, following) if following is not None else ""
        if not (_is_of_header(deck) or is_furniture(deck)):
            break
    return ""


def _as_deck(deck: HtmlElement, following: HtmlElement) -> str:
    """The words of an element that is the deck, "" for one that may be the text's first paragraph."""
    text = words_of(deck)
    if len(deck.findall(".//p")) > 1 or read_date(text):
        return ""
    if len(text) > _LONGEST or len(text.split()) < _FEWEST_WORDS:
        return ""
    if deck.tag in ("h2", "h3") and _is_repeated(deck):
        return ""
    return text if _is_of_header(following) or _is_apart(following) else ""


def _is_apart(following: HtmlElement) -> bool:
    """Whether the text stands in an element of its own below the deck."""
    paragraphs = following.findall(".//p")
    is_text = sum(len(words_of(one)) >= _PROSE for one in paragraphs[:4]) > 1
    return is_text and following.tag in ("div", "section", "article")


def _blocks_below(heading: HtmlElement) -> Iterator[HtmlElement]:
    """The elements with text that follow a heading, those of its header first."""
    for element in itertools.chain([heading], itertools.islice(heading.iterancestors(), 2)):
        for sibling in element.itersiblings():
            if isinstance(sibling.tag, str) and sibling.text_content().strip():
                yield sibling


def _is_repeated(heading: HtmlElement) -> bool:
    """Whether another heading of its kind follows: both begin a part of the text."""
    return bool(heading.xpath(f"boolean(following::{heading.tag})"))


def _is_of_header(element: HtmlElement) -> bool:
    """Whether an element says whose the text is, or when it is of."""
    text = words_of(element)
    if len(text) > _LONGEST_LINE:
        return False
    is_named = NAME.fullmatch(BEFORE_NAME.sub("", text)) is not None
    is_marked = any(marks_of(one) & AUTHOR_MARKS or one.tag == "time" for one in element.iter("*"))
    return is_named or is_marked or BEFORE_NAME.match(text) is not None or any(map(str.isdigit, text))
