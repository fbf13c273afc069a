"""The compiled loops against what NumPy says, on random arrays."""

from fnmatch import fnmatchcase

import numpy as np
import pytest

from indexer.arrayfile import pack_strings
from search.embedded import loops

SEEDS = range(40)
DOC_IDS: list[tuple[int, ...]] = [(), (0, 4), (1, 2, 4), (1, 3), (0, 2, 3, 5)]


def some_of(generator, below):
    size = int(generator.integers(0, below + 1))
    return np.sort(generator.choice(below, size, replace=False)).astype(np.int64)


@pytest.mark.parametrize("seed", SEEDS)
def test_sets_of_documents(seed):
    generator = np.random.default_rng(seed)
    left, right = some_of(generator, 60), some_of(generator, 60)
    assert loops.meet(left, right).tolist() == np.intersect1d(left, right).tolist()
    assert loops.unite(left, right).tolist() == np.union1d(left, right).tolist()
    assert loops.subtract(left, right).tolist() == np.setdiff1d(left, right).tolist()
    both = np.intersect1d(left, right)
    assert loops.places_of(both, left).tolist() == np.searchsorted(left, both).tolist()
    for wanted in range(62):
        assert loops.first_from(left, wanted, 0) == np.searchsorted(left, wanted)


@pytest.mark.parametrize("kind", [np.uint8, np.uint16, np.uint32])
@pytest.mark.parametrize("block", [1, 2, 5, 128])
@pytest.mark.parametrize("seed", range(10))
def test_a_list_is_searched_by_blocks(seed, block, kind):
    generator = np.random.default_rng(seed)
    listed, wanted = some_of(generator, 200), some_of(generator, 200)
    gaps = np.diff(listed, prepend=0).astype(kind)
    skips = listed[block - 1 :: block].copy()
    numbers, places = loops.locate(wanted, gaps, skips, block)
    assert wanted[numbers].tolist() == np.intersect1d(listed, wanted).tolist()
    assert listed[places].tolist() == wanted[numbers].tolist()
    freqs = generator.integers(1, 9, len(listed)).astype(kind)
    ends = np.cumsum(freqs, dtype=np.int64)
    starts, found_ends = loops.find_stretches(places, freqs, ends[block - 1 :: block].copy(), block)
    assert found_ends.tolist() == ends[places].tolist()
    assert (found_ends - starts).tolist() == freqs[places].tolist()


def test_documents_are_numbered_and_forgotten():
    places = np.zeros(6, np.int32)
    loops.number_documents(np.array([1, 4]), places)
    assert places.tolist() == [0, 1, 0, 0, 2, 0]
    loops.forget_documents(np.array([1, 4]), places)
    assert not places.any()


@pytest.mark.parametrize("seed", SEEDS)
def test_the_bound_of_the_largest(seed):
    generator = np.random.default_rng(seed)
    values = generator.integers(0, 30, 50) / 7
    for size in (1, 2, 7, 50):
        assert loops.bound_of_largest(values, size) == np.sort(values)[-size]


def test_strings_are_found_by_their_bytes():
    words = ["a", "ab", "abc", "b", "ba", "zürich", "日本"]
    packed, offsets = pack_strings(words)

    def find(word):
        return loops.find_string(packed, offsets, np.frombuffer(word.encode(), np.uint8))

    assert [find(word) for word in words] == list(range(len(words)))
    assert {find(word) for word in ("", "aa", "abcd", "c", "zurich", "日", "日本語")} == {-1}


def test_strings_like_a_pattern_are_found_in_a_stretch():
    words = sorted(["", "a", "ab", "aba", "abab", "abc", "b", "bab", "cab", "éab", "aéb", "日本", "日本語", "zz"])
    packed, offsets = pack_strings(words)
    for pattern in (
        "",
        "*",
        "a",
        "a*",
        "*a",
        "a*b",
        "*a*b",
        "?ab",
        "a?b",
        "?",
        "??",
        "*b?",
        "日*",
        "?本?",
        "*ab*ab",
        "?*?*?",
    ):
        for first, last in ((0, len(words)), (2, 9), (5, 5)):
            found = loops.find_like(packed, offsets, first, last, np.frombuffer(pattern.encode(), np.uint8))
            expected = [place for place in range(first, last) if fnmatchcase(words[place], pattern)]
            assert found.tolist() == expected, pattern


@pytest.mark.parametrize("kind", [np.uint16, np.uint32])
@pytest.mark.parametrize("seed", range(10))
def test_counts_of_values(seed, kind):
    generator = np.random.default_rng(seed)
    bases = np.array([0, 8, 8], np.int64)  # three slots, two fields; 7 and 19 stand for none, 20 for nothing
    rows = np.stack([generator.integers(0, 8, 100), *generator.integers(0, 13, (2, 100))], axis=1).astype(kind)
    doc_ids = some_of(generator, 100)
    counts, occurring = np.zeros((2, 21), np.int32)
    counts[20] = 1
    found, _ = loops.count_rows(doc_ids, rows.ravel(), bases, 0, counts, occurring, 0)
    chosen = (rows[doc_ids] + bases).ravel().tolist()
    assert counts[:20].tolist() == np.bincount(chosen, minlength=21)[:20].tolist()
    assert sorted(occurring[:found].tolist()) == sorted({value for value in chosen if value < 20})
    lasts = np.array([7, 19], np.int32)
    best, distinct, smallest, largest = loops.survey(counts, occurring[:found], lasts, 3)
    for field, own in enumerate((range(7), range(8, 19))):
        there = [value for value in own if counts[value]]
        expected = sorted(there, key=lambda value: (-counts[value], value))[:3]
        assert [value for value in best[field].tolist() if value >= 0] == expected
        assert (distinct[field], smallest[field], largest[field]) == (
            (len(there), min(there), max(there)) if there else (0, -1, -1)
        )
    bits = generator.integers(0, 4, 13).astype(np.uint8)
    unions = [int(np.bitwise_or.reduce(bits[rows[doc_id, 1:]])) for doc_id in doc_ids]
    assert loops.unite_sets(doc_ids, rows.ravel(), 1, 3, bits).tolist() == unions


