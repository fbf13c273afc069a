"""BM25F against a hand-worked example."""

import numpy as np
import pytest

from search.embedded.loops import score_word
from search.embedded.score import K1, inverse_doc_freq, worth_by_length


def test_a_worked_example():
    # 3 articles, the word in 1 of them: idf = ln(1 + 2.5 / 1.5) = 0.980829.
    # Twice in a headline of 4 words (mean 5, weight 3, b 0.5): 3 * 2 / (0.5 + 0.5 * 4 / 5) = 6.666667.
    # Once in a body of 100 words (mean 50, weight 1, b 0.75): 1 / (0.25 + 0.75 * 2) = 0.571429.
    # Sum 7.238095; saturated: 0.980829 * 7.238095 * 2.2 / (1.2 + 7.238095) = 1.850955.
    one, thrice, lengths = np.zeros(1, np.int64), np.array([3], np.int32), np.array([[4], [0], [100]], np.uint16)
    fields, field_freqs = np.zeros(1, np.int8), np.array([2], np.int32)
    worth, idf = worth_by_length([5.0, 0.0, 50.0], 100), inverse_doc_freq(1, 3)
    scores = score_word(one, thrice, one, fields, field_freqs, lengths, worth, K1, idf)
    assert scores[0] == pytest.approx(1.850955, abs=1e-6)


def test_a_word_in_every_article_still_scores_above_nothing():
    assert inverse_doc_freq(3, 3) > 0
    assert inverse_doc_freq(1, 3) > inverse_doc_freq(2, 3)


def test_a_field_that_no_article_has_divides_by_nothing():
    assert np.isfinite(worth_by_length([0.0, 0.0, 0.0], 3)).all()
