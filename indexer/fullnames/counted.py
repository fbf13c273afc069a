"""Names and how many articles have them -> CountedNames: the same, those that are spelled alike side by side.

An archive may have a million names, and this is made at every commit: what is done for each of them is done in arrays,
or by the loops inside Python.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.extract.entities.aliases import LEGAL_FORMS
from indexer.extract.entities.firms import FORMS, without_form
from indexer.fullnames.shapes import comparable

Array = NDArray[Any]

_SHORT = 3  # letters: acronyms so short count only in capitals ("WHO", "Who")
_FORMS = tuple(map(str.encode, FORMS))
_LOWER = bytes(range(256)).lower().replace(b"-", b" ")


class CountedNames:
    """The names of a field in living articles. A key is what spellings of one name have in common.

    Names and keys are UTF-8. `open` says of each name whether it is open in an article.
    """

    def __init__(self, field: str, names: list[bytes], articles: Array, opened: Array) -> None:
        living = np.flatnonzero(articles)
        self._field = field
        self.names = names if len(living) == len(names) else [names[place] for place in living.tolist()]
        self._articles: list[int] = articles[living].tolist()
        self._open: list[int] = opened[living].tolist()
        self.keys = keys_of(field, self.names)
        self._last_place = dict(zip(self.keys, range(len(self.keys)), strict=True))

    @classmethod
    def of(cls, field: str, articles: Mapping[str, int], opened: Iterable[str]) -> CountedNames:
        """From the articles of each name, and the names that are open in all of theirs."""
        names, is_open = list(articles), set(opened)
        encoded = [name.encode("utf-8", "surrogatepass") for name in names]
        counts = np.array([*articles.values()], np.int64)
        return cls(field, encoded, counts, np.where([name in is_open for name in names], counts, 0))

    @cached_property
    def spellings(self) -> dict[bytes, list[int]]:
        """The places of names that are one name in several spellings, by their key."""
        if len(self._last_place) == len(self.keys):
            return {}
        found: dict[bytes, list[int]] = {}
        for place, key in enumerate(self.keys):
            if self._last_place[key] != place:
                found.setdefault(key, []).append(place)
        return {key: [*places, self._last_place[key]] for key, places in found.items()}

    def _places(self, key: bytes) -> list[int]:
        if places := self.spellings.get(key):
            return places
        place = self._last_place.get(key)
        return [] if place is None else [place]

    def items(self) -> Iterator[tuple[bytes, int]]:
        """The key of each name, as often as there are spellings, and the articles that have it so."""
        return zip(self.keys, self._articles, strict=True)

    def articles(self, key: bytes) -> int:
        """The articles that have a name, in any spelling."""
        if key in self.spellings:
            return sum(self._articles[place] for place in self.spellings[key])
        place = self._last_place.get(key)
        return 0 if place is None else self._articles[place]

    def closed(self, key: bytes) -> int:
        """The articles in which a name is not open, in any spelling."""
        return sum(self._articles[place] - self._open[place] for place in self._places(key))

    def name(self, key: bytes) -> str:
        """The commonest spelling of a name; of two, the one that has its accents. Firms go without their legal form
        where they have such a spelling."""
        best, *others = self._places(key)
        if others:
            best = max(best, *others, key=self._worth)
        return _text(self.names[best])

    def _worth(self, place: int) -> tuple[bool, int, bool, bytes]:
        """What is compared of two spellings: in the end their letters, for segments stand in any order."""
        name = self.names[place]
        is_bare = self._field != "org" or _text(name).rpartition(" ")[2].rstrip(".") not in LEGAL_FORMS
        return is_bare, self._articles[place], not name.isascii(), name

    def open_names(self, key: bytes) -> list[str]:
        """The spellings of a name that are open."""
        return [_text(self.names[place]) for place in self._places(key) if self._open[place]]

    def open_short(self, asked: NDArray[np.bool_]) -> Iterator[tuple[bytes, str]]:
        """Keys and names of those asked for that are open and one word, or begin with capitals only: "Fidan",
        "H. Fidan"."""
        for place in np.flatnonzero(asked).tolist():
            if self._open[place]:
                key, name = self.keys[place], self.names[place]
                first, _, rest = name.partition(b" ")
                if not rest or first.isupper():
                    yield key, _text(name)


def _text(name: bytes) -> str:
    return name.decode("utf-8", "surrogatepass")


def keys_of(field: str, names: list[bytes]) -> list[bytes]:
    """What all spellings of each name in a field have in common; a short acronym is no spelling of a word.

    All at once what is ASCII, as `comparable` does it, the others one by one.
    """
    packed = np.frombuffer(b"".join(names), np.uint8)
    lengths = np.fromiter(map(len, names), np.int64, len(names))
    kept = packed != ord(".")
    ends = np.append(0, np.cumsum(kept))[np.cumsum(lengths)].tolist()
    lower = packed[kept].tobytes().translate(_LOWER)
    keys = [lower[start:end] for start, end in zip([0, *ends], ends, strict=False)]
    owners = np.repeat(np.arange(len(names)), lengths)
    for place in np.unique(owners[packed >= 0x80]).tolist():
        keys[place] = comparable(_text(names[place])).encode("utf-8", "surrogatepass")
    for place in np.flatnonzero(lengths <= _SHORT).tolist():
        if names[place].isupper():
            keys[place] = names[place]
    return _without_forms(keys) if field == "org" else keys


def _without_forms(keys: list[bytes]) -> list[bytes]:
    return [without_form(_text(key)).encode("utf-8", "surrogatepass") if key.endswith(_FORMS) else key for key in keys]


def small_keys(field: str, names: list[bytes]) -> list[bytes]:
    """The keys of names, in small letters: a short acronym and a word may have the same."""
    return [key.lower() for key in keys_of(field, names)]
