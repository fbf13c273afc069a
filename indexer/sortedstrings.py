"""A sorted list of strings in two arrays: finds one, or all that begin so, without loading the rest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.arrayfile import pack_strings
from indexer.loops import first_string_from

CELL = 8  # bytes compared at once
_KEEP = np.array([(1 << (8 * length)) - 1 for length in range(CELL + 1)], np.uint64)  # the first bytes of a cell
AFTER_ALL = b"\xff"  # no UTF-8 text has this byte: prefix + AFTER_ALL stands behind all that begin with prefix


def pack_sorted(name: str, strings: Sequence[str]) -> dict[str, NDArray[Any]]:
    """The arrays of some strings, which must be sorted as Python sorts them and each occur once."""
    packed, offsets = pack_strings(strings)
    return {f"{name}.bytes": packed, f"{name}.offsets": offsets}


def order_of_strings(packed: NDArray[Any], offsets: NDArray[Any]) -> NDArray[np.uint32]:
    """The order that sorts some strings (arrayfile.pack_strings) by their bytes, equal ones as they were.

    Eight bytes at a time, the last ones first; strings that differ in length alone are sorted by it.
    """
    starts, lengths = offsets[:-1].astype(np.int64), np.diff(offsets)
    padded = packed.tobytes() + bytes(CELL)
    order = np.argsort(lengths, kind="stable")
    for skipped in reversed(range(0, int(lengths.max(initial=0)), CELL)):
        is_longer = lengths[order] > skipped
        some = order[is_longer]
        cells = cells_at(padded, starts[some] + skipped, lengths[some] - skipped).byteswap()
        order = np.concatenate((order[~is_longer], some[np.argsort(cells, kind="stable")]))
    return order.astype(np.uint32)


def cells_at(text: bytes, starts: NDArray[np.int64], lengths: NDArray[np.int64]) -> NDArray[np.uint64]:
    """Up to eight bytes from each start on as one number; bytes after the length count as 0.

    `text` has to go on for eight bytes after the last start.
    """
    loads = np.ndarray((len(text) - CELL + 1,), "<u8", text, strides=(1,))  # one at each byte
    cells: NDArray[np.uint64] = loads[starts] & _KEEP[np.clip(lengths, 0, CELL)]
    return cells


class SortedStrings(Sequence[bytes]):
    """The strings that `pack_sorted` packed, as UTF-8. Their order by bytes is their order by code points."""

    def __init__(self, arrays: Mapping[str, NDArray[Any]], name: str) -> None:
        self.packed, self.offsets = arrays[f"{name}.bytes"], arrays[f"{name}.offsets"]
        self._bytes, self._ends = self.packed.data, self.offsets.data

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, place: Any) -> Any:
        return bytes(self._bytes[self._ends[place] : self._ends[place + 1]])

    def stretch(self, first: int, last: int) -> list[bytes]:
        """Strings [first, last)."""
        ends = self._ends[first : last + 1].tolist()
        packed = bytes(self._bytes[ends[0] : ends[-1]])
        base = ends[0]
        return [packed[start - base : end - base] for start, end in pairwise(ends)]

    def arrays(self, name: str) -> dict[str, NDArray[Any]]:
        """The two arrays, named as in a file."""
        return {f"{name}.bytes": self.packed, f"{name}.offsets": self.offsets}

    def all(self) -> list[bytes]:
        """All of them, loaded."""
        return self.stretch(0, len(self))

    @classmethod
    def of(cls, strings: Sequence[bytes]) -> SortedStrings:
        """Some strings in memory; they must be sorted and each occur once."""
        offsets = np.zeros(len(strings) + 1, np.int64)
        np.cumsum([len(string) for string in strings], out=offsets[1:])
        packed = np.frombuffer(b"".join(strings), np.uint8)
        return cls({"strings.bytes": packed, "strings.offsets": offsets}, "strings")

    def text(self, place: int) -> str:
        """One of the strings, decoded."""
        return bytes(self[place]).decode("utf-8", "surrogatepass")

    def texts(self) -> Iterator[str]:
        """All of them, decoded."""
        return (string.decode("utf-8", "surrogatepass") for string in self.all())

    def find(self, string: bytes) -> int | None:
        """The place of a string; None when it is not there."""
        place = self.first_from(string)
        return place if place < len(self) and self[place] == string else None

    def first_from(self, string: bytes) -> int:
        """The place of the first string that is not before this one."""
        place: int = first_string_from(self.packed, self.offsets, np.frombuffer(string, np.uint8))
        return place

    def range_from(self, prefix: bytes) -> range:
        """The places of the strings that begin with a prefix."""
        return range(self.first_from(prefix), self.first_from(prefix + AFTER_ALL))
