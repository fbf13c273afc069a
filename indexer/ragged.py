"""Lists of integers, one list an owner, packed one after the other: each list in the narrowest width that holds it.

    name.width   uint8, one an owner: 0, 1 or 2 for lists of 1, 2 or 4 bytes a number
    name.start   uint32 or int64, one an owner: where its list starts in the array of its width
    name.1 name.2 name.4   the numbers: uint8, uint16, uint32

How long each list is, the caller knows: it is a count of something else, kept once for several lists.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.arrayfile import Pieces, Spool
from indexer.loops import narrow, widen, widest_of

Array = NDArray[Any]
WIDTHS: tuple[np.dtype[Any], ...] = (np.dtype("<u1"), np.dtype("<u2"), np.dtype("<u4"))
SUFFIXES = ("1", "2", "4")
AT_ONCE = 1 << 16  # starts that are made short in one go


class RaggedWriter:
    """Collects lists, in the order of their owners."""

    def __init__(self, folder: Path) -> None:
        """`folder` is where long arrays wait until they are written."""
        self._numbers = [Spool(folder, kind) for kind in WIDTHS]
        self._widths, self._starts = Spool(folder, np.dtype(np.uint8)), Spool(folder, np.dtype(np.int64))

    def add(self, values: Array, counts: Array) -> None:
        """Add the lists of some owners: `values` laid end to end (below 2**32), `counts` of them an owner."""
        widths, starts, *numbers = narrow(np.ascontiguousarray(values, np.uint32), counts)
        before = np.array([len(spool) for spool in self._numbers])
        self._widths.append(widths)
        starts += before[widths]
        for spool, some in zip(self._numbers, numbers, strict=True):
            spool.append(some)
        self._starts.append(starts)

    def arrays(self, name: str) -> dict[str, Array | Pieces]:
        """Everything that was added, as arrays of a file."""
        return {
            f"{name}.width": self._widths.pieces(),
            f"{name}.start": self._starts.pieces() if max(map(len, self._numbers)) >= 2**32 else self._short_starts(),
            **{f"{name}.{suffix}": part.pieces() for suffix, part in zip(SUFFIXES, self._numbers, strict=True)},
        }

    def _short_starts(self) -> Pieces:
        starts = self._starts.mapped()
        some = range(0, len(starts), AT_ONCE)
        short = np.dtype(np.uint32)
        return Pieces(short, starts.shape, lambda: (starts[first : first + AT_ONCE].astype(short) for first in some))


class Ragged:
    """The lists that a RaggedWriter packed, in mapped arrays."""

    def __init__(self, arrays: Mapping[str, Array], name: str) -> None:
        self._width, self._start = arrays[f"{name}.width"], arrays[f"{name}.start"]
        self._numbers = tuple(arrays[f"{name}.{suffix}"] for suffix in SUFFIXES)
        # Single numbers come out of memory views in half the time that arrays take.
        self._widths, self._starts = self._width.data, self._start.data

    def get(self, owner: int, count: int) -> Array:
        """One owner's list: a view, in its own width."""
        start = self._starts[owner]
        numbers: Array = self._numbers[self._widths[owner]][start : start + count]
        return numbers

    def flatten(self, first: int, last: int, counts: Array) -> Array:
        """The lists of owners [first, last), laid end to end: a copy, as wide as the widest; `counts` (int64) are
        theirs."""
        widths = self._width[first:last]
        values = np.empty(int(counts.sum()), WIDTHS[widest_of(widths, counts)])
        ones, twos, fours = self._numbers
        widen(widths, self._start[first:last], counts, ones, twos, fours, values)
        return values
