"""Postings as arrays."""

import numpy as np

from search.embedded.postings import Positions, Postings, meet_in_phrase, merge_postings
from search.embedded.snapshot import open_snapshot


def occurrences(*pairs):
    return Positions(np.array([doc for doc, _ in pairs], np.int64), np.array([at for _, at in pairs], np.int64))


def test_a_word_is_found_with_its_frequencies(index_dir):
    first, second, third = open_snapshot(index_dir).segments
    assert first.postings("body", "ferri").doc_ids.tolist() == [0, 1, 2]
    assert first.postings("body", "ferri").term_freqs.tolist() == [1, 1, 1]
    assert third.postings("body", "ferri").term_freqs.tolist() == [4]
    assert second.postings("body", "nowhere").doc_ids.tolist() == []


def test_words_as_written_begin_so(index_dir):
    first = open_snapshot(index_dir).segments[0]
    assert first.words_from("body", "ferr", 10) == (["=ferries", "=ferry"], True)
    assert first.words_from("body", "ferr", 1) == (["=ferries"], False)


def test_a_phrase_is_where_positions_follow_each_other():
    press = occurrences((0, 3), (0, 9), (2, 0), (4, 5))
    conference = occurrences((0, 4), (1, 0), (2, 2), (4, 4), (4, 6))
    found = meet_in_phrase([press, conference])
    assert found.doc_ids.tolist() == [0, 4]
    assert found.term_freqs.tolist() == [1, 1]


def test_a_phrase_does_not_wrap_into_the_next_document():
    assert meet_in_phrase([occurrences((0, 7)), occurrences((1, 0))]).doc_ids.tolist() == []


def test_a_phrase_of_one_word_twice():
    word = occurrences((0, 1), (0, 2), (0, 3), (1, 1))
    found = meet_in_phrase([word, word])
    assert (found.doc_ids.tolist(), found.term_freqs.tolist()) == ([0], [2])


def test_merging_sums_frequencies():
    one = Postings(np.array([1, 3]), np.array([1.0, 2.0]))
    other = Postings(np.array([3, 4]), np.array([5.0, 1.0]))
    merged = merge_postings([one, other])
    assert (merged.doc_ids.tolist(), merged.term_freqs.tolist()) == ([1, 3, 4], [1, 7, 1])
