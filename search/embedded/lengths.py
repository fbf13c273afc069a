"""Columns of all segments -> Lengths: words of each document in each field, and what one occurrence counts there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from indexer.codec.segment import SegmentFiles
from indexer.columns import SHORT
from indexer.schema import TEXT_FIELDS
from search.embedded import loops
from search.embedded.memory import zeros
from search.embedded.score import Floats, worth_by_length
from search.embedded.values import Array


@dataclass(frozen=True, slots=True, eq=False)
class Lengths:
    """`words[f, d]` are the words of document d in text field f, in 16 bits when they fit. Each occurrence there
    counts `worth[f, words[f, d]]`."""

    words: Array
    worth: Floats


def lay_lengths(segments: Sequence[SegmentFiles]) -> Lengths:
    """The lengths of some segments' documents, numbered through; compared with the mean of the living ones."""
    kind = np.uint16 if all(segment.columns.lengths.dtype == SHORT for segment in segments) else np.uint32
    fields, size = len(TEXT_FIELDS), sum(map(len, segments))
    words = zeros(fields * size, kind).reshape(fields, size)
    laid = [_lay(segments, field, own) for field, own in enumerate(words)]
    means = [total / having if having else 0.0 for total, having, _ in laid]
    return Lengths(words, worth_by_length(means, max(longest for *_, longest in laid)))


def _lay(segments: Sequence[SegmentFiles], field: int, words: Array) -> tuple[int, int, int]:
    """Fill in the lengths in a field. Gives those of living documents added up, how many of these have words there,
    and the largest length of all."""
    total, having, longest, base = 0, 0, 0, 0
    for segment in segments:
        own = words[base : base + len(segment)]
        more, more_having, largest = loops.lay_lengths(segment.columns.lengths[:, field], segment.deleted, own)
        total, having, longest, base = total + more, having + more_having, max(longest, largest), base + len(segment)
    return total, having, longest
