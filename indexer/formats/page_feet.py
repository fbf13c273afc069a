"""Web page -> what its foot says of the article: when it was first published, what address it was printed from."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from indexer.dates import find_dates
from indexer.dates.labels import PUBLISHED
from indexer.formats.links import web_address
from indexer.formats.page_lines import PageLines
from indexer.formats.page_marks import headline_element
from indexer.formats.times_of_others import is_of_readers

_THIS = r"(?:(?:you\scan\s)?(?:this|the)\s)?(?:article|story|page|document|post|item)"
# "Article printed from Hill Country News: http://...", "URL to article: http://...", "Find this article at: http://..."
# A link to a source, or a permanent one, may be another article's.
_PRINTED = re.compile(
    rf"(?i)\W{{0,3}}(?:(?:{_THIS}\s)?(?:was\s)?(?:printed|taken"
    rf"|saved)\sfrom\b[^:/]{{0,60}}:?|ur[li]\s(?:to|of|for)\s{_THIS}\s?:?"
    rf"|(?:you\scan\s)?find\s{_THIS}\s(?:online\s)?at\s?:?"
    rf"|{_THIS}\s(?:can\sbe\sfound|is\savailable|may\sbe\sfound)\s(?:online\s)?at\s?:?"
    r"|(?:article|story|page)\s(?:ur[li]|address)\s?:)"
    r"\s*[<(]?(?P<address>https?://[^\s<>\"')\]]{8,300})[\s>)\].]*"
)
_PUBLISHED = re.compile(rf"(?i)\W{{0,3}}(?:{PUBLISHED})[\s:–-]*(?=\w)")
_OF_SITE = re.compile(r"(?i)\b(?:last|latest|recent(?:ly)?|site|website|since|re-?published|updated)\b")
_FOOT = re.compile(
    r"(?i)(?<![a-z])(?:footer|foot|colophon|(?:article|post|story|entry)[-_]?(?:meta|info|details))(?![a-z])"
)
_OTHERS = re.compile(
    r"(?i)(?<![a-z])(?:related|teasers?|promos?|aside|sidebar|recommended|more|next|prev(?:ious)?|latest|recent|popular"
    r"|trending|most|widgets?|events?|cards?)(?![a-z])"
)
_LEVELS = 2  # elements below those around the headline, of a page that marks no article


def printed_address(page: PageLines) -> tuple[str, ...]:
    """The address that a copy to be printed says it is of, () where it has none or several."""
    printed = ((line, match) for line in page.lines if (match := _PRINTED.fullmatch(line.text)))
    found = {match["address"] for line, match in printed if not is_of_readers(line.element)}
    addresses = set(filter(None, map(web_address, found)))
    return tuple(addresses) if len(addresses) == 1 else ()


def date_in_foot(page: PageLines) -> tuple[str, ...]:
    """The one day on which lines of the page's foot, or of its article's, say that it was published."""
    dated = [(line.element, date) for line in page.lines if (date := _published(line.text))]
    heading = headline_element(page.page) if dated else None
    around = set(heading.iterancestors()) if heading is not None else set()
    found = {date for line, date in dated if _is_in_foot(line, around) and not is_of_readers(line)}
    return tuple(found) if len(found) == 1 else ()


def _is_in_foot(line: HtmlElement, around: set[HtmlElement]) -> bool:
    """Whether a line stands in a page's foot, or in one that belongs to the headline, which the elements `around` hold;
    and in nothing that is another article's."""
    own = [one for one in (line, *line.iterancestors()) if one not in around]
    if any(one.tag in ("aside", "article") or _OTHERS.search(_marks(one)) for one in own):
        return False
    if any(one.tag == "footer" for one in own):
        return True
    articles = [one for one in around if one.tag == "article"]
    near = own if articles and articles[0] in line.iterancestors() else own[-_LEVELS:] if not articles else []
    return bool(around) and any(_FOOT.search(_marks(one)) for one in near)


def _marks(element: HtmlElement) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _published(text: str) -> str:
    """The day of a line that says "First published" and little more."""
    label = _PUBLISHED.match(text)
    if label is None or _OF_SITE.search(text):
        return ""
    found = find_dates(text)
    if len(found) != 1:
        return ""
    is_day = found[0].written.is_day and not found[0].written.ambiguous
    return found[0].text if is_day and found[0].start == label.end() else ""
