"""Text + query -> marks: which words of a stored text the query's words, phrases and beginnings match."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from indexer.analysis import Token, analyze
from search.language.patterns import words_like
from search.marking.stretches import Leaf, Stretches
from search.query import And, Or, Pattern, Query, Words

_BETWEEN = " \n\n "  # texts, so that no word and no phrase reaches from one into the next

Bits = Mapping[Leaf, int]  # leaves, with a bit for each different one


class Mark(NamedTuple):
    """`text[start:end]` shows something of the query, which has the bit `shows`. It is for the reader to see, or the
    place of something that is."""

    start: int
    end: int
    shows: int
    is_place: bool = False


def find_marks(text: str, query: Query, field: str) -> tuple[tuple[int, int], ...]:
    """The spans of a field's text that the query matches: [start, end), ascending, not overlapping.

    A phrase is one span, from its first word to its last. What the query excludes is not marked.
    """
    return tuple((mark.start, mark.end) for mark in leaf_marks(text, positive_leaves(query, field)))


def positive_leaves(query: Query, field: str) -> tuple[Leaf, ...]:
    """The words, phrases and beginnings that a field may match, without what is excluded, or said by somebody."""
    return tuple(leaf for leaf in _leaves(query) if leaf.field in (None, field))


def leaf_marks(text: str, leaves: tuple[Leaf, ...]) -> list[Mark]:
    """The marks of some leaves in a text, ascending; overlapping ones become one."""
    return marks_of_each([text], leaves)[0]


def marks_of_each(texts: Sequence[str], leaves: tuple[Leaf, ...]) -> list[list[Mark]]:
    """The marks of some leaves in each of several texts: the same as in one after the other, but quicker."""
    return Marker({leaf: 1 << number for number, leaf in enumerate(leaves)}).find_in_each(texts)


class Marker:
    """Finds some leaves in texts."""

    def __init__(self, leaves: Bits) -> None:
        self._stretches, self._known = Stretches(tuple(leaves)), _KnownStretches(leaves)

    def find_in_each(self, texts: Sequence[str]) -> list[list[Mark]]:
        """The marks in each of several texts, ascending; overlapping ones become one."""
        text, known = _BETWEEN.join(texts), self._known
        starts = [0, *accumulate([len(one) + len(_BETWEEN) for one in texts])]
        marks: list[list[Mark]] = [[] for _ in texts]
        for first, last in self._stretches.find(text):
            for start, end, shows, _ in known[text[first:last]]:
                number = bisect_right(starts, first + start) - 1
                moved = first - starts[number]
                marks[number].append(Mark(moved + start, moved + end, shows))
        return marks


class _KnownStretches(dict[str, tuple[Mark, ...]]):
    """A stretch of a text -> its marks. Each distinct one is analysed once, as most come again and again."""

    def __init__(self, leaves: Bits) -> None:
        super().__init__()
        self._finder = _Finder(leaves)

    def __missing__(self, stretch: str) -> tuple[Mark, ...]:
        found = self._finder.find_all(_tokens_of(stretch))
        self[stretch] = found
        return found


@lru_cache(maxsize=1 << 16)
def _tokens_of(stretch: str) -> tuple[Token, ...]:
    return tuple(analyze(stretch))


def _leaves(query: Query) -> Iterator[Leaf]:
    if isinstance(query, Words | Pattern):
        yield query
    elif isinstance(query, And | Or):
        for part in query.parts:
            yield from _leaves(part)


class _Finder:
    """The bits of leaves by what a token shows of them: its term, its term as a phrase's first, its letters."""

    def __init__(self, leaves: Bits) -> None:
        self._words: dict[str, int] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        self._patterns: list[tuple[re.Pattern[str], int]] = []
        for leaf, bit in leaves.items():
            if isinstance(leaf, Pattern):
                self._patterns.append((words_like(leaf.pattern), bit))
            elif len(leaf.terms) == 1:
                self._words.setdefault(leaf.terms[0], bit)
            else:
                self._phrases.setdefault(leaf.terms[0], []).append((leaf.terms, bit))

    def find_all(self, tokens: Sequence[Token]) -> tuple[Mark, ...]:
        """The marks of the leaves in a row of tokens, ascending; overlapping ones become one."""
        marks: list[Mark] = []
        for index, token in enumerate(tokens):
            shows = self._words.get(token.term) or self._find_pattern(token.word)
            end = token.end if shows else 0
            for terms, bit in self._phrases.get(token.term, ()):
                phrase_end = _phrase_end(terms, tokens, index)
                if phrase_end > end:  # what reaches farthest
                    shows, end = bit, phrase_end
            if shows:
                _add(Mark(token.start, end, shows), marks)
        return tuple(marks)

    def _find_pattern(self, word: str) -> int:
        for pattern, bit in self._patterns:
            if pattern.fullmatch(word):
                return bit
        return 0


def _add(mark: Mark, marks: list[Mark]) -> None:
    """Add a mark to those before it; one that begins within the last of them makes it longer."""
    if marks and mark.start < marks[-1].end:
        last = marks.pop()
        mark = Mark(last.start, max(last.end, mark.end), last.shows)
    marks.append(mark)


def _phrase_end(terms: tuple[str, ...], tokens: Sequence[Token], index: int) -> int:
    """Where the phrase that begins at a token ends in the text; 0 if it is not there word by word."""
    last = index + len(terms) - 1
    if last >= len(tokens) or tokens[last].position - tokens[index].position != len(terms) - 1:
        return 0
    if any(tokens[index + offset].term != term for offset, term in enumerate(terms)):
        return 0
    return tokens[last].end
