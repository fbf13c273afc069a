"""The embedded backend on the hand-written world: queries, order, articles, suggestions, new commits."""

import shutil
from contextlib import suppress
from dataclasses import replace

import pytest

from indexer.article import Quotation
from search.backend import BackendUnavailable, open_backend
from search.embedded.backend import EmbeddedBackend
from search.state import SearchState
from tests.articles import ARTICLES, BY_ID, article
from tests.conftest import write_index


def found(backend, query, **more):
    return sorted(hit.article.article_id for hit in backend.search(SearchState(q=query, **more)).hits)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        pytest.param("ferry", ["a1", "a2", "a3", "a8", "b1"], id="all-forms"),
        pytest.param("ferry strike", ["a1", "a2"], id="and"),
        pytest.param("herring OR dredging", ["a4", "a7"], id="or"),
        pytest.param("ferry -strike", ["a3", "a8", "b1"], id="not"),
        pytest.param('"press conference"', ["a3", "a9"], id="phrase"),
        pytest.param("“press conference”", ["a3", "a9"], id="curly-quotes"),
        pytest.param('"ended crews"', [], id="phrase-over-a-paragraph"),
        pytest.param("(herring OR bridge) council", ["a5"], id="parentheses"),
        pytest.param("headline:bridge", ["a5", "b1"], id="headline"),
        pytest.param("deck:good", ["a7"], id="deck"),
        pytest.param("ferr*", ["a1", "a2", "a3", "a8", "b1"], id="prefix"),
        pytest.param("headline:ferr*", ["a1", "a2", "b1"], id="prefix-in-a-field"),
        pytest.param("VALDREME", ["a1", "a4"], id="accents"),
        pytest.param("fishermen", ["a7"], id="apostrophe"),
        pytest.param("東京", ["b2"], id="japanese"),
        pytest.param("京東", [], id="japanese-order"),
        pytest.param("W-2", ["b3"], id="code"),
        pytest.param('"to be or not to be"', ["b3"], id="common-words"),
        pytest.param("-ferry", ["a4", "a5", "a6", "a7", "a9", "b2", "b3"], id="only-not"),
        pytest.param("", sorted(BY_ID), id="everything"),
        pytest.param("nowhere", [], id="nothing"),
    ],
)
def test_queries(backend, query, ids):
    results = backend.search(SearchState(q=query))
    assert sorted(hit.article.article_id for hit in results.hits) == ids
    assert results.total == len(ids)


def test_more_ferries_and_ferries_in_the_headline_score_higher(backend):
    hits = backend.search(SearchState(q="ferry")).hits
    assert hits[0].article.article_id == "b1"
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_histogram_and_undated_add_up_and_leave_their_own_choice_out(backend):
    for args in ([], [("from", "2024")], [("date", "~none")], [("q", "ferry"), ("to", "2024-03-05")]):
        state = SearchState.from_args(args)
        dates = backend.search(state).dates
        assert sum(bar.count for bar in dates.bars) + dates.undated == backend.search(state.without_dates()).total


def test_an_article_is_whole(backend):
    assert backend.article("a1").text == BY_ID["a1"].text
    assert backend.article("a1").original == BY_ID["a1"].original
    assert backend.article("nobody") is None


def test_export_streams_every_match_in_order(backend):
    state = SearchState(q="ferry")
    hits = backend.search(state).hits
    assert [one.article_id for one in backend.articles(state)] == [hit.article.article_id for hit in hits]


def test_suggestions_begin_any_word_of_a_name(backend):
    assert [(one.field, one.value, one.count) for one in backend.suggest("valdr")] == [("person", "Inés Valdrême", 3)]
    assert backend.suggest(" ") == ()


def test_info(backend):
    info = backend.info()
    assert (info.articles, info.undated, info.segments) == (12, 2, 3)
    assert [(source.value, source.count) for source in info.sources] == [("Agency", 4), ("Herald", 4), ("Gazette", 3)]
    assert [day.isoformat() for day in info.days] == ["2021-12-31", "2024-05-01"]


