"""Texts -> a segment's files -> the same words, articles and values."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from indexer.analysis import analyze
from indexer.arrayfile import Spool, pack_strings, read_arrays, write_arrays
from indexer.batch import Batch
from indexer.codec import merged_strings
from indexer.codec.lists import BODY, Occurrences, lists_of, occurrences_of
from indexer.codec.merged_strings import merge_strings
from indexer.codec.postings import PostingsFile, PostingsWriter, dictionary_arrays
from indexer.codec.segment import SegmentFiles, open_segment
from indexer.inversion import Dictionary, divide
from indexer.ragged import Ragged, RaggedWriter
from indexer.sortedstrings import SortedStrings, order_of_strings, pack_sorted
from indexer.vocabulary import Vocabulary
from tests.articles import ARTICLES, article


def write_segment(folder, articles) -> SegmentFiles:
    batch = Batch(Vocabulary(), folder)
    for one in articles:
        batch.add(one)
    return open_segment(folder, batch.write())


def written(folder, arrays):
    """Arrays as they come back from a file."""
    write_arrays(folder / "x", arrays, {})
    return read_arrays(folder / "x")[0]


def words_of(segment: SegmentFiles) -> list[tuple[int, int, int, str, str, bool]]:
    """Every occurrence: document, field, position in the field, word, stem, capitalised."""
    postings, starts = segment.postings, segment.columns.field_starts
    found = occurrences_of(postings.lists(0, len(postings.stems)))
    stems, words = list(postings.stems.texts()), list(postings.words.texts())
    word_at = {(postings.stem_of_word(word), postings.form_of_word(word)): words[word] for word in range(len(words))}
    return sorted(
        (
            doc_id,
            field,
            place - int(starts[doc_id, field]),
            word_at[stem, form // 2],
            stems[stem],
            form % 2 == 1,
        )
        for doc_id, place, field, stem, form in zip(
            *(getattr(found, name).tolist() for name in ("doc_id", "place", "field", "stem", "form")), strict=True
        )
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
def test_a_stem_may_have_any_number_of_forms(tmp_path, count):
    """Beyond 127 forms, form and capital take two bytes; beyond 32,767 four."""
    words = [f"w{number:06}" for number in range(count)]
    dictionary = Dictionary(["w"], words, np.zeros(count, np.int64))
    place, zeros = np.arange(count), np.zeros(count, np.int64)
    all_of_them = Occurrences(zeros, zeros, place, zeros + BODY, 2 * place[::-1] + (place % 3 == 0))
    writer = PostingsWriter(tmp_path)
    writer.add(lists_of(all_of_them, 1))
    writer.add_streams(divide(Vocabulary().read([("", "", "")]))[1])
    names = pack_sorted("stems", dictionary.stems), pack_sorted("words", dictionary.words)
    arrays = dictionary_arrays(*names, dictionary.stem_of_word, dictionary.form_of_word)
    postings = PostingsFile(written(tmp_path, arrays | writer.arrays()))
    read = occurrences_of(postings.lists(0, 1))
    for name in Occurrences.__dataclass_fields__:
        np.testing.assert_array_equal(getattr(read, name), getattr(all_of_them, name))
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
    streams = segment.postings.streams(0, 2, segment.columns.field_starts, segment.columns.lengths)
    start = int(streams.field_starts[0, 2])
    assert streams.sentence_counts.tolist() == [5, 2]
    assert streams.paragraph_counts.tolist() == [3, 2]
    paragraph = start + 4 + 50
    # The deck's, the body's, then those inside the body.
    assert streams.sentence_starts[:5].tolist() == [50, start, start + 2, paragraph, paragraph + 1]
    assert streams.paragraph_starts[:3].tolist() == [50, start, paragraph]


# Lists and strings

numbers = st.one_of(st.integers(0, 3), st.integers(0, 300), st.integers(0, 70_000), st.integers(0, 2**32 - 1))


@settings(deadline=None)
@given(st.lists(st.lists(st.lists(numbers, max_size=6), max_size=6), max_size=4), st.data())
def test_ragged_lists_come_back(tmp_path_factory, stretches, data):
    folder = tmp_path_factory.mktemp("lists")
    writer = RaggedWriter(folder)
    for lists in stretches:
        flat = [number for one in lists for number in one]
        writer.add(np.array(flat, np.int64), np.array([len(one) for one in lists], np.int64))
    ragged = Ragged(written(folder, writer.arrays("x")), "x")
    lists = [one for stretch in stretches for one in stretch]
    counts = np.array([len(one) for one in lists], np.int64)
    assert [ragged.get(owner, len(one)).tolist() for owner, one in enumerate(lists)] == lists
    first = data.draw(st.integers(0, len(lists)))
    last = data.draw(st.integers(first, len(lists)))
    flat = [number for one in lists[first:last] for number in one]
    assert ragged.flatten(first, last, counts[first:last]).tolist() == flat


@pytest.mark.parametrize(("name", "wrong"), [("x.start", 2), ("x.width", 2), ("x.width", 3)])
def test_lists_of_a_damaged_file_are_not_read_beyond_their_numbers(tmp_path, name, wrong):
    writer = RaggedWriter(tmp_path)
    writer.add(np.array([1, 2, 3]), np.array([1, 2]))
    arrays = {key: array.copy() for key, array in written(tmp_path, writer.arrays("x")).items()}
    arrays[name][1] = wrong
    with pytest.raises(IndexError):
        Ragged(arrays, "x").flatten(0, 2, np.array([1, 2]))


def test_ragged_lists_take_as_many_bytes_as_they_need(tmp_path):
    writer = RaggedWriter(tmp_path)
    writer.add(np.array([255, 256, 65_535, 65_536]), np.array([1, 2, 1, 0]))
    arrays = written(tmp_path, writer.arrays("x"))
    assert [arrays[f"x.{suffix}"].tolist() for suffix in "124"] == [[255], [256, 65_535], [65_536]]
    assert arrays["x.width"].tolist() == [0, 1, 2, 0]


@settings(deadline=None)
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


any_strings = st.lists(st.one_of(st.text(max_size=4), st.text("ab\0é", max_size=30)), max_size=12)


@settings(deadline=None)
@given(any_strings)
@example(["a" * 8 + "b", "a" * 8, "a" * 8 + "\0", "a" * 16, "a" * 8])
def test_strings_are_ordered_by_their_bytes(strings):
    order = order_of_strings(*pack_strings(strings)).tolist()
    assert order == sorted(range(len(strings)), key=lambda place: strings[place].encode())


@settings(deadline=None)
@given(st.lists(any_strings, min_size=1, max_size=4), st.integers(1, 5))
def test_sorted_lists_become_one(tmp_path_factory, lists, at_once):
    path = tmp_path_factory.mktemp("lists") / "merged"
    parts = [SortedStrings(pack_sorted("x", sorted(set(one))), "x") for one in lists]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(merged_strings, "AT_ONCE", at_once)
        patch.setattr(Spool, "IN_MEMORY", 20)
        arrays, places = merge_strings(path.parent, parts, "y")
    write_arrays(path, arrays, {})
    merged = SortedStrings(read_arrays(path)[0], "y")
    assert list(merged.texts()) == sorted(set().union(*lists))
    for part, found in zip(parts, places, strict=True):
        assert [merged[place] for place in found.tolist()] == list(part)


def test_stretches_of_lists_are_short_wherever_their_strings_stand():
    """Ids that count on: all of one list come before those of the next."""
    for lists in (
        [[b"%06d" % (1000 * one + number) for number in range(1000)] for one in range(20)],
        [[b"%06d" % (20 * number + one) for number in range(1000)] for one in range(20)],
        [[b"%06d" % number for number in range(2000)], [b"x"], []],
    ):
        found = list(merged_strings.stretches_of(lists, 400))
        assert [sum(last - first for first, last in bounds) <= 500 for bounds in found] == [True] * len(found)
        for part, own in zip(lists, zip(*found, strict=True), strict=True):
            assert [one for first, last in own for one in part[first:last]] == part
        cuts = [
            [part[place] for part, (_, place) in zip(lists, bounds, strict=True) if place < len(part)]
            for bounds in found
        ]
        ends = [
            [part[last - 1] for part, (first, last) in zip(lists, bounds, strict=True) if last > first]
            for bounds in found
        ]
        assert all(max(end) < min(cut) for end, cut in zip(ends, cuts, strict=True) if end and cut)
