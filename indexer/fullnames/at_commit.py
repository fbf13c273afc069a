"""A commit -> the full names that its manifest notes, and whether they can wait until its articles can be found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from indexer.committed import Committed
from indexer.fullnames.archive import count_living
from indexer.fullnames.choose import is_small
from indexer.fullnames.counts import LOT, Flags, Part, count_touched, full_names_after, full_names_of, touched_by
from indexer.fullnames.open_names import OPEN_FIELDS

DUE = "full_names_due"  # noted by a commit that left the full names as they were before
MANY = 50_000  # names of an archive: deciding about those that are touched takes longer than the rest of a commit

Decided = dict[str, dict[str, str]]


def can_wait(meta: Mapping[str, Any], old: Committed) -> bool:
    """Whether the articles of a commit are better shown at once, with the full names of the one before."""
    names = sum(len(segment.columns.facets[field].labels) for segment in old.segments for field in OPEN_FIELDS)
    return names > MANY and meta.get("merged") == old.meta.get("merged")


def full_names_at(
    folder: Path, meta: Mapping[str, Any], old: Committed, deleted: Sequence[Flags], new: Sequence[Part]
) -> Decided:
    """{field: {name: full name}} for what is left of an index and is new, but for names the archivist decided about.

    `deleted` are the documents deleted now, by segment. Where only some articles are new, only what they touch is
    decided anew. `folder` is where long arrays lie meanwhile.
    """
    decided = _by_archivist(meta)
    parts = [*((segment.columns, own) for segment, own in zip(old.segments, deleted, strict=True)), *new]
    before = [(segment.columns, segment.deleted) for segment in old.segments]
    is_as_small = is_small(count_living(before)) == is_small(count_living(parts))
    if not before or DUE in old.meta or meta.get("merged") != old.meta.get("merged") or not is_as_small:
        return full_names_of(folder, parts, decided)
    gone = [
        (segment.columns, np.flatnonzero(own & ~segment.deleted))
        for segment, own in zip(old.segments, deleted, strict=True)
    ]
    added = [columns for columns, _ in new]
    if count_touched(added, gone) > LOT:  # so many names are never in memory together
        return full_names_of(folder, parts, decided)
    touched = touched_by(added, gone)
    return full_names_after(folder, parts, decided, old.meta.get("full_names", {}), touched)


def _by_archivist(meta: Mapping[str, Any]) -> Decided:
    """The names that the archivist gave to names, the kept ones themselves among them."""
    decided: Decided = {}
    for field, names in meta.get("merged", {}).items():
        for name, (new_field, new_name) in names.items():
            decided.setdefault(field, {})[name] = new_name if new_field == field else name
            decided.setdefault(new_field, {})[new_name] = new_name
    return decided
