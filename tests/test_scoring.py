"""Which matches may be among the best, told by their levels."""

from random import Random

import numpy as np
import pytest

from indexer.article import Article, Paragraph
from search.backend import open_backend
from search.embedded import levels, scoring
from search.embedded.match import Evaluation
from search.embedded.rank import SLACK
from search.embedded.score import most_of_word
from search.parser import parse
from tests.conftest import write_index

WORDS = ("ferry", "strike", "harbour", "bridge", "herring")


def article(chance, number):
    """Some words once or often, among more or less of another one."""
    words = [word for word in WORDS if chance.random() < 0.5 for _ in range(chance.choice((1, 1, 1, 4)))]
    words += ["and"] * chance.choice((1, 5, 30))
    chance.shuffle(words)
    return Article(f"x{number}", chance.choice((*WORDS, "and")), "", (Paragraph(" ".join(words)),))


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory):
    chance = Random(11)
    archive = [article(chance, number) for number in range(400)]
    index_dir = write_index(tmp_path_factory.mktemp("scoring") / "index", archive[:250], archive[250:])
    return open_backend(str(index_dir))._current()


@pytest.mark.parametrize("asked", ["ferry OR strike", "ferry OR strike OR bridge", " OR ".join(WORDS)])
@pytest.mark.parametrize("size", [1, 3, 20, 300])
@pytest.mark.parametrize("more", [0, 20, 1000])
def test_the_best_are_among_those_that_are_scored(snapshot, asked, size, more, monkeypatch):
    monkeypatch.setattr(scoring, "FEW", 0)
    monkeypatch.setattr(levels, "SOME", more)
    query = parse(asked).query
    evaluation = Evaluation(snapshot, float("inf"))
    matches = evaluation.match(query)
    every = scoring.score(evaluation, query, matches)
    some, scores = scoring.score_best(evaluation, query, matches, size)
    assert np.allclose(scores, every[np.isin(matches, some)], rtol=0, atol=1e-12)
    told = evaluation.levels_of(query)
    assert (told.levels[matches] >= np.minimum(every * told.per_point - 1e-9, 255)).all()
    best = matches[every >= np.sort(every)[-min(size, len(every))]]
    assert set(best.tolist()) <= set(some.tolist())
    assert len(some) < len(matches) or size > 20 or not more


def test_a_query_of_other_parts_is_scored_whole(snapshot, monkeypatch):
    monkeypatch.setattr(scoring, "FEW", 0)
    for asked in ("ferry strike", 'ferry OR "strike harbour"', "ferry OR headline:strike", "ferr* OR strike"):
        query = parse(asked).query
        evaluation = Evaluation(snapshot, float("inf"))
        matches = evaluation.match(query)
        some, _ = scoring.score_best(evaluation, query, matches, 1)
        assert np.array_equal(some, matches)


def test_no_document_gets_as_much_as_a_word_can_give(snapshot):
    for word in WORDS:
        query = parse(word).query
        evaluation = Evaluation(snapshot, float("inf"))
        matches = evaluation.match(query)
        assert scoring.score(evaluation, query, matches).max() < most_of_word(len(matches), snapshot.articles)


@pytest.mark.parametrize("asked", ["ferry", "ferr*", "str*", "body:ferry", '"ferry strike"'])
@pytest.mark.parametrize("size", [1, 3, 20])
def test_the_best_of_one_part_are_told_from_the_others(snapshot, asked, size):
    query = parse(asked).query
    evaluation = Evaluation(snapshot, float("inf"))
    matches = evaluation.match(query)
    every = scoring.score(evaluation, query, matches)
    some, scores = scoring.score_best(evaluation, query, matches, size)
    assert np.array_equal(some, matches[every >= np.sort(every)[-size] - SLACK])
    assert np.array_equal(scores, every[np.isin(matches, some)])
    assert len(some) < len(matches)


def test_what_was_matched_in_time_is_scored_when_the_time_is_up(snapshot, monkeypatch):
    monkeypatch.setattr(scoring, "FEW", 0)
    for asked in ("ferry", "ferr*", "ferry OR strike"):
        query = parse(asked).query
        evaluation = Evaluation(snapshot, float("inf"))
        matches = evaluation.match(query)
        evaluation._deadline = 0.0
        some, scores = scoring.score_best(evaluation, query, matches, 3)
        assert len(some) == len(scores) >= 3
        assert not evaluation.is_partial


@pytest.mark.parametrize("asked", ["ferry OR strike OR and", "ferry", "herring OR bridge"])
@pytest.mark.parametrize("size", [0, 1, 10, 200])
def test_the_best_of_what_was_matched_in_time(snapshot, asked, size, monkeypatch):
    monkeypatch.setattr(scoring, "FEW", 0)
    monkeypatch.setattr(levels, "SOME", 0)
    query = parse(asked).query
    evaluation = Evaluation(snapshot, float("inf"))
    monkeypatch.setattr(evaluation, "_segments_in_time", lambda: _first_segment(evaluation))
    matches = evaluation.match(query)
    assert evaluation.is_partial
    every = scoring.score(evaluation, query, matches)
    some, scores = scoring.score_best(evaluation, query, matches, size)
    assert np.allclose(scores, every[np.isin(matches, some)], rtol=0, atol=1e-12)
    best = matches[every >= np.sort(every)[-min(size or len(every), len(every))]]
    assert set(best.tolist()) <= set(some.tolist())


def _first_segment(evaluation):
    """The first of two: the time is up then."""
    yield 0
    evaluation.reach = int(evaluation.snapshot.bases[1])


def test_an_any_of_inside_another_part_has_no_levels(snapshot):
    query = parse("(ferry OR strike OR bridge) herring").query
    evaluation = Evaluation(snapshot, float("inf"))
    matches = evaluation.match(query)
    assert evaluation.levels_of(query) is None
    words = [set(evaluation.documents(parse(word).query).tolist()) for word in WORDS]
    ferry, strike, _, bridge, herring = words
    assert set(matches.tolist()) == (ferry | strike | bridge) & herring
