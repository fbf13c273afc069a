"""Pairs of bodies -> whether one is a copy of the other, perhaps lightly edited.

What is compared is the shorter body with the other one, so that an article which prints half of a story, or adds to
it, is a copy as well. Seven things count:

- the share of its words that stand in the other one beside the same neighbours. In an edited copy most do; two
  reports of one event share names, but not sentences.
- the share of its words that stand in the other one in the same order, others between them. Where words are replaced,
  few keep their neighbours, but all keep their order.
- the share of its figures that the other one has: this week's prices are not those of last week.
- how many rare words they share: few of them prove little, and stories made after one pattern share common ones.
- how much longer the other one is: a digest holds many stories.
- the share of its facts (figures and names) in whose place the other one has other facts, as far as this is more than
  the share of its other words that are replaced. Who edits a text replaces any of its words, facts last of all; who
  fills in the text of last week replaces nothing else.
- the share of rarity, by weight, of what is replaced: "another bank" in a text of few words is another story.

The weights are those of a logistic regression, rounded: edited copies of newswire stories (5 to 30 % of the words
replaced, deleted, inserted, swapped; sentences dropped; cut short; added to) against other pairs of stories that
have pairs of words in common, and articles after one pattern. `python -m measure.copies` says what they achieve.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.copies.bodies import Bodies
from indexer.copies.kinds import WordKinds
from indexer.copies.rarity import Rarity
from indexer.copies.sketches import LEAST_WORDS
from indexer.loops import compare_bodies
from indexer.loops.alignment import CHANGED, FACTS_CHANGED, FACTS_KEPT, KEPT, WEIGHT_CHANGED, WEIGHT_KEPT
from indexer.loops.likeness import (
    BESIDE_SAME,
    CHANGES,
    COVERED,
    FIGURES,
    FIGURES_OF_OTHER,
    SHARED_FIGURES,
    WEIGHT,
    WORDS,
    WORDS_OF_OTHER,
)

_BESIDE_SAME, _IN_ORDER, _FIGURES, _RARE, _LENGTH = 14.0, 5.5, 3.0, 1.3, 6.0
_FACTS_REPLACED, _RARE_REPLACED = -12.0, -4.5
_LEAST = 18.1
_LEAST_UNKNOWN = 19.1  # in an archive that does not know yet which words are common
_KNOWN = 20_000  # articles in one that does
_FOR_KIN, _FACTS_OF_KIN = 1.0, 0.2  # so alike are two texts after one pattern, with so many other facts
_LITTLE = -0.5
_FOR_HELD = 6.0  # hardly a word of it is another one

Array = NDArray[Any]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Compared:
    """Pairs of bodies: whether they are alike; whether the longer one holds the other, however long it is; whether only
    their facts keep them from being alike; whether more than a word or two is replaced; which is longer; the words of
    the shorter one by those of the longer one; which PARTS of the longer one are in the other, as bits."""

    are_alike: Bools
    are_held: Bools
    are_kin: Bools
    is_replaced: Bools
    is_second_longer: Bools
    ratio: Floats
    covered: NDArray[np.int64]


def join_compared(parts: Sequence[Compared]) -> Compared:
    """The pairs of all parts, at least one."""
    return Compared(*(np.concatenate([getattr(part, field.name) for part in parts]) for field in fields(Compared)))


def compare(bodies: Bodies, first: Array, second: Array, kinds: WordKinds, rarity: Rarity) -> Compared:
    """Compare the pairs (first[i], second[i]) of bodies."""
    least = np.interp(rarity.articles, (0, _KNOWN), (_LEAST_UNKNOWN, _LEAST))
    sizes = bodies.sizes
    swap = sizes[first] > sizes[second]
    shorter, longer = np.where(swap, second, first), np.where(swap, first, second)
    found = compare_bodies(
        bodies.words, bodies.in_names, bodies.offsets, shorter, longer, kinds.is_figure, rarity.weight
    ).T
    few, many = np.maximum(sizes[shorter], 1), np.maximum(sizes[longer], 1)
    has_words = np.minimum(found[WORDS], found[WORDS_OF_OTHER]) >= LEAST_WORDS  # a dividend has few, as all others do
    likeness, facts = _likeness(found, few, many), _facts_replaced(found[CHANGES:])
    change = _FACTS_REPLACED * facts + _RARE_REPLACED * _rare_replaced(found[CHANGES:])
    are_alike = has_words & (likeness + change >= least)
    are_held = has_words & (likeness - _LENGTH * np.log(few / many) + change >= least + _FOR_HELD)
    are_kin = has_words & ~are_alike & (likeness >= least + _FOR_KIN) & (facts > _FACTS_OF_KIN)
    covered = found[COVERED].astype(np.int64)
    return Compared(are_alike, are_held, are_kin, change < _LITTLE, ~swap, few / many, covered)


def _likeness(found: Floats, shorter: Array, longer: Array) -> Floats:
    """How alike pairs of bodies with so many words are; `found` has a row for each of the figures of a pair."""
    fewer_figures = np.minimum(found[FIGURES], found[FIGURES_OF_OTHER])
    likeness: Floats = (
        _BESIDE_SAME * found[BESIDE_SAME] / shorter
        + _IN_ORDER * found[CHANGES + KEPT] / shorter
        # With few figures the share says little: as if there were two more, most of them shared.
        + _FIGURES * (found[SHARED_FIGURES] + 1.5) / (fewer_figures + 2)
        + _RARE * np.log1p(found[WEIGHT])
        + _LENGTH * np.log(shorter / longer)
    )
    return likeness


def _facts_replaced(changes: Floats) -> Floats:
    """The share of facts that are replaced by others, beyond that of other words, at least 0."""
    facts = changes[FACTS_KEPT] + changes[FACTS_CHANGED]
    words = changes[KEPT] + changes[CHANGED] - facts
    words_changed = (changes[CHANGED] - changes[FACTS_CHANGED]) / np.maximum(words, 1)
    # Few facts say little: as if there was one more, and it was kept.
    share: Floats = np.maximum(0, (changes[FACTS_CHANGED] - words_changed * facts) / (facts + 1))
    return share


def _rare_replaced(changes: Floats) -> Floats:
    """The share of weight that is replaced; as if there was some more, and it was kept."""
    share: Floats = changes[WEIGHT_CHANGED] / (changes[WEIGHT_KEPT] + changes[WEIGHT_CHANGED] + 3)
    return share
