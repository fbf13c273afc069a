"""Texts -> a segment's files -> the same words, articles and values."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.analysis import analyze
from indexer.batch import Batch
from indexer.codec.postings import PostingsFile, PostingsWriter
from indexer.codec.segment import SegmentFiles, open_segment
from indexer.codec.stored import BLOCK_ROWS, StoredFile, StoredWriter
from indexer.document import make_document
from indexer.inversion import Dictionary, Occurrences, divide, sort_by
from indexer.ragged import Ragged, RaggedWriter
from indexer.schema import TEXT_FIELDS
from indexer.sortedstrings import SortedStrings, pack_sorted
from indexer.vocabulary import Vocabulary
from tests.articles import ARTICLES, article


def write_segment(folder, articles) -> SegmentFiles:
    batch = Batch(Vocabulary())
    for one in articles:
        batch.add(make_document(one))
    return open_segment(folder, batch.write(folder))


def words_of(segment: SegmentFiles) -> list[tuple[int, int, int, str, str, bool]]:
    """Every occurrence: document, field, position in the field, word, stem, capitalised."""
    found = segment.postings.flatten(0, len(segment.postings.stems))
    dictionary, starts = segment.postings.dictionary(), segment.columns.field_starts
    return sorted(
        (doc_id, field, place - int(starts[doc_id, field]), dictionary.words[word], dictionary.stems[stem], capital)
        for doc_id, place, word, stem, capital in zip(
            found.doc_id.tolist(),
            found.place.tolist(),
            found.word.tolist(),
            found.stem.tolist(),
            found.is_capitalised.tolist(),
            strict=True,
        )
        for field in [int((starts[doc_id] <= place).sum()) - 1]
    )


def analysed(articles) -> list[tuple[int, int, int, str, str, bool]]:
    """The same, from the analysis of each field for itself."""
    return sorted(
        (doc_id, field, token.position, token.word, token.term, text[token.start].isupper())
        for doc_id, one in enumerate(articles)
        for field, text in enumerate((one.headline, one.deck, one.text))
        for token in analyze(text)
    )


def body(text):
    return article("x", "", text)


LONG = body("word " * 70_000 + "\n\nThe end of it.")  # positions beyond two bytes


@pytest.mark.parametrize(
    "articles",
    [
        ARTICLES,
        [article("x", "", "")],
        [article("x", "—", "… !", deck="()")],
        [article("x", "", ""), article("y", "A word", "and more", deck="Deck"), article("z", "", "")],
        [body("東京都の報告書"), body("กรุงเทพ and ภาษาไทย"), body("Ελλάδα Россия עִבְרִית العربية")],
        [body("U.N. U.N.’s un UN Un u.n.")],
        [LONG],
        [article("x", "word", "word"), LONG],
        [body("a\x01b\x02c \x01\n\x02\n d")],
        [body("One.\n\n\n\nTwo.\n \nThree. Four.\n\n")],
    ],
    ids=["world", "empty", "no words", "some empty", "scripts", "acronyms", "long", "short, long", "marks", "gaps"],
)
def test_every_word_is_where_the_analysis_puts_it(tmp_path, articles):
    segment = write_segment(tmp_path, articles)
    assert words_of(segment) == analysed(articles)
    lengths = [[len(analyze(text)) for text in (one.headline, one.deck, one.text)] for one in articles]
    assert segment.columns.lengths.tolist() == lengths


@pytest.mark.parametrize("count", [127, 128, 129, 300, 40_000])
def test_a_stem_may_have_any_number_of_forms(count):
    """Beyond 127 forms, form and capital take two bytes; beyond 32,767 four."""
    words = [f"w{number:06}" for number in range(count)]
    dictionary = Dictionary(["w"], words, np.zeros(count, np.int64))
    place = np.arange(count)
    written = Occurrences(np.zeros(count, np.int64), np.zeros(count, np.int64), place, place[::-1], place % 3 == 0)
    starts = np.zeros((1, len(TEXT_FIELDS)), np.int64)
    writer = PostingsWriter(dictionary, starts)
    writer.add(0, 1, written)
    _, _, streams = divide(Vocabulary().read([("", "", "")]))
    postings = PostingsFile(writer.arrays(streams))
    read = postings.flatten(0, 1)
    for name in ("stem", "doc_id", "place", "word", "is_capitalised"):
        np.testing.assert_array_equal(getattr(read, name), getattr(written, name))
    assert postings.forms(0).dtype.itemsize == (1 if count <= 128 else 2 if count <= 32_768 else 4)
    assert postings.form_of_word(count - 1) == count - 1


def test_what_the_postings_of_a_stem_say(tmp_path):
    texts = [
        article("a", "Ferry sails", "No boat.", deck="Ferries"),
        article("b", "", "The FERRY and the ferry’s crew."),
        article("c", "Nothing", "at all"),
        article("d", "Ferry, ferry", "A ferry."),
    ]
    segment = write_segment(tmp_path, texts)
    postings, starts = segment.postings, segment.columns.field_starts
    ferry = postings.stems.find(b"ferri")
    assert postings.doc_ids(ferry).tolist() == [0, 1, 3]
    assert postings.doc_count(ferry) == 3
    assert postings.freqs(ferry).tolist() == [2, 2, 3]
    assert [part.tolist() for part in postings.field_freqs(ferry, 0)] == [[0, 2], [1, 2]]
    assert [part.tolist() for part in postings.field_freqs(ferry, 1)] == [[0], [1]]
    deck, body_ = starts[0, 1], starts[3, 2]
    assert postings.places(ferry).tolist() == [0, deck, starts[1, 2] + 1, starts[1, 2] + 4, 0, 1, body_ + 1]
    words = [postings.words.text(word) for word in postings.words.range_from(b"ferr")]
    assert words == ["ferries", "ferry"]
    assert {postings.stem_of_word(word) for word in postings.words.range_from(b"ferr")} == {ferry}
    assert postings.forms(ferry).tolist() == [3, 1, 3, 2, 3, 2, 2]  # 2 * (0 ferries, 1 ferry) + capital
    assert postings.stems.find(b"ferry") is None


def test_sentences_and_paragraphs_start_where_they_do(tmp_path):
    segment = write_segment(tmp_path, [body("One two. Three four.\n\nFive. Six?"), body("")])
    streams = segment.postings.streams(segment.columns.field_starts, segment.columns.lengths)
    start = int(streams.field_starts[0, 2])
    assert streams.sentence_counts.tolist() == [5, 2]
    assert streams.paragraph_counts.tolist() == [3, 2]
    paragraph = start + 4 + 50
    # The deck's, the body's, then those inside the body.
    assert streams.sentence_starts[:5].tolist() == [50, start, start + 2, paragraph, paragraph + 1]
    assert streams.paragraph_starts[:3].tolist() == [50, start, paragraph]


# Stored articles


@pytest.mark.parametrize("count", [0, 1, BLOCK_ROWS - 1, BLOCK_ROWS, BLOCK_ROWS + 1, 3 * BLOCK_ROWS])
def test_stored_articles_come_back(count):
    records = [(b"{%d}" % row * row, "原文".encode() * (row % 3)) for row in range(count)]
    writer = StoredWriter()
    for record in records:
        writer.add(*record)
    stored = StoredFile(writer.arrays())
    assert len(stored) == count
    assert [(stored.article(row), stored.original(row)) for row in range(count)] == records


@given(st.lists(st.tuples(st.binary(max_size=40), st.binary(max_size=40)), max_size=30))
def test_any_bytes_are_stored(records):
    writer = StoredWriter()
    for record in records:
        writer.add(*record)
    stored = StoredFile(writer.arrays())
    assert [(stored.article(row), stored.original(row)) for row in range(len(records))] == records


# Lists and strings

numbers = st.one_of(st.integers(0, 3), st.integers(0, 300), st.integers(0, 70_000), st.integers(0, 2**32 - 1))


@given(st.lists(st.lists(st.lists(numbers, max_size=6), max_size=6), max_size=4), st.data())
def test_ragged_lists_come_back(stretches, data):
    writer = RaggedWriter()
    for lists in stretches:
        flat = [number for one in lists for number in one]
        writer.add(np.array(flat, np.int64), np.array([len(one) for one in lists], np.int64))
    ragged = Ragged(writer.arrays("x"), "x")
    lists = [one for stretch in stretches for one in stretch]
    counts = np.array([len(one) for one in lists], np.int64)
    assert [ragged.get(owner, len(one)).tolist() for owner, one in enumerate(lists)] == lists
    first = data.draw(st.integers(0, len(lists)))
    last = data.draw(st.integers(first, len(lists)))
    flat = [number for one in lists[first:last] for number in one]
    assert ragged.flatten(first, last, counts[first:last]).tolist() == flat


def test_ragged_lists_take_as_many_bytes_as_they_need():
    writer = RaggedWriter()
    writer.add(np.array([255, 256, 65_535, 65_536]), np.array([1, 2, 1, 0]))
    arrays = writer.arrays("x")
    assert [arrays[f"x.{suffix}"].tolist() for suffix in "124"] == [[255], [256, 65_535], [65_536]]
    assert arrays["x.width"].tolist() == [0, 1, 2, 0]


@given(st.lists(st.text(max_size=4), unique=True), st.text(max_size=3))
def test_sorted_strings_find_what_python_finds(strings, asked):
    strings = sorted(strings)
    packed = SortedStrings(pack_sorted("x", strings), "x")
    assert list(packed.texts()) == strings
    key = asked.encode()
    assert packed.find(key) == (strings.index(asked) if asked in strings else None)
    assert packed.first_from(key) == sum(one < asked for one in strings)
    assert [packed.text(place) for place in packed.range_from(key)] == [one for one in strings if one.startswith(asked)]
    assert all(packed.find(one.encode()) == place for place, one in enumerate(strings))


@given(st.lists(st.one_of(st.integers(0, 5), st.integers(0, 2**32 - 1))))
def test_sorting_keeps_equals_in_order(keys):
    order = sort_by(np.array(keys, np.int64))
    assert order.tolist() == sorted(range(len(keys)), key=keys.__getitem__)
