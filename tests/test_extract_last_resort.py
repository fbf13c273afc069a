"""Dates and years in loose lines around a text -> what dates the article, and what is of other texts and things."""

import pytest

from tests.test_extract_undated import BODY, HEADLINE, dated, read

__all__ = ["read"]
QUOTED = "“Not one boat is left in Milton,” the paper said then. (Milton Gazette, 5 May 1962)"


@pytest.mark.parametrize(
    "foot",
    [QUOTED, "Milton went by boat then. (Milton Gazette, 5 May 1962)", f"{HEADLINE}, Town Hall, 5 May 2022, 7 pm",
     f"Painting: {HEADLINE}, T. Hale, 5 May 1962"],
)  # fmt: skip
def test_a_day_in_the_path_stands_before_what_stands_below_the_text(read, foot):
    assert dated(read("2019/03/12/wall.txt", f"{HEADLINE}\n\n{BODY}\n\n{foot}\n")) == "2019-03-12"


@pytest.mark.parametrize(
    "foot",
    [QUOTED, "The wall of 2018 is gone, too. (Milton Gazette, 5 May 1962)",
     "Recommended\n\nFerry to end its run | Milton Gazette | May 5, 2012",
     "Ferry to end its run | Milton Gazette | May 5, 2012", "[Fiction: 5 May 2012]",
     "From our files: Ouse Gazette, 5 May 1912", f"{HEADLINE}, Town Hall, 5 May 2022, 7 pm"],
)  # fmt: skip
def test_what_others_wrote_or_will_hold_dates_nothing(read, foot):
    assert dated(read("x/wall.txt", f"{HEADLINE}\n\n{BODY}\n\n{foot}\n")) is None


@pytest.mark.parametrize(
    "line",
    ["Year 1986", "Grand National 1998", "Swiss Roll 1998", "Rolling Papers 2011", "English Heritage 2012",
     "21.00 News of 1958", "Milton Ferry Company, Year 2012", "Bethel, Summer 1969", "Milton High School, Spring 1968",
     "Ferry Fashion | Spring/Summer 2012", "The Herald Angels, 1998"],
)  # fmt: skip
def test_years_of_things_date_nothing(read, line):
    assert dated(read("x/wall.txt", f"{HEADLINE}\n\n{line}\n\n{BODY}\n")) is None


def test_a_source_behind_the_text_dates_it_where_nothing_else_does(read):
    foot = "An outside inquiry has been ordered. (Milton Gazette, 21 March 1996)"
    assert dated(read("x/wall.txt", f"{HEADLINE}\n\n{BODY}\n\n{foot}\n")) == "1996-03-21"
