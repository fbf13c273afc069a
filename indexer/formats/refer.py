"""EndNote's tagged file or text -> an article a reference.

%0 Newspaper Article
%T Ferry stays in port
%D 2025
%8 September 5
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from indexer.dates import read_date
from indexer.formats.characters import clean
from indexer.formats.encoding import MEGABYTE, Unreadable, decode, read_bytes
from indexer.formats.fields import field_table
from indexer.formats.raw import Problem, RawArticle, Reading, SourceFile
from indexer.formats.records import Place, read_record

SUFFIXES = (".enw",)

MAX_BYTES = 20 * MEGABYTE
_BEGIN = re.compile(r"^%0 ", re.MULTILINE)
_FIELD = re.compile(r"^%(?P<tag>[A-Z0-9@~+*!$&()#^<>\[\]?=|]) (?P<value>.*(?:\n(?!%).*)*)", re.MULTILINE)
_NAMES = {
    "T": "title", "A": "author", "J": "source", "B": "source", "I": "publisher", "D": "year", "8": "date", "X": "body",
    "U": "url", "K": "keywords", "G": "language", "V": "volume", "N": "issue",
}  # fmt: skip
_FAMILY_FIRST = re.compile(r"^([^,]+), ([^,]+)$")


def read(file: SourceFile, mapping: Mapping[str, str]) -> Reading:
    """Each reference of the file."""
    text = clean(decode(read_bytes(file, MAX_BYTES)))
    if not is_refer(text):
        raise Unreadable("no reference: the file does not begin with a line like “%0 Newspaper Article”")
    yield from read_references(text, file, mapping)


def is_refer(text: str) -> bool:
    """Whether a text begins with a reference."""
    return _BEGIN.match(text.lstrip()) is not None


def read_references(text: str, file: SourceFile, mapping: Mapping[str, str]) -> Iterator[RawArticle | Problem]:
    """The articles that the references of a text are; what stands below a blank line is the text of the last one."""
    table = field_table(mapping)
    starts = [match.start() for match in _BEGIN.finditer(text)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        original = text[start:end].strip()
        place = Place(file.shown, text.count("\n", 0, start) + 1, original, file.size)
        yield read_record(_record(original), place, table)


def _record(reference: str) -> dict[str, object]:
    fields: dict[str, list[str]] = {}
    head, _blank, below = reference.partition("\n\n")
    for match in _FIELD.finditer(head):
        if name := _NAMES.get(match["tag"]):
            fields.setdefault(name, []).append(match["value"].strip())
    record: dict[str, object] = dict(fields)
    if below.strip() and "body" not in fields:
        record["body"] = below
    if "author" in fields:
        record["author"] = [_FAMILY_FIRST.sub(r"\2 \1", name) for name in fields["author"]]
    if "date" in fields and "year" in fields and read_date(fields["date"][0]) is None:
        record["date"] = f"{fields['date'][0]} {fields['year'][0]}"  # "May 18" and "1999"
    return record
