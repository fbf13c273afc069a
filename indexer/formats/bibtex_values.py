"""Text of a BibTeX entry -> its fields by name. Each sign is looked at once, however braces and quotes are nested."""

from __future__ import annotations

import re
from collections.abc import Mapping

from indexer.formats.characters import one_line

_NAME = re.compile(r"[\s,]*+(?P<name>[A-Za-z][\w-]*+)\s*+=\s*+")
_MACRO = re.compile(r"^[^\S\n]*+@string\s*+[{(](?=\s*+[A-Za-z])", re.MULTILINE | re.IGNORECASE)
_BARE = re.compile(r"[^\s,{}()\"#=]++")  # 2025, sep, a macro
_MORE = re.compile(r"\s*+#\s*+")  # between the parts of a value
_BRACES = re.compile(r"\{++|\}++")
_IN_QUOTES = re.compile(r"\\\"|[{}\"]")
_SIGNS = re.compile(r"[{}]|\\(?=[&%$#_\"])")  # of TeX, around what keeps its capitals
_NOWHERE = 0  # no value ends there


def read_fields(text: str, start: int, end: int, macros: Mapping[str, str]) -> tuple[dict[str, str], int]:
    """The fields from a place on, names in lower case, up to the first that is none, and where that begins."""
    fields: dict[str, str] = {}
    while match := _NAME.match(text, start, end):
        value, behind = _value(text, match.end(), end, macros)
        if behind == _NOWHERE:
            break
        fields[match["name"].lower()] = one_line(_SIGNS.sub("", value))
        start = behind
    return fields, start


def read_macros(text: str) -> dict[str, str]:
    """What the text's own short names stand for: “@string{hg = "The Harbour Gazette"}”."""
    macros: dict[str, str] = {}
    behind = 0
    while match := _MACRO.search(text, behind):
        line_end = text.find("\n", match.end())
        found, _place = read_fields(text, match.end(), len(text) if line_end < 0 else line_end, macros)
        macros |= found
        behind = match.end()
    return macros


def brace_closes(text: str, start: int, end: int) -> int:
    """The place behind the brace that closes the one at `start`; 0 if none does before `end`."""
    depth = 0
    for run in _BRACES.finditer(text, start, end):
        length = run.end() - run.start()
        if text[run.start()] == "{":
            depth += length
        elif length >= depth:
            return run.start() + depth
        else:
            depth -= length
    return _NOWHERE


def _quote_closes(text: str, start: int, end: int) -> int:
    """The place behind the quotation mark that closes the one at `start`; those in braces close nothing."""
    depth = 0
    for sign in _IN_QUOTES.finditer(text, start + 1, end):
        if sign[0] == '"' and depth == 0:
            return sign.end()
        depth += {"{": 1, "}": -1}.get(sign[0], 0)
    return _NOWHERE


def _value(text: str, start: int, end: int, macros: Mapping[str, str]) -> tuple[str, int]:
    """A value, its parts beside each other, and the place behind it: 0 if it is none."""
    parts: list[str] = []
    while True:
        part, start = _part(text, start, end, macros)
        parts.append(part)
        more = _MORE.match(text, start, end) if start != _NOWHERE else None
        if more is None:
            return " ".join(parts), start
        start = more.end()


def _part(text: str, start: int, end: int, macros: Mapping[str, str]) -> tuple[str, int]:
    opening = text[start : min(start + 1, end)]
    if opening in ("{", '"'):
        behind = brace_closes(text, start, end) if opening == "{" else _quote_closes(text, start, end)
        return (text[start + 1 : behind - 1], behind) if behind != _NOWHERE else ("", _NOWHERE)
    bare = _BARE.match(text, start, end)
    return (macros.get(bare[0].lower(), bare[0]), bare.end()) if bare else ("", _NOWHERE)
