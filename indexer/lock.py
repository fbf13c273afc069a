"""One writer at a time: a lock on a file in the index folder, that also says whose it is."""

from __future__ import annotations

import fcntl
import os
import time
from contextlib import suppress
from pathlib import Path

# Whoosh's own name for it, so that a stock Whoosh writer is kept out, too.
LOCK_NAME = "MAIN_WRITELOCK"
PATIENCE = 1.0  # seconds to wait for another writer


class IndexBusy(Exception):
    """Another process is writing to the index. The message says which, and what to do."""


class WriteLock:
    """Held from creation to `release`. The system lets go of it when the process dies, however it dies."""

    def __init__(self, folder: Path, patience: float = PATIENCE) -> None:
        """Raises IndexBusy when another writer does not finish in `patience` seconds."""
        self._file = open(folder / LOCK_NAME, "a+b", buffering=0, opener=_private)  # noqa: SIM115 - closed by `release`
        try:
            self._wait(folder, patience)
        except BaseException:
            self.release()
            raise
        with suppress(OSError):  # on a full disk the lock is held all the same, and articles can be deleted
            self._file.truncate(0)
            self._file.write(f"{os.getpid()}\n".encode())

    def _wait(self, folder: Path, patience: float) -> None:
        deadline = time.monotonic() + patience
        while not self._take():
            if time.monotonic() > deadline:
                holder = os.pread(self._file.fileno(), 32, 0).decode("ascii", "replace").strip() or "unknown"
                raise IndexBusy(f"{folder}: process {holder} is writing to this index; try again when it is done.")
            time.sleep(0.02)

    def _take(self) -> bool:
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def release(self) -> None:
        """Let the next writer in. Doing it again does nothing."""
        self._file.close()


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
