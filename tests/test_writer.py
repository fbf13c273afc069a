"""The embedded writer: replacing, deleting, building beside the old index, and staying a Whoosh index."""

import random
import stat

import pytest
import whoosh.index
from whoosh.query import And, Phrase, Term

from indexer.check import check_index
from indexer.committed import IndexOutdated
from indexer.writer import EmbeddedWriter, IndexBusy
from search.backend import open_backend
from search.state import SearchState
from tests.articles import ARTICLES, BY_ID, article
from tests.conftest import write_index


def ids(index_dir):
    return sorted(one.article_id for one in open_backend(str(index_dir)).articles(SearchState()))


def test_a_second_version_replaces_the_first_in_the_same_run_and_in_a_later_one(tmp_path):
    old = article("x", "Old", "old words")
    newer = article("x", "Newer", "newer words")
    newest = article("x", "Newest", "newest words")
    index_dir = write_index(tmp_path / "index", [old, newer, BY_ID["a1"]], [newest])
    backend = open_backend(str(index_dir))
    assert ids(index_dir) == ["a1", "x"]
    assert backend.article("x").headline == "Newest"
    assert backend.search(SearchState(q="old OR newer")).total == 0
    assert list(check_index(index_dir)) == []


def test_delete(tmp_path):
    index_dir = write_index(tmp_path / "index", ARTICLES)
    writer = EmbeddedWriter(index_dir, fresh=False, meta={})
    assert writer.delete("a1")
    assert not writer.delete("nobody")
    writer.commit()
    assert ids(index_dir) == sorted(set(BY_ID) - {"a1"})
    assert open_backend(str(index_dir)).article("a1") is None
    assert list(check_index(index_dir)) == []


def test_nothing_is_visible_before_commit_and_nothing_after_cancel(tmp_path):
    index_dir = write_index(tmp_path / "index", ARTICLES[:2])
    files = sorted(path.name for path in index_dir.iterdir())
    writer = EmbeddedWriter(index_dir, fresh=True, meta={})
    writer.add(ARTICLES[5])
    assert ids(index_dir) == ["a1", "a2"]
    writer.cancel()
    assert ids(index_dir) == ["a1", "a2"]
    assert sorted(path.name for path in index_dir.iterdir()) == files


def test_a_build_leaves_no_old_files(tmp_path):
    index_dir = write_index(tmp_path / "index", ARTICLES[:2], ARTICLES[2:4])
    write_index(index_dir, ARTICLES[5:])
    segments = {path.name.split(".")[0] for path in index_dir.glob("MAIN_*.*")}
    assert len(segments) == 1


def test_a_second_writer_is_told_so(tmp_path):
    index_dir = write_index(tmp_path / "index", ARTICLES[:1])
    writer = EmbeddedWriter(index_dir, fresh=False, meta={})
    with pytest.raises(IndexBusy, match="another build or add"):
        EmbeddedWriter(index_dir, fresh=False, meta={})
    writer.cancel()


def test_an_index_that_cannot_be_read_can_be_built_over_but_not_extended(tmp_path):
    index_dir = write_index(tmp_path / "index", ARTICLES[:1])
    next(index_dir.glob("*.columns")).write_bytes(b"damage")
    with pytest.raises(IndexOutdated, match="run build"):
        EmbeddedWriter(index_dir, fresh=False, meta={})
    assert ids(write_index(index_dir, ARTICLES[:2])) == ["a1", "a2"]


def test_an_empty_build_is_an_index_of_nothing(tmp_path):
    index_dir = write_index(tmp_path / "index", [])
    assert open_backend(str(index_dir)).search(SearchState()).total == 0
    assert list(check_index(index_dir)) == []


def test_seeding_the_random_generator_does_not_repeat_segment_names(tmp_path):
    index_dir = tmp_path / "index"
    for number in range(3):
        random.seed(42)
        writer = EmbeddedWriter(index_dir, fresh=number == 0, meta={})
        writer.add(ARTICLES[number])
        writer.commit()
    assert len(ids(index_dir)) == 3


def test_the_folder_is_its_owners_only(tmp_path):
    index_dir = write_index(tmp_path / "index", ARTICLES[:1])
    assert stat.S_IMODE(index_dir.stat().st_mode) == 0o700


def test_stock_whoosh_opens_it_and_finds_the_same(index_dir, backend):
    with whoosh.index.open_dir(str(index_dir)).searcher() as searcher:
        for query, typed in (
            (Term("body", "ferri"), "body:ferry"),
            (And([Term("headline", "ferri"), Term("headline", "strike")]), "headline:(ferry strike)"),
            (Phrase("body", ["press", "confer"]), 'body:"press conference"'),
            (Term("source", "Herald"), None),
        ):
            hits = sorted(hit["id"] for hit in searcher.search(query, limit=None))
            state = SearchState(q=typed) if typed else SearchState(chosen=(("source", ("Herald",)),))
            assert hits == sorted(hit.article.article_id for hit in backend.search(state).hits)


def test_check_names_what_is_damaged(tmp_path):
    index_dir = write_index(tmp_path / "index", ARTICLES)
    next(index_dir.glob("*.columns")).unlink()
    (sentence,) = check_index(index_dir)
    assert "columns cannot be read" in sentence
    assert "no such folder" in next(check_index(tmp_path / "none"))
