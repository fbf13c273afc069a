"""The folders that are indexed -> the archivist's edits in them: aliases.csv and corrections.csv, right inside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from indexer.edits import alias_rules, corrections
from indexer.edits.alias_rules import AliasRule
from indexer.edits.apply import Edits
from indexer.edits.called import keys_of
from indexer.edits.corrections import Correction
from indexer.edits.rows import BadRow, Row, read_rows
from indexer.formats.edit_files import ALIASES, CORRECTIONS
from indexer.formats.encoding import Unreadable, decode
from indexer.formats.raw import Problem

_MOST_BYTES = 5_000_000

Made = TypeVar("Made", bound=AliasRule | Correction)
Maker = Callable[[Iterable[Row]], tuple[tuple[Made, ...], tuple[BadRow, ...]]]


def read_edits(paths: Sequence[Path], today: date) -> tuple[Edits, tuple[Problem, ...]]:
    """The edits of all folders among the paths, and every line that cannot be used."""
    folders = [path for path in paths if path.is_dir()]
    rules, bad_rules = _read(folders, ALIASES, alias_rules.COLUMNS, alias_rules.NEEDED, alias_rules.read_rules)
    made, bad_corrections = _read(
        folders, CORRECTIONS, corrections.COLUMNS, corrections.NEEDED,
        lambda rows: corrections.read_corrections(rows, today),
    )  # fmt: skip
    return Edits(rules, made), (*bad_rules, *bad_corrections)


def _read(
    folders: Iterable[Path], name: str, columns: Sequence[str], needed: Sequence[str], maker: Maker[Made]
) -> tuple[tuple[Made, ...], tuple[Problem, ...]]:
    """What one file in each of the folders says. Lines of the first count, where two files say different things."""
    made: list[Made] = []
    problems: list[Problem] = []
    for path in (folder / name for folder in folders):
        text = _text(path)
        if isinstance(text, Problem):
            problems.append(text)
            continue
        rows, bad_lines = read_rows(text, columns, needed)
        good, bad_rows = maker(rows)
        made += [_with_keys(one, path.parent) for one in good]
        problems += _problems(name, (*bad_lines, *bad_rows))
    return tuple(made), tuple(problems)


def _with_keys(one: Made, folder: Path) -> Made:
    return replace(one, keys=keys_of(one.article, folder))


def _problems(name: str, bad: Iterable[BadRow]) -> Iterator[Problem]:
    return (Problem(name, one.row.line, one.reason) for one in sorted(bad, key=lambda one: one.row.line))


def _text(path: Path) -> str | Problem:
    """The text of a file in the encoding that it is in, as articles are read; "" when there is none."""
    try:
        if not path.is_file():
            return ""
        if path.stat().st_size > _MOST_BYTES:
            return Problem(path.name, None, "larger than 5 MB; not used")
        return decode(path.read_bytes())
    except Unreadable as error:
        return Problem(path.name, None, f"{error}; not used")
    except OSError as error:
        return Problem(path.name, None, f"{error.strerror}; not used")
