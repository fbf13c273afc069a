"""Codes -> words with their places, and how articles are divided; and what a dictionary of words is.

An article is one stream of words: headline, deck and body with a gap between them, so that one list of places a
stem serves all three fields, and a phrase cannot reach from one field into the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.analysis import PARAGRAPH_GAP
from indexer.loops import divide_codes, number_words
from indexer.schema import TEXT_FIELDS
from indexer.vocabulary import Codes

Ints = NDArray[np.int64]
Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Dictionary:
    """The words and stems of one segment, sorted; `stem_of_word` (int64) says which stem a word has.

    A word's form is its number among the words of its stem, in their order.
    """

    stems: Sequence[str]
    words: Sequence[str]
    stem_of_word: Ints

    @property
    def form_of_word(self) -> NDArray[np.uint32]:
        """For each word its form."""
        return forms_of_words(self.stem_of_word, len(self.stems))


def forms_of_words(stem_of_word: Array, stems: int) -> NDArray[np.uint32]:
    """For each word its number among the words of its stem.

    >>> forms_of_words(np.array([1, 0, 1]), 2).tolist()
    [0, 0, 1]
    """
    forms = np.empty(len(stem_of_word), np.uint32)
    number_words(stem_of_word.astype(np.uint32, copy=False), np.zeros(stems, np.uint32), forms)
    return forms


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


def divide(codes: Codes) -> tuple[Words, Streams]:
    """Codes (vocabulary.read) -> the words with their places, and how the streams are divided."""
    code, place, *streams = divide_codes(codes, len(TEXT_FIELDS), PARAGRAPH_GAP)
    return Words(code, place), Streams(*streams)


def join_streams(parts: Sequence[Streams]) -> Streams:
    """The streams of documents that follow each other."""
    return Streams(*(np.concatenate([getattr(part, name) for part in parts]) for name in Streams.__dataclass_fields__))


def join_words(parts: list[Words]) -> Words:
    """The words of articles that follow each other. Each part is taken out of the list when it was joined: all are
    never in memory twice."""
    size = sum(len(part.code) for part in parts)
    code, place = np.empty(size, np.int32), np.empty(size, np.uint32)
    first = 0
    parts.reverse()
    while parts:
        part = parts.pop()
        last = first + len(part.code)
        code[first:last], place[first:last] = part.code, part.place
        first = last
    return Words(code, place)
