"""Readers beside a writer that commits, merges or is killed: none fails, none sees half a commit."""

import json
import multiprocessing
import multiprocessing.process
import os
import random
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from indexer.__main__ import main
from indexer.check import check_index
from indexer.codec import merge
from indexer.writer import EmbeddedWriter
from search.backend import open_backend
from search.state import SearchState
from tests.articles import article
from tests.commits import NEXT, articles_in, commit, needed

ROUNDS = int(os.environ.get("DATELINE_KILLS", "10"))  # of kill -9; each takes about half a second


@pytest.fixture
def merging(monkeypatch):
    """Three segments are already too many."""
    monkeypatch.setattr(merge, "MAX_SEGMENTS", 2)


# Processes for the commands come from a server that has done the imports: a kill hits the work itself.
PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["tests.test_readers"])


def run_command(arguments: list[str]) -> None:
    sys.exit(main(arguments))


def start(*arguments: str | Path) -> multiprocessing.process.BaseProcess:
    """`python -m indexer ...` in a process of its own."""
    process = PROCESSES.Process(target=run_command, args=([*map(str, arguments), "--extract", "none"],))
    process.start()
    return process


def wait_for_writing(index_dir: Path, process: multiprocessing.process.BaseProcess) -> None:
    """Wait until the process has begun to write into the index."""
    before = set(index_dir.iterdir())
    while set(index_dir.iterdir()) <= before and process.is_alive():
        time.sleep(0.001)


def write_batch(folder: Path, number: int) -> Path:
    """Twenty articles in a file."""
    path = folder / f"{number:03}.jsonl"
    records = [
        {"id": f"{number}-{row}", "title": f"Article {row} of {number}", "body": f"Ferry {row} sailed. " * 50}
        for row in range(20)
    ]
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
    return path


class Reader(threading.Thread):
    """Asks for all ids again and again; `states` are the different answers, `errors` what went wrong."""

    def __init__(self, ask: Callable[[], frozenset[str]]) -> None:
        super().__init__()
        self._ask, self._stopped = ask, threading.Event()
        self.states: set[frozenset[str]] = set()
        self.errors: list[BaseException] = []
        self.reads = 0

    def run(self) -> None:
        while not self._stopped.is_set():
            try:
                self.states.add(self._ask())
                self.reads += 1
            except BaseException as error:
                self.errors.append(error)
                return
            time.sleep(0.002)

    def stop(self) -> None:
        self._stopped.set()
        self.join()

    def __enter__(self) -> "Reader":
        self.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self.stop()


def read_files(index_dir: Path) -> Callable[[], frozenset[str]]:
    """Opens the last commit anew for each answer."""
    return lambda: frozenset(articles_in(index_dir))


def ids_of(batches: set[int]) -> frozenset[str]:
    return frozenset(f"{number}-{row}" for number in batches for row in range(20))


def test_build_and_add_can_be_killed_at_any_moment(tmp_path):
    rng = random.Random(1851)
    corpus, index_dir = tmp_path / "corpus", tmp_path / "index"
    corpus.mkdir()

    def command(number: int) -> multiprocessing.process.BaseProcess:
        """Every third one builds anew from the whole folder: this batch and those that a kill kept out."""
        path = write_batch(corpus, number)
        return start(*(("build", corpus) if number % 3 == 0 else ("add", path)), "--index", index_dir)

    for number in (0, 1):
        began, process = time.monotonic(), command(number)
        process.join()
        assert process.exitcode == 0
    duration = time.monotonic() - began
    there, kept, lost = {0, 1}, 0, 0
    possible = {ids_of(there)}
    with Reader(read_files(index_dir)) as reader:
        for number in range(2, 2 + ROUNDS):
            after = set(range(number + 1)) if number % 3 == 0 else there | {number}
            possible.add(ids_of(after))
            process = command(number)
            if number < 1 + ROUNDS:  # the last one may finish
                if number % 2:
                    wait_for_writing(index_dir, process)
                time.sleep(rng.uniform(0, duration) if number > 2 else 0)
                process.kill()
            process.join()
            assert process.exitcode in (0, -signal.SIGKILL)
            acknowledged = process.exitcode == 0
            now = frozenset(articles_in(index_dir))
            assert now == ids_of(after) if acknowledged else now in (ids_of(there), ids_of(after))
            assert list(check_index(index_dir)) == []
            kept, lost = kept + (now == ids_of(after)), lost + (now != ids_of(after))
            there = after if now == ids_of(after) else there
    assert reader.errors == []
    assert reader.states <= possible
    assert kept
    assert lost
    commit(index_dir, NEXT)
    assert {path.name for path in index_dir.iterdir()} == needed(index_dir)
    print(f"{ROUNDS} kills: {kept} commits were there, {lost} were not; {reader.reads} reads beside them")


def search(index_dir: Path) -> Callable[[], frozenset[str]]:
    """Asks one backend, as the server does; its answers must agree with themselves."""
    backend = open_backend(str(index_dir))

    def ask() -> frozenset[str]:
        results = backend.search(SearchState(q="words"))
        assert results.total == len(results.hits)
        return frozenset(hit.article.article_id for hit in results.hits)

    return ask


@pytest.mark.parametrize("reading", [read_files, search])
def test_readers_beside_a_writer_see_whole_commits_only(tmp_path, merging, reading):
    index_dir = tmp_path / "index"
    commit(index_dir, fresh=True)
    committed, number = {frozenset()}, 0
    readers = [Reader(reading(index_dir)) for _ in range(4)]
    for reader in readers:
        reader.start()
    ends = time.monotonic() + 2
    while time.monotonic() < ends:
        number += 1
        # The six newest articles: one comes, one goes.
        committed.add(frozenset(str(number - age) for age in range(min(number, 6))))
        writer = EmbeddedWriter(index_dir, fresh=False, meta={})
        writer.add(article(f"{number}", f"Number {number}", "Words " * number))
        writer.delete(f"{number - 6}")
        writer.commit()
    for reader in readers:
        reader.stop()
        assert reader.errors == []
        assert reader.states <= committed
        assert len(reader.states) > 2
