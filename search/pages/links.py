"""SearchState -> the address that asks it. The one place where addresses of pages are written.

A page has hundreds of addresses that differ from its own question in one thing: `Links` makes them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property, lru_cache
from urllib.parse import quote, quote_plus

from search.pages.pager import Pager
from search.state import EXCLUDE, SearchState

Arguments = list[tuple[str, str]]
NOTHING_ASKED = SearchState()
COMPARED_WITH = "with"  # the parameter that names the other article
COPIES_PLACE = "#copies"  # where the list of copies stands on an article's page

_ANY = "\0"  # a value that no question has: it keeps the place of one


def search_path(state: SearchState, document: str = "") -> str:
    """The page of results, or another form of it: "search.json", "search.csv", "search.atom"."""
    return f"/{document}{_question(state.to_args())}"


def article_path(article_id: str, state: SearchState = NOTHING_ASKED) -> str:
    """An article's page; with a question, its words are marked there and a link leads back.

    >>> article_path("wire/2024 03")
    '/article/wire%2F2024%2003'
    """
    return f"/article/{_path_part(article_id)}{_question(state.to_args())}"


def copies_path(article_id: str, state: SearchState = NOTHING_ASKED) -> str:
    """The list of copies on an article's page."""
    return f"{article_path(article_id, state)}{COPIES_PLACE}"


def compare_path(article_id: str, other_id: str, state: SearchState = NOTHING_ASKED) -> str:
    """An article beside another: what the other changed."""
    return f"/compare/{_path_part(article_id)}{_question([*state.to_args(), (COMPARED_WITH, other_id)])}"


def facet_path(name: str, state: SearchState = NOTHING_ASKED, contains: str = "") -> str:
    """All values of one facet under a question; the question's page is the list's page."""
    searched = [("contains", contains)] if contains else []
    return f"/facet/{name}{_question(state.to_args() + searched)}"


def pager_path(pager: Pager, state: SearchState) -> str:
    """Another page of what a pager leads through."""
    return facet_path(pager.facet, state, pager.contains) if pager.facet else search_path(state)


class Links:
    """The addresses on a page that differ from its question in one thing; what they share is encoded once.

    Each is the one that `search_path` gives for the state with that thing changed.
    """

    def __init__(self, state: SearchState) -> None:
        self.state = state
        self._own_arguments = _question(state.to_args())
        self._first_page = state.with_page(1)
        self._shared = _parts(self._first_page.to_args())
        self._filtered = {name for filters in (state.chosen, state.excluded) for name, _ in filters}
        self._gaps: dict[str, tuple[str, str]] = {}

    def article(self, article_id: str) -> str:
        """An article's page, with the words of the question marked."""
        return f"/article/{_path_part(article_id)}{self._own_arguments}"

    def with_filter(self, name: str, value: str) -> str:
        """One more chosen value of a facet."""
        return self._with(name, name, value) or search_path(self.state.with_filter(name, value))

    def with_choice(self, name: str, value: str) -> str:
        """This chosen value of a facet and no other."""
        return self._with(name, name, value) or search_path(self.state.with_choice(name, value))

    def with_exclusion(self, name: str, value: str) -> str:
        """One more excluded value of a facet."""
        return self._with(name, EXCLUDE + name, value) or search_path(self.state.with_exclusion(name, value))

    def with_days(self, first: str, last: str) -> str:
        """The articles of these days only, which are in ISO's form."""
        before, after = self._gap_of_days
        return f"{before}from={first}&to={last}{after}"

    def _with(self, name: str, parameter: str, value: str) -> str:
        """A value where the question has none of its facet; "" where it has one, which may have to go or to wait."""
        if name in self._filtered or not value:
            return ""
        before, after = self._gaps.get(name) or self._find_gap(name)
        return f"{before}{parameter}={_encoded(value)}{after}"

    def _find_gap(self, name: str) -> tuple[str, str]:
        place = self._first_page.with_filter(name, _ANY).to_args().index((name, _ANY))
        self._gaps[name] = _around(self._shared, place, place)
        return self._gaps[name]

    @cached_property
    def _gap_of_days(self) -> tuple[str, str]:
        arguments = self._first_page.with_days(date.min, date.min).to_args()
        place = arguments.index(("from", date.min.isoformat()))
        return _around(_parts(arguments), place, place + len(("from", "to")))


def is_web_address(url: str) -> bool:
    """Whether a link out may be shown as one: http and https only, never javascript: or data:."""
    return url.lower().startswith(("http://", "https://"))


def _question(arguments: Arguments) -> str:
    return f"?{'&'.join(_parts(arguments))}" if arguments else ""


def _parts(arguments: Arguments) -> list[str]:
    return [f"{name}={_encoded(value)}" for name, value in arguments]


def _around(parts: list[str], first: int, last: int) -> tuple[str, str]:
    """The address of a search before and after what stands in place of parts[first:last]."""
    return "/?" + "".join([f"{part}&" for part in parts[:first]]), "".join([f"&{part}" for part in parts[last:]])


def _path_part(text: str) -> str:
    return quote(text, safe="", errors="replace")


def _encoded(value: str) -> str:
    """A value as it stands in the arguments of an address."""
    if value.isascii() and value.replace(" ", "").isalnum():  # most are plain words, and quicker so
        return value.replace(" ", "+")
    return _quoted(value)


@lru_cache(maxsize=1 << 12)  # the same names come again on many pages
def _quoted(value: str) -> str:
    return quote_plus(value, errors="replace")


# What templates call them.
ADDRESSES: dict[str, Callable[..., str]] = {
    "search_url": search_path,
    "article_url": article_path,
    "copies_url": copies_path,
    "compare_url": compare_path,
    "facet_url": facet_path,
    "pager_url": pager_path,
}
