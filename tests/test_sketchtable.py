"""The table of hashes in the order of the hashes: found by hash, merged without the rows that are gone."""

import numpy as np
import pytest

from indexer import sketchtable
from indexer.arrayfile import read_arrays, write_arrays
from indexer.loops import newest_living
from indexer.sketchtable import SketchTable, merge_tables, table_in, table_of


def table(*hashes_of_rows: list[int]) -> SketchTable:
    counts = np.array([len(hashes) for hashes in hashes_of_rows], np.uint8)
    return table_of(np.array([one for hashes in hashes_of_rows for one in hashes], np.uint32), counts)


def having(found: SketchTable, wanted: list[int], deleted=()) -> dict[int, list[int]]:
    """The living rows with each of the wanted hashes, the newest first."""
    mask = np.zeros(1 << 17, bool)
    mask[list(deleted)] = True
    firsts, lasts = found.find(np.array(wanted, np.uint32))
    places, rows = newest_living(firsts, lasts, found.rows, mask, np.full(len(wanted), 3))
    return {one: rows[places == place].tolist() for place, one in enumerate(wanted)}


HIGH = 0xFFFF_0000


def test_rows_are_found_by_hash():
    found = table([5, HIGH], [], [5, 6, 1 << 16], [HIGH, HIGH | 7])
    assert having(found, [0, 5, 6, 7, 1 << 16, 1 << 17, HIGH, HIGH | 7, HIGH | 8]) == {
        0: [], 5: [2, 0], 6: [2], 7: [], 1 << 16: [2], 1 << 17: [], HIGH: [3, 0], HIGH | 7: [3], HIGH | 8: [],
    }  # fmt: skip
    assert len(found) == 7


def test_the_newest_living_ones_are_taken():
    found = table(*[[9]] * 6)
    assert having(found, [9]) == {9: [5, 4, 3]}
    assert having(found, [9], deleted=(5, 3, 2)) == {9: [4, 1, 0]}


def test_nothing_is_found_in_nothing():
    assert having(table([], []), [1, 2]) == {1: [], 2: []}
    assert having(table([1]), []) == {}


@pytest.mark.parametrize(("rows", "width"), [(256, 1), (257, 2), (1 << 16, 2), ((1 << 16) + 1, 3)])
def test_a_row_takes_no_more_bytes_than_the_last_one_needs(rows, width):
    last = table_of(np.array([3], np.uint32), np.append(np.zeros(rows - 1, np.uint8), 1))
    assert last.rows.shape == (1, width)
    assert having(last, [3]) == {3: [rows - 1]}


@pytest.mark.parametrize("at_once", [1, 20, 1 << 20])
@pytest.mark.parametrize("seed", range(5))
def test_merged_is_as_if_made_at_once(tmp_path, monkeypatch, seed, at_once):
    monkeypatch.setattr(sketchtable, "_AT_ONCE", at_once)
    chance = np.random.default_rng(seed)
    segments = [[sorted(chance.choice(99, 4) * 70_000) for _ in range(size)] for size in (30, 0, 200, 90)]
    living = [chance.random(len(rows)) < 0.8 for rows in segments]
    living[0][:] = seed > 0  # in one of the runs nothing is left of a segment
    numbers, count = [], 0
    for mask in living:
        numbers.append(np.where(mask, count + np.cumsum(mask) - 1, -1))
        count += int(mask.sum())
    path = tmp_path / "merged"
    write_arrays(path, merge_tables(path.parent, [table(*rows) for rows in segments], numbers, "sketches"), {})
    kept = [hashes for rows, mask in zip(segments, living, strict=True) for hashes in np.array(rows)[mask].tolist()]
    expected = table(*kept).arrays("sketches")
    merged = read_arrays(path)[0]
    assert {name: array.tolist() for name, array in merged.items()} == {
        name: array.tolist() for name, array in expected.items()
    }
    assert len(table_in(merged, "sketches")) == 4 * len(kept)
