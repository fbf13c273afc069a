"""Web page -> the paragraphs of its article, without the page's furniture and without lines that repeat facts."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml.html import HtmlElement

from indexer.article import Paragraph
from indexer.formats.characters import one_line
from indexer.formats.fragments import split_element
from indexer.formats.page_dates import publication_times
from indexer.formats.page_facts import marked_deck
from indexer.formats.page_furniture import find_furniture, find_link_lists, is_furniture

Facts = Mapping[str, tuple[str, ...]]

SHORT_PAGE = 2_000  # characters; on shorter pages the extraction library drops paragraphs of the article
HUGE_PAGE = 1_000_000  # characters; on longer pages it takes minutes
PROSE = 80  # characters; a shorter paragraph outside the article says nothing about where it ends
MAX_OPENING = 6  # paragraphs at the start of an article that can repeat its headline, byline and date
_SMALL_WORDS = re.compile(r"\b(?:by|on|at|in|published|updated|posted|written|from|and)\b", re.IGNORECASE)


def find_text(page: HtmlElement, original: str, facts: Facts) -> tuple[Paragraph, ...]:
    """The article's paragraphs, in order; () when the page has no text."""
    base = next(iter(facts.get("url", ())), "")
    times = [one_line(time.text_content()) for time in publication_times(page)]
    deck = marked_deck(page)
    decks = deck if deck == facts.get("deck") else ()
    marked = _marked_article(page)
    if marked is not None:
        paragraphs = split_element(marked, base, find_furniture(marked))
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
        found = [
            element for element in page.xpath(path) if element.text_content().strip() and not _is_of_others(element)
        ]
        if len(found) == 1:
            return found[0]
    return None


def _is_of_others(article: HtmlElement) -> bool:
    """Whether an article is one of those that a page points to."""
    is_headed = next(article.iter("h1"), None) is not None
    return not is_headed and any(map(is_furniture, article.iterancestors()))


def _unmarked_article(page: HtmlElement, original: str, base: str) -> tuple[Paragraph, ...]:
    """The article of a page that marks none: the stretch of its body in which the extraction library finds text."""
    bodies = page.xpath("/html/body") or [page]
    body = bodies[0]
    paragraphs = split_element(body, base, find_furniture(body) | find_link_lists(body))
    if sum(len(paragraph.text) for paragraph in paragraphs) <= SHORT_PAGE or len(original) > HUGE_PAGE:
        return paragraphs
    extracted = _extract(original)
    found = [number for number, paragraph in enumerate(paragraphs) if paragraph.text in extracted]
    prose = [number for number, paragraph in enumerate(paragraphs) if _is_prose(paragraph)]
    # The library only shows where the article is: what it leaves out in between, or lost as prose, stays.
    inside = {*found, *prose} if 2 * len(found) >= len(prose) else set()
    return paragraphs[min(inside) : max(inside) + 1] if inside else paragraphs


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
