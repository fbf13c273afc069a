"""Marks of words, beginnings and phrases: what is passed over has none."""

import random
from fnmatch import fnmatchcase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.analysis import analyze, stem
from search.marking.marks import find_marks, leaf_marks, marks_of_each, positive_leaves
from search.marking.stretches import stems
from search.parser import parse
from search.query import Words

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


def spans_of(text, phrase):
    """Where a phrase stands: its terms in a row, no gap between their positions."""
    tokens = analyze(text)
    for first in range(len(tokens)):
        row = tokens[first : first + len(phrase.terms)]
        positions = [token.position - tokens[first].position for token in row]
        if tuple(token.term for token in row) == phrase.terms and positions == list(range(len(row))):
            yield row[0].start, row[-1].end


def joined(spans):
    """Overlapping spans as one."""
    found = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            start, end = found[-1][0], max(end, found.pop()[1])
        found.append((start, end))
    return found


BETWEEN = (" ", "  ", "-", ", ", " - ", "\n", " \n \n ", "\t", "\u00a0", "…", " \u0640 ", " … ")


@pytest.mark.parametrize("seed", range(400))
def test_phrases_are_those_of_the_whole_text(seed):
    chance = random.Random(seed)
    words = chance.sample(WORDS, 6)
    text = "".join(word + chance.choice(BETWEEN) for word in chance.choices(words, k=60))
    phrases = [" ".join(chance.choices(words, k=chance.randrange(1, 5))).strip("“”(),") for _ in range(2)]
    leaves = positive_leaves(parse(" OR ".join(f'"{phrase}"' for phrase in phrases)).query, "body")
    expected = joined(span for leaf in leaves for span in spans_of(text, leaf))
    assert [(mark.start, mark.end) for mark in leaf_marks(text, leaves)] == expected
    halves = [text[: len(text) // 2], "", text[len(text) // 2 :]]
    assert marks_of_each(halves, leaves) == [leaf_marks(half, leaves) for half in halves]


@given(
    st.text("abdefginorstuvyz", min_size=1),
    st.sampled_from(("", "s", "es", "ing", "ed", "ies", "ying", "ly", "ization")),
)
def test_a_word_begins_with_the_letters_that_are_looked_for(beginning, end):
    word = beginning + end
    assert word.startswith(stems(Words(word, (stem(word),)))[0])


@pytest.mark.parametrize("number", ["10.25", "4,2.12,000", "2,046,00", "63,700.5"])
def test_numbers_are_marked_whole(number):
    assert find_marks(f"It rose {number} points", parse(number).query, "body") == ((8, 8 + len(number)),)
    assert find_marks(f"It rose {number} points", parse(f'"rose {number}"').query, "body") == ((3, 8 + len(number)),)


def test_nothing_is_marked_in_another_field():
    assert find_marks("The ferry sailed", parse("headline:ferry").query, "body") == ()
    assert find_marks("The ferry sailed", parse("headline:ferry").query, "headline") == ((4, 9),)
