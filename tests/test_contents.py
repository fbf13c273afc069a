"""The newest commit is named anew whenever there is another one, however soon after the last."""

import os
import time

import pytest

from indexer.codec.contents import LastCommit, toc_path

YEAR = 365 * 24 * 3600 * 10**9
LONG_AGO, NOW = time.time_ns() - YEAR, time.time_ns() + YEAR  # a folder changed "now" for as long as the tests run


def commit(folder, generation, *, at, text="x"):
    """Put a table of contents into a folder, whose clock shows `at`."""
    toc_path(folder, generation).write_text(text)
    os.utime(folder, ns=(at, at))


@pytest.mark.parametrize("clock", [(LONG_AGO, LONG_AGO + 1), (LONG_AGO, NOW), (NOW, NOW), (NOW, NOW + 1)])
def test_the_next_commit_is_noticed(tmp_path, clock):
    last = LastCommit(tmp_path)
    assert last.name() == ()
    commit(tmp_path, 7, at=clock[0])
    first = last.name()
    assert first == last.name()
    assert first[0] == 7
    commit(tmp_path, 8, at=clock[1])
    assert last.name()[0] == 8


def test_an_index_begun_anew_has_another_name(tmp_path):
    last = LastCommit(tmp_path)
    commit(tmp_path, 1, at=LONG_AGO)
    first = last.name()
    os.utime(toc_path(tmp_path, 1), ns=(0, 0))  # as after copying another index over this one
    os.utime(tmp_path, ns=(LONG_AGO, LONG_AGO))
    assert last.name() not in ((), first)


def test_without_commits_there_is_no_name(tmp_path):
    assert LastCommit(tmp_path / "none").name() == ()
    last = LastCommit(tmp_path)
    commit(tmp_path, 1, at=LONG_AGO)
    assert last.name()
    toc_path(tmp_path, 1).unlink()
    assert last.name() == ()
