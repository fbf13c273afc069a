"""Status code -> ErrorPage: what happened and what to do, in words for the person who can act."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """An error as a page, or as JSON with these three members (RFC 9457)."""

    title: str
    status: int
    detail: str


_JSON_PATHS = ("/search.json", "/suggest", "/healthz")
_WORDS = {
    400: (
        "This address is not served here",
        "Dateline answers only to this machine's own names and to those it was started with (--name).",
    ),
    404: ("Nothing here", "There is no page at this address."),
    405: ("Not possible here", "This page can only be read."),
    413: ("Too long", "More was sent than this page can read."),
    500: ("Something broke", "The server's log says what. Your archive is not changed by this."),
    503: ("The archive cannot be searched now", "Try again in a moment."),
}


def make_error_page(status: int, stated: str = "") -> ErrorPage:
    """The page for a status; `stated` says what is known about this one case."""
    title, detail = _WORDS.get(status, ("Not possible", "The request could not be answered."))
    return ErrorPage(title, status, stated or detail)


def wants_json(path: str) -> bool:
    """Whether an address is asked by programs, which read errors as JSON."""
    return path in _JSON_PATHS or (path.startswith("/facet/") and path.endswith(".json"))
