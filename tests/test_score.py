"""BM25F against a hand-worked example."""

import numpy as np
import pytest

from search.embedded.loops import add_scores
from search.embedded.score import K1, field_norms, inverse_doc_freq


def test_a_worked_example():
    # 3 articles, the word in 1 of them: idf = ln(1 + 2.5 / 1.5) = 0.980829.
    # Twice in a headline of 4 words (mean 5, weight 3, b 0.5): 3 * 2 / (0.5 + 0.5 * 4 / 5) = 6.666667.
    # Once in a body of 100 words (mean 50, weight 1, b 0.75): 1 / (0.25 + 0.75 * 2) = 0.571429.
    # Sum 7.238095; saturated: 0.980829 * 7.238095 * 2.2 / (1.2 + 7.238095) = 1.850955.
    scores = np.zeros(1)
    one, thrice, lengths = np.zeros(1, np.int64), np.array([3], np.int32), np.array([[4, 0, 100]], np.int32)
    fields, field_freqs = np.zeros(1, np.int8), np.array([2], np.int32)
    norms, idf = field_norms([5.0, 0.0, 50.0]), inverse_doc_freq(1, 3)
    add_scores(one, one, thrice, one, fields, field_freqs, lengths, norms, K1, idf, scores)
    assert scores[0] == pytest.approx(1.850955, abs=1e-6)


def test_a_word_in_every_article_still_scores_above_nothing():
    assert inverse_doc_freq(3, 3) > 0
    assert inverse_doc_freq(1, 3) > inverse_doc_freq(2, 3)


def test_a_field_that_no_article_has_divides_by_nothing():
    assert field_norms([0.0, 0.0, 0.0])[:, 2].tolist() == [1.0, 1.0, 1.0]
