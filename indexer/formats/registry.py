"""Source file -> raw articles: finds the module that reads a file by the end of its name."""

from __future__ import annotations

import importlib
import logging
import os
import pkgutil
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Protocol, cast

from indexer.article import fingerprint
from indexer.formats.encoding import Unreadable
from indexer.formats.raw import Problem, RawArticle, Reading, SourceFile, Unread

logger = logging.getLogger(__name__)


class Format(Protocol):
    """What a format module offers. `SUFFIXES` are lower case, with their dot: ".jsonl", ".jsonl.gz"."""

    SUFFIXES: tuple[str, ...]

    def read(self, file: SourceFile, mapping: Mapping[str, str]) -> Reading:
        """The articles and problems of a file; `mapping` is {their field name: our fact or "body"}."""


@cache
def formats() -> Mapping[str, Format]:
    """Every suffix that can be read, with its module; the longest first, so that ".jsonl.gz" beats ".gz"."""
    import indexer.formats as package

    found: dict[str, Format] = {}
    for entry in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        module = importlib.import_module(entry.name)
        if hasattr(module, "SUFFIXES") and hasattr(module, "read"):
            found.update(dict.fromkeys(module.SUFFIXES, cast(Format, module)))
    return MappingProxyType(dict(sorted(found.items(), key=lambda pair: (-len(pair[0]), pair[0]))))


def find_format(name: str) -> Format | None:
    """The module that reads files of this name, or None."""
    lowered = name.lower()
    return next((module for suffix, module in formats().items() if lowered.endswith(suffix)), None)


def read_file(file: SourceFile, mapping: Mapping[str, str]) -> Reading:
    """The articles of one file and what was wrong with it. Never raises; stops at what it cannot get past."""
    line: int | None = None
    try:
        module = find_format(file.path.name)
        if module is None:
            raise Unreadable(f"no format reads {file.path.suffix or 'files without a suffix'}")
        origin, folders = origin_of(file.path), tuple(os.path.abspath(file.path).split(os.sep)[1:-1])
        for item in module.read(file, mapping):
            line = None if isinstance(item, Unread) else item.line
            yield replace(item, origin=origin, folders=folders) if isinstance(item, RawArticle) else item
    except Exception as error:
        yield Problem(file.shown, line, _reason(error))


def origin_of(path: Path) -> str:
    """A hash of where a file lies."""
    # A name need not be UTF-8: as Latin-1, every byte of it counts.
    return fingerprint(os.fsencode(os.path.realpath(path)).decode("latin-1"))


def _reason(error: Exception) -> str:
    if isinstance(error, Unreadable):
        return str(error)
    if isinstance(error, OSError):
        return (error.strerror or str(error) or "cannot be read").lower()
    logger.debug("unexpected error while reading", exc_info=error)
    return f"cannot be read: {type(error).__name__} ({str(error)[:200]})"
