"""A size -> an array of zeros for looking into anywhere: on large pages, where the system has them.

Finding out where a page lies takes longer than reading from it, and a question looks into thousands of pages of 4 kB.
"""

from __future__ import annotations

import mmap
import threading
from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray

_LARGE = 2 << 20  # bytes of a large page; of less than that there is none

# A mapping that is shared, as it is without being asked for, has no large pages.
_PRIVATE: dict[str, int] = (
    {"flags": mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS} if hasattr(mmap, "MAP_PRIVATE") else {}  # not on Windows
)


def zeros(size: int, kind: DTypeLike) -> NDArray[Any]:
    """So many zeros. The memory is taken when they are written, and given back with the array."""
    kind = np.dtype(kind)
    wanted = size * kind.itemsize
    if wanted < _LARGE:
        return np.zeros(size, kind)
    room = mmap.mmap(-1, -(-wanted // _LARGE) * _LARGE, **_PRIVATE)
    if hasattr(mmap, "MADV_HUGEPAGE"):
        room.madvise(mmap.MADV_HUGEPAGE)
    return np.frombuffer(room, kind, size)


class _Zeros(threading.local):
    """A bit and a number for each document, all 0 between questions: filling new ones takes longer than most uses."""

    def __init__(self) -> None:
        self.bits = np.zeros(0, np.uint64)
        self.numbers = np.zeros(0, np.int32)


_OF_THIS_THREAD = _Zeros()


def no_bits(documents: int) -> NDArray[np.uint64]:
    """A bit for each of so many documents, or more, all 0. Whoever sets some takes them back before others ask."""
    if len(_OF_THIS_THREAD.bits) * 64 < documents:
        _OF_THIS_THREAD.bits = np.zeros(documents // 64 + 1, np.uint64)
    return _OF_THIS_THREAD.bits


def no_numbers(documents: int) -> NDArray[np.int32]:
    """The same with a number for each."""
    if len(_OF_THIS_THREAD.numbers) < documents:
        _OF_THIS_THREAD.numbers = zeros(documents, np.int32)
    return _OF_THIS_THREAD.numbers
