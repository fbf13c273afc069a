"""The words a reader sees."""

from datetime import date, datetime

import pytest

from indexer.article import HEADER, PATH, RECORD, Published
from search.pages.wording import ShownDate, join_words, show_articles, show_period, show_published


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        pytest.param(Published(), ShownDate("undated"), id="undated"),
        pytest.param(
            Published(date(2025, 1, 1), "year", PATH),
            ShownDate("2025", "2025", "from the file's path"),
            id="year",
        ),
        pytest.param(
            Published(date(2025, 9, 1), "month", RECORD),
            ShownDate("Sep 2025", "2025-09", "from the record"),
            id="month",
        ),
        pytest.param(
            Published(date(2025, 9, 5), "day", HEADER),
            ShownDate("5 Sep 2025", "2025-09-05", "from the text's own header"),
            id="day",
        ),
        pytest.param(
            Published(datetime(2025, 9, 5, 7, 4), "minute", RECORD),  # noqa: DTZ001
            ShownDate("5 Sep 2025, 07:04", "2025-09-05T07:04", "from the record"),
            id="minute",
        ),
    ],
)
def test_a_date_is_shown_as_it_is_known(published, expected):
    assert show_published(published) == expected


def test_a_period_may_be_one_day_or_open():
    day, later = date(2024, 3, 5), date(2024, 4, 1)
    assert show_period(day, day) == "5 Mar 2024"
    assert show_period(day, later) == "5 Mar 2024 to 1 Apr 2024"
    assert show_period(day, None) == "from 5 Mar 2024"
    assert show_period(None, later) == "to 1 Apr 2024"
    assert show_period(None, None) == ""


def test_counts_and_lists():
    assert [show_articles(count) for count in (0, 1, 2, 1204)] == [
        "0 articles",
        "1 article",
        "2 articles",
        "1,204 articles",
    ]
    assert [join_words(words, "or") for words in ((), ("a",), ("a", "b"), ("a", "b", "c"))] == [
        "",
        "a",
        "a or b",
        "a, b or c",
    ]
