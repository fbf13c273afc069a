"""SearchState -> the address that asks it. The one place where addresses of pages are written."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from urllib.parse import quote, urlencode

from search.pages.pager import Pager
from search.state import SearchState

NOTHING_ASKED = SearchState()
COMPARED_WITH = "with"  # the parameter that names the other article


def search_path(state: SearchState, document: str = "") -> str:
    """The page of results, or another form of it: "search.json", "search.csv", "search.atom"."""
    return _with_arguments(f"/{document}", state.to_args())


def article_path(article_id: str, state: SearchState = NOTHING_ASKED) -> str:
    """An article's page; with a question, its words are marked there and a link leads back.

    >>> article_path("wire/2024 03")
    '/article/wire%2F2024%2003'
    """
    return _with_arguments(f"/article/{quote(article_id, safe='', errors='replace')}", state.to_args())


def copies_path(article_id: str, state: SearchState = NOTHING_ASKED) -> str:
    """The list of copies on an article's page."""
    return f"{article_path(article_id, state)}#copies"


def compare_path(article_id: str, other_id: str, state: SearchState = NOTHING_ASKED) -> str:
    """An article beside another: what the other changed."""
    path = f"/compare/{quote(article_id, safe='', errors='replace')}"
    return _with_arguments(path, [*state.to_args(), (COMPARED_WITH, other_id)])


def facet_path(name: str, state: SearchState = NOTHING_ASKED, contains: str = "") -> str:
    """All values of one facet under a question; the question's page is the list's page."""
    searched = [("contains", contains)] if contains else []
    return _with_arguments(f"/facet/{name}", state.to_args() + searched)


def pager_path(pager: Pager, state: SearchState) -> str:
    """Another page of what a pager leads through."""
    return facet_path(pager.facet, state, pager.contains) if pager.facet else search_path(state)


def is_web_address(url: str) -> bool:
    """Whether a link out may be shown as one: http and https only, never javascript: or data:."""
    return url.lower().startswith(("http://", "https://"))


def _with_arguments(path: str, arguments: list[tuple[str, str]]) -> str:
    return f"{path}?{'&'.join([_encoded(name, value) for name, value in arguments])}" if arguments else path


@lru_cache(maxsize=1 << 12)  # a page has hundreds of links that differ in one argument
def _encoded(name: str, value: str) -> str:
    return urlencode({name: value}, errors="replace")


# What templates call them.
ADDRESSES: dict[str, Callable[..., str]] = {
    "search_url": search_path,
    "article_url": article_path,
    "copies_url": copies_path,
    "compare_url": compare_path,
    "facet_url": facet_path,
    "pager_url": pager_path,
}
