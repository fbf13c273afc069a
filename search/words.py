"""One typed word or phrase -> the leaves of the query it stands for, with notes on what could not be used."""

from __future__ import annotations

import re

from indexer.analysis import analyze
from search.arguments import shorten
from search.lexer import is_operator
from search.query import Prefix, Words

MIN_PREFIX = 2  # letters before *: one letter would be a tenth of the dictionary

Leaf = Words | Prefix

_WEIGHT = re.compile(r"(.+?)([~^][\d.]*)", re.DOTALL)  # word~2, word^3
_QUESTION_MARK = re.compile(r"\?[^\w*]*$")
_WILDCARD = re.compile(r"[*?]+")
_PREFIX = re.compile(r"[^*?]+\*[^\w*?]*")


def read_phrase(text: str, field: str | None, notes: list[str]) -> tuple[Leaf, ...]:
    """The phrase in quotes; nothing when it has no word."""
    terms = tuple(token.term for token in analyze(text))
    if not terms:
        notes.append(f'"{shorten(text)}" has no word to search for')
        return ()
    if "*" in text:
        notes.append(f'* is not used within quotes: "{shorten(text)}"')
    return (Words(text, terms, field, quoted=True),)


def read_plain(text: str, field: str | None) -> tuple[Leaf, ...]:
    """A word as it stands, without the punctuation around it; nothing for mere punctuation."""
    tokens = analyze(text)
    if not tokens:
        return ()
    word = text[tokens[0].start : tokens[-1].end]
    if is_operator(word):
        word = word.lower()
    return (Words(word, tuple(token.term for token in tokens), field),)


def read_word(text: str, field: str | None, notes: list[str]) -> tuple[Leaf, ...]:
    """What a word stands for: itself, words that begin so, or several words; nothing for mere punctuation."""
    if weighted := _WEIGHT.fullmatch(text):
        text, weight = weighted[1], weighted[2]
        notes.append(f"{weight} after {shorten(text)} is not used: there is no search by spelling or weight")
    text = _QUESTION_MARK.sub("", text)
    return _read_wildcard(text, field, notes) if _WILDCARD.search(text) else read_plain(text, field)


def _read_wildcard(text: str, field: str | None, notes: list[str]) -> tuple[Leaf, ...]:
    """A word with * or ? in it. Only * at its end is supported; col*r is read as col*, *ister as ister."""
    beginning, *more = _WILDCARD.split(text.lstrip("*?"), maxsplit=1)
    leaves = _begin_with(beginning, field) if more else ()
    if len(leaves) == 1 and _PREFIX.fullmatch(text):
        return leaves
    if not leaves:
        leaves = tuple(leaf for part in _WILDCARD.split(text) for leaf in read_plain(part, field))
    if not leaves:
        notes.append(f"{shorten(text)} alone is not used: * stands after the beginning of a word")
        return ()
    read_as = shorten(" ".join(map(str, leaves)))
    notes.append(
        f"{shorten(text)} is read as {read_as}: only * at the end of a word works, after at least {MIN_PREFIX} letters"
    )
    return leaves


def _begin_with(text: str, field: str | None) -> tuple[Leaf, ...]:
    """The words of a text and, for the last one, all words that begin with it; nothing if it is too short."""
    tokens = analyze(text)
    if not tokens or tokens[-1].end != len(text) or len(tokens[-1].word) < MIN_PREFIX:
        return ()
    last = tokens[-1]
    return (*read_plain(text[: last.start], field), Prefix(text[last.start :], last.word, field))
