"""Web page -> what the elements around its headline are marked as: the headline, its section and author, the site
that the page is of."""

from __future__ import annotations

import html
import itertools
import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from indexer.formats.characters import one_line
from indexer.formats.element_words import words_of
from indexer.formats.page_furniture import is_furniture

_WORD = re.compile(r"[a-z]+")
_SECTION_MARKS = frozenset({
    "kicker", "rubric", "rubrik", "topic", "category", "categories", "antetitulo", "eyebrow", "lbl", "overline",
    "dachzeile", "cat", "spitzmarke", "cintillo", "chapeu", "chapéu", "ressort", "label", "flag", "tag", "crumb",
    "crumbs", "channel",
})  # fmt: skip
AUTHOR_MARKS = frozenset({
    "author", "authors", "autor", "autore", "auteur", "byline", "firma", "writer", "by", "signature", "createdby",
})  # fmt: skip
_POST_MARKS = frozenset({"post", "entry", "article"})
_WAY_MARKS = frozenset({"breadcrumb", "breadcrumbs", "crumbs", "ariane", "pathway"})
_SITE_MARKS = frozenset({
    "logo", "brand", "branding", "navbar", "site", "masthead",
})  # fmt: skip
_OTHERS_MARKS = frozenset({"comment", "comments", "review", "reviews", "quote", "thread", "reply"})
_NO_SECTIONS = frozenset({"sold out", "breaking", "breaking news", "advertisement", "ad", "live", "new", "exclusive"})
_TITLE_PARTS = re.compile(r"\s(?:[-–—|·•»«]|::)\s")
_BEHIND_NAME = re.compile(rf":\s|{_TITLE_PARTS.pattern}")
_PRINTED = re.compile(r"(?i)(?:print(?:er)?[\s-]?(?:friendly|story|article|version|page|this)?|printable version)")
BEFORE_NAME = re.compile(
    r"(?i)^(?:(?:written|reported|posted|submitted|story|words|published)\s)?(?:by|von|por|par|av|af|di|door)\b\s*:?\s*"
)
NAME = re.compile(
    r"[^\W\d_a-z][\w.'’-]*(?:\s(?:de|da|di|van|von|der|del|la|dos|bin|al|el)|\s[^\W\d_a-z][\w.'’-]*){1,4}"
)
_MAIL = re.compile(r"\s*\S+@\S+$")  # an author's address, behind the name
_FIRST_CRUMBS = frozenset({
    "home", "homepage", "start", "startseite", "accueil", "inicio", "início", "portada", "news",
})  # fmt: skip
_LONGEST_MARK = 40  # characters
_NEAR = 14  # elements before the headline in which its section stands
_BUTTONS = (
    "back", "all ", "share", "print", "skip", "menu", "sign", "log", "subscribe", "view", "see", "read", "next", "prev",
    "close", "search", "follow", "save",
)  # fmt: skip
_LONGEST_SECTION = 30  # characters
_LONGEST_AUTHORS = 160
_SHORTEST_NAME = 3  # characters of a site


def headline_element(page: HtmlElement) -> HtmlElement | None:
    """The one first heading of the page that is not the name of its site; of several the one its title begins with."""
    title = page_title(page)
    if (below := _heading_below_site(page, title)) is not None:
        return below
    headings = [
        heading
        for heading in itertools.islice(page.iter("h1"), 8)
        if (text := words_of(heading)) and not _is_of_site(heading, text, title)
    ]
    if len(headings) == 1:
        return headings[0]
    if not headings:
        marked = [heading for heading in page.iter("h2", "h3", "span") if heading.get("itemprop") == "headline"]
        return marked[0] if len(marked) == 1 else None
    titled = [heading for heading in headings if title.startswith(words_of(heading))]
    return titled[0] if len(titled) == 1 else None


