"""One line of a plain text -> the line with the gaps between its columns kept, where one of these is a date."""

from __future__ import annotations

import re
from collections.abc import Collection

from indexer.dates import find_dates
from indexer.formats.occasions import OCCASION

GAP = "   "  # what a gap is written as: a run of blanks says no more than that something stands apart
_LONGEST = 180  # characters of a header line
_WIDE = re.compile(r"\s{3,}|\t\s*")
_ANY = re.compile(r"\s{2,}|\t\s*")
_OF_LIST = re.compile(r"\d+[.)]?\s")
_HOME = re.compile(r"(?i)home|away")
_MOST_WORDS = 3  # of a column that says what a day is of
_FEWEST_OF_TABLE = 3


def with_columns(line: str, near: Collection[str] = ()) -> str:
    """The line, white space made single spaces but for the gaps of a line in which a date stands at one.

    Two blanks part a date that has its column to itself; more part one at the end or the start of a column.
    The rows of a list or a table have none, nor what takes place on a day. `near`: the lines beside it.

    >>> with_columns("Milton, Monday, May 5, 1987      No. 217"), with_columns("The ferry     stays  in port")
    ('Milton, Monday, May 5, 1987   No. 217', 'The ferry stays in port')
    """
    line = line.strip()
    if len(line) > _LONGEST or not ("  " in line or "\t" in line):  # nearly always
        return " ".join(line.split())
    for gap in (_ANY, _WIDE):
        columns = [" ".join(column.split()) for column in gap.split(line)]
        if _is_row(columns, near):
            break
        if len(columns) > 1 and any(_is_dated(column, is_whole=gap is _ANY) for column in columns):
            return GAP.join(columns)
    return " ".join(line.split())


def _is_row(columns: list[str], near: Collection[str]) -> bool:
    """Whether a line is of a list or a table, whose days are those of its rows."""
    if len(columns) > 1 and _OF_LIST.match(f"{columns[0]} ") and not find_dates(columns[0]):
        return True
    if any(_HOME.fullmatch(one) or (len(one.split()) <= _MOST_WORDS and OCCASION.search(one)) for one in columns):
        return True
    return len(columns) >= _FEWEST_OF_TABLE and any(len(_WIDE.split(other.strip())) == len(columns) for other in near)


def _is_dated(column: str, *, is_whole: bool) -> bool:
    """Whether a column is a date, or begins or ends with one."""
    found = find_dates(column)
    if not found:
        return False
    begins, ends = found[0].start == 0, found[-1].end == len(column)
    return (begins and ends and len(found) == 1) if is_whole else begins or ends
