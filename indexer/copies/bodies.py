"""The words of some articles -> their bodies as lists of content words, laid end to end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.columns import places_of
from indexer.inversion import Words
from indexer.loops.codes import FIRST_WORD
from indexer.schema import TEXT_FIELDS

BODY = len(TEXT_FIELDS) - 1

Array = NDArray[Any]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Bodies:
    """Body i has `words[offsets[i]:offsets[i + 1]]`: numbers of words in a vocabulary."""

    words: NDArray[np.int32]
    offsets: Ints

    def __len__(self) -> int:
        return len(self.offsets) - 1

    @property
    def sizes(self) -> Ints:
        """How many words each body has."""
        return np.diff(self.offsets)

    def some(self, rows: Array) -> Bodies:
        """The bodies in some rows."""
        places, sizes = places_of(self.offsets, rows)
        return Bodies(self.words[places], np.append(0, np.cumsum(sizes)))


def bodies_of(words: Words, lengths: Array, is_content: NDArray[np.bool_]) -> Bodies:
    """The bodies of some articles, from their words and the (n, text fields) numbers of words in each field."""
    number = (words.code - FIRST_WORD) >> 1
    fields = np.tile(np.arange(len(TEXT_FIELDS)), len(lengths))  # of the stretches of words that lie end to end
    kept = is_content[number] & np.repeat(fields == BODY, lengths.ravel())
    ends = np.cumsum(lengths.sum(axis=1))
    counted = np.append(0, np.cumsum(kept))
    return Bodies(number[kept], np.append(0, counted[ends]))


def join_bodies(parts: Sequence[Bodies]) -> Bodies:
    """The bodies of articles that follow each other."""
    sizes = np.concatenate([np.empty(0, np.int64), *(part.sizes for part in parts)])
    words = np.concatenate([np.empty(0, np.int32), *(part.words for part in parts)])
    return Bodies(words, np.append(0, np.cumsum(sizes)))
