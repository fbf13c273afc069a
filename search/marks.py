"""Text + query -> marks: which words of a stored text the query's words, phrases and beginnings match."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from indexer.analysis import Token, analyze, fold
from search.patterns import pieces, words_like
from search.query import And, Or, Pattern, Query, Quoted, Words

Leaf = Words | Pattern
Shown = Leaf | Quoted  # what a mark stands for: Quoted for all that somebody says, which is a place and no match

_SIGN_INSIDE = re.compile(r"[.',](?=[a-z0-9])")
_NOT_ASCII = re.compile(r"[^\x00-\x7f][^ ]*")
_SIGNS_IN_WORDS = dict.fromkeys(map(ord, "'’ʼ＇.,"))


@dataclass(frozen=True, slots=True)
class Mark:
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
    known = _known_chunks(leaves)
    if known is None:
        return _phrase_marks(analyze(text), leaves) if may_match(text, leaves) else []
    marks: list[Mark] = []
    for start, end in known.candidates(text):
        marks += [Mark(start + mark.start, start + mark.end, mark.leaf) for mark in known[text[start:end]]]
    return marks


def marks_of_each(texts: Sequence[str], leaves: tuple[Leaf, ...]) -> list[list[Mark]]:
    """The marks of some leaves in each of several texts: the same as in one after the other, but quicker."""
    if _known_chunks(leaves) is None:  # phrases would reach from one text into the next
        return [leaf_marks(text, leaves) for text in texts]
    starts = [0, *accumulate(len(text) + 1 for text in texts)]
    marks: list[list[Mark]] = [[] for _ in texts]
    for mark in leaf_marks(" ".join(texts), leaves):
        number = bisect_right(starts, mark.start) - 1
        marks[number].append(Mark(mark.start - starts[number], mark.end - starts[number], mark.leaf))
    return marks


class _Chunks(dict[str, tuple[Mark, ...]]):
    """What stands between two spaces of a text -> its marks; no word reaches over a space.

    Each distinct chunk is analysed once, as most come again and again.
    """

    def __init__(self, leaves: tuple[Leaf, ...]) -> None:
        super().__init__()
        self._finder = _Finder(leaves)
        self._beginnings = tuple({stem for leaf in leaves if isinstance(leaf, Words) for stem in _stems(leaf)})
        self._pieces = tuple({piece for leaf in leaves if isinstance(leaf, Pattern) for piece in _stems(leaf)})
        self._parts = (*self._beginnings, *self._pieces)
        self._may_overlap = any(part.find(part[0], 1) > 0 for part in self._parts)

    def candidates(self, text: str) -> Iterator[tuple[int, int]]:
        """Where the chunks of a text that may have marks start and end: those with the beginning of a word that is
        looked for, or with what may hide one: a sign inside a word, a letter that folding changes."""
        letters = text.lower()
        if len(letters) != len(text):  # a few capitals have two small letters
            yield from _all_chunks(text)
            return
        end = -1
        for place in sorted(self._places(letters)):
            if place > end:
                start, end = letters.rfind(" ", 0, place) + 1, letters.find(" ", place)
                end = len(text) if end < 0 else end
                yield start, end

    def _places(self, letters: str) -> Iterator[int]:
        for beginning in self._beginnings:
            yield from (place for place in _find_all(beginning, letters) if not letters[place - 1 : place].isalpha())
        for piece in self._pieces:
            yield from _find_all(piece, letters)
        if self._are_hidden(letters):
            yield from (sign.start() for sign in _SIGN_INSIDE.finditer(letters))
        if not letters.isascii():
            yield from (match.start() for match in _NOT_ASCII.finditer(letters))

    def _are_hidden(self, letters: str) -> bool:
        """Whether a sign inside a word may hide what is looked for: then there is more of it without signs."""
        without = _without_signs(letters)
        return self._may_overlap or any(letters.count(part) != without.count(part) for part in self._parts)

    def __missing__(self, chunk: str) -> tuple[Mark, ...]:
        letters = _letters(chunk)
        found: list[Mark] = []
        if any(part in letters for part in self._parts):
            tokens = ((token, self._finder.find_word(token.word, token.term)) for token in _tokens_of(chunk))
            found = [Mark(token.start, token.end, leaf) for token, leaf in tokens if leaf]
        marks = self[chunk] = tuple(found)
        return marks


def _find_all(part: str, letters: str) -> Iterator[int]:
    place = letters.find(part)
    while place >= 0:
        yield place
        place = letters.find(part, place + 1)


def _all_chunks(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for chunk in text.split(" "):
        yield start, start + len(chunk)
        start += len(chunk) + 1


@lru_cache(maxsize=4)  # the hits of a page are marked for the same leaves
def _known_chunks(leaves: tuple[Leaf, ...]) -> _Chunks | None:
    """None when there is a phrase, which reaches over spaces."""
    if not all(isinstance(leaf, Pattern) or len(leaf.terms) == 1 for leaf in leaves):
        return None
    return _Chunks(leaves)


@lru_cache(maxsize=1 << 16)
def _tokens_of(chunk: str) -> tuple[Token, ...]:
    return tuple(analyze(chunk))


def _phrase_marks(tokens: Sequence[Token], leaves: Sequence[Leaf]) -> list[Mark]:
    finder = _Finder(leaves)
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
    return marks


def may_match(text: str, leaves: Sequence[Leaf]) -> bool:
    """False when surely no leaf matches: much quicker than analysing the text.

    A stem and its word differ in their last two letters at most ("vie", "vying"), so the rest of the stem is
    found in the folded text, once the signs that words lose in folding are gone.
    """
    letters = _letters(text)
    return any(all(stem in letters for stem in _stems(leaf)) for leaf in leaves)


def _letters(text: str) -> str:
    """A text folded, without the signs that words lose in folding."""
    if text.isascii():  # nearly always, and quicker so
        return _without_signs(text.lower())
    return fold(text.translate(_SIGNS_IN_WORDS))


def _without_signs(text: str) -> str:
    return text.replace("'", "").replace(".", "").replace(",", "")


@lru_cache(maxsize=1 << 10)
def _stems(leaf: Leaf) -> tuple[str, ...]:
    if isinstance(leaf, Pattern):
        return pieces(leaf.pattern)
    return tuple(term[: max(1, len(term) - 2)] for term in leaf.terms)


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
