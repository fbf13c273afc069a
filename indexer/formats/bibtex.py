"""BibTeX file or text, as reference managers export it -> an article an entry.

@article{ruiz2025, title = {Ferry stays in port}, journal = "The Harbour Gazette", year = 2025, month = sep}
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from indexer.formats.bibtex_values import brace_closes, read_fields, read_macros
from indexer.formats.characters import clean, one_line
from indexer.formats.encoding import MEGABYTE, Unreadable, decode, read_bytes
from indexer.formats.field_names import BODY
from indexer.formats.fields import field_table, normalize
from indexer.formats.raw import Problem, RawArticle, Reading, SourceFile
from indexer.formats.records import Place, read_record
from indexer.formats.reference_values import said_names

SUFFIXES = (".bib",)

MAX_BYTES = 20 * MEGABYTE
# The kinds of entries that managers write. In plain texts only these are believed.
_KINDS = (
    "article|news|newspaper|newspaperarticle|newsarticle|magazine|magazinearticle|misc|online|electronic|www|webpage"
    "|website|internet|techreport|report|inproceedings|conference|proceedings|incollection|collection|inbook|book"
    "|booklet|periodical|inreference|reference|manual|unpublished|thesis|phdthesis|mastersthesis|dataset|video|audio"
    "|other|document|generic"
)
_NO_ENTRIES = "comment|preamble|string"
_BLOCK = re.compile(rf"^[^\S\n]*+@(?:{_NO_ENTRIES})\s*+\{{", re.MULTILINE | re.IGNORECASE)
_CLOSING = re.compile(r"[\s,]*+[})]")
# What is taken of an entry: never the days on which a manager made or changed it ("date-added", "timestamp").
_FIELDS = {
    "title", "author", "journal", "journaltitle", "newspaper", "publisher", "date", "year", "month", "day", "abstract",
    "url", "keywords", "language",
}  # fmt: skip
_NAMES = {"journaltitle": "source", "journal": "source", "newspaper": "source", "abstract": "body"}
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)


def _entries(kinds: str) -> re.Pattern[str]:
    """How an entry of some kinds begins, with its first field behind it: “@article{ruiz2025, title = {”."""
    first_field = r"\s*+[A-Za-z][\w-]*+\s*+=\s*+[{\"\w]"
    return re.compile(
        rf"^[^\S\n]*+@(?:{kinds})\s*+[{{(]\s*+[^\s,{{}}()\"=]*+\s*+,(?={first_field})", re.MULTILINE | re.IGNORECASE
    )


_ENTRY = _entries(_KINDS)
_ENTRY_OF_FILE = _entries(rf"(?!(?:{_NO_ENTRIES})\b)[A-Za-z]++")


def read(file: SourceFile, mapping: Mapping[str, str]) -> Reading:
    """Each entry of the file."""
    data = read_bytes(file, MAX_BYTES)
    is_empty = True
    for item in _articles(clean(decode(data)), file, mapping, _ENTRY_OF_FILE):
        is_empty = False
        yield item
    if is_empty:
        raise Unreadable("no entry: nothing is like “@article{key, title = {Ferry stays in port}}”")


def is_bibtex(text: str) -> bool:
    """Whether a text begins with an entry of a known kind that has a field."""
    return _ENTRY.match(text.lstrip()) is not None


def read_entries(text: str, file: SourceFile, mapping: Mapping[str, str]) -> Iterator[RawArticle | Problem]:
    """The articles that the entries of a plain text are; what stands below one is its text."""
    return _articles(text, file, mapping, _ENTRY)


def _articles(
    text: str, file: SourceFile, mapping: Mapping[str, str], begins: re.Pattern[str]
) -> Iterator[RawArticle | Problem]:
    table = field_table({**_NAMES, **mapping})
    taken = _FIELDS.union(map(normalize, mapping))
    macros = read_macros(text)
    entries = list(begins.finditer(text))
    line, counted = 1, 0
    for entry, end in zip(entries, [*(entry.start() for entry in entries), len(text)][1:], strict=True):
        line, counted = line + text.count("\n", counted, entry.start()), entry.start()
        fields, place = read_fields(text, entry.end(), end, macros)
        if closing := _CLOSING.match(text, place, end):
            below = _text_below(text, closing.end(), end)
        else:
            below = text[place:end].lstrip(", \t\n").rstrip()
            yield Problem(file.shown, line, _not_understood(below))
        record = _record({name: value for name, value in fields.items() if normalize(name) in taken}, below)
        yield read_record(record, Place(file.shown, line, text[entry.start() : end].strip(), file.size), table)


def _not_understood(rest: str) -> str:
    return (
        f"an entry that is not understood from “{one_line(rest[:80])[:40]}” on" if rest else "an entry without an end"
    )


def _text_below(text: str, start: int, end: int) -> str:
    """What stands behind an entry, without macros and comments, where it is not all remarks ("% to be checked")."""
    kept = []
    while (block := _BLOCK.search(text, start, end)) and (behind := brace_closes(text, block.end() - 1, end)):
        kept.append(text[start : block.start()])
        start = behind
    below = "".join([*kept, text[start:end]]).strip()
    return "" if all(line.lstrip().startswith("%") for line in below.split("\n") if line.strip()) else below


def _record(fields: Mapping[str, str], below: str) -> dict[str, object]:
    """The fields with the names as they are said; the text below behind the abstract."""
    record: dict[str, object] = dict(fields)
    if "author" in fields:
        record["author"] = said_names(name for name in _AND.split(fields["author"]) if name.lower() != "others")
    if below:
        record[BODY] = [*filter(None, [record.pop("abstract", "")]), below]
    return record
