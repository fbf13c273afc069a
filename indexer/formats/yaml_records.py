"""YAML file -> raw articles: the record that it is, or each of its list, or of its documents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import yaml

from indexer.formats.characters import clean
from indexer.formats.encoding import MEGABYTE, decode, read_bytes
from indexer.formats.fields import Table, field_table
from indexer.formats.json_records import records_in
from indexer.formats.raw import Problem, RawArticle, Reading, SourceFile, Unread
from indexer.formats.records import Place, read_record
from indexer.formats.yaml_values import Document, documents, line_of, reason_of

SUFFIXES = (".yaml", ".yml")

MAX_YAML_BYTES = MEGABYTE  # reading takes several seconds a megabyte
_PAGE_ENDS = str.maketrans("\v\f\u2028\u2029", "    ")  # as lines these would break the values that they stand in
_NOT_EMPTY = re.compile(r"^(?!\s*(?:#|$)|---\s*$|\.\.\.|%)", re.MULTILINE)


def read(file: SourceFile, mapping: Mapping[str, str]) -> Reading:
    """The articles of the file's documents; a syntax error is a problem with its line, and those before it are read.

    A file none of whose records has a text or a date is no archive but the configuration of some program: it is unread.
    """
    original = decode(read_bytes(file, MAX_YAML_BYTES, "long lists belong in JSON lines"))
    text = clean(original.translate(_PAGE_ENDS))
    table = field_table(mapping)
    items: list[RawArticle | Problem] = []
    broken: Problem | None = None
    try:
        for number, document in enumerate(documents(text)):
            is_all = number == 0 and _is_all(text, document)
            items += _articles(document, file, table, text, original if is_all else "")
    except (yaml.YAMLError, RecursionError) as error:
        broken = Problem(file.shown, line_of(error), f"YAML not understood: {reason_of(error)}")
    if any(map(_is_article, items)):
        yield from items
    elif broken is None:
        yield Unread(file.shown, file.path.suffix.lower())
    if broken is not None:
        yield broken


def _articles(
    document: Document, file: SourceFile, table: Table, text: str, whole: str
) -> Iterator[RawArticle | Problem]:
    """The articles of a document, each with its line and its own text; `whole`: the file's, if the document is all."""
    content = document.content
    for record in records_in(content, table) or [content]:
        start, end = document.span(record)
        is_file = record is content and bool(whole)
        line, original = (1, whole) if is_file else (document.line(record), text[start:end].rstrip())
        yield read_record(record, Place(file.shown, line, original, file.size), table)


def _is_all(text: str, document: Document) -> bool:
    """Whether there is nothing else in a file: comments and marks alone stand around its first document."""
    start, end = document.span(document.content)
    return _NOT_EMPTY.search(text[:start] + "\n" + text[end:]) is None


def _is_article(item: RawArticle | Problem) -> bool:
    return isinstance(item, RawArticle) and bool(item.paragraphs or item.facts.keys() & {"date", "updated"})
