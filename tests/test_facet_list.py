"""Facet values as they are listed, each with the address a click leads to."""

from search.pages.facet_list import list_facet
from search.pages.links import Links
from search.results import Facet, FacetValue
from search.state import SearchState

FACET = Facet(
    "source",
    (FacetValue("Herald", "Herald", 8), FacetValue("AA", "AA", 4), FacetValue("Gazette", "Gazette", 1)),
    other=5,
    missing=2,
    distinct=40,
)


def rows(facet, state):
    return {row.label: row for row in list_facet(facet, Links(state)).rows}


def test_values_keep_their_order_and_missing_comes_last():
    listed = list_facet(FACET, Links(SearchState()))
    assert [(row.label, row.counted, row.spoken) for row in listed.rows] == [
        ("Herald", "8", "Herald, 8 articles"),
        ("AA", "4", "AA, 4 articles"),
        ("Gazette", "1", "Gazette, 1 article"),
        ("no source", "2", "no source, 2 articles"),
    ]
    assert [row.is_missing for row in listed.rows] == [False, False, False, True]
    assert listed.all_label == "all 40 sources"


def test_nothing_more_is_offered_when_all_values_are_listed():
    assert list_facet(Facet("source", FACET.values, distinct=3), Links(SearchState())).all_label == ""


def test_no_row_for_missing_when_every_article_has_a_value():
    assert "no source" not in rows(Facet("source", FACET.values, distinct=3), SearchState())


def test_shares_are_of_the_largest_count():
    assert [row.share for row in list_facet(FACET, Links(SearchState())).rows] == [100.0, 50.0, 12.5, 25.0]


def test_many_articles_without_a_value_do_not_shrink_the_others():
    facet = Facet("source", FACET.values, missing=800, distinct=3)
    assert [row.share for row in list_facet(facet, Links(SearchState())).rows] == [100.0, 50.0, 12.5, 100.0]


def test_a_click_chooses_or_excludes_and_goes_to_the_first_page():
    row = rows(FACET, SearchState("ferry", page=4))["AA"]
    assert row.address == "/?q=ferry&source=AA"
    assert row.exclude == "/?q=ferry&not_source=AA"


def test_missing_is_chosen_by_its_own_value():
    row = rows(FACET, SearchState())["no source"]
    assert row.address == "/?source=~none"
    assert row.exclude == "/?not_source=~none"


def test_a_chosen_value_comes_first_and_a_click_takes_it_away():
    state = SearchState().with_filter("source", "Gazette").with_filter("source", "AA")
    listed = list_facet(FACET, Links(state))
    assert [row.label for row in listed.rows] == ["AA", "Gazette", "Herald", "no source"]
    assert listed.rows[0].is_chosen
    assert listed.rows[0].exclude == ""
    assert listed.rows[0].spoken == "remove filter AA, 4 articles"
    assert listed.rows[0].address == "/?source=Gazette"
    assert listed.rows[2].address == "/?source=AA&source=Gazette&source=Herald"


def test_a_chosen_value_is_shown_at_zero():
    facet = Facet("source", (FacetValue("Lost", "Lost", 0, True),), distinct=0)
    row = rows(facet, SearchState().with_filter("source", "Lost"))["Lost"]
    assert (row.counted, row.share, row.is_chosen) == ("0", 0.0, True)


def test_chosen_missing_is_listed_once():
    facet = Facet("source", (*FACET.values, FacetValue("~none", "~none", 2, True)), missing=2, distinct=3)
    listed = list_facet(facet, Links(SearchState().with_filter("source", "~none")))
    assert [row.label for row in listed.rows] == ["no source", "Herald", "AA", "Gazette"]


def test_an_excluded_value_can_be_taken_back():
    row = rows(FACET, SearchState().with_exclusion("source", "Tribune"))["not Tribune"]
    assert row.is_excluded
    assert row.spoken == "remove filter not Tribune"
    assert row.address == "/"


def test_where_dates_were_taken_from_is_said_in_words():
    group = list_facet(Facet("basis", (FacetValue("path", "path", 3),), missing=1), Links(SearchState()))
    assert group.label == "Dated by"
    assert [row.label for row in group.rows] == ["the file's path", "no date"]
    assert group.rows[0].address == "/?basis=path"
