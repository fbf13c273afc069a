"""New sketches and those of the archive -> the pairs of articles that are worth comparing word by word.

Both have their hashes in order: looking up those of few articles takes some steps each, those of a whole segment one
walk through both lists. Nothing is read of articles that share no hash.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.columns import places_of
from indexer.copies.earlier import Earlier
from indexer.copies.rarity import weights
from indexer.copies.sketches import Sketches
from indexer.loops import best_partners, newest_living
from indexer.sorting import distinct

MOST_OTHERS = 50  # articles with the same hash, the newest ones, that an article is paired with
MOST_PAIRS = 3  # of an article: those that share most
_AT_ONCE = 4_000  # new articles that are paired in one go
_LEAST_UNIQUE = 1.7  # a pair shares as much as so many hashes that no other article has
_STEPS = 16  # of a weight of 1; so sums do not depend on their order
_ARTICLE_BITS = 34

Array = NDArray[Any]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """New articles, by their row, and others: numbers of earlier articles, or, after all of these, new ones again."""

    row: Ints
    other: Ints


@dataclass(frozen=True, slots=True, eq=False)
class _Sketched:
    """New articles that are compared: an entry a hash, article after article."""

    article: Ints  # numbers as in Pairs.other
    place: Ints  # of the hash among `hashes`
    hashes: NDArray[np.uint32]  # all of theirs, ascending
    starts: Ints  # where the articles of each place start in `having`
    having: Ints  # ascending in each

    def some(self, first: int, last: int) -> slice:
        """The entries of articles [first, last)."""
        return slice(*np.searchsorted(self.article, (first, last)).tolist())


def candidates(sketches: Sketches, is_compared: NDArray[np.bool_], earlier: Sequence[Earlier]) -> Pairs:
    """The pairs of each new article that is compared with earlier ones, and with new ones before it.

    Some of them at a time: with all that have their hashes, each of which fifty others may have, they are in memory.
    """
    before, size = sum(map(len, earlier)), len(sketches.counts)
    new = _sketched(sketches, is_compared, before)
    parts = [(np.empty(0, np.int64), np.empty(0, np.int64))]
    for first in range(before, before + size, _AT_ONCE):
        parts.append(_pairs(new, new.some(first, first + _AT_ONCE), earlier, before + size))
    article, other = map(np.concatenate, zip(*parts, strict=True))
    return Pairs(article - before, other)


def _sketched(sketches: Sketches, is_compared: NDArray[np.bool_], before: int) -> _Sketched:
    row = np.repeat(np.arange(len(sketches.counts)), sketches.counts)
    compared = is_compared[row]
    article, hashes = row[compared] + before, distinct(sketches.hashes[compared])
    place = np.searchsorted(hashes, sketches.hashes[compared])
    return _Sketched(article, place, hashes, *_by_place([place << _ARTICLE_BITS | article], len(hashes)))


def _pairs(new: _Sketched, some: slice, earlier: Sequence[Earlier], articles: int) -> tuple[Ints, Ints]:
    """The pairs of some of the new articles; there are so many of all."""
    own = distinct(new.place[some])
    keys, counts = _earlier_having(new.hashes[own], earlier)
    entries, sizes = places_of(new.starts, own)
    keys.append(np.repeat(np.arange(len(own)), sizes) << _ARTICLE_BITS | new.having[entries])
    steps = np.round(weights(counts + sizes, articles) * _STEPS).astype(np.int64)
    least = round(_LEAST_UNIQUE * _STEPS * float(weights(np.ones(1), articles)[0]))
    starts, having = _by_place(keys, len(own))
    places = np.searchsorted(own, new.place[some])
    return best_partners(new.article[some], places, starts, having, steps, MOST_OTHERS, least, MOST_PAIRS)


def _earlier_having(wanted: NDArray[np.uint32], earlier: Sequence[Earlier]) -> tuple[list[Ints], Ints]:
    """Who has the wanted hashes, MOST_OTHERS for each, as `_by_place` takes them; and how many have them at all,
    deleted ones included."""
    counts, still = np.zeros(len(wanted), np.int64), np.full(len(wanted), MOST_OTHERS, np.int64)
    keys = []
    base = sum(map(len, earlier))
    for one in reversed(earlier):
        base -= len(one)
        firsts, lasts = one.columns.sketches.find(wanted)
        places, rows = newest_living(firsts, lasts, one.columns.sketches.rows, one.deleted, still)
        keys.append(places << _ARTICLE_BITS | (rows + base))
        counts += lasts - firsts
    return keys, counts


def _by_place(parts: Sequence[Ints], places: int) -> tuple[Ints, Ints]:
    """Where the articles of each place start, and the articles, ascending in each. A part has a number for each of
    them that sorts by both."""
    keys = np.concatenate(parts)
    keys.sort()
    starts = np.searchsorted(keys, np.arange(places + 1) << _ARTICLE_BITS)
    keys &= (1 << _ARTICLE_BITS) - 1
    return starts, keys
