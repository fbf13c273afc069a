"""BM25F against a hand-worked example."""

import numpy as np
import pytest

from search.embedded.score import inverse_doc_freq, occurrence_weight, saturate


def test_a_worked_example():
    # 3 articles, the word in 1 of them: idf = ln(1 + 2.5 / 1.5) = 0.980829.
    # Twice in a headline of 4 words (mean 5, weight 3, b 0.5): 3 * 2 / (0.5 + 0.5 * 4 / 5) = 6.666667.
    # Once in a body of 100 words (mean 50, weight 1, b 0.75): 1 / (0.25 + 0.75 * 2) = 0.571429.
    # Sum 7.238095; saturated: 0.980829 * 7.238095 * 2.2 / (1.2 + 7.238095) = 1.850955.
    headline = 2 * occurrence_weight(np.array([4]), 5.0, 3.0, 0.5)
    body = occurrence_weight(np.array([100]), 50.0, 1.0, 0.75)
    assert headline[0] == pytest.approx(6.666667, abs=1e-6)
    assert body[0] == pytest.approx(0.571429, abs=1e-6)
    assert saturate(headline + body, inverse_doc_freq(1, 3))[0] == pytest.approx(1.850955, abs=1e-6)


def test_a_word_in_every_article_still_scores_above_nothing():
    assert inverse_doc_freq(3, 3) > 0
    assert inverse_doc_freq(1, 3) > inverse_doc_freq(2, 3)


def test_a_field_that_no_article_has_divides_by_nothing():
    assert np.isfinite(occurrence_weight(np.zeros(3), 0.0, 1.0, 0.75)).all()
