"""An article and its copies -> CopiesList: in order of time, who was first, what each of them changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.article import MINUTES_A_DAY, Article, Published
from search.pages.changes import describe_changes, find_changes
from search.pages.wording import SET_COPY, ShownDate, join_words, show_number, show_published, show_source, show_title
from search.results import Copies

MOST_COMPARED = 100_000  # characters of copies whose changes are counted at once; others are only linked
_MOST_FIRST = 3  # sources that are named when the dates do not tell which of them was first


@dataclass(frozen=True, slots=True)
class CopyRow:
    """One of the copies. `changes` says what it changed of the article that is read; "" for that one and uncompared.

    `basis` says that it is not the program that counts it among them, if so.
    """

    article_id: str
    source: str
    date: ShownDate
    headline: str  # "" when it is the same
    changes: str
    is_current: bool
    basis: str = ""


@dataclass(frozen=True, slots=True)
class CopiesList:
    """All copies of an article, itself among them, in order of time; undated ones last."""

    first: str
    rows: tuple[CopyRow, ...]
    rest: str = ""  # how many are not listed, if any


def list_copies(article: Article, copies: Copies) -> CopiesList | None:
    """The list beside an article, which is among the listed copies. None: it has none."""
    if not copies.count:
        return None
    rows = tuple(_rows(article, copies.articles))
    unlisted = copies.count + 1 - len(rows)
    rest = f"These are the first by date; {show_number(unlisted)} more are not listed." if unlisted else ""
    return CopiesList(describe_first(copies.articles), rows, rest)


def describe_first(copies: Sequence[Article]) -> str:
    """Who ran it first, as far as the dates tell.

    >>> describe_first([Article("a"), Article("b")])
    'None of them is dated: who was first is not known.'
    """
    dated = [copy for copy in copies if copy.published]
    if not dated:
        return "None of them is dated: who was first is not known."
    undated = len(copies) - len(dated)
    are = "article" if undated == 1 else "articles"
    rest = f" The {show_number(undated)} undated {are} may be older." if undated else ""
    return _first_of(dated) + rest


def _first_of(dated: Sequence[Article]) -> str:
    earliest_end = min(_end(copy.published) for copy in dated)
    first = [copy for copy in dated if (copy.published.start or 0) < earliest_end]
    if len(first) == 1:
        date = show_published(first[0].published)
        return f"First by its date: {show_source(first[0])}, {date.shown} ({date.basis})."
    names = tuple(dict.fromkeys(map(show_source, first)))
    more = f" and {show_number(len(names) - _MOST_FIRST)} more" if len(names) > _MOST_FIRST else ""
    named = ", ".join(names[:_MOST_FIRST]) + more if more else join_words(names, "and")
    return f"{len(first)} may have been first, their dates do not tell: {named}."


def _end(published: Published) -> int:
    """The minute, from year 1, after the period that a date stands for."""
    last = published.last_day
    if published.precision == "minute" or last is None:
        return (published.start or 0) + 1
    return (last.toordinal() + 1) * MINUTES_A_DAY


def _rows(article: Article, copies: Sequence[Article]) -> Iterator[CopyRow]:
    compared = 0
    for copy in copies:
        is_current = copy.article_id == article.article_id
        compared += 0 if is_current else len(copy.text)
        is_compared = not is_current and compared <= MOST_COMPARED
        yield CopyRow(
            article_id=copy.article_id,
            source=show_source(copy),
            date=show_published(copy.published),
            headline="" if copy.headline == article.headline else show_title(copy),
            changes=describe_changes(find_changes(texts_of(article), texts_of(copy))) if is_compared else "",
            is_current=is_current,
            basis=SET_COPY if copy.set_copy_of else "",
        )


def texts_of(article: Article) -> list[str]:
    """What is compared of an article beside its headline: its deck and its paragraphs."""
    return [article.deck, *(paragraph.text for paragraph in article.body)]
