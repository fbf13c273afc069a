"""Two articles beside each other."""

from search.pages.compare_page import make_compare_page
from search.state import SearchState
from tests.articles import article

FIRST = article("a", "Ferry late", "The ferry is late.", on="2024-03-05", source="Agency", deck="Again")
SECOND = article("b", "Ferry very late", "The ferry is very late.", on="2024-03-06", source="Herald")


def test_the_second_is_shown_with_what_it_changed():
    page = make_compare_page(FIRST, SECOND, SearchState("ferry"))
    assert page.title == "Herald compared with Agency"
    assert (page.first.headline, page.second.date.shown) == ("Ferry late", "6 Mar 2024")
    assert page.said == "The second text adds 1 word and leaves out 1 word."
    assert [(one.kind, one.text) for one in page.headline] == [("same", "Ferry"), ("added", "very"), ("same", "late")]
    assert [[one.kind for one in paragraph] for paragraph in page.paragraphs] == [
        ["removed"],
        ["same", "added", "same"],
    ]


def test_two_of_one_source_are_told_apart_by_their_dates():
    later = article("c", "Ferry late", "The ferry is late.", source="Agency")
    assert make_compare_page(FIRST, later, SearchState()).title == "Agency (undated) compared with Agency (5 Mar 2024)"


def test_what_is_too_long_says_so():
    page = make_compare_page(article("a", "A", "word " * 6_000), SECOND, SearchState())
    assert page.said == "The second text is not compared: one of them has over 5,000 words."
    assert page.paragraphs == ()
