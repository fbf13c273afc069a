"""Stock Whoosh on our index: it finds what it finds in an index of the same articles that it wrote itself."""

import pytest
import whoosh.index
from whoosh.codec.whoosh3 import W3Segment
from whoosh.fields import Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.qparser import MultifieldParser
from whoosh.query import And, Every, Not, Or, Phrase, Prefix, Term, TermRange, Wildcard
from whoosh.writing import IndexingError

from indexer.arrayfile import DamagedFile
from indexer.article_json import from_bytes
from indexer.check import check_index
from indexer.codec.contents import Contents, write_contents
from indexer.codec.segment import open_segment
from indexer.codec.whoosh_codec import NewsCodec
from indexer.committed import IndexOutdated, open_committed
from indexer.schema import whoosh_schema
from indexer.writer import EmbeddedWriter
from tests.articles import ARTICLES, BY_ID
from tests.conftest import write_index
from tests.stock import TEXTS, assert_best_are_the_best, found, occurrences, our_searcher, stock_searcher, without


@pytest.fixture(scope="module")
def ours(index_dir):
    with our_searcher(index_dir) as searcher:
        yield searcher


@pytest.fixture(scope="module")
def stock():
    with stock_searcher(ARTICLES) as searcher:
        yield searcher


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Term("body", "ferri"), "a1 a2 a3 a8 b1"),
        (Term("headline", "ferri"), "a1 a2 b1"),
        (Term("deck", "year"), "a7"),
        (Term("body", "year"), ""),
        (Term("headline", "ferries"), ""),
        (Term("id", "a7"), "a7"),
        (Term("source", "Gazette"), "a3 a4 a9"),
        (Term("source", "gazette"), ""),
        (Term("person", "Inés Valdrême"), "a1 a4 b1"),
        (Term("org", "Bridge Company"), "b1"),
        (Prefix("org", "B"), "b1"),
        (Prefix("id", "b"), "b1 b2 b3"),
        (Prefix("body", "ferr"), "a1 a2 a3 a8 b1"),
        (Wildcard("body", "he*ing"), "a7"),
        (Wildcard("headline", "*ridg*"), "a5 b1"),
        (TermRange("body", "noon", "note"), "a3 a8 b3"),
        (TermRange("source", None, "Agency"), "a6 a7 b2 b3"),
        (Phrase("body", ["press", "confer"]), "a3 a9"),
        (Phrase("body", ["confer", "press"]), ""),
        (Phrase("body", ["end", "crew"]), ""),  # a paragraph ends between them
        (Phrase("body", ["ferri", "ferri", "ferri"]), "b1"),
        (Phrase("headline", ["東", "京"]), "b2"),
        (And([Term("body", "ferri"), Term("place", "Ysolde")]), "a3 b1"),
        (Or([Term("deck", "bay"), Term("id", "a1")]), "a1 a7"),
        (without(Term("body", "ferri"), Term("headline", "ferri")), "a3 a8"),
        (Not(Every("source")), "a8"),
        (Every("deck"), "a7"),
        (Every(), " ".join(sorted(BY_ID))),
    ],
    ids=repr,
)
def test_the_world_as_stock_whoosh_finds_it(ours, stock, query, expected):
    assert found(ours, query) == expected.split()
    assert found(stock, query) == expected.split()


def test_every_word_stands_where_whoosh_puts_it(ours, stock):
    assert occurrences(ours) == occurrences(stock)


def test_whooshs_query_parser_and_scores_work(ours):
    parser = MultifieldParser(TEXTS, ours.schema)
    hits = ours.search(parser.parse('ferries AND (strike OR "ferry, ferry") NOT council'), limit=None)
    assert sorted(hit["id"] for hit in hits) == ["a1", "a2", "b1"]
    assert all(hit.score > 0 for hit in hits)
    assert_best_are_the_best(ours, parser.parse("ferry OR bridge OR the"))


def test_stored_fields_are_the_article(ours):
    fields = ours.document(id="a7")
    assert set(fields) == {"id", "stored", "original"}
    assert from_bytes(fields["stored"], fields["original"].decode()) == BY_ID["a7"]


