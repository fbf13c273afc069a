"""A folder's entries in the order of their names' bytes, however many there are."""

import os
import tracemalloc
from pathlib import Path

import pytest

from indexer.formats import folders
from indexer.formats.folders import FILE, FOLDER, LINK, entries_of

NAMES = ["b", "a", "a-b", "a.b", "a b", "ä", "B", "a\nb", "z\udce9"]


@pytest.mark.parametrize("in_memory", [1, 2, 4, 9, 100])
def test_entries_come_in_the_order_of_their_bytes(tmp_path, monkeypatch, in_memory):
    monkeypatch.setattr(folders, "IN_MEMORY", in_memory)
    monkeypatch.setattr(folders, "_PIECE", 3)
    for name in (*NAMES, ".hidden"):
        (tmp_path / name).touch()
    found = [entry.path.name for entry in entries_of(tmp_path)]
    assert found == sorted(NAMES, key=os.fsencode)


def test_links_and_folders_are_told(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").symlink_to("a")
    (tmp_path / "c").touch()
    assert [(entry.path, entry.kind) for entry in entries_of(tmp_path)] == [
        (tmp_path / "a", FOLDER),
        (tmp_path / "b", LINK),
        (tmp_path / "c", FILE),
    ]


def test_an_empty_folder_has_none_and_one_that_is_not_there_raises_at_once(tmp_path):
    assert list(entries_of(tmp_path)) == []
    with pytest.raises(FileNotFoundError):
        entries_of(tmp_path / "none")


def test_many_entries_are_not_all_in_memory(tmp_path, monkeypatch):
    monkeypatch.setattr(folders, "IN_MEMORY", 2_000)
    monkeypatch.setattr(folders, "_PIECE", 4_096)
    for number in range(10_000):
        Path(tmp_path, f"a-story-with-a-name-{number}.txt").touch()
    peaks = []
    for _time in range(3):  # the table of Python's names grows in one of them
        tracemalloc.start()
        assert sum(1 for _ in entries_of(tmp_path)) == 10_000
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert min(peaks) < 500_000  # all names together take 750,000
