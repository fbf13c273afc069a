"""Web page -> the dates that its elements are marked with: times, attributes, the text of "posted" and its like."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping
from typing import Any, cast

from lxml.etree import XPath
from lxml.html import HtmlElement

from indexer.dates import find_dates, read_date
from indexer.dates.labels import LABEL
from indexer.dates.labels import UPDATED as UPDATED_LABEL
from indexer.formats.characters import one_line
from indexer.formats.page_furniture import is_furniture
from indexer.formats.times_of_others import is_in_text, is_of_list, is_of_readers

UPDATED = re.compile(r"\b(?:date)?(?:updated|modified)\b(?!.*\b(?:date)?published\b)")
_PUBLISHED = re.compile(r"(?<![a-z])(?:dt-|date-?)?(?:publish|posted)|(?<![a-z])(?:pub|entry|post)[-_]?(?:date|time)")
_DATED = re.compile(r"(?<![a-z])(?:date|time|datetime|timestamp|meta|byline|epoch|unix|seconds)(?![a-z])")
_TIMES = ("time", "relative-time", "time-ago", "local-time", "timeago", "amp-timeago")
_OWN_TIME = re.compile(r"[a-z]+-(?:timestamp|time|date)")  # of a site: <bsp-timestamp data-timestamp="...">
_EVENTS = re.compile(
    r"(?i)(?<![a-z])(?:events?|calendar|agenda|weather|widget|upcoming|latest|recent|trending|popular|related)(?![a-z])"
)
_LABELLED = re.compile(rf"(?i)(?<!\w)(?:{LABEL}|on|date)\s*:$")
_LABELLED_UPDATE = re.compile(rf"(?i)(?<!\w)(?:{UPDATED_LABEL}):?$")
_BEGINS_UPDATE = re.compile(rf"(?i)(?:{UPDATED_LABEL})\b")
_MAY_LABEL = re.compile(rf"(?i)(?<!\w)(?:{LABEL})(?!\w)")
_MARKED_SHORT = XPath(
    "//p[@class or @id] | //span[@class] | //div[@class or @id] | //td[@class] | //li[@class] | //small[@class]"
)
_MARKED_HEADS = XPath(
    "//h2[@class] | //h3[@class] | //h4[@class] | //abbr[@class and @title] | //span[@class and @title]"
)
_SHOWN = re.compile(
    r"(?i)(?:[\w-]+\s)?(?:(?:article|story|post|news|entry|page|item)[-_ ]?)?(?:date|date[-_]?header|dateline|timestamp"
    r"|posted|published|submitted|pub[-_]?date|publish[-_]?(?:date|time))(?:\s[\w-]+)?"
)
# Elements whose attributes may hold a date; which of them do is looked at one by one.
_TITLED = XPath("//*[@title and (@class or @itemprop or self::abbr or self::time)]")
_DATA = XPath("//@*[starts-with(name(), 'data-')]")
# Properties of RDFa and microdata that state it, the surest first; an element may have several.
_PROPERTIES = {
    "datepublished": 0, "schema:datepublished": 0, "dc:issued": 1, "dcterms:issued": 1, "dc:date": 2, "dcterms:date": 2,
    "dc:created": 3, "dcterms:created": 3, "schema:datecreated": 3,
}  # fmt: skip
_WITH_CONTENT = XPath("//*[@content and (@itemprop or @property)]")
# The types of what is dated as a whole, of microdata and of RDFa: "NewsArticle", "sioc:Item foaf:Document".
_OF_ARTICLE = re.compile(r"(?i)article|posting|page|document|report|item\b")
# The foot of an entry as blogs mark it, and the entries of a page.
_FOOT = re.compile(r"(?i)(?<![a-z])(?:post|entry|article|story)[-_ ]?footer(?![a-z])")
_ENTRIES = XPath(
    "//*[contains(concat(' ', @class, ' '), ' hentry ') or contains(concat(' ', @class, ' '), ' h-entry ')]"
)
_LONGEST_DATE = 60  # characters of an attribute
_AGO = re.compile(
    r"(?i)(?:about\s|over\s)?(?:\d+|an?|one)\s(?:second|minute|min|hour|hr|day|week|month|year)s?\sago"
    r"|yesterday|just now"
)
_OF_READERS = re.compile(r"(?i)(?<![a-z])(?:comments?|repl(?:y|ies)|responses?|disqus|discussion)(?![a-z])")
MAX_BESIDE = 80  # characters of other text in the line of a time that dates the page
MAX_TIMES = 20  # time elements looked at: an article's own stands near its start


def marked_dates(page: HtmlElement) -> Mapping[str, tuple[str, ...]]:
    """The first time element of each kind, and of elements marked as "published" what their title says."""
    times = publication_times(page)
    updates = [time for time in times if _is_update(time)]
    published = [time.get("datetime", "") for time in times if time not in updates]
    published += itertools.islice(filter(None, map(_date_in_attributes, _titled(page))), 1)
    published += _contents(page)
    return {"date": tuple(published[:1]), "updated": tuple(time.get("datetime", "") for time in updates[:1])}


def _is_update(time: HtmlElement) -> bool:
    """Whether a time is marked or labelled as that of an update, before it or in its own text."""
    label = _LABELLED_UPDATE.search(_before(time)) or _BEGINS_UPDATE.match(one_line(time.text_content()))
    return bool(UPDATED.search(_marks(time)) or (label and "pubdate" not in time.attrib))


def _contents(page: HtmlElement) -> list[str]:
    """The contents of elements whose properties say that they are the date of publication, the surest first."""
    stated: list[tuple[int, str]] = []
    for one in _found(_WITH_CONTENT, page):
        names = f"{one.get('itemprop') or ''} {one.get('property') or ''}".lower().split()
        ranks = [_PROPERTIES[name] for name in names if name in _PROPERTIES]
        stated += [(min(ranks), one.get("content", ""))] if ranks and not is_of_thing(one) else []
    return [content for _rank, content in sorted(stated, key=lambda found: found[0])]


def is_of_thing(element: HtmlElement) -> bool:
    """Whether a property is one of what stands in the page: a picture, a book, a comment, an article aside."""
    scopes = (one for one in element.iterancestors() if one.get("itemtype") or one.get("typeof"))
    scope = next(scopes, None)
    kind = f"{scope.get('itemtype') or ''} {scope.get('typeof') or ''}" if scope is not None else ""
    is_other = scope is not None and not _OF_ARTICLE.search(kind) and next(scope.iter("h1"), None) is None
    return is_other or any(one.tag == "aside" for one in element.iterancestors())


def shown_date(page: HtmlElement) -> tuple[str, ...]:
    """The date in the text of the only element that is marked as the date of publication, or in its title."""
    for path in (_MARKED_SHORT, _MARKED_HEADS):
        marked = (
            element
            for element in _found(path, page)
            if _SHOWN.fullmatch(element.get("class") or element.get("id") or "") and not _is_of_others(element)
        )
        shown = set(filter(None, map(_shown_in, itertools.islice(marked, MAX_TIMES))))
        if shown:
            return tuple(shown) if len(shown) == 1 else ()
    return ()


def _shown_in(element: HtmlElement) -> str:
    """The date of a marked element, "" where its text has none or several, or says that it is one of an update."""
    text = one_line(element.text_content())
    if len(text) > MAX_BESIDE or UPDATED.search(text.lower()):
        return ""
    titled = read_date(element.get("title") or "")
    if titled and titled.is_day and not titled.ambiguous:
        return str(element.get("title"))
    found = find_dates(text)
    return found[0].text if len(found) == 1 else ""


def _found(path: XPath, page: HtmlElement) -> list[Any]:
    """What a path that is compiled finds; its elements, or texts of attributes, have no type of their own."""
    return cast(list[Any], path(page))


def _titled(page: HtmlElement) -> Iterator[HtmlElement]:
    """The elements with a title, and those with an attribute for a date."""
    yield from _found(_TITLED, page)
    yield from (
        value.getparent()
        for value in _found(_DATA, page)
        if _DATED.search(value.attrname) or _PUBLISHED.search(value.attrname)
    )


def _date_in_attributes(element: HtmlElement) -> str:
    """The date in a title or data attribute of an element marked as the date of publication, "" if it is none."""
    marks = _marks(element)
    if UPDATED.search(marks) or (element.tag in _TIMES and element.get("datetime")):
        return ""
    for name, value in element.attrib.items():
        is_marked = _is_marked(name, marks) or (name == "title" and _is_ago(element))
        if len(value) > _LONGEST_DATE or not is_marked or _is_of_others(element):
            continue
        if value.isdigit() and find_dates((element.text or "")[:_LONGEST_DATE]):
            continue  # what is written there says more than a number of seconds
        if (written := read_date(value)) and written.is_day:
            return str(value)
    return ""


def _is_ago(element: HtmlElement) -> bool:
    """Whether an element says how long ago something was, and not a reader's comment."""
    if not _AGO.fullmatch(one_line(element.text or "")):
        return False
    around = (element, *element.iterancestors())
    return not any(_OF_READERS.search(f"{one.get('class') or ''} {one.get('id') or ''}") for one in around)


