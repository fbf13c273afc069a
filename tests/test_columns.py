"""Columns: a row a document, written and read back, and looked up by id."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.arrayfile import read_arrays, write_arrays
from indexer.codec import merged_order
from indexer.codec.merged_columns import merge_columns
from indexer.columns import Columns, CopyColumns, column_arrays, columns_of, gather, make_columns
from indexer.document import UNDATED, make_documents
from indexer.inversion import divide
from indexer.schema import FACET_FIELDS
from indexer.sketchtable import table_of
from indexer.vocabulary import Vocabulary
from tests.articles import ARTICLES, article


def columns(articles) -> Columns:
    """The columns of some articles, as they are read from a file."""
    documents = make_documents(articles, [one.text for one in articles])
    _, streams = divide(Vocabulary().read(documents.texts))
    numbers = np.arange(len(articles))
    copies = CopyColumns(
        prints=numbers,
        sketches=table_of(np.repeat(numbers, numbers % 3) << 16, numbers % 3),
        copy_of=[one.people for one in articles],  # any strings will do
    )
    return columns_of(column_arrays(make_columns(documents.rows, streams, copies)))


def values(read: Columns, name: str) -> list[tuple[str, ...]]:
    return [read.facets[name].values(row) for row in range(len(read))]


def test_a_row_says_what_its_article_says():
    read = columns(ARTICLES)
    assert [read.article_id(row) for row in range(len(read))] == [one.article_id for one in ARTICLES]
    assert read.start[:2].tolist() == [ARTICLES[0].published.start, ARTICLES[1].published.start]
    undated = [row for row, one in enumerate(ARTICLES) if not one.published]
    assert np.flatnonzero(read.last_day == UNDATED).tolist() == undated
    assert values(read, "person") == [one.people for one in ARTICLES]
    assert values(read, "source") == [(one.source,) if one.source else () for one in ARTICLES]
    assert read.lengths[1].tolist() == [3, 0, 11]
    assert read.field_starts[1].tolist() == [0, 53, 103]
    assert list(read.facets["section"].labels.texts()) == ["Environment", "Harbour", "Politics"]


def test_rows_are_found_by_id_all_versions_of_it():
    read = columns([article(name, "", "") for name in ("b", "a", "é", "b", "東", "", "b")])
    assert {name: read.rows_of(name) for name in ("a", "b", "é", "東", "", "c", "z")} == {
        "a": [1], "b": [0, 3, 6], "é": [2], "東": [4], "": [5], "c": [], "z": [],
    }  # fmt: skip


def test_the_values_of_some_rows_lie_end_to_end():
    column = columns(ARTICLES).facets["place"]
    ordinals, counts = gather(column, np.array([2, 7, 3]))
    assert counts.tolist() == [2, 0, 1]
    assert [column.labels.text(int(one)) for one in ordinals] == ["Selmare", "Ysolde", "Selmare"]
    ordinals, counts = gather(column, np.empty(0, np.int64))
    assert (len(ordinals), len(counts)) == (0, 0)


@pytest.mark.parametrize("at_once", [1, 2, 50_000])
def test_ids_of_segments_are_put_in_one_order(tmp_path, monkeypatch, at_once):
    monkeypatch.setattr(merged_order, "AT_ONCE", at_once)
    parts = [
        columns([article(name, "", "") for name in ids]) for ids in (("d", "a", "c"), ("b", "d", "a", "é"), ("d",))
    ]
    write_arrays(
        tmp_path / "merged",
        merge_columns(tmp_path, parts, [np.array([0, 1, 2]), np.array([0, 1, 3]), np.array([0])]),
        {},
    )
    together = columns_of(read_arrays(tmp_path / "merged")[0])
    assert [together.article_id(row) for row in range(7)] == ["d", "a", "c", "b", "d", "é", "d"]
    assert together.id_order.tolist() == [1, 3, 2, 0, 4, 6, 5]


names = st.lists(st.sampled_from(["Ann", "Bo", "Çelik", "東"]), unique=True, max_size=3).map(tuple)


@settings(deadline=None)
@given(st.lists(st.lists(st.tuples(names, st.booleans()), max_size=5), min_size=1, max_size=4))
def test_columns_of_segments_become_those_of_their_living_rows(tmp_path_factory, segments):
    numbered = [
        [(article(f"{segment}-{row}", "", "", people=people), kept) for row, (people, kept) in enumerate(rows)]
        for segment, rows in enumerate(segments)
    ]
    kept = [np.array([row for row, (_, keep) in enumerate(rows) if keep], np.int64) for rows in numbered]
    parts = [columns([one for one, _ in rows]) for rows in numbered]
    path = tmp_path_factory.mktemp("columns") / "merged"
    write_arrays(path, merge_columns(path.parent, parts, kept), {})
    together = columns_of(read_arrays(path)[0])
    living = [one for rows in numbered for one, keep in rows if keep]
    assert [together.article_id(row) for row in range(len(together))] == [one.article_id for one in living]
    assert values(together, "person") == [one.people for one in living]
    assert [together.copy_of.values(row) for row in range(len(together))] == [one.people for one in living]
    hashes = (together.sketches.keys(0, 1 << 16) >> np.uint64(48)).tolist()
    rows = (together.sketches.keys(0, 1 << 16) & np.uint64(0xFFFF)).tolist()
    assert hashes == sorted(number for number in together.prints.tolist() for _ in range(number % 3))
    assert hashes == together.prints[rows].tolist()
    assert all(together.rows_of(one.article_id) == [row] for row, one in enumerate(living))
    assert {field.name for field in FACET_FIELDS} == set(together.facets)
