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
AT_ONCE = 100_000  # quotations that are merged at once: bounds the memory of a merge
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
    size = sum(map(len, _moved(moves, "doc")))
    columns = {}
    for name in _COLUMNS:
        kind = np.min_scalar_type(max((int(own.max(initial=0)) for own in _moved(moves, name)), default=0))
        columns[name] = Pieces(kind, (size,), partial(_moved, moves, name, kind))
    return columns | speakers


@dataclass(frozen=True, slots=True, eq=False)
class _Move:
    """The quotations of a segment, and what becomes of them in the merged one."""

    part: QuotedFile
    rows: Array  # the documents that are kept
    base: int  # the first document's number
    places: Array  # of its speakers

    def column(self, name: str) -> Iterator[Array]:
        """A column of its quotations in documents that are kept, with the new numbers, some at a time."""
        for first in range(0, len(self.part.doc), AT_ONCE):
            some = slice(first, first + AT_ONCE)
            docs = self.part.doc[some].astype(np.int64)
            numbers = np.searchsorted(self.rows, docs)
            living = np.searchsorted(self.rows, docs, "right") > numbers
            values = getattr(self.part, name)[some][living]
            if name == "doc":
                yield numbers[living] + self.base
            else:
                yield self.places[values] if name == "speaker" else values


def _moved(moves: Sequence[_Move], name: str, kind: np.dtype[Any] | None = None) -> Iterator[Array]:
    """A column of all, of this type or as it comes."""
    for move in moves:
        for values in move.column(name):
            yield values if kind is None else values.astype(kind)


def _pack(table: Array, speakers: list[str]) -> dict[str, Array]:
    """Each column in the narrowest type that holds it."""
    largest = table.max(axis=0, initial=0).tolist()
    columns = {
        name: table[:, number].astype(np.min_scalar_type(largest[number])) for number, name in enumerate(_COLUMNS)
    }
    return columns | pack_sorted("speakers", speakers)
