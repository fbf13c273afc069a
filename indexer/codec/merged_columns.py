"""Columns of several segments -> the arrays of one, each made while it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.arrayfile import Pieces, release
from indexer.codec.merged_order import merge_order
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
from indexer.fullnames.tables import merge_names
from indexer.schema import FACET_FIELDS
from indexer.sketchtable import merge_tables

Array = NDArray[Any]


def merge_columns(folder: Path, parts: Sequence[Columns], kept: Sequence[Array]) -> dict[str, Array | Pieces]:
    """The arrays of a segment's file; of each part only the rows in `kept` (ascending).

    `folder` is where long ones wait until they are written.
    """
    arrays: dict[str, Array | Pieces] = {}
    for name, kind in (NUMBERS | TABLES).items():
        arrays[name] = _rows_of([getattr(part, name) for part in parts], kept, np.dtype(kind))
    arrays |= {LENGTHS: _merge_lengths([part.lengths for part in parts], kept)} | _merge_ids(parts, kept)
    arrays |= merge_tables(folder, [part.sketches for part in parts], _new_rows(parts, kept), SKETCHES)
    places = {}
    for field in FACET_FIELDS:
        facets = [part.facets[field.name] for part in parts]
        merged, places[field.name] = _merge_facets(folder, field.name, facets, kept)
        arrays |= merged
    arrays |= _merge_facets(folder, COPY_OF, [part.copy_of for part in parts], kept)[0]
    arrays |= _merge_facets(folder, EXPLAINED, [part.explained for part in parts], kept)[0]
    arrays |= merge_rows(parts, kept, places, {name: _count(arrays, name) for name in places})
    for name in OPEN_FIELDS:
        arrays |= merge_names(folder, name, [part.hashed[name] for part in parts], places[name], _count(arrays, name))
        size = arrays[f"{name}.ordinals"].shape
        arrays[f"{name}.open"] = Pieces(np.dtype(bool), size, partial(_open_flags, name, parts, kept))
    return arrays


def _open_flags(name: str, parts: Sequence[Columns], kept: Sequence[Array]) -> Iterator[Array]:
    for part, rows in zip(parts, kept, strict=True):
        yield part.open[name][places_of(part.facets[name].offsets, rows)[0]]


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
    """The ids of all, and their order."""
    counts = [np.diff(part.id_offsets)[rows].sum(dtype=np.int64) for part, rows in zip(parts, kept, strict=True)]
    documents = sum(map(len, kept))

    def packed() -> Iterator[Array]:
        for part, rows in zip(parts, kept, strict=True):
            is_kept = np.zeros(len(part), bool)
            is_kept[rows] = True
            yield part.id_bytes[np.repeat(is_kept, np.diff(part.id_offsets))]

    return {
        "id_bytes": Pieces(np.dtype(np.uint8), (int(sum(counts)),), packed),
        "id_offsets": _ends([part.id_offsets for part in parts], kept, np.dtype(np.int64)),
        "id_order": Pieces(np.dtype(np.uint32), (documents,), lambda: merge_order(parts, _new_rows(parts, kept))),
    }


def _ends(parts: Sequence[Array], kept: Sequence[Array], kind: np.dtype[Any]) -> Pieces:
    """Where the lists of all end, which follow each other, after a 0; `parts` are the ends of each."""

    def pieces() -> Iterator[Array]:
        total = 0
        yield np.zeros(1, kind)
        for part, rows in zip(parts, kept, strict=True):
            ends = np.cumsum(np.diff(part)[rows], dtype=np.int64) + total
            total = int(ends[-1]) if len(ends) else total
            yield ends.astype(kind)

    return Pieces(kind, (sum(map(len, kept)) + 1,), pieces)


def _new_rows(parts: Sequence[Columns], kept: Sequence[Array]) -> list[Array]:
    """For each row of each part its row in all, -1 for those that are left out."""
    numbers, base = [], 0
    for part, rows in zip(parts, kept, strict=True):
        own = np.full(len(part), -1, np.int32)
        own[rows] = base + np.arange(len(rows))
        numbers.append(own)
        base += len(rows)
    return numbers


def _merge_facets(
    folder: Path, name: str, parts: Sequence[FacetColumn], kept: Sequence[Array]
) -> tuple[dict[str, Array | Pieces], list[Array]]:
    """The arrays of one facet, and for each part where its labels are among those of all."""
    labels, places = merge_strings(folder, [part.labels for part in parts], f"{name}.labels")
    kind = kind_of_ordinals(_count(labels, name))

    def ordinals() -> Iterator[Array]:
        for part, rows, place in zip(parts, kept, places, strict=True):
            yield place[gather(part, rows)[0]].astype(kind)

    total = sum(int(np.diff(part.offsets)[rows].sum()) for part, rows in zip(parts, kept, strict=True))
    arrays: dict[str, Array | Pieces] = {
        f"{name}.ordinals": Pieces(kind, (total,), ordinals),
        f"{name}.offsets": _ends([part.offsets for part in parts], kept, np.dtype(np.int32)),
    }
    return arrays | labels, list(places)
