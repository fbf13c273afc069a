"""Memory that was freed -> given back to the system, so that a long run needs no more of it than a short one.

The C library keeps what was freed: arrays of a segment lie between texts that stay, and the next ones rarely fit where
they were. Only glibc can be told; elsewhere nothing is done.
"""

from __future__ import annotations

import ctypes
import platform

_MMAP_THRESHOLD = -3  # of mallopt
_LARGE = 256 << 10  # bytes: arrays of this size and more go back to the system as soon as they are freed

_LIBRARY = ctypes.CDLL(None) if platform.libc_ver()[0] == "glibc" else None


def give_back_arrays() -> None:
    """From now on, give large arrays back as soon as they are freed."""
    if _LIBRARY is not None:
        _LIBRARY.mallopt(_MMAP_THRESHOLD, _LARGE)


def give_back() -> None:
    """Give back what was freed so far."""
    if _LIBRARY is not None:
        _LIBRARY.malloc_trim(0)
