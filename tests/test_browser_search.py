"""The browser's search box: its description, and what it suggests."""

from urllib.parse import parse_qsl, urlsplit
from xml.etree import ElementTree

from search.pages.browser_search import NAME, description, suggestions
from search.results import Suggestion

BASE = "http://127.0.0.1:8000"
NAMES = {"os": "http://a9.com/-/spec/opensearch/1.1/"}
KNOWN = {
    "ha": (Suggestion("person", "Hakan Fidan", 12), Suggestion("place", "Harbourtown", 1)),
    "hakan f": (Suggestion("person", "Hakan Fidan", 12),),
}


def suggest(start):
    return KNOWN.get(start.lower(), ())


def test_the_description_is_what_browsers_require():
    root = ElementTree.fromstring(description(BASE))
    assert root.tag == "{http://a9.com/-/spec/opensearch/1.1/}OpenSearchDescription"
    assert root.findtext("os:ShortName", None, NAMES) == NAME
    assert len(NAME) <= 16
    assert root.findtext("os:Description", None, NAMES)
    urls = {(url.get("type"), url.get("rel")): url.get("template") for url in root.findall("os:Url", NAMES)}
    assert urls == {
        ("text/html", None): f"{BASE}/?q={{searchTerms}}",
        ("application/atom+xml", None): f"{BASE}/search.atom?q={{searchTerms}}",
        ("application/json", None): f"{BASE}/search.json?q={{searchTerms}}",
        ("application/x-suggestions+json", "suggestions"): f"{BASE}/suggest?q={{searchTerms}}",
        ("application/opensearchdescription+xml", "self"): f"{BASE}/opensearch.xml",
    }


def test_the_last_word_is_completed_to_a_name():
    typed, completions, descriptions, addresses = suggestions("gaza ha", suggest, BASE)
    assert typed == "gaza ha"
    assert completions == ['gaza "Hakan Fidan"', "gaza Harbourtown"]
    assert descriptions == ["12 articles", "1 article"]
    assert dict(parse_qsl(urlsplit(addresses[0]).query)) == {"q": "gaza", "person": "Hakan Fidan"}


def test_the_longest_ending_that_begins_a_name_wins():
    assert suggestions("gaza hakan f", suggest, BASE)[1] == ['gaza "Hakan Fidan"']


def test_nothing_known_suggests_nothing():
    assert suggestions("zeppelin", suggest, BASE) == ["zeppelin", [], [], []]
    assert suggestions("", suggest, BASE) == ["", [], [], []]
