"""Pairs of bodies -> whether one is a copy of the other, perhaps lightly edited.

What is compared is the shorter body with the other one, so that an article which prints half of a story, or adds to
it, is a copy as well. Five things count:

- the share of its words that stand in the other one beside the same neighbours. In an edited copy most do; two
  reports of one event share names, but not sentences.
- the share of its words that stand in the other one at all.
- the share of its figures that the other one has: this week's prices are not those of last week.
- how many rare words they share: few of them prove little, and stories made after one pattern share common ones.
- how much longer the other one is: a digest holds many stories.

The weights are those of a logistic regression, rounded: edited copies of newswire stories (5 to 30 % of the words
replaced, deleted, inserted, swapped; sentences dropped; cut short; added to) against other pairs of stories that
have pairs of words in common. `python -m measure.copies` says what they achieve.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.copies.bodies import Bodies
from indexer.copies.kinds import WordKinds
from indexer.copies.rarity import Rarity
from indexer.copies.sketches import LEAST_WORDS, mix
from indexer.copies.sorting import distinct, places_in

_NEAR = 3  # how far apart neighbours are, at most, in content words
_BESIDE_SAME, _WORDS, _FIGURES, _RARE, _LENGTH = 3.0, 4.0, 1.0, 0.4, 1.5
_LEAST = 6.9
_LEAST_UNKNOWN = 7.5  # in an archive that does not know yet which words are common
_KNOWN = 20_000  # articles in one that does
_WORDS_AT_ONCE = 50_000  # so that what is looked up fits into the cache of a processor

Array = NDArray[Any]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class _Sets:
    """The distinct words of some bodies: body and word, sorted by both."""

    body: Array
    word: Array
    keys: Array


def are_copies(bodies: Bodies, first: Array, second: Array, kinds: WordKinds, rarity: Rarity) -> Bools:
    """For each pair (first[i], second[i]) of bodies whether they are copies."""
    least = np.interp(rarity.articles, (0, _KNOWN), (_LEAST_UNKNOWN, _LEAST))
    sizes = bodies.sizes
    swap = sizes[first] > sizes[second]
    shorter, longer = np.where(swap, second, first), np.where(swap, first, second)
    found = np.zeros(len(first), bool)
    ends = np.cumsum(sizes[shorter] + sizes[longer])
    start = 0
    while start < len(first):
        base = int(ends[start - 1]) if start else 0
        stop = max(start + 1, int(np.searchsorted(ends, base + _WORDS_AT_ONCE)))
        some = slice(start, stop)
        found[some] = _likeness(bodies.take(shorter[some]), bodies.take(longer[some]), kinds, rarity.weight) >= least
        start = stop
    return found


def _likeness(shorter: Bodies, longer: Bodies, kinds: WordKinds, weight: Floats) -> Floats:
    """How alike body i of one and body i of the other are."""
    count = len(shorter)
    mine, theirs = _sets(shorter), _sets(longer)
    _, shared = places_in(mine.keys, theirs.keys)
    body, word = mine.body[shared], mine.word[shared]
    figures = [np.bincount(one.body, kinds.is_figure[one.word], count) for one in (mine, theirs)]
    fewer_words = np.minimum(np.bincount(mine.body, minlength=count), np.bincount(theirs.body, minlength=count))
    likeness: Floats = (
        _BESIDE_SAME * _share_beside_same(shorter, longer, kinds)
        + _WORDS * np.bincount(body, minlength=count) / np.maximum(fewer_words, 1)
        # With few figures the share says little: as if there were two more, most of them shared.
        + _FIGURES * (np.bincount(body, kinds.is_figure[word], count) + 1.5) / (np.minimum(*figures) + 2)
        + _RARE * np.log1p(np.bincount(body, weight[word], count))
        + _LENGTH * np.log(np.maximum(shorter.sizes, 1) / np.maximum(longer.sizes, 1))
    )
    return np.where(fewer_words < LEAST_WORDS, 0.0, likeness)  # a dividend has few, and the same as all others


def _sets(bodies: Bodies) -> _Sets:
    body = np.repeat(np.arange(len(bodies)), bodies.sizes)
    keys = distinct(body << 32 | bodies.words)
    return _Sets(keys >> 32, keys & 0xFFFFFFFF, keys)


def _share_beside_same(shorter: Bodies, longer: Bodies, kinds: WordKinds) -> Floats:
    """The share of a body's words that have a neighbour which they have in the other body, too."""
    theirs = distinct(np.concatenate([keys for _, keys in _neighbours(longer, kinds)]))
    has_same = np.zeros(len(shorter.words), bool)
    for places, keys in _neighbours(shorter, kinds):
        found = places[:, places_in(keys, theirs)[1]]
        has_same[found.ravel()] = True
    counted = np.append(0, np.cumsum(has_same))
    share: Floats = (counted[shorter.offsets[1:]] - counted[shorter.offsets[:-1]]) / np.maximum(shorter.sizes, 1)
    return share


def _neighbours(bodies: Bodies, kinds: WordKinds) -> Iterator[tuple[Array, Array]]:
    """For each distance the places of two words of one body that far apart, and a hash of body and words."""
    body = np.repeat(np.arange(len(bodies), dtype=np.uint64), bodies.sizes)
    hashes = kinds.hash_of_word[bodies.words]
    for distance in range(1, _NEAR + 1):
        places = np.flatnonzero(body[:-distance] == body[distance:])
        others = places + distance
        keys = mix(hashes[places] * np.uint64(3) + hashes[others]) ^ mix(body[places])
        yield np.stack((places, others)), keys
