"""The segments -> Stories: which articles are copies of one another, one number a document.

An article names the articles that it is a copy of. Whoever is connected through such links is in one story, also
through an article that was deleted since: its id goes on connecting.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indexer.codec.segment import SegmentFiles
from indexer.columns import Columns, places_of
from indexer.sortedstrings import SortedStrings, order_of_strings
from search.embedded import loops
from search.embedded.labels import merge_labels
from search.embedded.postings import DocIds
from search.embedded.snapshot import Snapshot

Ints = NDArray[np.int32]
_NONE = np.empty(0, np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Stories:
    """Every story with two living articles or more: story s has `members[starts[s]:starts[s + 1]]`.

    Members are living documents in the order of their articles' ids. `of` is the story of each document, -1 for
    articles without copies; `places` is where each member stands among the members.
    """

    of: Ints
    places: Ints
    members: DocIds
    starts: DocIds

    def __len__(self) -> int:
        return len(self.starts) - 1

    def with_copies(self, doc_id: int) -> DocIds:
        """A living document and its copies, in the order of their ids; none when it has no copy."""
        story = int(self.of[doc_id])
        return _NONE if story < 0 else self.members[self.starts[story] : self.starts[story + 1]]

    def copies(self, doc_id: int) -> DocIds:
        """The copies of a document, in the order of their ids."""
        members = self.with_copies(doc_id)
        copies: DocIds = members[members != doc_id]
        return copies

    def count_copies(self, doc_id: int) -> int:
        """How many copies a document has."""
        story = int(self.of[doc_id])
        return 0 if story < 0 else int(self.starts[story + 1] - self.starts[story]) - 1

    def shared_by(self, doc_ids: DocIds) -> bool:
        """Whether two of some documents are copies of one another."""
        return len(self) > 0 and loops.share_group(doc_ids, self.of, len(self))


def stories_of(snapshot: Snapshot) -> Stories:
    """The stories of a snapshot, made when they are first asked for."""
    return snapshot.keep("stories", lambda: _make(snapshot))


def in_order_of_time(snapshot: Snapshot, doc_ids: DocIds) -> list[int]:
    """Documents by the start of their period, undated ones last; where it is the same, in the order they have."""
    starts = snapshot.column_of("start", doc_ids)
    order = np.argsort(np.where(starts < 0, np.iinfo(starts.dtype).max, starts), kind="stable")
    in_order: list[int] = doc_ids[order].tolist()
    return in_order


def _make(snapshot: Snapshot) -> Stories:
    size = len(snapshot)
    if not any(len(segment.columns.copy_of.labels) for segment in snapshot.segments):
        nowhere = np.broadcast_to(np.int32(-1), size)
        return Stories(nowhere, nowhere, _NONE, np.zeros(1, np.int64))
    copies, originals, unknown = _links(snapshot)
    linked, copies, originals = _number(copies, originals, size + unknown)
    roots = loops.join(len(linked), copies, originals)
    living = np.flatnonzero(snapshot.alive[linked[: np.searchsorted(linked, size)]])
    sizes = np.bincount(roots[living], minlength=len(linked))
    has_copies = sizes > 1  # for each root
    members = living[has_copies[roots[living]]]
    members = members[_order_of_ids(snapshot, linked[members])]
    members = members[np.argsort(roots[members], kind="stable")]
    of, places = np.full((2, size), -1, np.int32)
    of[linked[members]] = (np.cumsum(has_copies) - 1)[roots[members]]
    places[linked[members]] = np.arange(len(members))
    starts = np.concatenate(([0], np.cumsum(sizes[has_copies]))).astype(np.int64)
    return Stories(of, places, linked[members], starts)


def _number(copies: DocIds, originals: DocIds, size: int) -> tuple[DocIds, DocIds, DocIds]:
    """All who are linked, ascending, of so many, and the same links by numbers of these."""
    is_linked, number = np.zeros(size, bool), np.empty(size, np.int64)
    is_linked[copies], is_linked[originals] = True, True
    linked = np.flatnonzero(is_linked)
    number[linked] = np.arange(len(linked))
    return linked, number[copies], number[originals]


def _links(snapshot: Snapshot) -> tuple[DocIds, DocIds, int]:
    """The links of living documents: who is a copy, of which document, and how many ids no living article has.

    Such ids are numbered on from the documents.
    """
    columns = [segment.columns.copy_of for segment in snapshot.segments]
    ids, places = merge_labels([column.labels for column in columns])
    named = _find_living(snapshot, ids)
    unknown = np.flatnonzero(named < 0)
    named[unknown] = len(snapshot) + np.arange(len(unknown))
    copies, originals = [_NONE], [_NONE]
    for base, segment, column, of_segment in zip(
        snapshot.bases.tolist(), snapshot.segments, columns, places, strict=False
    ):
        rows = np.repeat(np.arange(len(segment)), np.diff(column.offsets))
        from_living = ~segment.deleted[rows]
        copies.append(rows[from_living] + base)
        originals.append(named[of_segment[column.ordinals[from_living]]])
    return np.concatenate(copies), np.concatenate(originals), len(unknown)


def _find_living(snapshot: Snapshot, ids: SortedStrings) -> DocIds:
    """The living document of each article id, or -1."""
    found = np.full(len(ids), -1, np.int64)
    for base, segment in zip(snapshot.bases.tolist(), snapshot.segments, strict=False):
        rows = _find_living_rows(segment, ids)
        found[rows >= 0] = rows[rows >= 0] + base
    return found


def _find_living_rows(segment: SegmentFiles, ids: SortedStrings) -> DocIds:
    columns = segment.columns
    own = (columns.id_bytes, columns.id_offsets, columns.id_order)
    rows: DocIds = loops.find_living(*own, segment.deleted, ids.packed, ids.offsets)
    return rows


def _order_of_ids(snapshot: Snapshot, doc_ids: DocIds) -> DocIds:
    """What sorts some documents by their articles' ids."""
    numbers = np.searchsorted(snapshot.bases, doc_ids, side="right") - 1
    packed, lengths = [], []
    for number, segment in enumerate(snapshot.segments):
        strings, sizes = _ids(segment.columns, doc_ids[numbers == number] - snapshot.bases[number])
        packed.append(strings)
        lengths.append(sizes)
    offsets = np.concatenate(([0], np.cumsum(np.concatenate([_NONE, *lengths])))).astype(np.int64)
    return order_of_strings(np.concatenate([np.empty(0, np.uint8), *packed]), offsets).astype(np.int64)


def _ids(columns: Columns, rows: DocIds) -> tuple[NDArray[np.uint8], DocIds]:
    """The ids of the articles in some rows, laid end to end, and the length of each."""
    places, lengths = places_of(columns.id_offsets, rows)
    return columns.id_bytes[places], lengths
