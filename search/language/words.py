"""One typed word or phrase -> the leaves of the query it stands for, with notes on what could not be used."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from indexer.analysis import Token, analyze
from search.arguments import shorten
from search.language.lexer import is_operator
from search.language.patterns import ANY, ONE
from search.query import Pattern, Words

MIN_LETTERS = 2  # of a pattern, beside its wildcards: with one letter it would be a tenth of the dictionary

Leaf = Words | Pattern

_LETTERS = re.compile("[A-Za-z][a-z]*(?: [A-Za-z][a-z]*)*")
_WEIGHT = re.compile(r"(.+?)([~^][\d.]*)", re.DOTALL)  # word~2, word^3
_QUESTION_MARK = re.compile(r"\?[^\w*]*$")
_WILDCARD = re.compile(r"[*?]")
_MANY = re.compile(r"\*{2,}")
# While a text is cut into words its wildcards are letters: two that English news does not use.
_AS_LETTERS = str.maketrans({ANY: "ƿ", ONE: "ƕ"})
_AS_WILDCARDS = str.maketrans({"ƿ": ANY, "ƕ": ONE})
_WITHOUT = str.maketrans("", "", "ƿƕ")
_RULE = f"* stands for any letters of a word and ? for one, beside at least {MIN_LETTERS} others"


def read_letters(text: str) -> tuple[Words, ...]:
    """The words of a text of letters and single spaces, as nearly every question is: no sign in it has a meaning.
    Nothing for any other text, and where a word is in capitals, as it may be an operator."""
    if not _LETTERS.fullmatch(text):
        return ()
    return tuple([Words(text[start:end], (term,)) for term, _, _, start, end in analyze(text)])


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
    """What a word stands for: itself, words like it, or several words; nothing for mere punctuation."""
    if weighted := _WEIGHT.fullmatch(text):
        text, weight = weighted[1], weighted[2]
        notes.append(f"{weight} after {shorten(text)} is not used: there is no search by spelling or weight")
    text = _QUESTION_MARK.sub("", text)
    return _read_wildcards(text, field, notes) if _WILDCARD.search(text) else read_plain(text, field)


def _read_wildcards(text: str, field: str | None, notes: list[str]) -> tuple[Leaf, ...]:
    """A word with * or ? in it. Where analysis splits it, each part counts by itself."""
    text = _MANY.sub(ANY, text)
    tokens = analyze(text.translate(_AS_LETTERS))
    leaves: list[Leaf] = []
    for is_pattern, group in groupby(tokens, _is_pattern):
        run = tuple(group)
        leaves += _read_patterns(text, run, field) if is_pattern else _read_around(text, run, field)
    if not leaves:
        notes.append(f"{shorten(text)} alone is not used: * and ? stand for letters of a word")
    elif len(leaves) > 1 or not isinstance(leaves[0], Pattern):
        read_as = shorten(" ".join(map(str, leaves)))
        notes.append(f"{shorten(text)} is read as {read_as}: {_RULE}")
    return tuple(leaves)


def _is_pattern(token: Token) -> bool:
    letters = token.word.translate(_WITHOUT)
    return MIN_LETTERS <= len(letters) < len(token.word)


def _read_patterns(text: str, tokens: Sequence[Token], field: str | None) -> list[Leaf]:
    return [Pattern(text[one.start : one.end], one.word.translate(_AS_WILDCARDS), field) for one in tokens]


def _read_around(text: str, tokens: Sequence[Token], field: str | None) -> tuple[Leaf, ...]:
    """The words between patterns, without wildcards that have too few letters beside them."""
    return read_plain(_WILDCARD.sub(" ", text[tokens[0].start : tokens[-1].end]), field)
