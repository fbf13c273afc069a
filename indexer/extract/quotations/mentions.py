"""A text and its people -> where it names them itself, not somebody who is quoted, and where its sentences start."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from typing import NamedTuple

from indexer.extract.quotations.speakers import People

# The pattern begins with one class of signs, so that it is found quickly.
SENTENCE_START = re.compile(
    r"""[.!?\n](?:(?<=\n)[^\S\n]*\n\s*|(?<!\n)(?<!\bM[rsx]\.)(?<!\bMrs\.)(?<!\b[DS][rt]\.)(?<!\bSen\.)(?<!\bGen\.)"""
    r"""(?<!\b[A-Z]\.)["”’»']*\s+(?=["“‘«']?[A-ZÀ-Þ]))"""
)
FARTHEST = 900  # characters back to the person whom a pronoun stands for
_LONGEST_SENTENCE, _USUAL_SENTENCE = 500, 160  # characters
_new = tuple.__new__  # in half the time that calling a NamedTuple's class takes


class Mention(NamedTuple):
    """Somebody named by the text at a place; `speaks`: as the subject of a verb that says something."""

    place: int
    name: str
    speaks: bool


class Mentions:
    """Where a text names its people. Who speaks is told to it as it is found."""

    def __init__(self, text: str, people: People, outside: Sequence[tuple[int, int]]) -> None:
        """`outside`: the parts of the text that are not quoted, in order."""
        self._text, self._people = text, people
        self._starts, self._ends = zip(*outside, strict=True)
        self._said: list[Mention] = []
        self._named: list[Mention] | None = None  # read when they are first asked for

    def tell(self, place: int, name: str) -> None:
        """At this place somebody speaks; "" when it is not clear who."""
        insort(self._said, _new(Mention, (place, name, True)))

    def before(self, place: int) -> list[Mention]:
        """Who is mentioned before a place, as far back as it can matter to a pronoun there."""
        start = place - FARTHEST - _LONGEST_SENTENCE
        return sorted((*_between(self.named, start, place), *_between(self._said, start, place)))

    @property
    def named(self) -> list[Mention]:
        """Where the text itself, not somebody who is quoted, names one of the people."""
        if self._named is None:
            self._named = sorted([mention for name in self._people.names for mention in self._named_as(name)])
        return self._named

    def _named_as(self, name: str) -> list[Mention]:
        mentions = []
        text, (given, _, surname) = self._text, name.rpartition(" ")
        # where somebody else has the surname, too, only the whole name is hers; else that is found by its surname
        form = surname if given and self._people.owner(surname) == name else name
        place = text.find(form)
        while place >= 0:
            end = place + len(form)
            is_word = not text[end : end + 1].isalnum() and not text[place - 1 : place].isalnum()
            if is_word and self.is_outside(place):
                begin = end - len(name) if text.endswith(name, 0, end) else place
                mentions.append(_new(Mention, (begin, name, False)))
            place = text.find(form, end)
        return mentions

    def is_outside(self, place: int) -> bool:
        """Whether a place is not within what is quoted."""
        index = bisect_right(self._starts, place)
        return index > 0 and place < self._ends[index - 1]

    def end(self, mention: Mention) -> int:
        """Where a name ends as it stands at its place: whole or the surname only."""
        is_whole = self._text.startswith(mention.name, mention.place)
        return mention.place + len(mention.name if is_whole else mention.name.rpartition(" ")[2])

    def sentence_start(self, place: int) -> int:
        """Where the sentence around a place starts."""
        for reach in (_USUAL_SENTENCE, _LONGEST_SENTENCE):
            starts = SENTENCE_START.finditer(self._text, max(0, place - reach), place + 1)
            if ends := [match.end() for match in starts]:
                return ends[-1]
        return max(0, place - _LONGEST_SENTENCE)


def _between(mentions: list[Mention], start: int, end: int) -> list[Mention]:
    return mentions[bisect_left(mentions, (start,)) : bisect_left(mentions, (end,))]
