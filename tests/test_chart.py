"""The histogram as it is drawn: places, labels, and the address that a click on a bar leads to."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from search.pages.chart import PLOT_HEIGHT, draw_chart
from search.pages.links import Links
from search.results import Bar, Histogram
from search.state import SearchState


def months(year, counts):
    firsts = [date(year, month, 1) for month in range(1, 13)] + [date(year + 1, 1, 1)]
    return tuple(Bar(firsts[place], firsts[place + 1] - timedelta(days=1), count) for place, count in enumerate(counts))


YEAR = Histogram("month", months(2023, [4, 0, 8, 1, 2, 2, 2, 2, 2, 2, 2, 400]), undated=12)


def test_a_click_on_a_bar_narrows_to_its_days():
    bar = draw_chart(YEAR, Links(SearchState("ferry", page=2))).bars[1]
    assert bar.label == "March 2023, 8 articles"
    assert bar.address == "/?q=ferry&from=2023-03-01&to=2023-03-31"


def test_bars_stand_where_their_days_are():
    chart = draw_chart(YEAR, Links(SearchState()))
    assert chart.bars[0].x == 0
    assert chart.bars[1].x == pytest.approx(100 * 59 / 365, abs=0.001)
    assert chart.bars[-1].x + chart.bars[-1].reach == pytest.approx(100, abs=0.01)
    assert all(bar.width < bar.reach for bar in chart.bars)
    assert (chart.first, chart.last) == ("2023-01-01", "2023-12-31")


def test_heights_are_in_proportion_and_one_article_is_seen():
    chart = draw_chart(YEAR, Links(SearchState()))
    assert chart.bars[-1].height == PLOT_HEIGHT
    assert chart.bars[-1].y == 0
    assert [bar.height for bar in chart.bars[:3]] == [2, 2, 2]
    assert all(bar.y + bar.height == PLOT_HEIGHT for bar in chart.bars)


def test_an_empty_bar_leads_nowhere_and_is_not_drawn():
    assert [bar.first for bar in draw_chart(YEAR, Links(SearchState())).bars][:2] == ["2023-01-01", "2023-03-01"]


def test_few_bars_are_not_slabs():
    chart = draw_chart(Histogram("year", (Bar(date(2023, 1, 1), date(2023, 12, 31), 3),)), Links(SearchState()))
    assert chart.bars[0].reach < 10


@pytest.mark.parametrize(
    ("bar", "unit", "label"),
    [
        (Bar(date(2024, 1, 1), date(2024, 12, 31), 1), "year", "2024, 1 article"),
        (Bar(date(2024, 3, 4), date(2024, 3, 10), 12), "week", "week of 4 Mar 2024, 12 articles"),
        (Bar(date(2024, 3, 4), date(2024, 3, 4), 12), "day", "4 Mar 2024, 12 articles"),
        (
            Bar(date(2024, 1, 1), date(2024, 1, 31), 12, 5),
            "month",
            "January 2024, 12 articles, 5 of them known only to the month or year",
        ),
    ],
)
def test_a_bar_says_its_period_its_count_and_what_is_imprecise(bar, unit, label):
    assert draw_chart(Histogram(unit, (bar,)), Links(SearchState())).bars[0].label == label


def test_imprecise_dates_are_said_for_the_whole_chart():
    bars = (Bar(date(2024, 1, 1), date(2024, 1, 31), 3, 1), Bar(date(2024, 2, 1), date(2024, 2, 29), 3, 1))
    assert draw_chart(Histogram("month", bars), Links(SearchState())).imprecise == (
        "2 articles known only to the month or year"
    )
    assert draw_chart(YEAR, Links(SearchState())).imprecise == ""


def test_undated_articles_have_a_link_of_their_own():
    undated = draw_chart(YEAR, Links(SearchState("ferry"))).undated
    assert undated.label == "12 undated articles"
    assert undated.state.to_args() == [("q", "ferry"), ("date", "~none")]
    assert draw_chart(Histogram("month", YEAR.bars), Links(SearchState())).undated is None


def test_the_chosen_days_are_seen():
    state = SearchState().with_days(date(2023, 3, 1), date(2023, 4, 30))
    chart = draw_chart(YEAR, Links(state))
    assert [bar.first for bar in chart.bars if bar.is_chosen] == ["2023-03-01", "2023-04-01"]
    assert chart.range.x == pytest.approx(100 * 59 / 365, abs=0.001)
    assert chart.range.width == pytest.approx(100 * 61 / 365, abs=0.001)
    assert chart.form.read_as == "1 Mar 2023 to 30 Apr 2023"


def test_a_range_outside_the_chart_is_not_drawn():
    assert draw_chart(YEAR, Links(SearchState().with_days(date(1999, 1, 1), date(1999, 2, 1)))).range is None


@pytest.mark.parametrize("pair", [("from", "2023-11-15"), ("to", "2023-02-10")])
def test_an_open_range_reaches_the_edge(pair):
    chart = draw_chart(YEAR, Links(SearchState.from_args([pair])))
    edges = (chart.range.x, chart.range.x + chart.range.width)
    assert (edges[1] if pair[0] == "from" else edges[0]) == pytest.approx(100 if pair[0] == "from" else 0)


def test_labels_do_not_touch():
    ticks = draw_chart(YEAR, Links(SearchState())).ticks
    assert [tick.label for tick in ticks] == ["Jan 2023", "Apr 2023", "Jul 2023", "Oct 2023"]
    assert all(after.x - before.x >= 24 for before, after in pairwise(ticks))


def test_the_date_form_keeps_the_question_without_its_dates():
    state = SearchState("ferry", page=3).with_filter("source", "AA").with_days(date(2023, 3, 1), date(2023, 3, 2))
    form = draw_chart(YEAR, Links(state)).form
    assert form.hidden == (("q", "ferry"), ("source", "AA"))
    assert (form.from_text, form.to_text) == ("2023-03-01", "2023-03-02")


def test_no_date_at_all_draws_nothing():
    chart = draw_chart(Histogram("year", (), undated=3), Links(SearchState()))
    assert (chart.bars, chart.ticks, chart.range, chart.first) == ((), (), None, "")


def test_the_ends_of_the_calendar_do_not_break_it():
    bars = (Bar(date(1600, 1, 1), date(1600, 12, 31), 1), Bar(date.max.replace(month=1, day=1), date.max, 1))
    state = SearchState().with_days(date(9999, 1, 1), date.max)
    assert draw_chart(Histogram("year", bars), Links(state)).range.width > 0
    assert draw_chart(Histogram("year", bars[1:]), Links(state)).last == "9999-12-31"
