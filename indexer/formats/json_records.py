"""JSON file -> raw articles: one article, a list of them, a list in a wrapper, or one value after the other."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from indexer.formats.encoding import MEGABYTE, Unreadable, decode, read_bytes
from indexer.formats.field_names import BODY
from indexer.formats.fields import Table, field_table, normalize, take_fields
from indexer.formats.json_values import BadJson, Value, read_values
from indexer.formats.raw import Problem, RawArticle, Reading, SourceFile
from indexer.formats.records import Place, read_record

SUFFIXES = (".json",)

# The text is held in memory while its records are read.
MAX_JSON_BYTES = 100 * MEGABYTE
MAX_DEPTH = 5  # of lists and wrappers around the records: {"response": {"docs": [...]}}
_LISTS = frozenset(
    (
        "articles", "items", "docs", "documents", "results", "records", "entries", "data", "hits",
        "stories", "news", "posts", "values", "rows",
    )
)  # fmt: skip
_RECORD = frozenset({"article", "story"})  # also a name of a text, which may come in pieces


def read(file: SourceFile, mapping: Mapping[str, str]) -> Reading:
    """The articles of the file, those before a syntax error included; the error is a problem with its line."""
    text = decode(read_bytes(file, MAX_JSON_BYTES, "long lists belong in JSON lines"))
    table = field_table(mapping)
    found = False
    try:
        for value in read_values(text, partial(_may_hold, table)):
            for item in articles_of(value, file, table):
                found = True
                yield item
    except BadJson as error:
        yield Problem(file.shown, error.line, str(error))
        return
    if not found:
        raise Unreadable("a list without articles" if text.strip() else "empty file")


def articles_of(value: Value, file: SourceFile, table: Table) -> Iterator[RawArticle | Problem]:
    """The articles of one value: the record that it is, or those of the lists in it."""
    records = records_in(value.content, table)
    if value.is_beside and not records:
        return
    if not records or records[0] is value.content:
        yield read_record(value.content, Place(file.shown, value.line, value.text, file.size), table)
        return
    channel = _channel(value.content)
    for number, record in enumerate(records, 1):
        # A record in a wrapper has no text of its own to slice and no line: it is written out again, and counted.
        written = json.dumps(record, ensure_ascii=False, indent=1)
        read = read_record(record, Place(file.shown, number, written, file.size), table)
        yield replace(read, channel=channel) if channel and isinstance(read, RawArticle) else read


def _channel(content: object) -> str:
    """The title of a JSON Feed, "" of any other list."""
    is_feed = isinstance(content, dict) and "jsonfeed.org" in str(content.get("version"))
    return str(content.get("title", "")) if is_feed and isinstance(content, dict) else ""


def records_in(content: object, table: Table) -> list[object]:
    """The records of a value: itself, or those in the lists it wraps; none where it has neither."""
    return _held(content, table, MAX_DEPTH)


def _may_hold(table: Table, name: str, before: Sequence[str]) -> bool:
    """Whether a list of this name holds articles, and is not a part of one that began before it."""
    stated = {table[known][0] for known in map(normalize, before) if known in table}
    return BODY not in stated and ("headline" not in stated or normalize(name) in _LISTS)


def _listed(content: dict[str, object], table: Table, depth: int) -> list[object]:
    """The records of a list called like one of them: {"article": [{...}, {...}]}."""
    lists = [value for name, value in content.items() if normalize(name) in _RECORD and isinstance(value, list)]
    is_list = len(lists) == 1 and all(
        isinstance(item, dict) and "headline" in take_fields(item, table) for item in lists[0]
    )
    return _held(lists[0], table, depth) if is_list else []


def _wrapped(content: dict[str, object], table: Table) -> object:
    """The record that stands under the name of a text: {"status": "ok", "content": {"webTitle": ...}}; {} for none."""
    named = [value for name, value in content.items() if table.get(normalize(name), ("",))[0] == BODY]
    records = [value for value in named if isinstance(value, dict) and "headline" in take_fields(value, table)]
    return records[0] if len(records) == 1 else {}


def _held(content: object, table: Table, depth: int) -> list[object]:
    """The records in a value: itself, if it has a text or holds no other, or those in the lists it wraps.

    What stands in a list beside records is given too: it should have been one.
    """
    if depth == 0:
        return []
    if isinstance(content, list):
        found = [_held(item, table, depth - 1) for item in content]
        if not any(found):
            return []
        return [record for item, held in zip(content, found, strict=True) for record in held or [item]]
    if not isinstance(content, dict):
        return []
    stated = take_fields(content, table)
    if BODY in stated:
        wrapped = {} if "headline" in stated else _wrapped(content, table)
        return (
            _held(wrapped, table, depth - 1)
            or ([] if "headline" in stated else _listed(content, table, depth))
            or [content]
        )
    # A feed has a title too; what stands under another name beside a title belongs to an article.
    names = [name for name in content if "headline" not in stated or normalize(name) in _LISTS]
    held = [record for name in names for record in _held(content[name], table, depth - 1)]
    return held or ([content] if "headline" in stated else [])
