"""Rows of corrections.csv -> the date or the source that an article is to have."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from indexer.article import CORRECTION, Published
from indexer.dates import believable, read_date
from indexer.edits.rows import BadRow, Row

COLUMNS = ("article", "field", "value")
NEEDED = COLUMNS
_FIELDS = ("date", "source")


@dataclass(frozen=True, slots=True)
class Correction:
    """What an article is to have. `article` is its id, or its path as the article's page shows it.

    Exactly one of the two facts is set.
    """

    article: str
    published: Published | None = None
    source: str = ""


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
    article, field, value = (row.values[name] for name in COLUMNS)
    if not article:
        return BadRow(row, "the article is missing")
    if field.lower() not in _FIELDS:
        return BadRow(row, f"the field “{field}” is none of {', '.join(_FIELDS)}")
    if not value:
        return BadRow(row, "the value is missing")
    if field.lower() == "source":
        return Correction(article, source=value)
    published = _published(value, today)
    return BadRow(row, published) if isinstance(published, str) else Correction(article, published)


def _published(value: str, today: date) -> Published | str:
    """The date, or why it cannot be used."""
    written = read_date(value)
    if written is None:
        return f"the date “{value}” could not be read"
    if written.ambiguous:
        return f"the date “{value}” can be read in two ways; write it as 2024-04-03"
    reason = believable(written, today)
    return f"the date “{value}” {reason}" if reason else Published(written.date, written.precision, CORRECTION)