def _is_marked(name: str, marks: str) -> bool:
    """Whether an attribute holds the date of publication, by its own name or the class of its element."""
    if name == "title":
        return _PUBLISHED.search(marks) is not None
    if not name.startswith("data-"):
        return False
    is_named = _DATED.search(name) and (_PUBLISHED.search(marks) or _DATED.search(marks))
    return bool(_PUBLISHED.search(name) or is_named)


def _marks(element: HtmlElement) -> str:
    own = element.tag if element.tag in _TIMES or _OWN_TIME.fullmatch(element.tag) else ""
    return f"{element.get('itemprop') or ''} {element.get('class') or ''} {own}".lower()


def publication_times(page: HtmlElement) -> list[HtmlElement]:
    """The time elements that date the page: outside running text, nearly alone in their line."""
    times = (time for time in page.iter(*_TIMES) if time.get("datetime"))
    return [
        time
        for time in itertools.islice(times, MAX_TIMES)
        if _is_alone(time) and not (_is_of_others(time) or is_of_readers(time) or is_of_list(time) or is_in_text(time))
    ]


def _is_of_others(time: HtmlElement) -> bool:
    """Whether a time stands in the page's furniture: that of a related article. Where the headline is, none is."""
    ancestors = list(time.iterancestors())
    if any(_EVENTS.search(element.get("class") or "") for element in ancestors):
        return True
    around = filter(is_furniture, ancestors)
    return any(next(element.iter("h1"), None) is None and not _is_foot(element) for element in around)


