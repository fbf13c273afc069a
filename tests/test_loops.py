"""The compiled loops against what NumPy says, on random arrays."""

from fnmatch import fnmatchcase
from itertools import chain, pairwise

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
    for many in (1, 1000):  # as far apart as to be searched for
        assert loops.subtract(left * many, right * many).tolist() == (np.setdiff1d(left, right) * many).tolist()
    both = np.intersect1d(left, right)
    flags = np.isin(np.arange(60), left)
    assert loops.others(flags, both, len(left) - len(both)).tolist() == np.setdiff1d(left, both).tolist()
    assert loops.places_of(both, left).tolist() == np.searchsorted(left, both).tolist()
    for wanted in range(62):
        assert loops.first_from(left, wanted, 0) == np.searchsorted(left, wanted)


@pytest.mark.parametrize("kind", [np.uint8, np.uint16, np.uint32])
@pytest.mark.parametrize("block", [1, 2, 5, 128])
@pytest.mark.parametrize("seed", range(10))
def test_a_list_is_searched(seed, block, kind):
    generator = np.random.default_rng(seed)
    listed, wanted = some_of(generator, 200), some_of(generator, 200)
    gaps = np.diff(listed, prepend=0).astype(kind)
    skips = listed[block - 1 :: block].copy()
    assert loops.add_up(gaps).tolist() == listed.tolist()
    bits = np.zeros(4, np.uint64)
    for found, places in (loops.locate(wanted, gaps, skips, block), loops.pick(wanted, gaps, bits)):
        assert found.tolist() == np.intersect1d(listed, wanted).tolist()
        assert listed[places].tolist() == found.tolist()
    assert not bits.any()
    freqs = generator.integers(1, 9, len(listed)).astype(kind)
    ends = np.cumsum(freqs, dtype=np.int64)
    starts, found_ends = loops.find_stretches(places, freqs, ends[block - 1 :: block].copy(), block)
    assert found_ends.tolist() == ends[places].tolist()
    assert (found_ends - starts).tolist() == freqs[places].tolist()


@pytest.mark.parametrize("below", [6, 60, 600])
@pytest.mark.parametrize("seed", range(10))
def test_equal_numbers_are_found(seed, below):
    generator = np.random.default_rng(seed)
    left, right = some_of(generator, 40), some_of(generator, below)
    places, others = loops.find_equal(left, right)
    assert left[places].tolist() == np.intersect1d(left, right).tolist() == right[others].tolist()


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


NOTHING, GOES_ON, FURTHER = 20, 21, 100  # what fills up rows, what says that one goes on, where others go on
NONE_OF = np.array([7, 19], np.int32)
WIDTH = 16
BASES = np.array([0] + [8] * (WIDTH - 1), np.int64)  # slots: one of the field 0 to 7, all others of the field 8 to 19


def rows_of_values(generator, kind):
    """The rows of 100 documents, of which some go on, in one row more or two; and those documents."""
    longer = np.repeat(*(some[:20] for some in (some_of(generator, 100), generator.integers(1, 3, 20))))
    size = 100 + len(longer)
    rows = np.column_stack([generator.integers(0, 8, size), generator.integers(0, 13, (size, WIDTH - 1))])
    rows[longer, -1] = GOES_ON - 8
    return rows.astype(kind), longer


def values_in(rows, longer, doc_id, first, end):
    """What is in some slots of a document, filling up included."""
    found = [(rows[doc_id] + BASES)[first:end].tolist()]
    if end == WIDTH:
        found += [(rows[FURTHER + place] + BASES)[1:].tolist() for place in np.flatnonzero(longer == doc_id)]
    return [value for values in found for value in values if value != GOES_ON]


