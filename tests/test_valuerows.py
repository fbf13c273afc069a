"""Rows of values: what documents have is read from them again, in the first layout and in others."""

from datetime import date

import numpy as np
import pytest

from indexer.arrayfile import DamagedFile
from indexer.renumbering import renumber, values_among
from indexer.valuerows import (
    DAYS,
    FACETS,
    SEVERAL,
    Facets,
    ValueRows,
    choose_width,
    count_values,
    find_longer,
    lay_out,
    lay_rows,
    rows_in,
)

NAMES = FACETS[SEVERAL - 1 :]  # facets of which a document may have several values
LABELS = dict.fromkeys(FACETS, 40) | {"person": 300}
OPEN = ("person", "org")
DAY, MONTH = 2, 1  # precisions
START = date(2024, 3, 1).toordinal()


def facets_of(documents) -> Facets:
    """The facets of documents, each {name: [(label, whether it is open), ...]}."""
    flat = {name: [one for own in documents for one in own.get(name, ())] for name in FACETS}
    return Facets(
        offsets={
            name: np.cumsum([0, *(len(own.get(name, ())) for own in documents)]).astype(np.int32) for name in FACETS
        },
        ordinals={name: np.array([label for label, _ in own], np.uint32) for name, own in flat.items()},
        labels=LABELS,
        open={name: np.array([is_open for _, is_open in flat[name]], bool) for name in OPEN},
    )


def laid(documents, starts=None, precision=DAY) -> ValueRows:
    starts = np.full(len(documents), -1) if starts is None else np.array(starts)
    return lay_rows(facets_of(documents), starts, np.full(len(documents), precision))


def some_documents(seed):
    chance = np.random.default_rng(seed)
    sizes = [0, 0, 1, 1, 2, 3, 7, 60]
    return [
        {name: [(label, False) for label in chance.integers(0, 40, chance.integers(0, 2))] for name in FACETS}
        | {
            name: [
                (label, name in OPEN and label % 3 == 0)
                for label in np.sort(chance.choice(LABELS[name], min(chance.choice(sizes), 40), replace=False))
            ]
            for name in NAMES
        }
        for _ in range(chance.integers(0, 60))
    ]


def read(numbers, longer, layout, documents):
    """For each document its value of each field, or its values, as numbers within the field."""
    table = np.asarray(numbers).astype(np.int64).reshape(-1, layout.width) + layout.bases
    found = []
    for number in range(documents):
        further = table[documents + np.flatnonzero(longer == number), SEVERAL:]
        values = [*table[number], *further.ravel()]
        assert (table[number, -1] == layout.goes_on) == (len(further) > 0)
        fields = layout.fields.items()
        found.append(
            {name: [one - own.first for one in values if own.first <= one <= own.none] for name, own in fields}
        )
    return found


def expected(documents, opened):
    """What `read` reads of their facets: labels; after them those that are open; after these none."""
    none = {name: LABELS[name] + len(opened.get(name, ())) for name in FACETS}
    return [
        {
            name: [
                LABELS[name] + opened[name].tolist().index(label) if is_open else label
                for label, is_open in own.get(name, ())
            ]
            or [none[name]]
            for name in FACETS
        }
        for own in documents
    ]


def without_days(rows):
    return [{name: values for name, values in own.items() if name != DAYS} for own in rows]


@pytest.mark.parametrize("seed", range(20))
def test_documents_have_in_their_rows_what_they_have(seed):
    documents = some_documents(seed)
    rows = laid(documents)
    assert len(rows) == len(documents)
    opened = {name: rows.opened[name] for name in OPEN}
    read_again = read(rows.numbers, rows.longer, rows.layout, len(documents))
    assert without_days(read_again) == expected(documents, opened)
    arrays = {"rows": rows.numbers, **rows.arrays("rows")}
    kept = rows_in(arrays, "rows", len(documents), LABELS)
    assert kept.layout.bases.tolist() == rows.layout.bases.tolist()
    assert (kept.layout.size, kept.days, list(kept.opened)) == (rows.layout.size, rows.days, list(rows.opened))


