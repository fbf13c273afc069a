"""Web page -> the elements that are its furniture: navigation, asides, share bars, menus of links."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml.html import HtmlElement

_TAGS = frozenset(("nav", "aside", "footer", "amp-ad", "amp-consent", "amp-embed", "amp-sidebar", "amp-social-share"))
_ROLES = frozenset(("navigation", "complementary", "contentinfo", "banner", "search", "menu", "dialog"))
# Names that sites give to their furniture, as whole words of a class or id, and the elements that carry them.
_NAMES = frozenset(
    (
        "ad", "ads", "advert", "advertisement", "breadcrumb", "breadcrumbs", "comments", "cookie", "cookies",
        "footer", "masthead", "menu", "nav", "navbar", "navigation", "newsletter", "pagination", "promo", "related",
        "share", "sharing", "sidebar", "skip", "social", "sponsored", "subscribe", "toolbar", "tags", "signup",
        "outbrain", "taboola", "wayback", "compartir", "compartilhar", "partager", "teilen", "publicidad",
        "publicidade", "publicite", "anzeige", "werbung", "pubblicita", "relacionadas", "relacionados", "correlati",
        "comentarios", "kommentare", "disqus", "commentlist", "livefyre", "fyre",
    )
)  # fmt: skip
# What an article may name a part of its own by: furniture only where no prose is in it.
_NAMES_OF_PARTS = frozenset(("weather", "respond"))
_FEWEST_WORDS = 6  # of a sentence of prose
# Of a header only the site's: that of an article has its headline.
_OF_SITE = re.compile(r"(?<![a-z])(?:site|global)[-_]?header(?![a-z])")
_NAMED = frozenset(("div", "section", "ul", "ol", "p", "header", "span"))
_LISTS = frozenset(("ul", "ol", "div", "table", "p"))
_BOXES = frozenset(("div", "section", "ul", "aside"))
# The label of a box with other articles, or with what the site wants of its readers.
_BOX_LABEL = re.compile(
    r"(?i)(?:related|recommended|popular|trending)"
    r"(?: (?:articles?|stories|posts|news|content|coverage|reading|for you))?"
    r"|read (?:more|also|next)|more (?:stories|news|on this(?: story| topic)?|from .{2,30})"
    r"|most (?:read|popular|viewed)"
    r"|keep reading|you (?:may|might) also like|editors?['’]?s?['’]? picks|also (?:read|on .{2,30})|don['’]t miss"
    r"|.{2,40}\bin your inbox|.{0,40}\bnewsletters?|(?:subscribe|sign up)(?: (?:now|today|to|for).{0,30})?"
    r"|noticias relacionadas|te puede interesar|lesen sie auch|mehr zum thema|lire aussi|sur le même sujet|leia também"
    r"|leia mais|leggi anche|läs också|läs mer|lees ook|les også|læs også"
)
_LONGEST_BOX_LABEL = 60  # characters
_LONGEST_BOX_LINE = 160
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
    named = {element for element, extent in extents.items() if extent.text <= half and is_furniture(element)}
    boxes = map(_box_of, root.iter("h2", "h3", "h4", "h5", "h6", "b", "strong"))
    return frozenset(named.union(box for box in boxes if box in extents and _is_box(box, extents[box], half)))


def _box_of(label: HtmlElement) -> HtmlElement | None:
    """The element that is headed by a label of other articles: "Related", "Recommended"."""
    text = label.text_content()
    if len(text) > _LONGEST_BOX_LABEL or not _BOX_LABEL.fullmatch(text.strip(" :\n\t")):
        return None
    return label.getparent()


def _is_box(box: HtmlElement, extent: _Extent, half: float) -> bool:
    """Whether an element has nothing but a label and short lines: no paragraph of an article."""
    if box.tag not in _BOXES or extent.text > min(half, MAX_LINK_LIST):
        return False
    lines = itertools.chain((paragraph.text_content() for paragraph in box.iter("p")), box.itertext())
    return not any(len(line.strip()) > _LONGEST_BOX_LINE for line in lines)


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
    marks = f"{element.get('class') or ''} {element.get('id') or ''}".lower()
    words = _WORD.findall(marks)
    if not _NAMES.isdisjoint(words) or ("header" in marks and _OF_SITE.search(marks) is not None):
        return True
    if not _NAMES_OF_PARTS.isdisjoint(words):
        return not any(map(_is_prose, element.iter("p")))
    return "clock" in words and not _is_below_headline(element)


def _is_prose(paragraph: HtmlElement) -> bool:
    text = paragraph.text_content().strip()
    return text.rstrip("\"'”’)").endswith((".", "!", "?", "…")) and len(text.split()) >= _FEWEST_WORDS


def _is_below_headline(clock: HtmlElement) -> bool:
    """Whether what is named a clock stands right below a first heading: in an article, or where no other follows, as
    the headline does below the name of a site."""
    above = clock.getprevious()
    if above is None or above.tag != "h1":
        return False
    return next(clock.iterancestors("article"), None) is not None or not clock.xpath(
        "boolean(following::h1|following::h2)"
    )


def _is_link_list(element: HtmlElement, extent: _Extent) -> bool:
    if element.tag not in _LISTS or extent.links < MIN_LINKS:
        return False
    return extent.text <= MAX_LINK_LIST and extent.linked >= 0.8 * extent.text
