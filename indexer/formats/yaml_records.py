"""YAML file -> raw articles: the record that it is, or each of its list, or of its documents.

A slip of the pen costs the record or the document in which it is: the others are read one by one then.
"""

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
from indexer.formats.yaml_parts import Part, documents_in, items_in
from indexer.formats.yaml_values import Document, documents, line_of, reason_of

SUFFIXES = (".yaml", ".yml")

MAX_YAML_BYTES = MEGABYTE  # reading takes several seconds a megabyte
_PAGE_ENDS = str.maketrans("\v\f\u2028\u2029", "    ")  # as lines these would break the values that they stand in
_SLIPS = (yaml.YAMLError, RecursionError)
_NOT_EMPTY = re.compile(r"^(?!\s*(?:#|$)|---\s*$|\.\.\.|%)", re.MULTILINE)


def read(file: SourceFile, mapping: Mapping[str, str]) -> Reading:
    """The articles of the file's documents; a record that cannot be read is a problem with its line.

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
            items += _articles(document, file, table, Part(text), original if is_all else "")
    except _SLIPS as error:
        broken = _slip(error, file, Part(text))
        items = list(_mended(text, file, table))
    if any(map(_is_article, items)):
        yield from items
    else:
        yield broken or Unread(file.shown, file.path.suffix.lower())


def _slip(error: Exception, file: SourceFile, part: Part) -> Problem:
    line = line_of(error)
    return Problem(file.shown, part.line(line) if line else None, f"YAML not understood: {reason_of(error)}")


def _mended(text: str, file: SourceFile, table: Table) -> Iterator[RawArticle | Problem]:
    """The articles of a text with a slip: its documents are read each by itself, that with the slip by its items."""
    for part in documents_in(text):
        if _NOT_EMPTY.search(part.text) is None:
            continue
        try:
            yield from [
                item for document in documents(part.text) for item in _articles(document, file, table, part, "")
            ]
        except _SLIPS as error:
            yield from _listed(part, file, table) or [_slip(error, file, part)]


def _listed(document: Part, file: SourceFile, table: Table) -> list[RawArticle | Problem]:
    """The articles of a document's list, each read by itself; none where the document is one article."""
    items: list[RawArticle | Problem] = []
    for part in items_in(document):
        try:
            for read in documents(part.text):
                if any(record is read.content for record in records_in(read.content, table)):
                    return []
                items += _articles(read, file, table, part, "")
        except _SLIPS as error:
            items.append(_slip(error, file, part))
    return items


def _articles(
    document: Document, file: SourceFile, table: Table, part: Part, whole: str
) -> Iterator[RawArticle | Problem]:
    """The articles of a document, each with its line and its own text; `whole`: the file's, if the document is all."""
    content = document.content
    only = content if isinstance(content, list) and len(content) == 1 else [content]  # of a list read item by item
    for record in records_in(content, table) or only:
        start, end = document.span(record)
        is_file = record is content and bool(whole)
        line, original = (1, whole) if is_file else (part.line(document.line(record)), part.text[start:end].rstrip())
        yield read_record(record, Place(file.shown, line, original, file.size), table)


def _is_all(text: str, document: Document) -> bool:
    """Whether there is nothing else in a file: comments and marks alone stand around its first document."""
    start, end = document.span(document.content)
    return _NOT_EMPTY.search(text[:start] + "\n" + text[end:]) is None


def _is_article(item: RawArticle | Problem) -> bool:
    return isinstance(item, RawArticle) and bool(item.paragraphs or item.facts.keys() & {"date", "updated"})
