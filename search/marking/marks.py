"""Text + query -> marks: which words of a stored text the query's words, phrases and beginnings match."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from indexer.analysis import Token, analyze
from search.language.patterns import words_like
from search.marking.stretches import Leaf, Stretches, letters_of, stems
from search.query import And, Or, Pattern, Query, Quoted, Words

Shown = Leaf | Quoted  # what a mark stands for: Quoted for all that somebody says, which is a place and no match

_BETWEEN = " \n\n "  # texts, so that no word and no phrase reaches from one into the next


class Mark(NamedTuple):
    """`text[start:end]` is matched by `leaf`."""

    start: int
    end: int
    leaf: Shown


def find_marks(text: str, query: Query, field: str) -> tuple[tuple[int, int], ...]:
    """The spans of a field's text that the query matches: [start, end), ascending, not overlapping.

    A phrase is one span, from its first word to its last. What the query excludes is not marked.
    """
    return tuple((mark.start, mark.end) for mark in leaf_marks(text, positive_leaves(query, field)))


@lru_cache(maxsize=16)  # the hits of a page are marked for the same query
def positive_leaves(query: Query, field: str) -> tuple[Leaf, ...]:
    """The words, phrases and beginnings that a field may match, without what is excluded, or said by somebody."""
    return tuple(leaf for leaf in _leaves(query) if leaf.field in (None, field))


def leaf_marks(text: str, leaves: tuple[Leaf, ...]) -> list[Mark]:
    """The marks of some leaves in a text, ascending; overlapping ones become one."""
    return [Mark(first + start, first + end, leaf) for first, start, end, leaf in _find(text, leaves)]


def marks_of_each(texts: Sequence[str], leaves: tuple[Leaf, ...]) -> list[list[Mark]]:
    """The marks of some leaves in each of several texts: the same as in one after the other, but quicker."""
    starts = [0, *accumulate(len(text) + len(_BETWEEN) for text in texts)]
    marks: list[list[Mark]] = [[] for _ in texts]
    for first, start, end, leaf in _find(_BETWEEN.join(texts), leaves):
        number = bisect_right(starts, first + start) - 1
        moved = first - starts[number]
        marks[number].append(Mark(moved + start, moved + end, leaf))
    return marks


def _find(text: str, leaves: tuple[Leaf, ...]) -> Iterator[tuple[int, int, int, Shown]]:
    """Where a stretch begins, and in it start and end of what a leaf matches."""
    known = _known_stretches(leaves)
    for first, last in known.stretches.find(text):
        for start, end, leaf in known[text[first:last]]:
            yield first, start, end, leaf


class _KnownStretches(dict[str, tuple[Mark, ...]]):
    """A stretch of a text -> its marks. Each distinct one is analysed once, as most come again and again."""

    def __init__(self, leaves: tuple[Leaf, ...]) -> None:
        super().__init__()
        self.stretches = Stretches(leaves)
        self._finder = _Finder(leaves)
        self._leaves = leaves

    def __missing__(self, stretch: str) -> tuple[Mark, ...]:
        found = _marks(_tokens_of(stretch), self._finder) if may_match(stretch, self._leaves) else ()
        self[stretch] = found
        return found


@lru_cache(maxsize=4)  # the hits of a page are marked for the same leaves
def _known_stretches(leaves: tuple[Leaf, ...]) -> _KnownStretches:
    return _KnownStretches(leaves)


@lru_cache(maxsize=1 << 16)
def _tokens_of(stretch: str) -> tuple[Token, ...]:
    return tuple(analyze(stretch))


def _marks(tokens: Sequence[Token], finder: _Finder) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    for index, token in enumerate(tokens):
        found = finder.find(tokens, index)
        if found is None:
            continue
        leaf, end = found
        if marks and token.start < marks[-1].end:
            last = marks.pop()
            marks.append(Mark(last.start, max(last.end, end), last.leaf))
        else:
            marks.append(Mark(token.start, end, leaf))
    return tuple(marks)


def may_match(text: str, leaves: Sequence[Leaf]) -> bool:
    """False when surely no leaf matches: much quicker than analysing the text."""
    letters = letters_of(text)
    return any(all(part in letters for part in _folded_stems(leaf)) for leaf in leaves)


@lru_cache(maxsize=1 << 10)
def _folded_stems(leaf: Leaf) -> tuple[str, ...]:
    return tuple(map(letters_of, stems(leaf)))


def _leaves(query: Query) -> Iterator[Leaf]:
    if isinstance(query, Words | Pattern):
        yield query
    elif isinstance(query, And | Or):
        for part in query.parts:
            yield from _leaves(part)


class _Finder:
    """Leaves by what a token shows of them: its term, its term as a phrase's first, its letters."""

    def __init__(self, leaves: Sequence[Leaf]) -> None:
        self._words: dict[str, Words] = {}
        self._phrases: dict[str, list[Words]] = {}
        self._patterns = [leaf for leaf in leaves if isinstance(leaf, Pattern)]
        for leaf in leaves:
            if isinstance(leaf, Pattern):
                continue
            if len(leaf.terms) == 1:
                self._words.setdefault(leaf.terms[0], leaf)
            else:
                self._phrases.setdefault(leaf.terms[0], []).append(leaf)

    def find_word(self, word: str, term: str) -> Leaf | None:
        """The leaf that a single word matches."""
        leaf = self._words.get(term)
        if leaf is not None:
            return leaf
        return next((leaf for leaf in self._patterns if words_like(leaf.pattern).fullmatch(word)), None)

    def find(self, tokens: Sequence[Token], index: int) -> tuple[Leaf, int] | None:
        """The leaf that matches from this token on and reaches farthest, with the end of its match."""
        token = tokens[index]
        leaf = self.find_word(token.word, token.term)
        best = (leaf, token.end) if leaf else None
        for phrase in self._phrases.get(token.term, ()):
            end = _phrase_end(phrase.terms, tokens, index)
            if end and (best is None or end > best[1]):
                best = (phrase, end)
        return best


def _phrase_end(terms: tuple[str, ...], tokens: Sequence[Token], index: int) -> int:
    """Where the phrase that begins at a token ends in the text; 0 if it is not there word by word."""
    last = index + len(terms) - 1
    if last >= len(tokens) or tokens[last].position - tokens[index].position != len(terms) - 1:
        return 0
    if any(tokens[index + offset].term != term for offset, term in enumerate(terms)):
        return 0
    return tokens[last].end
