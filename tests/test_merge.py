"""Merging: few segments, cheap, and the same as if all had been written at once."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.arrayfile import Spool
from indexer.check import check_index
from indexer.codec import lists, merge, merged_rows, merged_strings, merged_words, quoted, stored
from indexer.codec.merge import MAX_SEGMENTS, choose_merge, merge_segments
from indexer.codec.segment import SegmentFiles, open_segment
from indexer.committed import open_committed
from indexer.fullnames import tables
from indexer.schema import FACET_FIELDS
from indexer.writer import EmbeddedWriter
from tests.articles import ARTICLES, article
from tests.conftest import write_index
from tests.test_codec import words_of, write_segment


def simulate(commits: list[int]) -> tuple[int, int]:
    """Sizes of commits -> the most segments there ever were after one, and the documents rewritten in all."""
    sizes: list[int] = []
    most, rewritten = 0, 0
    for size in commits:
        sizes.append(size)
        while chosen := choose_merge(sizes):
            assert len(chosen) > 1
            merged = sum(sizes[number] for number in chosen)
            sizes = [one for number, one in enumerate(sizes) if number not in chosen] + [merged]
            rewritten += merged
        most = max(most, len(sizes))
    assert sum(sizes) == sum(commits)
    return most, rewritten


@pytest.mark.parametrize(
    "commits",
    [
        [10] * 1_000,
        [1] * 5_000,
        [1_000_000] + [100] * 1_000,
        [120_000] * 9 + [10] * 500,
        [2 ** (number % 10) for number in range(1_000)],
        [1_000, 1] * 500,
    ],
    ids=["small", "single", "a million and more", "an archive and days", "powers", "large and small"],
)
def test_segments_stay_few_and_merging_costs_n_log_n(commits):
    most, rewritten = simulate(commits)
    assert most <= MAX_SEGMENTS
    added = sum(commits[10:]) if commits[0] > 100_000 else sum(commits)
    assert rewritten <= sum(commits) * math.log2(sum(commits))
    assert rewritten <= max(added, 100_000) * math.log2(sum(commits))


@given(st.lists(st.integers(0, 1_000_000), max_size=40))
def test_what_is_merged_is_at_least_two_segments_of_those_there_are(sizes):
    chosen = choose_merge(sizes)
    assert list(chosen) == sorted(set(chosen))
    assert (len(chosen) >= 2) == (len(sizes) > MAX_SEGMENTS)
    assert all(0 <= number < len(sizes) for number in chosen)
    assert not chosen or len(sizes) - len(chosen) + 1 <= MAX_SEGMENTS


def test_a_large_segment_is_left_alone_while_small_ones_come():
    index = [1_000_000, *[100] * 10]
    assert choose_merge(index) == tuple(range(1, 11))


# Merged and written at once


def assert_same(merged: SegmentFiles, at_once: SegmentFiles) -> None:
    """Two segments hold the same; words that no living article has may be left in a merged one."""
    assert len(merged) == len(at_once)
    assert words_of(merged) == words_of(at_once)
    for name in ("docs", "occurrences", "headline.docs", "deck.docs"):
        assert not set(stem_counts(merged, name).items()) ^ set(stem_counts(at_once, name).items())
    streams = [
        one.postings.streams(0, len(one), one.columns.field_starts, one.columns.lengths) for one in (merged, at_once)
    ]
    for name in streams[0].__dataclass_fields__:
        np.testing.assert_array_equal(*(getattr(one, name) for one in streams), name)
    for row in range(len(merged)):
        assert row_of(merged, row) == row_of(at_once, row)
        assert merged.columns.rows_of(merged.columns.article_id(row)) == [row]
    np.testing.assert_array_equal(merged.columns.id_order, at_once.columns.id_order)


def stem_counts(segment: SegmentFiles, name: str) -> dict[str, int]:
    """For each stem that has any, how many documents or occurrences."""
    counts = segment.mappings[1][name].tolist()
    return {stem: count for stem, count in zip(segment.postings.stems.texts(), counts, strict=True) if count}


def row_of(segment: SegmentFiles, row: int) -> tuple[object, ...]:
    """Everything that one document's columns and stored article say."""
    columns = segment.columns
    names = ("start", "last_day", "precision", "added", "content", "origin")
    facets = [columns.facets[field.name].values(row) for field in FACET_FIELDS]
    stored = segment.stored.article(row), segment.stored.original(row)
    return columns.article_id(row), *(int(getattr(columns, name)[row]) for name in names), facets, stored


def with_deleted(folder, segment: SegmentFiles, rows: set[int]) -> SegmentFiles:
    mask = np.isin(np.arange(len(segment)), list(rows))
    return open_segment(folder, segment.segment.with_deleted(mask))


