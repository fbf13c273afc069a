"""The page of all values of one facet."""

from search.page import STOPPED
from search.pages.facet_page import is_facet, make_facet_page
from search.results import Facet, FacetValue
from search.state import SearchState

FACET = Facet("source", (FacetValue("Herald", "Herald", 8),), missing=2, distinct=240, found=240)


def test_the_title_says_what_is_listed_and_how_many():
    assert make_facet_page(SearchState("ferry"), FACET, "").title == "Sources in articles with ferry: 240"
    found = Facet("source", FACET.values, missing=2, distinct=240, found=3)
    assert make_facet_page(SearchState(), found, "her").title == "Sources containing her: 3"


def test_the_title_leaves_out_what_does_not_narrow_the_list():
    state = SearchState.from_args([("source", "Nobody"), ("not_source", "AA"), ("place", "Spain"), ("from", "2024")])
    title = make_facet_page(state, FACET, "").title
    assert title == "Sources in articles naming Spain and not from AA, from 1 Jan 2024: 240"
    assert make_facet_page(SearchState().with_filter("source", "Nobody"), FACET, "").title == "Sources: 240"
    undated = SearchState().with_undated()
    assert make_facet_page(undated, FACET, "").title == "Sources in articles, undated: 240"


def test_a_chosen_value_is_listed_even_at_0():
    short = Facet("source", FACET.values, distinct=1, found=1)
    page = make_facet_page(SearchState().with_filter("source", "Nobody"), short, "")
    assert [(row.label, row.counted, row.is_chosen) for row in page.group.rows] == [
        ("Nobody", "0", True),
        ("Herald", "8", False),
    ]
    assert page.to_dict()["values"][1] == {"value": "Nobody", "label": "Nobody", "count": 0, "selected": True}
    chosen = make_facet_page(SearchState().with_filter("source", "Herald"), short, "")
    assert [row.label for row in chosen.group.rows] == ["Herald"]


def test_a_chosen_value_of_another_page_is_listed_without_its_count():
    rows = make_facet_page(SearchState().with_filter("source", "Nobody"), FACET, "").group.rows
    assert (rows[0].label, rows[0].spoken, rows[0].counted) == ("Nobody", "remove filter Nobody", "")
    rows = make_facet_page(SearchState().with_filter("source", "~none"), FACET, "").group.rows
    assert [(row.label, row.counted) for row in rows] == [("no source", "2"), ("Herald", "8")]


def test_a_list_that_was_stopped_says_so():
    facet = Facet("source", FACET.values, distinct=240, found=240, partial=True, notes=("a note",))
    page = make_facet_page(SearchState.from_args([("q", "ferry"), ("colour", "red")]), facet, "")
    assert page.title == "Sources in articles with ferry: at least 240"
    assert page.notes == ("colour is not a parameter of this page and not used", "a note", STOPPED)
    answer = page.to_dict()
    assert (answer["partial"], answer["notes"]) == (True, list(page.notes[:2]))
    none = make_facet_page(SearchState(page=2), Facet("source", (), partial=True), "")
    assert none.none_found == "The search was stopped before it found any sources."
    assert not none.is_past_the_end


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
    assert page.group.rows[0].address == "/?q=ferry&source=Herald"
    assert page.hidden == (("q", "ferry"),)
    assert make_facet_page(SearchState(page=4), FACET, "").is_past_the_end


def test_nothing_found_in_the_list_is_said():
    none = Facet("source", (), missing=2, distinct=240, found=0)
    page = make_facet_page(SearchState(), none, "zz")
    assert page.none_found == "None of the 240 sources contains zz."
    assert page.group.rows == ()
    chosen = make_facet_page(SearchState().with_filter("source", "AA"), none, "zz")
    assert chosen.none_found == page.none_found
    assert make_facet_page(SearchState(), FACET, "").none_found == ""


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
        "partial": False,
        "notes": [],
        "page": 2,
        "pages": 3,
        "next": "/facet/source.json?q=ferry&page=3&contains=e",
    }


def test_facets_are_those_of_the_schema():
    assert is_facet("place")
    assert not is_facet("headline")
