"""The browser's own search box: its description (OpenSearch 1.1) and its suggestions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from xml.etree.ElementTree import Element

from search.pages.links import search_path
from search.pages.wording import show_articles
from search.pages.xml import OPEN_SEARCH, add_element, to_xml
from search.results import Suggestion
from search.state import SearchState

NAME = "Dateline"  # at most 16 characters; the title of the autodiscovery link is the same
DESCRIPTION_TYPE = "application/opensearchdescription+xml"
SUGGESTIONS_TYPE = "application/x-suggestions+json"
_TERMS = "{searchTerms}"
_EXAMPLE = "election"
_MOST_WORDS = 4  # of what was typed last may be the start of a name


def description(base: str) -> bytes:
    """The description document. `base` is the address of this server: templates have to be absolute."""
    root = Element("OpenSearchDescription", {"xmlns": OPEN_SEARCH})
    add_element(root, "ShortName", NAME)
    add_element(root, "Description", "Search the news archive on this machine")
    add_element(root, "InputEncoding", "UTF-8")
    add_element(root, "Url", type="text/html", method="get", template=f"{base}/?q={_TERMS}")
    add_element(root, "Url", type="application/atom+xml", template=f"{base}/search.atom?q={_TERMS}")
    add_element(root, "Url", type="application/json", template=f"{base}/search.json?q={_TERMS}")
    add_element(root, "Url", rel="suggestions", type=SUGGESTIONS_TYPE, template=f"{base}/suggest?q={_TERMS}")
    add_element(root, "Url", rel="self", type=DESCRIPTION_TYPE, template=f"{base}/opensearch.xml")
    add_element(root, "Query", role="example", searchTerms=_EXAMPLE)
    return to_xml(root)


def suggestions(typed: str, suggest: Callable[[str], tuple[Suggestion, ...]], base: str) -> list[Any]:
    """The answer to what was typed so far: [typed, completions, descriptions, addresses].

    The last words typed are completed to a name of the archive; the address filters by that name.
    """
    before, found = _complete(typed, suggest)
    completions = [f"{before} {_quoted(suggestion.value)}".strip() for suggestion in found]
    descriptions = [show_articles(suggestion.count) for suggestion in found]
    states = [SearchState(q=before).with_filter(item.field, item.value) for item in found]
    return [typed, completions, descriptions, [base + search_path(state) for state in states]]


def _complete(typed: str, suggest: Callable[[str], tuple[Suggestion, ...]]) -> tuple[str, tuple[Suggestion, ...]]:
    """The words before the name, and the names that the longest possible ending begins."""
    words = typed.split()
    for start in range(max(0, len(words) - _MOST_WORDS), len(words)):
        found = suggest(" ".join(words[start:]))
        if found:
            return " ".join(words[:start]), found
    return "", ()


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value and '"' not in value else value
