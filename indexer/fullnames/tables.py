"""Names of a segment -> tables of their hashes, which its file keeps: whose surname, first word or sound is this?

A commit asks for the names around a few others. In an archive of a million names it looks these up; nothing is made of
all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.arrayfile import Pieces, room_for
from indexer.fullnames.counted import small_keys
from indexer.fullnames.hashed import hashes_of
from indexer.fullnames.variants import pairs_of
from indexer.loops.names import FIRST_WORD, NAME, PAIR, SOUND, SURNAME, are_one_word
from indexer.sketchtable import SketchTable, merge_tables, table_in, table_of
from indexer.sortedstrings import SortedStrings

# What is looked up, by field, with its row among the hashes of a name. The name in the file is that of the field and
# this one: "person.surname".
LOOKED_UP: Mapping[str, Mapping[str, int]] = {
    "person": {"surname": SURNAME, "first_word": FIRST_WORD, "name": NAME, "sound": SOUND, "pair": PAIR},
    "org": {"name": NAME},
    "place": {"name": NAME},
}
_AT_ONCE = 50_000  # names whose hashes are made in one go

Array = NDArray[Any]
Longs = NDArray[np.int64]
NameTables = Mapping[int, SketchTable]  # by row of hashes


def short_hashes(hashes: Array) -> NDArray[np.uint32]:
    """Hashes as the tables keep them."""
    return (hashes >> np.uint64(32)).astype(np.uint32)


def tables_of(field: str, labels: SortedStrings) -> NameTables:
    """The tables of a field with some labels.

    Names with a word of nothing are in those of whole names alone, as 0: they are looked at whatever is asked for.
    """
    hashes = np.concatenate([np.empty((5, 0), np.uint64), *_hashes(field, labels)], axis=1)
    hashes[SOUND, are_one_word(hashes)] = 0
    tables = {}
    for row in LOOKED_UP[field].values():
        kept = (hashes[row] != 0) | (row == NAME)
        tables[row] = table_of(short_hashes(hashes[row, kept]), kept)
    return tables


def _hashes(field: str, labels: SortedStrings) -> Iterator[Array]:
    """The hashes of all labels, some at a time."""
    for first in range(0, len(labels), _AT_ONCE):
        keys = small_keys(field, labels.stretch(first, min(first + _AT_ONCE, len(labels))))
        hashes = hashes_of(keys)
        odd = np.flatnonzero(hashes[NAME] == 0)
        hashes[PAIR, odd] = pairs_of([keys[place] for place in odd.tolist()])
        yield hashes


def table_arrays(field: str, tables: NameTables) -> dict[str, Array]:
    """The arrays of a file."""
    arrays: dict[str, Array] = {}
    for name, row in LOOKED_UP[field].items():
        arrays |= tables[row].arrays(f"{field}.{name}")
    return arrays


def tables_in(arrays: Mapping[str, Array], field: str) -> NameTables:
    """The tables of a field in a file's arrays. KeyError: a file of another layout."""
    return {row: table_in(arrays, f"{field}.{name}") for name, row in LOOKED_UP[field].items()}


def merge_names(
    folder: Path, field: str, parts: Sequence[NameTables], places: Sequence[Array], labels: int
) -> dict[str, Array | Pieces]:
    """The arrays of one field of several segments, whose labels are at these places among so many of all.

    `folder` is where entries wait until they are written.
    """
    numbers = _first_places(folder, places, labels)
    arrays: dict[str, Array | Pieces] = {}
    for name, row in LOOKED_UP[field].items():
        arrays |= merge_tables(folder, [part[row] for part in parts], numbers, f"{field}.{name}")
    return arrays


def _first_places(folder: Path, places: Sequence[Array], labels: int) -> list[Array]:
    """For each segment the places of its labels, -1 for those that are in one before it."""
    found = room_for(folder, [*map(len, places)], np.dtype(np.int32))
    [is_known] = room_for(folder, [labels], np.dtype(bool))
    for numbers, own in zip(found, places, strict=True):
        for first in range(0, len(own), _AT_ONCE):
            some = own[first : first + _AT_ONCE]
            numbers[first : first + _AT_ONCE] = np.where(is_known[some], -1, some)
            is_known[some] = True
    return found
