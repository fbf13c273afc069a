"""Words of occasions and of papers: those of both rooms come from one list, each room has some of its own."""

import pytest

from indexer.extract import told
from indexer.extract.headers.lines import words
from indexer.formats import occasions


@pytest.mark.parametrize("word", ["Wedding", "tickets", "kickoff", "races"])
def test_an_occasion_is_one_in_both_rooms(word):
    assert told.OCCASION.search(word)
    assert occasions.OCCASION.search(word)


@pytest.mark.parametrize("word", ["Gazette", "TV", "Today"])
def test_a_paper_is_one_in_both_rooms(word):
    assert words.PAPER.search(word)
    assert occasions.PAPER.search(word)


@pytest.mark.parametrize("word", ["Hall", "party", "results"])
def test_some_words_are_occasions_in_columns_and_pages_alone(word):
    assert occasions.OCCASION.search(word)
    assert not told.OCCASION.search(word)


@pytest.mark.parametrize("word", ["crash", "law", "final", "photos"])
def test_some_words_are_occasions_in_headers_alone(word):
    assert told.OCCASION.search(word)
    assert not occasions.OCCASION.search(word)


@pytest.mark.parametrize("word", ["Eagle", "Newswire"])
def test_some_words_are_papers_in_headers_alone(word):
    assert words.PAPER.search(word)
    assert not occasions.PAPER.search("Eagle")
    assert occasions.PAPER.search("AFP")
    assert not words.PAPER.search("AFP")
