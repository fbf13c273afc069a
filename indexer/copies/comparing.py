"""Pairs of new articles and others -> those that are copies: their words compared, some thousand pairs at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.copies.bodies import Bodies, bodies_of, join_bodies
from indexer.copies.candidates import Pairs
from indexer.copies.earlier import Earlier, places_among
from indexer.copies.kinds import WordKinds
from indexer.copies.likeness import are_copies
from indexer.copies.newcomers import Newcomers
from indexer.copies.rarity import Rarity, weights
from indexer.inversion import divide
from indexer.schema import TEXT_FIELDS

Array = NDArray[Any]

COMPARED_AT_ONCE = 20_000  # pairs
_READ_AT_ONCE = 500  # texts
_NO_OTHER_FIELDS = ("",) * (len(TEXT_FIELDS) - 1)
_UNASKED = -1


def copies_among(pairs: Pairs, newcomers: Newcomers, earlier: Sequence[Earlier]) -> Pairs:
    """The pairs that are copies."""
    comparing = _Comparing(newcomers, earlier)
    same = np.zeros(len(pairs.row), bool)
    by_other = np.argsort(
        pairs.other, kind="stable"
    )  # the text of an earlier article is read for all its pairs at once
    for first in range(0, len(same), COMPARED_AT_ONCE):
        some = by_other[first : first + COMPARED_AT_ONCE]
        same[some] = comparing.are_copies(pairs.row[some], pairs.other[some])
    return Pairs(pairs.row[same], pairs.other[same])


class _Comparing:
    """New articles, ready to be compared."""

    def __init__(self, newcomers: Newcomers, earlier: Sequence[Earlier]) -> None:
        self._new, self._kinds, self._earlier = newcomers.bodies(), newcomers.kinds, earlier
        self._before = sum(map(len, earlier))
        self._rarity = _Rarities(self._new, self._kinds, earlier)

    def are_copies(self, rows: Array, others: Array) -> NDArray[np.bool_]:
        """Which pairs are copies. What the texts of earlier articles teach of words is forgotten again: those of many
        may have more words than all new ones."""
        vocabulary, is_old = self._kinds.vocabulary, others < self._before
        known = vocabulary.size()
        new, old = np.union1d(rows, others[~is_old] - self._before), np.unique(others[is_old])
        bodies = join_bodies([self._new.some(new), *_old_bodies(old, self._earlier, self._kinds)])
        places = np.where(is_old, np.searchsorted(old, others) + len(new), np.searchsorted(new, others - self._before))
        rarity = self._rarity.of(np.unique(bodies.words))
        same = are_copies(bodies, np.searchsorted(new, rows), places, self._kinds, rarity)
        vocabulary.forget(known)
        self._kinds.forget(known.words)
        return same


def _old_bodies(numbers: Array, earlier: Sequence[Earlier], kinds: WordKinds) -> Iterator[Bodies]:
    """The bodies of some earlier articles, by their numbers (ascending)."""
    for first in range(0, len(numbers), _READ_AT_ONCE):
        some = [one.text(row) for one, row in places_among(numbers[first : first + _READ_AT_ONCE], earlier)]
        words, streams = divide(kinds.vocabulary.read([(*_NO_OTHER_FIELDS, text) for text in some]))
        kinds.update()
        yield bodies_of(words, streams.lengths, kinds.is_content)


class _Rarities:
    """How rare words are, in the new bodies and the largest earlier segment."""

    def __init__(self, new: Bodies, kinds: WordKinds, earlier: Sequence[Earlier]) -> None:
        self._vocabulary = kinds.vocabulary
        self._largest = max(earlier, key=len) if earlier else None
        self._articles = len(new) + (len(self._largest) if self._largest else 0)
        stem_of_word = np.array(self._vocabulary.stem_of_word, np.int64)
        self._in_new = np.bincount(stem_of_word[new.words], minlength=len(self._vocabulary.stems))
        self._in_largest = np.full(len(self._in_new), _UNASKED)

    def of(self, words: Array) -> Rarity:
        """The weight of these words, in that of all words."""
        stem_of_word = np.array(self._vocabulary.stem_of_word, np.int64)
        unknown = np.zeros(len(self._vocabulary.stems) - len(self._in_new), np.int64)
        in_largest = self._counts(np.unique(stem_of_word[words]), len(unknown))
        counts = np.append(self._in_new, unknown) + np.maximum(in_largest, 0)
        return Rarity(weights(counts, self._articles)[stem_of_word], self._articles)

    def _counts(self, stems: Array, unknown: int) -> Array:
        """How many articles of the largest segment have each stem, of those that were asked for so far."""
        counts = np.append(self._in_largest, np.full(unknown, _UNASKED))
        asked = stems[counts[stems] == _UNASKED]
        counts[asked] = 0
        if self._largest:
            texts = list(self._vocabulary.stems)
            found = self._largest.articles_with({texts[stem] for stem in asked.tolist()})
            for stem, count in found.items():
                counts[self._vocabulary.stems[stem]] = count
        self._in_largest = counts[: len(self._in_largest)]
        return counts
