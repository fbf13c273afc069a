"""SQLite's FTS5: porter stems, facets counted by GROUP BY over side tables of the matches."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from bench.answers import BEST, COMMONEST, FACETS, HEADLINE_WEIGHT, Counted, Page, Question, Shown
from bench.corpus import article_id, article_number
from indexer.article import Article

TITLE = "SQLite FTS5"
LARGEST = 0
REMARK = "its stems are of the older Porter algorithm"

_BATCH = 1_000
_SEVERAL = ("person", "org", "place")
_ONE = ("source", "section")
_TABLES = """
CREATE TABLE article (number INTEGER PRIMARY KEY, headline TEXT, body TEXT);
CREATE TABLE fact (number INTEGER PRIMARY KEY, source INT, section INT, start INT, day INT, year INT);
CREATE TABLE value (id INTEGER PRIMARY KEY, label TEXT UNIQUE);
CREATE TABLE person (number INT, value INT, PRIMARY KEY (number, value)) WITHOUT ROWID;
CREATE TABLE org (number INT, value INT, PRIMARY KEY (number, value)) WITHOUT ROWID;
CREATE TABLE place (number INT, value INT, PRIMARY KEY (number, value)) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(
  headline, body, content='article', content_rowid='number', tokenize='porter unicode61 remove_diacritics 2');
