"""Codes -> occurrences: every word of a batch of articles, sorted by stem, then document, then place.

An article is one stream of words: headline, deck and body with a gap between them, so that one list of places a
stem serves all three fields, and a phrase cannot reach from one field into the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Any

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
    Codes,
    Numbers,
    Vocabulary,
)

Ints = NDArray[np.int64]
Array = NDArray[Any]

# By code: how many places the stream goes on.
_STEPS = np.zeros(FIRST_WORD + 1, np.int64)
_STEPS[[END_OF_PARAGRAPH, END_OF_FIELD]] = PARAGRAPH_GAP
_STEPS[[NO_WORD, FIRST_WORD]] = 1


@dataclass(frozen=True, slots=True, eq=False)
class Dictionary:
    """The words and stems of one segment, sorted; `stem_of_word` (int64) says which stem a word has.

    A word's form is its number among the words of its stem, in their order.
    """

    stems: Sequence[str]
    words: Sequence[str]
    stem_of_word: Ints

    @property
    def form_of_word(self) -> Ints:
        """For each word its form."""
        return forms_of_words(self.stem_of_word, len(self.stems))


def forms_of_words(stem_of_word: Ints, stems: int) -> Ints:
    """For each word its number among the words of its stem.

    >>> forms_of_words(np.array([1, 0, 1]), 2).tolist()
    [0, 0, 1]
    """
    order, first = order_by_stem(stem_of_word, stems)
    form = np.empty(len(stem_of_word), np.int64)
    form[order] = np.arange(len(order)) - first[stem_of_word[order]]
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

    stem: Array  # place in Dictionary.stems
    doc_id: Array
    place: Array  # word number in the article's stream
    field: Array  # number of the text field it is in
    form: Array  # 2 * form of the word + 1 if it is capitalised


@dataclass(frozen=True, slots=True, eq=False)
class Streams:
    """How the articles' streams are divided, one row a document."""

    field_starts: Array  # (n, text fields): the place where each field starts
    lengths: Array  # (n, text fields): words in each field
    sentence_counts: Array  # sentences a document
    sentence_starts: Array  # places where they start, laid end to end
    paragraph_counts: Array
    paragraph_starts: Array


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """The words of some articles in reading order."""

    code: Codes
    place: NDArray[np.uint32]
    field: NDArray[np.uint8]


def divide(codes: Codes) -> tuple[Words, Streams]:
    """Codes (vocabulary.read) -> the words with their places, and how the streams are divided."""
    after = np.cumsum(_STEPS[np.minimum(codes, FIRST_WORD)])
    ends = np.flatnonzero((codes == END_OF_FIELD) | (codes == END_OF_ARTICLE)).reshape(-1, len(TEXT_FIELDS))
    bases = np.concatenate(([0], after[ends[:, -1]]))[:-1]  # where each article begins in the stream of all
    words = np.flatnonzero(codes >= FIRST_WORD)
    lengths = np.diff(np.searchsorted(words, ends.ravel()), prepend=0)
    fields = np.tile(np.arange(len(TEXT_FIELDS), dtype=np.uint8), len(ends))
    by_article = lengths.reshape(ends.shape)
    places = after[words] - 1 - np.repeat(bases, by_article.sum(axis=1))
    field_starts = np.zeros(ends.shape, np.int64)
    field_starts[:, 1:] = after[ends[:, :-1]] - bases[:, None]
    streams = _streams(codes, after, ends[:, -1], bases, field_starts, by_article)
    return Words(codes[words], places.astype(np.uint32), np.repeat(fields, lengths)), streams


def _streams(codes: Codes, after: Ints, ends: Ints, bases: Ints, field_starts: Ints, lengths: Ints) -> Streams:
    """`after`: where the stream of all goes on after each code; `ends`, `bases`: of the articles in codes and in it."""
    paragraph = (codes == END_OF_PARAGRAPH) | (codes == END_OF_FIELD)  # which also end a sentence
    sentences, paragraphs = np.flatnonzero(paragraph | (codes == END_OF_SENTENCE)), np.flatnonzero(paragraph)
    of_sentence, of_paragraph = np.searchsorted(ends, sentences), np.searchsorted(ends, paragraphs)
    return Streams(
        field_starts=field_starts,
        lengths=lengths,
        sentence_counts=np.bincount(of_sentence, minlength=len(ends)),
        sentence_starts=after[sentences] - bases[of_sentence],
        paragraph_counts=np.bincount(of_paragraph, minlength=len(ends)),
        paragraph_starts=after[paragraphs] - bases[of_paragraph],
    )


def join_streams(parts: Sequence[Streams]) -> Streams:
    """The streams of documents that follow each other."""
    return Streams(*(np.concatenate([getattr(part, name) for part in parts]) for name in Streams.__dataclass_fields__))


def invert(words: Sequence[Words], lengths: Array, vocabulary: Vocabulary) -> tuple[Dictionary, Occurrences]:
    """The words of a batch -> its dictionary and its occurrences in order; `lengths` are the documents' words."""
    code = np.concatenate([part.code for part in words]) - FIRST_WORD
    dictionary, places = _dictionary(vocabulary, code >> 1)
    stem = dictionary.stem_of_word.astype(np.int32)[places][code >> 1]
    order = sort_by(stem)
    form = (2 * dictionary.form_of_word[places][:, None] + [0, 1]).ravel().astype(np.int32)
    doc_id = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths.sum(axis=1))
    return dictionary, Occurrences(
        stem=np.repeat(np.arange(len(dictionary.stems), dtype=np.int32), np.bincount(stem)),
        doc_id=doc_id[order],
        place=np.concatenate([part.place for part in words])[order],
        field=np.concatenate([part.field for part in words])[order],
        form=form[code[order]],
    )


def _dictionary(vocabulary: Vocabulary, word: Array) -> tuple[Dictionary, Ints]:
    """The dictionary of the words that occur, and the place in it of each word of the vocabulary (0 for others)."""
    stem_of_word = np.array(vocabulary.stem_of_word, np.int64)
    words, places = _occurring(np.bincount(word, minlength=len(stem_of_word)), vocabulary.words)
    occurring = stem_of_word[[vocabulary.words[text] for text in words]]
    stems, stem_places = _occurring(np.bincount(occurring, minlength=len(vocabulary.stems)), vocabulary.stems)
    return Dictionary(stems, words, stem_places[occurring]), places


def _occurring(counts: Ints, numbers: Numbers) -> tuple[list[str], Ints]:
    """The texts that occur, sorted, and for each number the place among them (0 for those that do not)."""
    texts, order = numbers.in_order()
    occurs = counts[order] > 0
    places = np.zeros(len(order), np.int64)
    places[order[occurs]] = np.arange(int(occurs.sum()))
    return list(compress(texts, occurs.tolist())), places


def sort_by(keys: Array) -> Ints:
    """The order that sorts some keys (below 2**32), equal ones as they were: a radix sort of 16 bits at a time.

    NumPy's stable sort is a radix sort for 16 bits only, where it is ten times faster. Few keys are larger: these
    are sorted by themselves, not all of them a second time.
    """
    low = (keys & 0xFFFF).astype(np.uint16)
    if not len(keys) or int(keys.max()) <= 0xFFFF:
        return np.argsort(low, kind="stable")
    high = (keys >> 16).astype(np.uint16)
    parts = []
    for value in np.flatnonzero(np.bincount(high)).tolist():
        own = np.flatnonzero(high == value)
        parts.append(own[np.argsort(low[own], kind="stable")])
    return np.concatenate(parts)
