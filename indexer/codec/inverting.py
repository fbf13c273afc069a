"""Words of a batch, in reading order -> its dictionary and the lists of its stems."""

from __future__ import annotations

from itertools import compress, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.codec.lists import FieldLists, Lists, starts_of
from indexer.inversion import Dictionary, Words
from indexer.loops import count_stems, fill_lists
from indexer.loops.inverting import ENTRY, FIRST_POSTING, PLACE, POSTING
from indexer.vocabulary import Numbers, Vocabulary

Array = NDArray[Any]
_UNSEEN = -1  # the last document of a stem that was in none


def invert(words: Words, lengths: Array, vocabulary: Vocabulary) -> tuple[Dictionary, Lists]:
    """The dictionary of a batch's words, and its lists; `lengths` are the documents' words in each text field."""
    stem_of_word = np.array(vocabulary.stem_of_word, np.int32)
    counts, docs_in, occurs = count_stems(words.code, lengths, stem_of_word, len(vocabulary.stems))
    stem_texts, stems = _occurring(counts[:, 0] > 0, vocabulary.stems)
    word_texts, own_words = _occurring(occurs > 0, vocabulary.words)
    place_of_stem = np.zeros(len(counts), np.int64)
    place_of_stem[stems] = np.arange(len(stems))
    dictionary = Dictionary(stem_texts, word_texts, place_of_stem[stem_of_word[own_words]])
    form_of_word = np.zeros(len(occurs), np.int32)
    form_of_word[own_words] = dictionary.form_of_word
    return dictionary, _fill(words, lengths, (stem_of_word, form_of_word), counts, docs_in, stems)


def _occurring(occurs: NDArray[np.bool_], numbers: Numbers) -> tuple[list[str], Array]:
    """The texts that occur, sorted, and their numbers."""
    texts, order = numbers.in_order()
    chosen = occurs[order]
    return list(compress(texts, chosen.tolist())), order[chosen]


def _fill(
    words: Words, lengths: Array, numbers: tuple[Array, Array], counts: Array, docs_in: Array, order: Array
) -> Lists:
    """The lists of stems in this order; `numbers` are the stems and forms of the vocabulary's words."""
    docs, occurrences = (column.astype(np.int64) for column in counts[order].T)
    own_docs = np.ascontiguousarray(docs_in[:, order], np.int64)
    stems, stems_in = _beginnings(docs, occurrences, own_docs, order, len(counts))
    entries, pairs, in_fields = (
        np.zeros((int(size), 2), np.uint32) for size in (docs.sum(), len(words.code), own_docs.sum())
    )
    fill_lists(words.code, words.place, lengths, *numbers, stems, stems_in, entries, pairs, in_fields)
    (gaps, freqs), (places, forms) = entries.T, pairs.T
    ends = np.append(0, np.cumsum(own_docs.sum(axis=1))).tolist()
    parts = zip(own_docs, pairwise(ends), strict=True)
    fields = tuple(FieldLists(own, *in_fields[first:last].T) for own, (first, last) in parts)
    return Lists(docs, gaps, freqs, fields, occurrences, places, forms)


def _beginnings(docs: Array, occurrences: Array, docs_in: Array, order: Array, known: int) -> tuple[Array, Array]:
    """The tables that `fill_lists` begins with, for the lists of stems in this order, of `known` stems."""
    stems = np.full((known, 4), _UNSEEN, np.int32)
    stems[order, POSTING] = stems[order, FIRST_POSTING] = starts_of(docs)
    stems[order, PLACE] = starts_of(occurrences)
    stems_in = np.full((len(docs_in), known, 2), _UNSEEN, np.int32)
    stems_in[:, order, ENTRY] = starts_of(docs_in.ravel()).reshape(docs_in.shape)
    return stems, stems_in
