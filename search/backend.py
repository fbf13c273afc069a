"""Backend: the handful of questions any engine answers, and `open_backend`, which opens one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from indexer.article import Article
from search.results import PAGE_SIZE, BackendUnavailable, Copies, Facet, IndexInfo, SearchResults, Suggestion
from search.state import SearchState

__all__ = ["Backend", "BackendUnavailable", "open_backend"]


class Backend(Protocol):
    """An index that can be asked. Each call sees one snapshot; all raise BackendUnavailable."""

    def search(self, state: SearchState, size: int = PAGE_SIZE) -> SearchResults:
        """The page of `size` hits, facets and histogram for a question; total is exact unless `partial`."""

    def count(self, state: SearchState, size: int = PAGE_SIZE) -> SearchResults:
        """The same without reading an article: `ids` names the page's articles, `hits` is empty."""

    def articles(self, state: SearchState) -> Iterator[Article]:
        """Every match of the question in its order, streamed, for export; pages are ignored."""

    def facet(self, state: SearchState, field: str, contains: str = "", page: int = 1) -> Facet:
        """One page of all values of a facet whose label contains a text. KeyError: no such facet."""

    def article(self, article_id: str) -> Article | None:
        """One article with its original text, or None."""

    def copies(self, article_id: str) -> Copies:
        """An article's copies: the first COPIES_SIZE in order of time, undated ones last, itself listed among them."""

    def kept_name(self, field: str, name: str) -> tuple[str, str] | None:
        """The field and name under which a name is kept that the archivist or the archive put under another one;
        None for others."""

    def suggest(self, start: str) -> tuple[Suggestion, ...]:
        """Up to ten facet values with a word that begins with `start`, the commonest first."""

    def info(self) -> IndexInfo:
        """What the index holds."""


def open_backend(location: str) -> Backend:
    """The backend at a location: the folder of an index. Opening never fails; asking may.

    Raises BackendUnavailable for an address, as clusters are not supported yet.
    """
    if location.startswith(("http://", "https://")):
        raise BackendUnavailable(f"{location}: give the folder of an index; clusters are not supported yet.")
    from search.embedded.backend import EmbeddedBackend  # loads the compiled loops, which a cluster does not need

    return EmbeddedBackend(location)
