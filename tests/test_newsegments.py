"""Segments of a run: many small ones become one before the commit, and nobody can tell."""

import random

import pytest

from indexer import batch, newsegments
from indexer.check import check_index
from indexer.committed import open_committed
from indexer.newsegments import NewSegments
from indexer.writer import EmbeddedWriter
from search.backend import open_backend
from search.state import SearchState
from tests.articles import article


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch):
    """Three segments are merged, and each article is one."""
    monkeypatch.setattr(newsegments, "MANY", 3)
    monkeypatch.setattr(batch, "READ_AT_ONCE", 1)


def headlines(index_dir):
    return {one.article_id: one.headline for one in open_backend(str(index_dir)).articles(SearchState())}


def segments(index_dir):
    return len(list(index_dir.glob("*.postings")))


@pytest.mark.parametrize("fresh", [True, False])
def test_few_segments_wait_for_the_commit(tmp_path, fresh):
    EmbeddedWriter(tmp_path, fresh=True, meta={}).commit()
    writer = EmbeddedWriter(tmp_path, fresh=fresh, meta={}, max_words=1)
    for number in range(1, 12):
        writer.add(article(f"x{number}", f"Headline {number}", "Words."))
        assert segments(tmp_path) == number // 3 + number % 3
        assert all(writer.find(f"x{one}").headline == f"Headline {one}" for one in range(1, number + 1))
    writer.commit()
    assert headlines(tmp_path) == {f"x{number}": f"Headline {number}" for number in range(1, 12)}
    assert list(check_index(tmp_path)) == []


@pytest.mark.parametrize("seed", range(8))
def test_articles_are_replaced_and_deleted_wherever_they_are(tmp_path, seed):
    chance, expected = random.Random(seed), {}
    for fresh in (True, False):
        writer = EmbeddedWriter(tmp_path, fresh=fresh, meta={}, max_words=1)
        for number in range(30):
            name = f"x{chance.randrange(8)}"
            if chance.random() < 0.7:
                expected[name] = f"Headline {number}"
                writer.add(article(name, expected[name], "The same words in all of them."))
            else:
                assert writer.delete(name) == (expected.pop(name, None) is not None)
        writer.commit()
        assert headlines(tmp_path) == expected
        assert list(check_index(tmp_path)) == []


def test_segments_of_which_nothing_is_left(tmp_path):
    writer = EmbeddedWriter(tmp_path, fresh=True, meta={}, max_words=1)
    for number in range(4):
        writer.add(article(f"x{number}", "Headline", "Words."))
        writer.delete(f"x{number}")
    writer.add(article("y", "Headline", "Words."))
    writer.commit()
    assert headlines(tmp_path) == {"y": "Headline"}


def test_the_articles_stay_in_their_order(tmp_path):
    """Copies are linked to what was there before."""
    writer = EmbeddedWriter(tmp_path, fresh=True, meta={}, max_words=1)
    for number in range(10):
        writer.add(article(f"x{number}", "Headline", "Words."))
    writer.commit()
    [files] = open_committed(tmp_path).segments
    assert [files.columns.article_id(row) for row in range(10)] == [f"x{number}" for number in range(10)]


def test_an_article_that_nothing_has(tmp_path):
    new = NewSegments(tmp_path)
    assert new.place("x") is None
    assert new.among(["x"]) == list(new) == []
