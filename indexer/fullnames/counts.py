"""Segments -> the full names of what their living articles name: of all of it, or of what a commit touches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import compress
from operator import not_
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from indexer.columns import Columns, FacetColumn, gather
from indexer.fullnames.archive import Archive, Flags, Part, SegmentNames, every
from indexer.fullnames.around import Touched, around
from indexer.fullnames.choose import choose_beside, choose_full_names
from indexer.fullnames.explained import every as every_pair
from indexer.fullnames.lots import full_names_in_lots
from indexer.fullnames.open_names import OPEN_FIELDS, FullNames
from indexer.fullnames.variants import same_people
from indexer.fullnames.wanted import Wanted

__all__ = ["LOT", "Flags", "Part", "count_touched", "full_names_after", "full_names_of", "touched_by"]

LOT = 100_000  # names, each counted in every segment that has it, that are decided about in one go
WORTH_ALL = 1 / 8  # of all names: when more are touched, everything is decided anew


def full_names_of(
    folder: Path, parts: Sequence[Part], decided: Mapping[str, Mapping[str, str]]
) -> dict[str, dict[str, str]]:
    """{field: {name: full name}} for the living documents of some segments. `decided` as in `choose_full_names`;
    `folder` is where long arrays lie meanwhile."""
    if not _have_open_names(parts):
        return {}
    archive, lots = Archive(folder, parts), -(-_count_labels(parts) // LOT)
    if lots > 1:
        return full_names_in_lots(archive, lots, decided)
    counts = {field: archive.counted(field, every) for field in OPEN_FIELDS}
    return choose_full_names(counts, archive.explained.having(every_pair), decided, archive.is_small)


def full_names_after(
    folder: Path,
    parts: Sequence[Part],
    decided: Mapping[str, Mapping[str, str]],
    before: FullNames,
    touched: Touched,
) -> dict[str, dict[str, str]]:
    """The same, when `before` are the full names of the documents that were there; `decided` was the same then, and
    the archive as small (see `is_small`)."""
    if not _have_open_names(parts):
        return {}
    if sum(map(len, touched.names.values())) > WORTH_ALL * _count_labels(parts):
        return full_names_of(folder, parts, decided)
    anew, found = _decide_about(touched, Archive(folder, parts), decided)
    merged = {}
    for field in OPEN_FIELDS:
        names = before.get(field, {})
        is_decided = anew[field].decides(field, names)
        merged[field] = dict(compress(names.items(), map(not_, is_decided))) | found.get(field, {})
    return {field: names for field, names in merged.items() if names}


def _decide_about(
    touched: Touched, archive: Archive, decided: Mapping[str, Mapping[str, str]]
) -> tuple[Mapping[str, Wanted], dict[str, dict[str, str]]]:
    """What has to be decided anew when some names were touched, and the full names of these."""
    near = around(touched, archive.explained, [segment.names for segment in archive.fields["person"]])
    counts = {field: archive.counted(field, partial(_known, near.known[field])) for field in OPEN_FIELDS}
    people = counts["person"]
    asked = near.anew["person"].may_have(people.keys)
    found = choose_beside(same_people(people, asked), asked, counts, near.explained, decided, archive.is_small)
    return near.anew, {
        field: dict(compress(names.items(), near.anew[field].decides(field, names))) for field, names in found.items()
    }


def _known(wanted: Wanted, segment: SegmentNames) -> NDArray[np.int64]:
    return wanted.places(segment.names)


def count_touched(new: Sequence[Columns], deleted: Sequence[tuple[Columns, NDArray[np.int64]]]) -> int:
    """How many names `touched_by` would put together, each as often as a segment or a deleted document has it."""
    columns = [(one.facets[field], rows) for one, rows in deleted for field in OPEN_FIELDS]
    have = sum(int((column.offsets[rows + 1] - column.offsets[rows]).sum(dtype=np.int64)) for column, rows in columns)
    return have + sum(len(one.facets[field].labels) for one in new for field in OPEN_FIELDS)


def touched_by(new: Sequence[Columns], deleted: Sequence[tuple[Columns, NDArray[np.int64]]]) -> Touched:
    """What the articles of some segments have, and those in some rows of others."""
    names, pairs = {}, {pair for columns in new for pair in columns.explained.labels.texts()}
    for field in OPEN_FIELDS:
        found = {label for columns in new for label in columns.facets[field].labels.all()}
        names[field] = found.union(*(_labels_in(columns.facets[field], rows) for columns, rows in deleted))
    for columns, rows in deleted:
        pairs.update(label.decode("utf-8", "surrogatepass") for label in _labels_in(columns.explained, rows))
    return Touched(names, pairs)


def _labels_in(column: FacetColumn, rows: NDArray[np.int64]) -> set[bytes]:
    return {column.labels[place] for place in np.unique(gather(column, rows)[0]).tolist()}


def _count_labels(parts: Sequence[Part]) -> int:
    return sum(len(columns.facets[field].labels) for columns, _ in parts for field in OPEN_FIELDS)


def _have_open_names(parts: Sequence[Part]) -> bool:
    return any(columns.open[field].any() for columns, _ in parts for field in OPEN_FIELDS)