def test_nothing_found_says_what_each_part_finds(backend):
    state = SearchState.from_args([("q", "ferry herring"), ("source", "Gazette")])
    parts = {(part.kind, part.text, part.field, part.value): part.count for part in backend.search(state).parts}
    assert parts == {
        ("word", "ferry", "", ""): 5,
        ("word", "herring", "", ""): 1,
        ("without", "herring", "", "ferry"): 0,
        ("without", "ferry", "", "herring"): 1,
        ("without", "ferry herring", "source", "Gazette"): 0,
    }


def test_nothing_found_in_what_somebody_says_is_taken_apart(tmp_path):
    spoken = article("s", "Strike", '"The ferry stays," Ana Ruiz said.')
    spoken = replace(spoken, quotations=(Quotation(1, 17, "Ana Ruiz"),))
    backend = open_backend(str(write_index(tmp_path / "index", [spoken])))
    assert backend.search(SearchState(q="speaker:Ruiz ferry")).total == 1
    parts = backend.search(SearchState(q="speaker:Ruiz strike")).parts
    assert [(part.text, part.count) for part in parts] == [('speaker:"Ruiz"', 1), ("strike", 1)]


def test_no_index_is_a_sentence_with_the_command(tmp_path):
    with pytest.raises(BackendUnavailable, match="python -m indexer build"):
        open_backend(str(tmp_path / "none")).search(SearchState())
    with pytest.raises(BackendUnavailable, match="not supported"):
        open_backend("https://localhost:9200/articles")


def test_a_new_commit_is_seen_at_the_next_question_and_old_ones_stay_whole(tmp_path):
    index_dir = write_index(tmp_path / "index", ARTICLES[:3])
    backend = open_backend(str(index_dir))
    streaming = backend.articles(SearchState())
    before = backend.search(SearchState())
    write_index(index_dir, ARTICLES[5:])  # a new build: the old segments go
    after = backend.search(SearchState())
    assert (before.total, after.total) == (3, 7)
    assert before.generation != after.generation
    assert len(list(streaming)) == 3


def test_a_question_out_of_time_is_marked_partial(index_dir):
    results = EmbeddedBackend(str(index_dir), time_budget=-1.0).search(SearchState(q="ferry"))
    assert results.partial
    assert results.total == 0


def test_a_prefix_that_stands_for_too_many_words_is_noted(tmp_path):
    words = article("w", "", " ".join(f"ab{number}" for number in range(1100)))
    backend = open_backend(str(write_index(tmp_path / "index", [words])))
    assert backend.search(SearchState(q="ab*")).notes == ("ab* stands for 1,100 words; the first 1,000 are searched.",)


def test_an_index_deleted_and_built_anew_is_seen_though_its_number_is_the_same(tmp_path):
    index_dir = write_index(tmp_path / "index", ARTICLES[:3])
    backend = open_backend(str(index_dir))
    assert backend.search(SearchState()).total == 3
    shutil.rmtree(index_dir)
    with pytest.raises(BackendUnavailable, match="no index"):
        backend.search(SearchState())
    write_index(index_dir, ARTICLES[:2])
    assert backend.search(SearchState()).total == 2


QUESTIONS = (
    lambda backend: backend.search(SearchState(q="ferry")),
    lambda backend: backend.article("a1"),
    lambda backend: list(backend.articles(SearchState(q="ferr*"))),
    lambda backend: backend.facet(SearchState(), "person"),
    lambda backend: backend.suggest("valdr"),
    lambda backend: backend.info(),
)


@pytest.mark.parametrize("suffix", [".columns", ".postings", ".stored"])
def test_damaged_files_are_a_sentence_at_any_question(tmp_path, suffix):
    index_dir = write_index(tmp_path / "index", ARTICLES)
    (path,) = index_dir.glob(f"*{suffix}")
    content = path.read_bytes()
    half = len(content) // 2
    for damage in (b"", content[:100], content[:half], content[:half] + bytes(len(content) - half)):
        path.write_bytes(damage)
        for question in QUESTIONS:
            with suppress(BackendUnavailable):
                question(open_backend(str(index_dir)))
    path.write_bytes(content)
    assert open_backend(str(index_dir)).search(SearchState()).total == len(ARTICLES)
