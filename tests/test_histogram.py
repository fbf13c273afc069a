"""Bars of days, weeks, months and years."""

from datetime import date
from itertools import pairwise

import numpy as np
import pytest

from search.embedded.histogram import make_histogram
from search.embedded.loops import find_span, sum_bars
from search.embedded.tally import Tally
from search.embedded.values import DAYS, Field, Values
from tests.articles import published

FIRST_DAY = date(1980, 5, 7).toordinal()


def histogram(*days):
    dates = [published(day) for day in days]
    none = 2 * (date(2030, 1, 1).toordinal() - FIRST_DAY)
    day_values = [
        2 * (one.first_day.toordinal() - FIRST_DAY) + (one.precision in ("year", "month")) if one else none
        for one in dates
    ]
    rows, bases, longer = np.array(day_values), np.zeros(1, np.int64), np.empty(0, np.int64)
    values = Values(rows, bases, 1, longer, {DAYS: Field(0, 0, none)}, {}, none + 1)
    counts = np.bincount(np.array(day_values, np.int64), minlength=none + 1).astype(np.int32)
    first, last = find_span(counts, none)
    days = (first // 2, last // 2) if last >= 0 else None
    return make_histogram(Tally(np.arange(len(dates)), values, counts, counts[:0], counts[:0], days), FIRST_DAY)


@pytest.mark.parametrize(
    ("first", "last", "unit"),
    [
        ("2024-01-01", "2024-03-02", "day"),  # 62 days
        ("2024-01-01", "2024-03-03", "week"),
        ("2024-01-01", "2025-06-30", "month"),
        ("2004-01-01", "2024-01-01", "year"),
        ("2024-02-29", "2024-02-29", "day"),
    ],
)
def test_the_unit_fits_the_range(first, last, unit):
    assert histogram(first, last).unit == unit


def test_bars_join_without_gap_and_hold_every_article():
    for days in (
        ["2024-01-31", "2024-03-01"],
        ["2023-12-31", "2024-12-29"],
        ["2020-02-29", "2024-03-01"],
        ["1987", "2024"],
    ):
        bars = histogram(*days).bars
        assert bars[0].first <= published(days[0]).first_day <= bars[0].last
        assert bars[-1].first <= published(days[1]).first_day <= bars[-1].last
        assert all((later.first - bar.last).days == 1 for bar, later in pairwise(bars))
        assert sum(bar.count for bar in bars) == 2


def test_weeks_start_on_monday():
    bars = histogram("2024-01-03", "2024-06-01").bars
    assert bars[0].first == date(2024, 1, 1)
    assert {bar.first.weekday() for bar in bars} == {0}


def test_imprecise_dates_count_where_their_period_starts_and_are_told():
    bars = histogram("2023", "2023-01-15", "2023-05", "2024-06-01").bars
    assert (bars[0].count, bars[0].imprecise) == (2, 1)
    assert (bars[4].count, bars[4].imprecise) == (1, 1)


def test_undated_articles_are_counted_apart():
    assert histogram("", "", "2024-01-01").undated == 2
    assert histogram("", "").bars == ()


@pytest.mark.parametrize("seed", range(20))
def test_bars_are_summed(seed):
    generator = np.random.default_rng(seed)
    counts = generator.integers(0, 9, (generator.integers(1, 40), 2)).astype(np.int32)
    starts = np.unique(np.concatenate(([0], generator.integers(0, len(counts), 5))))
    edges = starts + 700_000
    edges[0] -= seed % 3  # the first bar may begin before the first day
    both, imprecise = sum_bars(counts.reshape(-1), edges, 700_000)
    assert both.tolist() == np.add.reduceat(counts.sum(axis=1), starts).tolist()
    assert imprecise.tolist() == np.add.reduceat(counts[:, 1], starts).tolist()
