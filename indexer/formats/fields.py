"""Field names in the wild -> our facts: one table of names, and how the values of each fact are taken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from indexer.formats.address_fields import address_in_fields
from indexer.formats.characters import one_line
from indexer.formats.date_fields import (
    date_in_dateline,
    date_in_parts,
    date_of_issue,
    day_in_list,
    day_under_weak_name,
    is_of_upload,
    names_a_date,
    time_beside,
    with_time_of_others,
    with_year_beside,
)
from indexer.formats.date_orders import in_order, order_in_fields, order_in_name
from indexer.formats.document_numbers import day_of_number
from indexer.formats.field_names import BODY, CODED, NAMES
from indexer.formats.field_words import fact_by_words
from indexer.formats.links import web_address, with_scheme
from indexer.formats.lone_days import lone_day
from indexer.formats.raw import FACTS
from indexer.formats.text_pieces import facts_of_pieces, main_of, paragraphs_of
from indexer.formats.values import NO_DATE, NO_SECTION, NOTHING, texts

OURS = (*FACTS, BODY)  # what `--map theirs=ours` may name

_NOTICES = frozenset({"copyright", "copyrightnotice", "rights", "dcrights"})  # "2012 Harbour Agency" is one, too
# What may be of a year that is not the article's own: it counts for a day that lacks one.
_OF_A_YEAR = {"copyrightyear": "rights", "folder": "filed", "reel": "filed", "corpus": "filed"}
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_NOTICE = re.compile(r"(?i)\W{0,3}(?:copyright|\(c\)|\[c\]|©)")
_IN_LINES = ("imprint",)  # facts whose values are all kept as they are
_NAMED = ("source", "section")  # a sign for no value is no name, and would keep others from saying theirs
SEVERAL = ("people", "organisations", "places", "tags")  # facts with several values, also in one cell
# Objects that hold a record's fields: Elasticsearch, the Guardian, Drupal, feeds.
_WRAPPERS = ("_source", "fields", "article", "data", "attributes", "node", "entities", "metadata", "meta")
_NAMED_BY, _VALUED_BY = ("name", "key", "property", "field"), ("value", "content")
_MOST_DEPTH = 3  # of objects in objects

MAX_FACT_CHARS = 2_000  # a longer name or date is a mistake in the record: it is cut, with a "…"
_WHOLE = ("id", "headline", "deck", "url")
_IGNORED = re.compile(r"[-_\s.:&/()]+")
_SEPARATORS = re.compile(r"[;|]")

_DATE_BY_WORDS = ("date", 1_000)  # what names_a_date is ranked below all names of the table
_SAID_BY_WORDS = frozenset({"deck", "section", "byline", "source"})
_BY_WORDS = 1_000  # the rank of what is known by a word of its name alone
_STAMP = "timestamp"  # of whatever was done last
_CREATION = 1_001  # the rank of the day on which a record was made, which comes last: "created_date"

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


def take_fields(record: Mapping[str, object], known: Table) -> dict[str, tuple[str, ...]]:
    """The texts of each fact (and "body") that a record states, as written."""
    ranked: dict[str, list[tuple[tuple[bool, int], tuple[str, ...]]]] = {}
    fields = fields_of(record)
    table = _with_codes(known, fields)
    fields = _with_pieces(fields, table)
    day_first = order_in_fields(fields)
    for name, value in fields.items():
        fact, rank = table.get(name) or _date_by_words(name, table)
        if fact and (values := _taken(fact, name, texts(value), fields, day_first)):
            if fact == "date" and rank and ("creat" in name or name == _STAMP):
                rank = _CREATION + (name == _STAMP)
            is_weak = _states_nothing(fact, values) or (fact == "source" and web_address(values[0]) != "")
            ranked.setdefault(fact, []).append(((is_weak, rank), values))
    for fact, values in _by_words(fields, table, ranked):
        ranked.setdefault(fact, []).append(((False, _BY_WORDS), values))
    if (
        (
            any(name.endswith(("year", "yearpublished")) for name in fields)
            or {"y", "m", "d"} <= fields.keys()
            or {"yyyy", "mm", "dd"} <= fields.keys()
        )
        and table.get("day", _DATE_BY_WORDS)[0] == "date"
        and (parts := date_in_parts(fields))
    ):
        ranked.setdefault("date", []).insert(0, ((False, 0), (parts,)))
    if "date" not in ranked and (
        dated := day_under_weak_name(fields)
        or date_in_dateline(fields)
        or date_of_issue(fields)
        or _day_of_number(fields)
        or lone_day(fields, table)
    ):
        ranked["date"] = [((False, 0), (dated,))]
    chosen: dict[str, tuple[str, ...]] = {}
    for fact, candidates in ranked.items():
        candidates.sort(key=lambda candidate: candidate[0])
        found = [values for _rank, values in candidates]
        is_coded = fact == BODY and table is not known
        chosen[fact] = sum(found, ()) if is_coded or fact in (*SEVERAL, *_IN_LINES) else found[0]
        if fact == "date" and candidates[0][0] < (False, _CREATION):
            chosen[fact] = with_time_of_others([values for rank, values in candidates if rank < (False, _CREATION)])
    if len(ranked.get("headline", ())) > 1 and (paper := next(iter(chosen.get("source", ())), "")):
        own = [values for _rank, values in ranked["headline"] if not values[0].startswith(paper)]
        chosen["headline"] = (own or [chosen["headline"]])[0]  # a title may be that of the paper
    if "url" not in chosen:
        headline = next(iter(chosen.get("headline", ())), "")
        address = address_in_fields(fields, headline) or web_address(next(iter(chosen.get("source", ())), ""))
        chosen |= {"url": (address,)} if address else {}
    return chosen


def _by_words(
    fields: Mapping[str, object], table: Table, found: Iterable[str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What fields under names that are not in the table state of the facts that no other field does."""
    missing = _SAID_BY_WORDS - set(found)
    for name, value in fields.items() if missing else ():
        if name not in table and value:
            fact, values = fact_by_words(name, value, table)
            if fact in missing:
                yield fact, values
    if "section" in missing and "categories" in fields:  # of several it may be none
        fact, values = fact_by_words("articlesections", fields["categories"], table)
        if fact:
            yield fact, values


