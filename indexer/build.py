"""The pipeline: files -> raw articles -> articles -> writer -> commit, with progress and IndexStats."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path

from tqdm import tqdm

from indexer.article import Article, content_hash
from indexer.edits import AliasRule, Edits, IdleRules, SetCopies, Unmet, Versions, edit
from indexer.formats import Unread, find_files
from indexer.formats.raw import SourceFile
from indexer.kept_ids import KeptIds, Merged
from indexer.reading import Reading, Record, read_records
from indexer.writer import IndexWriter

Report = Callable[[str], None]


@dataclass(slots=True)
class IndexStats:
    """What a run did. Every record that was found is either `read` or `skipped`."""

    read: int = 0  # articles read
    indexed: int = 0  # different articles among them: what this run put into the index
    replaced: int = 0  # articles read that took the place of an earlier version
    same: int = 0  # articles read whose text was there already
    renamed: int = 0  # other articles under a taken id, kept as id~hash
    skipped: int = 0  # records and files that could not be used
    reasons: Counter[str] = field(default_factory=Counter)  # of what was skipped
    unused: int = 0  # lines of aliases.csv and corrections.csv that name no article, or contradict others
    idle: tuple[AliasRule, ...] = ()  # lines of aliases.csv whose name no article read has
    warnings: int = 0  # facts that were refused, or used in part
    unread: Counter[str] = field(default_factory=Counter)  # suffixes of files that no format reads
    seconds: float = 0.0

    @property
    def has_bad_files(self) -> bool:
        """True when something could not be read or used: the exit status is 1 then."""
        return self.skipped > 0 or self.unused > 0


class Stopped(Exception):
    """--strict met a bad file. Nothing was changed."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to read, and what to do meanwhile. `edits` are from the folders that are read, `merged_sources` from earlier
    runs, too."""

    reading: Reading = field(default_factory=Reading)
    edits: Edits = field(default_factory=Edits)
    merged_sources: Merged = field(default_factory=dict)
    strict: bool = False
    show_progress: bool = False


class _Editing:
    """The archivist's edits, and what is to be known of the run's articles to follow them all."""

    def __init__(self, options: Options, writer: IndexWriter) -> None:
        self.edits = edits = options.edits
        self.set_copies, self.unmet, self.versions = SetCopies(edits), Unmet(edits), Versions(edits)
        self.idle = IdleRules(edits)
        self.ids = KeptIds(writer.find, options.merged_sources, edits.set_file)


def index_paths(paths: Sequence[Path], writer: IndexWriter, options: Options, report: Report) -> IndexStats:
    """Read every article of the paths into the writer and commit. `report` gets a line a problem.

    Raises Stopped (with --strict, at the first problem); whatever is raised, nothing is committed then.
    """
    began, stats, editing = time.monotonic(), IndexStats(), _Editing(options, writer)
    try:
        for item in _with_progress(read_records(paths, options.reading), paths, options.show_progress):
            if isinstance(item, Unread):
                stats.unread[item.suffix] += 1
                continue
            for line in _take(item, writer, options, stats, editing):
                report(line)
        for line in _settle(editing, writer, options, stats):
            report(line)
        stats.idle = editing.idle.rules()
        writer.commit()
    except BaseException:
        writer.cancel()
        raise
    stats.seconds = time.monotonic() - began
    return stats


def _with_progress(items: Iterator[Record | Unread], paths: Sequence[Path], show: bool) -> Iterator[Record | Unread]:
    """The same items, with a bar of bytes read, rate and time left on a terminal."""
    if not show:
        yield from items
        return
    total = sum(found.size for found in find_files(paths) if isinstance(found, SourceFile))
    with tqdm(total=total, unit="B", unit_scale=True, desc="reading", file=sys.stderr) as bar:
        shown, consumed, articles = "", 0, 0
        for item in items:
            if isinstance(item, Record) and item.is_article:
                consumed = consumed if item.shown == shown else 0
                bar.update(max(0, item.consumed - consumed))
                shown, consumed, articles = item.shown, item.consumed, articles + 1
                bar.set_postfix_str(f"{articles:,} articles", refresh=False)
            yield item


def _take(record: Record, writer: IndexWriter, options: Options, stats: IndexStats, editing: _Editing) -> Iterator[str]:
    """Put one record into the index. Yields the lines to report; raises Stopped."""
    stats.read += record.is_article
    extraction = record.extraction
    for warning in extraction.warnings:
        stats.warnings += 1
        yield str(warning)
    if extraction.article is not None:
        yield from _keep(extraction.article, extraction.is_named, writer, stats, editing)
    for problem in extraction.problems:
        if options.strict:
            raise Stopped(str(problem))
        stats.skipped += 1
        stats.reasons[problem.reason.partition(" (")[0]] += 1  # what follows in brackets differs from file to file
        yield str(problem)


def _keep(article: Article, is_named: bool, writer: IndexWriter, stats: IndexStats, editing: _Editing) -> Iterator[str]:
    """Write an article under its id, as a newer version of the one there, or under another id.

    Another id is told of one that the article has, not of a hash of its text, which is only that of its copy.
    """
    place = f"{article.path}:{article.line}" if article.line else article.path
    own_id = article.article_id
    article, known = editing.ids.kept(article, is_named=is_named)
    editing.set_copies.note(article)
    earlier_keys = editing.versions.earlier_keys(article)
    if known is None and article.article_id != own_id and is_named:
        stats.renamed += 1
        yield f"{place}: another article has the id {own_id}; kept as {article.article_id}"
    is_same = known is not None and known.content == int(content_hash(article), 16)
    just_written = known is not None and known.just_written
    stats.same += is_same
    stats.replaced += known is not None and not is_same
    stats.indexed += not just_written
    if is_same and just_written and not editing.versions.is_called(article):
        return
    if just_written and not is_same:
        yield f"{place}: replaces an earlier version of {article.article_id} in the same files"
    editing.unmet.note(article, own_id)
    editing.idle.note(article)
    edited = edit(article, editing.edits, earlier_keys)
    writer.add(editing.set_copies.take(replace(edited, added=_first_seen(article, writer))))


def _settle(editing: _Editing, writer: IndexWriter, options: Options, stats: IndexStats) -> Iterator[str]:
    """Write those articles again that the archivist set to be copies. Yields the lines to report; raises Stopped."""

    def is_indexed(name: str) -> bool:
        return writer.find(name) is not None

    for settled in chain(editing.unmet.problems(is_indexed), editing.set_copies.settle(is_indexed)):
        if isinstance(settled, Article):
            writer.add(settled)
            continue
        if options.strict:
            raise Stopped(str(settled))
        stats.unused += 1
        yield str(settled)


def _first_seen(article: Article, writer: IndexWriter) -> int:
    """When this text entered the index: a rebuild does not make old articles new for feed readers."""
    before = writer.previous(article.article_id)
    if before and before.content == int(content_hash(article), 16):
        return before.added
    return int(time.time())


def newest_change(paths: Sequence[Path]) -> float:
    """Seconds since 1970 of the last change to any file or folder under the paths (0.0 when there is none)."""
    newest = 0.0
    for path in paths:
        if path.exists():
            newest = max(newest, path.stat().st_mtime)
        for inside in path.rglob("*") if path.is_dir() else ():
            newest = max(newest, inside.lstat().st_mtime)
    return newest
