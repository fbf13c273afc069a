"""Copies of a story as questions see them: four outlets, two stories, one note of its own."""

from dataclasses import replace

import pytest

from indexer.writer import EmbeddedWriter
from search.backend import Backend, open_backend
from search.results import COPIES_SIZE, Copies
from search.state import STORY, SearchState
from tests.articles import article
from tests.conftest import write_index

FERRY = (
    "The ferry between Selmare and Ysolde will not leave before Thursday, the harbour office said, as divers look for "
    "the anchor that was lost in the storm of the weekend. Some forty lorries are waiting on the quay."
)
BUDGET = (
    "The council of Ysolde has put off its vote on the budget for a third time. Members of both parties said that they "
    "had been given the figures for the new bridge only an hour before they were to meet."
)
WORLD = (
    article("f1", "Ferry stays in port", FERRY, on="2024-03-05T09:30", source="Agency"),
    article("f2", "No ferry before Thursday", FERRY, on="2024-03-06", source="Herald"),
    article("f3", "Lorries wait", FERRY, source="Gazette"),
    article("f4", "Quay full of lorries", FERRY, on="2024-03-05", source="Courier"),
    article("b1", "Budget put off", BUDGET, on="2024-03-07", source="Agency"),
    article("b2", "No vote in Ysolde", BUDGET, on="2024-03-08", source="Herald"),
    article("n1", "A note", "The ferry to Ysolde has a new bell.", on="2024-03-09", source="Herald"),
)


@pytest.fixture(scope="module")
def backend(tmp_path_factory: pytest.TempPathFactory) -> Backend:
    return open_backend(str(write_index(tmp_path_factory.mktemp("copies") / "index", WORLD[:3], WORLD[3:])))


def ask(backend: Backend, **question: str):
    return backend.search(SearchState.from_args(question | {"group": STORY}))


def listed(results):
    return {hit.article.article_id: [copy.article_id for copy in hit.copies.articles] for hit in results.hits}


def test_one_article_a_story_is_listed_with_its_copies_in_order_of_time(backend):
    results = ask(backend)
    assert (results.total, results.stories, results.listed, results.shares_stories) == (7, 3, 3, True)
    assert listed(results) == {"n1": [], "b2": ["b1"], "f2": ["f4", "f1", "f3"]}
    assert sum(1 + hit.copies.count for hit in results.hits) == backend.search(SearchState()).total


@pytest.mark.parametrize(
    ("sort", "ids"),
    [("newest", ["n1", "b2", "f2"]), ("oldest", ["f4", "b1", "n1"]), ("added", ["n1", "b2", "f2"])],
)
def test_the_one_that_is_listed_comes_first_in_the_order(backend, sort, ids):
    assert list(listed(ask(backend, sort=sort))) == ids


def test_by_time_of_adding_a_later_copy_does_not_take_the_place_of_the_first(tmp_path):
    first = [replace(one, added=100) for one in (WORLD[0], WORLD[6])]
    later = [replace(one, added=200) for one in (WORLD[1], WORLD[4])]
    index_dir = str(write_index(tmp_path / "one", first))
    assert list(listed(ask(open_backend(index_dir), sort="added"))) == ["n1", "f1"]
    index_dir = str(write_index(tmp_path / "two", first, later))
    assert listed(ask(open_backend(index_dir), sort="added")) == {"b1": [], "n1": [], "f1": ["f2"]}
    assert list(listed(ask(open_backend(index_dir), sort="added", source="Herald"))) == ["f2", "n1"]


def test_the_best_match_of_a_story_is_listed(backend):
    results = ask(backend, q="quay")  # in the headline of f4
    assert list(listed(results)) == ["f4"]
    assert (results.total, results.stories) == (4, 1)


def test_copies_that_do_not_match_are_counted_but_not_named(backend):
    results = ask(backend, source="Herald", q="lorries")
    assert listed(results) == {"f2": []}
    copies = results.hits[0].copies
    assert (copies.count, copies.matching) == (3, 0)
    assert not results.shares_stories


def test_facets_and_bars_count_every_article(backend):
    grouped, every = ask(backend), backend.search(SearchState())
    assert grouped.facets == every.facets
    assert grouped.dates == every.dates


def test_the_stories_with_their_copies_are_the_same_articles_as_without_grouping(backend):
    for question in ({}, {"q": "ferry"}, {"source": "Herald"}, {"to": "2024-03-06", "sort": "oldest"}):
        every = [one.article_id for one in backend.articles(SearchState.from_args(question))]
        matching = [
            [hit.article.article_id, *(copy.article_id for copy in hit.copies.articles)]
            for hit in ask(backend, **question).hits
        ]
        assert sorted(name for story in matching for name in story) == sorted(every), question
        assert [story[0] for story in matching] == [name for name in every if name in {story[0] for story in matching}]


def test_without_grouping_every_article_is_listed_and_says_how_many_copies_it_has(backend):
    results = backend.search(SearchState())
    copies = {hit.article.article_id: hit.copies.count for hit in results.hits}
    assert copies == {"f1": 3, "f2": 3, "f3": 3, "f4": 3, "b1": 1, "b2": 1, "n1": 0}
    assert (results.stories, results.listed, results.shares_stories) == (None, 7, True)
    assert not backend.search(SearchState().with_filter("source", "Gazette")).shares_stories


def test_the_copies_of_an_article(backend):
    assert [one.article_id for one in backend.copies("f3").articles] == ["f4", "f1", "f2", "f3"]
    assert backend.copies("f3").count == 3
    assert backend.copies("n1") == backend.copies("nobody") == Copies()


def test_a_story_holds_together_when_its_first_article_is_gone(tmp_path):
    index_dir = write_index(tmp_path / "index", WORLD[:3], WORLD[3:])
    writer = EmbeddedWriter(index_dir, fresh=False, meta={})
    assert writer.delete("f1")
    writer.commit()
    backend = open_backend(str(index_dir))
    assert [one.article_id for one in backend.copies("f3").articles] == ["f4", "f2", "f3"]
    assert (ask(backend).total, ask(backend).stories) == (6, 3)


def test_a_copy_that_is_left_alone_has_no_story(tmp_path):
    index_dir = write_index(tmp_path / "index", WORLD[4:])
    writer = EmbeddedWriter(index_dir, fresh=False, meta={})
    assert writer.delete("b1")
    writer.commit()
    backend = open_backend(str(index_dir))
    assert backend.copies("b2") == Copies()
    assert ask(backend).hits[0].copies.count == 0
    assert not backend.search(SearchState()).shares_stories


def test_of_very_many_copies_the_first_are_listed(tmp_path):
    copies = [article(f"c{number}", "", FERRY, on="2024-03-05") for number in range(COPIES_SIZE + 50)]
    found = open_backend(str(write_index(tmp_path / "index", copies))).copies("c7")
    assert (found.count, len(found.articles)) == (COPIES_SIZE + 49, COPIES_SIZE)


def test_an_index_without_copies(tmp_path):
    backend = open_backend(str(write_index(tmp_path / "index", WORLD[6:])))
    assert (ask(backend).stories, ask(backend).shares_stories) == (1, False)
    assert ask(backend, q="nothing").stories == 0
