"""Memory that was freed -> given back to the system, so that a long run needs no more of it than a short one.

The C library keeps what was freed: arrays of a segment lie between texts that stay, and the next ones rarely fit where
they were. Only glibc can be told; elsewhere nothing is done.
"""

from __future__ import annotations

import ctypes
import platform

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3  # of mallopt
_LARGE = 2 << 20  # bytes: arrays of this size and more go back to the system as soon as they are freed
_AT_HAND = 16 << 20  # bytes that smaller ones may leave free for the next ones: memory from the system is filled anew

_LIBRARY = ctypes.CDLL(None) if platform.libc_ver()[0] == "glibc" else None


def give_back_arrays() -> None:
    """From now on, give large arrays back as soon as they are freed."""
    if _LIBRARY is not None:
        _LIBRARY.mallopt(_MMAP_THRESHOLD, _LARGE)
        _LIBRARY.mallopt(_TRIM_THRESHOLD, _AT_HAND)


def give_back() -> None:
    """Give back what was freed so far."""
    if _LIBRARY is not None:
        _LIBRARY.malloc_trim(0)
