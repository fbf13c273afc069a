"""The order of hits is total: score, then newest, then id."""

import numpy as np
import pytest

from search.embedded.rank import rank, sort_keys

IDS = ["d", "c", "b", "a", "e"]
SCORES = np.array([1.0, 2.0, 1.0, 1.0, 2.0])
STARTS = np.array([10, 20, -1, 10, 30])
ADDED = np.array([5, 5, 9, 5, 1])


def ordered(order, first=0, last=5):
    places = rank(sort_keys(order, SCORES, STARTS, ADDED), IDS.__getitem__, first, last)
    return "".join(IDS[place] for place in places)


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
    empty = np.empty(0)
    assert rank(sort_keys("relevance", empty, empty, empty), IDS.__getitem__, 0, 0) == []
