"""Articles -> CSV: every match of a question, streamed, for a spreadsheet.

UTF-8 with a byte order mark, as Excel reads other UTF-8 as Latin-1. The last row counts the articles: a file
without it is not complete. What was not used of the question stands there too.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from io import StringIO
from itertools import chain

from indexer.analysis import fold
from indexer.article import Article
from search.backend import Backend
from search.pages.links import article_path, is_web_address
from search.pages.question import question_of
from search.pages.wording import BASIS_WORDS, show_articles, show_stories
from search.state import SearchState

COLUMNS = (
    "id", "headline", "deck", "source", "section", "byline", "date", "date_precision", "date_basis",
    "people", "organisations", "places", "url", "permalink", "path", "line",
)  # fmt: skip
BYTE_ORDER_MARK = "\ufeff"
_ROWS_A_CHUNK = 200
_SEPARATOR = "; "  # between several names in one cell
# A spreadsheet takes a cell that begins so for a formula and runs it; the full-width forms are taken alike.
_FORMULA = re.compile("[=+\\-@\t\r\n＝＋－＠]")
_NOT_IN_A_NAME = re.compile("[^a-z0-9]+")
_NAME_CHARS = 60


def make_table(backend: Backend, state: SearchState, base: str) -> tuple[Iterator[str], str]:
    """Every article that a question lists, as a file in pieces, and the file's name.

    The first article is fetched at once, so that an index that cannot be opened raises BackendUnavailable here.
    """
    articles, results = backend.articles(state), backend.search(state)
    start = [article for article in [next(articles, None)] if article]
    question = question_of(state)
    total = results.total if state.group and not results.partial else None
    return csv_lines(chain(start, articles), question, base, results.notes, total), file_name(question)


def csv_lines(
    articles: Iterable[Article], question: str, base: str, notes: tuple[str, ...] = (), total: int | None = None
) -> Iterator[str]:
    """The file in pieces. `base` is the address of this server, for the permalinks.

    `total` is how many articles match where one of each story is listed; None where all are.
    """
    yield BYTE_ORDER_MARK + _rows_text([COLUMNS])
    count = 0
    rows: list[tuple[str, ...]] = []
    for article in articles:
        rows.append(csv_row(article, base))
        count += 1
        if len(rows) == _ROWS_A_CHUNK:
            yield _rows_text(rows)
            rows = []
    asked = f": {question}" if question else ""
    counted = show_articles(count) if total is None else f"{show_articles(total)}, {show_stories(count)}"
    yield _rows_text([*rows, (f"# {counted}{asked}", *map(safe_cell, notes))])


def csv_row(article: Article, base: str) -> tuple[str, ...]:
    """One article as cells, none of which a spreadsheet runs as a formula."""
    published = article.published
    cells = (
        article.article_id,
        article.headline,
        article.deck,
        article.source,
        article.section,
        article.byline,
        published.isoformat() or "",
        published.precision or "",
        BASIS_WORDS[published.basis] if published and published.basis else "",
        _SEPARATOR.join(article.people),
        _SEPARATOR.join(article.organisations),
        _SEPARATOR.join(article.places),
        article.url if is_web_address(article.url) else "",
        base + article_path(article.article_id),
        article.path,
        str(article.line or ""),
    )
    return tuple(safe_cell(cell) for cell in cells)


def safe_cell(text: str) -> str:
    """A cell that is shown as text: an apostrophe goes before what would be a formula.

    >>> safe_cell("=1+1"), safe_cell("Herald")
    ("'=1+1", 'Herald')
    """
    return f"'{text}" if _FORMULA.match(text) else text


def file_name(question: str) -> str:
    """A file name made of the question.

    >>> file_name("with genocide and Erdoğan")
    'dateline-with-genocide-and-erdogan.csv'
    """
    words = _NOT_IN_A_NAME.sub("-", fold(question)).strip("-")[:_NAME_CHARS].rstrip("-")
    return f"dateline-{words or 'all-articles'}.csv"


def _rows_text(rows: Iterable[tuple[str, ...]]) -> str:
    text = StringIO()
    csv.writer(text).writerows(rows)
    # A lone surrogate cannot be sent; a NUL ends the line for some readers.
    return text.getvalue().replace("\0", "").encode("utf-8", "replace").decode()
