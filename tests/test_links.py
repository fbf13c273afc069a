"""Addresses: what stands in them is encoded, and only the web is linked."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.pages.links import Links, article_path, facet_path, is_web_address, pager_path, search_path
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


TEXTS = st.text(max_size=8) | st.sampled_from(["a", "b", "Zo\u00eb & co", "x y", "~none", "a.b", "1-2", "\ud800"])
FIELDS = ("source", "org", "basis")


@st.composite
def questions(draw):
    """Any of the things a question can say, in any combination."""
    state = SearchState(draw(TEXTS)).with_sort(draw(st.sampled_from(["newest", "oldest", "relevance"])))
    for name in draw(st.lists(st.sampled_from(FIELDS), max_size=3)):
        state = state.with_filter(name, draw(TEXTS))
    for name in draw(st.lists(st.sampled_from(FIELDS), max_size=3)):
        state = state.with_exclusion(name, draw(TEXTS))
    state = draw(st.sampled_from([state, state.with_undated(), state.with_days(date(987, 1, 2), date(2024, 3, 1))]))
    return state.with_group(draw(st.sampled_from(["", "story"]))).with_page(draw(st.integers(1, 3)))


@given(questions(), st.lists(st.tuples(st.sampled_from(FIELDS), TEXTS), min_size=1, max_size=4))
def test_links_are_the_addresses_of_the_changed_question(state, values):
    links = Links(state)
    for name, value in values:
        assert links.with_filter(name, value) == search_path(state.with_filter(name, value))
        assert links.with_choice(name, value) == search_path(state.with_choice(name, value))
        assert links.with_exclusion(name, value) == search_path(state.with_exclusion(name, value))
        assert links.article(value) == article_path(value, state)
    changed = state.with_days(date(987, 6, 5), date(2024, 12, 31))
    assert links.with_days("0987-06-05", "2024-12-31") == search_path(changed)


def test_a_link_stands_among_the_arguments_in_their_order():
    links = Links(SearchState("ferry", sort="oldest").with_filter("org", "NATO").with_page(3))
    assert links.with_filter("source", "A & B") == "/?q=ferry&source=A+%26+B&org=NATO&sort=oldest"
    assert links.with_exclusion("place", "Spain") == "/?q=ferry&org=NATO&not_place=Spain&sort=oldest"
    assert links.with_choice("org", "EU") == "/?q=ferry&org=EU&sort=oldest"
    assert links.with_days("2024-03-01", "2024-03-31") == (
        "/?q=ferry&org=NATO&from=2024-03-01&to=2024-03-31&sort=oldest"
    )
    assert links.article("wire/7") == "/article/wire%2F7?q=ferry&org=NATO&sort=oldest&page=3"


@pytest.mark.parametrize("url", ["http://a.example", "HTTPS://a.example/x"])
def test_the_web_is_linked(url):
    assert is_web_address(url)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", " https://a", "//a.example", "ftp://a", ""])
def test_nothing_else_is(url):
    assert not is_web_address(url)
