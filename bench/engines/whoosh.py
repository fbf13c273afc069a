"""Whoosh as it comes: its own writer, searcher and columns. Counting is a loop over the columns of the matches, which
is quicker than its own facets (those walk every posting of a field with several values, at every question)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import whoosh.index
from whoosh.analysis import RegexTokenizer, StemmingAnalyzer
from whoosh.fields import ID, KEYWORD, NUMERIC, STORED, TEXT, Schema
from whoosh.highlight import ContextFragmenter, HtmlFormatter
from whoosh.qparser import MultifieldParser, OrGroup
from whoosh.query import And, Every, NumericRange, Or, Prefix, Query, Term
from whoosh.searching import Results, Searcher

from bench.answers import BEST, COMMONEST, FACETS, HEADLINE_WEIGHT, Counted, Page, Question, Shown
from bench.corpus import article_id, article_number
from indexer.article import Article

TITLE = "stock Whoosh"
LARGEST = 100_000
REMARK = "its stems are of the older Porter algorithm; no stop words, as with the others"

_MEMORY = 512  # MB its writer may use before it writes a run
_BETWEEN = "|"  # between the values of a facet in its column
_TEXTS = ("headline", "body")
_NONE = 0  # the day and the year of what is undated, so that it sorts last


def build(articles: Iterable[Article], folder: Path) -> None:
    writer = whoosh.index.create_in(str(folder), _schema()).writer(limitmb=_MEMORY)
    for article in articles:
        writer.add_document(**_fields(article))
    writer.commit()


def open_engine(folder: Path) -> WhooshEngine:
    return WhooshEngine(whoosh.index.open_dir(str(folder)).searcher())


def _schema() -> Schema:
    stems = StemmingAnalyzer(stoplist=None, minsize=1)
    schema = Schema(number=NUMERIC(sortable=True), stored=STORED)
    schema.add("headline", TEXT(analyzer=stems, field_boost=HEADLINE_WEIGHT))
    schema.add("body", TEXT(analyzer=stems))
    for name in ("source", "section"):
        schema.add(name, ID(sortable=True))
    for name in FACETS[2:]:
        values = RegexTokenizer(rf"[^{_BETWEEN}]+")
        schema.add(name, KEYWORD(analyzer=values, sortable=True))
    for name in ("start", "day", "year"):
        schema.add(name, NUMERIC(int, bits=32, sortable=True, default=_NONE))
    return schema


def _fields(article: Article) -> dict[str, Any]:
    day = article.published.first_day
    several = zip(FACETS[2:], (article.people, article.organisations, article.places), strict=True)
    fields = {
        "number": article_number(article.article_id),
        "headline": article.headline,
        "body": article.text,
        "source": article.source,
        "section": article.section,
        "stored": (article.headline, article.source, article.text),
        **{name: _BETWEEN.join(values) for name, values in several},
    }
    if day:
        fields |= {"start": article.published.start, "day": day.toordinal(), "year": day.year}
    return {name: value for name, value in fields.items() if value != ""}


class WhooshEngine:
    """A searcher and the columns of its segments."""

    def __init__(self, searcher: Searcher) -> None:
        self._searcher = searcher
        reader = searcher.reader()
        self._columns = {name: reader.column_reader(name) for name in (*FACETS, "number", "year")}
        self._all = MultifieldParser(_TEXTS, searcher.schema)
        self._any = MultifieldParser(_TEXTS, searcher.schema, group=OrGroup)

    def count(self, question: Question) -> Counted:
        return self._counted(question, self._best(question))

    def page(self, question: Question) -> Page:
        best = self._best(question)
        return Page(self._counted(question, best), tuple(self._show(best)))

    def _best(self, question: Question) -> Results:
        order = {} if question.words else {"sortedby": "start", "reverse": True}
        return self._searcher.search(self._query(question), limit=BEST, **order)

    def _counted(self, question: Question, best: Results) -> Counted:
        own = question.chosen[0] if question.chosen else ""
        matched = self._match(question)
        facets = {name: self._commonest(name, matched) for name in FACETS if name != own}
        if own:
            facets[own] = self._commonest(own, self._match(question, but="chosen"))
        in_time = self._match(question, but="days") if question.days else matched
        years = self._years(in_time)
        return Counted(
            total=len(matched),
            best=tuple(article_id(self._columns["number"][hit.docnum]) for hit in best),
            facets=facets,
            years=years,
            undated=len(in_time) - sum(years.values()),
        )

    def _match(self, question: Question, but: str = "") -> list[int]:
        return list(self._searcher.docs_for_query(self._query(question, but)))

    def _commonest(self, name: str, matched: list[int]) -> tuple[tuple[str, int], ...]:
        column = self._columns[name]
        counts = Counter(column[number] for number in matched)
        values: Counter[str] = Counter()
        for joined, count in counts.items():
            for value in filter(None, joined.split(_BETWEEN)):
                values[value] += count
        return tuple(values.most_common(COMMONEST))

    def _years(self, matched: list[int]) -> dict[int, int]:
        column = self._columns["year"]
        years = Counter(column[number] for number in matched)
        del years[_NONE]
        return dict(years)

    def _query(self, question: Question, but: str = "") -> Query:
        parts = [self._words(question)]
        if question.chosen and but != "chosen":
            parts.append(Term(*question.chosen, boost=0.0))
        if question.days and but != "days":
            first, last = (day.toordinal() for day in question.days)
            parts.append(NumericRange("day", first, last, constantscore=True))
        return parts[0] if len(parts) == 1 else And(parts)

    def _words(self, question: Question) -> Query:
        if not question.words:
            return Every()
        if question.match == "prefix":
            return Or([Prefix(name, question.words[0]) for name in _TEXTS])
        text = " ".join(question.words)
        if question.match == "phrase":
            return self._all.parse(f'"{text}"')
        return (self._any if question.match == "any" else self._all).parse(text)

    def _show(self, best: Results) -> Iterator[Shown]:
        best.fragmenter, best.formatter = ContextFragmenter(), HtmlFormatter(tagname="b")
        for hit in best:
            headline, source, text = hit["stored"]
            yield Shown(self._id(hit.docnum), headline, source, hit.highlights("body", text=text, top=3))

    def _id(self, number: int) -> str:
        return article_id(self._columns["number"][number])
