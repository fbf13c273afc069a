"""Leaves -> the stretches of a text in which they may match, so that the rest of it need not be analysed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from search.language.patterns import pieces
from search.query import Pattern, Words

Leaf = Words | Pattern

_SIGNS = "[.',]*"  # that words lose in folding
_ODD_LETTERS = re.compile("[^\x00-\x7f“”„«»–—…][^ ]*")  # dashes and the like stand between words and are never in one
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
        self._sought = list(dict.fromkeys([one for one in map(_sought, leaves) if one]))
        self._before = max([one.before for one in self._sought], default=0)
        self._after = max([one.after for one in self._sought], default=0)

    def find(self, text: str) -> list[tuple[int, int]]:
        """[start, end) of each, ascending and apart: from space to space, as no word reaches over one. Around a word
        with the letters of one in a phrase, the whole phrase."""
        if not self._sought:
            return []
        # İ is the one capital that has two small letters. With a space at the end every word ends before one.
        letters = text.replace("İ", "I").lower().replace("’", "'") + " "
        without = letters.replace("'", "").replace(".", "").replace(",", "")
        found: list[tuple[int, int]] = []
        for one in self._sought:
            found += _around_each(_find_places(one, letters, without), letters, one.before, one.after)
        if not letters.isascii():
            odd = [match.start() for match in _ODD_LETTERS.finditer(letters)]
            found += _around_each(odd, letters, self._before, self._after)
        return _joined(sorted(found))


def _find_places(sought: _Sought, letters: str, without: str) -> list[int]:
    """Where the letters stand, also with signs between them. `without` is the text without signs."""
    part = sought.letters
    places: list[int] = []
    place = letters.find(part)
    while place >= 0:
        # Most words follow a space: that is asked first, as it is quicker.
        if not sought.begins_word or letters[place - 1] == " " or not letters[place - 1].isalpha():
            places.append(place)
        place = letters.find(part, place + 1)
    if letters.count(part) != without.count(part) or _is_miscounted(part):
        places += [match.start() for match in re.finditer(_SIGNS.join(map(re.escape, part)), letters)]
    return places


def _is_miscounted(part: str) -> bool:
    """Whether a part has signs itself, or ends as it begins: then two of them may overlap, and `count` counts one."""
    return not part.isalnum() or any(part.endswith(part[:size]) for size in range(1, len(part)))


def _around_each(places: Sequence[int], letters: str, before: int, after: int) -> list[tuple[int, int]]:
    if before or after:
        return [_around(letters, place, before, after) for place in places]
    return [(letters.rfind(" ", 0, place) + 1, letters.find(" ", place)) for place in places]


def stems(leaf: Leaf) -> tuple[str, ...]:
    """Letters that the words of a match have: a stem and its word differ in their last letter at most ("happi",
    "happy"), those in "ie" in both ("vie", "vying")."""
    if isinstance(leaf, Pattern):
        return pieces(leaf.pattern)
    return tuple([term[: max(1, len(term) - (2 if term.endswith("ie") else 1))] for term in leaf.terms])


def _sought(leaf: Leaf) -> _Sought | None:
    """The longest letters of a leaf, being the rarest. None for a pattern without letters: it matches nothing."""
    every = stems(leaf)
    longest = max(every, key=len, default="")
    if not longest or isinstance(leaf, Pattern):
        return _Sought(longest, False, 0, 0) if longest else None
    place = every.index(longest)
    return _Sought(longest, True, place, len(every) - 1 - place)


def _around(letters: str, place: int, before: int, after: int) -> tuple[int, int]:
    """From space to space around a place, with so many words before and after it."""
    start, end = letters.rfind(" ", 0, place) + 1, letters.find(" ", place)
    while before and start:
        last, start = start - 1, letters.rfind(" ", 0, start - 1) + 1
        before -= _HAS_WORD.search(letters, start, last) is not None
    while after and end < len(letters) - 1:
        first, end = end + 1, letters.find(" ", end + 1)
        after -= _HAS_WORD.search(letters, first, end) is not None
    return start, end


def _joined(stretches: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Overlapping ones as one."""
    joined: list[tuple[int, int]] = []
    for start, end in stretches:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined
