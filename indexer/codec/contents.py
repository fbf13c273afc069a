"""The table of contents and its manifest: which segments make up a commit, and what every file must still be.

Whoosh's table of contents is a pickle. It is read only after its manifest vouched for its bytes, and only what
belongs into one is unpickled.

    _MAIN_7.manifest   JSON: {"crc32": of the rest,
                              "manifest": {"toc": [size, crc32], "files": {name: [size, crc32]}, "meta": {...}}}
    _MAIN_7.toc        Whoosh's own format; renaming it to this name is the moment of commit 7
"""

from __future__ import annotations

import json
import os
import pickle
import re
import time
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import whoosh.index
from whoosh.filedb.filestore import RamStorage
from whoosh.filedb.structfile import StructFile

from indexer.arrayfile import DamagedFile
from indexer.codec.segment import INDEX_NAME, NewsSegment
from indexer.disk import Checksum, checksum_of, sync_folder, write_aside
from indexer.schema import whoosh_schema

_TOC_NAME = re.compile(rf"_{INDEX_NAME}_(\d+)\.toc")
_OWN_FILE = re.compile(rf"_{INDEX_NAME}_\d+\.(?:toc|manifest)(?:\.aside)?|{INDEX_NAME}_[0-9a-z]+\.\w+")
# What the segments in a table of contents are made of.
_ALLOWED = re.compile(r"indexer\.codec\.segment\.NewsSegment|indexer\.disk\.Checksum")


@dataclass(frozen=True, slots=True, eq=False)
class Contents:
    """One commit. `meta` is what the writer noted: what the index was built from."""

    generation: int
    segments: tuple[NewsSegment, ...]
    meta: Mapping[str, Any]


def toc_path(folder: Path, generation: int) -> Path:
    """Where the table of contents of a commit lies."""
    return folder / f"_{INDEX_NAME}_{generation}.toc"


def manifest_path(folder: Path, generation: int) -> Path:
    """Where its manifest lies."""
    return folder / f"_{INDEX_NAME}_{generation}.manifest"


def latest_generation(folder: Path) -> int:
    """Number of the newest commit in a folder; 0 when there is none. Costs one look into the folder."""
    try:
        names = os.listdir(folder)
    except (FileNotFoundError, NotADirectoryError):
        return 0
    return max((int(found[1]) for name in names if (found := _TOC_NAME.fullmatch(name))), default=0)


class LastCommit:
    """The newest commit of a folder, for who asks often: the folder is looked into only when it has changed."""

    _SETTLED = 3_000_000_000  # ns after which another change of a folder has another time on any file system

    def __init__(self, folder: Path) -> None:
        self._folder, self._path = folder, os.fspath(folder)
        # The folder's state, the newest commit in it, and where its table of contents lies.
        self._seen: tuple[tuple[int, ...], int, str] = ((), 0, "")

    def name(self) -> tuple[int, ...]:
        """What names it, also when the folder was emptied and begun anew; () when there is none."""
        try:
            status = os.stat(self._path)
            state, generation, path = self._seen
            if (status.st_ino, status.st_mtime_ns) != state:
                generation, path = self._look(status)
            toc = os.stat(path)
        except OSError:
            return ()
        return generation, toc.st_ino, toc.st_mtime_ns

    def _look(self, status: os.stat_result) -> tuple[int, str]:
        """The newest commit; it is remembered unless the folder may change again within the same tick of its clock."""
        generation = latest_generation(self._folder)
        path = os.fspath(toc_path(self._folder, generation))
        if time.time_ns() - status.st_mtime_ns > self._SETTLED:
            self._seen = (status.st_ino, status.st_mtime_ns), generation, path
        return generation, path


def read_contents(folder: Path, generation: int) -> Contents:
    """The contents of a commit. Raises FileNotFoundError, or DamagedFile with what is wrong."""
    name = toc_path(folder, generation).name
    toc = toc_path(folder, generation).read_bytes()
    manifest = read_manifest(folder, generation)
    if manifest["toc"] != [len(toc), zlib.crc32(toc)]:
        raise DamagedFile(f"{name} is not what its manifest says")
    try:
        segments = _unpickle_segments(toc)
    except (pickle.UnpicklingError, ValueError, EOFError, AttributeError, IndexError) as error:
        raise DamagedFile(f"{name} cannot be read: {error}") from None
    return Contents(generation, tuple(segments), manifest["meta"])


