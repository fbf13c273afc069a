"""An engine builds its index in a process of its own: articles -> Built, what that cost."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from bench.corpus import Corpus
from bench.engines import load
from bench.memory import peak_memory
from bench.stories import read_stories
from indexer.article import Article
from indexer.memory import give_back_arrays
from indexer.reading import collect_seldom

_BATCH = 1_000  # articles made at a time, outside the clock


@dataclass(frozen=True, slots=True)
class Built:
    """The cost of an index. Making the articles is left out of the times; the memory includes the stories."""

    articles: int
    seconds: float
    cpu_seconds: float  # of all threads and child processes
    bytes_on_disk: int
    peak_bytes: int


@dataclass(slots=True)
class _Clock:
    """Time that went by while articles were made."""

    wall: float = 0.0
    cpu: float = 0.0


def build_index(engine: str, corpus_file: Path | None, count: int, folder: Path) -> Built:
    """Build in a fresh process, so that its memory is the engine's own. Raises whatever the build raises."""
    with get_context("spawn").Pool(1) as process:
        return process.apply(_build, (engine, corpus_file, count, folder))


def folder_bytes(folder: Path) -> int:
    """Bytes of all files in a folder."""
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _build(engine: str, corpus_file: Path | None, count: int, folder: Path) -> Built:
    corpus = Corpus(read_stories(corpus_file))
    module, making = load(engine), _Clock()
    collect_seldom()  # as `python -m indexer` does; for every engine
    give_back_arrays()
    began, cpu_began = time.perf_counter(), _cpu_seconds()
    module.build(_made_aside(corpus, count, making), folder)
    return Built(
        articles=count,
        seconds=time.perf_counter() - began - making.wall,
        cpu_seconds=_cpu_seconds() - cpu_began - making.cpu,
        bytes_on_disk=folder_bytes(folder),
        peak_bytes=peak_memory(),
    )


def _made_aside(corpus: Corpus, count: int, making: _Clock) -> Iterator[Article]:
    """The articles, the time it takes to make them kept apart."""
    for first in range(0, count, _BATCH):
        began, cpu_began = time.perf_counter(), time.thread_time()
        batch = list(corpus.articles(min(first + _BATCH, count), first))
        making.wall += time.perf_counter() - began
        making.cpu += time.thread_time() - cpu_began
        yield from batch


def _cpu_seconds() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system
