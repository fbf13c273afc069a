"""The invariants of facet counts."""

import pytest

from search.state import SearchState
from tests.articles import ARTICLES


def facet(backend, name, *args):
    return backend.search(SearchState.from_args(list(args))).facets[name]


def counted(facet):
    return {value.value: value.count for value in facet.values}


def test_counts_of_everything(backend):
    assert counted(facet(backend, "source")) == {"Agency": 4, "Herald": 4, "Gazette": 3}
    assert facet(backend, "source").missing == 1
    assert facet(backend, "source").distinct == 3


def test_values_are_ordered_by_count_then_label(backend):
    assert [value.value for value in facet(backend, "source").values] == ["Agency", "Herald", "Gazette"]


def test_a_choice_does_not_narrow_its_own_counts_but_the_others(backend):
    chosen = ("source", "Gazette")
    assert counted(facet(backend, "source", chosen)) == {"Agency": 4, "Herald": 4, "Gazette": 3}
    assert counted(facet(backend, "place", chosen)) == {"Selmare": 2, "Ysolde": 2}


def test_an_exclusion_narrows_its_own_field_too(backend):
    assert counted(facet(backend, "source", ("not_source", "Gazette"))) == {"Agency": 4, "Herald": 4}


def test_a_chosen_value_is_shown_even_at_zero(backend):
    found = facet(backend, "source", ("source", "Gazette"), ("q", "herring"))
    assert [(value.value, value.count, value.selected) for value in found.values] == [
        ("Agency", 1, False),
        ("Gazette", 0, True),
    ]
    unknown = facet(backend, "source", ("source", "Nobody"))
    assert ("Nobody", 0, True) in [(value.value, value.count, value.selected) for value in unknown.values]


def test_none_is_a_value_when_chosen(backend):
    found = facet(backend, "source", ("source", "~none"))
    assert [(value.label, value.count) for value in found.values if value.selected] == [("no source", 1)]


@pytest.mark.parametrize("query", ["", "ferry", "bridge OR harbour", "-strike", "nowhere"])
@pytest.mark.parametrize("name", ["source", "person", "org", "place", "section"])
def test_single_values_and_missing_add_up(backend, query, name):
    results = backend.search(SearchState(q=query))
    found = results.facets[name]
    if name in ("source", "section"):
        assert sum(value.count for value in found.values) + found.other + found.missing == results.total
    assert all(value.count <= results.total for value in found.values)


def test_all_values_can_be_paged_and_searched_whatever_their_accents(backend):
    state = SearchState()
    assert [value.value for value in backend.facet(state, "person").values] == ["Inés Valdrême", "Tomas Arkwright"]
    found = backend.facet(state, "person", contains="VALDREME")
    assert ([value.value for value in found.values], found.found, found.distinct) == (["Inés Valdrême"], 1, 2)
    assert found.other == 3  # articles with Tomas Arkwright, who is not listed
    assert backend.facet(state, "person", page=2).values == ()
    with pytest.raises(KeyError):
        backend.facet(state, "colour")


def test_where_dates_were_taken_from(backend):
    found = facet(backend, "basis")
    assert sum(counted(found).values()) + found.missing == 12
    assert found.missing == sum(not one.published for one in ARTICLES)
    assert counted(found)["path"] == sum(one.published.basis == "path" for one in ARTICLES) > 0
    chosen = backend.search(SearchState.from_args([("basis", "path")]))
    assert {hit.article.published.basis for hit in chosen.hits} == {"path"}


def test_what_is_suggested_are_names(backend):
    assert backend.suggest("record") == backend.suggest("pat") == ()
