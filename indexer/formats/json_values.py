"""JSON text -> its values, one at a time, each with the line it begins on and its own text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.formats.encoding import MAX_ARTICLE, TOO_LARGE, Unreadable

# Numbers stay as written (1.0 is an id), NaN is nothing, and line ends inside strings are forgiven.
_DECODER = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=lambda name: None, strict=False)
_WINDOW = 64 * 1024  # characters; most records are shorter
_LONGEST_WORD = 16  # characters of "-Infinity", an escape, or a word that a window cuts
_WHITE = re.compile(r"\s*")
_BETWEEN = re.compile(r"\s*,?\s*")  # between the values of a list, or of a file with one value after the other


class BadJson(Unreadable):
    """JSON that cannot be read from some line on."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason)
        self.line = line


class _CutShort(Exception):
    """A value whose end was not looked at."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value; `line` counts from 1 within the text it was read from."""

    content: object
    line: int
    text: str


def read_value(text: str) -> object:
    """The one value a text holds. Raises BadJson."""
    content, end = _decode(text, _skip(_WHITE, text, 0), 1, len(text))
    rest = _skip(_WHITE, text, end)
    if rest < len(text):
        raise BadJson(f"not JSON: more text after the value (column {rest + 1})", 1)
    return content


def read_values(text: str) -> Iterator[Value]:
    """The values of a text: each in turn (JSON lines), or, of a list, each of its items.

    Those before an error are given first; then raises BadJson. The text is never parsed as a whole, so a
    list of any length needs the memory of one item.
    """
    at, line, counted = _skip(_WHITE, text, 0), 1, 0
    is_in_list = False
    while at < len(text):
        line += text.count("\n", counted, at)
        counted = at
        if not is_in_list and text[at] == "[":
            is_in_list, at = True, _skip(_WHITE, text, at + 1)
        elif is_in_list and text[at] == "]":
            is_in_list, at = False, _skip(_BETWEEN, text, at + 1)
        else:
            content, end = _decode_within(text, at, line)
            yield Value(content, line, text[at:end])
            at = _skip(_BETWEEN, text, end)
    if is_in_list:
        raise BadJson("not JSON: the list is not closed", line + text.count("\n", counted))


def _decode_within(text: str, at: int, line: int) -> tuple[object, int]:
    """The value at a place, and its end. One over MAX_ARTICLE is never looked at as a whole. Raises BadJson."""
    for size in (_WINDOW, MAX_ARTICLE):
        try:
            return _decode(text, at, line, size)
        except _CutShort:
            continue
        except BadJson as error:
            raise BadJson(f"{error}; the rest of the file after it is not read", error.line) from None
    raise BadJson(f"{TOO_LARGE}; the rest of the file is not read. Of a list in a wrapper, save the list alone", line)


def _decode(text: str, at: int, line: int, size: int) -> tuple[object, int]:
    """The value within the next `size` characters, and its end. Raises _CutShort when it may go on after them."""
    is_cut = at + size < len(text)
    try:
        content, length = _DECODER.raw_decode(text[at : at + size])
    except json.JSONDecodeError as error:
        if is_cut and (error.msg.startswith("Unterminated string") or error.pos >= size - _LONGEST_WORD):
            raise _CutShort from None
        position = at + error.pos
        column = position - text.rfind("\n", 0, position)
        reason = f"not JSON: {error.msg[:1].lower()}{error.msg[1:]} (column {column})"
        raise BadJson(reason, line + text.count("\n", at, position)) from None
    except RecursionError:
        raise BadJson("not an article: values nested too deeply", line) from None
    if is_cut and length == size:
        raise _CutShort
    return content, at + length


def _skip(pattern: re.Pattern[str], text: str, at: int) -> int:
    match = pattern.match(text, at)
    return match.end() if match else at
