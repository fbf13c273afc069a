"""Occurrences and lists: the same words, one by one or laid end to end."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.codec import lists
from indexer.codec.lists import (
    Lists,
    Occurrences,
    Part,
    keep_documents,
    lists_of,
    merge_lists,
    numbers_in,
    occurrences_of,
    stretches,
)

# (stem, document, field and place there, form); a place has one word.
words = st.sets(st.tuples(st.integers(0, 3), st.integers(0, 5), st.tuples(st.integers(0, 2), st.integers(0, 4))))
STEMS = 4


def occurrences(some: set[tuple[int, int, tuple[int, int]]]) -> Occurrences:
    rows = [(stem, doc, 100 * field + place, field, 2 * place) for stem, doc, (field, place) in sorted(some)]
    return Occurrences(*np.array(rows, np.int64).reshape(-1, 5).T)


def rows_of(some: Lists) -> list[tuple[int, ...]]:
    found = occurrences_of(some)
    return list(zip(*(getattr(found, name).tolist() for name in Occurrences.__dataclass_fields__), strict=True))


def test_what_the_lists_of_two_stems_say():
    found = lists_of(occurrences({(0, 2, (0, 1)), (0, 2, (2, 3)), (0, 5, (2, 0)), (2, 4, (1, 0))}), STEMS)
    assert found.docs.tolist() == [2, 0, 1, 0]
    assert found.gaps.tolist() == [2, 3, 4]
    assert found.freqs.tolist() == [2, 1, 1]
    assert found.occurrences.tolist() == [3, 0, 1, 0]
    assert found.places.tolist() == [1, 203, 200, 100]
    headline, deck = found.fields
    assert [part.tolist() for part in (headline.docs, headline.index, headline.freqs)] == [[1, 0, 0, 0], [0], [1]]
    assert [part.tolist() for part in (deck.docs, deck.index, deck.freqs)] == [[0, 0, 1, 0], [0], [1]]


@settings(deadline=None)
@given(words)
def test_lists_come_back_as_occurrences(some):
    expected = [(stem, doc, 100 * field + place, field, 2 * place) for stem, doc, (field, place) in sorted(some)]
    assert rows_of(lists_of(occurrences(some), STEMS)) == expected


@settings(deadline=None)
@given(words, st.sets(st.integers(0, 5)))
def test_lists_of_some_documents(some, kept):
    numbers = np.full(6, -1)
    numbers[sorted(kept)] = np.arange(len(kept))
    expected = {(stem, int(numbers[doc]), place) for stem, doc, place in some if doc in kept}
    assert rows_of(keep_documents(lists_of(occurrences(some), STEMS), numbers)) == rows_of(
        lists_of(occurrences(expected), STEMS)
    )


@settings(deadline=None)
@given(st.lists(st.tuples(words, st.sets(st.integers(0, 9), min_size=STEMS, max_size=STEMS)), max_size=4))
def test_lists_of_several_parts_are_those_of_all_their_words(parts):
    """Each part has its own stems; its documents follow those of the part before."""
    together, given_parts = set(), []
    for base, (some, places) in zip(range(0, 100, 6), parts, strict=False):
        stems = sorted(places)
        given_parts.append(Part(lists_of(occurrences(some), STEMS), np.array(stems), base))
        together |= {(stems[stem], base + doc, place) for stem, doc, place in some}
    merged, expected = merge_lists(given_parts, 10), lists_of(occurrences(together), 10)
    assert rows_of(merged) == rows_of(expected)
    for name in ("docs", "gaps", "freqs", "occurrences", "places", "forms"):
        np.testing.assert_array_equal(getattr(merged, name), getattr(expected, name), name)


@settings(deadline=None)
@given(words, words)
def test_one_stem_alone_is_merged_as_it_is_among_others(some, others):
    parts = [({(0, doc, place) for _, doc, place in one}, base) for one, base in ((some, 0), (others, 6))]
    alone, among = (
        merge_lists([Part(lists_of(occurrences(one), 1), np.zeros(1, np.int64), base) for one, base in parts], stems)
        for stems in (1, 2)
    )
    assert rows_of(alone) == rows_of(among)


def test_stems_are_worked_on_in_stretches(monkeypatch):
    monkeypatch.setattr(lists, "STRETCH", 10)
    assert list(stretches(np.array([4, 5, 4, 30, 1, 0]))) == [(0, 2), (2, 3), (3, 4), (4, 6)]
    assert list(stretches(np.empty(0, np.int64))) == [(0, 0)]


def test_entries_are_numbered_in_each_list():
    assert numbers_in(np.array([0, 2, 0, 1])).tolist() == [0, 1, 0]
