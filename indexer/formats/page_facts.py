"""Web page -> the facts it states about itself: JSON-LD first, then meta elements, then marked elements."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from lxml.html import HtmlElement

from indexer.dates import find_dates
from indexer.dates.labels import LABEL
from indexer.formats.characters import one_line
from indexer.formats.date_fields import names_a_date
from indexer.formats.element_words import lines_of
from indexer.formats.links import web_address
from indexer.formats.page_address import linked_address
from indexer.formats.page_dates import UPDATED, is_of_thing, marked_dates, shown_date
from indexer.formats.page_decks import near_deck
from indexer.formats.page_headlines import headline_of
from indexer.formats.page_hidden_dates import date_in_title
from indexer.formats.page_linked import Stated, linked_facts, listed
from indexer.formats.page_marks import (
    is_of_others,
    marked_author,
    marked_headline,
    marked_section,
    page_title,
    site_in_title,
)

# The names of meta elements (name, property or itemprop, in lower case), the surest first.
_META = {
    "headline": ("og:title", "headline", "dc.title", "citation_title", "twitter:title"),
    "deck": ("og:description", "dc.description", "description", "twitter:description"),
    "date": (
        "article:published_time", "datepublished", "og:published_time", "citation_publication_date", "parsely-pub-date",
        "citation_date", "sailthru.date", "publish-date", "publish_date", "publication_date", "pubdate", "published",
        "date", "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date", "article.published",
        "rnews:datepublished", "og:article:published_time", "article:published", "cxenseparse:recs:publishtime",
        "dcterms.created",
        "dc.date.created", "originalpublicationdate", "ptime", "publish_time", "published_time", "published_at",
        "publishdate", "displaydate", "date.release", "iso-8601-publish-date", "release_date", "article_date_original",
        "datecreated", "created", "prism.publicationdate", "bt:pubdate", "pdate", "time", "citation_online_date",
        "prism.coverdate", "dcterms.available", "eprints.date", "article.created", "article:create_date",
        "article:create_at", "article:created_time", "weibo: article:create_at", "published_time_telegram",
    ),
    "updated": (
        "article:modified_time", "og:updated_time", "datemodified", "last-modified", "lastmod", "dcterms.modified",
        "dc.date.modified", "article.updated", "article:modified", "modified", "updated", "utime", "revised",
    ),
    "source": ("dc.publisher", "publisher", "citation_journal_title", "og:site_name"),
    "section": ("article:section", "section", "parsely-section"),
    "byline": ("author", "byl", "dc.creator", "citation_author", "parsely-author", "article:author"),
    "url": ("og:url", "twitter:url", "parsely-link", "original-source", "syndication-source"),
    "language": ("dc.language", "language"),
    "tags": ("article:tag", "news_keywords", "keywords", "parsely-tags"),
}  # fmt: skip
_LAST_PART = re.compile(r"[:.]")  # of a name: "search.publishdate"
_BY = re.compile(r"^(?:by|von|par|por)\s+", re.IGNORECASE)
_LABEL_AT_END = re.compile(rf"(?i)(?<!\w)(?:{LABEL})\s*:?\s*$")
_COMMA = "\v"
_NO_COMMA = re.compile(r"(?i)(?<=[^\w.)’'])\v|\v(?=[^\w(]|(?:and|for|in)\b)|(?<=\bby)\v|(?<=\band)\v|\v(?=\d)")
MAX_MARKED_CHARS = 400  # of a byline or deck


def find_facts(page: HtmlElement, mapping: Mapping[str, str]) -> Stated:
    """What the page states, as written; `mapping` {name of a meta element: our fact} wins."""
    metas = _metas(page)
    mapped = {ours: tuple(metas.get(_plain_name(theirs), ())) for theirs, ours in mapping.items()}
    # A deck that stands on the page is surer than a description written for search engines.
    deck = {"deck": marked_deck(page)}
    linked = linked_facts(page)
    site = {"source": linked.pop("site", ())}
    levels = (mapped, deck, linked, _meta_facts(metas), _marked_facts(page), site)
    facts: Stated = {}
    for level in levels:
        facts |= {fact: values for fact, values in level.items() if values and fact not in facts}
    names = {*facts.get("source", ()), *metas.get(_plain_name("og:site_name"), ())}
    headline = next(iter((*facts.get("headline", ()), page_title(page))))
    facts["headline"] = (headline_of(page, one_line(headline), names),)
    return facts


def _plain_name(name: str) -> str:
    """The name of a meta element as it is compared: "Publish-Date" and "publish_date" are one."""
    return name.strip().lower().replace("-", "").replace("_", "")


def _metas(page: HtmlElement) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for meta in page.iter("meta"):
        if is_of_thing(meta):
            continue
        content = one_line(meta.get("content") or "")
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if content and meta.get(attribute):
                metas.setdefault(_plain_name(meta.get(attribute, "")), []).append(content)
    for name in ("parselypage", "parselymetadata"):
        for content in metas.get(name, ()):
            metas.setdefault("parselypubdate", []).extend(re.findall(r"\"pub_date\":\s*\"([^\"]{8,40})\"", content))
    return metas


def _meta_facts(metas: Mapping[str, list[str]]) -> Stated:
    facts: Stated = {}
    for fact, names in _META.items():
        found = next((metas[name] for name in map(_plain_name, names) if name in metas), [])
        if fact == "date" and not found:
            found = next((values for name, values in metas.items() if names_a_date(_LAST_PART.split(name)[-1])), [])
        facts[fact] = tuple(found if fact in ("byline", "tags") else found[:1])
    # An author given as an address is a profile page, not a name.
    facts["byline"] = tuple(value for value in facts["byline"] if not web_address(value))
    facts["tags"] = listed(facts["tags"])
    return facts


def _marked_facts(page: HtmlElement) -> Stated:
    """What elements of the page itself say: its one h1, author, time, language and canonical address."""
    headline = marked_headline(page)
    authors, dates = _without_dates(_as_line(_marked_lines(page, "author", "byline")))
    near = "" if authors else marked_author(page)
    dated = marked_dates(page)
    return {
        "headline": (headline,) if headline else (),
        "byline": tuple(_BY.sub("", author) for author in authors) or ((near,) if near else ()),
        "section": tuple(filter(None, [marked_section(page)])),
        "source": tuple(filter(None, [site_in_title(page)])),
        "date": dated["date"] or dates or shown_date(page) or date_in_title(page, page_title(page)),
        "updated": dated["updated"],
        "language": tuple(filter(None, [page.get("lang") or page.get("xml:lang") or ""])),
        "url": linked_address(page),
    }


def _without_dates(author: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A byline without the date that stands in its line, and that date unless it is one of an update."""
    found = next(iter(find_dates(author)), None)
    if found is None:
        return (author,) if author else (), ()
    before = author[: found.start]
    who = _LABEL_AT_END.sub("", before).strip(" |·•,;:-–—(")
    return (who,) if who else (), () if UPDATED.search(before.lower()) else (found.text,)


def marked_deck(page: HtmlElement) -> tuple[str, ...]:
    """The text of the element whose class says that it is the deck, or nothing."""
    marked = " ".join(_marked_lines(page, "deck", "dek", "standfirst", "subtitle", "subheadline"))
    return tuple(filter(None, [marked or near_deck(page)]))


def _marked_lines(page: HtmlElement, *roles: str) -> list[str]:
    """The lines of the first element that one of these roles marks, if they are no longer than a line or two."""
    for element in page.iter("a", "span", "p", "div", "address", "li", "h2", "h3"):
        marks = f"{element.get('rel') or ''} {element.get('itemprop') or ''} {element.get('class') or ''}"
        if set(roles).isdisjoint(marks.lower().split()) or is_of_others(element):
            continue
        if lines := lines_of(element):
            return lines if sum(map(len, lines)) <= MAX_MARKED_CHARS else []
    return []


def _as_line(lines: Iterable[str]) -> str:
    """The lines of a byline as one, with commas between a name and what stands below it: a role, a paper."""
    return _NO_COMMA.sub(" ", _COMMA.join(lines)).replace(_COMMA, ", ")
