"""BM25F: weighted frequencies and lengths summed over fields, then one saturation. Pure functions of arrays.

The score of one word in a document is idf * tf * (k1 + 1) / (k1 + tf), with tf the sum over the fields of the word's
frequency there times what one occurrence counts; `score_word` in search/embedded/loops/scores.py computes it.

S. Robertson, H. Zaragoza: The Probabilistic Relevance Framework: BM25 and Beyond (2009), section 3.6.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from indexer.schema import TEXT_FIELDS

Floats = NDArray[np.float64]

K1 = 1.2
DECIMALS = 6  # scores are rounded to this, so that ties are ties however the sums were ordered


def inverse_doc_freq(doc_freq: int, articles: int) -> float:
    """How rare a word is: ln(1 + (N - n + 0.5) / (n + 0.5)), never negative.

    >>> round(inverse_doc_freq(1, 3), 4)
    0.9808
    """
    return float(np.log1p((articles - doc_freq + 0.5) / (doc_freq + 0.5)))


def most_of_word(doc_freq: int, articles: int) -> float:
    """More than a word gives to any document: what it would give if it occurred without end."""
    return inverse_doc_freq(doc_freq, articles) * (K1 + 1)


def worth_by_length(mean_lens: Sequence[float], longest: int) -> Floats:
    """What one occurrence counts in each text field, by the field's length in words: (fields, longest + 1).

    It is weight / (1 - b + b * length / mean length).
    """
    share = np.arange(longest + 1) / np.array([[max(mean, 1.0)] for mean in mean_lens])
    weight, b = (
        np.array([[getattr(field, name)] for field in TEXT_FIELDS]) for name in ("weight", "length_normalization")
    )
    worth: Floats = weight / (1 - b + b * share)
    return worth
