"""An index folder -> IndexSummary: how much it holds, from when to when, made from what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from indexer.article import MINUTES_A_DAY
from indexer.codec.segment import SegmentFiles
from indexer.columns import gather
from indexer.committed import IndexOutdated, open_committed
from indexer.copies import Earlier, count_copies


@dataclass(frozen=True, slots=True)
class IndexSummary:
    """What `info` prints. `built_from` is what the last build was told, `began` when it began to read (seconds
    since 1970)."""

    articles: int
    undated: int
    copies: int  # articles that are copies of an earlier one,
    stories: int  # and of how many stories
    sources: tuple[tuple[str, int], ...]  # the commonest first
    days: tuple[date, date] | None
    bytes: int
    segments: int
    generation: int
    began: float
    built_from: Mapping[str, Any] | None
    merged: Mapping[str, Mapping[str, Any]]  # names that became others: {field: {name: [field, name]}}


def summarize_index(index_dir: Path) -> IndexSummary | None:
    """The summary of an index; None when there is none that this version can read."""
    try:
        committed = open_committed(index_dir)
    except IndexOutdated:
        return None
    if committed.generation == 0:
        return None
    starts = np.concatenate(
        [np.empty(0, np.int64), *(segment.columns.start[~segment.deleted] for segment in committed.segments)]
    )
    copies, stories = count_copies(Earlier(one, one.deleted) for one in committed.segments)
    dated = starts[starts >= 0] // MINUTES_A_DAY
    return IndexSummary(
        articles=len(starts),
        undated=len(starts) - len(dated),
        copies=copies,
        stories=stories,
        sources=tuple(_sources(committed.segments).most_common()),
        days=(date.fromordinal(int(dated.min())), date.fromordinal(int(dated.max()))) if len(dated) else None,
        bytes=sum(file.stat().st_size for file in index_dir.iterdir() if file.is_file()),
        segments=len(committed.segments),
        generation=committed.generation,
        began=committed.meta.get("began", 0.0),
        built_from=committed.meta.get("built_from"),
        merged=committed.meta.get("merged", {}),
    )


def _sources(segments: tuple[SegmentFiles, ...]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for segment in segments:
        column = segment.columns.facets["source"]
        ordinals, _ = gather(column, np.flatnonzero(~segment.deleted))
        for ordinal, count in enumerate(np.bincount(ordinals, minlength=len(column.labels)).tolist()):
            if count:
                counts[column.labels.text(ordinal)] += count
    return counts
