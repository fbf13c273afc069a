"""Stems, words as written and phrases, looked up in a segment of the hand-written world."""

from pathlib import Path

import pytest

from indexer.committed import open_committed
from search.embedded.phrases import phrase_postings
from search.embedded.postings import lay_end_to_end, stem_postings, word_postings
from search.embedded.sums import add_up, as_frequencies, frequencies_of


@pytest.fixture(scope="module")
def segments(index_dir: Path):
    return open_committed(index_dir).segments


def stem(segment, text):
    return segment.postings.stems.find(text.encode())


def test_a_stem_is_found_with_its_frequencies_field_by_field(segments):
    first, _, third = segments
    found = stem_postings(first, stem(first, "ferri"))
    assert (found.doc_ids.tolist(), found.freqs.tolist()) == ([0, 1, 2], [2, 2, 1])
    assert found.elsewhere.tolist() == [0, 1]  # in two headlines, once each
    assert (found.fields.tolist(), found.field_freqs.tolist()) == ([0, 0], [1, 1])
    assert found.in_field(0).doc_ids.tolist() == [0, 1]
    assert (found.in_field(2).doc_ids.tolist(), found.in_field(2).freqs.tolist()) == ([0, 1, 2], [1, 1, 1])
    assert stem_postings(third, stem(third, "ferri")).freqs.tolist() == [5]


def test_words_as_written_are_their_stems_places_with_one_form(segments):
    first = segments[0]
    words = first.postings.words
    assert [words.text(place) for place in words.range_from(b"ferr")] == ["ferries", "ferry"]
    form = first.postings.form_of_word(words.find(b"ferries"))
    assert word_postings(first, stem(first, "ferri"), [form]).doc_ids.tolist() == [2]


def test_a_phrase_is_where_places_follow_each_other(segments):
    first, second, _ = segments
    assert phrase_postings(first, [stem(first, "press"), stem(first, "confer")]).doc_ids.tolist() == [2]
    found = phrase_postings(second, [stem(second, "press"), stem(second, "confer")])
    assert (found.doc_ids.tolist(), found.freqs.tolist()) == ([3], [2])
    assert found.in_field(0).freqs.tolist() == [1]
    assert phrase_postings(second, [stem(second, "confer"), stem(second, "press")]).doc_ids.tolist() == []


def test_every_word_of_a_stem_is_the_stem(segments):
    first = segments[0]
    forms = [first.postings.form_of_word(place) for place in first.postings.words.range_from(b"ferr")]
    assert word_postings(first, stem(first, "ferri"), forms).freqs.tolist() == [2, 2, 1]


def test_words_add_up_field_by_field(segments):
    first = segments[0]
    ferry, strike = (stem_postings(first, stem(first, word)) for word in ("ferri", "strike"))
    both = add_up([as_frequencies(ferry), frequencies_of(first, stem(first, "strike"), [0])], len(first))
    expected = dict.fromkeys({*ferry.doc_ids.tolist(), *strike.doc_ids.tolist()}, 0)
    for one in (ferry, strike):
        for doc_id, freq in zip(one.doc_ids.tolist(), one.freqs.tolist(), strict=True):
            expected[doc_id] += freq
    assert dict(zip(both.doc_ids.tolist(), both.freqs.tolist(), strict=True)) == expected
    for field in range(3):
        total = sum(int(one.in_field(field).freqs.sum()) for one in (ferry, strike))
        assert int(both.in_field(field).freqs.sum()) == total


def test_segments_are_laid_end_to_end(segments):
    first, _second, third = segments
    found = [stem_postings(one, stem(one, "ferri")) for one in (first, third)]
    together = lay_end_to_end([found[0], found[1]], [0, 100])
    assert together.doc_ids.tolist() == [*found[0].doc_ids.tolist(), *(found[1].doc_ids + 100).tolist()]
    assert together.elsewhere.tolist() == [0, 1, *(found[1].elsewhere + 3).tolist()]


def test_some_documents_only(segments):
    first = segments[0]
    found = stem_postings(first, stem(first, "ferri"))
    some = found.of(found.doc_ids != 0)
    assert (some.doc_ids.tolist(), some.freqs.tolist()) == ([1, 2], [2, 1])
    assert (some.elsewhere.tolist(), some.field_freqs.tolist()) == ([0], [1])
