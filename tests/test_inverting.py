"""Words of a batch become a dictionary and lists that can be checked by eye."""

import numpy as np

from indexer.analysis import PARAGRAPH_GAP
from indexer.codec.inverting import invert
from indexer.inversion import divide, join_streams, join_words
from indexer.vocabulary import Vocabulary

FIRST = ("Ferry sails", "Ferries", "No ferry. The ferry")
SECOND = ("", "", "The mayor\n\nsails")


def inverted(batches, vocabulary):
    words, streams = zip(*(divide(vocabulary.read(batch)) for batch in batches), strict=True)
    return invert(join_words([*words]), join_streams(streams).lengths, vocabulary)


def test_the_lists_of_two_articles():
    vocabulary = Vocabulary()
    vocabulary.read([("words", "of another", "segment")])
    dictionary, lists = inverted([[FIRST], [SECOND]], vocabulary)
    assert dictionary.stems == ["ferri", "mayor", "no", "sail", "the"]
    assert dictionary.words == ["ferries", "ferry", "mayor", "no", "sails", "the"]
    assert dictionary.stem_of_word.tolist() == [0, 0, 1, 2, 3, 4]
    assert lists.docs.tolist() == [1, 1, 1, 2, 2]
    assert lists.gaps.tolist() == [0, 1, 0, 0, 1, 0, 1]
    assert lists.freqs.tolist() == [4, 1, 1, 1, 1, 1, 1]
    deck = 2 + PARAGRAPH_GAP
    body = deck + 1 + PARAGRAPH_GAP
    second = 2 * PARAGRAPH_GAP  # its headline and deck are empty
    assert lists.occurrences.tolist() == [4, 1, 1, 2, 2]
    assert lists.places.tolist() == [
        0, deck, body + 1, body + 3, second + 1, body, 1, second + 2 + PARAGRAPH_GAP, body + 2, second,
    ]  # fmt: skip
    ferries, ferry, capital = 0, 2, 1
    assert lists.forms[:4].tolist() == [ferry + capital, ferries + capital, ferry, ferry]


def test_fields_but_the_body_have_lists_of_their_own():
    _, lists = inverted([[SECOND, FIRST]], Vocabulary())
    headline, deck = lists.fields
    assert headline.docs.tolist() == [1, 0, 0, 1, 0]  # of ferri, mayor, no, sail, the
    assert (headline.index.tolist(), headline.freqs.tolist()) == ([0, 1], [1, 1])
    assert deck.docs.tolist() == [1, 0, 0, 0, 0]
    assert (deck.index.tolist(), deck.freqs.tolist()) == ([0], [1])


def test_a_batch_may_have_no_words():
    dictionary, lists = inverted([[("", "", "..."), ("", "", "")]], Vocabulary())
    assert (dictionary.stems, dictionary.words) == ([], [])
    assert all(len(part) == 0 for part in (lists.docs, lists.gaps, lists.places, *(one.docs for one in lists.fields)))


def test_articles_are_divided_into_fields_paragraphs_and_sentences():
    words, streams = divide(Vocabulary().read([("One. Two", "", "Three four.\n\nFive"), ("", "Six", "")]))
    body = 2 + 2 * PARAGRAPH_GAP
    assert words.place.tolist() == [0, 1, body, body + 1, body + 2 + PARAGRAPH_GAP, PARAGRAPH_GAP]
    assert streams.lengths.tolist() == [[2, 0, 3], [0, 1, 0]]
    assert streams.field_starts.tolist() == [
        [0, 2 + PARAGRAPH_GAP, body],
        [0, PARAGRAPH_GAP, 2 * PARAGRAPH_GAP + 1],
    ]
    assert streams.sentence_counts.tolist() == [4, 2]
    assert streams.sentence_starts[:4].tolist() == [1, 2 + PARAGRAPH_GAP, body, body + 2 + PARAGRAPH_GAP]
    assert streams.paragraph_counts.tolist() == [3, 2]
    np.testing.assert_array_equal(streams.paragraph_starts[:3], streams.sentence_starts[1:4])
