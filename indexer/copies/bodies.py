"""The words of some articles -> their bodies as lists of content words, laid end to end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.columns import places_of
from indexer.inversion import Streams, Words
from indexer.loops.codes import FIRST_WORD
from indexer.schema import TEXT_FIELDS

_PLACE_BITS = 32
BODY = len(TEXT_FIELDS) - 1

Array = NDArray[Any]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Bodies:
    """Body i has `words[offsets[i]:offsets[i + 1]]`: numbers of words in a vocabulary."""

    codes: NDArray[np.int32]  # of each word: twice its number, and 1 more if it is a name's
    offsets: Ints

    @property
    def words(self) -> NDArray[np.int32]:
        """The number of each word."""
        return self.codes >> 1

    @property
    def in_names(self) -> NDArray[np.bool_]:
        """Whether each word is a name's: capitalised inside of a sentence."""
        return (self.codes & 1).astype(bool)

    def __len__(self) -> int:
        return len(self.offsets) - 1

    @property
    def sizes(self) -> Ints:
        """How many words each body has."""
        return np.diff(self.offsets)

    def some(self, rows: Array) -> Bodies:
        """The bodies in some rows."""
        places, sizes = places_of(self.offsets, rows)
        return Bodies(self.codes[places], np.append(0, np.cumsum(sizes)))


def bodies_of(words: Words, streams: Streams, is_content: NDArray[np.bool_]) -> Bodies:
    """The bodies of some articles, from their words and how their streams are divided."""
    lengths = streams.lengths
    codes = words.code - FIRST_WORD
    codes &= ~_starting(words, streams).astype(np.int32)  # a capital there tells nothing
    number = codes >> 1
    fields = np.tile(np.arange(len(TEXT_FIELDS)), len(lengths))  # of the stretches of words that lie end to end
    kept = is_content[number] & np.repeat(fields == BODY, lengths.ravel())
    ends = np.cumsum(lengths.sum(axis=1))
    counted = np.append(0, np.cumsum(kept))
    return Bodies(codes[kept], np.append(0, counted[ends]))


def _starting(words: Words, streams: Streams) -> NDArray[np.bool_]:
    """Which words are the first of a sentence."""
    sizes = streams.lengths.sum(axis=1)
    articles = np.arange(len(sizes))
    starts = np.repeat(articles, streams.sentence_counts) << _PLACE_BITS | streams.sentence_starts
    places = np.repeat(articles, sizes) << _PLACE_BITS | words.place
    starting = np.zeros(len(places) + 1, bool)
    starting[np.searchsorted(places, starts)] = True
    ends = np.cumsum(sizes)
    starting[(ends - sizes)[sizes > 0]] = True
    return starting[:-1]


def join_bodies(parts: Sequence[Bodies]) -> Bodies:
    """The bodies of articles that follow each other."""
    sizes = np.concatenate([np.empty(0, np.int64), *(part.sizes for part in parts)])
    codes = np.concatenate([np.empty(0, np.int32), *(part.codes for part in parts)])
    return Bodies(codes, np.append(0, np.cumsum(sizes)))
