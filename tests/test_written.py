"""Which segment has an id."""

from collections.abc import Iterator

from indexer import written as writing
from indexer.arrayfile import Spool
from indexer.written import WrittenIds


class Alike(str):
    """Texts that all have one hash, as two ids may."""

    def __hash__(self) -> int:
        return 7


def segments(written: WrittenIds, *ids: str) -> list[list[int]]:
    def found() -> Iterator[list[int]]:
        for one in ids:
            yield sorted(written.segments_of(one))

    return list(found())


def test_an_id_leads_to_its_segments(tmp_path):
    written = WrittenIds(tmp_path)
    assert segments(written, "a") == [[]]
    written.add(0, ["a", "b"])
    written.add(1, ["c", "a"])
    assert segments(written, "a", "b", "c", "d") == [[0, 1], [0], [1], []]


def test_ids_that_may_be_written_are_told_from_others(tmp_path):
    written = WrittenIds(tmp_path)
    written.add(0, ["a", "b"])
    assert written.among(["c", "b", "d", "a"]) == ["b", "a"]
    assert WrittenIds(tmp_path).among(["a"]) == []


def test_ids_with_one_hash_lead_to_all_their_segments(tmp_path):
    written = WrittenIds(tmp_path)
    written.add(3, [Alike("x")])
    written.add(4, [Alike("y")])
    assert segments(written, Alike("x"), Alike("z")) == [[3, 4], [3, 4]]


def test_segments_that_became_one_have_the_number_of_the_first(tmp_path):
    written = WrittenIds(tmp_path)
    for number, some in enumerate((["a"], ["b", "d"], ["c", "b"])):
        written.add(number, some)
    written.join_from(1)
    assert [set(found) for found in segments(written, "a", "b", "c", "d", "e")] == [{0}, {1}, {1}, {1}, set()]
    written.add(2, ["a"])
    assert segments(written, "a") == [[0, 2]]


def test_very_many_ids_lie_in_a_file(tmp_path, monkeypatch):
    monkeypatch.setattr(Spool, "IN_MEMORY", 100)
    monkeypatch.setattr(writing, "_AT_ONCE", 7)
    written = WrittenIds(tmp_path)
    for number in range(9):
        written.add(number, [f"{one}" for one in range(number, 60, number + 1)])
    for one in range(60):
        expected = [number for number in range(9) if one in range(number, 60, number + 1)]
        assert segments(written, f"{one}") == [expected]
    assert written.among([f"{one}" for one in range(50, 70)]) == [f"{one}" for one in range(50, 60)]
    assert not list(tmp_path.iterdir())
