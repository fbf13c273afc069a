"""Files and folders -> records, each read and turned into an article, in worker processes when there is much to do.

The order is that of the files, however many processes work.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from indexer.extract import Conventions, Edges, Extraction, LineCounts, counted_under, edges_of
from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.paths.pattern import PathPattern
from indexer.extracting import extract_safely
from indexer.formats import Unread, find_files, read_file
from indexer.formats.raw import Problem, RawArticle, SourceFile
from indexer.pickling import sent_by_fields

WORTH_WORKERS = 5_000_000  # bytes to read; less is done sooner than workers are started
TASK_RECORDS = 200  # records a worker is given at once
TASK_CHARACTERS = 4_000_000  # or fewer when they are as long as this: so memory stays bounded
TASK_BYTES = 500_000  # of small files that a worker reads itself
_OBJECTS = 200_000  # new ones after which cycles are looked for
_COUNT = os.cpu_count() or 1  # of workers
WAITING_TASKS = 4  # a worker: enough to keep it busy, few enough to keep memory bounded


def today() -> date:
    """The day it is here."""
    return datetime.now(UTC).astimezone().date()


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read: `mapping` is {their field: ours}, `recognise` turns names in the text into facts.

    `conventions` are the archivist's word on folders and dates.
    """

    mapping: Mapping[str, str] = field(default_factory=dict)
    recognise: bool = True
    conventions: Conventions = field(default_factory=Conventions)
    today: date = field(default_factory=lambda: today())


@sent_by_fields
@dataclass(frozen=True, slots=True)
class Record:
    """What became of one record (or of a file that has none): an article, or the problems that stopped it."""

    shown: str  # the file
    consumed: int  # bytes of the file read so far
    is_article: bool  # False: it never got as far as being extracted
    extraction: Extraction


def read_records(paths: Sequence[Path], reading: Reading) -> Iterator[Record | Unread]:
    """Every record of the files and folders, in order, and the files that no format reads."""
    if not _is_worth_workers(paths):
        for found in find_files(paths):
            yield from _read([found], reading)
        return
    with _workers() as pool:
        tasks = _tasks(find_files(paths), reading.mapping)
        yield from _in_order(pool, tasks, partial(_work, reading), is_sent=reading.recognise)


def _is_worth_workers(paths: Sequence[Path]) -> bool:
    size = sum(found.size for found in find_files(paths) if isinstance(found, SourceFile))
    return size >= WORTH_WORKERS and _COUNT > 1


