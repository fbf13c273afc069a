"""Sorted lists of strings -> the list of all of them, and where each list's strings are in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.arrayfile import Pieces, Spool, room_for
from indexer.sortedstrings import SortedStrings

AT_ONCE = 50_000  # strings of all lists, about, that are merged at once: bounds the memory of a merge

Array = NDArray[Any]
Ints = NDArray[np.int32]


def merge_strings(
    folder: Path, parts: Sequence[SortedStrings], name: str
) -> tuple[dict[str, Array | Pieces], list[Ints]]:
    """The arrays of the merged list (as sortedstrings.pack_sorted makes them); for each part its strings' places.

    `folder` is where long ones wait until they are written.
    """
    packed, offsets = Spool(folder, np.dtype(np.uint8)), Spool(folder, np.dtype(np.int64))
    places = room_for(folder, [*map(len, parts)], np.dtype(np.int32))
    offsets.append(np.zeros(1, np.int64))
    for bounds in stretches_of(parts, AT_ONCE):
        own = [part.stretch(first, last) for part, (first, last) in zip(parts, bounds, strict=True)]
        strings, merged = sorted(set().union(*own)), len(offsets) - 1
        place_of = dict(zip(strings, range(merged, merged + len(strings)), strict=True))
        for found, (first, last), some in zip(places, bounds, own, strict=True):
            found[first:last] = np.fromiter(map(place_of.__getitem__, some), np.int32, len(some))
        offsets.append(len(packed) + np.cumsum(np.fromiter(map(len, strings), np.int64, len(strings))))
        packed.append(b"".join(strings))
    arrays: dict[str, Array | Pieces] = {f"{name}.bytes": packed.pieces(), f"{name}.offsets": offsets.pieces()}
    return arrays, places


def stretches_of(parts: Sequence[Sequence[bytes]], at_once: int) -> Iterator[list[tuple[int, int]]]:
    """Stretches of all lists between the same two strings: for each list its first place and the one after its last.

    They hold about so many strings, or hardly more: strings of one list may all stand before those of another.
    """
    step = max(1, at_once // (2 * len(parts)))
    samples = sorted(part[place] for part in parts for place in range(step, len(part), step))
    firsts = [0] * len(parts)
    for cut in dict.fromkeys(samples[len(parts) :: len(parts)]):
        lasts = [bisect_left(part, cut) for part in parts]
        yield list(zip(firsts, lasts, strict=True))
        firsts = lasts
    yield list(zip(firsts, map(len, parts), strict=True))
