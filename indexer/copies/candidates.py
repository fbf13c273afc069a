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

from indexer.copies.earlier import Earlier
from indexer.copies.rarity import weights
from indexer.copies.sketches import Sketches
from indexer.copies.sorting import distinct
from indexer.loops import best_partners, newest_living

MOST_OTHERS = 50  # articles with the same hash, the newest ones, that an article is paired with
MOST_PAIRS = 3  # of an article: those that share most
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
class _Having:
    """Articles (numbers as in Pairs.other) that have the hash at a place of a list."""

    place: Ints
    article: Ints


def candidates(sketches: Sketches, is_compared: NDArray[np.bool_], earlier: Sequence[Earlier]) -> Pairs:
    """The pairs of each new article that is compared with earlier ones, and with new ones before it."""
    row = np.repeat(np.arange(len(sketches.counts)), sketches.counts)
    compared = is_compared[row]
    wanted = distinct(sketches.hashes[compared])
    before = sum(map(len, earlier))
    new = _Having(np.searchsorted(wanted, sketches.hashes[compared]), row[compared] + before)
    old, counts = _earlier_having(wanted, earlier)
    counts += np.bincount(new.place, minlength=len(wanted))
    articles = before + len(sketches.counts)
    steps = np.round(weights(counts, articles) * _STEPS).astype(np.int64)
    least = round(_LEAST_UNIQUE * _STEPS * float(weights(np.ones(1), articles)[0]))
    starts, having = _by_place(old, new, len(wanted))
    article, other = best_partners(new.article, new.place, starts, having, steps, MOST_OTHERS, least, MOST_PAIRS)
    return Pairs(article - before, other)


def _earlier_having(wanted: NDArray[np.uint32], earlier: Sequence[Earlier]) -> tuple[_Having, Ints]:
    """Who has the wanted hashes, MOST_OTHERS for each; and how many have them at all, deleted ones included."""
    counts, still = np.zeros(len(wanted), np.int64), np.full(len(wanted), MOST_OTHERS, np.int64)
    parts = [(np.empty(0, np.int64), np.empty(0, np.int64))]
    base = sum(map(len, earlier))
    for one in reversed(earlier):
        base -= len(one)
        firsts, lasts = one.columns.sketches.find(wanted)
        places, rows = newest_living(firsts, lasts, one.columns.sketches.rows, one.deleted, still)
        parts.append((places, rows + base))
        counts += lasts - firsts
    return _Having(*map(np.concatenate, zip(*parts, strict=True))), counts


def _by_place(old: _Having, new: _Having, places: int) -> tuple[Ints, Ints]:
    """Where the articles of each place start, and the articles, ascending in each."""
    keys = np.concatenate([one.place << _ARTICLE_BITS | one.article for one in (old, new)])
    keys.sort()
    starts = np.searchsorted(keys, np.arange(places + 1) << _ARTICLE_BITS)
    return starts, keys & ((1 << _ARTICLE_BITS) - 1)