def test_days_count_from_the_first_and_say_whether_they_are_known():
    starts = [(START + day) * 1440 + minute if day >= 0 else -1 for day, minute in ((3, 0), (-1, 0), (0, 1439), (5, 7))]
    for precision, more in ((DAY, 0), (MONTH, 1)):
        rows = laid([{}] * 4, starts, precision)
        assert (rows.days.first, rows.days.count) == (START, 6)
        days = [own[DAYS] for own in read(rows.numbers, rows.longer, rows.layout, 4)]
        assert days == [[6 + more], [12], [0 + more], [10 + more]]
    assert (laid([{}]).days.count, laid([]).days.count) == (0, 0)


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("width", [8, 16, 64])
def test_some_of_them_in_another_layout(seed, width):
    documents, chance = some_documents(seed), np.random.default_rng(seed)
    rows = laid(documents)
    kept = np.flatnonzero(chance.random(len(documents)) < chance.choice([0.3, 1.0]))
    # Every label goes 5 further, among more labels, of which all are open somewhere.
    more, opened = {name: count + 9 for name, count in LABELS.items()}, np.arange(300)
    sizes = {name: 2 * count for name, count in more.items()} | {DAYS: 1000}
    layout = lay_out(sizes, width)
    values = {name: np.arange(count) + 5 for name, count in LABELS.items()}
    for name in OPEN:
        values[name] = values_among(values[name], rows.opened[name], more[name], opened)
    lengths = count_values(facets_of([documents[number] for number in kept]).offsets)
    longer = find_longer(lengths, layout.room)
    own, further = np.full(len(kept) * width, 7, layout.kind), np.full(len(longer) * width, 7, layout.kind)
    move = renumber(rows, layout, 1, values)
    assert move.some(kept, own, further) == len(further)
    found = read(np.concatenate((own, further)), longer, layout, len(kept))
    before = expected([documents[number] for number in kept], rows.opened)
    goes_to = {name: [*values[name].tolist(), 2 * more[name]] for name in FACETS}
    assert without_days(found) == [
        {name: [goes_to[name][value] for value in one] for name, one in own.items()} for own in before
    ]
    if len(kept) == len(documents):
        again = np.zeros_like(own), np.zeros_like(further)
        move.all(*again)
        all_read = read(np.concatenate(again), longer, layout, len(kept))
        assert all_read == found


def test_values_that_nobody_counted_are_damage():
    documents = [{"person": [(label, False) for label in range(9)]}]
    rows = laid(documents)
    layout = lay_out(LABELS | {DAYS: 0}, 8)
    move = renumber(rows, layout, 1, {name: np.arange(count) for name, count in LABELS.items()})
    own, further = np.zeros(8, layout.kind), np.zeros(16, layout.kind)
    assert move.some(np.array([0]), own, further) == 16
    with pytest.raises(DamagedFile, match="rows of values"):
        move.some(np.array([0]), own, further[:8])


def test_a_layout_of_its_own_stays_as_it_is():
    rows = laid(some_documents(3))
    values = {name: np.arange(rows.layout.fields[name].none - rows.layout.fields[name].first) for name in FACETS}
    assert renumber(rows, rows.layout, rows.days.first, values).is_none()
    moved = values | {"place": values["place"][::-1]}
    assert not renumber(rows, rows.layout, rows.days.first, moved).is_none()


def test_nearly_all_documents_fit_into_a_row():
    by_length = np.zeros(65, np.int64)
    by_length[[3, 4, 5]] = 90, 5, 5
    assert choose_width(by_length) == 8
    by_length[20] = 12
    assert choose_width(by_length) == 24
    by_length[64] = 1000
    assert choose_width(by_length) == 64


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("rows.shape", [0, 1, 0]),
        ("rows.shape", [16, 1, 0]),
        ("rows.shape", [8, 1, -5]),
        ("rows.shape", [8, 1, 4_000_000]),
        ("rows.longer", [2]),
        ("rows.longer", [-1]),
        ("rows.by_length", [0] * 65),
        ("rows.opened.person", [300]),
        ("rows", [0] * 8),
    ],
)
def test_damage_is_noticed(name, value):
    rows = laid([{"person": [(1, True)]}, {}])
    arrays = {"rows": rows.numbers, **rows.arrays("rows")}
    assert len(rows_in(arrays, "rows", 2, LABELS)) == 2
    with pytest.raises(DamagedFile, match="rows of values"):
        rows_in(arrays | {name: np.array(value, arrays[name].dtype)}, "rows", 2, LABELS)
