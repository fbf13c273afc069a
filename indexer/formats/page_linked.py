"""Web page -> what it states of its article in JSON-LD: of several articles the one that has the page's headline."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from lxml.html import HtmlElement

from indexer.formats.links import web_address
from indexer.formats.page_address import address_of_item
from indexer.formats.page_marks import compared_title, page_titles
from indexer.formats.values import texts

Stated = dict[str, tuple[str, ...]]

_ARTICLE_TYPES = re.compile(
    r"(?:Article|BlogPosting|Report|Reportage\w*|AnalysisNews\w*|OpinionNews\w*|Review\w*News\w*)$"
)
_LINKED = {  # schema.org's property -> our fact
    "headline": "headline", "alternativeHeadline": "deck", "description": "deck", "datePublished": "date",
    "dateCreated": "date", "uploadDate": "date", "dateModified": "updated", "publisher": "source",
    "articleSection": "section", "author": "byline", "inLanguage": "language", "url": "url", "keywords": "tags",
}  # fmt: skip
_MAX_LINKED_CHARS = 500_000
_INSIDE = ("@graph", "mainEntity", "hasPart")  # where the article of a page may stand
# What some sites write around and into their JSON: "<!-- ... -->", "//<![CDATA[", a comma behind the last value.
_BEFORE = re.compile(r"<!--|//\s?<!\[CDATA\[|/\*\s?<!\[CDATA\[\s?\*/|<!\[CDATA\[")
_BEHIND = re.compile(r"(?:-->|(?://|/\*)?\s?\]\]>(?:\s?\*/)?)$")
_LONGEST_BEHIND = 12  # characters
_LAST_COMMA = re.compile(r",(?=\s*[}\]])")
_PREFIX = "schema:"


def linked_facts(page: HtmlElement) -> Stated:
    """The facts of the article that the page describes in JSON-LD: of that with its headline, else of the first.

    Under "site" stands the name of the whole site, which is no fact of the article's own.
    """
    site: tuple[str, ...] = ()
    whole_page: Stated = {}  # of an item about the page it has only the dates
    articles: list[Mapping[str, object]] = []
    parts: list[Mapping[str, object]] = []  # which may be other articles
    names: dict[str, tuple[str, ...]] = {}  # of what has an @id
    for item, is_part in _linked_items(page):
        if isinstance(own_id := item.get("@id"), str) and item.get("name"):
            names.setdefault(own_id, texts(item["name"]))
        types = texts(item.get("@type"))
        if any(_ARTICLE_TYPES.search(name) for name in types):
            (parts if is_part else articles).append(item)
        elif not is_part and any(name.endswith("WebSite") for name in types):
            site = site or texts(item.get("name"))
        elif not whole_page and any(name.endswith("Page") for name in types):
            whole_page = {fact: values for fact, values in _facts_of(item).items() if fact in ("date", "updated")}
    if len(articles) + len(parts) > 1 or parts:
        titles = page_titles(page)
        same = [
            item
            for item in (*articles, *parts)
            if not titles.isdisjoint(map(compared_title, texts(item.get("headline"))))
        ]
        articles = same or articles
    facts = _facts_of(articles[0]) if articles else whole_page
    publisher = articles[0].get("publisher") if articles else None
    if isinstance(publisher, dict) and not publisher.get("name"):  # said elsewhere on the page
        facts["source"] = names.get(str(publisher.get("@id")), ())
    return facts | {"site": site}


def _facts_of(item: Mapping[str, object]) -> Stated:
    facts: Stated = {}
    for name, fact in _LINKED.items():
        values = texts(item.get(name))
        if values and fact not in facts:
            facts[fact] = values
    issue = item.get("isPartOf")
    if "date" not in facts and isinstance(issue, dict) and "PublicationIssue" in texts(issue.get("@type")):
        facts["date"] = texts(issue.get("datePublished"))
    facts.setdefault("url", address_of_item(item))
    facts["tags"] = listed(facts.get("tags", ()))
    facts["byline"] = tuple(value for value in facts.get("byline", ()) if not web_address(value))
    return facts


def _linked_items(page: HtmlElement) -> Iterator[tuple[Mapping[str, object], bool]]:
    """What the page describes, and whether it is said to be a part of something else."""
    for script in page.iter("script"):
        text = script.text or ""
        is_linked = (script.get("type") or "").strip().lower().startswith("application/ld+json")
        if not is_linked or len(text) > _MAX_LINKED_CHARS:
            continue
        waiting = [(_parsed(text), False)]
        while waiting:
            current, is_part = waiting.pop(0)
            if isinstance(current, list):
                waiting.extend((one, is_part) for one in current)
            elif isinstance(current, dict):
                item = {str(name).removeprefix(_PREFIX): value for name, value in current.items()}
                yield item, is_part
                waiting.extend((item[name], is_part or name == "hasPart") for name in _INSIDE if name in item)


def _parsed(text: str) -> object:
    """The value that a script holds, None where it is none: a page's script may be anything, its other facts remain."""
    for written in (text, _LAST_COMMA.sub("", _without_marks(text))):
        try:
            return cast(object, json.loads(written, strict=False))
        except (ValueError, RecursionError):
            continue
    return None


def _without_marks(text: str) -> str:
    """A script without what stands around its JSON, looked for only where it begins and ends."""
    text = text.strip()
    text = text[found.end() :] if (found := _BEFORE.match(text)) else text
    text = text.removesuffix(";").rstrip()
    if found := _BEHIND.search(text, max(0, len(text) - _LONGEST_BEHIND)):
        text = text[: found.start()].rstrip().removesuffix(";")
    return text


def listed(values: Iterable[str]) -> tuple[str, ...]:
    """Keywords, which pages write with commas between them."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())
