"""BM25F: weighted frequencies and lengths summed over fields, then one saturation. Pure functions of arrays.

S. Robertson, H. Zaragoza: The Probabilistic Relevance Framework: BM25 and Beyond (2009), section 3.6.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

K1 = 1.2
DECIMALS = 6  # scores are rounded to this, so that ties are ties however the sums were ordered


def inverse_doc_freq(doc_freq: int, articles: int) -> float:
    """How rare a word is: ln(1 + (N - n + 0.5) / (n + 0.5)), never negative.

    >>> round(inverse_doc_freq(1, 3), 4)
    0.9808
    """
    return float(np.log1p((articles - doc_freq + 0.5) / (doc_freq + 0.5)))


def occurrence_weight(doc_lens: NDArray[Any], mean_len: float, weight: float, length_normalization: float) -> Floats:
    """What one occurrence in a field counts, a document: weight / (1 - b + b * length / mean length)."""
    norm = 1.0 - length_normalization + length_normalization * doc_lens / max(mean_len, 1.0)
    result: Floats = weight / norm
    return result


def saturate(frequencies: Floats, idf: float) -> Floats:
    """The score of one word from its weighted frequencies: idf * tf * (k1 + 1) / (k1 + tf)."""
    return idf * frequencies * (K1 + 1.0) / (K1 + frequencies)
