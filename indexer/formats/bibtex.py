"""BibTeX file or text, as reference managers export it -> an article an entry.

@article{ruiz2025, title = {Ferry stays in port}, journal = "The Harbour Gazette", year = 2025, month = sep}
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from indexer.formats.characters import clean, one_line
from indexer.formats.encoding import MEGABYTE, Unreadable, decode, read_bytes
from indexer.formats.fields import field_table
from indexer.formats.raw import Problem, RawArticle, Reading, SourceFile
from indexer.formats.records import Place, read_record

SUFFIXES = (".bib",)

MAX_BYTES = 20 * MEGABYTE
_ENTRY = re.compile(r"^[^\S\n]*@(?P<type>[A-Za-z]+)\s*\{\s*[^\s,{}\"=]*\s*,", re.MULTILINE)
_NO_ENTRIES = frozenset({"comment", "preamble", "string"})
_BRACED = r"\{(?:[^{}]++|\{(?:[^{}]++|\{[^{}]*+\})*+\})*+\}"  # with two levels inside
_FIELD = re.compile(
    rf"\s*(?P<name>[A-Za-z][\w-]*)\s*=\s*(?P<value>{_BRACED}|\"(?:[^\"{{}}]|{_BRACED})*\"|\w+)\s*(?:,|(?=\}}))"
)
_NAMES = {
    "journaltitle": "source",
    "journal": "source",
    "newspaper": "source",
    "abstract": "body",
    "booktitle": "source",
}
_AND = re.compile(r"\s+and\s+")
_FAMILY_FIRST = re.compile(r"^([^,]+), ([^,]+)$")
_SIGNS = re.compile(r"[{}]|\\(?=[&%$#_])")  # of TeX, around what keeps its capitals


def read(file: SourceFile, mapping: Mapping[str, str]) -> Reading:
    """Each entry of the file."""
    data = read_bytes(file, MAX_BYTES)
    is_empty = True
    for item in read_entries(clean(decode(data)), file, mapping):
        is_empty = False
        yield item
    if is_empty:
        raise Unreadable("no entry: nothing is like “@article{key, title = {Ferry stays in port}}”")


def is_bibtex(text: str) -> bool:
    """Whether a text begins with an entry."""
    return _ENTRY.match(text.lstrip()) is not None


def read_entries(text: str, file: SourceFile, mapping: Mapping[str, str]) -> Iterator[RawArticle | Problem]:
    """The articles that the entries of a text are; what stands below the only one is its text."""
    table = field_table({**_NAMES, **mapping})
    entries = [entry for entry in _ENTRY.finditer(text) if entry["type"].lower() not in _NO_ENTRIES]
    for entry, end in zip(entries, [*(entry.start() for entry in entries), len(text)][1:], strict=True):
        original = text[entry.start() : end].strip()
        line = text.count("\n", 0, entry.start()) + 1
        record, behind = _record(text, entry.end(), end)
        if not behind.startswith("}"):
            yield Problem(file.shown, line, f"an entry that is not understood from “{one_line(behind)[:40]}” on")
        elif len(entries) == 1 and (below := behind[1:].strip()):
            record["body"] = below
        yield read_record(record, Place(file.shown, line, original, file.size), table)


def _record(text: str, start: int, end: int) -> tuple[dict[str, object], str]:
    """The fields from a place on, up to the first that is none, and what stands behind them."""
    record: dict[str, object] = {}
    while (match := _FIELD.match(text, start, end)) is not None:
        record[match["name"].lower()] = one_line(_SIGNS.sub("", match["value"].strip('"')))
        start = match.end()
    if "author" in record:
        names = _AND.split(str(record["author"]))
        record["author"] = [_FAMILY_FIRST.sub(r"\2 \1", name) for name in names]
    return record, text[start:end].strip()