def _is_foot(element: HtmlElement) -> bool:
    """Whether an element is the foot of the article that the headline stands in, or of the page's only entry."""
    if element.tag in ("footer", "header"):
        article = next(element.iterancestors("article"), None)
        if article is not None and next(article.iter("h1"), None) is not None:
            return True
    is_foot = element.tag == "footer" or _FOOT.search(element.get("class") or "")
    return (
        bool(is_foot)
        and len(entries := _found(_ENTRIES, element.getroottree().getroot())) == 1
        and entries[0] in element.iterancestors()
    )


def _is_sentence_before(line: HtmlElement, time: HtmlElement) -> bool:
    """Whether a time stands at the end of a sentence: "The fair is on 5 May." """
    text, written = one_line(line.text_content()), one_line(time.text_content())
    before = text[: text.find(written)].split()
    return text.endswith((".", "!", "?")) and len(before) > 2 and before[-1].islower() and not _MAY_LABEL.search(text)


def _before(time: HtmlElement) -> str:
    """The text right before a time, in its line."""
    before = time.getprevious()
    if before is None:
        return one_line(time.getparent().text or "")
    return one_line(f"{before.text_content() if before.tag == 'span' else ''} {before.tail or ''}")


def _is_alone(time: HtmlElement) -> bool:
    label = one_line(time.getparent().text or "") if time.getprevious() is None else ""
    if label.endswith(":") and not _LABELLED.search(label):
        return False  # "Next crossing:"
    if _PUBLISHED.search(_marks(time)) or "pubdate" in time.attrib:
        return True
    line = next(time.iterancestors("p", "div", "header", "li", "span"), None)
    if line is not None and _is_sentence_before(line, time):
        return False
    if line is not None:
        return len(one_line(line.text_content())) - len(one_line(time.text_content())) <= MAX_BESIDE
    before = time.getprevious()
    beside = (time.getparent().text or "") if before is None else (before.tail or "")
    return len(one_line(f"{beside} {time.tail or ''}")) <= MAX_BESIDE
