"""Addresses: what stands in them is encoded, and only the web is linked."""

import pytest

from search.pages.links import article_path, facet_path, is_web_address, pager_path, search_path
from search.pages.pager import Pager
from search.state import SearchState


def test_a_search_names_what_differs_from_the_default():
    assert search_path(SearchState()) == "/"
    state = SearchState("ferry & co").with_filter("source", "~none").with_page(2)
    assert search_path(state) == "/?q=ferry+%26+co&source=~none&page=2"
    assert search_path(SearchState("a"), "search.csv") == "/search.csv?q=a"


@pytest.mark.parametrize(
    ("article_id", "path"),
    [
        ("a1", "/article/a1"),
        ("/2024/03", "/article/%2F2024%2F03"),
        ("a?b#c&d", "/article/a%3Fb%23c%26d"),
        ("Łódź\n", "/article/%C5%81%C3%B3d%C5%BA%0A"),
        ("\ud800", "/article/%3F"),
    ],
)
def test_any_id_makes_one_segment_of_a_path(article_id, path):
    assert article_path(article_id) == path


def test_a_facet_list_keeps_the_question_and_what_is_searched_in_it():
    assert facet_path("source", SearchState("ferry"), "her") == "/facet/source?q=ferry&contains=her"


def test_a_pager_leads_through_results_or_through_a_facet_list():
    state = SearchState("ferry").with_page(3)
    assert pager_path(Pager(), state) == "/?q=ferry&page=3"
    assert pager_path(Pager(facet="place", contains="a"), state) == "/facet/place?q=ferry&page=3&contains=a"


@pytest.mark.parametrize("url", ["http://a.example", "HTTPS://a.example/x"])
def test_the_web_is_linked(url):
    assert is_web_address(url)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", " https://a", "//a.example", "ftp://a", ""])
def test_nothing_else_is(url):
    assert not is_web_address(url)
