"""Field names in the wild -> our facts: one table of names, and how the values of each fact are taken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from indexer.formats.address_fields import address_in_fields
from indexer.formats.characters import one_line
from indexer.formats.date_fields import (
    date_in_dateline,
    date_in_parts,
    date_of_issue,
    names_a_date,
    time_beside,
    with_year_beside,
)
from indexer.formats.links import web_address
from indexer.formats.raw import FACTS
from indexer.formats.values import NO_DATE, NOTHING, texts

BODY = "body"
OURS = (*FACTS, BODY)  # what `--map theirs=ours` may name

# The names of each fact, the surest first: of several in one record the first with a value is taken.
NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "article id", "doc id", "document id", "uuid", "guid", "docno", "identifier"),
    "headline": (
        "headline", "title", "web title", "article title", "heading", "head", "hl", "headlines basic",
        "segment",
    ),
    "deck": (
        "deck", "subtitle", "standfirst", "subheadline", "subhead", "sub heading", "dek", "summary", "description",
        "abstract", "excerpt", "lead", "teaser", "trail text",
    ),
    "date": (
        "date", "published", "pub date", "published at", "publication date", "date published", "published on",
        "published date", "publish date", "datetime", "pub datetime", "published time", "first published",
        "first publication date", "web publication date", "issue date", "issued", "date issued", "day",
        "first published at", "originally published", "display date", "publication time", "release date", "posted",
        "posted at", "posted on", "post date", "date gmt", "pubdate iso", "published utc", "published ts",
        "display datetime", "news date", "article date", "story date", "dc:date", "date posted", "created",
        "created at", "date created", "creation date", "pd",
        "dt", "time stamp",
    ),
    "updated": (
        "updated", "updated at", "updated on", "last updated", "date updated", "update date", "modified", "modified at",
        "modified on", "date modified", "last modified", "modification date", "modified gmt", "lastmod",
        "last modification date", "revised", "dc:modified",
    ),
    "source": (
        "source", "publisher", "outlet", "publication", "newspaper", "source name", "site name", "site", "agency",
    ),
    "section": ("section", "category", "article section", "section name", "news desk", "desk", "rubric", "department"),
    "byline": ("byline", "author", "authors", "creator", "dc:creator", "reporter", "writer", "written by", "by"),
    # Where and when it was printed, as lines say it.
    "imprint": (
        "imprint", "issue", "issue name", "edition", "citation", "credit", "credit line", "byline line", "author line",
        "dateline", "volume", "vol", "volume year", "collection", "series", "archive", "reference",
        "pub info", "publication info", "masthead", "header", "printed in", "published in", "appeared in",
        "source line", "copyright", "copyright notice", "rights", "dc:rights",
    ),
    "url": ("url", "link", "web url", "canonical url", "permalink", "article url", "source url", "href"),
    "language": ("language", "lang", "in language", "locale"),
    "people": ("people", "persons", "person", "per"),
    "organisations": (
        "organisations", "organizations", "orgs", "organisation", "organization", "org", "companies", "company",
    ),
    "places": ("places", "locations", "place", "location", "loc", "gpe", "geo", "countries", "country"),
    "tags": ("tags", "topics", "keywords", "tag", "topic", "keyword", "subjects", "subject", "categories"),
    BODY: (
        "body", "article body", "body html", "content html", "body text", "content", "content text", "text",
        "txt", "content elements", "full text", "main text", "article text", "cleaned text", "article", "story",
        "contents", "copy", "transcript",
    ),
}  # fmt: skip
_NOTICES = frozenset({"copyright", "copyrightnotice", "rights", "dcrights"})  # "2012 Harbour Agency" is one, too
_NOTICE = re.compile(r"(?i)\W{0,3}(?:copyright|\(c\)|\[c\]|©)")
_IN_LINES = ("imprint",)  # facts whose values are all kept as they are
SEVERAL = ("people", "organisations", "places", "tags")  # facts with several values, also in one cell
# Objects that hold a record's fields: Elasticsearch, the Guardian, Drupal, feeds.
_WRAPPERS = ("_source", "fields", "article", "data", "attributes", "node", "entities", "metadata", "meta")
_MOST_DEPTH = 3  # of objects in objects

MAX_FACT_CHARS = 2_000  # a longer name or date is a mistake in the record: it is cut, with a "…"
_WHOLE = ("id", "headline", "deck", "url")
_IGNORED = re.compile(r"[-_\s.:&/()]+")
_SEPARATORS = re.compile(r"[;|]")

_DATE_BY_WORDS = ("date", 1_000)  # what names_a_date is ranked below all names of the table
_DATE_OF_FILE = ("date", 1_001)  # of these the day on which a record was made comes last: "created_date"

Table = Mapping[str, tuple[str, int]]  # normalized name -> (fact or "body", rank: lower is surer)


@lru_cache(maxsize=4096)
def normalize(name: str) -> str:
    """A field's name as it is compared: "Pub-Date", "pub_date" and "pubDate" are one.

    >>> normalize("Pub-Date") == normalize("pub_date") == normalize("pubDate")
    True
    """
    return _IGNORED.sub("", name.casefold())


def field_table(mapping: Mapping[str, str], known: Mapping[str, tuple[str, ...]] = NAMES) -> Table:
    """The names to look for: the known ones, and above them those of `--map` {theirs: ours}."""
    table = {normalize(name): (fact, rank) for fact, names in known.items() for rank, name in enumerate(names, 1)}
    return table | {normalize(theirs): (ours, 0) for theirs, ours in mapping.items()}


def known_names(names: Iterable[str], table: Table) -> set[str]:
    """The facts that some of these names stand for."""
    return {table[normalize(name)][0] for name in names if normalize(name) in table}


def take_fields(record: Mapping[str, object], table: Table) -> dict[str, tuple[str, ...]]:
    """The texts of each fact (and "body") that a record states, as written."""
    ranked: dict[str, list[tuple[tuple[bool, int], tuple[str, ...]]]] = {}
    fields = {normalize(str(name)): value for name, value in _unwrapped(record).items()}
    for name, value in fields.items():
        fact, rank = table.get(name) or _date_by_words(name)
        if fact and (values := texts(value)):
            if name in _NOTICES:
                values = tuple(text if _NOTICE.match(text) else f"© {text}" for text in values)
            if fact == "date" and (clock := time_beside(name, fields)) and len(values) == 1:
                values = (f"{values[0]} {clock}",)
            elif fact == "date" and len(values) == 1 and (whole := with_year_beside(values[0], fields)):
                values = (whole,)
            ranked.setdefault(fact, []).append(((_states_nothing(fact, values), rank), values))
    if (
        (any(name.endswith("year") for name in fields) or {"y", "m", "d"} <= fields.keys())
        and table.get("day", _DATE_BY_WORDS)[0] == "date"
        and (parts := date_in_parts(fields))
    ):
        ranked.setdefault("date", []).insert(0, ((False, 0), (parts,)))
    if "date" not in ranked and (dated := date_in_dateline(fields) or date_of_issue(fields)):
        ranked["date"] = [((False, 0), (dated,))]
    chosen: dict[str, tuple[str, ...]] = {}
    for fact, candidates in ranked.items():
        candidates.sort(key=lambda candidate: candidate[0])
        chosen[fact] = (
            sum((values for _, values in candidates), ()) if fact in (*SEVERAL, *_IN_LINES) else candidates[0][1]
        )
    if "url" not in chosen:
        address = address_in_fields(fields) or web_address(next(iter(chosen.get("source", ())), ""))
        chosen |= {"url": (address,)} if address else {}
    return chosen


def _date_by_words(name: str) -> tuple[str, int]:
    if not names_a_date(name):
        return "", 0
    return _DATE_OF_FILE if "creat" in name else _DATE_BY_WORDS


def _states_nothing(fact: str, values: Iterable[str]) -> bool:
    nothing = NO_DATE if fact == "date" else NOTHING
    return all(value.strip().lower() in nothing for value in values)


def clean_facts(stated: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """Facts as they are handed on: single lines, cut to length, only web addresses as `url`, no doubles."""
    facts = {}
    for fact in filter(stated.__contains__, FACTS):
        values = stated[fact]
        parts = (part for value in values for part in _SEPARATORS.split(value)) if fact in SEVERAL else values
        cleaned = dict.fromkeys(filter(None, (_clean_value(fact, part) for part in parts)))
        if fact in SEVERAL:
            cleaned = dict.fromkeys(filter(_is_name, cleaned))
        if cleaned:
            facts[fact] = tuple(cleaned)
    return facts


def _clean_value(fact: str, value: str) -> str:
    if fact == "url":
        return web_address(f"http://{value}" if value.startswith("www.") else value)
    line = one_line(value)
    return line if fact in _WHOLE or len(line) <= MAX_FACT_CHARS else line[: MAX_FACT_CHARS - 1] + "…"


def _is_name(value: str) -> bool:
    return value.lower() not in NOTHING and any(map(str.isalnum, value))


def _unwrapped(record: Mapping[str, object], depth: int = 0) -> dict[str, object]:
    """The record with the fields of its wrappers beside its own, and those of objects by path: "meta.issued"."""
    fields: dict[str, object] = {}
    own = dict(record)
    for name, value in record.items():
        if not isinstance(value, dict):
            continue
        inside = _unwrapped(value, depth + 1) if depth < _MOST_DEPTH else value
        fields |= {f"{name}.{inner}": content for inner, content in inside.items()}
        if str(name).lower() in _WRAPPERS:
            fields |= inside
            del own[name]
    return fields | own
