"""Web page -> the elements that are its furniture: navigation, asides, share bars, menus of links."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml.html import HtmlElement

_TAGS = frozenset(("nav", "aside", "footer"))
_ROLES = frozenset(("navigation", "complementary", "contentinfo", "banner", "search", "menu", "dialog"))
# Names that sites give to their furniture, as whole words of a class or id, and the elements that carry them.
_NAMES = frozenset(
    (
        "ad", "ads", "advert", "advertisement", "breadcrumb", "breadcrumbs", "comments", "cookie", "cookies", "footer",
        "masthead", "menu", "nav", "navbar", "navigation", "newsletter", "pagination", "promo", "related", "share",
        "sharing", "sidebar", "skip", "social", "sponsored", "subscribe", "toolbar",
    )
)  # fmt: skip
_NAMED = frozenset(("div", "section", "ul", "ol", "p", "header", "span"))
_LISTS = frozenset(("ul", "ol", "div", "table", "p"))
_WORD = re.compile(r"[a-z]+")
MIN_LINKS = 3
MAX_LINK_LIST = 1_000  # characters; a longer text full of links is an article about links


@dataclass(slots=True)
class _Extent:
    """How much an element holds: characters of text, those inside links, and links."""

    text: int = 0
    linked: int = 0
    links: int = 0


def find_furniture(root: HtmlElement) -> frozenset[HtmlElement]:
    """The elements below the root that are named or marked as furniture.

    One that holds more than half of the text is none: some pages hang everything in a "sidebar" or a form.
    """
    extents = _measure(root)
    half = extents[root].text / 2
    return frozenset(element for element, extent in extents.items() if extent.text <= half and is_furniture(element))


def find_link_lists(root: HtmlElement) -> frozenset[HtmlElement]:
    """The elements below the root that are menus: a few links and hardly any text beside them."""
    return frozenset(element for element, extent in _measure(root).items() if _is_link_list(element, extent))


def _measure(root: HtmlElement) -> Mapping[HtmlElement, _Extent]:
    """The extent of every element, each counted once: pages can be nested so deep that counting anew takes minutes."""
    elements = list(root.iter())
    extents = {element: _Extent() for element in elements}
    for element in reversed(elements):  # children before their parents
        extent = extents[element]
        extent.text += len((element.text or "").strip())
        if element.tag == "a" and element.get("href"):
            extent.linked, extent.links = extent.text, extent.links + 1
        parent = extents.get(element.getparent()) if element is not root else None
        if parent is not None:
            parent.text += extent.text + len((element.tail or "").strip())
            parent.linked += extent.linked
            parent.links += extent.links
    return extents


def is_furniture(element: HtmlElement) -> bool:
    """Whether an element is named or marked as furniture, whatever it holds."""
    if element.tag in _TAGS or element.get("role") in _ROLES:
        return True
    if element.tag == "form":
        return element.find(".//p") is None
    if element.tag not in _NAMED:
        return False
    names = _WORD.findall(f"{element.get('class') or ''} {element.get('id') or ''}".lower())
    return not _NAMES.isdisjoint(names)


def _is_link_list(element: HtmlElement, extent: _Extent) -> bool:
    if element.tag not in _LISTS or extent.links < MIN_LINKS:
        return False
    return extent.text <= MAX_LINK_LIST and extent.linked >= 0.8 * extent.text
