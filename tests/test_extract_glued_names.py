import pytest

from indexer.extract.paths.dates import date_in_path
from indexer.extract.paths.glued_names import unglued
from indexer.extract.paths.named_months import month_of_name


@pytest.mark.parametrize(
    ("name", "apart"),
    [
        ("vol-18-no-3-may-1996", "may-1996"),
        ("Vol. 18 No. 3 (Spring 1996)", "(Spring 1996)"),
        ("May-1996-vol-18-no-3", "May-1996-"),
        ("issue44_1996-05", "1996-05"),
    ],
)
def test_the_numbers_of_an_issue_stand_apart_from_its_month(name, apart):
    assert unglued(name) == apart


@pytest.mark.parametrize("name", ["vol-18-no-3-1996", "issue 12-05-1996", "issue-1996-05-07", "no-10-downing-street"])
def test_numbers_without_a_month_stay(name):
    assert unglued(name) == name


@pytest.mark.parametrize(
    ("name", "apart"),
    [
        ("ap880212-0001", "1988-02-12-0001"),
        ("WSJ870324-0001", "1987-03-24-0001"),
        ("echo870324-0001", "1987-03-24-0001"),
        ("holloway03272003", "holloway 03272003"),
        ("gazette03042003", "gazette 03042003"),
        ("pr03042003", "pr 03042003"),
    ],
)
def test_a_day_behind_the_name_of_a_collection_or_a_paper_stands_apart(name, apart):
    assert unglued(name) == apart


@pytest.mark.parametrize(
    "name",
    ["map690412-001", "bug890212-0004", "job900101-123", "cat990915-101", "lab881205-0003", "tape901231-001",
     "art781203-0001", "order10112019", "order12252019", "call01022003", "Windows10012015"],
)  # fmt: skip
def test_the_number_of_something_stays(name):
    assert unglued(name) == name


def test_the_month_of_a_numbered_issue_is_read_behind_a_short_name():
    assert (month_of_name("mp-no-12-may-2022", "texts").year, month_of_name("mp-no-12-may-2022", "texts").month) == (
        2022,
        5,
    )
    assert month_of_name("mp-may-2022", "texts").month == 0


@pytest.mark.parametrize("name", ["harbour bridge, May 85", "harbour bridge - May 85", "harbour bridge (May 85)"])
def test_a_month_and_a_short_year_apart_from_two_words(name):
    found = date_in_path(f"clips/{name}.txt", is_whole_file=True)
    assert found
    assert (found.first_day.isoformat(), found.precision) == ("1985-05-01", "month")
