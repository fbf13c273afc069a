"""Orders of the ids of several segments -> the order of all of them, a stretch at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.codec.merged_strings import stretches_of
from indexer.columns import Columns, SortedIds, places_of
from indexer.sortedstrings import order_of_strings

AT_ONCE = 200_000  # ids, about, that are sorted at once: bounds the memory of a merge

Array = NDArray[Any]


def merge_order(parts: Sequence[Columns], new_rows: Sequence[Array]) -> Iterator[Array]:
    """The rows of all in the order of their ids; `new_rows` are each part's new numbers of its rows, -1 for none."""
    for bounds in stretches_of([SortedIds(part) for part in parts], AT_ONCE):
        rows, lengths, packed = [], [], []
        for part, numbers, (first, last) in zip(parts, new_rows, bounds, strict=True):
            own = part.id_order[first:last]
            own = own[numbers[own] >= 0]
            places, sizes = places_of(part.id_offsets, own)
            rows.append(numbers[own])
            lengths.append(sizes)
            packed.append(part.id_bytes[places])
        ends = np.append(0, np.cumsum(np.concatenate(lengths)))
        yield np.concatenate(rows)[order_of_strings(np.concatenate(packed), ends)].astype(np.uint32)
