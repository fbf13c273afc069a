"""A tap on everything that changes files, and a model of what a power cut leaves of the changes."""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest


@dataclass(frozen=True)
class Change:
    """One call that changes the disk: "create", "write", "sync", "rename" or "remove"."""

    kind: str
    path: Path
    content: bytes = b""
    target: Path | None = None


@contextmanager
def tapped(before: Callable[[Change], None]) -> Iterator[None]:
    """Calls `before` with every change that is about to be made; what it raises, the caller of the change gets."""
    opened, synced, renamed, removed = Path.open, os.fsync, Path.replace, Path.unlink

    def open_(path: Path, mode: str = "r", *arguments: Any, **options: Any) -> Any:
        if "w" not in mode:
            return opened(path, mode, *arguments, **options)
        before(Change("create", path))
        return _TappedFile(opened(path, mode, *arguments, **options), path, before)

    def sync(descriptor: int) -> None:
        before(Change("sync", Path(f"/proc/self/fd/{descriptor}").readlink()))
        synced(descriptor)

    def rename(path: Path, target: Path) -> Path:
        before(Change("rename", path, target=target))
        return renamed(path, target)

    def remove(path: Path, missing_ok: bool = False) -> None:
        before(Change("remove", path))
        removed(path, missing_ok)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "open", open_)
        patch.setattr(os, "fsync", sync)
        patch.setattr(Path, "replace", rename)
        patch.setattr(Path, "unlink", remove)
        yield


class _TappedFile:
    def __init__(self, file: Any, path: Path, before: Callable[[Change], None]) -> None:
        self._file, self._path, self._before = file, path, before

    def write(self, content: bytes | memoryview) -> int:
        self._before(Change("write", self._path, bytes(content)))
        return self._file.write(content)

    def __enter__(self) -> _TappedFile:
        return self

    def __exit__(self, *_error: object) -> None:
        self._file.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


@dataclass(eq=False)
class _File:
    written: bytearray = field(default_factory=bytearray)
    synced: int = 0  # bytes of it that are on the disk


class Disk:
    """One folder as a disk keeps it: bytes last when their file was synced, names when the folder was."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names: dict[str, _File] = {}
        for path in folder.iterdir() if folder.exists() else ():
            content = bytearray(path.read_bytes())
            self._names[path.name] = _File(content, len(content))
        self._lasting = dict(self._names)
        self._pending: list[Callable[[dict[str, _File]], object]] = []  # changes to names since the last sync

    def apply(self, change: Change) -> None:
        """Take part in a change."""
        name = change.path.name
        if change.kind == "sync" and change.path == self._folder:
            self._lasting, self._pending = dict(self._names), []
        elif change.path.parent != self._folder:
            assert change.kind == "sync", "something was changed outside the index"
        elif change.kind == "write":
            self._names[name].written += change.content
        elif change.kind == "sync":
            self._names[name].synced = len(self._names[name].written)
        else:
            step = self._renaming(change)
            step(self._names)
            self._pending.append(step)

    def _renaming(self, change: Change) -> Callable[[dict[str, _File]], object]:
        name, new = change.path.name, _File()
        if change.kind == "create":
            return lambda names: names.__setitem__(name, new)
        if change.kind == "remove":
            return lambda names: names.pop(name, None)
        file, target = self._names[name], change.target.name
        return lambda names: (names.pop(name, None), names.__setitem__(target, file))

    def after_power_cut(self, chance: float, rng: random.Random, folder: Path) -> None:
        """Write what a power cut may leave: everything synced, and each thing that was not with this chance."""
        names = dict(self._lasting)
        for step in self._pending:
            if rng.random() < chance:
                step(names)
        folder.mkdir()
        for name, file in names.items():
            kept = file.synced
            if rng.random() < chance:
                kept = rng.randint(file.synced, len(file.written))
            (folder / name).write_bytes(file.written[:kept])
