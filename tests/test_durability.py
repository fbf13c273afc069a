"""What was committed stays: through calls that fail, power cuts, flipped bits. (Kill -9: tests/test_readers.py.)"""

import errno
import gc
import itertools
import os
import random
import shutil
from pathlib import Path

import pytest

from indexer.arrayfile import DamagedFile
from indexer.check import check_index
from indexer.codec import merge
from indexer.codec.contents import latest_generation, manifest_path, read_manifest, toc_path
from indexer.committed import IndexOutdated
from indexer.lock import LOCK_NAME
from indexer.writer import EmbeddedWriter
from tests.articles import ARTICLES, article
from tests.commits import NEXT, articles_in, commit, needed
from tests.conftest import write_index
from tests.disk import Change, Disk, tapped


def open_files() -> int:
    gc.collect()
    return len(list(Path("/proc/self/fd").iterdir()))


@pytest.fixture
def merging(monkeypatch):
    """Three segments are already too many."""
    monkeypatch.setattr(merge, "MAX_SEGMENTS", 2)


@pytest.fixture
def modelled(monkeypatch):
    """Where tests/disk.py stands for the disk, real syncs only cost time."""
    monkeypatch.setattr(os, "fsync", lambda _descriptor: None)


@pytest.fixture
def base(tmp_path):
    return write_index(tmp_path / "base", ARTICLES[:4], ARTICLES[4:8])


REPLACED = article("a1", "Ferry strike over", "The strike is over.")
OLD = {one.article_id: one.headline for one in ARTICLES[:8]}
NEW = {one.article_id: one.headline for one in (*ARTICLES, REPLACED) if one.article_id != "a2"}


def change_and_commit(index_dir: Path) -> None:
    """From OLD to NEW: articles added, replaced and deleted, and the segments merged."""
    writer = EmbeddedWriter(index_dir, fresh=False, meta={})
    try:
        for one in (*ARTICLES[8:], REPLACED):
            writer.add(one)
        writer.delete("a2")
        writer.commit()
    except BaseException:
        writer.cancel()
        raise


class Fault:
    """Refuses the Nth change to the disk as a full disk does; a lasting one also all that follow."""

    def __init__(self, number: int, lasting: bool) -> None:
        self._left, self._lasting, self._writes = number, lasting, itertools.count()
        self.happened: Change | None = None

    def __call__(self, change: Change) -> None:
        if self.happened and not self._lasting:
            return
        if change.kind == "write" and next(self._writes) % 40 and not self.happened:
            return  # a file is written in many pieces: one of forty is enough
        if self.happened or self._left == 0:
            self.happened = self.happened or change
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self._left -= 1


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "from then on"])
def test_a_commit_may_fail_at_any_call(tmp_path, modelled, base, merging, lasting):
    files, kinds = open_files(), set()
    for number in itertools.count():
        fault, index_dir = Fault(number, lasting), tmp_path / str(number)
        shutil.copytree(base, index_dir)
        failed = False
        with tapped(fault):
            try:
                change_and_commit(index_dir)
            except OSError as error:
                failed = error.errno == errno.ENOSPC
        now = articles_in(index_dir)
        assert list(check_index(index_dir)) == []
        # Only when its very last step fails may a commit that was reported as failed be there.
        assert now == (NEW if not failed else OLD) or (now == NEW and fault.happened == Change("sync", index_dir))
        commit(index_dir, NEXT)
        assert articles_in(index_dir) == now | {"next": "The next one"}
        assert {path.name for path in index_dir.iterdir()} == needed(index_dir)
        assert open_files() == files
        if fault.happened is None:
            break
        kinds.add(fault.happened.kind)
        shutil.rmtree(index_dir)
    assert kinds == {"create", "write", "sync", "rename", "remove"}