@pytest.mark.parametrize("seed", SEEDS)
def test_which_documents_are_longer(seed):
    generator = np.random.default_rng(seed)
    doc_ids, longer = some_of(generator, 30), np.sort(generator.integers(0, 30, 12))
    numbers, places = loops.match_repeated(doc_ids, longer)
    assert places.tolist() == np.flatnonzero(np.isin(longer, doc_ids)).tolist()
    assert doc_ids[numbers].tolist() == longer[places].tolist()


def test_documents_of_each_value():
    offsets, ordinals = np.array([0, 2, 2, 4], np.int32), np.array([1, 3, 0, 3], np.int32)
    starts, documents = loops.invert(offsets, ordinals, 4)
    assert [documents[starts[place] : starts[place + 1]].tolist() for place in range(5)] == [[2], [0], [], [0, 2], [1]]


@pytest.mark.parametrize("seed", range(10))
def test_occurrences_by_document_and_field(seed):
    generator = np.random.default_rng(seed)
    starts = np.array([[0, 3, 3], [0, 0, 0], [0, 2, 5], [0, 4, 4]], np.int32)
    doc_ids, owners = np.array([0, 2, 3]), np.sort(generator.integers(0, 3, 30))
    places = generator.integers(0, 9, 30)
    found, freqs, by_field = loops.count_by_field(doc_ids, owners, places, starts)
    assert found.tolist() == doc_ids[np.unique(owners)].tolist()
    expected = np.zeros((3, 4), int)
    for owner, place in zip(owners, places, strict=True):
        doc_id = doc_ids[owner]
        expected[(place >= starts[doc_id, 1:]).sum(), doc_id] += 1
    assert by_field.tolist() == expected[:, found].tolist()
    assert freqs.tolist() == expected[:, found].sum(axis=0).tolist()
    sums = loops.sum_up(doc_ids[owners], places.astype(np.int32), 4)
    assert sums.tolist() == np.bincount(doc_ids[owners], places, 4).tolist()


def test_living_rows_are_found_by_their_strings():
    own = ["b", "a", "b", "c", "a", "ab", "日本"]
    packed, offsets = pack_strings(own)
    order = np.array(sorted(range(len(own)), key=lambda row: (own[row], row)), np.uint32)
    deleted = np.array([True, True, False, True, True, False, False])
    wanted = ["", "a", "aa", "ab", "b", "c", "d", "日", "日本", "日本語"]
    rows = loops.find_living(packed, offsets, order, deleted, *pack_strings(wanted))
    assert rows.tolist() == [-1, -1, -1, 5, 2, -1, -1, -1, 6, -1]


@pytest.mark.parametrize("seed", SEEDS)
def test_links_join(seed):
    generator = np.random.default_rng(seed)
    left, right = generator.integers(0, 30, (2, seed))
    roots = loops.join(30, left, right).tolist()
    groups = [{number} for number in range(30)]
    for one, other in zip(left.tolist(), right.tolist(), strict=True):
        met = [group for group in groups if {one, other} & group]
        groups = [group for group in groups if group not in met] + [set().union(*met)]
    assert all(roots[number] == min(group) for group in groups for number in group)


@pytest.mark.parametrize("oldest_first", [True, False])
@pytest.mark.parametrize("seed", SEEDS)
def test_the_best_of_each_group(seed, oldest_first):
    generator = np.random.default_rng(seed)
    group_of, places = generator.integers(-1, 8, 40).astype(np.int32), generator.permutation(40).astype(np.int32)
    starts = generator.integers(-1, 3, 40)
    doc_ids = some_of(generator, 40)
    primary = generator.choice([-np.inf, 0, 1, 2], len(doc_ids)) + generator.uniform(-0.04, 0.04, len(doc_ids))

    def order(number):
        doc_id = doc_ids[number]
        start = starts[doc_id]
        age = (start if start >= 0 else np.inf) if oldest_first else -start
        return -np.round(primary[number], 1), age, places[doc_id]

    listed, groups = [], set()
    for number in sorted(range(len(doc_ids)), key=order):
        group = group_of[doc_ids[number]]
        if group < 0 or group not in groups:
            listed.append(number)
        groups.add(group)
    found = loops.best_of_each(doc_ids, group_of, 8, primary, 10.0, starts, oldest_first, places)
    assert found.tolist() == sorted(listed)


def test_two_documents_share_a_group():
    group_of = np.array([-1, 0, 1, 0, -1, 1], np.int32)
    shared = {doc_ids: loops.share_group(np.array(doc_ids, np.int64), group_of, 2) for doc_ids in DOC_IDS}
    assert shared == {(): False, (0, 4): False, (1, 2, 4): False, (1, 3): True, (0, 2, 3, 5): True}
