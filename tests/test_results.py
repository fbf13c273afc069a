"""The values that a backend answers with."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from search.results import Facet


@pytest.fixture
def threads_in_turns() -> Iterator[ThreadPoolExecutor]:
    """Threads that take turns as often as Python lets them."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    with ThreadPoolExecutor(4) as threads:
        yield threads
    sys.setswitchinterval(before)


def test_what_is_counted_later_is_counted_once():
    asked: list[str] = []

    def count() -> int:
        asked.append("once")
        return 7

    facet = Facet("source", (), count)
    assert not asked
    assert (facet.other, facet.other, asked) == (7, 7, ["once"])


def test_what_is_counted_later_can_be_read_by_several_threads(threads_in_turns):
    facets = [Facet("source", (), lambda: 7) for _ in range(100_000)]
    sums = threads_in_turns.map(lambda _: sum(facet.other for facet in facets), range(4))
    assert list(sums) == [700_000] * 4
