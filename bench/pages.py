"""python -m bench.pages [N]: whole pages over HTTP, Dateline beside Datasette, on the same articles and questions."""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from itertools import islice
from pathlib import Path

from bench.answers import Question
from bench.clients import Fetched, NoServer, fetch_all, free_port, serve
from bench.corpus import Corpus
from bench.questions import SAMPLE, make_questions, make_vocabulary
from bench.report import say, size
from bench.sites import SITES
from bench.stories import NoStories, read_stories
from bench.tables import percentile, table

CLIENTS = (1, 4, 16)

_WARM_UP = 20  # pages before the clock runs
_SEED = 1_987


def main(arguments: Sequence[str] | None = None) -> int:
    """Run and print. The exit status: 2 when there are no stories or a server does not serve."""
    options = _read_options(arguments)
    names = [name for name in options.sites if SITES[name].is_installed()]
    try:
        corpus = Corpus(read_stories(options.corpus_file))
        questions = _draw_questions(corpus, options.articles, options.requests * len(CLIENTS) + _WARM_UP)
        with tempfile.TemporaryDirectory(prefix="dateline-pages-", dir=options.work_dir) as work_dir:
            found = _measure(names, corpus, questions, options, Path(work_dir))
    except (NoStories, NoServer) as problem:
        print(problem, file=sys.stderr)
        return 2
    _print_table(options.articles, found)
    return 0


def _read_options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.pages", description=__doc__)
    add = parser.add_argument
    add("articles", nargs="?", type=size, default=20_000, help="how many (%(default)s)")
    add("--corpus-file", type=Path, default=os.environ.get("CORPUS_FILE") or None, help="as of python -m bench")
    add("--sites", nargs="+", choices=list(SITES), default=list(SITES), help="which ones (%(default)s)")
    add("--requests", type=int, default=300, help="for each number of clients (%(default)s)")
    add("--seconds", type=float, default=60, help="a site may take for each number of clients (%(default)s)")
    add("--work-dir", type=Path, help="where the indexes are built and removed again (the system's place)")
    return parser.parse_args(arguments)


def _draw_questions(corpus: Corpus, articles: int, count: int) -> list[Question]:
    """Distinct questions of all classes, mixed."""
    sample = list(islice(corpus.articles(articles), SAMPLE))
    classes = make_questions(make_vocabulary(sample), count // 9 + 1)
    questions = list(dict.fromkeys(question for one in classes for question in one.questions))
    random.Random(_SEED).shuffle(questions)
    return questions[:count]


def _measure(
    names: Sequence[str],
    corpus: Corpus,
    questions: Sequence[Question],
    options: argparse.Namespace,
    work_dir: Path,
) -> dict[str, list[Fetched]]:
    """Build, serve, fetch: all sites are up at once and take turns, so that noise hits all alike."""
    for name in names:
        say(f"{options.articles:,} articles: {SITES[name].title} indexes ...")
        SITES[name].build(corpus.articles(options.articles), work_dir / name)
    fetched: dict[str, list[Fetched]] = {name: [] for name in names}
    with ExitStack() as servers:
        ports = {name: servers.enter_context(_serve(name, work_dir)) for name in names}
        for name, port in ports.items():
            fetch_all(port, _paths(name, questions[:_WARM_UP]), 1, options.seconds)
        for turn, clients in enumerate(CLIENTS):
            first = _WARM_UP + turn * options.requests
            asked = questions[first : first + options.requests]  # others for each number of clients: no cache can help
            for name, port in ports.items():
                say(f"{SITES[name].title}: {len(asked)} pages, {clients} clients ...")
                fetched[name].append(fetch_all(port, _paths(name, asked), clients, options.seconds))
    return fetched


@contextmanager
def _serve(name: str, work_dir: Path) -> Iterator[int]:
    """The port of a site while it is up."""
    port = free_port()
    with serve(SITES[name].command(work_dir / name, port), port, work_dir / f"{name}.log"):
        yield port


def _paths(name: str, questions: Sequence[Question]) -> list[str]:
    return [SITES[name].path(question) for question in questions]


def _print_table(articles: int, found: Mapping[str, Sequence[Fetched]]) -> None:
    head, first = ["clients"], next(iter(found))
    for name in found:
        head += [SITES[name].title, "p95", "pages/s", "of", *(("x", "x p95") if name != first else ())]
    rows = []
    for several in zip(*found.values(), strict=True):
        row = [str(several[0].clients)]
        for one in several:
            quick, slow = (percentile(one.times, share) for share in (0.5, 0.95))
            row += [f"{quick:.1f}", f"{slow:.1f}", f"{len(one.times) / one.seconds:.1f}", str(len(one.times))]
            if one is not several[0]:
                row += [
                    f"{percentile(one.times, share) / percentile(several[0].times, share):.1f}" for share in (0.5, 0.95)
                ]
        rows.append(row)
    print("\n" + table(f"{articles:,} articles: whole pages over HTTP, ms", head, rows))
    for name in found:
        print(f"{SITES[name].title}: {SITES[name].remark}.")


if __name__ == "__main__":
    sys.exit(main())
