"""Rows of corrections.csv -> the date or source that an article is to have, or the article that it is a copy of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from indexer.article import CORRECTION, Published
from indexer.dates import believable, read_date
from indexer.edits.called import Key
from indexer.edits.rows import BadRow, Row
from indexer.formats.values import NO_DATE, NOTHING

COLUMNS = ("article", "field", "value")
NEEDED = COLUMNS
DATE, SOURCE, COPY_OF = "date", "source", "copy of"
_FIELDS = (DATE, SOURCE, COPY_OF)
_NONE = ("-", "none")


@dataclass(frozen=True, slots=True)
class Correction:
    """What an article is to have. `article` is its id, or its path as the article's page shows it.

    Exactly one of the three facts is set. `published` is false and `source` "" for none; `copy_of` names another
    article as `article` does, or is "" for a copy of none.
    """

    article: str
    published: Published | None = None
    source: str | None = None
    copy_of: str | None = None
    keys: tuple[Key, ...] = field(default=(), compare=False)
    line: int = field(default=0, compare=False)


def read_corrections(rows: Iterable[Row], today: date) -> tuple[tuple[Correction, ...], tuple[BadRow, ...]]:
    """The corrections of the rows that can be used, the last one of an article and field counting; the other rows."""
    corrections: dict[tuple[str, str], Correction] = {}
    bad: list[BadRow] = []
    for row in rows:
        correction = _correction(row, today)
        if isinstance(correction, BadRow):
            bad.append(correction)
        elif known := corrections.get((correction.article, row.values["field"].lower())):
            if known != correction:
                bad.append(BadRow(row, f"“{correction.article}” is corrected otherwise above"))
        else:
            corrections[correction.article, row.values["field"].lower()] = correction
    return tuple(corrections.values()), tuple(bad)


def _correction(row: Row, today: date) -> Correction | BadRow:
    article, name, value = (row.values[column] for column in COLUMNS)
    if not article:
        return BadRow(row, "the article is missing")
    if name.lower() not in _FIELDS:
        return BadRow(row, f"the field “{name}” is none of {', '.join(_FIELDS)}")
    if name.lower() == COPY_OF:
        return _copy_of(row, article, value)
    if not value:
        return BadRow(row, "the value is missing")
    if name.lower() == SOURCE:
        return Correction(article, source="" if value.lower() in NOTHING else value, line=row.line)
    published = Published() if value.lower() in NO_DATE else _published(value, today)
    return BadRow(row, published) if isinstance(published, str) else Correction(article, published, line=row.line)


def _copy_of(row: Row, article: str, value: str) -> Correction | BadRow:
    if not value:
        return BadRow(row, "the value is missing: the other article’s id or path, or “-” for a copy of none")
    if value == article:
        return BadRow(row, "an article cannot be a copy of itself; “-” says that it is a copy of none")
    return Correction(article, copy_of="" if value.lower() in _NONE else value, line=row.line)


def _published(value: str, today: date) -> Published | str:
    """The date, or why it cannot be used."""
    written = read_date(value)
    if written is None:
        return f"the date “{value}” could not be read"
    if written.ambiguous:
        return f"the date “{value}” can be read in two ways; write it as 2024-04-03"
    reason = believable(written, today)
    return f"the date “{value}” {reason}" if reason else Published(written.date, written.precision, CORRECTION)
