"""The embedded writer: replacing, deleting, building beside the old index, and knowing what stands under an id."""

import random
import stat
from dataclasses import replace

import pytest

from indexer import batch
from indexer import writer as writer_module
from indexer import writer as writing
from indexer.article import content_hash
from indexer.check import check_index
from indexer.codec.merge import MAX_SEGMENTS, merge_segments
from indexer.committed import IndexOutdated, open_committed
from indexer.lock import IndexBusy
from indexer.writer import EmbeddedWriter
from search.backend import open_backend
from search.state import SearchState
from tests.articles import ARTICLES, BY_ID, article
from tests.commits import NEXT, commit
from tests.conftest import write_index


@pytest.fixture
def at_once(monkeypatch):
    """The writer reads each article when it comes, not a thousand together."""
    monkeypatch.setattr(batch, "READ_AT_ONCE", 1)


def ids(index_dir):
    return sorted(one.article_id for one in open_backend(str(index_dir)).articles(SearchState()))


@pytest.mark.parametrize("max_words", [1, 20, 16_000_000], ids=["a segment an article", "some", "one segment"])
def test_a_second_version_replaces_the_first_in_the_same_run_and_in_a_later_one(tmp_path, at_once, max_words):
    versions = [article("x", name, f"{name} words") for name in ("Old", "Newer", "Newest")]
    for fresh, articles in ((True, [versions[0], BY_ID["a1"], versions[1]]), (False, [versions[2], BY_ID["a3"]])):
        writer = EmbeddedWriter(tmp_path, fresh=fresh, meta={}, max_words=max_words)
        for one in articles:
            writer.add(one)
        writer.commit()
    backend = open_backend(str(tmp_path))
    assert ids(tmp_path) == ["a1", "a3", "x"]
    assert backend.article("x").headline == "Newest"
    assert backend.search(SearchState(q="old OR newer")).total == 0
    assert list(check_index(tmp_path)) == []


def test_many_short_articles_are_several_segments(tmp_path, monkeypatch, at_once):
    """However few words they have: what is kept of each takes memory until it is written."""
    monkeypatch.setattr(writing, "MAX_ARTICLES", 2)
    writer = EmbeddedWriter(tmp_path, fresh=True, meta={})
    for number in range(5):
        writer.add(article(f"x{number}", "", ""))
    assert len(list(tmp_path.glob("*.postings"))) == 2
    assert writer.find("x0").just_written
    writer.add(article("x1", "Another", ""))
    writer.commit()
    assert len(list(tmp_path.glob("*.postings"))) == 1
    assert ids(tmp_path) == [f"x{number}" for number in range(5)]
    assert open_backend(str(tmp_path)).article("x1").headline == "Another"


def test_delete(tmp_path):
    index_dir = write_index(tmp_path / "index", ARTICLES)
    writer = EmbeddedWriter(index_dir, fresh=False, meta={})
    assert writer.delete("a1")
    assert not writer.delete("a1")
    assert not writer.delete("nobody")
    writer.commit()
    assert ids(index_dir) == sorted(set(BY_ID) - {"a1"})
    assert open_backend(str(index_dir)).article("a1") is None
    assert list(check_index(index_dir)) == []


def test_an_article_can_be_written_deleted_and_written_again(tmp_path, at_once):
    index_dir = write_index(tmp_path / "index", ARTICLES[:2])
    writer = EmbeddedWriter(index_dir, fresh=False, meta={}, max_words=1)
    for _ in range(2):
        assert writer.delete("a1")
        assert not writer.delete("a1")
        writer.add(ARTICLES[0])
    writer.delete("a2")
    writer.commit()
    assert ids(index_dir) == ["a1"]


def test_all_can_be_deleted(tmp_path):
    index_dir = write_index(tmp_path / "index", ARTICLES[:2])
    writer = EmbeddedWriter(index_dir, fresh=False, meta={})
    writer.add(ARTICLES[2])
    assert [writer.delete(one.article_id) for one in ARTICLES[:3]] == [True] * 3
    writer.commit()
    assert ids(index_dir) == []
    assert list(check_index(index_dir)) == []
    assert list(index_dir.glob("MAIN_*.*")) == []


@pytest.mark.parametrize("max_words", [1, 16_000_000], ids=["in a segment", "in memory"])
def test_the_writer_knows_what_stands_under_an_id(tmp_path, at_once, max_words):
    index_dir = write_index(tmp_path / "index", ARTICLES[:2])
    writer = EmbeddedWriter(index_dir, fresh=False, meta={}, max_words=max_words)
    before = writer.find("a1")
    assert (before.source, before.just_written) == ("Herald", False)
    assert before.content == int(content_hash(ARTICLES[0]), 16)
    assert writer.find("a3") is None
    writer.add(article("a1", "Another", "text", source="Gazette"))
    now = writer.find("a1")
    assert (now.headline, now.source, now.just_written) == ("Another", "Gazette", True)
    assert writer.previous("a1") == replace(before, source="", headline="")  # which only its text has
    writer.delete("a1")
    assert writer.find("a1") is None
    writer.cancel()


