"""How often words occur in the archive -> how much it says when two texts share one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

# A small archive does not know which words are common. It is taken together with this many articles, in which
# every word occurs a little: so all words weigh the same at first, and differ the more the archive grows.
_OTHER_ARTICLES = 20_000
_OTHER_OCCURRENCES = 2
_COMMON = 4.0  # e**4: what occurs more than once in 55 articles says nothing


@dataclass(frozen=True, slots=True, eq=False)
class Rarity:
    """The weight of each word of a vocabulary, as so many articles know it."""

    weight: Floats
    articles: int


def weights(occurrences: NDArray[Any], articles: int) -> Floats:
    """The weight of things that occur so often in so many articles, at least 0."""
    counts = np.asarray(occurrences, np.float64) + _OTHER_OCCURRENCES
    weight: Floats = np.maximum(0, np.log((articles + _OTHER_ARTICLES) / counts) - _COMMON)
    return weight