def fields_of(record: Mapping[str, object]) -> dict[str, object]:
    """The fields of a record and of the objects in it, under their names as they are compared."""
    return {normalize(str(name)): value for name, value in _unwrapped(record).items()}


def _with_pieces(fields: dict[str, object], table: Table) -> dict[str, object]:
    """The fields, with what the pieces of the text state that no field does, and without these pieces."""
    texts_of = [name for name in fields if table.get(name, ("",))[0] == BODY]
    stated = {normalize(kind): said for name in texts_of for kind, said in facts_of_pieces(fields[name]).items()}
    names = {name for name in fields if table.get(name, ("",))[0] == "headline"}
    main = {name: main_of(fields[name]) or fields[name] for name in names}
    return stated | fields | main | {name: paragraphs_of(fields[name]) for name in texts_of}


def _with_codes(table: Table, fields: Mapping[str, object]) -> Table:
    """The names to look for, with a database's codes where a record has that of its headline and of its text, and no
    other name for either."""
    known = {table[name][0] for name in fields if name in table}
    if not ("hd" in fields and fields.keys() & {"lp", "td"}) or known & {"headline", BODY}:
        return table
    return {code: (fact, rank) for rank, (code, fact) in enumerate(CODED.items(), 1)} | dict(table)


def _taken(
    fact: str, name: str, values: tuple[str, ...], fields: Mapping[str, object], day_first: bool | None
) -> tuple[str, ...]:
    """The texts of a field as its name, and the fields beside it, say that they are meant."""
    if name in _NOTICES:
        values = tuple(text if _NOTICE.match(text) else f"© {text}" for text in values)
    if of_year := _OF_A_YEAR.get(name):
        values = tuple(f"{of_year} {text}" for text in values if _YEAR.fullmatch(text.strip()))
    if fact not in ("date", "updated"):
        return values
    named = order_in_name(name)
    order = named[1] if named and named[1] is not None else day_first
    if order is not None:
        values = tuple(in_order(text, order, is_compact=named is not None) for text in values)
    if fact == "updated":
        return values
    if is_of_upload(name, fields):
        return ()
    if whole := day_in_list(values):
        return (whole,)
    if len(values) == 1 and (clock := time_beside(name, fields)):
        return (f"{values[0]} {clock}",)
    if len(values) == 1 and (whole := with_year_beside(values[0], fields)):
        return (whole,)
    return values


