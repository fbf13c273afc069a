"""Bodies -> a sketch of each: the smallest hashes of its pairs of neighbouring content words (bottom-k, Broder 1997).

Bodies that share many pairs share many of these hashes, whatever else is in the archive.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.copies.bodies import Bodies
from indexer.copies.prints import Hashes
from indexer.sorting import distinct

HASHES = 16  # of a body at most
LEAST_WORDS = 15  # content words; what has fewer different ones is only compared as a whole
_PREFILTER = 3 * HASHES  # expected hashes of a body that are sorted at all

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Sketches:
    """The hashes of some articles, laid end to end, ascending in each; `counts` of them an article."""

    hashes: NDArray[np.uint32]
    counts: NDArray[np.uint8]


def sketches_of(bodies: Bodies, hash_of_word: Hashes, is_compared: NDArray[np.bool_]) -> Sketches:
    """The sketch of each body; an empty one for short bodies and those that are not compared."""
    sizes = bodies.sizes
    owner = np.repeat(np.arange(len(sizes)), sizes)
    hashes = hash_of_word[bodies.words]
    pairs = mix(hashes[:-1] * np.uint64(3) + hashes[1:]) >> np.uint64(32)
    limit = np.minimum(1.0, _PREFILTER / np.maximum(sizes, 1)) * 2.0**32
    limit[(sizes < LEAST_WORDS) | ~is_compared] = 0
    kept = (owner[:-1] == owner[1:]) & (pairs < limit[owner[:-1]])
    keys = distinct(owner[:-1][kept].astype(np.uint64) << np.uint64(32) | pairs[kept])
    owner = (keys >> np.uint64(32)).astype(np.int64)
    found = np.bincount(owner, minlength=len(sizes))
    rank = np.arange(len(keys)) - (np.cumsum(found) - found)[owner]
    chosen = keys[rank < HASHES] & np.uint64(0xFFFFFFFF)
    return Sketches(chosen.astype(np.uint32), np.minimum(found, HASHES).astype(np.uint8))


def no_sketches(count: int) -> Sketches:
    """The sketches of articles that are not to be compared."""
    return Sketches(np.empty(0, np.uint32), np.zeros(count, np.uint8))


def join_sketches(parts: Sequence[Sketches]) -> Sketches:
    """The sketches of articles that follow each other."""
    return Sketches(
        np.concatenate([np.empty(0, np.uint32), *(part.hashes for part in parts)]),
        np.concatenate([np.empty(0, np.uint8), *(part.counts for part in parts)]),
    )


def mix(values: Hashes) -> Hashes:
    """Numbers whose every bit depends on all bits of these (the finalizer of SplitMix64)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))
