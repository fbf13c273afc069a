"""The first lines of a text -> what they state under names: front matter in YAML or TOML."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date, time
from typing import NamedTuple

import yaml

from indexer.formats.encoding import Unreadable
from indexer.formats.fields import Table, field_table, known_names, take_fields
from indexer.formats.yaml_values import NO_VALUE, Loader, line_of, reason_of

MAX_FRONT_MATTER = 64 * 1024  # characters; YAML takes seconds for a megabyte
_FRONT_MATTER = re.compile(
    r"\A(?:---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)|\+\+\+[ \t]*\n(?P<toml>.*?)^\+\+\+)[ \t]*(?:\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
_PLAIN_LINE = re.compile(r"(?P<name>[A-Za-z][\w .-]{0,40}):(?:\s+(?P<value>[^\s\[{|>&*!%@`].*))?")
_FEW_WORDS = 6  # of a value


class FrontMatter(NamedTuple):
    """The values of each fact as written, and where the text below begins; or why they could not be read, with the
    line."""

    stated: Mapping[str, tuple[str, ...]]
    end: int
    problem: str = ""
    line: int | None = None
    tells: bool = False  # whether it has a text under a name that we do not know


def read_front_matter(text: str, mapping: Mapping[str, str]) -> FrontMatter | None:
    """What a text begins with, None without any. `mapping` as in `field_table`.

    >>> read_front_matter("---\\ntitle: Ferry stays in port\\n---\\nThe ferry stayed.", {})
    FrontMatter(stated={'headline': ('Ferry stays in port',)}, end=35, problem='', line=None, tells=False)
    """
    match = _FRONT_MATTER.match(text)
    if match is None:
        return None
    try:
        content = _front_matter(match["yaml"]) if match["toml"] is None else _toml(match["toml"])
        table = field_table(mapping)
        return FrontMatter(take_fields(content, table), match.end(), tells=_tells(content, table))
    except (yaml.YAMLError, Unreadable, RecursionError, ValueError) as error:
        line = line_of(error)  # after that of dashes
        problem = f"front matter not understood: {reason_of(error)}"
        return FrontMatter({}, match.end(), problem, line and line + 1)


def _front_matter(text: str) -> dict[str, object]:
    if len(text) > MAX_FRONT_MATTER:
        raise Unreadable(f"larger than {MAX_FRONT_MATTER // 1024} kB")
    try:
        content = yaml.load(text, Loader=Loader)
    except yaml.YAMLError:
        if not (content := _plain_lines(text)):
            raise
    if content is None or content == "":
        return {}
    if not isinstance(content, dict):
        raise Unreadable("it has no names")
    return content


def _tells(fields: Mapping[str, object], table: Table) -> bool:
    """Whether a value under a name that we do not know is a text of its own, which would be lost."""
    return any(not known_names([name], table) and str(value).count(" ") >= _FEW_WORDS for name, value in fields.items())


def _plain_lines(text: str) -> dict[str, object]:
    """The names and values of front matter that YAML refuses for the signs in them, as "title: Opinion: the ferry"; {}
    where a line is neither."""
    lines = [line for line in text.splitlines() if line.strip()]
    parts = [match for line in lines if (match := _PLAIN_LINE.fullmatch(line))]
    if len(parts) != len(lines):
        return {}
    return {one["name"]: (one["value"] or "").strip("\"' ") for one in parts if one["value"] not in NO_VALUE}


def _toml(text: str) -> dict[str, object]:
    if len(text) > MAX_FRONT_MATTER:
        raise Unreadable(f"larger than {MAX_FRONT_MATTER // 1024} kB")
    return {name: _as_written(value) for name, value in tomllib.loads(text, parse_float=str).items()}


def _as_written(value: object) -> object:
    """A value of TOML with its dates as texts."""
    if isinstance(value, dict):
        return {name: _as_written(inner) for name, inner in value.items()}
    return value.isoformat() if isinstance(value, date | time) else value
