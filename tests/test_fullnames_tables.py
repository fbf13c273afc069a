"""Names of a segment -> tables of their hashes: what they find, and those of several segments as one."""

import numpy as np
import pytest

from indexer import columns
from indexer.arrayfile import read_arrays, write_arrays
from indexer.check import check_index
from indexer.columns import columns_of
from indexer.fullnames.hashed import hashes_of
from indexer.fullnames.tables import merge_names, table_arrays, tables_in, tables_of
from indexer.fullnames.wanted import HashedNames
from indexer.loops.names import FIRST_WORD, NAME, PAIR, SOUND, SURNAME
from indexer.sortedstrings import SortedStrings
from tests.articles import told
from tests.commits import commit

PEOPLE = sorted(
    ["Ada Zolt", "Ada  Zolt", "Ádá Zolt Jr", "Bill Tanner", "Tanner William", "B. Tanner", "Tanner", "Жанна Петрова"]
)


def strings(names):
    return SortedStrings.of(sorted({name.encode() for name in names}))


def found(names, row, *wanted):
    labels = strings(names)
    people = HashedNames("person", labels, tables_of("person", labels))
    places = people.having(row, hashes_of([one.encode() for one in wanted])[NAME if row == NAME else FIRST_WORD])
    return [labels.text(place) for place in places.tolist()]


@pytest.mark.parametrize(
    ("row", "wanted", "names"),
    [
        (SURNAME, "zolt", ["Ada Zolt", "Ádá Zolt Jr"]),
        (SURNAME, "петрова", ["Жанна Петрова"]),
        (FIRST_WORD, "tanner", ["Tanner", "Tanner William"]),
        (NAME, "ada zolt jr", ["Ádá Zolt Jr"]),
        (SOUND, "taner", ["B. Tanner", "Bill Tanner"]),  # of names of several words only
        (SURNAME, "nobody", []),
    ],
)
def test_names_are_found_by_their_words(row, wanted, names):
    assert found(PEOPLE, row, wanted) == names


def test_names_with_a_word_of_nothing_are_looked_at_whatever_is_asked_for():
    labels = strings(PEOPLE)
    people = HashedNames("person", labels, tables_of("person", labels))
    assert [labels.text(place) for place in people.odd] == ["Ada  Zolt"]


def test_only_names_that_have_variants_have_a_pair_of_sounds():
    names = [b"bill tanner", b"tanner william", b"b tanner", b"tanner", b"ada zolt jr", b"ada x zolt", b"ada xy zolt"]
    pairs = hashes_of(names)[PAIR]
    assert pairs[0] == pairs[1] != 0
    assert (pairs == 0).tolist() == [False, False, True, True, True, False, True]


@pytest.mark.parametrize("cuts", [(3, 5), (0, 8), (8, 8)])
@pytest.mark.parametrize("field", ["person", "org"])
def test_merged_tables_are_those_of_all_names(tmp_path, field, cuts):
    """Also where a name is in several segments."""
    parts = [strings(some) for some in (PEOPLE[: cuts[0]], PEOPLE[cuts[0] : cuts[1]], PEOPLE[cuts[1] :], PEOPLE[2:6])]
    every = strings(PEOPLE)
    places = [np.array([every.find(name) for name in part.all()], np.int32) for part in parts]
    merged = merge_names(tmp_path, field, [tables_of(field, part) for part in parts], places, len(every))
    write_arrays(tmp_path / "merged", merged, {})
    arrays = read_arrays(tmp_path / "merged")[0]
    expected = table_arrays(field, tables_of(field, every))
    assert arrays.keys() == expected.keys()
    assert all(np.array_equal(arrays[name], array) for name, array in expected.items())
    assert tables_in(arrays, field).keys() == tables_of(field, every).keys()


def test_a_file_without_them_is_of_another_layout():
    with pytest.raises(KeyError):
        columns_of({})
    with pytest.raises(KeyError):
        tables_in({}, "person")


def test_tables_of_other_names_are_noticed(tmp_path, monkeypatch):
    monkeypatch.setattr(columns, "tables_of", lambda field, _labels: tables_of(field, strings(["Bo Vik"])))
    commit(tmp_path, told("a", "Words.", people=("Ada Zolt",)), fresh=True)
    assert any("the hashes of names (person)" in sentence for sentence in check_index(tmp_path))
