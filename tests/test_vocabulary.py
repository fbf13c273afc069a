"""Texts cut at spaces and looked up chunk by chunk give the same words as the patterns over the whole text."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from indexer.analysis import PLAIN_RUN, RUN, analyze, fold_word, has_exotic, stem
from indexer.chunks import ChunkTable
from indexer.loops.codes import (
    END_OF_ARTICLE,
    END_OF_FIELD,
    END_OF_PARAGRAPH,
    END_OF_SENTENCE,
    FIRST_WORD,
    NO_WORD,
)
from indexer.sortedstrings import cells_at
from indexer.vocabulary import Numbers, Vocabulary

# Code, or word and whether it is capitalised.
Read = int | tuple[str, bool]


def read(vocabulary: Vocabulary, articles: list[tuple[str, ...]]) -> list[Read]:
    codes = vocabulary.read(articles).tolist()
    words = list(vocabulary.words)
    return [(words[(code - FIRST_WORD) // 2], code % 2 == 0) if code >= FIRST_WORD else code for code in codes]


def whole(text: str) -> list[Read]:
    """The same from the patterns, over the whole text at once."""
    found: list[Read] = []
    for run in (RUN if has_exotic(text) else PLAIN_RUN).findall(text):
        if run[-1].isspace():
            found.append(END_OF_PARAGRAPH if run[0] == "\n" else END_OF_SENTENCE)
        else:
            found.append((fold_word(run), run[0].isupper()) if fold_word(run) else NO_WORD)
    return found


def test_the_words_of_two_articles():
    vocabulary = Vocabulary()
    assert read(vocabulary, [("Ferry strike", "", "It goes on. The mayor, too.\n\nEnd."), ("", "", "ferries")]) == [
        ("ferry", True), ("strike", False), END_OF_FIELD, END_OF_FIELD,
        ("it", True), ("goes", False), ("on", False), END_OF_SENTENCE, ("the", True), ("mayor", False), ("too", False),
        END_OF_PARAGRAPH, ("end", True), END_OF_ARTICLE,
        END_OF_FIELD, END_OF_FIELD, ("ferries", False), END_OF_ARTICLE,
    ]  # fmt: skip
    stems, words = list(vocabulary.stems), list(vocabulary.words)
    assert stems[vocabulary.stem_of_word[words.index("ferries")]] == "ferri"
    assert [stems[one] for one in vocabulary.stem_of_word] == [stem(word) for word in words]


pieces = st.sampled_from(
    [
        "ferry", "Ferry", "a", "A", "I", "said,", "U.N.", "J.", "U.N.’s", "63,700", "3.5", "1990s", "W-2", "end.",
        "end?”", "“To", "(or", "...", "Dr.", "a_b", "don't", "naïve", "E\u0301te", "東京の", "กรุง", "x" * 8, "y" * 9,
        "z" * 17, "Ferries" * 5, "\ud800", "\0", "\x0e", "\x0f", "\x10", "…", "—",
    ]
)  # fmt: skip
gaps = st.sampled_from(
    [" ", " ", " ", "", "  ", "\n", "\n\n", "\n\n\n\n", " \n", "\n \n", "\t", "\u00a0", "\u2003 ", "\r\n"]
)


@settings(deadline=None, max_examples=150)
@given(st.lists(st.tuples(pieces, gaps), max_size=12))
@example([("end.", " "), ("A", "\n\n \n\n"), ("end.", "\t\n"), ("A", "")])
@example([("end.", "\n\n"), ("", "\t"), ("", "\n\n"), ("A", "")])
@example([("end.", " "), ("", "\u00a0"), ("", " "), ("A", "")])
def test_chunks_have_the_words_of_the_whole_text(parts):
    text = "".join(piece + gap for piece, gap in parts)
    expected = whole(text)
    assert read(Vocabulary(), [("", "", text)]) == [END_OF_FIELD, END_OF_FIELD, *expected, END_OF_ARTICLE]
    words = [one[0] for one in expected if isinstance(one, tuple)]
    assert words == [token.word for token in analyze(text)]


def test_what_was_read_before_does_not_matter():
    articles = [(f"Story {number}", "", "One two.\n\nThree " * number) for number in range(20)]
    together, again = Vocabulary(), Vocabulary()
    one_by_one = [code for article in articles for code in read(again, [article])]
    assert read(together, articles) == one_by_one == read(together, articles)


# The table of chunks


chunks = st.lists(st.binary(min_size=1, max_size=20).map(lambda one: one.replace(b" ", b"_")))


@pytest.mark.parametrize("slots", [2, 1 << 10])
@settings(deadline=None, max_examples=40)
@given(texts=st.lists(chunks, max_size=5))
def test_every_chunk_has_its_own_number_however_full_the_table_is(slots, texts):
    numbers: dict[bytes, int] = {}
    table = ChunkTable(slots)
    for some in texts:
        before = len(table)
        expected = [numbers.setdefault(one, len(numbers)) for one in some]
        assert table.find(b"  ".join(some)).tolist() == expected
        assert list(table.since(before)) == list(numbers)[before:]
    assert len(table) == len(numbers)


def test_a_chunk_may_be_longer_than_the_table_had_room_for():
    table, long = ChunkTable(2), b"l" * 1_000
    assert table.find(b" ferry " + long + b" sails " + long).tolist() == [0, 1, 2, 1]
    assert list(table.since(0)) == [b"ferry", long, b"sails"]


def test_cells_are_the_bytes_of_a_text():
    text = b"abc" + bytes(8)
    cells = cells_at(text, np.array([0, 1, 1]), np.array([3, 1, -5]))
    assert [int(cell).to_bytes(8, "little").rstrip(b"\0") for cell in cells] == [b"abc", b"b", b""]


@settings(deadline=None)
@given(st.lists(st.lists(st.text(max_size=3))))
def test_numbers_are_put_in_the_order_of_their_texts(batches):
    numbers = Numbers()
    for batch in batches:
        for text in batch:
            assert numbers.of(text) == numbers[text]
        texts, order = numbers.in_order()
        assert texts == sorted(numbers)
        assert [list(numbers)[number] for number in order.tolist()] == texts


@settings(deadline=None, max_examples=100)
@given(*[st.lists(st.tuples(pieces, gaps), max_size=8) for _ in range(3)])
def test_what_was_forgotten_leaves_no_trace(before, between, after):
    first, forgotten, last = ([("", "", "".join(map("".join, parts)))] for parts in (before, between, after))
    vocabulary, other = Vocabulary(), Vocabulary()
    assert read(vocabulary, first) == read(other, first)
    known = vocabulary.size()
    vocabulary.words.in_order()
    read(vocabulary, forgotten)
    vocabulary.word_hashes()
    vocabulary.forget(known)
    assert vocabulary.size() == known
    assert vocabulary.read(last).tolist() == other.read(last).tolist()
    assert vocabulary.word_hashes().tolist() == other.word_hashes().tolist()
    assert (vocabulary.size(), vocabulary.stem_of_word) == (other.size(), other.stem_of_word)
    assert [vocabulary.words.in_order()[0], list(vocabulary.stems)] == [sorted(other.words), list(other.stems)]
