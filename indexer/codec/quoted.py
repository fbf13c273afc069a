"""Quoted words <-> a segment's file of quotations: one row a quotation, in the order of documents and places.

SEGMENT.quoted, an arrayfile; n quotations whose speaker is known:

doc [n]              the document, ascending
first, last [n]      the words of its body that are quoted: [first, last), counted from the body's start
speaker [n]          who says them, a place among the speakers
open [n]             1 where other articles may have the speaker's full name
speakers.*           the speakers (sortedstrings)
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

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


def merge_quoted(parts: Sequence[QuotedFile], kept: Sequence[Array]) -> dict[str, Array]:
    """The arrays for several segments as one; of each only the documents in `kept` (ascending)."""
    speakers = sorted({speaker for part in parts for speaker in part.speakers.texts()})
    place_of = {speaker: place for place, speaker in enumerate(speakers)}
    tables = [np.empty((0, len(_COLUMNS)), np.int64)]
    base = 0
    for part, rows in zip(parts, kept, strict=True):
        living = np.isin(part.doc, rows)
        places = np.array([place_of[speaker] for speaker in part.speakers.texts()], np.int64)
        doc = np.searchsorted(rows, part.doc[living]) + base
        speaker = places[part.speaker[living]]
        columns = [doc, part.first[living], part.last[living], speaker, part.open[living]]
        tables.append(np.stack(columns, axis=1).astype(np.int64))
        base += len(rows)
    return _pack(np.concatenate(tables), speakers)


def _pack(table: Array, speakers: list[str]) -> dict[str, Array]:
    """Each column in the narrowest type that holds it."""
    largest = table.max(axis=0, initial=0).tolist()
    columns = {
        name: table[:, number].astype(np.min_scalar_type(largest[number])) for number, name in enumerate(_COLUMNS)
    }
    return columns | pack_sorted("speakers", speakers)
