"""An index folder -> IndexSummary: how much it holds, from when to when, made from what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import whoosh.index
from numpy.typing import NDArray

from indexer.arrayfile import DamagedFile
from indexer.article import MINUTES_A_DAY
from indexer.columns import SUFFIX, Columns, read_columns
from indexer.schema import SCHEMA_VERSION
from indexer.writer import INDEX_NAME, open_storage


@dataclass(frozen=True, slots=True)
class IndexSummary:
    """What `info` prints. `built_from` is what the last build was told, `changed` seconds since 1970."""

    articles: int
    undated: int
    sources: tuple[tuple[str, int], ...]  # the commonest first
    days: tuple[date, date] | None
    bytes: int
    segments: int
    generation: int
    changed: float
    built_from: Mapping[str, Any] | None


def summarize_index(index_dir: Path) -> IndexSummary | None:
    """The summary of an index; None when there is none that this version can read."""
    if not index_dir.is_dir():
        return None
    try:
        index = whoosh.index.FileIndex(open_storage(index_dir), indexname=INDEX_NAME)
        with closing(index.reader()) as reader:
            segments = [leaf.segment() for leaf, _ in reader.leaf_readers() if leaf.segment() is not None]
        columns = [read_columns(index_dir / (segment.segment_id() + SUFFIX)) for segment in segments]
    except (OSError, DamagedFile, KeyError, whoosh.index.EmptyIndexError, whoosh.index.IndexError):
        return None
    if any(part.meta["schema_version"] != SCHEMA_VERSION for part in columns) or index.latest_generation() == 0:
        return None
    alive = [_alive(segment, len(part)) for segment, part in zip(segments, columns, strict=True)]
    starts = np.concatenate(
        [np.empty(0, np.int64), *(part.start[mask] for part, mask in zip(columns, alive, strict=True))]
    )
    dated = starts[starts >= 0] // MINUTES_A_DAY
    files = [file.stat() for file in index_dir.iterdir() if file.is_file()]
    return IndexSummary(
        articles=len(starts),
        undated=len(starts) - len(dated),
        sources=_sources(columns, alive),
        days=(date.fromordinal(int(dated.min())), date.fromordinal(int(dated.max()))) if len(dated) else None,
        bytes=sum(file.st_size for file in files),
        segments=len(columns),
        generation=index.latest_generation(),
        changed=max(file.st_mtime for file in files),
        built_from=columns[0].meta.get("built_from") if columns else None,
    )


def _alive(segment: whoosh.codec.base.Segment, rows: int) -> NDArray[np.bool_]:
    alive = np.ones(rows, bool)
    alive[list(segment.deleted_docs())] = False
    return alive


def _sources(columns: list[Columns], alive: list[NDArray[np.bool_]]) -> tuple[tuple[str, int], ...]:
    counts: Counter[str] = Counter()
    for part, mask in zip(columns, alive, strict=True):
        source = part.facets["source"]
        living = np.repeat(mask, np.diff(source.offsets))
        for ordinal, count in enumerate(np.bincount(source.ordinals[living], minlength=len(source.labels))):
            counts[source.labels[ordinal]] += int(count)
    return tuple((label, count) for label, count in counts.most_common() if count)
