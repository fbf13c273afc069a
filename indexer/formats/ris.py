"""RIS file or text, as reference managers and news databases export it -> an article a reference.

TY  - NEWS
TI  - Ferry stays in port
DA  - 2025/09/05/
N2  - The ferry did not leave on Friday.
ER  -
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from indexer.formats.characters import clean
from indexer.formats.encoding import MEGABYTE, Unreadable, decode, read_bytes
from indexer.formats.field_names import BODY
from indexer.formats.fields import field_table
from indexer.formats.raw import Problem, RawArticle, Reading, SourceFile
from indexer.formats.records import Place, read_record
from indexer.formats.reference_values import best_date, said_names
from indexer.formats.tagged_lines import TagStyle, divide

SUFFIXES = (".ris",)

MAX_BYTES = 50 * MEGABYTE
_FIRST, _LAST = "TY", "ER"
# The tags that say something of an article, the surer ones of a fact below the others.
_NAMES = {
    "N2": BODY, "AB": BODY, "N1": "notes", "L2": "full text", "T1": "title", "TI": "title",
    "ST": "short title", "AU": "author", "A1": "author", "PB": "publisher", "JA": "journal", "JO": "journal",
    "JF": "journal", "T2": "journal", "PY": "date", "Y1": "date", "DA": "date", "UR": "url", "LA": "language",
    "KW": "keywords", "SE": "section", "VL": "volume", "IS": "issue",
}  # fmt: skip
_MAPPING = {"journal": "source"}
# One blank before the line is enough for a tag that is known: "UK - The ferry stayed" is text.
_KNOWN = "|".join((_FIRST, _LAST, *_NAMES))
_LINE = re.compile(rf"(?P<tag>[A-Z][A-Z0-9](?=\s\s)|(?:{_KNOWN})(?=\s-))\s{{1,2}}-(?:\s(?P<value>.*)|\s*)$")
_BEGIN = re.compile(r"\s*+TY\s{1,2}-\s[A-Z][^\r\n]*+[\r\n]\s*+[A-Z][A-Z0-9]\s{1,2}-\s")
_STYLE = TagStyle(_LINE, _NAMES, _FIRST, _LAST)


def read(file: SourceFile, mapping: Mapping[str, str]) -> Reading:
    """Each reference of the file. A line without a tag goes on with the one above it."""
    is_empty = True
    for item in read_ris(clean(decode(read_bytes(file, MAX_BYTES))), file, mapping):
        is_empty = False
        yield item
    if is_empty:
        raise Unreadable("no reference: none of its lines is like “TI  - Ferry stays in port”")


def is_ris(text: str) -> bool:
    """Whether a text begins with a reference: its type, and below it another tag."""
    return _BEGIN.match(text) is not None


def read_ris(text: str, file: SourceFile, mapping: Mapping[str, str]) -> Iterator[RawArticle | Problem]:
    """The articles that the references of a text are; what stands below one is its text."""
    table = field_table({**_MAPPING, **mapping})
    for reference in divide(text, _STYLE):
        place = Place(file.shown, reference.line, "\n".join(reference.original).strip(), file.size)
        yield read_record(_record(reference.fields()), place, table)


def _record(fields: Mapping[str, list[str]]) -> dict[str, object]:
    """The fields with one date and one title, names as they are said, and the notes where there is no other text."""
    record: dict[str, object] = dict(fields)
    if "date" in fields:
        record["date"] = best_date(fields["date"])
    if "title" in fields:
        record["title"] = max(fields["title"], key=len)
    if "author" in fields:
        record["author"] = said_names(fields["author"])
    if BODY not in fields and "notes" in fields:
        record[BODY] = record.pop("notes")
    return record
