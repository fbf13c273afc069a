"""The name and the words after `speaker:` -> who is meant, and which of the words can be in what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from indexer.analysis import analyze
from search.arguments import shorten
from search.language.lexer import SPEAKER, Lexeme
from search.language.words import Leaf
from search.query import And, Everything, Not, Or, Query, Quoted

_UNSPOKEN = ("headline", "deck")  # nobody is quoted in these


def name_speaker(lexeme: Lexeme | None, notes: list[str]) -> str:
    """The name as typed, without the signs around it; "" with a note when there is none."""
    tokens = analyze(lexeme.text) if lexeme else []
    if not lexeme or not tokens:
        notes.append(
            f'{SPEAKER}: needs a name right after it, in quotes when it has several words: {SPEAKER}:"Ana Ruiz"'
        )
        return ""
    return lexeme.text[tokens[0].start : tokens[-1].end]


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared: case and accents make no difference."""
    return tuple(token.word for token in analyze(name))


def names_meant(words: tuple[str, ...], names: Iterable[tuple[str, tuple[str, ...]]]) -> tuple[str, ...]:
    """Which of some names, each with its words, are meant by the words of one that was typed.

    Those that end like it and have all its words, else those that have them anywhere: a lone surname means everyone
    who carries it.
    """
    having = [(name, parts) for name, parts in names if set(words) <= set(parts)]
    ending = [(name, parts) for name, parts in having if parts[-1:] == words[-1:]]
    return tuple(name for name, _parts in ending or having)


def is_said(part: Query, notes: list[str]) -> bool:
    """Whether a part is looked for in what somebody says; if not, it asks for something else of the article."""
    if _has_speaker(part):
        if not isinstance(part, Quoted):
            notes.append(f"{shorten(str(part))} has a speaker of its own, and is read as if it stood apart")
        return False
    unspoken = [leaf.field in _UNSPOKEN for leaf in _leaves(part)]
    if any(unspoken) and not all(unspoken):
        notes.append(
            f"{shorten(str(part))} asks for a headline or deck, where nobody is quoted: it is read as if it stood apart"
        )
    return not any(unspoken)


def _has_speaker(part: Query) -> bool:
    if isinstance(part, And | Or):
        return any(map(_has_speaker, part.parts))
    return isinstance(part, Quoted) or (isinstance(part, Not) and _has_speaker(part.part))


def _leaves(part: Query) -> Iterator[Leaf]:
    if isinstance(part, And | Or):
        for inner in part.parts:
            yield from _leaves(inner)
    elif isinstance(part, Not):
        yield from _leaves(part.part)
    elif not isinstance(part, Everything | Quoted):
        yield part