def read_manifest(folder: Path, generation: int) -> dict[str, Any]:
    """The manifest of a commit. Raises FileNotFoundError or DamagedFile."""
    path = manifest_path(folder, generation)
    content = path.read_bytes()
    try:
        manifest: dict[str, Any] = json.loads(content)["manifest"]
        is_whole = content == _seal(manifest)
    except (ValueError, KeyError, TypeError) as error:
        raise DamagedFile(f"{path.name} cannot be read: {error}") from None
    if not is_whole:
        raise DamagedFile(f"{path.name} is not what it was when it was written")
    return manifest


def write_contents(folder: Path, contents: Contents) -> None:
    """Commit: every file of the segments is on the disk already; after this the commit is, too."""
    toc = _toc_bytes(contents)
    files = {name: checksum for segment in contents.segments for name, checksum in segment.files.items()}
    manifest = {
        "toc": [len(toc), zlib.crc32(toc)],
        "files": {name: [checksum.size, checksum.crc32] for name, checksum in files.items()},
        "meta": dict(contents.meta),
    }
    write_aside(manifest_path(folder, contents.generation), _seal(manifest))
    sync_folder(folder)  # the names of the segments' files and of the manifest, before the one that makes them count
    write_aside(toc_path(folder, contents.generation), toc)
    sync_folder(folder)


def remove_old_files(folder: Path, contents: Contents) -> None:
    """Remove what no commit but this one needs. Readers that hold older segments keep them mapped."""
    needed = {name for segment in contents.segments for name in segment.files}
    needed |= {toc_path(folder, contents.generation).name, manifest_path(folder, contents.generation).name}
    for path in folder.iterdir():
        if _OWN_FILE.fullmatch(path.name) and path.name not in needed:
            path.unlink(missing_ok=True)


def check_files(folder: Path, generation: int) -> Iterator[str]:
    """A sentence for each file of a commit that is missing or not what it was: any flipped bit is found."""
    try:
        manifest = read_manifest(folder, generation)
        read_contents(folder, generation)
    except FileNotFoundError as error:
        yield f"{Path(error.filename).name} is missing"
        return
    except DamagedFile as error:
        yield str(error)
        return
    for name, (size, crc32) in sorted(manifest["files"].items()):
        try:
            found = checksum_of(folder / name)
        except OSError as error:
            yield f"{name} cannot be read ({error.strerror})"
            continue
        if found != Checksum(size, crc32):
            yield f"{name} is damaged ({found.size} bytes; its checksum is not the one in the manifest)"


def _seal(manifest: dict[str, Any]) -> bytes:
    """The bytes of a manifest's file: the manifest and a checksum of its text."""
    text = json.dumps(manifest, sort_keys=True).encode()
    return b'{"crc32": %d, "manifest": %s}' % (zlib.crc32(text), text)


def _toc_bytes(contents: Contents) -> bytes:
    """The table of contents in Whoosh's own format, written by Whoosh."""
    memory = RamStorage()
    toc = whoosh.index.TOC(whoosh_schema(), list(contents.segments), contents.generation)
    toc.write(memory, INDEX_NAME)
    content: bytes = memory.files[toc_path(Path(), contents.generation).name]
    return content


class _Unpickler(pickle.Unpickler):
    """Unpickles what belongs into a table of contents and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        if not _ALLOWED.fullmatch(f"{module}.{name}"):
            raise pickle.UnpicklingError(f"{module}.{name} does not belong into a table of contents")
        return super().find_class(module, name)


def _unpickle_segments(toc: bytes) -> list[NewsSegment]:
    """The segments named in a table of contents, in Whoosh's format (whoosh.index.TOC.read)."""
    stream = StructFile(BytesIO(toc))
    for _ in range(3):  # sizes of C types
        stream.read_varint()
    stream.read_int()  # byte order
    stream.read_int()  # format
    for _ in range(3):  # release
        stream.read_varint()
    stream.skip_string()  # the schema: ours is in indexer/schema.py
    stream.read_int()  # generation
    stream.read_int()  # unused
    segments: list[NewsSegment] = _Unpickler(stream.file).load()
    return segments
