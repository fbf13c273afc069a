"""What a line calls an article -> keys; an article -> the keys that it has. They share one when the line means it.

An id means the article whose page shows it, a path a file in the folder that the line's own file lies in.
"""

from __future__ import annotations

import os
from pathlib import Path, PurePath

from indexer.article import Article
from indexer.formats.files import printable
from indexer.formats.registry import origin_of

Key = str | tuple[str, int | None]  # an id; where a file lies, and the line in it


def keys_of(written: str, folder: Path) -> tuple[Key, ...]:
    """The keys of what a line calls an article; none for nothing written. `folder` is that of the line's file."""
    if not written:
        return ()
    keys: list[Key] = [written]
    path, _, line = written.rpartition(":")
    if whole := _file(folder, written):
        keys.append((origin_of(whole), None))
    if line.isdecimal() and (of_many := _file(folder, path)):
        keys.append((origin_of(of_many), int(line)))
    return tuple(keys)


def keys_of_article(article: Article) -> frozenset[Key]:
    """The keys of an article under the id that it is kept under."""
    return frozenset({article.article_id, (article.origin, article.line)})


def names_of(article: Article) -> frozenset[str]:
    """What an article can be called by lines of any folder: its id, and its path as its page shows it."""
    path = article.path if article.line is None else f"{article.path}:{article.line}"
    return frozenset({article.article_id, path})


def _file(folder: Path, shown: str) -> Path | None:
    """The file in a folder whose path is shown so: what cannot be printed of it is escaped there."""
    path = folder / shown
    if os.path.isfile(path):
        return path
    if "\\" not in shown:
        return None
    found = folder
    for part in PurePath(shown).parts:
        if not found.is_dir() or not (names := [name for name in os.listdir(found) if printable(name) == part]):
            return None
        found = found / names[0]
    return found
