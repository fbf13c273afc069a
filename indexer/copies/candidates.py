"""New sketches and those of the archive -> the pairs of articles that are worth comparing word by word.

All hashes of the archive are looked at, a stretch at a time, so memory does not grow with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.copies.earlier import Earlier
from indexer.copies.rarity import Floats, weights
from indexer.copies.sketches import Sketches
from indexer.copies.sorting import distinct, places_in

MOST_OTHERS = 50  # articles with the same hash, the newest ones, that an article is paired with
MOST_PAIRS = 3  # of an article: those that share most
_LEAST_UNIQUE = 2.3  # a pair shares as much as so many hashes that no other article has
_STRETCH = 1 << 21  # hashes looked at at once
_TABLE_BITS = 22

# Of 64 bits: 22 for a new row, 34 for the number of the other article, 8 for a weight in steps.
_STEPS = 16
_OTHER, _ROW = np.uint64(8), np.uint64(42)
_WEIGHT, _NUMBER = np.uint64((1 << 8) - 1), np.uint64((1 << 34) - 1)
_ARTICLE_BITS = 34
_MOST_ARTICLES = (1 << _ARTICLE_BITS) - 1

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

    def of(self, chosen: Array) -> _Having:
        return _Having(self.place[chosen], self.article[chosen])

    def newest_first(self) -> _Having:
        """The same by place, and each place's articles from the newest on."""
        keys = np.sort(self.place << _ARTICLE_BITS | (_MOST_ARTICLES - self.article))
        return _Having(keys >> _ARTICLE_BITS, _MOST_ARTICLES - (keys & _MOST_ARTICLES))

    def oldest_first(self) -> _Having:
        """The same by place, and each place's articles from the oldest on."""
        keys = np.sort(self.place << _ARTICLE_BITS | self.article)
        return _Having(keys >> _ARTICLE_BITS, keys & _MOST_ARTICLES)


def candidates(sketches: Sketches, is_compared: NDArray[np.bool_], earlier: Sequence[Earlier]) -> Pairs:
    """The pairs of each new article that is compared with earlier ones, and with new ones before it."""
    row = np.repeat(np.arange(len(sketches.counts)), sketches.counts)
    compared = is_compared[row]
    wanted = distinct(sketches.hashes[compared])
    place = np.searchsorted(wanted, sketches.hashes[compared])
    before = sum(map(len, earlier))
    new = _Having(place, row[compared] + before)
    old, counts = _earlier_having(wanted, earlier)
    counts += np.bincount(new.place, minlength=len(wanted))
    articles = before + len(sketches.counts)
    weight = weights(counts, articles)
    together = _Having(np.concatenate((old.place, new.place)), np.concatenate((old.article, new.article)))
    together = together.of(weight[together.place] > 0).oldest_first()
    least = _LEAST_UNIQUE * float(weights(np.ones(1), articles)[0])
    return _best_pairs(*_sums(together, weight, before), least)


def _earlier_having(wanted: NDArray[np.uint32], earlier: Sequence[Earlier]) -> tuple[_Having, Ints]:
    """Who has the wanted hashes, MOST_OTHERS for each; and how many have them at all."""
    counts = np.zeros(len(wanted), np.int64)
    parts = [_Having(np.empty(0, np.int64), np.empty(0, np.int64))]
    if len(wanted):
        for having in _stretches(wanted, earlier):
            having = having.newest_first()
            here = np.bincount(having.place, minlength=len(wanted))
            rank = np.arange(len(having.place)) - (np.cumsum(here) - here)[having.place]
            parts.append(having.of(rank + counts[having.place] < MOST_OTHERS))
            counts += here
    return _Having(*(np.concatenate([getattr(one, name) for one in parts]) for name in ("place", "article"))), counts


def _stretches(wanted: NDArray[np.uint32], earlier: Sequence[Earlier]) -> Iterator[_Having]:
    """Who has the wanted hashes, the newest articles first."""
    bits = min(_TABLE_BITS, len(wanted).bit_length() + 6)  # a small table stays in the cache,
    shift = np.uint32(32 - bits)
    may_be_wanted = np.zeros(1 << bits, bool)  # and still says no to nearly all others
    may_be_wanted[wanted >> shift] = True
    base = sum(map(len, earlier))
    for one in reversed(earlier):
        base -= len(one)
        hashes, ends = one.columns.sketches, np.cumsum(one.columns.sketch_counts, dtype=np.int64)
        for stop in range(len(hashes), 0, -_STRETCH):
            start = max(0, stop - _STRETCH)
            found = np.flatnonzero(may_be_wanted[hashes[start:stop] >> shift]) + start
            place, is_wanted = places_in(hashes[found], wanted)
            rows = np.searchsorted(ends, found[is_wanted], "right")
            living = ~one.deleted[rows]
            yield _Having(place[is_wanted][living], rows[living] + base)


def _sums(having: _Having, weight: Floats, before: int) -> tuple[Ints, Ints, Floats]:
    """New rows, others, and the weight of all hashes that they share. `having` is sorted by place and article."""
    steps = np.round(weight * _STEPS).astype(np.uint64)
    parts = [np.empty(0, np.uint64)]
    for distance in range(1, MOST_OTHERS + 1):
        same = having.place[distance:] == having.place[:-distance]
        if not same.any():
            break
        pair = np.flatnonzero(same & (having.article[distance:] >= before))
        row = (having.article[pair + distance] - before).astype(np.uint64)
        parts.append((row << _ROW | having.article[pair].astype(np.uint64) << _OTHER) | steps[having.place[pair]])
    # Row, other and weight in one number: sorting these is much quicker than grouping by two and adding up a third.
    shared = np.sort(np.concatenate(parts))
    pairs = shared >> _OTHER
    starts = np.flatnonzero(np.append(True, pairs[1:] != pairs[:-1])[: len(pairs)])
    sums = np.add.reduceat((shared & _WEIGHT).astype(np.int64), starts) if len(starts) else np.empty(0, np.int64)
    row, other = pairs[starts] >> (_ROW - _OTHER), pairs[starts] & _NUMBER
    return row.astype(np.int64), other.astype(np.int64), sums / _STEPS


def _best_pairs(row: Ints, other: Ints, sums: Floats, least: float) -> Pairs:
    chosen = np.flatnonzero(sums >= least)
    chosen = chosen[np.lexsort((-sums[chosen], row[chosen]))]
    starts = np.searchsorted(row[chosen], row[chosen])
    chosen = chosen[np.arange(len(chosen)) - starts < MOST_PAIRS]
    return Pairs(row[chosen], other[chosen])
