from datetime import date

import pytest

from indexer.article import HEADER, PATH, RECORD, Published
from indexer.extract.published import published_of

TODAY = date(2024, 3, 15)


def published(stated=(), header="", shown="news/a.txt", is_whole_file=True):
    return published_of(stated, header, shown, TODAY, is_whole_file=is_whole_file)


def test_the_record_wins_then_the_header_then_the_path():
    day = date(2024, 3, 5)
    path = "2023/11/a.txt"
    assert published(["5 Mar 2024"], "2024-01-01", path) == (Published(day, "day", RECORD), "")
    assert published([], "2024-03-05", path) == (Published(day, "day", HEADER), "")
    assert published([], "", path) == (Published(date(2023, 11, 1), "month", PATH), "")
    assert published() == (Published(), "")


@pytest.mark.parametrize(
    ("stated", "reason"),
    [
        ("1066-10-14", "the date “1066-10-14” is before 1600"),
        ("2024-03-18", "the date “2024-03-18” is more than two days ahead"),
        ("some day", "the date “some day” could not be read"),
    ],
)
def test_a_refused_date_leaves_the_article_undated(stated, reason):
    assert published([stated], "2024-03-05", "2023/11/a.txt") == (Published(refused=reason), reason)


@pytest.mark.parametrize("stated", ["", "n.d.", "Unknown", "null", "0000-00-00"])
def test_a_record_that_says_it_has_no_date_is_no_refusal(stated):
    assert published([stated], "2024-03-05") == (Published(date(2024, 3, 5), "day", HEADER), "")


def test_a_date_that_can_be_read_in_two_ways_keeps_its_year_and_warns():
    found, warning = published(["03/04/2023"])
    assert found == Published(date(2023, 1, 1), "year", RECORD)
    assert warning == "the date “03/04/2023” can be read in two ways; only its year is used"


@pytest.mark.parametrize(
    ("shown", "iso"),
    [
        ("wire/2024/03/05/a.txt", "2024-03-05"),
        ("wire/2024/03/a.txt", "2024-03"),
        ("wire/2023/a.txt", "2023"),
        ("2023/2024/a.txt", "2024"),
        ("2024-03-05-ports-open.txt", "2024-03-05"),
        ("ports_2024_03_05.txt", "2024-03-05"),
        ("20240305_ports.txt", "2024-03-05"),
        ("2024-03-05/ports.txt", "2024-03-05"),
        ("2023/2024-03-05-ports.txt", "2024-03-05"),
        ("2024/13/a.txt", "2024"),
    ],
)
def test_dates_in_paths(shown, iso):
    found, warning = published(shown=shown)
    assert (found.isoformat(), found.basis, warning) == (iso, PATH, "")


@pytest.mark.parametrize(
    "shown",
    ["20240305.txt", "000_685b19c1f9719c68.txt", "article-2023.txt", "2023.txt", "1234/a.txt", "2025/01/a.txt",
     "20240305_1234.txt", "12024-03-05.txt", "2024-02-31-a.txt", "v2024/a.txt"],
)  # fmt: skip
def test_no_dates_in_paths(shown):
    assert published(shown=shown) == (Published(), "")


def test_the_name_of_a_file_with_many_records_may_be_the_day_of_an_export():
    assert published(shown="export-2024-03-05.jsonl", is_whole_file=False) == (Published(), "")
    assert published(shown="2024/03/05/wire.jsonl", is_whole_file=False)[0].isoformat() == "2024-03-05"
