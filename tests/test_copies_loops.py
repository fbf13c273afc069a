"""The loops that find copies, against what is slow and plain to see."""

from collections import Counter

import numpy as np
import pytest

from indexer.loops import best_partners, compare_bodies, living_with

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

    theirs = {(one, other) for *_, one, other in neighbours(longer)}
    ordered = [0] * (len(longer) + 1)
    for word in shorter:
        before = list(ordered)
        for place, other_word in enumerate(longer):
            ordered[place + 1] = before[place] + 1 if word == other_word else max(before[place + 1], ordered[place])
    beside = {place for a, b, one, other in neighbours(shorter) if (one, other) in theirs for place in (a, b)}
    mine, other, shared = set(shorter), set(longer), set(shorter) & set(longer)
    return [
        len(mine), len(other), len(mine & figures), len(other & figures), len(shared & figures),
        sum(weight[word] for word in shared), len(beside), ordered[-1],
    ]  # fmt: skip


@pytest.mark.parametrize("seed", SEEDS)
def test_what_two_bodies_have_in_common(seed):
    chance = np.random.default_rng(seed)
    bodies = [chance.integers(0, 30, chance.integers(0, 200)).tolist() for _ in range(12)]
    bodies[1] = bodies[0][5:] + bodies[0][:5]
    weight = chance.random(30)
    figures = chance.random(30) < 0.3
    pairs = [(min(a, b, key=lambda one: len(bodies[one])), max(a, b, key=lambda one: len(bodies[one])))
             for a in range(12) for b in range(a)]  # fmt: skip
    found = compare_bodies(
        np.array([word for body in bodies for word in body], np.int32),
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
    assert np.allclose(found, expected)


@pytest.mark.parametrize("seed", SEEDS)
def test_living_rows_with_wanted_prints(seed):
    chance = np.random.default_rng(seed)
    prints = (chance.integers(0, 40, 100) * (1 << 57) + chance.integers(0, 2, 100)).astype(np.uint64)
    deleted = chance.random(100) < 0.3
    wanted = np.unique(chance.choice(prints, 10))
    rows = living_with(prints, deleted, wanted).tolist()
    assert rows == np.flatnonzero(np.isin(prints, wanted) & ~deleted).tolist()
    assert living_with(prints, deleted, wanted[:0]).tolist() == []
