"""The order of hits is total: score, then newest, then id."""

import numpy as np
import pytest

from search.embedded.rank import newest, oldest, rank

IDS = ["d", "c", "b", "a", "e"]
SCORES = np.array([1.0, 2.0, 1.0, 1.0, 2.0])
STARTS = np.array([10, 20, -1, 10, 30])
ADDED = np.array([5, 5, 9, 5, 1])
KEYS = {
    "relevance": (SCORES, newest),
    "newest": (newest(STARTS), newest),
    "oldest": (oldest(STARTS), oldest),
    "added": (newest(ADDED), newest),
}


def ordered(order, first=0, last=5):
    primary, key = KEYS[order]
    ranked = rank(primary, lambda places: key(STARTS[places]), IDS.__getitem__, first, last)
    return "".join(IDS[place] for place, _ in ranked)


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        ("relevance", "ecadb"),  # 2 newest first; 1: day 10 by id, undated last
        ("newest", "ecadb"),
        ("oldest", "adceb"),
        ("added", "bcade"),
    ],
)
def test_orders(order, ids):
    assert ordered(order) == ids


@pytest.mark.parametrize("order", ["relevance", "newest", "oldest", "added"])
def test_every_stretch_of_the_order_is_part_of_the_whole(order):
    for first in range(6):
        for last in range(first, 6):
            assert ordered(order, first, last) == ordered(order)[first:last]


def test_nothing_ranks_to_nothing():
    assert rank(np.empty(0), lambda places: np.empty(0), IDS.__getitem__, 0, 20) == []


def test_scores_are_compared_and_given_rounded():
    scores = np.array([0.3, 0.1 + 0.2, 0.3 - 4e-7, 0.2])
    ranked = rank(scores, lambda places: np.array([1.0, 2.0, 3.0, 4.0])[places], str, 0, 3)
    assert ranked == [(2, 0.3), (1, 0.3), (0, 0.3)]


@pytest.mark.parametrize("last", [1, 20, 999, 1_500, 6_000])
@pytest.mark.parametrize("values", [1, 3, 100, 10**6])
def test_the_best_of_many_are_those_of_sorting_them_all(last, values):
    generator = np.random.default_rng(last * values)
    scores = generator.integers(0, values, 5_000) / 7
    starts = generator.integers(-1, 50, 5_000)
    everything = sorted(range(5_000), key=lambda place: (-round(scores[place], 6), -starts[place], str(place)))
    ranked = rank(scores, lambda places: newest(starts[places]), str, 0, last)
    assert [place for place, _ in ranked] == everything[:last]