@pytest.mark.parametrize(("first", "end"), [(0, WIDTH), (0, 1), (1, WIDTH)])
@pytest.mark.parametrize("kind", [np.uint16, np.uint32])
@pytest.mark.parametrize("seed", range(10))
def test_counts_of_values(seed, kind, first, end):
    generator = np.random.default_rng(seed)
    rows, longer = rows_of_values(generator, kind)
    doc_ids = some_of(generator, 100)
    bounds = (first, end, 1, GOES_ON - 8, FURTHER)
    few, all_, occurring = np.zeros((3, GOES_ON + 1), np.int32)
    few[NOTHING:] = 1
    found = loops.count_few_rows(doc_ids, rows.ravel(), BASES, bounds, longer, few, occurring)
    if end == 1:
        loops.count_numbers(doc_ids, rows[:, 0].copy(), all_)
    else:
        loops.count_rows(doc_ids, rows.ravel(), BASES, bounds, longer, all_)
        all_[: BASES[first]] = 0
    has = [values_in(rows, longer, doc_id, first, end) for doc_id in doc_ids]
    expected = np.bincount(np.array([*chain.from_iterable(has)], np.int64), minlength=NOTHING + 1)[:NOTHING].tolist()
    assert few[:NOTHING].tolist() == all_[:NOTHING].tolist() == expected
    assert sorted(occurring[:found].tolist()) == np.flatnonzero(expected).tolist()
    facets = np.array([0, 8], np.int32), NONE_OF
    every, some = loops.survey(all_, *facets, 3), loops.survey_few(few, occurring[:found], *facets, 3)
    assert [one.tolist() for one in every] == [one.tolist() for one in some]
    best, distinct = every
    for field, own in enumerate((range(7), range(8, 19))):
        there = [value for value in own if expected[value]]
        wanted = sorted(there, key=lambda value: (-expected[value], value))[:3]
        assert [value for value in best[field].tolist() if value >= 0] == wanted
        assert distinct[field] == len(there)


@pytest.mark.parametrize("seed", range(10))
def test_what_documents_have(seed):
    generator = np.random.default_rng(seed)
    rows, longer = rows_of_values(generator, np.uint16)
    doc_ids = some_of(generator, 100)
    bounds = (1, WIDTH, 1, GOES_ON - 8, FURTHER)
    has = [values_in(rows, longer, doc_id, 1, WIDTH) for doc_id in doc_ids]
    bits = np.append(generator.integers(0, 4, 13), 0).astype(np.uint8)
    unions = [int(np.bitwise_or.reduce(bits[np.array(own) - 8])) for own in has]
    assert loops.unite_sets(doc_ids, rows.ravel(), WIDTH, bounds, longer, bits).tolist() == unions


