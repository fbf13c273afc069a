"""Words of several segments -> what they are among those of all: the stem and form of each, some words at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.arrayfile import room_for
from indexer.codec.postings import PostingsFile
from indexer.loops import number_words

AT_ONCE = 100_000  # words that are worked on at once: bounds the memory of a merge

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class Places:
    """Where the stems and words of a segment are among the merged ones, ascending."""

    stems: Array
    words: Array


def merge_words(
    folder: Path, parts: Sequence[PostingsFile], places: Sequence[Places], stems: int, words: int
) -> tuple[Array, Array]:
    """The stem of each merged word, and its number among the words of that stem; there are so many of both."""
    stem_of_word, form_of_word, seen = room_for(folder, [words, words, stems], np.dtype(np.uint32))
    for part, own in zip(parts, places, strict=True):
        for some in _stretches(len(own.words)):
            stem_of_word[own.words[some]] = own.stems[part.word_stems[some]]
    number_words(stem_of_word, seen, form_of_word)
    return stem_of_word, form_of_word


@dataclass(frozen=True, slots=True, eq=False)
class NewForms:
    """What the forms of a segment become: 2 * form + capital of the words in the order of their stems."""

    forms: Array
    firsts: Array  # where the words of each stem begin in `forms`, and those of the last one end


def new_forms(
    folder: Path, parts: Sequence[PostingsFile], places: Sequence[Places], form_of_word: Array
) -> list[NewForms]:
    """For each segment, when these are the forms of the merged words."""
    kind = np.min_scalar_type(2 * int(form_of_word.max(initial=0)) + 1)
    forms = room_for(folder, [2 * len(own.words) for own in places], kind)
    firsts = room_for(folder, [len(own.stems) + 1 for own in places], np.dtype(np.int32))
    found = [*map(NewForms, forms, firsts)]
    for part, own, new in zip(parts, places, found, strict=True):
        for some in _stretches(len(own.words)):
            np.add.at(new.firsts[1:], part.word_stems[some], np.int32(2))
        _sum_up(new.firsts)
        for some in _stretches(len(own.words)):
            slots = new.firsts[part.word_stems[some]] + 2 * part.word_forms[some].astype(np.int64)
            new.forms[slots] = 2 * form_of_word[own.words[some]]
            new.forms[slots + 1] = new.forms[slots] + 1
    return found


def _sum_up(counts: Array) -> None:
    """Put the sum of all up to it in the place of each."""
    for some in _stretches(len(counts)):
        if some.start:
            counts[some.start] += counts[some.start - 1]
        counts[some] = np.cumsum(counts[some])


def _stretches(words: int) -> Iterator[slice]:
    return (slice(first, min(first + AT_ONCE, words)) for first in range(0, words, AT_ONCE))
