"""Web page -> the paragraphs of its article, without the page's furniture and without lines that repeat facts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from lxml.html import HtmlElement

from indexer.article import Paragraph
from indexer.formats.characters import one_line
from indexer.formats.fragments import split_element
from indexer.formats.page_dates import publication_times
from indexer.formats.page_facts import marked_deck
from indexer.formats.page_furniture import find_furniture, find_link_lists, is_furniture
from indexer.formats.page_marks import headline_element
from indexer.formats.page_openings import PROSE, Opening, author_below, opening_of, place_of

Facts = Mapping[str, tuple[str, ...]]

SHORT_PAGE = 2_000  # characters; on shorter pages the extraction library drops paragraphs of the article
HUGE_PAGE = 1_000_000  # characters; on longer pages it takes minutes
LONGEST_TEASER = 200  # characters of an article that a page only points to
_MOST_IN_ARTICLE = 2  # lines above the headline, in what is marked as the article, that are none of it
MAX_OPENING = 6  # paragraphs at the start of an article that can repeat its headline, byline and date
_WORD = re.compile(r"[a-z]+")
_NEXT_MARKS = frozenset({"next", "teaser", "teasers", "related", "promo", "recommended"})
_POST_MARKS = frozenset({"post", "entry", "update", "live", "liveblog", "block"})  # of a report that goes on
_MAIL = re.compile(r"\s\S+@\S+$")  # an author's address, behind the name
_SMALL_WORDS = re.compile(r"\b(?:by|on|at|in|published|updated|posted|written|from|and)\b", re.IGNORECASE)


def find_text(page: HtmlElement, original: str, facts: Facts) -> Opening:
    """The article's paragraphs, in order, and the lines of the site above them; () when the page has no text."""
    base, headline = (next(iter(facts.get(fact, ())), "") for fact in ("url", "headline"))
    knows_date = "date" in facts
    times = [one_line(time.text_content()) for time in publication_times(page)]
    deck = marked_deck(page)
    decks = deck if deck == facts.get("deck") else ()
    marked = _marked_article(page)
    if marked is not None:
        paragraphs = split_element(marked, base, find_furniture(marked))
    else:
        paragraphs = _unmarked_article(page, original, base, headline)
    found = opening_of(paragraphs, headline, knows_date=knows_date)
    is_kept = marked is not None and marked.tag == "article" and len(found.above) > _MOST_IN_ARTICLE
    above, paragraphs, author = Opening((), paragraphs) if is_kept else found
    if marked is not None and not above and not {"section", "byline"} <= facts.keys():
        whole = _whole(page, base)
        above, author = opening_of(whole, headline, knows_date=True).above, author_below(whole, headline)
    opening = (paragraph for paragraph in paragraphs[:MAX_OPENING] if not _repeats(paragraph, facts, [*times, *decks]))
    return Opening(above, (*opening, *paragraphs[MAX_OPENING:]), author)


def _marked_article(page: HtmlElement) -> HtmlElement | None:
    """The element that the page itself marks as its article, when there is one with text in it, or one of several has
    the page's headline."""
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
        if len(found) > 1 and (own := _with_headline(found, headline_element(page))) is not None:
            return own
    return None


def _with_headline(articles: Sequence[HtmlElement], heading: HtmlElement | None) -> HtmlElement | None:
    """The article that has the page's headline, where each other one is one of the next articles of the site."""
    own = [article for article in articles if heading is not None and heading in article.iterdescendants()]
    others = [article for article in articles if article not in own]
    if len(own) != 1 or not all(map(_is_next, others)):
        return None
    return own[0] if len(own[0].findall(".//p")) > 1 else None


def _is_next(article: HtmlElement) -> bool:
    """Whether an article is surely another one than the page's: marked as such itself, or a short text whose heading
    links to another page.

    The posts of a report that goes on, and the stories of a digest, have headings and links of their own, too.
    """
    marks = set(_WORD.findall(f"{article.get('class')} {article.get('id')}".lower()))
    if not marks.isdisjoint(_NEXT_MARKS):
        return True
    heading = next(article.iter("h1", "h2", "h3", "h4"), None)
    if (
        heading is None
        or not marks.isdisjoint(_POST_MARKS)
        or any(map(str.isdigit, heading.text_content().strip()[:1]))
    ):
        return False
    links = [*heading.iter("a"), *heading.iterancestors("a")]
    is_linked = any(not (link.get("href") or "#").startswith("#") for link in links)
    return is_linked and len(one_line(article.text_content())) <= LONGEST_TEASER


def _is_of_others(article: HtmlElement) -> bool:
    """Whether an article is one of those that a page points to."""
    is_headed = next(article.iter("h1"), None) is not None
    return not is_headed and any(map(is_furniture, article.iterancestors()))


def _unmarked_article(page: HtmlElement, original: str, base: str, headline: str) -> tuple[Paragraph, ...]:
    """The article of a page that marks none: the stretch of its body in which the extraction library finds text."""
    paragraphs = _whole(page, base)
    if sum(len(paragraph.text) for paragraph in paragraphs) <= SHORT_PAGE or len(original) > HUGE_PAGE:
        return paragraphs
    extracted = _extract(original)
    found = [number for number, paragraph in enumerate(paragraphs) if paragraph.text in extracted]
    prose = [number for number, paragraph in enumerate(paragraphs) if _is_prose(paragraph)]
    # The library only shows where the article is: what it leaves out in between, or lost as prose, stays.
    inside = {*found, *prose} if 2 * len(found) >= len(prose) else set()
    if not inside:
        return paragraphs
    # Between the headline and the text stand lines of facts, which the library does not see.
    is_headed = place_of(paragraphs, headline) is not None
    return paragraphs[0 if is_headed else min(inside) : max(inside) + 1]


def _whole(page: HtmlElement, base: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a page's body, without its furniture."""
    bodies = page.xpath("/html/body") or [page]
    body = bodies[0]
    return split_element(body, base, find_furniture(body) | find_link_lists(body))


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
    rest = _MAIL.sub("", one_line(paragraph.text).casefold())
    stated = [value for fact in ("headline", "byline", "source", "section", "date") for value in facts.get(fact, ())]
    found = [value for value in {*stated, *lines} if value and value.casefold() in rest]
    for value in sorted(found, key=len, reverse=True):
        rest = rest.replace(value.casefold(), " ")
    words = re.findall(r"\w+", _SMALL_WORDS.sub(" ", rest))
    is_line_of_facts = len(found) >= 2 and len(words) <= 2 and any(bar in rest for bar in "|·•")
    return bool(found) and (not words or is_line_of_facts)
