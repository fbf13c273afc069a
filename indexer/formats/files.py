"""Paths named -> source files: walks folders in a fixed order and says what it leaves out, and why.

The order is that of the names' bytes, folder by folder, so it is the same on every machine. Entries whose
name begins with a dot are skipped silently: they belong to tools, not to archives. A link is never followed out
of the folder named; one that stays inside is skipped, as its target is met anyway.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise
from pathlib import Path

from indexer.formats.edit_files import ALIASES, CORRECTIONS, NOT_READ, has_edits
from indexer.formats.folders import FOLDER, LINK, Entry, entries_of
from indexer.formats.raw import Problem, SourceFile, Unread
from indexer.formats.registry import find_format

_SPECIAL = {
    stat.S_IFIFO: "a named pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


Found = SourceFile | Problem | Unread


def find_files(paths: Sequence[str | Path]) -> Iterator[Found]:
    """Every file under the paths named, each once, in a fixed order; what cannot be read is told, never raised."""
    seen: set[str] = set()  # those only that may be met twice: an archive may have millions of files
    overlapping = _overlap(paths)
    roots = frozenset(Path(os.path.realpath(path)) for path in paths)
    for path in paths:
        for found in _named(Path(path), roots):
            if not isinstance(found, SourceFile) or not (overlapping or found.path.is_symlink()):
                yield found
                continue
            real = os.path.realpath(found.path)
            if real not in seen:
                seen.add(real)
                yield found


def _overlap(paths: Sequence[str | Path]) -> bool:
    """Whether one of the paths is another one or lies in it."""
    real = sorted(Path(os.path.realpath(path)).parts for path in paths if os.path.exists(path))
    return any(second[: len(first)] == first for first, second in pairwise(real))


def printable(path: str) -> str:
    r"""A path with what cannot be printed escaped: control characters, undecodable bytes, odd spaces.

    >>> printable("a\nb.txt"), printable("caf\udce9.txt")
    ('a\\nb.txt', 'caf\\xe9.txt')
    """
    return "".join(character if character.isprintable() else _escape(character) for character in path)


def _escape(character: str) -> str:
    # Bytes of a name that are not UTF-8 reach Python as the code points U+DC80 to U+DCFF.
    if "\udc80" <= character <= "\udcff":
        return f"\\x{ord(character) - 0xDC00:02x}"
    return character.encode("unicode_escape").decode("ascii")


def _named(path: Path, roots: Set[Path]) -> Iterator[Found]:
    """What one path of the command line stands for, `roots` being all of them. A link named outright is followed."""
    shown = printable(str(path))
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError) as error:
        yield Problem(shown, None, _refusal(error))
        return
    if stat.S_ISDIR(mode):
        yield from _walk(Path(os.path.realpath(path)), shown, roots)
        return
    if find_format(path.name) is None:
        yield Problem(shown, None, f"no format reads {path.suffix or 'files without a suffix'}")
        return
    # An absolute path would put the names of this machine's folders into the index.
    outside = path.is_absolute() or ".." in path.parts
    yield _file(path, printable(path.name) if outside else shown)


def _walk(root: Path, shown_root: str, roots: Set[Path]) -> Iterator[Found]:
    # A stack, not recursion: folders can be nested deeper than Python's frames.
    waiting = [_entries(root, shown_root)]
    while waiting:
        entry = next(waiting[-1], None)
        if entry is None:
            waiting.pop()
            continue
        if isinstance(entry, Problem):
            yield entry
            continue
        path, shown = entry.path, _shown(entry.path, root)
        if entry.kind == LINK:
            yield from _follow(path, shown, root)
        elif entry.kind == FOLDER:
            waiting.append(_entries(path, shown))
        elif path.name in (ALIASES, CORRECTIONS) and path.parent in roots:
            continue
        elif has_edits(path):
            yield Problem(shown, None, NOT_READ)
        elif find_format(path.name) is None:
            yield Unread(shown, path.suffix.lower())
        else:
            yield _file(path, shown)


def _entries(folder: Path, shown: str) -> Iterator[Entry | Problem]:
    try:
        return entries_of(folder)
    except OSError as error:
        return iter([Problem(shown, None, _refusal(error))])


def _follow(link: Path, shown: str, root: Path) -> Iterator[Found]:
    """What a link inside a folder stands for: mostly nothing, as its target is met on the way."""
    try:
        target = link.resolve(strict=True)
    except FileNotFoundError:
        yield Problem(shown, None, "a link to something that is not there")
        return
    except (OSError, RuntimeError):  # RuntimeError: how Python before 3.13 tells a loop
        yield Problem(shown, None, "a link that leads back to itself")
        return
    if not target.is_relative_to(root):
        yield Problem(shown, None, "a link that leads out of the folder; name its target to have it read")
        return
    # Some archives keep the files in a hidden store and show links to them.
    is_hidden = any(part.startswith(".") for part in target.relative_to(root).parts)
    if target.is_file() and find_format(link.name) and (is_hidden or not find_format(target.name)):
        yield _file(link, shown)


def _file(path: Path, shown: str) -> SourceFile | Problem:
    try:
        facts = os.stat(path)
    except OSError as error:
        return Problem(shown, None, _refusal(error))
    if stat.S_ISREG(facts.st_mode):
        return SourceFile(path, shown, facts.st_size)
    kind = _SPECIAL.get(stat.S_IFMT(facts.st_mode), "something else")
    return Problem(shown, None, f"not a file but {kind}")


def _shown(path: Path, root: Path) -> str:
    return printable(str(path.relative_to(root)))


def _refusal(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    return (getattr(error, "strerror", None) or str(error)).lower()
