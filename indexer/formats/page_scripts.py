"""Web page -> the date of first publication that the data in its scripts has for its own article.

A page's scripts hold dates of many things: related articles, clips, builds, cookies. One is the article's where the
object around it has the page's headline, too, or where it is what the page tells its counters about itself.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from indexer.dates import WrittenDate, read_date
from indexer.formats.page_marks import compared_title, page_titles

_OF_WHAT = (
    r"(?:article|story|page|content|post|news|item|web|online|date|dc|og|meta|cms|asset|first|orig(?:inal(?:ly)?)?"
    r"|initial(?:ly)?)*"
)
_WHEN = r"(?:date|time|datetime|at|on|utc|gmt|iso|8601|timestamp|ts|dt|local|string|formatted)+"
_NAME = re.compile(
    rf"{_OF_WHAT}(?:publish(?:ed)?|pub|publication|issued?){_WHEN}|{_OF_WHAT}published|date(?:ofpublication|issued)"
    r"|(?:article|story|post|display|firstpublish)(?:date|time|datetime)"
)
_MAY_HAVE = re.compile(r"(?i)pub|issue|(?:article|story|post|display)_?(?:date|time)")
_FIRST = re.compile(r"first|orig|initial")
_TOKEN = re.compile(
    r"(?P<open>\{)|(?P<close>\})|(?P<list>[\[\]])"
    r"|(?<![\w$.-])(?P<quote>[\"']?)(?P<name>[A-Za-z][\w.:-]{3,40})(?P=quote)\s{0,4}[:=]\s{0,4}"
    r"(?:[\"'](?P<text>[\w][^\"'\n{}]{7,39})[\"']|(?P<number>1\d{9}(?:\d{3})?)(?![\d.]))"
)
_LITERAL = re.compile(r"\"((?:[^\"\\\n]|\\.){8,400})\"|'((?:[^'\\\n]|\\.){8,400})'")
_OF_HEADLINE = re.compile(r"(?i)(?:head|title)\w*[\"']?\s{0,4}[:=]\s{0,4}$")
# What a page tells its counters, by the names that these have for it.
_LAYER = re.compile(
    r"(?i)(?:data_?layer|digital_?data|utag_?data|page_?(?:data|info|meta\w{0,8})"
    r"|article_?(?:data|info|meta\w{0,8}))\b[^;{}]{0,30}$"
)
_OF_ARTICLE = re.compile(
    r"(?i)(?:page|content|article|template|asset|post)[_-]?(?:type|category|template)[\"']?\s{0,4}[:=]\s{0,4}"
    r"[\"'](?:news[\s_-]?)?(?:article|story|post|blog[\s_-]?post)(?:[\s_-]?page)?[\"']"
)
# The article of a page's state, where that has no headline of it, and what may stand around it.
_THE_ARTICLE = re.compile(
    r"(?<![\w.$-])(?:article|story|post|news_?article|article_?data)[\"']?\s{0,4}[:=]\s{0,4}$", re.I
)
_KEY = re.compile(r"(?<![\w-])([\w-]{1,40})[\"']?\s{0,4}[:=]\s{0,4}$")
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
# What a page tells of its article, among what it tells; and objects in it that are never the article, by their words.
_TOLD = frozenset({
    "page", "pageinfo", "article", "content", "story", "post", "data", "info", "meta", "metadata", "attributes",
})  # fmt: skip
_OF_OTHERS = frozenset({
    "ad", "ads", "advert", "advertisement", "build", "clip", "clips", "comment", "comments", "player", "related",
    "replies", "reply", "teaser", "teasers", "video", "videos",
})  # fmt: skip
# The headline of what a comment or its like is about: "article_title"
_OF_ANOTHER = re.compile(r"(?i)(?:article|story|post|page)_?(?:head\w*|title)[\"']?\s{0,4}[:=]\s{0,4}$")
_AROUND = re.compile(
    r"(?i)_+\w+_+|(?:window|self)?\.?(?:(?:initial|preloaded|page|app|redux|server|static|global)_?)*"
    r"(?:state|data|props|store|content|page|context)|entit(?:y|ies)|result|payload|root|route|loaderdata|response"
    r"|article\w{0,8}|story|post|current\w{0,8}|news_?article"
)
_HAS_HEADLINE = re.compile(r"(?i)[{,\s\"'](?:head\w*|title|name|slug|ur[li]|link)[\"']?\s{0,4}[:=]\s{0,4}[\"']")
_MOST_CHARS = 2_000_000  # of a script
_MOST_DATES = 400  # of a page that are looked at, and objects of a script with dates
_MOST_DEPTH = 40  # of objects in each other: nobody writes an article deeper
_LAST_WORDS = 80  # characters before an object, which say whose it is
_SHORTEST_HEADLINE = 10


@dataclass(slots=True)
class _Object:
    """An object in a script: its place, those inside it, the dates that are its own by their names."""

    start: int
    end: int
    named_at: int = 0  # where its name, or that of its list, ends
    lists: int = 0  # how many are open around it
    depth: int = 0
    parent: _Object | None = None
    inside: list[_Object] = field(default_factory=list)
    dates: list[tuple[str, str]] = field(default_factory=list)


def date_in_scripts(page: HtmlElement) -> tuple[str, ...]:
    """The one date of first publication that is bound to the page's article, () where there is none or are several."""
    titles = frozenset(title for title in page_titles(page) if len(title) >= _SHORTEST_HEADLINE)
    found = list(itertools.islice(_bound_dates(page, titles), _MOST_DATES))
    found = [one for one in found if _FIRST.search(one[0])] or found
    read = [(text, written) for _name, text in found if (written := _read(text))]
    if len({written.first_day for _text, written in read}) != 1:
        return ()
    timed = {written.date: text for text, written in read if written.precision == "minute"}
    first = read[0][1].first_day.isoformat()
    return (next(iter(timed.values())),) if len(timed) == 1 else (first,)


