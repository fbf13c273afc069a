"""One writer at a time, and a second one that is told who the first is."""

import multiprocessing
import os
import signal
import threading
import time

import pytest
import whoosh.index
from whoosh.index import LockError

from indexer.lock import LOCK_NAME, IndexBusy, WriteLock
from indexer.writer import EmbeddedWriter
from tests.articles import ARTICLES
from tests.conftest import write_index

PROCESSES = multiprocessing.get_context("forkserver")


def hold(folder, told):
    """Take the lock and keep it."""
    lock = WriteLock(folder)
    told.set()
    threading.Event().wait()
    lock.release()


@pytest.fixture
def holder(tmp_path):
    """Another process that holds the lock of a folder."""
    told = PROCESSES.Event()
    process = PROCESSES.Process(target=hold, args=(tmp_path, told))
    process.start()
    assert told.wait(30)
    yield process
    process.kill()
    process.join()


def test_the_second_writer_is_told_which_process_is_the_first(tmp_path, holder):
    began = time.monotonic()
    with pytest.raises(IndexBusy, match=rf"process {holder.pid} is writing to this index; try again"):
        WriteLock(tmp_path, patience=0.2)
    assert 0.2 <= time.monotonic() - began < 2


def test_the_lock_of_a_dead_process_is_no_obstacle(tmp_path, holder):
    os.kill(holder.pid, signal.SIGKILL)
    holder.join()
    assert (tmp_path / LOCK_NAME).read_text() == f"{holder.pid}\n"
    WriteLock(tmp_path, patience=0).release()
    assert (tmp_path / LOCK_NAME).read_text() == f"{os.getpid()}\n"


def test_a_second_writer_waits_for_a_first_that_is_soon_done(tmp_path):
    first = WriteLock(tmp_path)
    threading.Timer(0.1, first.release).start()
    WriteLock(tmp_path, patience=10).release()


def test_releasing_twice_does_nothing_to_the_next_holder(tmp_path):
    first = WriteLock(tmp_path)
    first.release()
    second = WriteLock(tmp_path)
    first.release()
    with pytest.raises(IndexBusy):
        WriteLock(tmp_path, patience=0)
    second.release()


def test_stock_whoosh_is_kept_out_too_and_says_so(tmp_path):
    index_dir = write_index(tmp_path / "index", ARTICLES[:1])
    writer = EmbeddedWriter(index_dir, fresh=False, meta={})
    with pytest.raises(LockError):
        whoosh.index.open_dir(str(index_dir)).writer()
    writer.cancel()


def test_only_the_owner_can_read_the_lock(tmp_path):
    WriteLock(tmp_path).release()
    assert (tmp_path / LOCK_NAME).stat().st_mode & 0o777 == 0o600
