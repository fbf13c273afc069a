"""Per-document values as NumPy columns, one file a segment: documents -> Columns -> file -> Columns.

Row i of every column is document i of its segment. The file carries the segment's name, so it goes when the
segment goes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.arrayfile import pack_strings, unpack_string
from indexer.document import NUMBERS as OF_ROWS
from indexer.document import Rows
from indexer.fullnames.open_names import OPEN_FIELDS
from indexer.fullnames.tables import NameTables, table_arrays, tables_in, tables_of
from indexer.inversion import Streams
from indexer.schema import FACET_FIELDS
from indexer.sketchtable import SketchTable, table_in
from indexer.sortedstrings import SortedStrings, order_of_strings, pack_sorted
from indexer.valuerows import Facets, ValueRows, lay_rows, rows_in

SUFFIX = ".columns"
COPY_OF, EXPLAINED = "copy_of", "explained"  # named in the file as facets are
SKETCHES = "sketches"
ROWS = "rows"

Array = NDArray[Any]

NUMBERS = {
    "start": np.int64,
    "last_day": np.int32,
    "precision": np.int8,
    "added": np.int64,
    "content": np.uint64,
    "origin": np.uint64,
    "prints": np.uint64,
}
AS_THEY_ARE = ("id_bytes", "id_offsets", "id_order")
TABLES = {"field_starts": np.int32}
LENGTHS = "lengths"  # in the file one text field after the other
SHORT, LONG = np.dtype(np.uint16), np.dtype(np.int32)  # lengths that are all short, that are not


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
    prints: Array  # hashes of the bodies' words
    sketches: SketchTable  # the hashes in each sketch (indexer/copies/sketches.py)
    lengths: Array  # (n, text fields): words a field
    field_starts: Array  # (n, text fields): place of each field's start in the article's stream of words
    facets: Mapping[str, FacetColumn]
    copy_of: FacetColumn  # ids of earlier articles, one of each story that the document is a copy of
    open: Mapping[str, Array]  # of OPEN_FIELDS: for each ordinal whether the name is open in its document
    hashed: Mapping[str, NameTables]  # of OPEN_FIELDS: the labels by their hashes
    explained: FacetColumn  # acronyms that a document explains
    rows: ValueRows  # the days and facets once more, as readers count them
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
        wanted, order, ids = article_id.encode("utf-8", "surrogatepass"), self.id_order.data, SortedIds(self)
        low = bisect_left(ids, wanted)
        high = low
        while high < len(order) and ids[high] == wanted:
            high += 1
        return sorted(order[low:high].tolist())


class SortedIds(Sequence[bytes]):
    """The ids of some documents in their order."""

    def __init__(self, columns: Columns) -> None:
        self._order, self._offsets = columns.id_order.data, columns.id_offsets.data
        self._bytes = columns.id_bytes.data

    def __len__(self) -> int:
        return len(self._order)

    def __getitem__(self, place: Any) -> Any:
        row = self._order[place]
        return bytes(self._bytes[self._offsets[row] : self._offsets[row + 1]])


@dataclass(frozen=True, slots=True, eq=False)
class CopyColumns:
    """What the columns keep so that copies are known, and so that later ones are found."""

    prints: Array
    sketches: SketchTable
    copy_of: Sequence[tuple[str, ...]]


def make_columns(rows: Rows, streams: Streams, copies: CopyColumns) -> Columns:
    """The columns of a batch of documents."""
    id_bytes, id_offsets = pack_strings(rows.ids)
    facets = {name: _facet_column(values) for name, values in rows.facets.items()}
    flags = {name: _open_column(rows.facets[name], [opened.get(name) for opened in rows.open]) for name in OPEN_FIELDS}
    numbers = {name: np.array(rows.numbers[name], NUMBERS[name]) for name in OF_ROWS}
    return Columns(
        facets=facets,
        rows=lay_rows(facets_to_lay_out(facets, flags), numbers["start"], numbers["precision"]),
        copy_of=_facet_column(copies.copy_of),
        prints=copies.prints,
        sketches=copies.sketches,
        open=flags,
        hashed={name: tables_of(name, facets[name].labels) for name in OPEN_FIELDS},
        explained=_facet_column(rows.explained),
        lengths=streams.lengths,
        field_starts=streams.field_starts,
        id_bytes=id_bytes,
        id_offsets=id_offsets,
        id_order=order_of_strings(id_bytes, id_offsets),
        **numbers,
    )


def facets_to_lay_out(facets: Mapping[str, FacetColumn], flags: Mapping[str, Array]) -> Facets:
    """Facets and their open names, as rows of values are made of them."""
    return Facets(
        offsets={name: facet.offsets for name, facet in facets.items()},
        ordinals={name: facet.ordinals for name, facet in facets.items()},
        labels={name: len(facet.labels) for name, facet in facets.items()},
        open={name: own.astype(bool, copy=False) for name, own in flags.items()},
    )


def gather(column: FacetColumn, rows: Array) -> tuple[Array, Array]:
    """The ordinals of some documents, one after the other, and how many each of them has (int64)."""
    places, lengths = places_of(column.offsets, rows)
    return column.ordinals[places], lengths


def places_of(offsets: Array, rows: Array) -> tuple[Array, Array]:
    """Where the lists of some rows stand among lists laid end to end, and how long each of them is (int64)."""
    starts = offsets[rows].astype(np.int64)
    lengths = offsets[rows + 1] - starts
    ends = np.cumsum(lengths)
    # Place j of the result lies j - (end of the lists before it) into its own list.
    places = np.arange(int(ends[-1]) if len(ends) else 0) + np.repeat(starts - ends + lengths, lengths)
    return places, lengths


def _facet_column(rows: Sequence[tuple[str, ...]]) -> FacetColumn:
    flat = list(chain.from_iterable(rows))
    labels = sorted(set(flat))
    ordinal_of = {label: ordinal for ordinal, label in enumerate(labels)}
    offsets = np.zeros(len(rows) + 1, np.int64)
    np.cumsum(np.fromiter(map(len, rows), np.int64, len(rows)), out=offsets[1:])
    ordinals = np.fromiter(map(ordinal_of.__getitem__, flat), np.int64, len(flat))
    return FacetColumn(ordinals, offsets, SortedStrings(pack_sorted("labels", labels), "labels"))


def _open_column(rows: Sequence[tuple[str, ...]], opened: Sequence[Collection[str] | None]) -> Array:
    """For each value of each row whether it is among those that are open there."""
    if not any(opened):
        return np.zeros(sum(map(len, rows)), bool)
    flags: list[bool] = []
    for names, own in zip(rows, opened, strict=True):
        flags += [value in own for value in names] if own else [False] * len(names)
    return np.array(flags, bool)


def column_arrays(columns: Columns) -> dict[str, Array]:
    """The arrays of a segment's file."""
    arrays = {name: getattr(columns, name).astype(kind) for name, kind in (NUMBERS | TABLES).items()}
    arrays |= {name: getattr(columns, name) for name in AS_THEY_ARE}
    arrays[LENGTHS] = columns.lengths.T.astype(SHORT if columns.lengths.max(initial=0) < 1 << 16 else LONG)
    arrays |= {f"{name}.open": flags for name, flags in columns.open.items()}
    for name, tables in columns.hashed.items():
        arrays |= table_arrays(name, tables)
    arrays |= columns.sketches.arrays(SKETCHES) | {ROWS: columns.rows.numbers} | columns.rows.arrays(ROWS)
    kept = {**columns.facets, COPY_OF: columns.copy_of, EXPLAINED: columns.explained}
    for name, facet in kept.items():
        arrays[f"{name}.ordinals"] = facet.ordinals.astype(kind_of_ordinals(len(facet.labels)))
        arrays[f"{name}.offsets"] = facet.offsets.astype(np.int32)
        arrays |= facet.labels.arrays(f"{name}.labels")
    return arrays