@pytest.mark.parametrize("kind", [np.uint16, np.uint32])
@pytest.mark.parametrize("seed", range(10))
def test_which_rows_have_a_number(seed, kind):
    generator = np.random.default_rng(seed)
    rows, _ = rows_of_values(generator, kind)
    some, bits = some_of(generator, len(rows)), 8 * rows.itemsize
    for first in (0, 1, 4, 7):
        slots = loops.slots_from(first, bits)
        for number in range(14):
            wanted = number * int(slots[2])
            flags = loops.look_for(some, rows.ravel().view(np.uint64), WIDTH * bits // 64, slots, wanted)
            assert flags.tolist() == (rows[some, first:] == number).any(axis=1).tolist()


@pytest.mark.parametrize("seed", SEEDS)
def test_a_stretch_of_many_values_is_surveyed(seed):
    generator = np.random.default_rng(seed)
    counts = generator.integers(-3, 6, 300).clip(0).astype(np.int32)
    best, distinct = loops.survey(counts, np.array([17], np.int32), np.array([290], np.int32), 10)
    there = [value for value in range(17, 290) if counts[value]]
    assert best[0].tolist() == sorted(there, key=lambda value: (-counts[value], value))[:10]
    assert distinct[0] == len(there)


@pytest.mark.parametrize("end", [0, 1, 127, 128, 129, 300, 700])
def test_the_span_of_what_occurs(end):
    counts = np.zeros(700, np.int32)
    assert loops.find_span(counts, end) == (end, -1)
    counts[-1] = 1
    assert loops.find_span(counts, end) == ((699, 699) if end == 700 else (end, -1))
    for first, last in ((0, 0), (0, 126), (5, 128), (127, 299), (129, 255), (256, 256), (0, 299)):
        counts[:-1] = 0
        counts[[first, last]] = 2
        if last < end < 700:
            assert loops.find_span(counts, end) == (first, last)


def test_days_are_compared_with_periods():
    days, last_days = np.array([0, 5, 8, 4, 4], np.uint16), np.array([100, 190, -1, 102, 102], np.int32)  # 8: undated
    expected_of = {(100, 100): [1, 0, 0, 0, 0], (101, 150): [0, 1, 0, 1, 1], (190, 200): [0, 1, 0, 0, 0]}
    for (first, last), expected in expected_of.items():
        assert loops.overlap(np.arange(5), days, last_days, (first, last, 100, 8)).tolist() == expected


def test_sorted_strings_are_merged_and_found():
    left, right = ["", "ab", "abc", "b", "é"], ["a", "ab", "b", "ba", "zz"]
    packed, offsets, of_left, of_right = loops.merge_strings(*pack_strings(left), *pack_strings(right))
    merged = sorted({*left, *right}, key=str.encode)
    assert [packed[start:end].tobytes().decode() for start, end in pairwise(offsets.tolist())] == merged
    assert [merged[place] for place in of_left] == left
    assert [merged[place] for place in of_right] == right
    wanted = ["", "aa", "abc", "c", "zz", "zzz"]
    found = loops.find_strings(packed, offsets, *pack_strings(wanted))
    assert found.tolist() == [merged.index(word) if word in merged else -1 for word in wanted]


@pytest.mark.parametrize("seed", SEEDS)
def test_which_documents_are_longer(seed):
    generator = np.random.default_rng(seed)
    doc_ids, longer = some_of(generator, 30), np.sort(generator.integers(0, 30, 12))
    numbers, places = loops.match_repeated(doc_ids, longer)
    assert places.tolist() == np.flatnonzero(np.isin(longer, doc_ids)).tolist()
    assert doc_ids[numbers].tolist() == longer[places].tolist()


@pytest.mark.parametrize("seed", range(10))
def test_occurrences_by_document_and_field(seed):
    generator = np.random.default_rng(seed)
    starts = np.array([[0, 3, 3], [0, 0, 0], [0, 2, 5], [0, 4, 4]], np.int32)
    doc_ids, owners = np.array([0, 2, 3]), np.sort(generator.integers(0, 3, 30))
    places = np.concatenate([np.sort(generator.integers(0, 9, count)) for count in np.bincount(owners)])
    found, freqs, elsewhere, fields, field_freqs = loops.count_by_field(doc_ids, owners, places, starts)
    assert found.tolist() == doc_ids[np.unique(owners)].tolist()
    expected = np.zeros((len(found), 3), int)
    for owner, place in zip(owners, places, strict=True):
        doc_id = doc_ids[owner]
        expected[found.tolist().index(doc_id), (place >= starts[doc_id, 1:]).sum()] += 1
    assert freqs.tolist() == expected.sum(axis=1).tolist()
    assert [elsewhere.tolist(), fields.tolist()] == [part.tolist() for part in np.nonzero(expected[:, :2])]
    assert field_freqs.tolist() == expected[elsewhere, fields].tolist()


@pytest.mark.parametrize("most", [3, 300, 3_000])
@pytest.mark.parametrize("seed", range(10))
def test_frequencies_of_lists_are_summed(seed, most):
    generator = np.random.default_rng(seed)
    lists = [some_of(generator, 600) for _ in range(5)]
    freqs = [generator.integers(1, most, len(doc_ids)) for doc_ids in lists]
    numbers = [np.flatnonzero(generator.random(len(doc_ids)) < 0.2) for doc_ids in lists]
    for has_all in (True, False):
        expected, sums, count = np.zeros(640, np.int64), np.zeros(640, np.uint8), 0
        carried = np.empty(sum(map(np.sum, freqs)) // loops.CARRIED, np.int64)
        for doc_ids, own, index in zip(lists, freqs, numbers, strict=True):
            gaps = np.diff(doc_ids, prepend=0).astype(np.uint16)
            if has_all:
                count = loops.add_list(gaps, own.astype(np.uint16), sums, carried, count)
                expected[doc_ids] += own
            else:
                count = loops.add_some(gaps, index, own[index], sums, carried, count)
                expected[doc_ids[index]] += own[index]
        assert (sums > 0).tolist() == (expected > 0).tolist()
        assert (sums + loops.CARRIED * np.bincount(carried[:count], minlength=640)).tolist() == expected.tolist()
        assert count > 0 or most < 300 or not has_all


@pytest.mark.parametrize("seed", range(10))
def test_documents_with_sums_are_listed(seed):
    generator = np.random.default_rng(seed)
    sums = generator.integers(0, 256, 64).astype(np.uint8) * (generator.random(64) < 0.4)
    doc_ids, listed = loops.list_sums(sums)
    assert doc_ids.tolist() == np.flatnonzero(sums).tolist()
    assert listed.tolist() == sums[doc_ids].tolist()


@pytest.mark.parametrize("owners", [[], [0], [3, 3, 3], [0, 0, 2, 5, 5, 9]])
def test_owners_are_numbered(owners):
    each, numbers = loops.number_owners(np.array(owners, np.int64))
    assert each.tolist() == sorted(set(owners))
    assert each[numbers].tolist() == owners


@pytest.mark.parametrize("kind", [np.uint8, np.uint16, np.uint32])
@pytest.mark.parametrize("seed", range(5))
def test_occurrences_of_some_forms(seed, kind):
    generator = np.random.default_rng(seed)
    freqs = generator.integers(1, 4, 20).astype(kind)
    forms, wanted = generator.integers(0, 10, freqs.sum()).astype(kind), generator.random(5) < 0.5
    owners, numbers = loops.pick_forms(freqs, forms, wanted)
    assert numbers.tolist() == np.flatnonzero(wanted[forms >> 1]).tolist()
    assert owners.tolist() == np.repeat(np.arange(20), freqs)[numbers].tolist()


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


@pytest.mark.parametrize("seed", range(5))
def test_documents_that_are_raised(seed):
    chance = np.random.default_rng(seed)
    levels = chance.integers(0, 256, 60).astype(np.uint8) * (chance.random(60) < 0.5)
    assert loops.list_raised(levels).tolist() == np.flatnonzero(levels).tolist()
    some = np.flatnonzero(chance.random(60) < 0.7)
    assert loops.levels_among(levels, some).tolist() == [levels[one] if one in some else 0 for one in range(60)]


@pytest.mark.parametrize("seed", range(8))
def test_words_that_stand_side_by_side(seed):
    chance = np.random.default_rng(seed)
    shift = int(chance.choice([-2, -1, 1, 3]))
    words, own = [], []
    for kind in (np.uint8, np.uint16):
        places = [np.flatnonzero(chance.random(20) < 0.4) for _ in range(30)]
        ends = np.cumsum([len(some) for some in places])
        words += [ends - np.diff(ends, prepend=0), ends, np.concatenate(places).astype(kind)]
        own.append([some.tolist() for some in places])
    owners, met = loops.meet_phrases(*words, shift)
    expected = [
        (number, place)
        for number, (some, others) in enumerate(zip(*own, strict=True))
        for place in some
        if place + shift in others
    ]
    assert list(zip(owners.tolist(), met.tolist(), strict=True)) == expected


@pytest.mark.parametrize("seed", range(12))
def test_words_that_stand_side_by_side_by_their_lists(seed):
    chance = np.random.default_rng(seed)
    shift = int(chance.choice([-2, -1, 1, 3]))
    lists, own = [], []
    for kind in (np.uint8, np.uint16):
        doc_ids = np.unique(chance.integers(0, 40, 25))
        places = [np.flatnonzero(chance.random(20) < chance.random()) for _ in doc_ids]
        places = [some if len(some) else np.array([7]) for some in places]
        gaps, freqs = np.diff(doc_ids, prepend=0), np.array([len(some) for some in places])
        lists += [gaps.astype(np.uint32), freqs.astype(np.uint32), np.concatenate(places).astype(kind)]
        own.append(dict(zip(doc_ids.tolist(), map(np.ndarray.tolist, places), strict=True)))
    found, met = loops.meet_lists(*lists, shift, 19)
    first, second = own
    expected = [(doc_id, at) for doc_id, some in first.items() for at in some if at + shift in second.get(doc_id, [])]
    assert list(zip(found.tolist(), met.tolist(), strict=True)) == expected