def _heading_below_site(page: HtmlElement, title: str) -> HtmlElement | None:
    """The heading below the one with the site's name, where the title is both: "Post: Ports open"."""
    first = next(page.iter("h1"), None) if title else None
    name = words_of(first) if first is not None else ""
    border = _BEHIND_NAME.match(title, len(name)) if name and title.startswith(name) else None
    if border is None:
        return None
    headline = title[border.end() :]
    lower = (one for one in itertools.islice(page.iter("h2", "h3", "h4"), 8))
    return next((one for one in lower if words_of(one) == headline), None)


def marked_headline(page: HtmlElement) -> str:
    """The text of that heading, or of the only second one that goes on where the page's title ends; "" for neither."""
    heading = headline_element(page)
    if heading is not None:
        return words_of(heading)
    title = _TITLE_PARTS.split(page_title(page))[0]
    seconds = [words_of(heading) for heading in itertools.islice(page.iter("h2"), 8)]
    longer = [text for text in seconds if title and text.startswith(title)]
    return longer[0] if len(longer) == 1 else ""


def page_title(page: HtmlElement) -> str:
    """The page's title, "" for that of a copy to be printed, which names the site and not the article."""
    titles = page.xpath("/html/head/title") or page.xpath("//title[not(ancestor::svg)]")
    title = words_of(titles[0]) if titles else ""
    return "" if _PRINTED.fullmatch(_TITLE_PARTS.split(title)[-1]) else title


def page_titles(page: HtmlElement) -> frozenset[str]:
    """The page's headlines, its title and the first part of that, as titles are compared."""
    title, headings = page_title(page), itertools.islice(page.iter("h1"), 4)
    found = (marked_headline(page), title, _TITLE_PARTS.split(title)[0], *map(words_of, headings))
    return frozenset(filter(None, map(compared_title, found)))


def compared_title(title: str) -> str:
    """A title as it is compared with others, whatever it is written in."""
    return one_line(html.unescape(title)).casefold()


def marked_section(page: HtmlElement) -> str:
    """The label above the headline, else the last part of the way that leads to the page from the site's first one."""
    heading = headline_element(page)
    if heading is None:
        return ""
    for element in itertools.islice(_before(heading), _NEAR):
        marks = marks_of(element)
        is_marked = (
            marks & _SECTION_MARKS
            or ("section" in marks and element.tag in ("a", "span", "p"))
            or "category" in (element.get("rel") or "").split()
        )
        if is_marked and (text := _section_label(element)) and not _is_in_furniture(element):
            return text
    return _last_crumb(page) or _link_above(heading)


def marked_author(page: HtmlElement) -> str:
    """The name in the first element whose marks have a word for its author among others: "post-author"."""
    heading = headline_element(page)
    for element in page.iter("a", "span", "p", "div", "li", "address"):
        marks = marks_of(element)
        if not marks & AUTHOR_MARKS and "submitted" not in marks:
            continue
        if is_of_others(element) or (heading is not None and _is_behind_text(element)):
            continue
        is_beside = "submitted" not in marks and _is_in_furniture(element, of=heading)
        if is_beside or len(element.text_content()) > _LONGEST_AUTHORS:
            continue
        for piece in map(one_line, element.itertext()):
            name = BEFORE_NAME.sub("", _MAIL.sub("", piece))
            if NAME.fullmatch(name):
                return name
    return ""


def site_in_title(page: HtmlElement) -> str:
    """The last part of the page's title, if the page bears it as its own name elsewhere; "" otherwise."""
    title = page_title(page)
    if _heading_below_site(page, title) is not None:
        return words_of(next(page.iter("h1")))
    parts = _TITLE_PARTS.split(title)
    if len(parts) < 2 or len(name := parts[-1].strip()) < _SHORTEST_NAME:
        return ""
    for element in page.iter("a", "div", "span", "h1", "p", "strong"):
        is_of_site = marks_of(element) & _SITE_MARKS or element.get("rel") == "home" or element.get("href") == "/"
        is_of_site = is_of_site or (element.tag == "a" and len(parts) > 2 and not _is_in_furniture(element))
        if is_of_site and words_of(element) == name:
            return name
    return ""