def kind_of_ordinals(labels: int) -> np.dtype[Any]:
    """The narrowest type of places among so many labels."""
    return np.min_scalar_type(max(labels - 1, 0))


def columns_of(arrays: Mapping[str, Array]) -> Columns:
    """The columns in a segment's file. KeyError: a file of another layout."""
    facets = {field.name: _facet_in(arrays, field.name) for field in FACET_FIELDS}
    names = (*NUMBERS, *TABLES, *AS_THEY_ARE)
    return Columns(
        facets=facets,
        lengths=arrays[LENGTHS].T,
        sketches=table_in(arrays, SKETCHES),
        copy_of=_facet_in(arrays, COPY_OF),
        explained=_facet_in(arrays, EXPLAINED),
        open={name: arrays[f"{name}.open"] for name in OPEN_FIELDS},
        hashed={name: tables_in(arrays, name) for name in OPEN_FIELDS},
        rows=rows_in(arrays, ROWS, len(arrays["start"]), {name: len(facet.labels) for name, facet in facets.items()}),
        **{name: arrays[name] for name in names},
    )


def _facet_in(arrays: Mapping[str, Array], name: str) -> FacetColumn:
    return FacetColumn(arrays[f"{name}.ordinals"], arrays[f"{name}.offsets"], SortedStrings(arrays, f"{name}.labels"))
