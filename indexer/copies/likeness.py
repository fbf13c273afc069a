"""Pairs of bodies -> whether one is a copy of the other, perhaps lightly edited.

What is compared is the shorter body with the other one, so that an article which prints half of a story, or adds to
it, is a copy as well. Five things count:

- the share of its words that stand in the other one beside the same neighbours. In an edited copy most do; two
  reports of one event share names, but not sentences.
- the share of its words that stand in the other one in the same order, others between them. Where words are replaced,
  few keep their neighbours, but all keep their order.
- the share of its figures that the other one has: this week's prices are not those of last week.
- how many rare words they share: few of them prove little, and stories made after one pattern share common ones.
- how much longer the other one is: a digest holds many stories.

The weights are those of a logistic regression, rounded: edited copies of newswire stories (5 to 30 % of the words
replaced, deleted, inserted, swapped; sentences dropped; cut short; added to) against other pairs of stories that
have pairs of words in common. `python -m measure.copies` says what they achieve.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.copies.bodies import Bodies
from indexer.copies.kinds import WordKinds
from indexer.copies.rarity import Rarity
from indexer.copies.sketches import LEAST_WORDS
from indexer.loops import compare_bodies
from indexer.loops.likeness import (
    BESIDE_SAME,
    FIGURES,
    FIGURES_OF_OTHER,
    IN_ORDER,
    SHARED_FIGURES,
    WEIGHT,
    WORDS,
    WORDS_OF_OTHER,
)

_BESIDE_SAME, _IN_ORDER, _FIGURES, _RARE, _LENGTH = 4.5, 8.0, 6.5, 0.4, 3.0
_LEAST = 14.0
_LEAST_UNKNOWN = 14.8  # in an archive that does not know yet which words are common
_KNOWN = 20_000  # articles in one that does

Array = NDArray[Any]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


def are_copies(bodies: Bodies, first: Array, second: Array, kinds: WordKinds, rarity: Rarity) -> Bools:
    """For each pair (first[i], second[i]) of bodies whether they are copies."""
    least = np.interp(rarity.articles, (0, _KNOWN), (_LEAST_UNKNOWN, _LEAST))
    sizes = bodies.sizes
    swap = sizes[first] > sizes[second]
    shorter, longer = np.where(swap, second, first), np.where(swap, first, second)
    found = compare_bodies(bodies.words, bodies.offsets, shorter, longer, kinds.is_figure, rarity.weight)
    alike: Bools = _likeness(found.T, sizes[shorter], sizes[longer]) >= least
    return alike


def _likeness(found: Floats, shorter: Array, longer: Array) -> Floats:
    """How alike pairs of bodies with so many words are; `found` has a row for each of the figures of a pair."""
    fewer_words = np.minimum(found[WORDS], found[WORDS_OF_OTHER])
    fewer_figures = np.minimum(found[FIGURES], found[FIGURES_OF_OTHER])
    likeness: Floats = (
        _BESIDE_SAME * found[BESIDE_SAME] / np.maximum(shorter, 1)
        + _IN_ORDER * found[IN_ORDER] / np.maximum(shorter, 1)
        # With few figures the share says little: as if there were two more, most of them shared.
        + _FIGURES * (found[SHARED_FIGURES] + 1.5) / (fewer_figures + 2)
        + _RARE * np.log1p(found[WEIGHT])
        + _LENGTH * np.log(np.maximum(shorter, 1) / np.maximum(longer, 1))
    )
    return np.where(fewer_words < LEAST_WORDS, 0.0, likeness)  # a dividend has few, and the same as all others
