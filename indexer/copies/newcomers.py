"""The words of new articles, as they are read -> what of them is compared with others: prints, sketches, bodies."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.copies.bodies import Bodies, bodies_of, join_bodies
from indexer.copies.kinds import WordKinds
from indexer.copies.prints import NO_PRINT, Hashes, prints_of
from indexer.copies.sketches import Sketches, join_sketches, no_sketches, sketches_of
from indexer.inversion import Streams, Words
from indexer.vocabulary import Vocabulary

Array = NDArray[Any]


class Newcomers:
    """Collects articles in the order of their rows."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.kinds = WordKinds(vocabulary)
        self._prints: list[Hashes] = []
        self._sketches: list[Sketches] = []
        self._bodies: list[Bodies] = []

    def add(self, words: Words, streams: Streams, stands_alone: NDArray[np.bool_]) -> None:
        """The next articles: their words, how their streams are divided, and whether nothing is to be a copy of
        them."""
        self.kinds.update()
        bodies = bodies_of(words, streams, self.kinds.is_content)
        prints = prints_of(words, streams.lengths, self.kinds.hash_of_word)
        self._prints.append(np.where(stands_alone, np.uint64(NO_PRINT), prints))
        self._sketches.append(sketches_of(bodies, self.kinds.hash_of_word, ~stands_alone))
        self._bodies.append(bodies)

    def add_uncompared(self, count: int) -> None:
        """The next articles, which nothing is to be a copy of."""
        self._prints.append(np.full(count, NO_PRINT, np.uint64))
        self._sketches.append(no_sketches(count))
        self._bodies.append(Bodies(np.empty(0, np.int32), np.zeros(count + 1, np.int64)))

    def prints(self) -> Hashes:
        """A print an article."""
        return np.concatenate(self._prints)

    def sketches(self) -> Sketches:
        """A sketch an article."""
        return join_sketches(self._sketches)

    def bodies(self) -> Bodies:
        """A body an article."""
        self._bodies = [join_bodies(self._bodies)]
        return self._bodies[0]
