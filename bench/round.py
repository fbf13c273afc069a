"""One round: every engine indexes the same articles and answers the same questions -> Round."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from bench.answers import Question
from bench.asking import KINDS, Asked, Opened, ask_in_turns, open_all
from bench.building import Built, build_index
from bench.corpus import Corpus
from bench.engines import load
from bench.memory import PrivateMemory
from bench.questions import SAMPLE, QuestionClass, make_questions, make_vocabulary
from bench.stories import read_stories

Report = Callable[[str], None]

_WARM_UP = 5  # questions of each class that every engine answers before the clock runs


@dataclass(frozen=True, slots=True)
class Plan:
    """What to run. `seconds` is what an engine may take for one class of questions, of one kind."""

    corpus_file: Path | None
    engines: Sequence[str]
    a_class: int
    seconds: float
    clock: str  # of bench.asking.CLOCKS
    work_dir: Path


@dataclass(frozen=True, slots=True)
class Round:
    """Everything measured at one size. `asked[kind][class]` has the answers of each engine."""

    articles: int
    built: Mapping[str, Built]
    opening_ms: Mapping[str, float]
    memory: Mapping[str, PrivateMemory]
    asked: Mapping[str, Mapping[str, Mapping[str, Asked]]]


def run_round(plan: Plan, articles: int, report: Report) -> Round:
    """Build, open, ask. The indexes are removed afterwards."""
    engines = [name for name in plan.engines if not 0 < load(name).LARGEST < articles]
    folders = {name: plan.work_dir / f"{name}-{articles}" for name in engines}
    built = {}
    try:
        for name, folder in folders.items():
            folder.mkdir(parents=True)
            report(f"{articles:,} articles: {load(name).TITLE} indexes ...")
            built[name] = build_index(name, plan.corpus_file, articles, folder)
        with open_all(folders, plan.clock) as opened:
            asked = _ask_all(plan, opened, articles, report)
            memory = {name: engine.memory() for name, engine in opened.items()}
            opening = {name: engine.opening_ms for name, engine in opened.items()}
    finally:
        for folder in folders.values():
            shutil.rmtree(folder, ignore_errors=True)
    return Round(articles, built, opening, memory, asked)


def _ask_all(
    plan: Plan, opened: Mapping[str, Opened], articles: int, report: Report
) -> dict[str, dict[str, dict[str, Asked]]]:
    classes = _draw_questions(plan, articles)
    for name, engine in opened.items():
        report(f"{articles:,} articles: {load(name).TITLE} warms up ...")
        engine.ask("page", [question for a_class in classes["warm"] for question in a_class.questions], plan.seconds)
    asked: dict[str, dict[str, dict[str, Asked]]] = {kind: {} for kind in KINDS}
    for kind in KINDS:
        for a_class in classes[kind]:
            report(f"{articles:,} articles: {kind}, {a_class.name}, {len(a_class.questions)} questions ...")
            asked[kind][a_class.name] = ask_in_turns(opened, kind, a_class, plan.seconds)
    return asked


def _draw_questions(plan: Plan, articles: int) -> dict[str, list[QuestionClass]]:
    """Different questions for each kind of work and for warming up, so that no cache can help."""
    corpus = Corpus(read_stories(plan.corpus_file))
    sample = list(islice(corpus.articles(articles), SAMPLE))
    classes = make_questions(make_vocabulary(sample), 2 * plan.a_class + _WARM_UP)
    return {
        "warm": [QuestionClass(one.name, one.questions[:_WARM_UP]) for one in classes],
        **{
            kind: [QuestionClass(one.name, _every_other(one.questions[_WARM_UP:], first)) for one in classes]
            for first, kind in enumerate(KINDS)
        },
    }


def _every_other(questions: Sequence[Question], first: int) -> tuple[Question, ...]:
    return tuple(questions[first::2])
