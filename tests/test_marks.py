"""Marks of single words and beginnings: what is passed over has none."""

import random
from fnmatch import fnmatchcase

import pytest

from indexer.analysis import analyze
from search.marks import find_marks, leaf_marks, marks_of_each, positive_leaves
from search.parser import parse

WORDS = (
    "ferry", "Ferries,", "ferried", "“ferry”", "U.S.", "us", "U.N.-led", "O'Brien", "O’Brien's", "al-Aqsa", "5,000",
    "3.5", "(vying)", "vie", "naïve", "naive", "foo_bar", "Straße", "STRASSE", "日本の", "a", "to", "co-op", "x.y",
    "3.5com", "com", "İst", "a.aa", "aa", "fer.ry", "a\u00a0ferry", "b\u00e9b\u00e9", "bebe", "Dog's", "dogs",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(200))
def test_the_same_as_analysing_every_word(seed):
    chance = random.Random(seed)
    query = " OR ".join(chance.sample([word.strip("“”(),") for word in WORDS], 3))
    if seed % 3 == 0:
        query += chance.choice([" OR fer*", " OR *rr*", " OR v?e", " OR *n*ive", " OR ?o-o*"])
    text = chance.choice(["", " ", "\t"]).join([*chance.choices(WORDS, k=3), ""]) + " ".join(
        chance.choices(WORDS, k=12)
    )
    parsed = parse(query).query
    leaves = tuple(leaf for leaf in positive_leaves(parsed, "body") if len(getattr(leaf, "terms", ("",))) == 1)
    terms = {leaf.terms[0] for leaf in leaves if hasattr(leaf, "terms")}
    patterns = [leaf.pattern for leaf in leaves if hasattr(leaf, "pattern")]
    expected = [
        (token.start, token.end)
        for token in analyze(text)
        if token.term in terms or any(fnmatchcase(token.word, pattern) for pattern in patterns)
    ]
    assert [(mark.start, mark.end) for mark in leaf_marks(text, leaves)] == expected
    halves = [text[: len(text) // 2], "", text[len(text) // 2 :]]
    assert marks_of_each(halves, leaves) == [leaf_marks(half, leaves) for half in halves]


def test_nothing_is_marked_in_another_field():
    assert find_marks("The ferry sailed", parse("headline:ferry").query, "body") == ()
    assert find_marks("The ferry sailed", parse("headline:ferry").query, "headline") == ((4, 9),)