def test_statistics(ours, stock):
    reader = ours.reader()
    for field, text in reader.all_terms():
        info, expected = reader.term_info(field, text), stock.reader().term_info(field, text)
        assert (info.weight(), info.doc_frequency()) == (expected.weight(), expected.doc_frequency())
        assert info.max_weight() == expected.max_weight()
    for field in TEXTS:
        assert reader.field_length(field) == stock.reader().field_length(field)
        assert reader.max_field_length(field) >= reader.min_field_length(field)
    assert reader.field_length("source") == 0
    assert reader.frequency("body", "ferri") == 8
    assert reader.doc_frequency("body", "nowhere") == 0
    assert reader.doc_count() == reader.doc_count_all() == len(ARTICLES)


def test_a_cursor_walks_over_the_terms_of_a_field(index_dir):
    with our_searcher(index_dir) as searcher:
        first = searcher.reader().leaf_readers()[0][0]
        cursor = first.cursor("source")
        assert (cursor.text(), cursor.term_info().doc_frequency()) == ("Gazette", 2)
        assert cursor.next() == "Herald"
        assert cursor.next() is None
        assert not cursor.is_valid()
        assert cursor.term_info() is None
        assert cursor.find("H") == "Herald"
        assert cursor.first() == "Gazette"
        assert list(first.terms_within("headline", "ferry", 1)) == ["ferri"]


def test_a_writer_of_stock_whoosh_is_refused_and_nothing_changes(tmp_path):
    index_dir = write_index(tmp_path / "index", ARTICLES)
    for _ in range(2):
        with pytest.raises(IndexingError, match="python -m indexer"):
            whoosh.index.open_dir(str(index_dir)).writer()
    writer = EmbeddedWriter(index_dir, fresh=False, meta={})  # no lock is kept
    writer.delete("a1")
    writer.commit()
    assert list(check_index(index_dir)) == []
    segment = open_committed(index_dir).segments[0].segment
    with pytest.raises(IndexingError):
        segment.delete_document(0)
    with pytest.raises(IndexingError):
        segment.set_doc_count(5)


def test_the_writing_half_of_the_codec_is_refused():
    codec = NewsCodec()
    for ask in (codec.per_document_writer, codec.field_writer, codec.new_segment):
        with pytest.raises(IndexingError, match="python -m indexer"):
            ask(None, None)
    with pytest.raises(IndexingError):
        codec.postings_writer(None)
    with pytest.raises(NotImplementedError, match="arrays"):
        codec.postings_reader(None, None, None)


def test_an_index_copied_into_memory_is_refused(index_dir):
    files = RamStorage()
    segment = open_committed(index_dir).segments[0].segment
    with pytest.raises(ValueError, match="in a folder"):
        NewsCodec().terms_reader(files, segment)


def test_a_segment_of_another_codec_is_refused(tmp_path):
    index_dir = write_index(tmp_path / "index", ARTICLES)
    foreign = W3Segment(NewsCodec, "MAIN")
    with pytest.raises(DamagedFile, match=r"another codec \(W3Segment\)"):
        open_segment(index_dir, foreign)
    foreign.files = {}
    write_contents(index_dir, Contents(2, (foreign,), {}))
    with pytest.raises(IndexOutdated, match="W3Segment does not belong into a table of contents"):
        open_committed(index_dir)
    (sentence,) = check_index(index_dir)
    assert "run build" in sentence


def test_what_stock_whoosh_writes_into_an_empty_index_is_refused(tmp_path):
    index_dir = write_index(tmp_path / "index", [])
    writer = whoosh.index.open_dir(str(index_dir)).writer()
    writer.add_document(id="x", body="text")
    writer.commit()
    with pytest.raises(IndexOutdated, match=r"_MAIN_2\.manifest is missing"):
        open_committed(index_dir)
    assert len(open_committed(write_index(index_dir, ARTICLES)).segments) == 1


def test_a_foreign_schema_does_not_change_what_is_read(index_dir):
    only_ids = Schema(id=whoosh_schema()["id"])
    with whoosh.index.open_dir(str(index_dir), schema=only_ids).searcher() as searcher:
        assert found(searcher, Prefix("id", "b")) == ["b1", "b2", "b3"]
        assert searcher.document(id="b1") == {"id": "b1"}
