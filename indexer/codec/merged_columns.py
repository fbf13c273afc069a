"""Columns of several segments -> the arrays of one, each made while it is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.arrayfile import Pieces, release, room_for
from indexer.codec.merged_order import merge_order
from indexer.codec.merged_rows import merge_rows, some_rows
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
    new_rows = _new_rows(folder, parts, kept)
    arrays |= {LENGTHS: _merge_lengths([part.lengths for part in parts], kept)} | _merge_ids(parts, kept, new_rows)
    arrays |= merge_tables(folder, [part.sketches for part in parts], new_rows, SKETCHES)
    places = {}
    for field in FACET_FIELDS:
        facets = [part.facets[field.name] for part in parts]
        merged, places[field.name] = _merge_facets(folder, field.name, facets, kept)
        arrays |= merged
    arrays |= _merge_facets(folder, COPY_OF, [part.copy_of for part in parts], kept)[0]
    arrays |= _merge_facets(folder, EXPLAINED, [part.explained for part in parts], kept)[0]
    arrays |= merge_rows(folder, parts, kept, places, {name: _count(arrays, name) for name in places})
    for name in OPEN_FIELDS:
        arrays |= merge_names(folder, name, [part.hashed[name] for part in parts], places[name], _count(arrays, name))
        size = arrays[f"{name}.ordinals"].shape
        arrays[f"{name}.open"] = Pieces(np.dtype(bool), size, partial(_open_flags, name, parts, kept))
    return arrays


def _open_flags(name: str, parts: Sequence[Columns], kept: Sequence[Array]) -> Iterator[Array]:
    for part, rows in some_rows(parts, kept):
        yield part.open[name][places_of(part.facets[name].offsets, rows)[0]]


def _count(arrays: Mapping[str, Array | Pieces], name: str) -> int:
    return arrays[f"{name}.labels.offsets"].shape[0] - 1


def _rows_of(parts: Sequence[Array], kept: Sequence[Array], kind: np.dtype[Any]) -> Pieces:
    """One column of all."""

    def pieces() -> Iterator[Array]:
        for part, rows in some_rows(parts, kept):
            yield part[rows].astype(kind, copy=False)
            release(part)

    return Pieces(kind, (sum(map(len, kept)), *parts[0].shape[1:]), pieces)


def _merge_lengths(parts: Sequence[Array], kept: Sequence[Array]) -> Pieces:
    """The lengths of all, one field after the other."""
    kind = SHORT if all(part.dtype == SHORT for part in parts) else LONG
    fields = parts[0].shape[1]

    def pieces() -> Iterator[Array]:
        for field in range(fields):
            for part, rows in some_rows(parts, kept):
                yield part[rows, field].astype(kind, copy=False)

    return Pieces(kind, (fields, sum(map(len, kept))), pieces)


def _merge_ids(parts: Sequence[Columns], kept: Sequence[Array], new_rows: Sequence[Array]) -> dict[str, Array | Pieces]:
    """The ids of all, and their order."""
    documents, size = sum(map(len, kept)), _total([part.id_offsets for part in parts], kept)

    def packed() -> Iterator[Array]:
        for part, rows in some_rows(parts, kept):
            yield part.id_bytes[places_of(part.id_offsets, rows)[0]]

    return {
        "id_bytes": Pieces(np.dtype(np.uint8), (size,), packed),
        "id_offsets": _ends([part.id_offsets for part in parts], kept, np.dtype(np.int64)),
        "id_order": Pieces(np.dtype(np.uint32), (documents,), lambda: merge_order(parts, new_rows)),
    }


def _total(parts: Sequence[Array], kept: Sequence[Array]) -> int:
    """How long the lists of all are together; `parts` are the ends of each."""
    return sum(int((part[rows + 1] - part[rows]).sum(dtype=np.int64)) for part, rows in some_rows(parts, kept))


def _ends(parts: Sequence[Array], kept: Sequence[Array], kind: np.dtype[Any]) -> Pieces:
    """Where the lists of all end, which follow each other, after a 0; `parts` are the ends of each."""

    def pieces() -> Iterator[Array]:
        total = 0
        yield np.zeros(1, kind)
        for part, rows in some_rows(parts, kept):
            ends = np.cumsum(part[rows + 1] - part[rows], dtype=np.int64) + total
            total = int(ends[-1])
            yield ends.astype(kind)

    return Pieces(kind, (sum(map(len, kept)) + 1,), pieces)


def _new_rows(folder: Path, parts: Sequence[Columns], kept: Sequence[Array]) -> list[Array]:
    """For each row of each part its row in all, -1 for those that are left out."""
    numbers, base = room_for(folder, [*map(len, parts)], np.dtype(np.int32)), 0
    for own, rows in zip(numbers, kept, strict=True):
        own[:] = -1
        for _, some in some_rows([own], [rows]):
            own[some] = np.arange(base, base + len(some))
            base += len(some)
    return numbers


def _merge_facets(
    folder: Path, name: str, parts: Sequence[FacetColumn], kept: Sequence[Array]
) -> tuple[dict[str, Array | Pieces], list[Array]]:
    """The arrays of one facet, and for each part where its labels are among those of all."""
    labels, places = merge_strings(folder, [part.labels for part in parts], f"{name}.labels")
    kind = kind_of_ordinals(_count(labels, name))

    def ordinals() -> Iterator[Array]:
        for (part, place), rows in some_rows([*zip(parts, places, strict=True)], kept):
            yield place[gather(part, rows)[0]].astype(kind)

    arrays: dict[str, Array | Pieces] = {
        f"{name}.ordinals": Pieces(kind, (_total([part.offsets for part in parts], kept),), ordinals),
        f"{name}.offsets": _ends([part.offsets for part in parts], kept, np.dtype(np.int32)),
    }
    return arrays | labels, list(places)
