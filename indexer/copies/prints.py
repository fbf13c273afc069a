"""The words of some articles -> a print of each body: equal for bodies with the same words in the same order.

Capitals, accents, punctuation and white space make no difference, as they make none to a search. Prints are the
same in every run, so that those of an archive can be compared years later.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.inversion import Words
from indexer.loops.codes import FIRST_WORD

Array = NDArray[Any]
Hashes = NDArray[np.uint64]

NO_PRINT = 0  # of an empty body
FEW_WORDS = 20  # "Qtly div 20 cts vs 20 cts prior" says whose it is in its headline
_BASE = 0x9E3779B97F4A7C15


def prints_of(words: Words, lengths: Array, hash_of_word: Hashes) -> Hashes:
    """The prints of some articles, from their words and the (n, text fields) numbers of words in each field.

    A body of fewer than FEW_WORDS is taken together with its headline and deck.
    """
    ends = np.cumsum(lengths.sum(axis=1))
    bodies = lengths[:, -1]
    starts = ends - np.where(bodies < FEW_WORDS, lengths.sum(axis=1), bodies)
    hashes = hash_of_word[(words.code - FIRST_WORD) >> 1]
    # A polynomial modulo 2**64, as sums over the whole batch: word j of it counts with the j-th power of the base,
    # and a body that starts at j is multiplied with the inverse of that power.
    sums = np.append(np.uint64(0), np.cumsum(hashes * _powers(_BASE, len(hashes))))
    inverse = _powers(pow(_BASE, -1, 1 << 64), len(hashes) + 1)
    prints: Hashes = (sums[ends] - sums[starts]) * inverse[starts]
    prints[bodies == 0] = NO_PRINT
    return prints


def _powers(base: int, count: int) -> Hashes:
    """The powers of a number modulo 2**64, from the 0th on."""
    factors = np.full(count, base, np.uint64)
    factors[:1] = 1
    return np.cumprod(factors)