@pytest.mark.parametrize("stretch", [1, 7, 4_000_000])
def test_merging_the_world(tmp_path, monkeypatch, stretch):
    monkeypatch.setattr(lists, "STRETCH", stretch)
    parts = [write_segment(tmp_path, ARTICLES[first : first + 4]) for first in (0, 4, 8)]
    merged = open_segment(tmp_path, merge_segments(tmp_path, parts))
    assert_same(merged, write_segment(tmp_path, ARTICLES))
    assert list(merged.postings.words) == list(write_segment(tmp_path, ARTICLES).postings.words)


texts = st.lists(st.sampled_from(["ferry", "Ferries", "the", "東京", ". ", "\n\n", " ", "U.N."]), max_size=8).map(
    " ".join
)
contents = st.lists(
    st.tuples(texts, texts, st.sampled_from(["", "Herald", "Agency"]), st.booleans()), min_size=1, max_size=12
)


@settings(max_examples=60, deadline=None)
@given(contents, st.data())
def test_merging_random_archives(tmp_path_factory, rows, data):
    folder = tmp_path_factory.mktemp("segments")
    articles = [
        article(f"{number}", headline, body, source=source, deck=headline[:3])
        for number, (headline, body, source, _) in enumerate(rows)
    ]
    cuts = sorted(data.draw(st.sets(st.integers(1, len(rows) - 1), max_size=3))) if len(rows) > 1 else []
    parts = []
    for first, last in zip([0, *cuts], [*cuts, len(rows)], strict=True):
        gone = {row - first for row in range(first, last) if rows[row][3]}
        parts.append(with_deleted(folder, write_segment(folder, articles[first:last]), gone))
    living = [one for one, row in zip(articles, rows, strict=True) if not row[3]]
    merged = open_segment(folder, merge_segments(folder, parts))
    if living:
        assert_same(merged, write_segment(folder, living))
    else:
        assert len(merged) == 0


def test_a_year_of_commits(tmp_path):
    index_dir = write_index(tmp_path / "index", ARTICLES)
    files = []
    for day in range(40):
        writer = EmbeddedWriter(index_dir, fresh=False, meta={})
        writer.add(article(f"day {day}", f"News of day {day}", "Words of the day."))
        writer.delete(f"day {day - 5}")
        writer.commit()
        files.append(len(list(index_dir.iterdir())))
    committed = open_committed(index_dir)
    assert max(files) <= 3 * MAX_SEGMENTS + 3
    assert sum(int((~segment.deleted).sum()) for segment in committed.segments) == len(ARTICLES) + 5
    assert list(check_index(index_dir)) == []


def test_a_segment_of_which_nothing_is_left_goes(tmp_path):
    index_dir = write_index(tmp_path / "index", ARTICLES[:2], ARTICLES[2:4])
    writer = EmbeddedWriter(index_dir, fresh=False, meta={})
    writer.delete("a1")
    writer.delete("a2")
    writer.commit()
    assert len(open_committed(index_dir).segments) == 1
    assert len(list(index_dir.glob("*.postings"))) == 1


@pytest.mark.parametrize("at_once", [1, 3])
def test_a_merge_of_few_things_at_a_time_is_the_same(tmp_path, monkeypatch, at_once):
    """In files without names, too."""
    several = [*ARTICLES, article("q", "He says", 'He agreed. "We will go on," Ada Oda said.', people=("Ada Oda",))]
    segments = [write_segment(tmp_path, several[first : first + 4]) for first in range(0, len(several), 4)]
    segments[0].deleted[1] = segments[-1].deleted[0] = True
    expected = open_segment(tmp_path, merge_segments(tmp_path, segments))
    for room, name in (
        (merged_rows, "AT_ONCE"), (merged_rows, "LABELS"), (merged_words, "AT_ONCE"), (merged_strings, "AT_ONCE"),
        (quoted, "AT_ONCE"), (lists, "STEMS"), (merge, "ROWS"), (stored, "COPIED_AT_ONCE"), (tables, "_AT_ONCE"),
    ):  # fmt: skip
        monkeypatch.setattr(room, name, at_once)
    monkeypatch.setattr(Spool, "IN_MEMORY", 0)
    found = open_segment(tmp_path, merge_segments(tmp_path, segments))
    assert len(found) == len(several) - 2
    for one, another in zip(found.mappings, expected.mappings, strict=True):
        assert {name: array.tolist() for name, array in one.items()} == {
            name: array.tolist() for name, array in another.items()
        }
        assert {name: array.dtype for name, array in one.items()} == {
            name: array.dtype for name, array in another.items()
        }
