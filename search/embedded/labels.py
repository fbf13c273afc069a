"""Sorted labels of several segments -> those of all, and where each segment's own stand there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from indexer.sortedstrings import SortedStrings
from search.embedded import loops

Ints = NDArray[np.int32]


def merge_labels(own: Sequence[SortedStrings]) -> tuple[SortedStrings, list[Ints]]:
    """The labels of all segments, sorted, each once, and for each segment where its own labels stand there."""
    if not own:
        return SortedStrings.of([]), []
    by_size = sorted(range(len(own)), key=lambda number: len(own[number]))  # the longest is gone through once
    places = {by_size[0]: np.arange(len(own[by_size[0]]), dtype=np.int32)}
    merged = own[by_size[0]]
    for number in by_size[1:]:
        merged, of_merged, of_next = _merge(merged, own[number])
        places = {before: of_merged[them] for before, them in places.items()} | {number: of_next}
    return merged, [places[number] for number in range(len(own))]


def _merge(left: SortedStrings, right: SortedStrings) -> tuple[SortedStrings, Ints, Ints]:
    packed, offsets, of_left, of_right = loops.merge_strings(left.packed, left.offsets, right.packed, right.offsets)
    return SortedStrings({"strings.bytes": packed, "strings.offsets": offsets}, "strings"), of_left, of_right


def in_full(labels: SortedStrings, full_names: Mapping[str, str]) -> Ints:
    """For each label where its full name stands; for most that is its own place."""
    full = np.arange(len(labels), dtype=np.int32)
    names = _find_all(labels, list(full_names))
    full_places = _find_all(labels, list(full_names.values()))
    known = (names >= 0) & (full_places >= 0)
    full[names[known]] = full_places[known]
    return full


def _find_all(labels: SortedStrings, texts: Sequence[str]) -> Ints:
    """The place of each text among labels; -1 for one that is not there."""
    wanted = [text.encode("utf-8", "surrogatepass") for text in texts]
    order = sorted(range(len(wanted)), key=wanted.__getitem__)
    in_order = SortedStrings.of([wanted[number] for number in order])
    places = np.empty(len(wanted), np.int32)
    places[order] = loops.find_strings(labels.packed, labels.offsets, in_order.packed, in_order.offsets)
    return places
