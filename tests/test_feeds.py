"""Atom: stable ids, honest dates, links that lead on, and nothing that XML forbids."""

from datetime import date
from xml.etree import ElementTree

import pytest

from indexer.article import RECORD, Article, Published
from search.page import STOPPED, make_page
from search.pages.feeds import atom_feed, entry_id, feed_id
from search.parser import parse
from search.results import Hit, Piece, SearchResults
from search.state import SearchState

BASE = "http://127.0.0.1:8000"
NAMES = {
    "a": "http://www.w3.org/2005/Atom",
    "os": "http://a9.com/-/spec/opensearch/1.1/",
    "dc": "http://purl.org/dc/elements/1.1/",
}
OLD = Article(
    "wire/7",
    "Ferry & <b>strike</b>",
    published=Published(date(2024, 3, 1), "month", RECORD),
    source="Herald",
    section="Harbour",
    byline="By a reporter",
    url="https://herald.example/7",
    added=86_400,
)
NEW = Article("b\x00", "Bell \x07 and \x0b tab", url="javascript:alert(1)", added=2 * 86_400)


def feed_of(state, total, articles, changed=0):
    hits = tuple(Hit(article, 1.0, (Piece("The "), Piece("ferry", True))) for article in articles)
    results = SearchResults(total, hits, query=parse(state.q).query)
    return ElementTree.fromstring(atom_feed(make_page(state, results), BASE, changed))


def links(element):
    return {link.get("rel"): link.get("href") for link in element.findall("a:link", NAMES)}


def test_the_feed_has_what_atom_requires():
    feed = feed_of(SearchState("ferry", sort="added"), 2, [NEW, OLD])
    assert feed.tag == "{http://www.w3.org/2005/Atom}feed"
    assert feed.findtext("a:id", None, NAMES) == "tag:dateline,2026:search?q=ferry"
    assert feed.findtext("a:title", None, NAMES) == "2 articles with ferry, undated"
    assert feed.findtext("a:updated", None, NAMES) == "1970-01-03T00:00:00Z"
    assert feed.findtext("a:author/a:name", None, NAMES) == "Dateline"
    assert feed.findtext("os:totalResults", None, NAMES) == "2"
    assert links(feed) == {
        "self": f"{BASE}/search.atom?q=ferry",
        "alternate": f"{BASE}/?q=ferry",
        "search": f"{BASE}/opensearch.xml",
    }


def test_a_feed_that_is_not_whole_says_so():
    results = SearchResults(3, notes=("a note",), query=parse("x").query, partial=True)
    feed = ElementTree.fromstring(atom_feed(make_page(SearchState("x", sort="added"), results), BASE, 0))
    assert feed.findtext("a:title", None, NAMES).startswith("At least 3 articles with x")
    assert feed.findtext("a:subtitle", None, NAMES) == f"a note; {STOPPED}"
    assert feed_of(SearchState("x"), 1, [OLD]).find("a:subtitle", NAMES) is None


def test_an_entry_says_what_is_known_and_no_more():
    entry = feed_of(SearchState("ferry", sort="added"), 1, [OLD]).find("a:entry", NAMES)
    assert entry.findtext("a:id", None, NAMES) == "tag:dateline,2026:article/wire%2F7"
    assert entry.findtext("a:title", None, NAMES) == "Ferry & <b>strike</b>"
    assert entry.findtext("a:updated", None, NAMES) == "1970-01-02T00:00:00Z"
    assert entry.findtext("dc:date", None, NAMES) == "2024-03"
    assert entry.find("a:published", NAMES) is None
    assert entry.findtext("dc:publisher", None, NAMES) == "Herald"
    assert entry.findtext("a:author/a:name", None, NAMES) == "By a reporter"
    assert entry.find("a:category", NAMES).get("term") == "Harbour"
    assert entry.findtext("a:summary", None, NAMES) == "Herald, Mar 2024 (from the record). The ferry"
    assert links(entry) == {
        "alternate": f"{BASE}/article/wire%2F7?q=ferry",
        "related": "https://herald.example/7",
    }


def test_what_xml_forbids_is_left_out_and_only_the_web_is_linked():
    entry = feed_of(SearchState(), 1, [NEW]).find("a:entry", NAMES)
    assert entry.findtext("a:title", None, NAMES) == "Bell  and  tab"
    assert entry.findtext("a:id", None, NAMES) == "tag:dateline,2026:article/b%00"
    assert links(entry) == {"alternate": f"{BASE}/article/b%00"}


def test_the_ids_stay_whatever_page_or_order_is_shown():
    state = SearchState("ferry").with_filter("source", "Herald & Co")
    assert feed_id(state) == "tag:dateline,2026:search?q=ferry&source=Herald+%26+Co"
    assert feed_id(state.with_sort("added").with_page(3)) == feed_id(state)
    assert entry_id("a") != entry_id("b")


@pytest.mark.parametrize(
    ("page", "expected"),
    [(1, {"next": "&page=2"}), (2, {"previous": "", "next": "&page=3"}), (3, {"previous": "&page=2"})],
)
def test_pages_of_a_feed_are_linked(page, expected):
    found = links(feed_of(SearchState("x", sort="added", page=page), 45, [OLD]))
    shown = {name: found[name] for name in ("previous", "next") if name in found}
    assert shown == {name: f"{BASE}/search.atom?q=x{rest}" for name, rest in expected.items()}


def test_a_feed_without_an_entry_was_updated_with_the_index():
    feed = feed_of(SearchState("zeppelin", sort="added"), 0, [], changed=86_400)
    assert feed.findtext("a:updated", None, NAMES) == "1970-01-02T00:00:00Z"
    assert feed.findtext("a:title", None, NAMES) == "No article with zeppelin"
