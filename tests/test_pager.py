"""Previous, a few numbers, next."""

import pytest

from search.pages.pager import list_pages
from search.state import SearchState


def shown(page, pages):
    return " ".join(
        ("… " if number.after_gap else "") + (f"[{number.label}]" if number.is_current else number.label)
        for number in list_pages(SearchState("x", page=page), pages).numbers
    )


@pytest.mark.parametrize(
    ("page", "pages", "expected"),
    [
        (1, 1, ""),
        (1, 2, "[1] 2"),
        (1, 9, "[1] 2 3 … 9"),
        (5, 9, "1 … 3 4 [5] 6 7 … 9"),
        (4, 5, "1 2 3 [4] 5"),
        (9, 9, "1 … 7 8 [9]"),
        (1000, 2000, "1 … 998 999 [1,000] 1,001 1,002 … 2,000"),
    ],
)
def test_numbers_around_the_current_page(page, pages, expected):
    assert shown(page, pages) == expected


def test_previous_and_next_end_at_the_ends():
    first, last = list_pages(SearchState("x"), 3), list_pages(SearchState("x", page=3), 3)
    assert (first.previous, first.next.page) == (None, 2)
    assert (last.previous.page, last.next) == (2, None)
