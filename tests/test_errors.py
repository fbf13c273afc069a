"""Errors in words, for pages and for programs."""

import pytest

from search.pages.error_page import make_error_page, wants_json


@pytest.mark.parametrize("status", [400, 404, 405, 413, 500, 503, 418])
def test_every_error_has_words(status):
    page = make_error_page(status)
    assert page.status == status
    assert page.title
    assert page.detail.endswith(".")


def test_what_is_known_of_a_case_is_said():
    assert make_error_page(404, "There is no article x.").detail == "There is no article x."


@pytest.mark.parametrize(
    ("path", "is_json"),
    [
        ("/search.json", True),
        ("/facet/source.json", True),
        ("/suggest", True),
        ("/healthz", True),
        ("/", False),
        ("/article/a.json", False),
        ("/search.csv", False),
    ],
)
def test_programs_are_told_apart_by_address(path, is_json):
    assert wants_json(path) is is_json
