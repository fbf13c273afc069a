"""Stock Whoosh beside our index: an index of the same articles that it wrote itself, and ways to compare the two."""

from collections.abc import Iterable
from pathlib import Path

import pytest
import whoosh.index
from whoosh.filedb.filestore import RamStorage
from whoosh.matching import ListMatcher
from whoosh.query import And, Query
from whoosh.reading import IndexReader
from whoosh.searching import Searcher

from indexer.article import Article
from indexer.document import facet_values
from indexer.schema import FACET_FIELDS, TEXT_FIELDS, whoosh_schema

TEXTS = [field.name for field in TEXT_FIELDS]


def stock_searcher(articles: Iterable[Article]) -> Searcher:
    """A searcher on an index that stock Whoosh wrote."""
    index = RamStorage().create_index(whoosh_schema())
    writer = index.writer()
    for one in articles:
        facets = {field.name: list(facet_values(getattr(one, field.attribute))) for field in FACET_FIELDS}
        known = {name: values for name, values in facets.items() if values}
        writer.add_document(id=one.article_id, headline=one.headline, deck=one.deck, body=one.text, **known)
    writer.commit()
    return index.searcher()


def our_searcher(index_dir: Path) -> Searcher:
    return whoosh.index.open_dir(str(index_dir)).searcher()


def found(searcher: Searcher, query: Query) -> list[str]:
    return sorted(hit["id"] for hit in searcher.search(query, limit=None))


class EverythingBut(Query):
    """What does not match a query.

    Whoosh's own Not has two faults, whatever the codec: its AndNotMatcher forgets to compare the first match of a
    segment, and its InverseMatcher returns a deleted document that follows the last match of the unwanted query.
    """

    def __init__(self, unwanted: Query) -> None:
        self.unwanted = unwanted

    def __repr__(self) -> str:
        return f"EverythingBut({self.unwanted!r})"

    def estimate_size(self, reader: IndexReader) -> int:
        return reader.doc_count()

    def matcher(self, searcher: Searcher, _context: object = None) -> ListMatcher:
        unwanted = set(self.unwanted.matcher(searcher).all_ids())
        return ListMatcher([number for number in searcher.reader().all_doc_ids() if number not in unwanted])


def without(wanted: Query, unwanted: Query) -> Query:
    """What matches one query but not the other."""
    return And([wanted, EverythingBut(unwanted)])


def occurrences(searcher: Searcher) -> dict[tuple[str, bytes, str], list[int]]:
    """Every posting of living documents: (field, term, id) -> the positions of the term."""
    result = {}
    reader = searcher.reader()
    for field, text in reader.all_terms():
        matcher = reader.postings(field, text)
        while matcher.is_active():
            article_id = reader.stored_fields(matcher.id())["id"]
            assert (field, text, article_id) not in result
            result[field, text, article_id] = matcher.value_as("positions") if field in TEXTS else [0]
            matcher.next()
    return result


def assert_best_are_the_best(searcher: Searcher, query: Query) -> None:
    """The three best of all and the three that Whoosh finds when it may skip what cannot be among them."""
    everything = sorted((hit.score for hit in searcher.search(query, limit=None)), reverse=True)
    best = [hit.score for hit in searcher.search(query, limit=3)]
    assert best == pytest.approx(everything[:3])
