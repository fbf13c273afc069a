"""BM25F: weighted frequencies and lengths summed over fields, then one saturation. Pure functions of arrays.

The score of one word in a document is idf * tf * (k1 + 1) / (k1 + tf), with tf the sum over the fields of the word's
frequency there times what one occurrence counts; `add_scores` in search/embedded/loops/scores.py computes it.

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


def field_norms(mean_lens: Sequence[float]) -> Floats:
    """What scoring has to know of each text field: (fields, 3) of weight, b and mean length in words.

    One occurrence in a field counts weight / (1 - b + b * length / mean length).
    """
    return np.array(
        [
            (field.weight, field.length_normalization, max(mean, 1.0))
            for field, mean in zip(TEXT_FIELDS, mean_lens, strict=True)
        ]
    )
