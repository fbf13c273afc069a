"""Engines in processes of their own, asked in turn: questions -> answers and the time each took.

All engines are open at once and take turns in small blocks, so that whatever else the machine does hits all alike.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from bench.answers import BEST, Counted, Engine, Question
from bench.engines import load
from bench.memory import PrivateMemory, private_memory
from bench.questions import QuestionClass
from search.serving import rest_collector

KINDS = ("count", "page")  # matching and counting; the whole question
# What is measured: the time that goes by, or that the process works, on a machine with much else to do.
CLOCKS = {"wall": time.perf_counter, "cpu": time.process_time}
BLOCK = 10  # questions an engine answers before the next engine's turn


@dataclass(frozen=True, slots=True)
class Answer:
    """One question answered. `counted` is the same for both kinds of work."""

    milliseconds: float
    counted: Counted


@dataclass(slots=True)
class Asked:
    """The answers of one engine to one class, in the order of its questions; fewer when its time was up."""

    answers: list[Answer] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def times(self) -> list[float]:
        """Milliseconds a question."""
        return [answer.milliseconds for answer in self.answers]


@dataclass(frozen=True, slots=True)
class Opened:
    """A process that serves an index."""

    connection: Connection
    opening_ms: float

    def ask(self, kind: str, questions: Sequence[Question], seconds: float) -> list[Answer]:
        """Answers, until the time is up: at least one."""
        answers: list[Answer] = self._call("ask", kind, questions, seconds)
        return answers

    def memory(self) -> PrivateMemory:
        """What the process uses now."""
        memory: PrivateMemory = self._call("memory")
        return memory

    def _call(self, *message: Any) -> Any:
        self.connection.send(message)
        reply = self.connection.recv()
        if isinstance(reply, Exception):
            raise reply
        return reply


@contextmanager
def open_all(folders: Mapping[str, Path], clock: str) -> Iterator[dict[str, Opened]]:
    """Every engine on its folder, each in a process of its own."""
    spawn, processes = get_context("spawn"), []
    opened: dict[str, Opened] = {}
    try:
        for name, folder in folders.items():
            ours, theirs = spawn.Pipe()
            process = spawn.Process(target=_serve, args=(theirs, name, folder, clock), daemon=True)
            process.start()
            processes.append(process)
            theirs.close()
            opened[name] = Opened(ours, _opening_time(ours))
        yield opened
    finally:
        for engine in opened.values():
            engine.connection.close()
        for process in processes:
            process.join(10)


def ask_in_turns(
    engines: Mapping[str, Opened], kind: str, questions: QuestionClass, seconds: float
) -> dict[str, Asked]:
    """Every engine answers the same questions, block by block; one whose time is up is left out of the rest."""
    asked = {name: Asked() for name in engines}
    names = list(engines)
    for turn, first in enumerate(range(0, len(questions.questions), BLOCK)):
        block = questions.questions[first : first + BLOCK]
        for name in names[turn % len(names) :] + names[: turn % len(names)]:  # nobody is always the first
            mine = asked[name]
            if len(mine.answers) == first and mine.seconds < seconds:
                began = time.perf_counter()
                mine.answers += engines[name].ask(kind, block, seconds - mine.seconds)
                mine.seconds += time.perf_counter() - began
    return asked


def _opening_time(connection: Connection) -> float:
    reply = connection.recv()
    if isinstance(reply, Exception):
        raise reply
    return float(reply)


def _serve(connection: Connection, name: str, folder: Path, clock: str) -> None:
    """The process: open, say how long it took, answer until the other end is closed."""
    try:
        module = load(name)
        began = time.perf_counter()
        engine = module.open_engine(folder)
        connection.send((time.perf_counter() - began) * 1000)
        rest_collector()  # as Dateline's server does; for every engine
        while True:
            match connection.recv():
                case ("memory",):
                    connection.send(private_memory())
                case ("ask", kind, questions, seconds):
                    connection.send(_answer_all(engine, kind, questions, seconds, CLOCKS[clock]))
    except EOFError:
        return
    except Exception as error:
        connection.send(error)


def _answer_all(
    engine: Engine, kind: str, questions: Sequence[Question], seconds: float, clock: Callable[[], float]
) -> list[Answer]:
    deadline = time.perf_counter() + seconds
    answers: list[Answer] = []
    for question in questions:
        answers.append(_answer(engine, kind, question, clock))
        if time.perf_counter() > deadline:
            break
    return answers


def _answer(engine: Engine, kind: str, question: Question, clock: Callable[[], float]) -> Answer:
    """One answer, timed. Raises AssertionError when it does not have the ten articles that the question has."""
    began = clock()
    answer = getattr(engine, kind)(question)
    took = (clock() - began) * 1000
    counted: Counted = answer if kind == "count" else answer.counted
    found = len(counted.best if kind == "count" else answer.shown)
    if found != min(BEST, counted.total):
        raise AssertionError(f"{found} articles for {counted.total} matches of {question}")
    return Answer(took, counted)
