"""What the running process uses of memory, as Linux counts it."""

from __future__ import annotations

import re
import resource
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class PrivateMemory:
    """Bytes that no other process shares. Of the `total`, what is not `anonymous` are pages of files that only this
    process has mapped: the system takes them back when it needs them."""

    total: int
    anonymous: int


def peak_memory() -> int:
    """The most bytes this process has ever had in memory."""
    # getrusage counts the parent's memory too when the process was forked from it; the status file does not.
    stated = _field(Path("/proc/self/status"), "VmHWM")
    if stated:
        return stated
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def private_memory() -> PrivateMemory:
    """Private memory of this process now; zeros where the system does not say."""
    rollup = Path("/proc/self/smaps_rollup")
    total = _field(rollup, "Private_Clean") + _field(rollup, "Private_Dirty")
    return PrivateMemory(total, _field(rollup, "Anonymous"))


def _field(file: Path, name: str) -> int:
    found = re.search(rf"^{name}:\s+(\d+) kB", file.read_text(), re.M) if file.exists() else None
    return int(found[1]) * 1024 if found else 0
