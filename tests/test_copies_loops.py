"""The loops that find copies, against what is slow and plain to see."""

from collections import Counter

import numpy as np
import pytest

from indexer.loops import best_partners, compare_bodies, living_with
from indexer.loops.alignment import (
    CHANGED,
    FACTS_CHANGED,
    FACTS_KEPT,
    KEPT,
    WEIGHT_CHANGED,
    WEIGHT_KEPT,
    align,
    count_changes,
)
from indexer.loops.likeness import CHANGES, PARTS

SEEDS = range(20)


def longs(values) -> np.ndarray:
    return np.array(values, np.int64)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_articles_that_share_most(seed):
    chance = np.random.default_rng(seed)
    hashes_of = [sorted(set(chance.integers(0, 12, chance.integers(0, 6)).tolist())) for _ in range(40)]
    weight = chance.integers(0, 4, 12)
    before, others, least, most = 15, 4, 3, 2
    having = [[article for article, own in enumerate(hashes_of) if one in own] for one in range(12)]
    expected = []
    for article in range(before, 40):
        shared: Counter[int] = Counter()
        for one in hashes_of[article] if len(hashes_of[article]) else ():
            for other in [other for other in having[one] if other < article][-others:]:
                shared[other] += int(weight[one])
        heaviest = sorted((other for other in shared if shared[other] >= least), key=lambda o: (-shared[o], o))
        expected += [(article, other) for other in heaviest[:most]]
    new = [(article, one) for article in range(before, 40) for one in hashes_of[article]]
    found = best_partners(
        longs([article for article, _ in new]),
        longs([one for _, one in new]),
        longs(np.append(0, np.cumsum([len(articles) for articles in having]))),
        longs([article for articles in having for article in articles]),
        longs(weight),
        others,
        least,
        most,
    )
    assert list(zip(*(part.tolist() for part in found), strict=True)) == expected


def plain_comparison(shorter: list[int], longer: list[int], figures: set[int], weight: list[float]) -> list[float]:
    def neighbours(body: list[int]) -> list[tuple[int, int, int, int]]:
        return [(a, b, body[a], body[b]) for a in range(len(body)) for b in range(a + 1, min(a + 4, len(body)))]

    theirs = {(one, other): place for place, _, one, other in neighbours(longer)}
    beside = {place for a, b, one, other in neighbours(shorter) for place in (a, b) if (one, other) in theirs}
    met = [theirs[one, other] for *_, one, other in neighbours(shorter) if (one, other) in theirs]
    covered = {place * PARTS // len(longer) for place in met}
    shared = set(shorter) & set(longer)
    return [
        len(set(shorter)), len(set(longer)), len(set(shorter) & figures), len(set(longer) & figures),
        len(shared & figures), sum(weight[word] for word in shared), len(beside), sum(1 << part for part in covered),
    ]  # fmt: skip


def length_in_order(shorter: list[int], longer: list[int]) -> int:
    ordered = [0] * (len(longer) + 1)
    for word in shorter:
        before = 0
        for place, other in enumerate(longer, 1):
            before, ordered[place] = (
                ordered[place],
                before + 1 if word == other else max(ordered[place], ordered[place - 1]),
            )
    return ordered[-1]


@pytest.mark.parametrize("seed", SEEDS)
def test_what_two_bodies_have_in_common(seed):
    chance = np.random.default_rng(seed)
    bodies = [chance.integers(0, 30, chance.integers(0, 200)).tolist() for _ in range(12)]
    bodies[1] = bodies[0][5:] + bodies[0][:5]
    weight = chance.random(30)
    figures = chance.random(30) < 0.3
    words = np.array([word for body in bodies for word in body], np.int32)
    pairs = [(min(a, b, key=lambda one: len(bodies[one])), max(a, b, key=lambda one: len(bodies[one])))
             for a in range(12) for b in range(a)]  # fmt: skip
    found = compare_bodies(
        words,
        chance.random(len(words)) < 0.3,
        longs(np.append(0, np.cumsum([len(body) for body in bodies]))),
        longs([one for one, _ in pairs]),
        longs([other for _, other in pairs]),
        figures,
        weight,
    )
    expected = [
        plain_comparison(bodies[one], bodies[other], set(np.flatnonzero(figures).tolist()), weight.tolist())
        for one, other in pairs
    ]
    assert np.allclose(found[:, :CHANGES], expected)
    assert found[:, CHANGES + KEPT].tolist() == [length_in_order(bodies[one], bodies[other]) for one, other in pairs]


@pytest.mark.parametrize("seed", SEEDS)
def test_words_are_aligned_in_their_order(seed):
    chance = np.random.default_rng(seed)
    one, other = (chance.integers(0, 30, chance.integers(0, 200)).astype(np.int32) for _ in range(2))
    partners = align(one, other, np.zeros(30, np.int32))
    met = partners[partners >= 0]
    assert len(met) == length_in_order(one.tolist(), other.tolist())
    assert (np.diff(met) > 0).all()
    assert (one[partners >= 0] == other[met]).all()


def changes(shorter: str, longer: str) -> list[float]:
    """Of texts where figures are facts, and capitalised words, and every word weighs its number in the alphabet."""
    texts = [shorter.split(), longer.split()]
    known = sorted({word.lower() for text in texts for word in text})
    numbers = [np.array([known.index(word.lower()) for word in text], np.int32) for text in texts]
    in_names = [np.array([word[0].isupper() for word in text]) for text in texts]
    figures = np.array([word[0].isdigit() for word in known])
    weight = np.array([ord(word[0]) - ord("a") + 1.0 if word[0].isalpha() else 0.0 for word in known])
    partners = align(numbers[0], numbers[1], np.zeros(len(known), np.int32))
    counted = count_changes(numbers[0], in_names[0], numbers[1], in_names[1], partners, figures, weight)
    return counted[[KEPT, CHANGED, FACTS_KEPT, FACTS_CHANGED, WEIGHT_KEPT, WEIGHT_CHANGED]].tolist()


@pytest.mark.parametrize(
    ("shorter", "longer", "counted"),
    [
        ("a b c", "a b c", [3, 0, 0, 0, 6, 0]),
        ("a Dee 4 b", "a Fay 5 b", [2, 2, 0, 2, 3, 4]),  # a name and a figure for others
        ("a Dee b", "a e b", [2, 1, 0, 0, 3, 4]),  # a name for a word that is none
        ("a Dee b", "a b", [2, 0, 0, 0, 3, 0]),  # nothing stands in its place
        ("a Dee b", "a c d e f g h i j k l m n o b", [2, 0, 0, 0, 3, 0]),  # too much to be in its place
        ("Abe b 7", "Abe c 7", [2, 1, 2, 0, 1, 2]),
        ("a b Dee", "a b Fay", [2, 1, 0, 1, 3, 4]),  # at the end
    ],
)
def test_what_stands_in_the_place_of_what(shorter, longer, counted):
    assert changes(shorter, longer) == counted


@pytest.mark.parametrize("seed", SEEDS)
def test_living_rows_with_wanted_prints(seed):
    chance = np.random.default_rng(seed)
    prints = (chance.integers(0, 40, 100) * (1 << 57) + chance.integers(0, 2, 100)).astype(np.uint64)
    deleted = chance.random(100) < 0.3
    wanted = np.unique(chance.choice(prints, 10))
    rows = living_with(prints, deleted, wanted).tolist()
    assert rows == np.flatnonzero(np.isin(prints, wanted) & ~deleted).tolist()
    assert living_with(prints, deleted, wanted[:0]).tolist() == []
