"""Stored articles come back as they were, alone and after merges, packed with a dictionary or without."""

from unittest import mock

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.arrayfile import read_arrays, write_arrays
from indexer.codec import stored
from indexer.codec.stored import (
    FEWEST_SAMPLES,
    MAX_WAITING,
    SAMPLES,
    StoredFile,
    StoredWriter,
    dictionary_for,
    train_dictionary,
)

WORDS = ("ferry", "port", "minister", "said on Monday that", "roads", "and money for schools", "were late again")


def written(folder, writer):
    """What a writer has collected, as it comes back from its file."""
    folder.mkdir(exist_ok=True)
    write_arrays(folder / "x", writer.arrays(), {})
    return StoredFile(read_arrays(folder / "x")[0])


def store(folder, records, dictionary=b""):
    folder.mkdir(exist_ok=True)
    writer = StoredWriter(folder, dictionary)
    for article, original in records:
        writer.add([article], [original])
    return written(folder, writer)


def moved(folder, *files, living=None, dictionary=b""):
    """The living documents of some files in a new one."""
    folder.mkdir(exist_ok=True)
    writer = StoredWriter(folder, dictionary)
    for file in files:
        writer.add_from(file, np.ones(len(file), bool) if living is None else living)
    return written(folder, writer)


def records_of(stored):
    return [(stored.article(row), stored.original(row)) for row in range(len(stored))]


def news(count, seed=0):
    """Records that have words in common, none like another."""
    chance = np.random.default_rng(seed)
    rows = chance.integers(0, len(WORDS), (count, 40))
    return [(" ".join(WORDS[word] for word in row).encode(), b"original %d" % row[0]) for row in rows]


@pytest.mark.parametrize("count", [0, 1, FEWEST_SAMPLES - 1, FEWEST_SAMPLES, SAMPLES - 1, SAMPLES, SAMPLES + 1])
def test_stored_articles_come_back(tmp_path, count):
    records = [(b"{%d}" % row * (row % 50), "原文".encode() * (row % 3)) for row in range(count)]
    stored = store(tmp_path, records)
    assert len(stored) == count
    assert records_of(stored) == records
    assert records_of(stored)[::-1] == records[::-1]
    assert bool(stored.dictionary) == (count >= FEWEST_SAMPLES)


@settings(deadline=None)
@given(st.lists(st.tuples(st.binary(max_size=40), st.binary(max_size=40)), max_size=30), st.booleans())
def test_any_bytes_are_stored(tmp_path_factory, records, has_dictionary):
    dictionary = train_dictionary([article for article, _ in news(FEWEST_SAMPLES)]) if has_dictionary else b""
    assert records_of(store(tmp_path_factory.mktemp("stored"), records, dictionary)) == records


def test_few_large_articles_do_not_wait(tmp_path):
    large = b"news " * (MAX_WAITING // 5 + 1)
    records = [(large, b""), (b"small", b"one"), (large, large)]
    stored = store(tmp_path, records)
    assert stored.dictionary == b""
    assert records_of(stored) == records


def test_a_dictionary_makes_articles_smaller(tmp_path):
    records = news(SAMPLES + 500)
    alone = sum(len(store(tmp_path / str(row), [records[row]]).frames) for row in range(SAMPLES, SAMPLES + 20))
    packed = store(tmp_path / "all", records)
    assert packed.place(SAMPLES + 19)[1] - packed.place(SAMPLES)[0] < 0.8 * alone


@settings(deadline=None)
@given(
    st.lists(st.lists(st.booleans(), max_size=30), min_size=1, max_size=5),
    st.booleans(),
    st.sampled_from([1, 100, stored.LEFT_IN_PLACE]),
)
def test_articles_move_to_another_file_without_those_deleted(tmp_path_factory, files, same_dictionary, left_in_place):
    with mock.patch.object(stored, "LEFT_IN_PLACE", left_in_place):  # long stretches are read where they lie
        move_without_deleted(tmp_path_factory, files, same_dictionary)


def move_without_deleted(tmp_path_factory, files, same_dictionary):
    folder = tmp_path_factory.mktemp("stored")
    dictionary = train_dictionary([article for article, _ in news(FEWEST_SAMPLES)]) if same_dictionary else b""
    writer, expected = StoredWriter(folder, dictionary), []
    for number, living in enumerate(files):
        records = [(b"%d" % number, b"%d" % row) for row in range(len(living))]
        writer.add_from(store(folder / f"{number}", records, dictionary), np.array(living, bool))
        expected += [record for record, lives in zip(records, living, strict=True) if lives]
    assert records_of(written(folder, writer)) == expected


def test_frames_of_the_same_dictionary_move_as_they_are(tmp_path):
    records = news(SAMPLES)
    one = store(tmp_path / "one", records)
    other = store(tmp_path / "other", news(50, seed=1), one.dictionary)
    living = np.ones(len(one), bool)
    living[[0, 7, 8, SAMPLES - 1]] = False
    both = moved(tmp_path / "both", one, other, dictionary=dictionary_for([other, one]))
    some = moved(tmp_path / "some", one, living=living, dictionary=one.dictionary)
    assert both.frames.tobytes() == one.frames.tobytes() + other.frames.tobytes()
    assert records_of(both) == records + news(50, seed=1)
    assert records_of(some) == [record for record, lives in zip(records, living, strict=True) if lives]


def test_frames_of_another_dictionary_are_packed_anew(tmp_path):
    one, other = store(tmp_path / "one", news(300)), store(tmp_path / "other", news(400, seed=1))
    assert one.dictionary != other.dictionary
    assert dictionary_for([one, other]) == other.dictionary
    both = moved(tmp_path / "both", one, other, dictionary=other.dictionary)
    assert both.dictionary == other.dictionary
    assert records_of(both) == news(300) + news(400, seed=1)


def test_small_files_get_a_dictionary_when_they_are_merged(tmp_path):
    files = [store(tmp_path / str(seed), news(100, seed)) for seed in range(3)]
    assert dictionary_for(files) == b""
    merged = moved(tmp_path / "merged", *files)
    assert merged.dictionary
    assert records_of(merged) == [record for seed in range(3) for record in news(100, seed)]


def test_without_files_there_is_no_dictionary():
    assert dictionary_for([]) == b""
    assert train_dictionary([b""] * (FEWEST_SAMPLES - 1)) == b""
