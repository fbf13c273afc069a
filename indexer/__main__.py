"""python -m indexer build | add | delete | check | info: the archivist's commands."""

from __future__ import annotations

import argparse
import os
import sys
import time
import traceback
from collections.abc import Sequence
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Any

from indexer.build import Options, Stopped, index_paths, newest_change
from indexer.check import check_index
from indexer.codec.contents import latest_generation
from indexer.committed import IndexOutdated, open_committed
from indexer.edits import Edits, read_edits
from indexer.extract import Conventions
from indexer.extract.entities.pipelines import RULES, NoPipeline, load_pipeline
from indexer.extract.paths.pattern import PathPattern, read_pattern
from indexer.formats.fields import OURS
from indexer.info import IndexSummary, summarize_index
from indexer.lock import IndexBusy
from indexer.memory import give_back_arrays
from indexer.reading import Reading, collect_seldom, repeated_lines, today
from indexer.schema import SCHEMA_VERSION
from indexer.summary import counted, summary_of
from indexer.writer import EmbeddedWriter

OK, BAD_FILES, FAILED = 0, 1, 2  # exit statuses


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status: 0 done, 1 done but some files were bad, 2 not done."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.command(options))
    except (IndexBusy, IndexOutdated, FileNotFoundError, NoPipeline) as error:
        print(error, file=sys.stderr)
        return FAILED
    except Stopped as problem:
        print(f"{problem}\nStopped at the first bad file (--strict); the index is as it was.", file=sys.stderr)
        return BAD_FILES
    except KeyboardInterrupt:
        print("\nStopped; the index is as it was.", file=sys.stderr)
        return FAILED
    except BrokenProcessPool:
        print(
            "A process that reads files was ended by the system, perhaps for lack of memory; the index is as it was."
            " Run the command again, on fewer files if it happens again.",
            file=sys.stderr,
        )
        return FAILED
    except BrokenPipeError:  # whoever read our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except Exception:  # a mistake of ours; its status must not be taken for "some files were bad"
        traceback.print_exc()
        return FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m indexer", description="Build and tend the index of an archive.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, command, help_text in (
        ("build", _build, "make a new index of these files and folders and swap it in"),
        ("add", _add, "add articles to the index; newer versions replace older ones"),
    ):
        reading = commands.add_parser(name, help=help_text, description=help_text)
        reading.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file, or a folder with all in it")
        reading.add_argument("--extract", choices=("all", "none"), default="all", help="none: only stated facts")
        reading.add_argument(
            "--map", action="append", default=[], type=_mapping, metavar="THEIRS=OURS", help="read their field as ours"
        )
        reading.add_argument(
            "--ner", metavar="PIPELINE", help="find names with this spaCy pipeline, a package or a folder; or: rules"
        )
        _add_conventions(reading)
        reading.add_argument("--strict", action="store_true", help="stop at the first bad file, change nothing")
        reading.set_defaults(command=command)
    commands.choices["build"].add_argument(
        "--if-older", action="store_true", help="only if there is no index of these paths, or a file is newer"
    )
    deleting = commands.add_parser("delete", help="take articles out of the index")
    deleting.add_argument("ids", nargs="+", metavar="ID")
    deleting.set_defaults(command=_delete)
    commands.add_parser("info", help="say what the index holds").set_defaults(command=_info)
    commands.add_parser("check", help="read the whole index and say what is wrong").set_defaults(command=_check)
    for command_parser in commands.choices.values():
        command_parser.add_argument("--index", required=True, type=Path, metavar="DIR", help="the index's folder")
    return parser


def _add_conventions(reading: argparse.ArgumentParser) -> None:
    reading.add_argument("--path", type=_pattern, metavar="PATTERN", help="what folders mean: {source}/{date:%%Y/%%m}/")
    for option, numbers in (("--day-first", "3 April"), ("--month-first", "4 March")):
        help_text = f"in this source (or all) 03/04/2024 is {numbers}"
        reading.add_argument(option, action="append", default=[], metavar="SOURCE", help=help_text)


def _pattern(text: str) -> PathPattern:
    try:
        return read_pattern(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r}: {error}") from None


def _mapping(text: str) -> tuple[str, str]:
    theirs, equals, ours = text.partition("=")
    if not (theirs and equals) or ours not in OURS:
        raise argparse.ArgumentTypeError(f"{text!r}: write THEIRS=OURS, where OURS is one of {', '.join(OURS)}")
    return theirs, ours


def _build(options: argparse.Namespace) -> int:
    if options.if_older and _is_current(options):
        return OK
    return _index(options, fresh=True)


def _add(options: argparse.Namespace) -> int:
    _require_index(options.index)
    return _index(options, fresh=False)


def _require_index(index_dir: Path) -> None:
    if latest_generation(index_dir) == 0:
        raise FileNotFoundError(f"{index_dir}: there is no index here; run build first.")


