"""Page and the headline or title that it states -> its headline: without the site's name and the page's way, and the
heading on the page where what it states is only the name of the site.

<title>Star - Print - Pier opens</title><h1>Pier opens</h1>   <title>Star</title><h1>Star</h1><h2>Pier opens</h2>
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterator

from lxml.html import HtmlElement

from indexer.formats.characters import one_line
from indexer.formats.element_words import words_of
from indexer.formats.fragments import BLOCKS
from indexer.formats.occasions import PAPER
from indexer.formats.page_furniture import is_furniture
from indexer.formats.page_marks import compared_title

_SITE_SEPARATORS = (" - ", " | ", " – ", " — ", " :: ", " · ", " » ")
_PARTS = re.compile(r"\s(?:[-–—|·•»«›>~]|::)\s|:\s")
_HEADINGS = ("h1", "h2", "h3")
_LARGE = ("b", "strong", "big", "font", "center")  # what old pages have for headings
_LARGE_SIZES = frozenset({"4", "5", "6", "7", "+1", "+2", "+3", "+4"})
# Words by which classes and ids of old pages tell the line that is the headline, in elements that are no headings.
_TELLING = frozenset({
    "headline", "hed", "hl", "bigtitle", "btitle", "storytitle", "articletitle", "arttitle", "newstitle", "posttitle",
    "storyhead", "storyheadline", "articlehead", "articleheadline", "newshead", "newsheadline", "mainhead",
    "mainheadline",
    "titre", "titulo", "titolo", "schlagzeile", "overskrift", "rubrik", "otsikko",
})  # fmt: skip
_MAY_TELL = ("td", "div", "span", "p", "dt", "font", "b", "strong")
_MOST_LOOKED_AT = 200  # of these elements
_MOST_NAME_WORDS = 4  # of a site's name
_MARK = re.compile(r"[a-z]+")
_ENDS_OF_LINES = BLOCKS | {"br", "img"}
_MOST = 40  # such elements looked at
_FEWEST_WORDS = 3  # of a heading that is taken instead of what the page states: fewer may be a section's name
_LONGEST = 200  # characters
_SHORTEST_PROSE = 80  # characters of a paragraph that shows that the text has begun
# What programs and editors call a page that has no title of its own.
_OF_PAGE = re.compile(
    r"(?i)(?:untitled(?:\s(?:document|page))?|new\spage(?:\s\d+)?|index"
    r"|home(?:\s?page)?|welcome|news|local\snews|article"
    r"|story|print(?:\s(?:page|version|article))?|printable\sversion|archives?|\S+\.html?"
    r"|.{2,40},\s(?:p\.|pp\.|pg\.?|page)\s?\w{1,4})"
)
# "Upland Star Online" is a site's, as it is called like a paper; "Life online" may be an article's.
_ONLINE = re.compile(r"(?i)(.{2,40})\sonline")
# Headings of boxes with other articles.
_OF_OTHERS = re.compile(
    r"(?i)(?:most\s(?:read|popular|viewed|shared|commented|watched)|(?:related|recommended|trending|popular|featured)"
    r"\s(?:now|today|this|in|on|news|articles?|stor(?:y|ies)|posts?|headlines?|videos?|topics?|content|coverage|reads?)"
    r"|(?:latest|top)\s(?:news|stories|headlines|posts|articles)|more\s(?:stories|news|articles|posts|from|on\sthis)"
    r"|read\s(?:more|also|next)|you\s(?:may|might)\salso|editors?['’]?s?['’]?\s(?:picks|choice)|don['’]t\smiss"
    r"|sign\sup|subscribe|follow\sus|share\sthis|search\s(?:this|the|our)\s(?:site|archives?))\b.*"
)


def headline_of(page: HtmlElement, stated: str, sites: Collection[str]) -> str:
    """The headline of a page that states one, "" where it states none; `sites` are names of its site."""
    headline = _without_site(stated, sites)
    if not headline:
        return headline
    names = {compared_title(name) for name in sites}
    if compared_title(headline) in names or _is_of_page(page, headline, names):
        return _heading_of(page, {*names, compared_title(headline)}) or headline
    return _part_on_page(page, headline, names) or _below_name(page, headline) or headline


def _below_name(page: HtmlElement, title: str) -> str:
    """The line that is told to be the headline, of a page whose short title is its first line; of a title like a
    paper's the first heading, too. "" for neither."""
    if len(title.split()) > _MOST_NAME_WORDS:
        return ""
    compared = compared_title(title)
    first = next((line for line in page.itertext("div", "td", "h1", "p", "a", "span") if line.strip()), "")
    if compared_title(one_line(first)) != compared:
        return ""
    told = next((line for line in _told_lines(page) if compared_title(line) != compared), "")
    is_paper = PAPER.search(title) is not None and compared not in map(compared_title, _headings(page))
    return told or (_heading_of(page, {compared}) if is_paper else "")