"""
_INDEXES = """
CREATE INDEX fact_start ON fact (start); CREATE INDEX fact_day ON fact (day);
CREATE INDEX fact_source ON fact (source); CREATE INDEX fact_section ON fact (section);
CREATE INDEX person_value ON person (value); CREATE INDEX org_value ON org (value);
CREATE INDEX place_value ON place (value);
"""


def build(articles: Iterable[Article], folder: Path) -> None:
    database = sqlite3.connect(folder / "articles.db")
    database.executescript(_TABLES)
    values: dict[str, int] = {}
    for batch in batched_articles(articles):
        _insert(database, batch, values)
    database.executemany("INSERT INTO value VALUES (?, ?)", ((number, label) for label, number in values.items()))
    database.executescript(_INDEXES)
    database.execute("INSERT INTO words (words) VALUES ('optimize')")
    database.execute("ANALYZE")
    database.commit()
    database.close()


def batched_articles(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """The articles in lists, so that one statement inserts many."""
    rest = iter(articles)
    while batch := list(islice(rest, _BATCH)):
        yield batch


def open_engine(folder: Path) -> SqliteEngine:
    database = sqlite3.connect(f"file:{folder / 'articles.db'}?mode=ro", uri=True)
    database.executescript("PRAGMA temp_store = memory; PRAGMA mmap_size = 30000000000;")
    database.execute("CREATE TEMP TABLE matched (number INTEGER PRIMARY KEY, score REAL)")
    return SqliteEngine(database)


def _insert(database: sqlite3.Connection, batch: list[Article], values: dict[str, int]) -> None:
    def value(label: str) -> int | None:
        return values.setdefault(label, len(values)) if label else None

    texts = [(article_number(article.article_id), article.headline, article.text) for article in batch]
    database.executemany("INSERT INTO article VALUES (?, ?, ?)", texts)
    database.executemany("INSERT INTO words (rowid, headline, body) VALUES (?, ?, ?)", texts)
    facts = [
        (article_number(article.article_id), value(article.source), value(article.section), *_dates(article))
        for article in batch
    ]
    database.executemany("INSERT INTO fact VALUES (?, ?, ?, ?, ?, ?)", facts)
    for table, attribute in zip(_SEVERAL, ("people", "organisations", "places"), strict=True):
        rows = [
            (article_number(article.article_id), value(label))
            for article in batch
            for label in getattr(article, attribute)
        ]
        database.executemany(f"INSERT INTO {table} VALUES (?, ?)", rows)


def _dates(article: Article) -> tuple[int | None, int | None, int | None]:
    day = article.published.first_day
    return (article.published.start, day.toordinal(), day.year) if day else (None, None, None)


class SqliteEngine:
    """A connection, read only but for the table of the matches in memory."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def count(self, question: Question) -> Counted:
        return self._count(question)

    def page(self, question: Question) -> Page:
        counted = self._count(question)
        return Page(counted, tuple(self._show(question, counted.best)))

    def _count(self, question: Question) -> Counted:
        """The facets of one set of matches, then those that leave out a choice, each with its own set."""
        own = question.chosen[0] if question.chosen else ""
        total = self._match(question)
        best = self._best(question)
        facets = {name: self._commonest(name) for name in FACETS if name != own}
        years = {} if question.days else self._years()
        if own:
            self._match(question, but="chosen")
            facets[own] = self._commonest(own)
        dated_total = total
        if question.days:
            dated_total = self._match(question, but="days")
            years = self._years()
        return Counted(total, best, facets, years, dated_total - sum(years.values()))

    def _match(self, question: Question, but: str = "") -> int:
        """Fill the table of matches; how many there are. Lower scores are better, as FTS5 has it."""
        where, arguments = ["1"], []
        score, tables = "0", "fact f"
        if question.words:
            score, tables = f"bm25(words, {HEADLINE_WEIGHT}, 1.0)", "words CROSS JOIN fact f ON f.number = words.rowid"
            where.append("words MATCH ?")
            arguments.append(typed(question))
        if question.chosen and but != "chosen":
            where.append(_is_chosen(question.chosen[0]))
            arguments.append(question.chosen[1])
        if question.days and but != "days":
            where.append(f"f.day BETWEEN {question.days[0].toordinal()} AND {question.days[1].toordinal()}")
        self._database.execute("DELETE FROM matched")
        statement = f"INSERT INTO matched SELECT f.number, {score} FROM {tables} WHERE {' AND '.join(where)}"
        return self._database.execute(statement, arguments).rowcount

    def _best(self, question: Question) -> tuple[str, ...]:
        if question.words:
            rows = self._database.execute(f"SELECT number FROM matched ORDER BY score LIMIT {BEST}")
        else:
            # Along the index of dates when every article matches, else by sorting the matches.
            tables = "matched CROSS JOIN fact" if question.chosen or question.days else "fact CROSS JOIN matched"
            rows = self._database.execute(
                f"SELECT number FROM {tables} USING (number) ORDER BY start DESC LIMIT {BEST}"
            )
        return tuple(article_id(number) for (number,) in rows)

    def _commonest(self, name: str) -> tuple[tuple[str, int], ...]:
        column, table = (name, "fact") if name in _ONE else ("value", name)
        # CROSS JOIN keeps the planner, which knows nothing of the matches, from walking the whole side table.
        rows = self._database.execute(
            f"SELECT label, n FROM (SELECT t.{column} AS id, count(*) AS n FROM matched m CROSS JOIN {table} t"
            f" ON t.number = m.number WHERE t.{column} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC LIMIT {COMMONEST})"
            " JOIN value USING (id) ORDER BY n DESC, label"
        )
        return tuple(rows)

    def _years(self) -> dict[int, int]:
        rows = self._database.execute(
            "SELECT year, count(*) FROM matched CROSS JOIN fact USING (number) WHERE year IS NOT NULL GROUP BY 1"
        )
        return dict(rows)

    def _show(self, question: Question, best: tuple[str, ...]) -> Iterator[Shown]:
        for identifier in best:
            headline, source, text = self._read(article_number(identifier), question)
            yield Shown(identifier, headline, source, text)

    def _read(self, number: int, question: Question) -> tuple[str, str, str]:
        columns = "a.headline, (SELECT label FROM value WHERE id = f.source)"
        if not question.words:
            statement = f"SELECT {columns}, a.body FROM article a JOIN fact f USING (number) WHERE a.number = ?"
            headline, source, body = self._database.execute(statement, (number,)).fetchone()
            return headline, source, body[:200]
        row = self._database.execute(
            f"SELECT {columns}, snippet(words, 1, '<b>', '</b>', ' … ', 30) FROM words"
            " JOIN article a ON a.number = words.rowid JOIN fact f ON f.number = words.rowid"
            " WHERE words MATCH ? AND words.rowid = ?",
            (typed(question), number),
        ).fetchone()
        return row[0], row[1], row[2]


def _is_chosen(name: str) -> str:
    wanted = "(SELECT id FROM value WHERE label = ?)"
    if name in _ONE:
        return f"f.{name} = {wanted}"
    return f"f.number IN (SELECT number FROM {name} WHERE value = {wanted})"


def typed(question: Question) -> str:
    """The question's words as FTS5 wants them typed."""
    if question.match == "phrase":
        return f'"{" ".join(question.words)}"'
    if question.match == "prefix":
        return f'"{question.words[0]}"*'
    return (" OR " if question.match == "any" else " ").join(f'"{word}"' for word in question.words)
