"""RIS file, as reference managers and news databases export it -> an article a reference.

TY  - NEWS
TI  - Ferry stays in port
DA  - 2025/09/05/
N2  - The ferry did not leave on Friday.
ER  -
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from indexer.formats.characters import clean
from indexer.formats.encoding import MEGABYTE, Unreadable, decode, read_bytes
from indexer.formats.fields import field_table
from indexer.formats.raw import Problem, RawArticle, Reading, SourceFile
from indexer.formats.records import Place, read_record

SUFFIXES = (".ris",)

MAX_BYTES = 50 * MEGABYTE
_FIELD = re.compile(r"(?P<tag>[A-Z][A-Z0-9])\s{1,2}-(?:\s(?P<value>.*)|\s*)$")
_BEGIN = re.compile(r"\s*TY\s{1,2}-\s[A-Z]")
_END = "ER"
# The tags that say something of an article, the surer ones of a fact below the others.
_NAMES = {
    "N2": "abstract", "AB": "abstract", "N1": "notes", "L2": "full text", "T1": "title", "TI": "title",
    "ST": "short title", "AU": "author", "A1": "author", "PB": "publisher", "JA": "journal", "JO": "journal",
    "JF": "journal", "T2": "journal", "PY": "date", "Y1": "date", "DA": "date", "UR": "url", "LA": "language",
    "KW": "keywords", "SE": "section", "VL": "volume", "IS": "issue",
}  # fmt: skip
_MAPPING = {"journal": "source", "abstract": "body"}
_FAMILY_FIRST = re.compile(r"^([^,]+), ([^,]+)$")
_PARTS = re.compile(r"(?P<year>\d{4})/(?P<month>\d{1,2})?/?(?P<day>\d{1,2})?/?(?P<other>.*)")  # "2025/09/05/morning"


@dataclass(slots=True)
class _Reference:
    """The lines of a reference that is being read: where it began, what its tags say."""

    line: int
    fields: dict[str, list[str]] = field(default_factory=dict)
    original: list[str] = field(default_factory=list)


def read(file: SourceFile, mapping: Mapping[str, str]) -> Reading:
    """Each reference of the file. A line without a tag goes on with the one above it."""
    is_empty = True
    for item in read_ris(clean(decode(read_bytes(file, MAX_BYTES))), file, mapping):
        is_empty = False
        yield item
    if is_empty:
        raise Unreadable("no reference: none of its lines is like “TI  - Ferry stays in port”")


def is_ris(text: str) -> bool:
    """Whether a text begins with a reference."""
    return _BEGIN.match(text) is not None


def read_ris(text: str, file: SourceFile, mapping: Mapping[str, str]) -> Iterator[RawArticle | Problem]:
    """The articles that the references of a text are."""
    table = field_table({**_MAPPING, **mapping})
    for reference in _references(text):
        original = "\n".join(reference.original)
        yield read_record(_record(reference.fields), Place(file.shown, reference.line, original, file.size), table)


def _references(text: str) -> Iterator[_Reference]:
    reference, name = _Reference(1), ""
    for number, line in enumerate(text.splitlines(), 1):
        match = _FIELD.match(line)
        if match and match["tag"] == _END:
            if reference.fields:
                yield reference
            reference, name = _Reference(number + 1), ""
            continue
        if not (reference.original or line.strip()):
            reference.line = number + 1
            continue
        reference.original.append(line)
        if match:
            name = _NAMES.get(match["tag"], "")
            if name and match["value"]:
                reference.fields.setdefault(name, []).append(match["value"].strip())
        elif name in reference.fields and line.strip():
            reference.fields[name][-1] += f"\n{line.strip()}"
    if reference.fields:
        yield reference


def _record(fields: Mapping[str, list[str]]) -> dict[str, object]:
    """The fields with the most precise of their dates, and with names as they are said."""
    record: dict[str, object] = dict(fields)
    if "date" in fields:
        record["date"] = max(map(_as_iso, fields["date"]), key=len)
    if "author" in fields:
        record["author"] = [_FAMILY_FIRST.sub(r"\2 \1", name) for name in fields["author"]]
    return record


def _as_iso(value: str) -> str:
    """A date in ISO 8601 where RIS has its parts between slashes."""
    match = _PARTS.fullmatch(value)
    return "-".join(filter(None, match.group("year", "month", "day"))) if match else value
