"""JSON lines, packed or not -> raw articles, one a line, in bounded memory."""

from __future__ import annotations

from collections.abc import Mapping

from indexer.formats.encoding import Unreadable
from indexer.formats.fields import Table, field_table
from indexer.formats.json_values import BadJson, read_value
from indexer.formats.lines import Line, read_lines
from indexer.formats.raw import Problem, RawArticle, Reading, SourceFile
from indexer.formats.records import Place, read_record

SUFFIXES = (".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz")


def read(file: SourceFile, mapping: Mapping[str, str]) -> Reading:
    """The articles of the file; a bad line is a problem with its number, and the next ones follow."""
    table = field_table(mapping)
    is_empty = True
    for line in read_lines(file):
        if isinstance(line, Problem):
            is_empty = False
            yield line
        elif line.text.strip():
            is_empty = False
            yield _read_line(line, file, table)
    if is_empty:
        raise Unreadable("empty file")


def _read_line(line: Line, file: SourceFile, table: Table) -> RawArticle | Problem:
    try:
        record = read_value(line.text)
    except BadJson as error:
        return Problem(file.shown, line.number, str(error))
    return read_record(record, Place(file.shown, line.number, line.text, line.consumed), table)
