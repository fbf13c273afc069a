"""Web page -> the paragraphs of its article, without the page's furniture and without lines that repeat facts."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml.html import HtmlElement

from indexer.article import Paragraph
from indexer.formats.characters import one_line
from indexer.formats.fragments import drop, split_element
from indexer.formats.page_facts import marked_decks, publication_times

Facts = Mapping[str, tuple[str, ...]]

_FURNITURE = frozenset(("nav", "aside", "footer"))
_FURNITURE_ROLES = frozenset(("navigation", "complementary", "contentinfo", "banner", "search", "menu", "dialog"))
# Names that sites give to their furniture, as whole words of a class or id.
_FURNITURE_NAMES = frozenset(
    (
        "ad", "ads", "advert", "advertisement", "breadcrumb", "breadcrumbs", "comments", "cookie",
        "cookies", "footer", "masthead", "menu", "nav", "navbar", "navigation", "newsletter", "pagination",
        "promo", "related", "share", "sharing", "sidebar", "skip", "social", "sponsored", "subscribe",
        "toolbar",
    )
)  # fmt: skip
_NAME = re.compile(r"[a-z]+")
_MAX_LINK_LIST = 1_000  # characters; a longer text full of links is an article about links
SHORT_PAGE = 2_000  # characters; on shorter pages the extraction library drops paragraphs of the article
PROSE = 80  # characters; a shorter paragraph outside the article says nothing about where it ends
MAX_OPENING = 6  # paragraphs at the start of an article that can repeat its headline, byline and date
_SMALL_WORDS = re.compile(r"\b(?:by|on|at|in|published|updated|posted|written|from|and)\b", re.IGNORECASE)


def find_text(page: HtmlElement, original: str, facts: Facts) -> tuple[Paragraph, ...]:
    """The article's paragraphs, in order; () when the page has no text."""
    base = next(iter(facts.get("url", ())), "")
    times = [one_line(time.text_content()) for time in publication_times(page)]
    decks = [deck for deck in marked_decks(page) if (deck,) == facts.get("deck")]
    marked = _marked_article(page)
    if marked is not None:
        _drop_furniture(marked)
        paragraphs = split_element(marked, base)
    else:
        paragraphs = _unmarked_article(page, original, base)
    opening = (paragraph for paragraph in paragraphs[:MAX_OPENING] if not _repeats(paragraph, facts, [*times, *decks]))
    return (*opening, *paragraphs[MAX_OPENING:])


def _marked_article(page: HtmlElement) -> HtmlElement | None:
    """The element that the page itself marks as its article, when there is exactly one with text in it."""
    for path in (
        "//article[not(ancestor::article or ancestor::aside or ancestor::nav or ancestor::footer)]",
        "//*[contains(concat(' ', normalize-space(@itemprop), ' '), ' articleBody ')]",
        "//main",
    ):
        found = [element for element in page.xpath(path) if element.text_content().strip()]
        if len(found) == 1:
            return found[0]
    return None


def _drop_furniture(root: HtmlElement) -> None:
    # A page may hang its whole text in something that is named like furniture: then it is none.
    half = len(root.text_content()) // 2
    drop(root, lambda element: _is_furniture(element) and len(element.text_content()) <= half)


def _is_furniture(element: HtmlElement) -> bool:
    if element.tag in _FURNITURE or element.get("role") in _FURNITURE_ROLES:
        return True
    if element.tag == "form":
        return not element.xpath(".//p")
    if element.tag not in ("div", "section", "ul", "ol", "p", "header", "span"):
        return False
    names = _NAME.findall(f"{element.get('class') or ''} {element.get('id') or ''}".lower())
    return not _FURNITURE_NAMES.isdisjoint(names)


def _unmarked_article(page: HtmlElement, original: str, base: str) -> tuple[Paragraph, ...]:
    """The article of a page that marks none: the stretch of its body in which the extraction library finds text."""
    bodies = page.xpath("/html/body") or [page]
    _drop_furniture(bodies[0])
    drop(bodies[0], _is_link_list)
    paragraphs = split_element(bodies[0], base)
    if sum(len(paragraph.text) for paragraph in paragraphs) <= SHORT_PAGE:
        return paragraphs
    extracted = _extract(original)
    found = [number for number, paragraph in enumerate(paragraphs) if paragraph.text in extracted]
    prose = [number for number, paragraph in enumerate(paragraphs) if _is_prose(paragraph)]
    # The library only shows where the article is: what it leaves out in between, or lost as prose, stays.
    inside = {*found, *prose} if 2 * len(found) >= len(prose) else set()
    return paragraphs[min(inside) : max(inside) + 1] if inside else paragraphs


def _is_link_list(element: HtmlElement) -> bool:
    """Whether an element is a menu: three links or more and hardly any text beside them."""
    if element.tag not in ("ul", "ol", "div", "table", "p"):
        return False
    links = element.xpath(".//a[@href]")
    if len(links) < 3:
        return False
    text = len(one_line(element.text_content()))
    linked = sum(len(one_line(link.text_content())) for link in links)
    return text <= _MAX_LINK_LIST and linked >= 0.8 * text


def _extract(original: str) -> frozenset[str]:
    """The lines of text in which the extraction library sees the page's article."""
    # Imported here: it takes longer to load than most pages take to read, and most pages mark their article.
    import trafilatura

    lines = (trafilatura.extract(original, include_comments=False) or "").split("\n")
    return frozenset(one_line(line.removeprefix("- ")) for line in lines)


def _is_prose(paragraph: Paragraph) -> bool:
    return len(paragraph.text) >= PROSE and paragraph.text.rstrip("\"'”’)")[-1:] in ".!?…"


def _repeats(paragraph: Paragraph, facts: Facts, lines: list[str]) -> bool:
    """Whether a line holds nothing but the headline, byline, date, source or section stated as facts.

    `lines` are the page's own date lines and deck. Beside a byline and a date, a last short word between bars
    ("Politics") is taken for the name of a section that the page does not state.
    """
    rest = one_line(paragraph.text).casefold()
    stated = [value for fact in ("headline", "byline", "source", "section", "date") for value in facts.get(fact, ())]
    found = [value for value in {*stated, *lines} if value and value.casefold() in rest]
    for value in sorted(found, key=len, reverse=True):
        rest = rest.replace(value.casefold(), " ")
    words = re.findall(r"\w+", _SMALL_WORDS.sub(" ", rest))
    is_line_of_facts = len(found) >= 2 and len(words) <= 2 and any(bar in rest for bar in "|·•")
    return bool(found) and (not words or is_line_of_facts)
