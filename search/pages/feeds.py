"""ResultsPage -> Atom (RFC 4287): the matches of a question, the last added first.

Ids are `tag:` addresses (RFC 4151): they stay the same on another port, host or page. `updated` is the time an
article entered the index, so that an old story that is added late still appears.
"""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import quote, urlencode
from xml.etree.ElementTree import Element

from search.page import ResultsPage
from search.pages.browser_search import DESCRIPTION_TYPE
from search.pages.hit_list import HitItem
from search.pages.links import article_path, is_web_address, search_path
from search.pages.xml import ATOM, DUBLIN_CORE, OPEN_SEARCH, add_element, to_xml
from search.results import Hit
from search.state import SearchState

ATOM_TYPE = "application/atom+xml"
_AUTHORITY = "tag:dateline,2026"


def atom_feed(page: ResultsPage, base: str, changed: int) -> bytes:
    """One page of a feed. `base` is the address of this server, `changed` the index's last commit.

    The commit (seconds since 1970) stands for the time of a feed that has no entry.
    """
    feed = Element("feed", {"xmlns": ATOM, "xmlns:opensearch": OPEN_SEARCH, "xmlns:dc": DUBLIN_CORE})
    updated = max((hit.article.added for hit in page.results.hits), default=changed)
    add_element(feed, "id", feed_id(page.state))
    add_element(feed, "title", page.title)
    if page.notes:
        add_element(feed, "subtitle", "; ".join(page.notes))
    add_element(feed, "updated", show_moment(updated))
    add_element(add_element(feed, "author"), "name", "Dateline")
    _add_links(feed, page, base)
    add_element(feed, "opensearch:totalResults", str(page.listed))
    add_element(feed, "opensearch:startIndex", str(page.first_number))
    add_element(feed, "opensearch:itemsPerPage", str(page.page_size))
    add_element(feed, "opensearch:Query", role="request", searchTerms=page.state.q)
    for hit, item in zip(page.results.hits, page.hits, strict=True):
        _add_entry(feed, hit, item, page, base)
    return to_xml(feed)


def feed_id(state: SearchState) -> str:
    """The address that names a question for good, whatever page or order of it is shown."""
    return f"{_AUTHORITY}:search?{urlencode(state.with_sort('').with_page(1).to_args())}"


def entry_id(article_id: str) -> str:
    """The address that names an article for good."""
    return f"{_AUTHORITY}:article/{quote(article_id, safe='', errors='replace')}"


def show_moment(seconds: int) -> str:
    """Seconds since 1970 as Atom writes a time.

    >>> show_moment(0)
    '1970-01-01T00:00:00Z'
    """
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _add_links(feed: Element, page: ResultsPage, base: str) -> None:
    asked = page.state.with_sort("").with_page(1)
    add_element(feed, "link", rel="self", type=ATOM_TYPE, href=base + _feed_path(page.state))
    add_element(feed, "link", rel="alternate", type="text/html", href=base + search_path(asked))
    add_element(feed, "link", rel="search", type=DESCRIPTION_TYPE, href=f"{base}/opensearch.xml")
    neighbours = (("previous", page.pager.previous), ("next", page.pager.next))
    for relation, state in neighbours:
        if state:
            add_element(feed, "link", rel=relation, type=ATOM_TYPE, href=base + _feed_path(state))


def _feed_path(state: SearchState) -> str:
    """A feed's order is its own, so its address does not name one."""
    return search_path(state.with_sort("").with_page(state.page), "search.atom")


def _add_entry(feed: Element, hit: Hit, item: HitItem, page: ResultsPage, base: str) -> None:
    article = hit.article
    entry = add_element(feed, "entry")
    add_element(entry, "id", entry_id(article.article_id))
    add_element(entry, "title", item.headline)
    add_element(entry, "updated", show_moment(article.added))
    asked = page.state.with_sort("").with_page(1)
    permalink = base + article_path(article.article_id, asked)
    add_element(entry, "link", rel="alternate", type="text/html", href=permalink)
    if is_web_address(article.url):
        add_element(entry, "link", rel="related", href=article.url)
    if article.byline:
        add_element(add_element(entry, "author"), "name", article.byline)
    # Not atom:published, which needs a time and a zone: the date here is as precise as it is known.
    if item.date.iso:
        add_element(entry, "dc:date", item.date.iso)
    if article.source:
        add_element(entry, "dc:publisher", article.source)
    if article.section:
        add_element(entry, "category", term=article.section)
    add_element(entry, "summary", _summary(item), type="text")


def _summary(item: HitItem) -> str:
    basis = f" ({item.date.basis})" if item.date.basis else ""
    snippet = "".join(piece.text for piece in item.snippet)
    return f"{item.source}, {item.date.shown}{basis}. {snippet}".strip()
