"""Columns of several segments -> the arrays of one, each made while it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.arrayfile import Pieces, release
from indexer.codec.merged_rows import merge_rows
from indexer.codec.merged_strings import merge_strings
from indexer.columns import (
    COPY_OF,
    EXPLAINED,
    LENGTHS,
    LONG,
    NUMBERS,
    SHORT,
    SKETCHES,
    TABLES,
    Columns,
    FacetColumn,
    gather,
    kind_of_ordinals,
    places_of,
)
from indexer.fullnames.open_names import OPEN_FIELDS
from indexer.schema import FACET_FIELDS
from indexer.sketchtable import merge_tables
from indexer.sortedstrings import order_of_strings

Array = NDArray[Any]


def merge_columns(parts: Sequence[Columns], kept: Sequence[Array]) -> dict[str, Array | Pieces]:
    """The arrays of a segment's file; of each part only the rows in `kept` (ascending)."""
    arrays: dict[str, Array | Pieces] = {}
    for name, kind in (NUMBERS | TABLES).items():
        arrays[name] = _rows_of([getattr(part, name) for part in parts], kept, np.dtype(kind))
    arrays |= {LENGTHS: _merge_lengths([part.lengths for part in parts], kept)} | _merge_ids(parts, kept)
    arrays |= merge_tables([part.sketches for part in parts], _new_rows(parts, kept), SKETCHES)
    places = {}
    for field in FACET_FIELDS:
        merged, places[field.name] = _merge_facets(field.name, [part.facets[field.name] for part in parts], kept)
        arrays |= merged
    arrays |= _merge_facets(COPY_OF, [part.copy_of for part in parts], kept)[0]
    arrays |= _merge_facets(EXPLAINED, [part.explained for part in parts], kept)[0]
    arrays |= merge_rows(parts, kept, places, {name: _count(arrays, name) for name in places})
    for name in OPEN_FIELDS:
        flags = [
            part.open[name][places_of(part.facets[name].offsets, rows)[0]]
            for part, rows in zip(parts, kept, strict=True)
        ]
        arrays[f"{name}.open"] = np.concatenate(flags)
    return arrays


def _count(arrays: Mapping[str, Array | Pieces], name: str) -> int:
    return arrays[f"{name}.labels.offsets"].shape[0] - 1


def _rows_of(parts: Sequence[Array], kept: Sequence[Array], kind: np.dtype[Any]) -> Pieces:
    """One column of all."""

    def pieces() -> Iterator[Array]:
        for part, rows in zip(parts, kept, strict=True):
            yield (part if len(rows) == len(part) else part[rows]).astype(kind, copy=False)
            release(part)

    return Pieces(kind, (sum(map(len, kept)), *parts[0].shape[1:]), pieces)


def _merge_lengths(parts: Sequence[Array], kept: Sequence[Array]) -> Pieces:
    """The lengths of all, one field after the other."""
    kind = SHORT if all(part.dtype == SHORT for part in parts) else LONG
    fields = parts[0].shape[1]

    def pieces() -> Iterator[Array]:
        for field in range(fields):
            for part, rows in zip(parts, kept, strict=True):
                yield part[rows, field].astype(kind, copy=False)

    return Pieces(kind, (fields, sum(map(len, kept))), pieces)


def _merge_ids(parts: Sequence[Columns], kept: Sequence[Array]) -> dict[str, Array | Pieces]:
    packed, lengths = [], []
    for part, rows in zip(parts, kept, strict=True):
        own = np.diff(part.id_offsets)
        is_kept = np.zeros(len(part), bool)
        is_kept[rows] = True
        packed.append(part.id_bytes[np.repeat(is_kept, own)])
        lengths.append(own[rows])
    id_bytes, id_offsets = np.concatenate(packed), np.append(0, np.cumsum(np.concatenate(lengths), dtype=np.int64))
    return {"id_bytes": id_bytes, "id_offsets": id_offsets, "id_order": order_of_strings(id_bytes, id_offsets)}


def _new_rows(parts: Sequence[Columns], kept: Sequence[Array]) -> list[Array]:
    """For each row of each part its row in all, -1 for those that are left out."""
    numbers, base = [], 0
    for part, rows in zip(parts, kept, strict=True):
        own = np.full(len(part), -1, np.int64)
        own[rows] = base + np.arange(len(rows))
        numbers.append(own)
        base += len(rows)
    return numbers


def _merge_facets(
    name: str, parts: Sequence[FacetColumn], kept: Sequence[Array]
) -> tuple[dict[str, Array | Pieces], list[Array]]:
    """The arrays of one facet, and for each part where its labels are among those of all."""
    labels, places = merge_strings([part.labels for part in parts], f"{name}.labels")
    kind = kind_of_ordinals(len(labels[f"{name}.labels.offsets"]) - 1)
    counts = [np.diff(part.offsets)[rows] for part, rows in zip(parts, kept, strict=True)]

    def ordinals() -> Iterator[Array]:
        for part, rows, place in zip(parts, kept, places, strict=True):
            yield place[gather(part, rows)[0]].astype(kind)

    total = int(sum(one.sum() for one in counts))
    offsets = np.append(0, np.cumsum(np.concatenate(counts))).astype(np.int32)
    arrays: dict[str, Array | Pieces] = {
        f"{name}.ordinals": Pieces(kind, (total,), ordinals),
        f"{name}.offsets": offsets,
    }
    return arrays | labels, list(places)
