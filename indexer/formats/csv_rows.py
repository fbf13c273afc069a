"""Lines -> CSV rows, each with its line and its own text; a row that cannot be read costs no other."""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.formats.encoding import MAX_ARTICLE, MEGABYTE, TOO_LARGE
from indexer.formats.lines import Line
from indexer.formats.raw import Problem


@dataclass(frozen=True, slots=True)
class Row:
    """One row that has cells; `number` is the line it begins on, `original` the lines it was read from."""

    cells: tuple[str, ...]
    number: int
    original: str
    consumed: int


class _Feed:
    """Gives lines to a reader, and remembers those since the last row, so that they can be given again."""

    def __init__(self, lines: Iterator[Line | Problem]) -> None:
        self._lines = lines
        self._again: deque[Line] = deque()
        self._given: list[Line] = []
        self._problems: list[Problem] = []

    def __iter__(self) -> _Feed:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else self._next_line()
        self._given.append(line)
        return line.text.replace("\0", "") + "\n"

    def take(self) -> list[Line]:
        """The lines given since this was last asked."""
        given, self._given = self._given, []
        return given

    def take_problems(self) -> list[Problem]:
        """What was wrong with lines that were not given."""
        problems, self._problems = self._problems, []
        return problems

    def give_again(self, lines: list[Line]) -> None:
        self._again.extendleft(reversed(lines))

    def _next_line(self) -> Line:
        for line in self._lines:
            if isinstance(line, Line):
                return line
            self._problems.append(line)
        raise StopIteration


def read_rows(lines: Iterator[Line | Problem], shown: str, delimiter: str) -> Iterator[Row | Problem]:
    """The rows of a file. Where a quotation mark is never closed, only the line that opened it is lost."""
    csv.field_size_limit(MAX_ARTICLE)
    feed = _Feed(lines)
    width = 0
    is_done = False
    while not is_done:
        try:
            for cells in csv.reader(feed, delimiter=delimiter, strict=True):
                width = width or len(cells)
                yield from _rows(cells, feed.take(), shown)
                yield from feed.take_problems()
            is_done = True
        except csv.Error as error:
            given = feed.take()
            yield from feed.take_problems()
            loose = _read_loosely(given, delimiter)
            if "expected after" in str(error) and len(loose) == width:
                yield from _rows(loose, given, shown)
            else:
                yield Problem(shown, given[0].number, _reason(error, given))
                feed.give_again(given[1:])
    yield from feed.take_problems()


def _rows(cells: list[str], given: list[Line], shown: str) -> Iterator[Row | Problem]:
    if sum(len(line.text) + 1 for line in given) > MAX_ARTICLE:
        yield Problem(shown, given[0].number, TOO_LARGE)
    elif any(cell.strip() for cell in cells):
        original = "\n".join(line.text for line in given)
        yield Row(tuple(cells), given[0].number, original, given[-1].consumed)


def _read_loosely(given: list[Line], delimiter: str) -> list[str]:
    """The cells of a row whose quotation marks are not doubled as they should be, or none.

    Only of a single line: a mark left open makes one row out of several.
    """
    if len(given) > 1:
        return []
    texts = (line.text.replace("\0", "") + "\n" for line in given)
    try:
        return next(csv.reader(texts, delimiter=delimiter), [])
    except csv.Error:
        return []


def _reason(error: csv.Error, given: list[Line]) -> str:
    if "field larger" in str(error):
        return f"a quotation mark that opens here is not closed within {MAX_ARTICLE // MEGABYTE} MB"
    if len(given) > 1 or "unexpected end" in str(error):
        return "a quotation mark that opens here is never closed"
    return "a quotation mark inside a cell is not doubled"
