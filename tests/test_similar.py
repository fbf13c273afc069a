"""Questions with words that no article has, and what is offered instead."""

import numpy as np
import pytest

from indexer.arrayfile import pack_strings
from search.backend import open_backend
from search.embedded import loops
from search.state import SearchState
from tests.articles import article
from tests.conftest import write_index

TEXTS = (
    "The government met the harbour council. Governments meet seldom.",
    "A goverment notice was misspelled; the government regrets it.",
    "Erdoğan visited the harbour. The bank lends.",
)


@pytest.fixture(scope="module")
def backend(tmp_path_factory):
    articles = [article(f"x{number}", "News", text, source="Tide") for number, text in enumerate(TEXTS)]
    return open_backend(str(write_index(tmp_path_factory.mktemp("similar") / "index", articles[:1], articles[1:])))


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("govermnent", [("government", 2), ("goverment", 1)]),  # both one letter away: the commoner first
        ("Erdgoan", [("erdogan", 1)]),
        ("harbuor bnak", [("harbour bank", 1)]),
        ("“Harbuor Council” -bank", [("“harbour Council” -bank", 1)]),
        ("headline:nwes", [("headline:news", 3)]),
        ("speaker:nobody harbuor", []),  # nobody says anything
        ("zeppelin", []),
        ("harbuor OR zz1 OR zz2 OR zz3 OR zz4", [("harbour OR zz1 OR zz2 OR zz3 OR zz4", 2)]),
        ("harbuor OR zz1 OR zz2 OR zz3 OR zz4 OR zz5", []),  # a text about something else
        ("xy", []),
        ("bank government", []),  # both are known
        ("bank -harbour", []),
        ("日本語", []),
    ],
)
def test_words_spelled_almost_alike_are_offered(backend, typed, offered):
    parts = backend.search(SearchState(typed)).parts
    assert [(part.text, part.count) for part in parts if part.kind == "alike"] == offered


def test_what_is_offered_finds_something_under_the_filters(backend):
    state = SearchState("govermnent")
    for kept, counts in ((state.with_filter("source", "Tide"), [2, 1]), (state.with_filter("source", "Ebb"), [])):
        assert [part.count for part in backend.search(kept).parts if part.kind == "alike"] == counts


def distance(one: str, other: str) -> int:
    """The same by its definition, without a table."""
    if not one or not other:
        return len(one) + len(other)
    least = min(
        distance(one[1:], other) + 1,
        distance(one, other[1:]) + 1,
        distance(one[1:], other[1:]) + (one[0] != other[0]),
    )
    if one[:2] == other[1::-1] and len(one) > 1 and len(other) > 1:
        least = min(least, distance(one[2:], other[2:]) + 1)
    return least


@pytest.mark.parametrize("most", [0, 1, 2])
def test_near_strings_are_those_whose_letters_differ_little(most):
    words = sorted(["", "bank", "bnak", "tank", "banks", "ban", "an", "knab", "bakn", "abnk", "bbank", "nkba", "x"])
    packed, offsets = pack_strings(words)
    for wanted in ("bank", "ban", "x", "abkn"):
        places, distances = loops.find_near(packed, offsets, np.frombuffer(wanted.encode(), np.uint8), most)
        expected = [(word, distance(word, wanted)) for word in words if distance(word, wanted) <= most]
        assert list(zip([words[place] for place in places], distances.tolist(), strict=True)) == expected
