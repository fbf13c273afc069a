"""CSV or TSV file -> raw articles, one a row, under the names that its first row gives."""

from __future__ import annotations

import csv
import itertools
from collections.abc import Iterator, Mapping

from indexer.formats.characters import one_line
from indexer.formats.csv_rows import Row, read_rows
from indexer.formats.encoding import Unreadable
from indexer.formats.field_names import BODY
from indexer.formats.fields import Table, field_table, known_names, normalize
from indexer.formats.lines import Line, read_lines
from indexer.formats.raw import Problem, RawArticle, Reading, SourceFile
from indexer.formats.records import Place, no_text, read_record

SUFFIXES = (".csv", ".tsv")

_DELIMITERS = (",", ";", "\t", "|")


def read(file: SourceFile, mapping: Mapping[str, str]) -> Reading:
    """The articles of the file; a row that cannot be read is a problem, and the next ones follow."""
    table = field_table(mapping)
    names: tuple[str, ...] = ()
    row: Row | Problem | None = None
    for row in _rows(file, table):
        if isinstance(row, Problem):
            yield row
        elif names:
            yield _read_row(row, names, file.shown, table)
        else:
            names = tuple(one_line(cell) for cell in row.cells)
            _refuse_unknown(names, table)
    if row is None:
        raise Unreadable("empty file")


def _rows(file: SourceFile, table: Table) -> Iterator[Row | Problem]:
    lines = _split_at_returns(read_lines(file))
    # The first line is looked at for its delimiter, then read with the others.
    for line in lines:
        if isinstance(line, Line) and line.text.strip():
            delimiter = _delimiter(line.text, table)
            yield from read_rows(itertools.chain([line], lines), file.shown, delimiter)
        elif isinstance(line, Problem):
            yield line


def _split_at_returns(lines: Iterator[Line | Problem]) -> Iterator[Line | Problem]:
    """The lines, also those of old programs that end lines with a bare carriage return."""
    for line in lines:
        if isinstance(line, Problem):
            yield line
            continue
        for number, text in enumerate(line.text.removesuffix("\r").split("\r"), line.number):
            yield Line(number, text, line.consumed)


def _delimiter(header: str, table: Table) -> str:
    """The delimiter that makes the most of the first line: known names first, then any."""

    def names_found(delimiter: str) -> tuple[int, int]:
        cells = next(csv.reader([header], delimiter=delimiter), [])
        return len(known_names(map(one_line, cells), table)), len(cells)

    return max(_DELIMITERS, key=names_found)


def _refuse_unknown(names: tuple[str, ...], table: Table) -> None:
    if not known_names(names, table) & {"headline", "deck", BODY}:
        raise Unreadable(no_text(names, table))


def _read_row(row: Row, names: tuple[str, ...], shown: str, table: Table) -> RawArticle | Problem:
    # With cells too many, or the text's cell missing, what stands under which name is anyone's guess.
    has_more = any(cell.strip() for cell in row.cells[len(names) :])
    if has_more or len(row.cells) <= _text_column(names, table):
        return Problem(shown, row.number, f"number of cells: {len(row.cells)} here, {len(names)} in the first row")
    record: dict[str, list[str]] = {}
    for name, cell in zip(names, row.cells, strict=False):
        record.setdefault(name, []).append(cell)
    return read_record(record, Place(shown, row.number, row.original, row.consumed), table)


def _text_column(names: tuple[str, ...], table: Table) -> int:
    """The column that holds the text; where none does, the headline's or the deck's."""
    facts = [table.get(normalize(name), ("", 0))[0] for name in names]
    return next(facts.index(fact) for fact in (BODY, "headline", "deck") if fact in facts)
