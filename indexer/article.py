"""Article: one news item as a reader knows it, and where each fact of it came from.

Every value here is frozen and finished. How an article is stored is in indexer/article_json.py.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import NamedTuple

from indexer.pickling import sent_by_fields

# Where a fact came from. The words a reader sees for them are in search/pages/wording.py.
RECORD = "record"  # stated by the record: a JSON field, a CSV column, a page's own metadata
FEED = "feed"  # stated by an item of a feed, or by the feed itself for all its items
HEADER = "header"  # the text's own header: "date 2025-09-05", "By ...", the first line
LINE = "line"  # a line of the text itself: a dateline, a credit, "Published ..." below the text
TEXT = "text"  # recognised in the running text (names only, never a date)
URL = "url"  # the article's web address: .../2024/mar/05/..., its site
PATH = "path"  # the file's path: .../2024/03/05/..., or its folders by the archivist's pattern
# A dateline's day, and the year that the record, the path or the address states beside it.
LINE_RECORD = "line_record"
LINE_PATH = "line_path"
LINE_URL = "line_url"
UPDATE = "update"  # stated as the time of the last update; when it was first published is not stated
CORRECTION = "correction"  # set by the archivist, in corrections.csv
VIA = "via"  # a country that is not named itself, but its places or people are
# A name that stands for a longer one, or is spelled otherwise, as other articles of the archive tell.
SURNAME = "surname"  # the archive's full name for a surname
ACRONYM = "acronym"  # the archive's long name for an acronym
SPELLING = "spelling"  # the archive's commonest spelling


COPY_OF = "copy_of"  # a fact that only the archivist states: its value is the id of another article, or ""
# Facts that the archivist set otherwise, as they were before, each with the basis it had.
SOURCE_BEFORE, DATE_BEFORE = "source_before", "date_before"


PRECISIONS = ("year", "month", "day", "minute")
_LENGTHS = {"year": 4, "month": 7, "day": 10, "minute": 16}  # of an ISO date that is as precise

# One ordinal day has 1,440 minutes; `Published.start` counts minutes so that one integer sorts them all.
MINUTES_A_DAY = 1440


@sent_by_fields
@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published, as precisely as is known. False when it is not known at all.

    `date` is the day as written, never shifted to another time zone: a `datetime` when the precision is
    "minute", else a `date` whose unknown parts are 1. `refused` says why a stated date was not believed, or
    only its year is.
    """

    date: date | datetime | None = None
    precision: str | None = None
    basis: str | None = None
    refused: str = ""

    def __bool__(self) -> bool:
        return self.date is not None

    @property
    def first_day(self) -> dt.date | None:
        """The first day of the period the date stands for."""
        return self.date.date() if isinstance(self.date, datetime) else self.date

    @property
    def last_day(self) -> dt.date | None:
        """The last day of that period: 31 December for a year, the month's end for a month.

        >>> Published(date(2024, 2, 1), "month", RECORD).last_day
        datetime.date(2024, 2, 29)
        """
        first = self.first_day
        if first is None or self.is_day:
            return first
        if self.precision == "year":
            return date(first.year, 12, 31)
        return date(first.year + first.month // 12, first.month % 12 + 1, 1) - timedelta(days=1)

    @property
    def is_day(self) -> bool:
        """Whether it is a day, with its time or without one."""
        return self.precision in ("day", "minute")

    @property
    def start(self) -> int | None:
        """Minutes from 1 January of year 1 to the start of the period, for sorting."""
        first = self.first_day
        if first is None:
            return None
        at = self.date
        minutes = at.hour * 60 + at.minute if isinstance(at, datetime) else 0
        return first.toordinal() * MINUTES_A_DAY + minutes

    def isoformat(self) -> str | None:
        """The date as ISO 8601, cut to its precision: 2024, 2024-03, 2024-03-05, 2024-03-05T14:30.

        >>> Published(date(2024, 3, 1), "month", RECORD).isoformat()
        '2024-03'
        """
        if self.date is None:
            return None
        return self.date.isoformat()[: _LENGTHS[self.precision or "day"]]


class Paragraph(NamedTuple):
    """One paragraph. `text` is what is searched; `markup` is the same text as an HTML fragment.

    `markup` is "" for plain text. Otherwise it holds inline elements only (a, em, strong ...) and its text
    content equals `text`, character for character. It is NOT trusted: bleach cleans it where it is shown.
    """

    text: str
    kind: str = "p"  # "p", "heading", "quote", "bullet" or "number" (a list item)
    markup: str = ""


class Quotation(NamedTuple):
    """What somebody is quoted as saying: `text[start:end]` of the article's text, without the marks around it.

    `speaker` is one of the article's people, or a full name as written; "" when it is not clear who speaks.
    `verb` and `written` are the article's own words for it ("said", "the minister"), "" where it has none.
    """

    start: int
    end: int
    speaker: str = ""
    verb: str = ""
    written: str = ""
    paragraph: int = 0  # from 0; a quotation over several paragraphs is one in each


@sent_by_fields
@dataclass(frozen=True)
class Article:
    """One news item. An absent fact is "" (or an empty tuple, or a false `published`): an honest answer.

    `bases` names the basis of the facts that the record did not state itself, as
    ((fact, value, basis), ...); `basis_of` reads it. `forms` are the ways in which names are written in the
    record and the text, as ((fact, name, (form, ...)), ...), left out where the name is the only one; `forms_of`
    reads it.
    """

    article_id: str
    headline: str = ""
    deck: str = ""
    body: tuple[Paragraph, ...] = ()
    published: Published = Published()
    source: str = ""
    section: str = ""
    byline: str = ""
    url: str = ""
    language: str = ""
    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    bases: tuple[tuple[str, str, str], ...] = ()
    quotations: tuple[Quotation, ...] = ()
    forms: tuple[tuple[str, str, tuple[str, ...]], ...] = ()
    path: str = ""  # of the original file in the folder that was indexed, made safe to print
    line: int | None = None  # 1-based line or item of the record in that file
    origin: str = ""  # a hash of where that file lies: two folders may hold files of the same name
    original: str = field(default="", repr=False)  # the record's own text, to compare with what was made of it
    added: int = 0  # seconds since 1970 when this version first entered the index

    @property
    def date_basis(self) -> str:
        """Where the publication date came from; "" when there is none."""
        return self.published.basis or ""

    @property
    def text(self) -> str:
        """The body as plain text, paragraphs separated by a blank line."""
        return text_of(self.body)

    @property
    def title(self) -> str:
        """What to call the article: its headline, or the first words of its text when it has none."""
        if self.headline:
            return self.headline
        words = self.text.split()
        return " ".join(words[:14]) + (" …" if len(words) > 14 else "")

    def basis_of(self, fact: str, value: str = "") -> str:
        """The basis of one fact, or of one value of a fact that has several."""
        for known_fact, known_value, basis in self.bases:
            if known_fact == fact and known_value in ("", value):
                return basis
        return RECORD

    def forms_of(self, fact: str, name: str) -> tuple[str, ...]:
        """The ways in which a name is written: "usa" and "U.S." for the United States."""
        for known_fact, known_name, forms in self.forms:
            if known_fact == fact and known_name == name:
                return forms
        return (name,)

    @property
    def own_source(self) -> tuple[str, str]:
        """The source as stated and its basis, before the archivist set them: they tell versions of an article."""
        return self._before(SOURCE_BEFORE) or (self.written_source, self.basis_of("source"))

    @property
    def own_date(self) -> tuple[str, str]:
        """The date in ISO 8601 and its basis, as they were before the archivist set them."""
        return self._before(DATE_BEFORE) or (self.published.isoformat() or "", self.date_basis)

    def _before(self, fact: str) -> tuple[str, str] | None:
        for known, value, basis in self.bases:
            if known == fact:
                return value, basis
        return None

    @property
    def written_source(self) -> str:
        """The source as it is stated, whatever it goes by."""
        return self.forms_of("source", self.source)[0]

    @property
    def set_copy_of(self) -> str | None:
        """The id of the article that the archivist says it is a copy of, "" for none; None: the archivist says nothing.

        Before the whole run is read, what the archivist calls that article.
        """
        return next((value for fact, value, _basis in self.bases if fact == COPY_OF), None)

    def with_copy_of(self, article_id: str | None) -> Article:
        """The same article, set by the archivist to be a copy of another one, of none (""), or not set (None)."""
        bases = tuple(basis for basis in self.bases if basis[0] != COPY_OF)
        return replace(self, bases=bases if article_id is None else (*bases, (COPY_OF, article_id, CORRECTION)))

    def with_id(self, article_id: str) -> Article:
        """The same article under another id."""
        if article_id == self.article_id:
            return self
        same = object.__new__(Article)  # `replace` looks every field up, and every new article comes by here
        vars(same).update(vars(self), article_id=article_id)
        return same


def text_of(paragraphs: Iterable[Paragraph]) -> str:
    """Paragraphs as one text, separated by blank lines."""
    return "\n\n".join([paragraph.text for paragraph in paragraphs])


def fingerprint(*parts: str) -> str:
    """A stable 16-digit hash of some strings: the ids of articles that have none of their own."""
    return hashlib.blake2b("\x1f".join(parts).encode("utf-8", "replace"), digest_size=8).hexdigest()


_STATED = (RECORD, FEED, HEADER)


def content_hash(article: Article) -> str:
    """A hash of what the article says (source, date, headline, body), whatever file it came from.

    Only a date or source that is stated as such counts: moving a file changes nothing, and neither does what
    else is concluded from it, or set by the archivist.
    """
    return content_hash_of(article, article.text)


def found_facts(article: Article) -> tuple[str, str]:
    """The source and the date that are concluded from the path, the address or a line: no part of `content_hash`.

    They tell apart what two folders have of one text. A time of update does not: it is of the same article.
    """
    (source, source_basis), (day, date_basis) = article.own_source, article.own_date
    return "" if source_basis in _STATED else source, "" if date_basis in (*_STATED, UPDATE) else day


def content_hash_of(article: Article, text: str) -> str:
    """`content_hash` for who has put the article's text together already."""
    (source, source_basis), (stated, date_basis) = article.own_source, article.own_date
    return fingerprint(
        source if source_basis in _STATED else "",
        stated if date_basis in _STATED else "",
        article.headline,
        article.deck,
        text,
    )
