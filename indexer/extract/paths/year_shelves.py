"""The name above a year in an address -> whether what lies there is shelved by the year in which it came out.

"/elections/2024/" and "/olympics/2012/" are about a year.
"""

from __future__ import annotations

import re

from indexer.extract.paths.name_words import is_of_papers
from indexer.extract.told import OCCASION, tells_history

_SHELVES = frozenset({
    "a", "blog", "blogs", "column", "columns", "content", "docs", "en", "interviews", "letters",
    "mediareleases", "newsarchive", "newsletter", "newsletters", "newsreleases", "newsroom", "obituaries", "opinion",
    "post", "posts", "pr", "pressrel", "pressrelease", "pressreleases", "pressroom", "ps", "publications",
    "remarks", "speeches", "statements", "transcripts",
})  # fmt: skip
# A name of these words is a shelf: "press", "news-articles".
_TEXTS = frozenset({
    "archive", "archives", "article", "articles", "bulletin", "bulletins", "editorial", "editorials", "issue", "issues",
    "magazine", "media", "news", "newspaper", "newspapers", "press", "release", "releases", "stories", "story",
})  # fmt: skip
# Beside one of them these are of a shelf as well, "media-centre", "latest-news"; alone they are topics, and the year
# below them is what is told of, but for that of a text with a headline.
_BESIDE = frozenset({
    "all", "and", "back", "business", "center", "centre", "community", "features", "international", "latest", "local",
    "national", "office", "old", "papers", "past", "recent", "regional", "room", "top", "world",
})  # fmt: skip
_SECTIONS = frozenset({"business", "community", "features", "international", "local", "national", "regional", "world"})
_WORD = re.compile(r"[a-z]+")
_HEADLINE = re.compile(r"(?i)[a-z]+(?:-[a-z]+){4,}", re.ASCII)


def holds_years(name: str, last: str) -> bool:
    """Whether years below a name are those of publication; `last`: the last name of the address.

    >>> holds_years("press-office", "a"), holds_years("gazette", "a"), holds_years("news-events", "a")
    (True, True, False)
    >>> holds_years("world", "russia"), holds_years("world", "bank-holds-rates-and-warns")
    (False, True)
    """
    words = _WORD.findall(name.lower())
    is_shelf = "".join(words) in _SHELVES or ((_TEXTS | _BESIDE).issuperset(words) and not _TEXTS.isdisjoint(words))
    if name.lower() in _SECTIONS and _HEADLINE.fullmatch(last):
        is_shelf = not (OCCASION.search(last.replace("-", " ")) or tells_history(last.replace("-", " ")))
    is_named = bool(words) and not any(map(str.isdigit, name))
    return is_named and (is_shelf or is_of_papers(name))