@pytest.mark.parametrize("is_first", [False, True], ids=["a later commit", "the first build"])
def test_a_power_cut_leaves_the_old_commit_or_the_new_one(tmp_path, modelled, base, merging, is_first):
    index_dir = tmp_path / "fresh" if is_first else base
    changes: list[Change] = []
    disk, rng = Disk(index_dir), random.Random(1912)
    with tapped(changes.append):
        commit(index_dir, *ARTICLES, fresh=True) if is_first else change_and_commit(index_dir)
    new = articles_in(index_dir)
    old = {} if is_first else OLD
    seen = []
    for number, change in enumerate(changes):
        disk.apply(change)
        if change.kind == "write" and number % 16:
            continue
        for chance in (0.0, 1.0, 0.5, 0.5):
            left = tmp_path / f"{number}-{len(seen)}"
            disk.after_power_cut(chance, rng, left)
            seen.append(articles_in(left))
            assert seen[-1] in (old, new)
            assert list(check_index(left)) == [] or latest_generation(left) == 0
            commit(left, NEXT, fresh=latest_generation(left) == 0)
            assert articles_in(left) == seen[-1] | {"next": "The next one"}
            assert {path.name for path in left.iterdir()} == needed(left)
            shutil.rmtree(left)
    assert old in seen
    assert seen[-4:] == [new] * 4


def test_a_new_folder_is_synced_into_its_parents(tmp_path):
    changes: list[Change] = []
    with tapped(changes.append):
        commit(tmp_path / "shelf" / "index", *ARTICLES[:1], fresh=True)
    synced = [change.path for change in changes if change.kind == "sync"]
    assert {tmp_path, tmp_path / "shelf", tmp_path / "shelf" / "index"} <= set(synced)


def test_any_flipped_bit_is_found_and_its_file_named(tmp_path):
    index_dir = write_index(tmp_path / "index", ARTICLES[:5], ARTICLES[5:])
    rng = random.Random(1605)
    paths = sorted(path for path in index_dir.iterdir() if path.name != LOCK_NAME)
    assert len(paths) == 10
    for round_ in range(104):
        path = paths[round_ % len(paths)]
        whole = path.read_bytes()
        bit = rng.randrange(8 * len(whole))
        flipped = bytearray(whole)
        flipped[bit // 8] ^= 1 << bit % 8
        path.write_bytes(flipped)
        sentences = list(check_index(index_dir))
        assert any(path.name in sentence for sentence in sentences), (path.name, bit, sentences)
        assert all("run build" in sentence for sentence in sentences)
        path.write_bytes(whole)
    assert list(check_index(index_dir)) == []


def test_no_bit_of_a_manifest_can_flip_unseen(tmp_path):
    index_dir = tmp_path / "index"
    commit(index_dir, ARTICLES[0], fresh=True)
    path = manifest_path(index_dir, 1)
    whole = path.read_bytes()
    assert read_manifest(index_dir, 1)["meta"] == {"built_from": "Łódź"}
    # Of each byte the bit that turns a small letter into a capital, and another one.
    for bit in (8 * byte + one for byte in range(len(whole)) for one in (5, byte % 5)):
        flipped = bytearray(whole)
        flipped[bit // 8] ^= 1 << bit % 8
        path.write_bytes(flipped)
        with pytest.raises(DamagedFile, match=r"_MAIN_1\.manifest"):
            read_manifest(index_dir, 1)


def test_a_file_that_is_missing_or_cut_short_or_too_long_is_named(tmp_path):
    index_dir = write_index(tmp_path / "index", ARTICLES)
    for path in sorted(index_dir.iterdir()):
        if path.name == LOCK_NAME or path.suffix == ".toc":
            continue
        whole = path.read_bytes()
        for damage in (whole[:-1], whole[: len(whole) // 2], b"", whole + b"\n", None):
            path.unlink() if damage is None else path.write_bytes(damage)
            assert any(path.name in sentence for sentence in check_index(index_dir)), (path.name, damage)
            with pytest.raises(IndexOutdated, match=path.name):
                articles_in(index_dir)
        path.write_bytes(whole)
    assert list(check_index(index_dir)) == []


def test_an_index_without_its_table_of_contents_was_never_built(tmp_path):
    index_dir = write_index(tmp_path / "index", ARTICLES)
    toc_path(index_dir, 1).unlink()
    assert articles_in(index_dir) == {}
    assert "run build" in next(check_index(index_dir))


def test_a_damaged_index_can_be_built_over_but_not_extended(tmp_path):
    index_dir = write_index(tmp_path / "index", ARTICLES)
    next(index_dir.glob("*.postings")).unlink()
    with pytest.raises(IndexOutdated, match=r"postings is missing.*run build"):
        EmbeddedWriter(index_dir, fresh=False, meta={})
    commit(index_dir, *ARTICLES[:2], fresh=True)
    assert sorted(articles_in(index_dir)) == ["a1", "a2"]
    assert {path.name for path in index_dir.iterdir()} == needed(index_dir)