def _bound_dates(page: HtmlElement, titles: frozenset[str]) -> Iterator[tuple[str, str]]:
    for script in page.iter("script"):
        text = script.text or ""
        if "ld+json" in (script.get("type") or "") or len(text) > _MOST_CHARS or not _MAY_HAVE.search(text):
            continue
        text = text.replace('\\"', '"')  # JSON inside of a text
        dated = _objects(text)
        own = [one for one in dated if not _is_of_others(text, one)]
        bound = [one for one in own if _is_of_page(text, one) or _has_headline(text, one, titles)]
        for one in bound or _of_state(text, dated):
            yield from one.dates


def _objects(text: str) -> list[_Object]:
    """The objects of a script that have dates of publication; the whole script is the first."""
    current = whole = _Object(0, len(text))
    found, lists = [whole], list[int]()  # where those that are open begin
    for token in _TOKEN.finditer(text):
        if token["list"]:
            if token["list"] == "[":
                lists.append(token.start())
            elif lists:
                lists.pop()
        elif token["open"]:
            named_at = lists[-1] if len(lists) > current.lists else token.start()
            inside = _Object(token.start(), len(text), named_at, len(lists), current.depth + 1, current)
            current.inside.append(inside)
            found.append(inside)
            current = inside
        elif token["close"]:
            current.end = token.end()
            current = current.parent or whole
        elif _NAME.fullmatch(name := re.sub(r"[\W_]+", "", token["name"].lower())):
            current.dates.append((name, token["text"] or token["number"]))
    return [one for one in found if one.dates and one.depth <= _MOST_DEPTH][:_MOST_DATES]


def _key(text: str, one: _Object) -> str:
    """The name of an object, or of the list that it stands in; "" without one."""
    key = _KEY.search(text[max(0, one.named_at - _LAST_WORDS) : one.named_at])
    return key[1] if key else ""


def _way(one: _Object) -> Iterator[_Object]:
    """An object and those around it, without the whole script."""
    current: _Object | None = one
    while current and current.parent:
        yield current
        current = current.parent


def _words(key: str) -> set[str]:
    return set(map(str.lower, _WORDS.findall(key)))


def _is_of_others(text: str, one: _Object) -> bool:
    """Whether an object is, or stands in, an advertisement, a video, comments, what the site was built with."""
    return any(not _OF_OTHERS.isdisjoint(_words(_key(text, around))) for around in _way(one))


def _of_state(text: str, dated: list[_Object]) -> list[_Object]:
    """The only dated object, where it is called an article, stands in no list and in nothing but the state, and has
    no headline or address that would tell another one."""
    if len(dated) != 1 or dated[0].parent is None or dated[0].lists or _HAS_HEADLINE.search(_own_text(text, dated[0])):
        return []
    if not _THE_ARTICLE.search(text[max(0, dated[0].start - _LAST_WORDS) : dated[0].start]):
        return []
    keys = filter(None, (_key(text, around) for around in _way(dated[0])))
    return dated if all(map(_AROUND.fullmatch, keys)) else []


def _own_text(text: str, one: _Object) -> str:
    """What stands in an object itself, and in the objects inside it that are its headlines."""
    pieces, place = [], one.start
    for inside in one.inside:
        pieces.append(text[place : inside.start])
        if _OF_HEADLINE.search(text[max(0, inside.start - _LAST_WORDS) : inside.start]):
            pieces.append(text[inside.start : inside.end])
        place = inside.end
    return "".join([*pieces, text[place : one.end]])


def _has_headline(text: str, one: _Object, titles: frozenset[str]) -> bool:
    own = _own_text(text, one)
    literals = (
        match[1] or match[2]
        for match in _LITERAL.finditer(own)
        if not (one.lists and _OF_ANOTHER.search(own, max(0, match.start() - _LAST_WORDS), match.start()))
    )
    return any(compared_title(_unescaped(literal)) in titles for literal in literals)


def _unescaped(literal: str) -> str:
    try:
        return str(json.loads(f'"{literal}"'))
    except ValueError:
        return literal.replace("\\", "")


def _is_of_page(text: str, one: _Object) -> bool:
    """Whether an object is what the page tells of itself or its article, and none of a list inside that."""
    *inner, first = _way(one) if one.parent else (one,)
    if first.parent is None or one.lists > first.lists:
        return False
    is_layer = _LAYER.search(text[max(0, first.start - _LAST_WORDS) : first.start]) and all(
        (words := _words(_key(text, around))) and words <= _TOLD for around in inner
    )
    return bool(is_layer or _OF_ARTICLE.search(_own_text(text, one)))


def _read(text: str) -> WrittenDate | None:
    written = read_date(text)
    return written if written and not written.ambiguous and written.is_day else None
