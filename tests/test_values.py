"""Rows of values: every value of every document is there, however many it has."""

from dataclasses import replace

import numpy as np
import pytest

from indexer.article import Article
from indexer.writer import EmbeddedWriter
from search.backend import open_backend
from search.embedded.snapshot import open_snapshot
from search.state import SearchState
from tests.articles import published

ARTICLE = Article("", headline="A ferry sank", source="Herald")
NAMES = tuple(f"Person {number}" for number in range(80))


def write(folder, *commits):
    for number, people_of_each in enumerate(commits):
        writer = EmbeddedWriter(folder, fresh=not number, meta={})
        for place, people in enumerate(people_of_each):
            writer.add(replace(ARTICLE, article_id=f"{number}-{place}", people=people, places=people[:1]))
        writer.commit()
    return folder


def people_of(values, doc_id):
    """The names of a document, read from its rows."""
    table = values.rows.reshape(-1, values.width) + values.bases
    further = len(table) - len(values.longer) + np.flatnonzero(values.longer == doc_id)
    assert (table[doc_id, -1] == values.goes_on) == (len(further) > 0)
    read = [table[doc_id], *(table[row, values.several :] for row in further)]
    field = values.fields["person"]
    own = [value for value in np.concatenate(read).tolist() if field.first <= value < field.none]
    return [values.label("person", value) for value in own]


@pytest.mark.parametrize(
    "lengths", [(), (0,), (1, 1), (0, 1, 2, 3), (3,) * 20 + (80, 5, 79), (80,) * 4, (0,) * 40 + (13,)]
)
def test_every_value_is_in_a_row_of_its_document(tmp_path, lengths):
    people = [NAMES[:length] for length in lengths]
    snapshot = open_snapshot(write(tmp_path / "index", people, people[::-1]))
    in_order = [people_of(snapshot.values, doc_id) for doc_id in range(len(snapshot))]
    assert sorted(map(sorted, in_order)) == sorted(sorted(own) for own in people * 2)
    assert not snapshot.values.is_single("person")
    assert snapshot.values.is_single("source")


@pytest.mark.parametrize("step", [1, 2, 7])
def test_a_value_is_found_in_whichever_row_of_a_document_it_is(tmp_path, step):
    people = [(), NAMES, NAMES[:3], NAMES[60:], NAMES[::-1]]
    snapshot = open_snapshot(write(tmp_path / "index", people, people[::-1]))
    values, doc_ids = snapshot.values, np.arange(0, len(snapshot), step)
    assert len(values.longer)
    own = [people_of(values, doc_id) for doc_id in doc_ids]
    for name in NAMES:
        assert snapshot.having("person", values.find("person", name), doc_ids).tolist() == [name in has for has in own]
    none = values.fields["person"].none
    assert snapshot.having("person", none, doc_ids).tolist() == [not has for has in own]


def test_counts_of_articles_with_many_names(tmp_path):
    people = [NAMES[:3]] * 40 + [NAMES[:80], NAMES[70:], ()]
    backend = open_backend(str(write(tmp_path / "index", people)))
    found = backend.search(SearchState(q="ferry")).facets["person"]
    assert [(value.value, value.count) for value in found.values[:4]] == [
        ("Person 0", 41), ("Person 1", 41), ("Person 2", 41), ("Person 70", 2)
    ]  # fmt: skip
    assert (found.missing, found.distinct, found.other) == (1, 80, 2)
    chosen = backend.search(SearchState.from_args([("q", "ferry"), ("place", "Person 70")])).facets["person"]
    assert (chosen.distinct, chosen.values[0].count, chosen.other) == (10, 1, 0)


def test_more_days_than_a_narrow_number_holds(tmp_path):
    writer = EmbeddedWriter(tmp_path / "index", fresh=True, meta={})
    for number, day in enumerate(("1750-01-01", "1850-06-01", "2024-02-03", "")):
        writer.add(replace(ARTICLE, article_id=str(number), published=published(day)))
    writer.commit()
    results = open_backend(str(tmp_path / "index")).search(SearchState())
    assert {bar.first.year: bar.count for bar in results.dates.bars if bar.count} == {1750: 1, 1850: 1, 2024: 1}
    assert results.dates.undated == 1
