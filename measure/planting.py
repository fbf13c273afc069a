"""A story -> copies of it as outlets print them: words edited in several ways, sentences left out, cut, added to."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Paragraphs = tuple[str, ...]

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Story:
    """A headline and paragraphs, each on one line."""

    headline: str
    paragraphs: Paragraphs

    @property
    def words(self) -> int:
        """How many words its paragraphs have."""
        return sum(len(paragraph.split()) for paragraph in self.paragraphs)


class Editor:
    """Edits stories with the words and paragraphs of other stories; the same seed gives the same edits."""

    def __init__(self, stories: Sequence[Story], seed: int) -> None:
        self._random = random.Random(seed)
        self._paragraphs = [paragraph for story in stories for paragraph in story.paragraphs]
        self._words = [word for paragraph in self._paragraphs for word in paragraph.split()]
        self._alike: dict[str, list[str]] = {}
        for word in self._words:
            self._alike.setdefault(_shape(word), []).append(word)

    def headline(self) -> str:
        """A headline of words from anywhere."""
        return " ".join(self._random.choices(self._words, k=7))

    def edit(self, paragraphs: Paragraphs, way: str, share: float) -> Paragraphs:
        """Edit this share of all words in one of WAYS."""
        words = [(place, word) for place, paragraph in enumerate(paragraphs) for word in paragraph.split()]
        chosen = set(self._random.sample(range(len(words)), round(share * len(words))))
        change = self._changes()[way]
        edited: list[list[str]] = [[] for _ in paragraphs]
        for number, (place, word) in enumerate(words):
            edited[place] += change(word) if number in chosen else [word]
        if way == "swapped":
            edited = [_swapped(line) for line in edited]
        return tuple(" ".join(line) for line in edited if line)

    def _changes(self) -> dict[str, Callable[[str], list[str]]]:
        ways: dict[str, Callable[[str], list[str]]] = {
            "replaced": lambda word: [self._random.choice(self._words)],
            "replaced alike": lambda word: [self._random.choice(self._alike[_shape(word)])],
            "deleted": lambda word: [],
            "inserted": lambda word: [self._random.choice(self._words), word],
            "swapped": lambda word: [_MOVED + word],
        }
        return ways | {"mixed": lambda word: ways[self._random.choice(_MIXED)](word)}

    def without_sentences(self, paragraphs: Paragraphs) -> Paragraphs:
        """About a quarter of the sentences left out; one at least stays."""
        kept = [
            " ".join(one for one in _SENTENCE_END.split(paragraph) if self._random.random() > 0.25)
            for paragraph in paragraphs
        ]
        return tuple(filter(None, kept)) or paragraphs[:1]

    def reordered(self, paragraphs: Paragraphs) -> Paragraphs:
        """The same paragraphs in another order."""
        return tuple(self._random.sample(paragraphs, len(paragraphs)))

    def cut(self, paragraphs: Paragraphs) -> Paragraphs:
        """The first 60 % of the words."""
        left, kept = round(0.6 * sum(len(paragraph.split()) for paragraph in paragraphs)), []
        for paragraph in paragraphs:
            words = paragraph.split()[: max(0, left)]
            left -= len(words)
            kept.append(" ".join(words))
        return tuple(filter(None, kept))

    def added_to(self, paragraphs: Paragraphs) -> Paragraphs:
        """A paragraph of another story at the end."""
        return (*paragraphs, self._random.choice(self._paragraphs))


WAYS = ("replaced", "replaced alike", "deleted", "inserted", "swapped", "mixed")
_MIXED = ("replaced", "replaced alike", "deleted", "inserted")
_MOVED = "\0"


def _shape(word: str) -> str:
    if any(character.isdigit() for character in word):
        return "figure"
    return "name" if word[:1].isupper() else "word"


def _swapped(words: Sequence[str]) -> list[str]:
    """The marked words behind the word that follows them."""
    swapped = list(words)
    for place, word in enumerate(swapped):
        if word.startswith(_MOVED):
            swapped[place] = word[1:]
            if place + 1 < len(swapped):
                swapped[place], swapped[place + 1] = swapped[place + 1], swapped[place]
    return [word.removeprefix(_MOVED) for word in swapped]
