"""A CSV file with named columns -> its rows with their lines, and the lines that are none.

A row is a line: one that goes on in the next line is refused, as what begins there would be taken for another row.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from indexer.formats.characters import clean

_MOST_CHARS = 500  # of a value
_LINE_END = re.compile(r"\r\n|\r|\n")  # as editors count lines; `splitlines` knows more
_NOT_CLOSED = "a quotation mark is not closed in its line; a value has no line breaks"


@dataclass(frozen=True, slots=True)
class Row:
    """A row: a value for each column, "" where it has none, without blanks around it."""

    line: int
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that cannot be used, and why."""

    row: Row
    reason: str


def read_rows(text: str, columns: Sequence[str], needed: Sequence[str]) -> tuple[tuple[Row, ...], tuple[BadRow, ...]]:
    """The rows below the line of names. Lines that are blank or begin with # are passed over."""
    lines = _LINE_END.split(text)
    head_line = next((number for number, line in enumerate(lines) if _counts(line)), None)
    if head_line is None:
        return (), ()
    head, delimiter = _head(lines[head_line])
    if wrong := _wrong_head(head, columns, needed):
        return (), (BadRow(Row(head_line + 1, {}), wrong),)
    rows, bad = [], []
    for number, line in enumerate(lines[head_line + 1 :], head_line + 2):
        if not _counts(line):
            continue
        cells = [clean(cell).replace("\n", " ").strip() for cell in next(csv.reader([line], delimiter=delimiter))]
        row = Row(number, dict.fromkeys(columns, "") | dict(zip(head, cells, strict=False)))
        if reason := _NOT_CLOSED if _goes_on(line, delimiter) else _wrong_cells(cells, head):
            bad.append(BadRow(row, reason))
        else:
            rows.append(row)
    return tuple(rows), tuple(bad)


def _counts(line: str) -> bool:
    return bool(line.strip(" \t,;")) and not line.startswith("#")


def _goes_on(line: str, delimiter: str) -> bool:
    """Whether the last value of a line is quoted and its end is missing."""
    try:
        next(csv.reader([line], delimiter=delimiter, strict=True))
    except csv.Error as error:
        return "unexpected end" in str(error)
    return False


def _head(line: str) -> tuple[list[str], str]:
    delimiter = max(",;\t", key=line.count)
    return [cell.strip().lower() for cell in next(csv.reader([line], delimiter=delimiter))], delimiter


def _wrong_head(head: Sequence[str], columns: Sequence[str], needed: Sequence[str]) -> str:
    unknown = [name for name in head if name not in columns]
    missing = [name for name in needed if name not in head]
    if unknown:
        return f"the first line has the column “{unknown[0]}”; known are {', '.join(columns)}"
    return f"the first line has no column “{missing[0]}”" if missing else ""


def _wrong_cells(cells: Sequence[str], head: Sequence[str]) -> str:
    if len(cells) > len(head):
        return f"{len(cells)} values for {len(head)} columns"
    return "a value is too long" if any(len(cell) > _MOST_CHARS for cell in cells) else ""
