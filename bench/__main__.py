"""python -m bench [N]: Dateline beside Tantivy, SQLite FTS5 and stock Whoosh, on the same articles and questions."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench.asking import CLOCKS
from bench.engines import NAMES, is_installed
from bench.report import say, size
from bench.round import Plan, Round, run_round
from bench.stories import NoStories, read_stories
from bench.tables import KIND_TITLES, show_agreement, show_costs, show_growth, show_remarks, show_times

_WORTH_FIGURES = 10_000  # articles; fewer are a trial run, which should be short

_EXPLANATION = """\
x: times Dateline's, on the questions that both answered; their number is under "of".
MB are millions of bytes; peak is of indexing and includes the stories that articles are made of.
agreement: questions with Dateline's total; by how much the other totals differ (median); and, where totals are the
same, equal facet counts and equal years. A choice that is left out of its own facet widens what tokenisers see."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run and print. The exit status: 2 when there is nothing to make a corpus of."""
    options = _read_options(arguments)
    try:
        stories = len(read_stories(options.corpus_file))
    except NoStories as problem:
        print(problem, file=sys.stderr)
        return 2
    say(f"{stories:,} stories from {options.corpus_file or 'the sample archive (set CORPUS_FILE for more)'}")
    engines = [name for name in options.engines if is_installed(name)]
    for name in sorted(set(options.engines) - set(engines)):
        say(f"{name} is not installed and left out (pip install '.[bench]')")
    with tempfile.TemporaryDirectory(prefix="dateline-bench-", dir=options.work_dir) as work_dir:
        plan = Plan(options.corpus_file, engines, options.questions, options.seconds, options.clock, Path(work_dir))
        rounds = [run_round(plan, size, say) for size in (options.articles // 10, options.articles)]
    _print_tables(rounds, engines)
    return 0


def _read_options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    add = parser.add_argument
    add("articles", nargs="?", type=size, default=100_000, help="how many (%(default)s); a tenth is measured too")
    add("--corpus-file", type=Path, default=os.environ.get("CORPUS_FILE") or None,
        help="stories, one JSON object with title and body a line, may be .gz ($CORPUS_FILE)")  # fmt: skip
    add("--engines", nargs="+", choices=NAMES, default=NAMES, help="which ones (%(default)s)")
    add("--questions", type=int, help="of each class and kind of work (120; below 10,000 articles 30)")
    add("--seconds", type=float, default=20, help="an engine may take for a class and kind of work (%(default)s)")
    add("--clock", choices=CLOCKS, default="wall", help="time that goes by, or of the processor (%(default)s)")
    add("--work-dir", type=Path, help="where the indexes are built and removed again (the system's place)")
    options = parser.parse_args(arguments)
    options.questions = options.questions or (120 if options.articles >= _WORTH_FIGURES else 30)
    return options


def _print_tables(rounds: Sequence[Round], engines: Sequence[str]) -> None:
    for a_round in rounds:
        print("\n" + show_costs(a_round))
        for kind in KIND_TITLES:
            print("\n" + show_times(a_round, kind))
        if "dateline" in a_round.built:
            print("\n" + show_agreement(a_round))
    print("\n" + show_growth(*rounds))
    print("\n" + _EXPLANATION)
    print(show_remarks(engines))


if __name__ == "__main__":
    sys.exit(main())
