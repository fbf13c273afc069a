"""JSON text -> its values, one at a time, each with the line it begins on and its own text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.formats.encoding import Unreadable

# Numbers stay as written (1.0 is an id), NaN is nothing, and line ends inside strings are forgiven.
_DECODER = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=lambda name: None, strict=False)
_WHITE = re.compile(r"\s*")
_BETWEEN = re.compile(r"\s*,?\s*")  # between the values of a list, or of a file with one value after the other


class BadJson(Unreadable):
    """JSON that cannot be read from some line on."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason)
        self.line = line


@dataclass(frozen=True, slots=True)
class Value:
    """One value; `line` counts from 1 within the text it was read from."""

    content: object
    line: int
    text: str


def read_value(text: str) -> object:
    """The one value a text holds. Raises BadJson."""
    content, end = _decode(text, _skip(_WHITE, text, 0), 1)
    rest = _skip(_WHITE, text, end)
    if rest < len(text):
        raise BadJson(f"not JSON: more text after the value (column {rest + 1})", 1)
    return content


def read_values(text: str) -> Iterator[Value]:
    """The values of a text: the items of a list, else each value in turn (JSON lines).

    Those before an error are given first; then raises BadJson. The text is never parsed as a whole, so a
    list of any length needs the memory of one item.
    """
    at = _skip(_WHITE, text, 0)
    is_list = text.startswith("[", at)
    at, line, counted = _skip(_WHITE, text, at + is_list), 1, 0
    while at < len(text) and not (is_list and text[at] == "]"):
        line += text.count("\n", counted, at)
        counted = at
        content, end = _decode(text, at, line)
        yield Value(content, line, text[at:end])
        at = _skip(_BETWEEN, text, end)
    line += text.count("\n", counted)
    if is_list and at >= len(text):
        raise BadJson("not JSON: the list is not closed", line)


def _decode(text: str, at: int, line: int) -> tuple[object, int]:
    try:
        return _DECODER.raw_decode(text, at)
    except json.JSONDecodeError as error:
        place = line + text.count("\n", at, error.pos)
        column = error.pos - text.rfind("\n", 0, error.pos)
        raise BadJson(f"not JSON: {error.msg[:1].lower()}{error.msg[1:]} (column {column})", place) from None
    except RecursionError:
        raise BadJson("not an article: values nested too deeply", line) from None


def _skip(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at
