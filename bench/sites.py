"""The two sites that serve the same articles as pages: Dateline, and Datasette on SQLite."""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol
from urllib.parse import urlencode

from bench.answers import FACETS, Question
from bench.corpus import article_number
from bench.engines import load, sqlite
from indexer.article import Article

HITS = 20  # on a page of either
_SEVERAL = ("person", "org", "place")
_NO_LIMIT = "600000"  # ms: whatever a page takes, it comes whole

_TABLES = """
CREATE TABLE article (number INTEGER PRIMARY KEY, headline TEXT, body TEXT, source TEXT, section TEXT,
  person TEXT, org TEXT, place TEXT, day TEXT, year INT, start INT);
CREATE VIRTUAL TABLE article_fts USING fts5(headline, body, content='article', content_rowid='number',
  tokenize='porter unicode61 remove_diacritics 2');
"""
_INDEXES = """
INSERT INTO article_fts (article_fts) VALUES ('rebuild');
CREATE INDEX by_source ON article (source); CREATE INDEX by_section ON article (section);
CREATE INDEX by_day ON article (day); CREATE INDEX by_year ON article (year); CREATE INDEX by_start ON article (start);
ANALYZE;
"""


class Site(Protocol):
    """A program that serves pages of results."""

    title: str
    remark: str

    def is_installed(self) -> bool:
        """True when it can be started."""

    def build(self, articles: Iterable[Article], folder: Path) -> None:
        """Write what it serves."""

    def command(self, folder: Path, port: int) -> list[str]:
        """How to start it on a port of this machine."""

    def path(self, question: Question) -> str:
        """The address of the first page of results."""


class DatelineSite:
    """app.py under waitress."""

    title, remark = "Dateline", "ranked by BM25F, with marked snippets and a histogram of all dates"

    def is_installed(self) -> bool:
        return all(map(find_spec, ("flask", "waitress")))

    def build(self, articles: Iterable[Article], folder: Path) -> None:
        load("dateline").build(articles, folder)

    def command(self, folder: Path, port: int) -> list[str]:
        return [sys.executable, "app.py", "--index", str(folder), "--port", str(port)]

    def path(self, question: Question) -> str:
        from bench.engines.dateline import state_of
        from search.pages.links import search_path

        return search_path(state_of(question))


class DatasetteSite:
    """Datasette on one table with full-text search; facets with several values are JSON arrays, as it wants them."""

    title = "Datasette"
    remark = (
        "in the order of the table (it does not rank), no snippets, a chosen value narrows its own facet too; "
        "it counts facets of several values over whole rows, their text included"
    )

    def is_installed(self) -> bool:
        return find_spec("datasette") is not None

    def build(self, articles: Iterable[Article], folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        database = sqlite3.connect(folder / "archive.db")
        database.executescript(_TABLES)
        database.executemany(f"INSERT INTO article VALUES ({','.join('?' * 11)})", map(_row, articles))
        database.executescript(_INDEXES)
        database.commit()
        database.close()

    def command(self, folder: Path, port: int) -> list[str]:
        settings = {"sql_time_limit_ms": _NO_LIMIT, "facet_time_limit_ms": _NO_LIMIT, "suggest_facets": "off"}
        options = [word for name, value in settings.items() for word in ("--setting", name, value)]
        database = str(folder / "archive.db")
        return [sys.executable, "-m", "datasette", "serve", "-i", database, "--port", str(port), *options]

    def path(self, question: Question) -> str:
        wanted: list[tuple[str, str]] = [("_size", str(HITS)), ("_facet_size", "10"), ("_facet", "year")]
        wanted += [("_facet_array" if name in _SEVERAL else "_facet", name) for name in FACETS]
        if question.words:
            wanted += [("_search", sqlite.typed(question)), ("_searchmode", "raw")]
        else:
            wanted.append(("_sort_desc", "start"))
        if question.chosen:
            name, value = question.chosen
            wanted.append((f"{name}__arraycontains" if name in _SEVERAL else f"{name}__exact", value))
        if question.days:
            first, last = (day.isoformat() for day in question.days)
            wanted += [("day__gte", first), ("day__lte", last)]
        return f"/archive/article?{urlencode(wanted)}"


def _row(article: Article) -> tuple[object, ...]:
    day = article.published.first_day
    return (
        article_number(article.article_id),
        article.headline,
        article.text,
        article.source,
        article.section or None,
        *(json.dumps(values) for values in (article.people, article.organisations, article.places)),
        day.isoformat() if day else None,
        day.year if day else None,
        article.published.start,
    )


SITES: dict[str, Site] = {"dateline": DatelineSite(), "datasette": DatasetteSite()}