@contextmanager
def _workers() -> Iterator[ProcessPoolExecutor]:
    """Processes to work in, each started when there is something for it to do."""
    context = multiprocessing.get_context("forkserver")
    with ProcessPoolExecutor(_COUNT, context, _begin_work) as pool:
        try:
            yield pool
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _begin_work() -> None:
    """What a worker does first: Ctrl-C is left to us, when we end, it does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_us, daemon=True).start()
    load_gazetteer()
    collect_seldom()


def _end_with_us() -> None:
    """Without this a worker would wait for ever for tasks of a process that was killed."""
    if we := multiprocessing.parent_process():
        we.join()
        os._exit(1)


def collect_seldom() -> None:
    """Let Python look for cycles among its objects less often: articles make next to none, and there are many of them.

    That takes a twentieth of the time otherwise, and more. What is there already (code, tables of names) is not looked
    at again.
    """
    gc.freeze()
    gc.set_threshold(_OBJECTS, 20, 20)


def repeated_lines(
    paths: Sequence[Path], mapping: Mapping[str, str], pattern: PathPattern | None = None
) -> dict[str, list[str]]:
    """The lines that sources repeat in the files and folders, as Conventions takes them. Reads every file once.

    `pattern` is what folders mean.
    """
    counts = LineCounts()
    if not _is_worth_workers(paths):
        for found in find_files(paths):
            for item in read_file(found, mapping) if isinstance(found, SourceFile) else ():
                _count(item, counts, pattern)
        return counts.repeated()
    with _workers() as pool:
        tasks = _tasks(find_files(paths), mapping)
        for edges in _in_order(pool, tasks, partial(_edges_in, mapping, pattern), is_sent=False):
            _count(edges, counts, pattern)
    return counts.repeated()


def _edges_in(mapping: Mapping[str, str], pattern: PathPattern | None, task: Task) -> list[Edges | RawArticle]:
    """What is counted of the articles in some files; articles that were read already, as they are."""
    found: list[Edges | RawArticle] = []
    for item in task:
        if isinstance(item, SourceFile):
            raws = (raw for raw in read_file(item, mapping) if isinstance(raw, RawArticle))
            found += [edges_of(raw, counted_under(raw, pattern)) for raw in raws]
        elif isinstance(item, RawArticle):
            found.append(item)
    return found


def _count(item: Edges | RawArticle | Problem | Unread, counts: LineCounts, pattern: PathPattern | None) -> None:
    if isinstance(item, Edges):
        counts.add(item)
    elif isinstance(item, RawArticle) and counts.wants(keys := counted_under(item, pattern)):
        counts.add(edges_of(item, keys))


Found = SourceFile | Problem
Item = RawArticle | Problem | Unread  # what files hold
Task = tuple[SourceFile | Item, ...]
Done = TypeVar("Done")  # what comes of a task


def _tasks(found: Iterable[Found | Unread], mapping: Mapping[str, str]) -> Iterator[Task | Unread]:
    """Small files by the handful, to be read by a worker; large ones read here, their records by the hundred."""
    small: list[Found] = []
    size = 0
    for file in found:
        if isinstance(file, Unread):
            yield file
        elif isinstance(file, SourceFile) and file.size > TASK_BYTES:
            if small:
                yield tuple(small)
                small, size = [], 0
            yield from _batches(read_file(file, mapping))
        else:
            small.append(file)
            size += file.size if isinstance(file, SourceFile) else 0
            if size > TASK_BYTES or len(small) == TASK_RECORDS:
                yield tuple(small)
                small, size = [], 0
    if small:
        yield tuple(small)


def _batches(items: Iterable[Item]) -> Iterator[Task]:
    batch: list[Item] = []
    characters = 0
    for item in items:
        batch.append(item)
        characters += len(item.original) if isinstance(item, RawArticle) else 0
        if len(batch) == TASK_RECORDS or characters >= TASK_CHARACTERS:
            yield tuple(batch)
            batch, characters = [], 0
    if batch:
        yield tuple(batch)


def _in_order(
    pool: ProcessPoolExecutor, tasks: Iterable[Task | Unread], work: Callable[[Task], list[Done]], *, is_sent: bool
) -> Iterator[Done | Unread]:
    """What comes of the tasks, in their order, a bounded number of them being worked on.

    `is_sent`: records that were read here are sent to a worker, too; else they cost less than sending them.
    """
    waiting: deque[Future[list[Done]] | Task | Unread] = deque()
    for task in tasks:
        if isinstance(task, Unread) or (isinstance(task[0], RawArticle) and not is_sent):
            waiting.append(task)
        else:
            waiting.append(pool.submit(work, task))
        while len(waiting) >= _COUNT * WAITING_TASKS:
            yield from _done(waiting.popleft(), work)
    while waiting:
        yield from _done(waiting.popleft(), work)


def _done(result: Future[list[Done]] | Task | Unread, work: Callable[[Task], list[Done]]) -> Iterable[Done | Unread]:
    if isinstance(result, Unread):
        return [result]
    return work(result) if isinstance(result, tuple) else result.result()


def _work(reading: Reading, task: Task) -> list[Record | Unread]:
    return list(_read(task, reading))


def _read(items: Iterable[SourceFile | Item], reading: Reading) -> Iterator[Record | Unread]:
    """The records of files, and those that were read already, some at a time."""
    for batch in _batches(_opened(items, reading.mapping)):
        raws = [item for item in batch if isinstance(item, RawArticle)]
        extractions = iter(extract_safely(raws, reading.today, reading.recognise, reading.conventions))
        for item in batch:
            if isinstance(item, RawArticle):
                yield Record(item.shown, item.consumed, True, next(extractions))
            elif isinstance(item, Problem):
                yield Record(item.shown, 0, False, Extraction(None, (item,), ()))
            elif isinstance(item, Unread):
                yield item


def _opened(items: Iterable[SourceFile | Item], mapping: Mapping[str, str]) -> Iterator[Item]:
    for item in items:
        yield from read_file(item, mapping) if isinstance(item, SourceFile) else (item,)
