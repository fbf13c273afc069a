"""Arrays in a file."""

import numpy as np
import pytest

from indexer.arrayfile import DamagedFile, Spool, pack_strings, read_arrays, room_for, unpack_string, write_arrays


def test_what_is_written_is_what_is_read(tmp_path):
    arrays = {
        "days": np.array([3, -1, 7], np.int64),
        "empty": np.empty(0, np.int32),
        "table": np.arange(6, dtype=np.int32).reshape(2, 3),
        "bytes": np.array([1, 2, 3], np.uint8),
    }
    write_arrays(tmp_path / "x", arrays, {"name": "Łódź"})
    read, meta = read_arrays(tmp_path / "x")
    assert meta == {"name": "Łódź"}
    assert list(read) == list(arrays)
    for name, array in arrays.items():
        assert read[name].dtype == array.dtype
        np.testing.assert_array_equal(read[name], array)


def test_big_endian_arrays_are_turned(tmp_path):
    write_arrays(tmp_path / "x", {"a": np.array([1, 2], ">i4")}, {})
    assert read_arrays(tmp_path / "x")[0]["a"].tolist() == [1, 2]


def test_read_arrays_cannot_be_written_to(tmp_path):
    write_arrays(tmp_path / "x", {"a": np.array([1])}, {})
    with pytest.raises(ValueError, match="read-only"):
        read_arrays(tmp_path / "x")[0]["a"][0] = 5


@pytest.mark.parametrize("damage", [b"", b"DATE", b"something else entirely", b"DATELN1\n" + b"\xff" * 40])
def test_damaged_files_are_named(tmp_path, damage):
    (tmp_path / "x.columns").write_bytes(damage)
    with pytest.raises(DamagedFile, match=r"x\.columns"):
        read_arrays(tmp_path / "x.columns")


def test_a_file_cut_short_is_damaged(tmp_path):
    path = tmp_path / "x.columns"
    write_arrays(path, {"a": np.arange(100)}, {})
    path.write_bytes(path.read_bytes()[:-8])
    with pytest.raises(DamagedFile, match=r"x\.columns"):
        read_arrays(path)


def test_strings_pack_and_unpack():
    strings = ["", "Łódź", "a\nb", "\ud800"]
    packed, offsets = pack_strings(strings)
    assert [unpack_string(packed, offsets, index) for index in range(4)] == strings


def test_a_spool_gives_back_what_it_was_given_wherever_it_lies(tmp_path, monkeypatch):
    monkeypatch.setattr(Spool, "IN_MEMORY", 10)
    monkeypatch.setattr(Spool, "AT_ONCE", 6)
    spool = Spool(tmp_path, np.dtype("<u2"))
    given = []
    for number in range(12):  # the first five in memory, then a file, at last some in both
        spool.append(np.array([number], np.uint16))
        given.append(number)
        assert len(spool) == len(given)
        read, _ = read_arrays(written(tmp_path / f"{number}", spool))
        assert read["x"].tolist() == spool.mapped().tolist() == given
    assert not [path for path in tmp_path.iterdir() if not path.name.isdecimal()]  # the file has no name


def written(path, spool):
    write_arrays(path, {"x": spool.pieces()}, {})
    return path


@pytest.mark.parametrize("in_memory", [0, 1 << 20])
def test_room_is_made_of_zeros_and_can_be_filled(tmp_path, monkeypatch, in_memory):
    monkeypatch.setattr(Spool, "IN_MEMORY", in_memory)
    monkeypatch.setattr(Spool, "AT_ONCE", 6)
    rooms = room_for(tmp_path, [3, 0, 2], np.dtype(np.int32))
    assert [room.tolist() for room in rooms] == [[0, 0, 0], [], [0, 0]]
    rooms[0][:], rooms[2][1] = 5, 7
    assert [room.tolist() for room in rooms] == [[5, 5, 5], [], [0, 7]]
    assert [room.tolist() for room in room_for(tmp_path, [0, 0], np.dtype(bool))] == [[], []]
    assert room_for(tmp_path, [], np.dtype(bool)) == []
    assert not list(tmp_path.iterdir())  # the file has no name
