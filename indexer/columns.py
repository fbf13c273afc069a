"""Per-document values as NumPy columns, one file a segment: documents -> Columns -> file -> Columns.

Row i of every column is document i of its segment. The file carries the segment's name, so it goes when the
segment goes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.arrayfile import pack_strings, unpack_string
from indexer.document import Document
from indexer.inversion import Streams
from indexer.schema import FACET_FIELDS
from indexer.sortedstrings import SortedStrings, pack_sorted

SUFFIX = ".columns"

Array = NDArray[Any]

_NUMBERS = {
    "start": np.int64,
    "last_day": np.int32,
    "precision": np.int8,
    "added": np.int64,
    "content": np.uint64,
    "origin": np.uint64,
}
_TABLES = {"lengths": np.int32, "field_starts": np.int32}


@dataclass(frozen=True, slots=True, eq=False)
class FacetColumn:
    """The values of one facet, any number a document.

    Document i has `ordinals[offsets[i]:offsets[i + 1]]`; an ordinal is a place among `labels`.
    """

    ordinals: Array
    offsets: Array
    labels: SortedStrings

    def values(self, row: int) -> tuple[str, ...]:
        """The values of one document."""
        return tuple(self.labels.text(int(place)) for place in self.ordinals[self.offsets[row] : self.offsets[row + 1]])


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """All columns of some documents; n rows."""

    start: Array  # minutes from year 1, or -1
    last_day: Array  # ordinal day, or -1
    precision: Array  # index into PRECISIONS, or -1
    added: Array  # seconds since 1970
    content: Array  # hashes of what the articles say
    origin: Array  # hashes of the files they came from
    lengths: Array  # (n, text fields): words a field
    field_starts: Array  # (n, text fields): place of each field's start in the article's stream of words
    facets: Mapping[str, FacetColumn]
    id_bytes: Array
    id_offsets: Array
    id_order: Array  # rows in the order of their ids

    def __len__(self) -> int:
        return len(self.start)

    def article_id(self, row: int) -> str:
        """The id of the article in a row."""
        return unpack_string(self.id_bytes, self.id_offsets, row)

    def rows_of(self, article_id: str) -> list[int]:
        """The rows that an article has or had: deleted versions included, ascending."""
        low, high = 0, len(self.id_order)
        while low < high:
            middle = (low + high) // 2
            if self.article_id(int(self.id_order[middle])) < article_id:
                low = middle + 1
            else:
                high = middle
        rows = []
        while low < len(self.id_order) and self.article_id(int(self.id_order[low])) == article_id:
            rows.append(int(self.id_order[low]))
            low += 1
        return sorted(rows)


def make_columns(documents: Sequence[Document], streams: Streams) -> Columns:
    """The columns of a batch of documents."""
    ids = [document.article_id for document in documents]
    numbers = {name: np.array([getattr(row, name) for row in documents], kind) for name, kind in _NUMBERS.items()}
    facets = {
        field.name: _facet_column([document.facets[number] for document in documents])
        for number, field in enumerate(FACET_FIELDS)
    }
    return _with_ids(ids, facets, lengths=streams.lengths, field_starts=streams.field_starts, **numbers)


def concat_columns(parts: Sequence[Columns], kept: Sequence[Array]) -> Columns:
    """The columns of several segments as one; of each only the rows in `kept` (ascending)."""
    ids = [part.article_id(row) for part, rows in zip(parts, kept, strict=True) for row in rows.tolist()]
    together = {
        name: np.concatenate(
            [np.empty((0, *getattr(parts[0], name).shape[1:]), kind) if parts else np.empty(0, kind)]
            + [getattr(part, name)[rows] for part, rows in zip(parts, kept, strict=True)]
        )
        for name, kind in (_NUMBERS | _TABLES).items()
    }
    facets = {field.name: concat_facets([part.facets[field.name] for part in parts], kept) for field in FACET_FIELDS}
    return _with_ids(ids, facets, **together)


def concat_facets(parts: Sequence[FacetColumn], kept: Sequence[Array]) -> FacetColumn:
    """One facet of several segments as one column, of each only the rows in `kept`."""
    labels = sorted({label for part in parts for label in part.labels.texts()})
    place_of = {label: place for place, label in enumerate(labels)}
    ordinals, counts = [np.empty(0, np.int64)], [np.zeros(1, np.int64)]
    for part, rows in zip(parts, kept, strict=True):
        places = np.array([place_of[label] for label in part.labels.texts()], np.int64)
        gathered, lengths = gather(part, rows)
        ordinals.append(places[gathered])
        counts.append(lengths)
    return FacetColumn(
        np.concatenate(ordinals),
        np.cumsum(np.concatenate(counts)),
        SortedStrings(pack_sorted("labels", labels), "labels"),
    )


def gather(column: FacetColumn, rows: Array) -> tuple[Array, Array]:
    """The ordinals of some documents, one after the other, and how many each of them has (int64)."""
    starts = column.offsets[rows].astype(np.int64)
    lengths = column.offsets[rows + 1] - starts
    ends = np.cumsum(lengths)
    # Place j of the result lies j - (end of the documents before it) into its own document's ordinals.
    places = np.arange(int(ends[-1]) if len(ends) else 0) + np.repeat(starts - ends + lengths, lengths)
    return column.ordinals[places], lengths


def _facet_column(rows: Sequence[tuple[str, ...]]) -> FacetColumn:
    labels = sorted({value for values in rows for value in values})
    ordinal_of = {label: ordinal for ordinal, label in enumerate(labels)}
    offsets = np.zeros(len(rows) + 1, np.int64)
    np.cumsum([len(values) for values in rows], out=offsets[1:])
    ordinals = np.array([ordinal_of[value] for values in rows for value in values], np.int64)
    return FacetColumn(ordinals, offsets, SortedStrings(pack_sorted("labels", labels), "labels"))


def _with_ids(ids: Sequence[str], facets: Mapping[str, FacetColumn], **columns: Array) -> Columns:
    id_bytes, id_offsets = pack_strings(ids)
    order = np.array(sorted(range(len(ids)), key=ids.__getitem__), np.uint32)
    return Columns(facets=facets, id_bytes=id_bytes, id_offsets=id_offsets, id_order=order, **columns)


def column_arrays(columns: Columns) -> dict[str, Array]:
    """The arrays of a segment's file."""
    arrays = {name: getattr(columns, name).astype(kind) for name, kind in (_NUMBERS | _TABLES).items()}
    arrays |= {name: getattr(columns, name) for name in ("id_bytes", "id_offsets", "id_order")}
    for name, facet in columns.facets.items():
        arrays[f"{name}.ordinals"] = facet.ordinals.astype(np.uint32)
        arrays[f"{name}.offsets"] = facet.offsets.astype(np.int64)
        arrays |= facet.labels.arrays(f"{name}.labels")
    return arrays


def columns_of(arrays: Mapping[str, Array]) -> Columns:
    """The columns in a segment's file. KeyError: a file of another layout."""
    facets = {
        field.name: FacetColumn(
            arrays[f"{field.name}.ordinals"],
            arrays[f"{field.name}.offsets"],
            SortedStrings(arrays, f"{field.name}.labels"),
        )
        for field in FACET_FIELDS
    }
    names = (*_NUMBERS, *_TABLES, "id_bytes", "id_offsets", "id_order")
    return Columns(facets=facets, **{name: arrays[name] for name in names})
