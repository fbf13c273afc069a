"""EndNote's tagged file or text -> an article a reference.

%0 Newspaper Article
%T Ferry stays in port
%D 2025
%8 September 5
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

SUFFIXES = (".enw",)

MAX_BYTES = 20 * MEGABYTE
_NAMES = {
    "T": "title", "A": "author", "J": "source", "B": "source", "I": "publisher", "D": "date", "8": "date", "X": BODY,
    "U": "url", "K": "keywords", "G": "language", "V": "volume", "N": "issue",
}  # fmt: skip
# A reference's type has a capital: "%0 of all ferries were late" is text.
_BEGIN = re.compile(r"\s*+%0[ \t]++[A-Z][^\r\n]{2,40}+[\r\n]\s*+%[A-Z0-9@~+*!] ")
_LINE = re.compile(r"%(?P<tag>0(?=\s[A-Z])|[A-Z1-9@~+*!$&()#^<>\[\]?=|])(?:\s(?P<value>.*)|$)")
_STYLE = TagStyle(_LINE, _NAMES, first="0")


def read(file: SourceFile, mapping: Mapping[str, str]) -> Reading:
    """Each reference of the file."""
    text = clean(decode(read_bytes(file, MAX_BYTES)))
    if not is_refer(text):
        raise Unreadable("no reference: the file does not begin with a line like “%0 Newspaper Article”")
    yield from read_references(text, file, mapping)


def is_refer(text: str) -> bool:
    """Whether a text begins with a reference: its type, and below it another tag."""
    return _BEGIN.match(text) is not None


def read_references(text: str, file: SourceFile, mapping: Mapping[str, str]) -> Iterator[RawArticle | Problem]:
    """The articles that the references of a text are; what stands below a blank line is the text of the one above."""
    table = field_table(mapping)
    for reference in divide(text, _STYLE):
        place = Place(file.shown, reference.line, "\n".join(reference.original).strip(), file.size)
        yield read_record(_record(reference.fields()), place, table)


def _record(fields: Mapping[str, list[str]]) -> dict[str, object]:
    record: dict[str, object] = dict(fields)
    if "author" in fields:
        record["author"] = said_names(fields["author"])
    if "date" in fields:
        record["date"] = best_date(fields["date"])
    return record
