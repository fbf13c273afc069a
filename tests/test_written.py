"""Which segment has an id."""

from collections.abc import Iterator

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


def test_an_id_leads_to_its_segments():
    written = WrittenIds()
    assert segments(written, "a") == [[]]
    written.add(0, ["a", "b"])
    written.add(1, ["c", "a"])
    assert segments(written, "a", "b", "c", "d") == [[0, 1], [0], [1], []]


def test_ids_that_may_be_written_are_told_from_others():
    written = WrittenIds()
    written.add(0, ["a", "b"])
    assert written.among(["c", "b", "d", "a"]) == ["b", "a"]
    assert WrittenIds().among(["a"]) == []


def test_ids_with_one_hash_lead_to_all_their_segments():
    written = WrittenIds()
    written.add(3, [Alike("x")])
    written.add(4, [Alike("y")])
    assert segments(written, Alike("x"), Alike("z")) == [[3, 4], [3, 4]]
