"""Per-document values as NumPy columns, one file a segment: documents -> file, file -> Columns.

Row i of every column is document i of its Whoosh segment. The file carries the segment's name, so Whoosh removes
it together with the segment's other files.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.arrayfile import pack_strings, read_arrays, unpack_string, write_arrays
from indexer.document import Document
from indexer.schema import FACET_FIELDS, SCHEMA_VERSION

SUFFIX = ".columns"

_NUMBERS = {
    "start": np.int64,
    "last_day": np.int32,
    "precision": np.int8,
    "added": np.int64,
    "content": np.uint64,
    "path": np.uint64,
}


@dataclass(frozen=True, slots=True, eq=False)
class FacetColumn:
    """The values of one facet, any number a document.

    Document i has `ordinals[offsets[i]:offsets[i + 1]]` (int64 for both); `labels` are sorted, an ordinal is a
    place among them.
    """

    ordinals: NDArray[np.int64]
    offsets: NDArray[np.int64]
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """All columns of one segment; n documents."""

    start: NDArray[np.int64]  # minutes from year 1, or -1
    last_day: NDArray[np.int32]  # ordinal day, or -1
    precision: NDArray[np.int8]
    added: NDArray[np.int64]  # seconds since 1970
    content: NDArray[np.uint64]
    path: NDArray[np.uint64]
    lengths: NDArray[np.int32]  # (n, text fields)
    facets: Mapping[str, FacetColumn]
    meta: Mapping[str, Any]  # "schema_version", "built_from"
    id_bytes: NDArray[np.uint8]
    id_offsets: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.start)

    def article_id(self, row: int) -> str:
        """The id of the article in a row."""
        return unpack_string(self.id_bytes, self.id_offsets, row)


def write_columns(path: Path, documents: Sequence[Document], meta: Mapping[str, Any]) -> None:
    """Write the columns of a segment's documents."""
    arrays: dict[str, NDArray[Any]] = {
        name: np.array([getattr(document, name) for document in documents], kind) for name, kind in _NUMBERS.items()
    }
    arrays["lengths"] = np.array([document.lengths for document in documents], np.int32)
    arrays["id_bytes"], arrays["id_offsets"] = pack_strings([document.article_id for document in documents])
    for number, field in enumerate(FACET_FIELDS):
        arrays |= _facet_arrays(field.name, [document.facets[number] for document in documents])
    write_arrays(path, arrays, {**meta, "schema_version": SCHEMA_VERSION})


def _facet_arrays(name: str, rows: Sequence[tuple[str, ...]]) -> dict[str, NDArray[Any]]:
    labels = sorted({value for values in rows for value in values})
    ordinal_of = {label: ordinal for ordinal, label in enumerate(labels)}
    offsets = np.zeros(len(rows) + 1, np.int64)
    np.cumsum([len(values) for values in rows], out=offsets[1:])
    ordinals = np.array([ordinal_of[value] for values in rows for value in values], np.int64)
    label_bytes, label_offsets = pack_strings(labels)
    return {
        f"{name}.ordinals": ordinals,
        f"{name}.offsets": offsets,
        f"{name}.label_bytes": label_bytes,
        f"{name}.label_offsets": label_offsets,
    }


def read_columns(path: Path) -> Columns:
    """The columns of a segment, memory-mapped. Raises OSError, DamagedFile, KeyError (another layout)."""
    arrays, meta = read_arrays(path)
    facets = {field.name: _read_facet(field.name, arrays) for field in FACET_FIELDS}
    numbers = {name: arrays[name] for name in (*_NUMBERS, "lengths", "id_bytes", "id_offsets")}
    return Columns(facets=facets, meta=meta, **numbers)


def _read_facet(name: str, arrays: Mapping[str, NDArray[Any]]) -> FacetColumn:
    packed, offsets = arrays[f"{name}.label_bytes"], arrays[f"{name}.label_offsets"]
    labels = tuple(unpack_string(packed, offsets, index) for index in range(len(offsets) - 1))
    return FacetColumn(arrays[f"{name}.ordinals"], arrays[f"{name}.offsets"], labels)
