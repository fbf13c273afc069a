"""Texts -> occurrences: every word of a batch of articles, sorted by stem, then document, then place.

An article is one stream of words: headline, deck and body with a gap between them, so that one list of places a
stem serves all three fields, and a phrase cannot reach from one field into the next.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indexer.analysis import PARAGRAPH_GAP
from indexer.schema import TEXT_FIELDS
from indexer.vocabulary import (
    END_OF_ARTICLE,
    END_OF_FIELD,
    END_OF_PARAGRAPH,
    END_OF_SENTENCE,
    FIRST_WORD,
    NO_WORD,
    Vocabulary,
)

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Dictionary:
    """The words and stems of one segment, sorted; `stem_of_word` (int64) says which stem a word has.

    A word's form is its number among the words of its stem, in their order.
    """

    stems: list[str]
    words: list[str]
    stem_of_word: Ints

    @property
    def form_of_word(self) -> Ints:
        """For each word its form."""
        order, first = order_by_stem(self.stem_of_word, len(self.stems))
        form = np.empty(len(self.words), np.int64)
        form[order] = np.arange(len(order)) - first[self.stem_of_word[order]]
        return form


def order_by_stem(stem_of_word: Ints, stems: int) -> tuple[Ints, Ints]:
    """The words in the order of their stems, and for each of the stems where its words begin in that order.

    >>> [part.tolist() for part in order_by_stem(np.array([1, 0, 1]), 2)]
    [[1, 0, 2], [0, 1]]
    """
    counts = np.bincount(stem_of_word, minlength=stems)
    return np.argsort(stem_of_word, kind="stable"), np.cumsum(counts) - counts


@dataclass(frozen=True, slots=True, eq=False)
class Occurrences:
    """One entry an occurrence of a word, sorted by stem, document and place."""

    stem: Ints  # place in Dictionary.stems
    doc_id: Ints
    place: Ints  # word number in the article's stream
    word: Ints  # place in Dictionary.words
    is_capitalised: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Streams:
    """How the articles' streams are divided, one row a document."""

    field_starts: Ints  # (n, text fields): the place where each field starts
    lengths: Ints  # (n, text fields): words in each field
    sentence_counts: Ints  # sentences a document
    sentence_starts: Ints  # places where they start, laid end to end
    paragraph_counts: Ints
    paragraph_starts: Ints


def divide(runs: NDArray[np.int32]) -> tuple[Ints, Ints, Streams]:
    """Numbers of runs (vocabulary.read) -> document and place of each, and how the streams are divided."""
    is_end = runs == END_OF_ARTICLE
    doc_id = np.cumsum(is_end) - is_end
    steps = ((runs >= FIRST_WORD) | (runs == NO_WORD)).astype(np.int64)
    steps[(runs == END_OF_PARAGRAPH) | (runs == END_OF_FIELD)] = PARAGRAPH_GAP
    before = np.cumsum(steps) - steps
    first = np.concatenate(([0], np.flatnonzero(is_end)[:-1] + 1)) if is_end.any() else np.empty(0, np.int64)
    place = before - before[first][doc_id] if len(runs) else before
    return doc_id, place, _streams(runs, doc_id, place, steps)


def _streams(runs: NDArray[np.int32], doc_id: Ints, place: Ints, steps: Ints) -> Streams:
    documents = int((runs == END_OF_ARTICLE).sum())
    ends = np.flatnonzero((runs == END_OF_FIELD) | (runs == END_OF_ARTICLE)).reshape(documents, len(TEXT_FIELDS))
    field_starts = np.zeros((documents, len(TEXT_FIELDS)), np.int64)
    field_starts[:, 1:] = (place + steps)[ends[:, :-1]]
    words_before = np.cumsum(runs >= FIRST_WORD)[ends]
    # Words up to the end of each field, less those up to the end of the field before it, in reading order.
    lengths = np.diff(words_before.ravel(), prepend=0).reshape(ends.shape)
    # A paragraph or field also ends a sentence; each starts where the next run stands.
    paragraph = (runs == END_OF_PARAGRAPH) | (runs == END_OF_FIELD)
    sentence = paragraph | (runs == END_OF_SENTENCE)
    starts = place + steps
    return Streams(
        field_starts=field_starts,
        lengths=lengths,
        sentence_counts=np.bincount(doc_id[sentence], minlength=documents),
        sentence_starts=starts[sentence],
        paragraph_counts=np.bincount(doc_id[paragraph], minlength=documents),
        paragraph_starts=starts[paragraph],
    )


def invert(runs: NDArray[np.int32], vocabulary: Vocabulary) -> tuple[Dictionary, Occurrences, Streams]:
    """A batch's runs -> its dictionary, its occurrences in order, and its streams."""
    doc_id, place, streams = divide(runs)
    is_word = runs >= FIRST_WORD
    run = runs[is_word] - FIRST_WORD
    word = np.array(vocabulary.word_of_run, np.int64)[run]
    dictionary, word_places = _dictionary(vocabulary, word)
    word = word_places[word]
    stem = dictionary.stem_of_word[word]
    order = sort_by(stem)
    capitals = np.array(vocabulary.is_capitalised, bool)[run]
    occurrences = Occurrences(stem[order], doc_id[is_word][order], place[is_word][order], word[order], capitals[order])
    return dictionary, occurrences, streams


def _dictionary(vocabulary: Vocabulary, word: Ints) -> tuple[Dictionary, Ints]:
    """The dictionary of the words that occur, and the place in it of each word of the vocabulary."""
    all_words, all_stems = list(vocabulary.words), list(vocabulary.stems)
    stem_of_word = np.array(vocabulary.stem_of_word, np.int64)
    occurring = np.flatnonzero(np.bincount(word, minlength=len(all_words)))
    words = sorted(all_words[number] for number in occurring.tolist())
    stems = sorted({all_stems[number] for number in stem_of_word[occurring].tolist()})
    numbers = np.array([vocabulary.words[text] for text in words], np.int64)
    places = np.zeros(len(all_words), np.int64)
    places[numbers] = np.arange(len(numbers))
    stem_places = np.zeros(len(all_stems), np.int64)
    stem_places[[vocabulary.stems[text] for text in stems]] = np.arange(len(stems))
    return Dictionary(stems, words, stem_places[stem_of_word[numbers]]), places


def sort_by(keys: Ints) -> Ints:
    """The order that sorts some keys (below 2**32), equal ones as they were: a radix sort of 16 bits at a time.

    NumPy's stable sort is a radix sort for 16 bits only, where it is ten times faster.
    """
    order = np.argsort((keys & 0xFFFF).astype(np.uint16), kind="stable")
    if len(keys) and int(keys.max()) > 0xFFFF:
        high = (keys >> 16).astype(np.uint16)
        order = order[np.argsort(high[order], kind="stable")]
    return order
