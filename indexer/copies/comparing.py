"""Pairs of new articles and others -> those that are copies: their words compared, some thousand pairs at a time.

What an earlier text holds besides a new one is seen by the earlier articles of its story: they are compared with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.copies.bodies import Bodies, bodies_of, join_bodies
from indexer.copies.candidates import Pairs
from indexer.copies.digests import are_whole, without_digests
from indexer.copies.earlier import Earlier, of_same_story, places_among
from indexer.copies.kinds import WordKinds
from indexer.copies.likeness import Compared, compare, join_compared
from indexer.copies.newcomers import Newcomers
from indexer.copies.rarity import Rarity, weights
from indexer.copies.series import replaced_after_patterns
from indexer.inversion import divide
from indexer.schema import TEXT_FIELDS

Array = NDArray[Any]

COMPARED_AT_ONCE = 20_000  # pairs
_READ_AT_ONCE = 500  # texts
_NO_OTHER_FIELDS = ("",) * (len(TEXT_FIELDS) - 1)
_UNASKED = -1


@dataclass(frozen=True, slots=True, eq=False)
class Copies:
    """Pairs of texts that are copies; which of them are of a text and a part of it, one of both an earlier one; and how
    many words the shorter one has by those of the longer one."""

    pairs: Pairs
    are_parts: NDArray[np.bool_]
    ratio: NDArray[np.float64]


def copies_among(pairs: Pairs, newcomers: Newcomers, earlier: Sequence[Earlier]) -> Copies:
    """The pairs that are copies."""
    comparing, before = _Comparing(newcomers, earlier), sum(map(len, earlier))
    # The text of an earlier article is read for all its pairs at once.
    by_other = np.argsort(pairs.other, kind="stable")
    rows, others = pairs.row[by_other] + before, pairs.other[by_other]
    compared = comparing.compare(rows, others)
    are_parts = ~are_whole(compared.ratio) & (others < before)
    stays = compared.are_alike & ~replaced_after_patterns(rows, others, compared.are_kin, compared.is_replaced)
    held = compared.are_alike | compared.are_held
    holders = np.unique(others[stays & are_parts & compared.is_second_longer])
    known, known_others = of_same_story(holders, earlier)
    among_earlier = comparing.compare(known, known_others)
    stays &= without_digests(
        np.concatenate([_longer(rows, others, compared), _longer(known, known_others, among_earlier)]),
        join_compared([compared, among_earlier]),
        np.concatenate([held, among_earlier.are_alike | among_earlier.are_held]),
    )[: len(stays)]
    order = np.argsort(by_other[stays])
    copies = by_other[stays][order]
    return Copies(Pairs(pairs.row[copies], pairs.other[copies]), are_parts[stays][order], compared.ratio[stays][order])


def _longer(first: Array, second: Array, compared: Compared) -> Array:
    return np.where(compared.is_second_longer, second, first)


class _Comparing:
    """New articles, ready to be compared."""

    def __init__(self, newcomers: Newcomers, earlier: Sequence[Earlier]) -> None:
        self._new, self._kinds, self._earlier = newcomers.bodies(), newcomers.kinds, earlier
        self._before = sum(map(len, earlier))
        self._rarity = _Rarities(self._new, self._kinds, earlier)

    def compare(self, first: Array, second: Array) -> Compared:
        """Compare the pairs (first[i], second[i]) of numbers, as in Pairs.other."""
        starts = range(0, max(len(first), 1), COMPARED_AT_ONCE)
        lots = [slice(start, start + COMPARED_AT_ONCE) for start in starts]
        return join_compared([self._compare(first[lot], second[lot]) for lot in lots])

    def _compare(self, first: Array, second: Array) -> Compared:
        """Compare some pairs. What the texts of earlier articles teach of words is forgotten again: those of many
        may have more words than all new ones."""
        vocabulary, numbers = self._kinds.vocabulary, np.union1d(first, second)
        known, are_old = vocabulary.size(), numbers < self._before
        old = _old_bodies(numbers[are_old], self._earlier, self._kinds)
        bodies = join_bodies([*old, self._new.some(numbers[~are_old] - self._before)])
        rarity = self._rarity.of(np.unique(bodies.words))
        places, others = np.searchsorted(numbers, first), np.searchsorted(numbers, second)
        compared = compare(bodies, places, others, self._kinds, rarity)
        vocabulary.forget(known)
        self._kinds.forget(known.words)
        return compared


def _old_bodies(numbers: Array, earlier: Sequence[Earlier], kinds: WordKinds) -> Iterator[Bodies]:
    """The bodies of some earlier articles, by their numbers (ascending)."""
    for first in range(0, len(numbers), _READ_AT_ONCE):
        some = [one.text(row) for one, row in places_among(numbers[first : first + _READ_AT_ONCE], earlier)]
        words, streams = divide(kinds.vocabulary.read([(*_NO_OTHER_FIELDS, text) for text in some]))
        kinds.update()
        yield bodies_of(words, streams, kinds.is_content)


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
