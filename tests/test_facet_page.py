"""The page of all values of one facet."""

from search.facet_page import is_facet, make_facet_page
from search.results import Facet, FacetValue
from search.state import SearchState

FACET = Facet("source", (FacetValue("Herald", "Herald", 8),), missing=2, distinct=240, found=240)


def test_the_title_says_what_is_listed_and_how_many():
    assert make_facet_page(SearchState("ferry"), FACET, "").title == "Sources in articles with ferry: 240"
    found = Facet("source", FACET.values, missing=2, distinct=240, found=3)
    assert make_facet_page(SearchState(), found, "her").title == "Sources containing her: 3"


def test_articles_without_a_value_stand_at_the_end_of_the_whole_list():
    def labels(facet, page, contains=""):
        return [row.label for row in make_facet_page(SearchState(page=page), facet, contains).group.rows]

    assert labels(FACET, 1) == ["Herald"]
    assert labels(FACET, 3) == ["Herald", "no source"]
    assert labels(Facet("source", FACET.values, missing=2, distinct=240, found=1), 1, "her") == ["Herald"]


def test_pages_of_the_list_are_not_pages_of_the_results():
    page = make_facet_page(SearchState("ferry", page=2), FACET, "e")
    assert (page.pages, page.state.page, page.is_past_the_end) == (3, 1, False)
    assert (page.pager.facet, page.pager.contains, page.pager.next.page) == ("source", "e", 3)
    assert page.group.rows[0].state.to_args() == [("q", "ferry"), ("source", "Herald")]
    assert page.hidden == (("q", "ferry"),)
    assert make_facet_page(SearchState(page=4), FACET, "").is_past_the_end


def test_nothing_found_in_the_list_is_said():
    none = Facet("source", (), missing=2, distinct=240, found=0)
    page = make_facet_page(SearchState(), none, "zz")
    assert page.none_found == "None of the 240 sources contains zz."
    assert page.group.rows == ()


def test_the_json_of_a_list():
    answer = make_facet_page(SearchState("ferry", page=2), FACET, "e").to_dict()
    assert answer == {
        "field": "source",
        "values": [{"value": "Herald", "label": "Herald", "count": 8, "selected": False}],
        "other": 0,
        "missing": 2,
        "distinct": 240,
        "contains": "e",
        "found": 240,
        "page": 2,
        "pages": 3,
        "next": "/facet/source.json?q=ferry&page=3&contains=e",
    }


def test_facets_are_those_of_the_schema():
    assert is_facet("place")
    assert not is_facet("headline")
