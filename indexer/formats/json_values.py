"""JSON text -> its values, one at a time, each with the line it begins on and its own text."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from indexer.formats.encoding import MAX_ARTICLE, TOO_LARGE, Unreadable

# Numbers stay as written (1.0 is an id), NaN is nothing, and line ends inside strings are forgiven.
_DECODER = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=lambda name: None, strict=False)
_WINDOW = 64 * 1024  # characters; most records are shorter
_LONGEST_WORD = 16  # characters of "-Infinity", an escape, or a word that a window cuts
_WHITE = re.compile(r"\s*")
_BETWEEN = re.compile(r"\s*,?\s*")  # between the values of a list, or of a file with one value after the other
_OPENING = re.compile(r"[\[{]\s*")
_COLON = re.compile(r"\s*:\s*")
_MOST_NAMES = 100  # of an object's members that say what it is: it may have a list a day, or a member an article

# (name of a list, the first names that stand before it in its object) -> whether articles may be in it
Opens = Callable[[str, Sequence[str]], bool]


class BadJson(Unreadable):
    """JSON that cannot be read from some line on."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason)
        self.line = line


class _TooLarge(BadJson):
    """A value over MAX_ARTICLE."""


class _CutShort(Exception):
    """A value whose end was not looked at."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value; `line` counts from 1 within the text it was read from.

    `is_beside`: it stands in a wrapper under a name of its own, so that it may well be no article.
    """

    content: object
    line: int
    text: str
    is_beside: bool = False


class _Cursor:
    """A place in a text that moves forward, and the line it is on."""

    def __init__(self, text: str) -> None:
        self.text, self.at, self.line = text, 0, 1

    @property
    def ahead(self) -> str:
        """The character at the place; "" at the end."""
        return self.text[self.at : self.at + 1]

    def move(self, to: int) -> None:
        """Moves forward to a place."""
        self.line += self.text.count("\n", self.at, to)
        self.at = to

    def skip(self, pattern: re.Pattern[str]) -> None:
        """Moves behind what the pattern matches at the place, if it does."""
        if match := pattern.match(self.text, self.at):
            self.move(match.end())


def read_value(text: str) -> object:
    """The one value a text holds. Raises BadJson."""
    cursor = _Cursor(text)
    cursor.skip(_WHITE)
    content, end = _decode(text, cursor.at, 1, len(text))
    cursor.move(end)
    cursor.skip(_WHITE)
    if cursor.ahead:
        raise BadJson(f"not JSON: more text after the value (column {cursor.at + 1})", 1)
    return content


def read_values(text: str, opens: Opens) -> Iterator[Value]:
    """The values of a text: each in turn (JSON lines), or, of a list, each of its items.

    Of an object over MAX_ARTICLE, which wraps lists, the items of those that `opens` lets in, and what stands
    beside them. Values before an error are given first; then raises BadJson. The text is never parsed as a
    whole, so a list of any length needs the memory of one item.
    """
    cursor = _Cursor(text)
    cursor.skip(_WHITE)
    while cursor.ahead:
        yield from _items(cursor) if cursor.ahead == "[" else _value_or_lists(cursor, opens)
        cursor.skip(_BETWEEN)


def _items(cursor: _Cursor) -> Iterator[Value]:
    """The items of the list that begins at the place, which moves behind it."""
    cursor.skip(_OPENING)
    while cursor.ahead not in ("", "]"):
        yield _value(cursor)
        cursor.skip(_BETWEEN)
    if not cursor.ahead:
        raise BadJson("not JSON: the list is not closed", cursor.line)
    cursor.move(cursor.at + 1)


def _value_or_lists(cursor: _Cursor, opens: Opens, is_beside: bool = False) -> Iterator[Value]:
    """The value at the place, or, of an object too large for an article, what is in it."""
    try:
        value = _value(cursor)
    except _TooLarge as error:
        if cursor.ahead != "{":
            raise
        yield from _members(cursor, opens, error)
    else:
        yield replace(value, is_beside=is_beside)


def _members(cursor: _Cursor, opens: Opens, too_large: _TooLarge) -> Iterator[Value]:
    """What is in the object that begins at the place, which moves behind it."""
    names: list[str] = []
    cursor.skip(_OPENING)
    while cursor.ahead not in ("", "}"):
        name = str(_value(cursor).content)
        cursor.skip(_COLON)
        if cursor.ahead != "[":
            yield from _value_or_lists(cursor, opens, is_beside=True)
        elif opens(name, names):
            yield from _items(cursor)
        else:
            raise too_large
        if len(names) < _MOST_NAMES:
            names.append(name)
        cursor.skip(_BETWEEN)
    if not cursor.ahead:
        raise BadJson("not JSON: the object is not closed", cursor.line)
    cursor.move(cursor.at + 1)


def _value(cursor: _Cursor) -> Value:
    """The value at the place, which moves behind it. One over MAX_ARTICLE is never looked at as a whole."""
    at, line = cursor.at, cursor.line
    for size in (_WINDOW, MAX_ARTICLE):
        try:
            content, end = _decode(cursor.text, at, line, size)
        except _CutShort:
            continue
        except BadJson as error:
            raise BadJson(f"{error}; the rest of the file after it is not read", error.line) from None
        cursor.move(end)
        return Value(content, line, cursor.text[at:end])
    raise _TooLarge(f"{TOO_LARGE}; the rest of the file is not read", line)


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