def _day_of_number(fields: Mapping[str, object]) -> str:
    numbers = (texts(fields.get(name)) for name in ("docno", "docid", "id", "fileid"))
    return next(filter(None, (day_of_number(number[0]) for number in numbers if len(number) == 1)), "")


def _date_by_words(name: str, table: Table) -> tuple[str, int]:
    """The fact of a name that is not in the table: "date", or "" where it says nothing of one."""
    if names_a_date(name):
        return _DATE_BY_WORDS
    named = order_in_name(name)
    if named is None:
        return "", 0
    plain = named[0]
    return _DATE_BY_WORDS if not plain or names_a_date(plain) else _dated(table.get(plain, ("", 0)))


def _dated(known: tuple[str, int]) -> tuple[str, int]:
    return known if known[0] in ("date", "updated") else ("", 0)


def _states_nothing(fact: str, values: Iterable[str]) -> bool:
    nothing = {"date": NO_DATE, "section": NO_SECTION}.get(fact, NOTHING)
    return all(value.strip().lower() in nothing for value in values)


def clean_facts(stated: Mapping[str, Iterable[str]]) -> dict[str, tuple[str, ...]]:
    """Facts as they are handed on: single lines, cut to length, only web addresses as `url`, no doubles."""
    facts = {}
    for fact in filter(stated.__contains__, FACTS):
        values = stated[fact]
        parts = (part for value in values for part in _SEPARATORS.split(value)) if fact in SEVERAL else values
        cleaned = dict.fromkeys(filter(None, (_clean_value(fact, part) for part in parts)))
        if fact in SEVERAL or fact in _NAMED:
            cleaned = dict.fromkeys(filter(_is_name, cleaned))
        if fact == "section":
            cleaned = dict.fromkeys(name for name in cleaned if name.lower() not in NO_SECTION)
        if cleaned:
            facts[fact] = tuple(cleaned)
    return facts


def _clean_value(fact: str, value: str) -> str:
    if fact == "url":
        return web_address(with_scheme(value))
    line = one_line(value)
    return line if fact in _WHOLE or len(line) <= MAX_FACT_CHARS else line[: MAX_FACT_CHARS - 1] + "…"


def _is_name(value: str) -> bool:
    return value.lower() not in NOTHING and any(map(str.isalnum, value))


def _named_values(value: object) -> dict[str, object]:
    """The fields of a list that has the name of each in it: [{"name": "published", "value": "2012-07-19"}]."""
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        return {}
    names = [next((one[key] for key in _NAMED_BY if isinstance(one.get(key), str)), "") for one in value]
    values = [next((one[key] for key in _VALUED_BY if key in one), None) for one in value]
    return {name: said for name, said in zip(names, values, strict=True) if name and said is not None}


def _unwrapped(record: Mapping[str, object], depth: int = 0) -> dict[str, object]:
    """The record with the fields of its wrappers beside its own, and those of objects by path: "meta.issued"."""
    fields: dict[str, object] = {}
    own = dict(record)
    for name, value in record.items():
        if str(name).lower() in _WRAPPERS and (named := _named_values(value)):
            value = named
        if not isinstance(value, dict):
            continue
        inside = _unwrapped(value, depth + 1) if depth < _MOST_DEPTH else value
        fields |= {f"{name}.{inner}": content for inner, content in inside.items()}
        if str(name).lower() in _WRAPPERS:
            fields |= inside
            del own[name]
    return fields | own
