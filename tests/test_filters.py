"""Filters by facet values and days, on the hand-written world."""

import pytest

from search.state import SearchState


def found(backend, *args):
    return sorted(hit.article.article_id for hit in backend.search(SearchState.from_args(list(args))).hits)


@pytest.mark.parametrize(
    ("args", "ids"),
    [
        pytest.param([("source", "Gazette")], ["a3", "a4", "a9"], id="one"),
        pytest.param([("source", "Gazette"), ("source", "Nobody")], ["a3", "a4", "a9"], id="or"),
        pytest.param([("source", "Gazette"), ("place", "Ysolde")], ["a3", "a9"], id="and-across"),
        pytest.param([("source", "~none")], ["a8"], id="none"),
        pytest.param([("section", "~none"), ("section", "Politics")], ["a5", "a6", "a8", "a9", "b2", "b3"], id="~"),
        pytest.param([("not_place", "Selmare"), ("source", "Gazette")], ["a9"], id="not"),
        pytest.param([("not_place", "~none"), ("source", "Agency")], ["a7", "b2"], id="not-none"),
        pytest.param([("source", "Nobody")], [], id="unknown-value"),
        pytest.param([("from", "2024-03-12")], ["a2", "a3", "a4"], id="from"),
        pytest.param([("to", "2022")], ["a7", "b3"], id="to-end-of-year"),
        pytest.param([("from", "2023-06-15"), ("to", "2023-06-15")], ["a6"], id="a-day-in-an-imprecise-year"),
        pytest.param([("from", "2024-05-31"), ("to", "2024-12")], ["a4"], id="last-day-of-an-imprecise-month"),
        pytest.param([("date", "~none")], ["a8", "a9"], id="undated"),
    ],
)  # fmt: skip
def test_filters(backend, args, ids):
    assert found(backend, *args) == ids
