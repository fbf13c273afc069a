"""What stands behind "#" in a web address, and the path before it -> the day of the article that it leads to."""

from __future__ import annotations

import re

_LETTERS = re.compile(r"[a-z]+")
_DAY_AND_SLUG = re.compile(r"(?P<day>(?:19|20)\d\d-\d\d-\d\d)(?:(?:-[a-z][a-z\d]*)+)?", re.ASCII | re.IGNORECASE)
_PAGES_OF_NEWS = frozenset({
    "archive", "archives", "articles", "blog", "brief", "briefs", "digest", "news", "posts", "press",
    "releases", "stories", "weblog",
})  # fmt: skip
_LISTS = frozenset({"calendar", "changelog", "events", "faq", "schedule", "timeline", "updates", "versions"})


def day_of_fragment(fragment: str, path: str) -> str:
    """The day, alone or before the words, that an article of a page of news is called by: "#2006-02-16",
    "#2006-02-16-car-plant-adds-shift"; "" of others, and in calendars and lists of questions.

    >>> day_of_fragment("2006-02-16", "/blog/ferry"), day_of_fragment("2006-02-16", "/blog/")
    ('2006-02-16', '')
    """
    match, words = _DAY_AND_SLUG.fullmatch(fragment), _LETTERS.findall(path.lower())
    page = _LETTERS.findall(path.lower().rpartition("/")[2])
    is_list = fragment[10:] == "" and not (page and (_PAGES_OF_NEWS | _LISTS).isdisjoint(page))
    return match["day"] if match and not _PAGES_OF_NEWS.isdisjoint(words) and not is_list else ""
