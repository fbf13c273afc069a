"""Tantivy through its Python package: one thread writes, English stems, facets as aggregations of fast fields."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import tantivy

from bench.answers import BEST, COMMONEST, FACETS, HEADLINE_WEIGHT, Counted, Page, Question, Shown
from bench.corpus import article_id, article_number
from indexer.article import Article

TITLE = "Tantivy"
LARGEST = 0
REMARK = "a prefix is looked up among stems, which is all it keeps, and is not scored"

HEAP = 512_000_000
_TEXTS = ["headline", "body"]
# It adds up the commonest values of each segment: this many are exact in practice (the agreement table says so), and
# all of them would cost it up to twice the time.
_VALUES_A_SEGMENT = 1_000
_YEARS = {"years": {"terms": {"field": "year", "size": 1_000}}}  # quicker than its histogram


def build(articles: Iterable[Article], folder: Path) -> None:
    index = tantivy.Index(_schema(), path=str(folder))
    writer = index.writer(heap_size=HEAP, num_threads=1)
    for article in articles:
        writer.add_document(_document(article))
    writer.commit()
    writer.wait_merging_threads()


def open_engine(folder: Path) -> TantivyEngine:
    return TantivyEngine(tantivy.Index.open(str(folder)))


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for name in _TEXTS:
        builder.add_text_field(name, stored=True, tokenizer_name="en_stem", index_option="position")
    for name in FACETS:
        builder.add_text_field(name, stored=True, fast=True, tokenizer_name="raw", index_option="basic")
    for name in ("number", "start", "day", "year"):
        builder.add_unsigned_field(name, stored=name == "number", indexed=name == "day", fast=True)
    return builder.build()


def _document(article: Article) -> tantivy.Document:
    document = tantivy.Document()
    document.add_unsigned("number", article_number(article.article_id))
    document.add_text("headline", article.headline)
    document.add_text("body", article.text)
    for value in (article.source, article.section):
        if value:
            document.add_text("source" if value is article.source else "section", value)
    for name, values in zip(FACETS[2:], (article.people, article.organisations, article.places), strict=True):
        for value in values:
            document.add_text(name, value)
    day = article.published.first_day
    if day:
        document.add_unsigned("start", article.published.start or 0)
        document.add_unsigned("day", day.toordinal())
        document.add_unsigned("year", day.year)
    return document


class TantivyEngine:
    """An index and one searcher."""

    def __init__(self, index: tantivy.Index) -> None:
        self._index, self._schema, self._searcher = index, index.schema, index.searcher()

    def count(self, question: Question) -> Counted:
        return self._counted(question, self._best(question))

    def page(self, question: Question) -> Page:
        best = self._best(question)
        return Page(self._counted(question, best), tuple(self._show(question, best)))

    def _best(self, question: Question) -> list[tantivy.DocAddress]:
        order = None if question.words else "start"
        found = self._searcher.search(self._query(question), limit=BEST, count=False, order_by_field=order)
        return [address for _score, address in found.hits]

    def _counted(self, question: Question, best: list[tantivy.DocAddress]) -> Counted:
        """Aggregations in as few passes as the question allows: one, and one for each choice that is left out."""
        own = question.chosen[0] if question.chosen else ""
        wanted = {name: _commonest(name) for name in FACETS if name != own}
        wanted["total"] = {"value_count": {"field": "number"}}
        if not question.days:
            wanted |= _YEARS
        found = self._aggregate(self._query(question), wanted)
        if own:
            found |= self._aggregate(self._query(question, but="chosen"), {own: _commonest(own)})
        dated_total = total = int(found["total"]["value"])
        if question.days:
            found |= self._aggregate(self._query(question, but="days"), _YEARS | {"total": wanted["total"]})
            dated_total = int(found["total"]["value"])
        years = {int(bucket["key"]): bucket["doc_count"] for bucket in found["years"]["buckets"]}
        numbers = self._searcher.fast_field_values("number", best)
        return Counted(
            total=total,
            best=tuple(article_id(int(number)) for number in numbers if number is not None),
            facets={name: _values(found[name]) for name in FACETS},
            years=years,
            undated=dated_total - sum(years.values()),
        )

    def _aggregate(self, query: tantivy.Query, wanted: dict[str, Any]) -> dict[str, Any]:
        return dict(self._searcher.aggregate(query, wanted))

    def _query(self, question: Question, but: str = "") -> tantivy.Query:
        """The question's words and filters, one of the filters left out if told."""
        musts = [self._words(question)]
        if question.chosen and but != "chosen":
            musts.append(tantivy.Query.term_query(self._schema, *question.chosen, index_option="basic"))
        if question.days and but != "days":
            first, last = (day.toordinal() for day in question.days)
            field_type = tantivy.FieldType.Unsigned
            musts.append(tantivy.Query.range_query(self._schema, "day", field_type, first, last))
        scored = [musts[0], *(tantivy.Query.const_score_query(filter_, 0.0) for filter_ in musts[1:])]
        if len(scored) == 1:
            return scored[0]
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, query) for query in scored])

    def _words(self, question: Question) -> tantivy.Query:
        if not question.words:
            return tantivy.Query.all_query()
        if question.match == "prefix":
            pattern = f"{question.words[0]}.*"
            return tantivy.Query.boolean_query(
                [(tantivy.Occur.Should, tantivy.Query.regex_query(self._schema, name, pattern)) for name in _TEXTS]
            )
        text = " ".join(question.words)
        return self._index.parse_query(
            f'"{text}"' if question.match == "phrase" else text,
            _TEXTS,
            field_boosts={"headline": HEADLINE_WEIGHT},
            conjunction_by_default=question.match == "all",
        )

    def _show(self, question: Question, best: list[tantivy.DocAddress]) -> Iterable[Shown]:
        snippets = tantivy.SnippetGenerator.create(self._searcher, self._words(question), self._schema, "body")
        for address in best:
            document = self._searcher.doc(address)
            fields = {name: str(document.get_first(name)) for name in ("headline", "source")}
            identifier = article_id(int(document.get_first("number") or 0))
            yield Shown(identifier, fields["headline"], fields["source"], snippets.snippet_from_doc(document).to_html())


def _commonest(name: str) -> dict[str, Any]:
    return {"terms": {"field": name, "size": COMMONEST, "segment_size": _VALUES_A_SEGMENT}}


def _values(found: Mapping[str, Any]) -> tuple[tuple[str, int], ...]:
    return tuple((bucket["key"], bucket["doc_count"]) for bucket in found["buckets"])