def _told_lines(page: HtmlElement) -> Iterator[str]:
    """The lines whose class or id says that they are the headline, above the text."""
    for element in itertools.islice(page.iter(*_MAY_TELL), _MOST_LOOKED_AT):
        marks = _MARK.findall(f"{element.get('class') or ''} {element.get('id') or ''}".lower())
        if element.tag == "p" and len(words_of(element)) >= _SHORTEST_PROSE:
            return
        if not _TELLING.isdisjoint(marks) and (line := words_of(element)) and is_headline(line):
            yield line


def _is_of_page(page: HtmlElement, headline: str, names: Collection[str]) -> bool:
    """Whether a title is none of an article: it is called like a page or a paper, and the page has no such heading."""
    online = _ONLINE.fullmatch(headline)
    is_site = online is not None and (
        compared_title(online[1]) in names or PAPER.search(online[1].split()[-1]) is not None
    )
    return (is_site or _OF_PAGE.fullmatch(headline) is not None) and headline not in _headings(page)


def _without_site(headline: str, names: Collection[str]) -> str:
    """The headline without the site's name at its end, as titles carry it."""
    for name in names:
        for separator in _SITE_SEPARATORS:
            end = separator + one_line(name)
            if headline.casefold().endswith(end.casefold()) and len(headline) > len(end):
                return headline[: -len(end)].rstrip()
    return headline


def _part_on_page(page: HtmlElement, headline: str, names: Collection[str]) -> str:
    """The end of a title, or one of its parts, that is a line of its own on the page where the whole is not."""
    borders = list(_PARTS.finditer(headline))
    if not borders:
        return ""
    parts = {compared_title(headline[border.end() :]) for border in borders}
    parts |= {compared_title(part) for part in _PARTS.split(headline)}
    whole, found = compared_title(headline), ""
    for line in itertools.chain(_headings(page), _large_lines(page), _told_lines(page)):
        compared = compared_title(line)
        if compared == whole:
            return ""
        if compared in parts and compared not in names and len(line) > len(found) and is_headline(line):
            found = line
    return found


def _heading_of(page: HtmlElement, names: Collection[str]) -> str:
    """The first heading of a page that is not called like its site; without any the first line in large letters."""
    headings = [line for line in _headings(page) if compared_title(line) not in names]
    lines = headings or [line for line in _large_lines(page) if compared_title(line) not in names]
    return next(filter(is_headline, lines), "")


def is_headline(line: str) -> bool:
    """Whether a line may be a headline by its length and end, and heads no box with other articles."""
    is_of_length = len(line) <= _LONGEST and len(line.split()) >= _FEWEST_WORDS
    return is_of_length and line[-1] not in ".,;" and _OF_OTHERS.fullmatch(line) is None


def _headings(page: HtmlElement) -> Iterator[str]:
    """The headings above the text."""
    for heading in _above_text(page, _HEADINGS):
        if not any(map(is_furniture, (heading, *heading.iterancestors()))):
            yield words_of(heading)


def _large_lines(page: HtmlElement) -> Iterator[str]:
    """The lines of an old page that are set large or bold, each alone in its line, above the text."""
    return (words_of(element) for element in _above_text(page, _LARGE) if _is_large(element) and _is_alone(element))


def _above_text(page: HtmlElement, tags: Collection[str]) -> Iterator[HtmlElement]:
    """The first elements of some kinds with text, down to the first paragraph of the text."""
    for element in itertools.islice(page.iter(*tags, "p"), _MOST):
        if element.tag != "p" and element.text_content().strip():
            yield element
        elif element.tag == "p" and len(words_of(element)) >= _SHORTEST_PROSE:
            return


def _is_large(element: HtmlElement) -> bool:
    if element.tag == "center":
        return not any(one.tag in BLOCKS for one in element.iterdescendants())
    return element.tag != "font" or (element.get("size") or "").strip() in _LARGE_SIZES


def _is_alone(element: HtmlElement) -> bool:
    """Whether an element is all that stands in its line."""
    above, below, around = element.getprevious(), element.getnext(), element.getparent()
    before = above.tail if above is not None else around.text if around is not None else ""
    is_first = above is None or above.tag in _ENDS_OF_LINES
    is_last = below is None or below.tag in _ENDS_OF_LINES
    return is_first and is_last and not (before or "").strip() and not (element.tail or "").strip()
