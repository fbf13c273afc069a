"""The copies beside an article: in order of time, who was first, what each changed."""

import pytest

from indexer.article import UPDATE
from search.pages.copies_list import MOST_COMPARED, describe_first, list_copies
from search.results import Copies
from tests.articles import article

TEXT = "The ferry is late. Nobody knows why."


def copy_of(article_id, on="", source="", text=TEXT, headline="Late"):
    return article(article_id, headline, text, on=on, source=source)


WIRE = copy_of("wire", "2024-03-05T09:30", "Agency")
HERALD = copy_of("herald", "2024-03-06", "Herald", "The ferry is late. Nobody knows.", "Ferry late")
NOTE = copy_of("note", "", "")


@pytest.mark.parametrize(
    ("copies", "said"),
    [
        pytest.param([WIRE, HERALD], "First by its date: Agency, 5 Mar 2024, 09:30 (from the record).", id="one"),
        pytest.param(
            [WIRE, HERALD, NOTE],
            "First by its date: Agency, 5 Mar 2024, 09:30 (from the record). The 1 undated article may be older.",
            id="undated",
        ),
        pytest.param(
            [WIRE, copy_of("a", "2024-03-05", "Herald")],
            "2 may have been first, their dates do not tell: Agency and Herald.",
            id="same-day",
        ),
        pytest.param(
            [copy_of("a", "2024", "Gazette"), WIRE, HERALD],
            "2 may have been first, their dates do not tell: Gazette and Agency.",
            id="a-year",
        ),
        pytest.param(
            [copy_of(name, "2024-03", name) for name in "ABCDE"],
            "5 may have been first, their dates do not tell: A, B, C and 2 more.",
            id="many",
        ),
        pytest.param(
            [copy_of("a", "2024-03-05", "Herald"), copy_of("b", "2024-03-05", "Herald")],
            "2 may have been first, their dates do not tell: Herald.",
            id="one-source",
        ),
        pytest.param([NOTE, NOTE], "None of them is dated: who was first is not known.", id="none-dated"),
    ],
)
def test_who_was_first_as_far_as_the_dates_tell(copies, said):
    assert describe_first(copies) == said


def test_the_basis_of_the_first_date_is_said():
    first = article("a", "Late", TEXT, on="2024-03-05", source="Herald", basis=UPDATE)
    assert describe_first([first, NOTE]).startswith("First by its date: Herald, 5 Mar 2024 (of its last update).")


def test_each_copy_says_what_it_changed_of_the_article():
    rows = list_copies(WIRE, Copies(2, None, (WIRE, HERALD, NOTE))).rows
    assert [(row.article_id, row.source, row.date.shown, row.is_current) for row in rows] == [
        ("wire", "Agency", "5 Mar 2024, 09:30", True),
        ("herald", "Herald", "6 Mar 2024", False),
        ("note", "no source", "undated", False),
    ]
    assert [row.headline for row in rows] == ["", "Ferry late", ""]
    assert [row.changes for row in rows] == ["", "leaves out 1 word", "has the same words"]


def test_of_very_many_copies_the_first_are_compared():
    many = MOST_COMPARED // len(TEXT)
    copies = tuple(copy_of(f"{number}", "2024-03-07") for number in range(many + 5))
    listed = list_copies(WIRE, Copies(many + 8, None, (WIRE, *copies)))
    assert [row.changes for row in listed.rows] == ["", *["has the same words"] * many, *[""] * 5]
    assert listed.rest == "These are the first by date; 3 more are not listed."


def test_an_article_without_copies_has_no_list():
    assert list_copies(WIRE, Copies()) is None