def test_a_fresh_build_starts_from_nothing_but_remembers_the_old_one(tmp_path):
    index_dir = write_index(tmp_path / "index", ARTICLES[:2])
    writer = EmbeddedWriter(index_dir, fresh=True, meta={"built_from": "here"})
    assert writer.find("a1") is None
    assert writer.previous("a1").content == int(content_hash(ARTICLES[0]), 16)
    assert not writer.delete("a1")
    writer.commit()
    assert ids(index_dir) == []
    assert open_committed(index_dir).meta == {"built_from": "here"}
    EmbeddedWriter(index_dir, fresh=False, meta={"built_from": "there"}).commit()
    assert open_committed(index_dir).meta == {"built_from": "here"}


def test_nothing_is_visible_before_commit_and_nothing_after_cancel(tmp_path, at_once):
    index_dir = write_index(tmp_path / "index", ARTICLES[:2])
    files = sorted(path.name for path in index_dir.iterdir())
    writer = EmbeddedWriter(index_dir, fresh=True, meta={}, max_words=1)
    writer.add(ARTICLES[5])
    assert len(list(index_dir.iterdir())) > len(files)
    assert ids(index_dir) == ["a1", "a2"]
    writer.cancel()
    assert ids(index_dir) == ["a1", "a2"]
    assert sorted(path.name for path in index_dir.iterdir()) == files


def test_a_build_leaves_no_old_files_and_touches_no_others(tmp_path):
    index_dir = write_index(tmp_path / "index", ARTICLES[:2], ARTICLES[2:4])
    (index_dir / "notes.txt").write_text("The archivist's own.")
    write_index(index_dir, ARTICLES[5:])
    segments = {path.name.split(".")[0] for path in index_dir.glob("MAIN_*.*")}
    assert len(segments) == 1
    assert (index_dir / "notes.txt").exists()


def test_a_second_writer_is_told_so(tmp_path):
    index_dir = write_index(tmp_path / "index", ARTICLES[:1])
    writer = EmbeddedWriter(index_dir, fresh=False, meta={})
    with pytest.raises(IndexBusy, match="is writing to this index"):
        EmbeddedWriter(index_dir, fresh=False, meta={})
    writer.cancel()


def test_what_cannot_be_extended_is_not_kept_locked(tmp_path):
    index_dir = write_index(tmp_path / "index", ARTICLES[:1])
    next(index_dir.glob("*.columns")).write_bytes(b"damage")
    for _ in range(2):
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
    index_dir = write_index(tmp_path / "shelf" / "index", ARTICLES[:1])
    assert stat.S_IMODE(index_dir.stat().st_mode) == 0o700


def test_check_of_no_index(tmp_path):
    assert "run build" in next(check_index(tmp_path / "none"))


# Merging


def test_a_fresh_index_is_one_segment(tmp_path, at_once):
    writer = EmbeddedWriter(tmp_path, fresh=True, meta={}, max_words=1)
    for one in ARTICLES:
        writer.add(one)
    writer.commit()
    assert len(open_committed(tmp_path).segments) == 1
    assert ids(tmp_path) == sorted(BY_ID)
    assert list(check_index(tmp_path)) == []


def test_what_is_added_is_found_before_segments_are_merged(tmp_path, monkeypatch):
    index_dir = write_index(tmp_path / "index", *[[one] for one in ARTICLES[:MAX_SEGMENTS]])
    seen = []

    def merge(folder, segments):
        seen.append(ids(index_dir))
        return merge_segments(folder, segments)

    monkeypatch.setattr(writer_module, "merge_segments", merge)
    commit(index_dir, NEXT)
    assert seen == [sorted([one.article_id for one in ARTICLES[:MAX_SEGMENTS]] + ["next"])]
    assert len(open_committed(index_dir).segments) <= MAX_SEGMENTS
    assert ids(index_dir) == seen[0]


def test_a_merge_that_finds_no_room_leaves_what_was_committed(tmp_path, monkeypatch):
    index_dir = write_index(tmp_path / "index", *[[one] for one in ARTICLES[:MAX_SEGMENTS]])

    def full(_folder, _segments):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(writer_module, "merge_segments", full)
        commit(index_dir, NEXT)
    assert len(open_committed(index_dir).segments) == MAX_SEGMENTS + 1
    assert "next" in ids(index_dir)
    commit(index_dir, ARTICLES[11])  # the next commit merges
    assert len(open_committed(index_dir).segments) <= MAX_SEGMENTS
    assert list(check_index(index_dir)) == []


def test_a_hundred_commits_of_one_article(tmp_path):
    index_dir = write_index(tmp_path / "index", ARTICLES)
    for number in range(100):
        commit(index_dir, article(f"n{number:02}", f"Story {number}", "One more."))
        assert len(open_committed(index_dir).segments) <= MAX_SEGMENTS
    assert ids(index_dir) == sorted([*BY_ID, *(f"n{number:02}" for number in range(100))])
    assert list(check_index(index_dir)) == []


def test_a_vocabulary_that_grew_large_is_begun_anew(tmp_path, monkeypatch, at_once):
    monkeypatch.setattr(writer_module, "MAX_CHUNKS", 20)
    writer = EmbeddedWriter(tmp_path, fresh=True, meta={})
    for one in ARTICLES:
        writer.add(one)
    assert len(list(tmp_path.glob("*.postings"))) > 1
    writer.commit()
    backend = open_backend(str(tmp_path))
    assert {hit.article.article_id for hit in backend.search(SearchState(q="ferry")).hits} == {
        "a1",
        "a2",
        "a3",
        "a8",
        "b1",
    }
    assert list(check_index(tmp_path)) == []