def _index(options: argparse.Namespace, fresh: bool) -> int:
    for path in options.paths:
        if not os.path.lexists(path):
            raise FileNotFoundError(f"{path}: there is no such file or folder.")
    ner = _ner(options, fresh)
    edits, wrong_edits = read_edits(options.paths, today())
    if wrong_edits and options.strict:
        raise Stopped(str(wrong_edits[0]))
    repeated = _repeated(options, fresh)
    meta = _meta(options, edits, repeated, fresh)
    writer = EmbeddedWriter(options.index, fresh=fresh, meta=meta, finds_copies=options.extract == "all")
    conventions = Conventions(options.path, tuple(options.day_first), tuple(options.month_first), repeated, ner)
    reading = Reading(dict(options.map), options.extract == "all", conventions)
    how = Options(reading, edits, meta["merged"].get("source", {}), options.strict, sys.stderr.isatty())
    for problem in wrong_edits:
        print(problem, file=sys.stderr)
    stats = index_paths(options.paths, writer, how, lambda line: print(line, file=sys.stderr))
    print("\n".join([*summary_of(stats, is_build=fresh), *_copies(options.index)]))
    return BAD_FILES if stats.has_bad_files or wrong_edits else OK


def _ner(options: argparse.Namespace, fresh: bool) -> str:
    """What finds names in this run: the pipeline that is asked for, else that of the index. Raises NoPipeline."""
    built_with = RULES if fresh else (open_committed(options.index).meta.get("built_from") or {}).get("ner", RULES)
    ner = _asked_ner(options) or built_with
    if options.extract == "none":
        return RULES  # nothing is looked for
    if ner != RULES:
        load_pipeline(ner)
    if not fresh and ner != built_with:
        print(f"names in these articles are found with {ner}, those of the index with {built_with}", file=sys.stderr)
    return ner


def _asked_ner(options: argparse.Namespace) -> str:
    """The pipeline that is asked for, a folder by its whole path; "" when none is."""
    return str(Path(options.ner).resolve()) if options.ner and Path(options.ner).is_dir() else options.ner or ""


def _meta(options: argparse.Namespace, edits: Edits, repeated: dict[str, list[str]], fresh: bool) -> dict[str, Any]:
    """What the index notes of this run. Names that were merged before `add` stay merged."""
    merged = edits.merged_names()
    if fresh:
        return {"built_from": _built_from(options), "began": time.time(), "repeated": repeated, "merged": merged}
    summary = summarize_index(options.index)
    before = summary.merged if summary else {}
    return {"merged": {field: {**before.get(field, {}), **merged.get(field, {})} for field in {*before, *merged}}}


def _repeated(options: argparse.Namespace, fresh: bool) -> dict[str, list[str]]:
    """The lines that sources repeat: counted for a build, those of the last build when articles are added."""
    if options.extract == "none":
        return {}
    if fresh:
        return repeated_lines(options.paths, dict(options.map), options.path)
    known: dict[str, list[str]] = open_committed(options.index).meta.get("repeated", {})
    return known


def _built_from(options: argparse.Namespace) -> dict[str, object]:
    paths = [str(path.resolve()) for path in options.paths]
    conventions = {
        "path": options.path.written if options.path else "",
        "day_first": options.day_first,
        "month_first": options.month_first,
    }
    ner = _asked_ner(options)
    pipeline = {"ner": ner} if ner not in ("", RULES) else {}
    return {"paths": paths, "map": dict(options.map), "extract": options.extract, **conventions, **pipeline}


def _is_current(options: argparse.Namespace) -> bool:
    summary = summarize_index(options.index)
    return (
        summary is not None
        and summary.built_from == _built_from(options)
        and summary.began >= newest_change(options.paths)
    )


def _copies(index_dir: Path) -> list[str]:
    """How many copies the index holds now, if there are any."""
    summary = summarize_index(index_dir)
    if summary is None or not summary.copies:
        return []
    are = "article in the index is a copy" if summary.copies == 1 else "articles in the index are copies"
    return [f"  {summary.copies:,} {are} of {counted(summary.stories, 'story', 'stories')}"]


def _delete(options: argparse.Namespace) -> int:
    _require_index(options.index)
    writer = EmbeddedWriter(options.index, fresh=False, meta={})
    wanted = dict.fromkeys(options.ids)
    try:
        unknown = [article_id for article_id in wanted if not writer.delete(article_id)]
        writer.commit()
    except BaseException:
        writer.cancel()
        raise
    for article_id in unknown:
        print(f"{article_id}: no article has this id.", file=sys.stderr)
    print(f"{counted(len(wanted) - len(unknown), 'article')} deleted")
    return BAD_FILES if unknown else OK


def _info(options: argparse.Namespace) -> int:
    summary = summarize_index(options.index)
    if summary is None:
        raise FileNotFoundError(f"{options.index}: there is no index here that this version can read; run build.")
    print("\n".join(_described(summary)))
    return OK


def _described(summary: IndexSummary) -> list[str]:
    first, last = summary.days or ("none", "none")
    return [
        f"articles   {summary.articles:,} ({summary.undated:,} undated)",
        f"dates      {first} to {last}",
        f"sources    {len(summary.sources):,}"
        + (": " + ", ".join(f"{name} {count:,}" for name, count in summary.sources[:10]) if summary.sources else ""),
        f"copies     {summary.copies:,} of {counted(summary.stories, 'story', 'stories')}",
        f"size       {summary.bytes / 1e6:.1f} MB in {counted(summary.segments, 'segment')}",
        f"version    schema {SCHEMA_VERSION}, generation {summary.generation}",
    ]


def _check(options: argparse.Namespace) -> int:
    wrong = 0
    for sentence in check_index(options.index):
        print(sentence)
        wrong += 1
    print(f"{counted(wrong, 'thing')} wrong" if wrong else "nothing is wrong")
    return FAILED if wrong else OK


if __name__ == "__main__":
    collect_seldom()
    give_back_arrays()
    sys.exit(main())
