"""Leaves -> the stretches of a text in which they may match, so that the rest of it need not be analysed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from indexer.analysis import fold
from search.language.patterns import pieces
from search.query import Pattern, Words

Leaf = Words | Pattern

_SIGN_INSIDE = re.compile(r"[.',](?=[a-z0-9])")
_ODD_LETTERS = re.compile("[^\x00-\x7f“”„«»–—…][^ ]*")  # dashes and the like stand between words and are never in one
_SIGNS_IN_WORDS = dict.fromkeys(map(ord, "'’ʼ＇.,"))
_HAS_WORD = re.compile("[A-Za-z0-9]")


class _Sought(NamedTuple):
    """The letters that a match surely has. So many words of the match stand before and after the word they are in."""

    letters: str
    begins_word: bool
    before: int
    after: int


class Stretches:
    """Where in a text some leaves may match."""

    def __init__(self, leaves: Sequence[Leaf]) -> None:
        self._sought = tuple({one for one in map(_sought, leaves) if one})
        self._before = max((one.before for one in self._sought), default=0)
        self._after = max((one.after for one in self._sought), default=0)
        self._miscounts = any(_has_border(one.letters) or not one.letters.isalnum() for one in self._sought)

    def find(self, text: str) -> list[tuple[int, int]]:
        """[start, end) of each, ascending and apart: from space to space, as no word reaches over one. Around a word
        with the letters of one in a phrase, the whole phrase."""
        if not self._sought:
            return []
        letters = text.lower()
        if len(letters) != len(text):  # a few capitals have two small letters
            return [(0, len(text))]
        return _joined(sorted(self._around_places(letters.replace("’", "'"))))

    def _around_places(self, letters: str) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        are_hidden, without = self._miscounts, without_signs(letters)
        for part, begins_word, before, after in self._sought:
            places = _find_all(part, letters)
            # A sign inside a word may hide what is looked for: then there is more of it without signs.
            are_hidden = are_hidden or len(places) != without.count(part)
            if begins_word:
                places = [place for place in places if not letters[place - 1 : place].isalpha()]
            found += [_around(letters, place, before, after) for place in places]
        odd = [sign.start() for sign in _SIGN_INSIDE.finditer(letters)] if are_hidden else []
        if not letters.isascii():
            odd += [match.start() for match in _ODD_LETTERS.finditer(letters)]
        return found + [_around(letters, place, self._before, self._after) for place in odd]


def stems(leaf: Leaf) -> tuple[str, ...]:
    """Letters that the words of a match have: a stem and its word differ in their last two letters at most ("vie",
    "vying")."""
    if isinstance(leaf, Pattern):
        return pieces(leaf.pattern)
    return tuple(term[: max(1, len(term) - 2)] for term in leaf.terms)


def letters_of(text: str) -> str:
    """A text folded, without the signs that words lose in folding."""
    if text.isascii():  # nearly always, and quicker so
        return without_signs(text.lower())
    return fold(text.translate(_SIGNS_IN_WORDS))


def without_signs(text: str) -> str:
    """An ASCII text without the signs that words lose in folding."""
    return text.replace("'", "").replace(".", "").replace(",", "")


def _sought(leaf: Leaf) -> _Sought | None:
    """The longest letters of a leaf, being the rarest. None for a pattern without letters: it matches nothing."""
    every = stems(leaf)
    longest = max(every, key=len, default="")
    if not longest or isinstance(leaf, Pattern):
        return _Sought(longest, False, 0, 0) if longest else None
    place = every.index(longest)
    return _Sought(longest, True, place, len(every) - 1 - place)


def _has_border(letters: str) -> bool:
    """Whether the letters end as they begin: then two of them may overlap, and `count` counts one."""
    return any(letters.endswith(letters[:size]) for size in range(1, len(letters)))


def _find_all(part: str, letters: str) -> list[int]:
    places: list[int] = []
    place = letters.find(part)
    while place >= 0:
        places.append(place)
        place = letters.find(part, place + 1)
    return places


def _around(letters: str, place: int, before: int, after: int) -> tuple[int, int]:
    """From space to space around a place, with so many words before and after it."""
    start, end = letters.rfind(" ", 0, place) + 1, letters.find(" ", place)
    while before and start:
        last, start = start - 1, letters.rfind(" ", 0, start - 1) + 1
        before -= _HAS_WORD.search(letters, start, last) is not None
    while after and end >= 0:
        first, end = end + 1, letters.find(" ", end + 1)
        after -= _HAS_WORD.search(letters, first, end if end >= 0 else len(letters)) is not None
    return start, end if end >= 0 else len(letters)


def _joined(stretches: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Overlapping ones as one."""
    joined: list[tuple[int, int]] = []
    for start, end in stretches:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined
