"""Quoted words <-> a segment's file of quotations: one row a quotation, in the order of documents and places.

SEGMENT.quoted, an arrayfile; n quotations whose speaker is known:

doc [n]              the document, ascending
first, last [n]      the words of its body that are quoted: [first, last), counted from the body's start
speaker [n]          who says them, a place among the speakers
open [n]             1 where other articles may have the speaker's full name
speakers.*           the speakers (sortedstrings)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.arrayfile import Pieces
from indexer.codec.merged_strings import merge_strings
from indexer.quotedwords import QuotedWords
from indexer.sortedstrings import SortedStrings, pack_sorted

SUFFIX = ".quoted"

Array = NDArray[Any]
_COLUMNS = ("doc", "first", "last", "speaker", "open")


@dataclass(frozen=True, slots=True, eq=False)
class QuotedFile:
    """The quotations of one segment, mapped; see above for the arrays."""

    doc: Array
    first: Array
    last: Array
    speaker: Array
    open: Array
    speakers: SortedStrings


def quoted_of(arrays: Mapping[str, Array]) -> QuotedFile:
    """The quotations in a segment's file. KeyError: a file of another layout."""
    return QuotedFile(**{name: arrays[name] for name in _COLUMNS}, speakers=SortedStrings(arrays, "speakers"))


def quoted_arrays(documents: Iterable[Sequence[QuotedWords]]) -> dict[str, Array]:
    """The arrays for what is quoted in some documents, in their order."""
    rows = [(doc, *words) for doc, quoted in enumerate(documents) for words in quoted]
    speakers = sorted({speaker for *_, speaker, _open in rows})
    place_of = {speaker: place for place, speaker in enumerate(speakers)}
    table = np.array([(*place, place_of[speaker], is_open) for *place, speaker, is_open in rows], np.int64)
    return _pack(table.reshape(-1, len(_COLUMNS)), speakers)


def merge_quoted(folder: Path, parts: Sequence[QuotedFile], kept: Sequence[Array]) -> dict[str, Array | Pieces]:
    """The arrays for several segments as one; of each only the documents in `kept` (ascending)."""
    speakers, places = merge_strings(folder, [part.speakers for part in parts], "speakers")
    bases = [0, *np.cumsum([len(rows) for rows in kept]).tolist()]
    moves = [*map(_Move, parts, kept, bases, places)]
    columns = {}
    for name in _COLUMNS:
        kind = np.min_scalar_type(max((int(move.column(name).max(initial=0)) for move in moves), default=0))
        size = sum(move.count() for move in moves)
        columns[name] = Pieces(kind, (size,), partial(_moved, moves, name, kind))
    return columns | speakers


@dataclass(frozen=True, slots=True, eq=False)
class _Move:
    """The quotations of a segment, and what becomes of them in the merged one."""

    part: QuotedFile
    rows: Array  # the documents that are kept
    base: int  # the first document's number
    places: Array  # of its speakers

    def is_living(self) -> Array:
        """Which of its quotations are in documents that are kept."""
        return np.isin(self.part.doc, self.rows)

    def count(self) -> int:
        """How many these are."""
        return int(np.count_nonzero(self.is_living()))

    def column(self, name: str) -> Array:
        """A column of these, with the new numbers."""
        values: Array = getattr(self.part, name)[self.is_living()]
        if name == "doc":
            return np.searchsorted(self.rows, values) + self.base
        return self.places[values] if name == "speaker" else values


def _moved(moves: Sequence[_Move], name: str, kind: np.dtype[Any]) -> Iterator[Array]:
    return (move.column(name).astype(kind) for move in moves)


def _pack(table: Array, speakers: list[str]) -> dict[str, Array]:
    """Each column in the narrowest type that holds it."""
    largest = table.max(axis=0, initial=0).tolist()
    columns = {
        name: table[:, number].astype(np.min_scalar_type(largest[number])) for number, name in enumerate(_COLUMNS)
    }
    return columns | pack_sorted("speakers", speakers)