def _is_of_site(heading: HtmlElement, text: str, title: str) -> bool:
    is_marked = bool(marks_of(heading) & _SITE_MARKS)
    return is_marked or (title != text and title.endswith(text) and bool(_TITLE_PARTS.search(title[: -len(text)])))


def marks_of(element: HtmlElement) -> set[str]:
    """The words of an element's class and id, and of the attributes that scripts know it by."""
    named = [element.get("class") or "", element.get("id") or ""]
    named += [value for name, value in element.items() if name.startswith("data-") and len(value) <= _LONGEST_MARK]
    return set(_WORD.findall(" ".join(named).lower()))


def _before(heading: HtmlElement) -> Iterator[HtmlElement]:
    """The elements before a heading, the nearest first, with those around them."""
    for element in itertools.chain([heading], heading.iterancestors()):
        for sibling in element.itersiblings(preceding=True):
            if isinstance(sibling.tag, str):
                yield from reversed([inner for inner in sibling.iter() if isinstance(inner.tag, str)])


def _label(element: HtmlElement) -> str:
    text = words_of(element).strip(" /|›»·:")
    is_label = 1 < len(text) <= _LONGEST_SECTION and text[0].isalpha() and len(text.split()) <= 4
    return text if is_label and not any(map(str.isdigit, text)) else ""


def _link_above(heading: HtmlElement) -> str:
    """The text of a link that stands right above the headline by itself, in one element with it at most."""
    above = next((one for one in heading.itersiblings(preceding=True) if isinstance(one.tag, str)), None)
    if above is None or is_furniture(above) or _is_in_furniture(heading):
        return ""
    links = [above] if above.tag == "a" else above.findall(".//a")
    if len(links) != 1 or links[0].get("href") == "/" or words_of(links[0]) != words_of(above):
        return ""
    text = _label(links[0])
    return text if text.lower() not in _FIRST_CRUMBS and not text.lower().startswith(_BUTTONS) else ""


def _last_crumb(page: HtmlElement) -> str:
    for element in page.iter("ol", "ul", "div", "nav"):
        marks = marks_of(element) | set(_WORD.findall((element.get("aria-label") or "").lower()))
        if not marks & _WAY_MARKS:
            continue
        parts = [one_line(part).strip(" /›»>|") for part in element.itertext()]
        parts = [part for part in parts if part and not part.endswith(":")]  # "You are here:"
        if len(parts) > 1 and parts[0].lower() in _FIRST_CRUMBS and len(parts[-1]) <= _LONGEST_SECTION:
            return parts[-1] if parts[-1].lower() not in _FIRST_CRUMBS else ""
        return ""
    return ""


def _is_in_furniture(element: HtmlElement, of: HtmlElement | None = None) -> bool:
    """Whether an element stands in a page's furniture that does not hold the headline, too."""
    around = set(of.iterancestors()) if of is not None else set()
    return any(is_furniture(one) and not _is_of_post(one) for one in element.iterancestors() if one not in around)


def _is_of_post(element: HtmlElement) -> bool:
    """Whether a foot is that of an article, in which blogs name its author: "post-footer"."""
    marks = marks_of(element)
    return "footer" in marks and not marks.isdisjoint(_POST_MARKS)


def _section_label(element: HtmlElement) -> str:
    """The text of a label, "" for one that names no section: "Sold out"."""
    text = _label(element)
    return "" if text.lower() in _NO_SECTIONS else text


def is_of_others(element: HtmlElement) -> bool:
    """Whether an element stands among comments, reviews or quotations."""
    return any(marks_of(one) & _OTHERS_MARKS for one in (element, *element.iterancestors()))


def _is_behind_text(element: HtmlElement) -> bool:
    """Whether an element stands behind the last paragraph of the page."""
    return not element.xpath("boolean(following::p | descendant::p | ancestor-or-self::p)")
