"""What every format module hands on: raw articles, and problems that name their file, line and reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from indexer.article import RECORD, Paragraph
from indexer.pickling import sent_by_fields

# What a record may state, under the names that Article uses. "body" is not among them: it is `paragraphs`.
FACTS = (
    "id", "headline", "deck", "date", "updated", "source", "section", "byline", "imprint", "url",
    "language", "people", "organisations", "places", "tags",
)  # fmt: skip

# Files that are text as it is read, with marks in it or without: they state nothing beside it.
PLAIN_TEXT = (".txt", ".text", ".md", ".markdown", ".rst", ".org", ".adoc")
_NEARLY_ALL = 0.95  # of a file: the rest is white space


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to read. `shown` is its path as people see it: relative to the folder named, always printable."""

    path: Path
    shown: str
    size: int


class Margins(NamedTuple):
    """The title of a web page, and the lines above its headline and at its end."""

    title: str = ""
    head: tuple[str, ...] = ()
    foot: tuple[str, ...] = ()


NO_MARGINS = Margins()


@sent_by_fields
@dataclass(frozen=True, slots=True)
class RawArticle:
    """One record as a file states it, before anything is concluded from its text."""

    shown: str  # SourceFile.shown
    line: int | None  # 1-based line (or item) of the record in its file; None when the file is the record
    facts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # fact -> the values stated, as written
    paragraphs: tuple[Paragraph, ...] = ()
    original: str = ""  # the record's text as read: the whole file, the JSON line, the CSV row
    consumed: int = 0  # bytes of the file on disk read when this record was complete, for the progress bar
    origin: str = ""  # a hash of where the file lies; set by registry.read_file, as the next one
    folders: tuple[str, ...] = ()  # the names of all folders above the file, the outermost first
    date_basis: str = RECORD  # what its date is said to come from
    channel: str = ""  # the title of the feed it is an item of
    hidden_dates: tuple[str, ...] = ()  # of a page that states none: what stands outside its text
    above: tuple[str, ...] = ()  # lines of the site that a page has above its headline, which are none of the text
    address: str = ""  # what the record has where others have a web address: read for its date alone
    margins: Margins = NO_MARGINS  # of a page that does not state its site
    is_lone: bool = False  # the one article of a file of records

    @property
    def is_plain_text(self) -> bool:
        """Whether its file has the name of a plain text."""
        return self.shown.lower().endswith(PLAIN_TEXT)

    @property
    def is_whole_file(self) -> bool:
        """Whether its file has nothing else: a text or page, or the one article of a file of XML, JSON or YAML."""
        is_first = self.line == 1 and self.shown.lower().endswith((".json", ".yaml", ".yml"))
        is_all = is_first and len(self.original.encode()) > _NEARLY_ALL * self.consumed
        return self.line is None or self.is_lone or is_all


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read or used. Printed as `path:line: reason`."""

    shown: str
    line: int | None
    reason: str

    def __str__(self) -> str:
        place = self.shown if self.line is None else f"{self.shown}:{self.line}"
        return f"{place}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Unread:
    """A file that no format reads, or that is no archive: no error, but counted. `suffix` is "" when it has none."""

    shown: str
    suffix: str


Reading = Iterator[RawArticle | Problem | Unread]
