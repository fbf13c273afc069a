"""Values -> the words a reader sees: counts, dates as they are known, where a fact came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from indexer.article import (
    ACRONYM,
    CORRECTION,
    FEED,
    HEADER,
    LINE,
    LINE_PATH,
    LINE_RECORD,
    LINE_URL,
    PATH,
    RECORD,
    SPELLING,
    SURNAME,
    TEXT,
    UPDATE,
    URL,
    VIA,
    Article,
    Published,
)

BASIS_WORDS = {
    RECORD: "from the record",
    FEED: "from the feed",
    HEADER: "from the text's own header",
    LINE: "from a line of the text",
    LINE_RECORD: "day from its dateline, year from the record",
    LINE_PATH: "day from its dateline, year from the file's path",
    LINE_URL: "day from its dateline, year from the web address",
    TEXT: "found in the text",
    URL: "from the web address",
    PATH: "from the file's path",
    CORRECTION: "corrected by the archivist",
    VIA: "by its places and people",
    UPDATE: "of its last update",
    SURNAME: "the archive’s full name for",
    ACRONYM: "the archive’s long name for",
    SPELLING: "the archive’s usual form of",
}
# The same where a date is said to be "dated by" it.
DATED_BY = {
    RECORD: "the record",
    FEED: "the feed",
    HEADER: "the text's header",
    LINE: "a line of the text",
    LINE_RECORD: "its dateline and the record",
    LINE_PATH: "its dateline and the file's path",
    LINE_URL: "its dateline and the web address",
    URL: "the web address",
    PATH: "the file's path",
    UPDATE: "the last update",
    CORRECTION: "the archivist",
}
SET_COPY = "set as a copy by the archivist"
# Not from the system's locale: a permalink has to read the same on every machine.
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ShownDate:
    """A publication date as it is read. `iso` is "" when there is none."""

    shown: str
    iso: str = ""
    basis: str = ""


def show_number(number: int) -> str:
    """A whole number with its thousands set apart.

    >>> show_number(21578)
    '21,578'
    """
    return f"{number:,}"


def show_articles(count: int) -> str:
    """A number of articles.

    >>> show_articles(1), show_articles(1204)
    ('1 article', '1,204 articles')
    """
    return f"{show_number(count)} {article_noun(count)}"


def article_noun(count: int) -> str:
    """The word after a number of articles."""
    return "article" if count == 1 else "articles"


def show_stories(count: int) -> str:
    """A number of stories.

    >>> show_stories(1), show_stories(1204)
    ('1 story', '1,204 stories')
    """
    return f"{show_number(count)} {'story' if count == 1 else 'stories'}"


def show_copies(count: int) -> str:
    """A number of copies of an article.

    >>> show_copies(1), show_copies(4)
    ('1 more copy', '4 more copies')
    """
    return f"{show_number(count)} more {'copy' if count == 1 else 'copies'}"


def show_source(article: Article) -> str:
    """Who published an article.

    >>> show_source(Article("wire/7"))
    'no source'
    """
    return article.source or "no source"


def show_day(day: date) -> str:
    """A day.

    >>> show_day(date(2025, 9, 5))
    '5 Sep 2025'
    """
    return f"{day.day} {show_month(day)}"


def show_month(day: date) -> str:
    """The month of a day, short.

    >>> show_month(date(2025, 9, 5))
    'Sep 2025'
    """
    return f"{MONTHS[day.month - 1][:3]} {day.year}"


def show_period(first: date | None, last: date | None) -> str:
    """The days from first to last; either end may be open. "" when both are.

    >>> show_period(date(2023, 1, 3), date(2025, 9, 5)), show_period(None, date(2024, 1, 1))
    ('3 Jan 2023 to 5 Sep 2025', 'to 1 Jan 2024')
    """
    if first and last:
        return show_day(first) if first == last else f"{show_day(first)} to {show_day(last)}"
    if first:
        return f"from {show_day(first)}"
    return f"to {show_day(last)}" if last else ""


def show_published(published: Published) -> ShownDate:
    """A publication date, as precise as it is known.

    >>> show_published(Published(date(2024, 3, 1), "month", RECORD))
    ShownDate(shown='Mar 2024', iso='2024-03', basis='from the record')
    """
    moment = published.date
    if moment is None:
        return ShownDate("undated")
    shown = show_day(moment)
    if published.precision == "year":
        shown = str(moment.year)
    elif published.precision == "month":
        shown = show_month(moment)
    elif isinstance(moment, datetime):
        shown = f"{shown}, {moment:%H:%M}"
    return ShownDate(shown, published.isoformat() or "", BASIS_WORDS[published.basis or RECORD])


def show_title(article: Article) -> str:
    """What a page calls an article: its headline, else the first words of its text, else its id.

    >>> show_title(Article("wire/7"))
    'wire/7'
    """
    return article.title or article.article_id


def join_words(words: tuple[str, ...], last: str) -> str:
    """Words in a row.

    >>> join_words(("Herald", "AA", "Tribune"), "or")
    'Herald, AA or Tribune'
    """
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
