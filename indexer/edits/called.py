"""What a line calls an article -> keys; an article -> the keys that it has. They share one when the line means it.

An id means the article whose page shows it, a path a file in the folder that the line's own file lies in. In a file of
many articles the line of one is needed as well; in a file of one it may be left out.
"""

from __future__ import annotations

import os
import re
from itertools import islice
from pathlib import Path, PurePath

from indexer.article import Article
from indexer.formats.characters import clean
from indexer.formats.files import printable
from indexer.formats.raw import RawArticle, SourceFile
from indexer.formats.registry import origin_of, read_file

Key = str | tuple[str, int | None]  # an id; where a file lies, and the line in it

_WITH_LINE = re.compile(r"(.+)(?::|, line )([0-9]{1,18})")  # "2024/talks.jsonl:3", "2024/talks.jsonl, line 3"


def keys_of(written: str, folder: Path) -> tuple[Key, ...]:
    """The keys of what a line calls an article; none for nothing written. `folder` is that of the line's file."""
    if not written:
        return ()
    keys: list[Key] = [written]
    if whole := _file(folder, written):
        keys += [(origin_of(whole), line) for line in dict.fromkeys((None, _only_line(whole)))]
    if (match := _WITH_LINE.fullmatch(written)) and (of_many := _file(folder, match[1])):
        keys.append((origin_of(of_many), int(match[2])))
    return tuple(keys)


def _only_line(path: Path) -> int | None:
    """The line of the one article in a file; None where it has several, or where the file is the article."""
    items = list(islice(read_file(SourceFile(path, path.name, path.stat().st_size), {}), 2))
    return items[0].line if len(items) == 1 and isinstance(items[0], RawArticle) else None


def keys_of_article(article: Article) -> frozenset[Key]:
    """The keys of an article under the id that it is kept under."""
    return frozenset({article.article_id, (article.origin, article.line)})


def names_of(article: Article) -> frozenset[str]:
    """What an article can be called by lines of any folder: its id, and its path as its page shows it.

    A path without a line is that of all articles in the file.
    """
    path = clean(article.path)
    lines = () if article.line is None else (f"{path}:{article.line}", f"{path}, line {article.line}")
    return frozenset((article.article_id, path, *lines))


def _file(folder: Path, shown: str) -> Path | None:
    """The file in a folder whose path is shown so: what cannot be printed of it is escaped there, accents may stand
    apart from their letters in its name, as Macs have them, and not in the line."""
    path = folder / shown
    if os.path.isfile(path):
        return path
    if "\\" not in shown and shown.isascii():
        return None
    found = folder
    for part in PurePath(shown).parts:
        if not found.is_dir() or not (
            names := [name for name in os.listdir(found) if clean(printable(name)) == clean(part)]
        ):
            return None
        found = found / names[0]
    return found
