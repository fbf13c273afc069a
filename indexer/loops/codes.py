"""Numbers of chunks -> codes -> words with their places in the articles' streams.

A code from FIRST_WORD on is FIRST_WORD + 2 * (number of the word) + 1 if it is capitalised; those below are marks.
"""

from __future__ import annotations

import numpy as np
from numba import types

from indexer.loops.compiling import FILLED_INTS, FILLED_LONGS, INTS, SETS, Array, compiled

# What the codes that are no words stand for.
END_OF_ARTICLE, END_OF_FIELD, END_OF_PARAGRAPH, END_OF_SENTENCE, NO_WORD, FIRST_WORD = range(6)

# What a chunk can do beside having words: flags.
CAN_END, CAN_START, IS_BLANK = 1, 2, 4


@compiled(FILLED_INTS(INTS, INTS, INTS, INTS, SETS))
def codes_of(chunks: Array, starts: Array, counts: Array, codes: Array, flags: Array) -> Array:
    """The codes of chunks that follow each other; chunk c has `codes[starts[c]:starts[c] + counts[c]]`.

    A sentence ends between a chunk that can end one and one that can start one; blank chunks mean nothing. Paragraphs
    end once, however wide the gap is that is cut at every two line ends.
    """
    size = len(chunks)
    for chunk in chunks:
        size += counts[np.uint64(chunk)]
    read = np.empty(size, np.int32)
    place, before, could_end = 0, -1, 0
    for chunk in chunks:
        own, start = flags[np.uint64(chunk)], starts[np.uint64(chunk)]
        # Marks are the first chunks, in the order of their codes.
        if own & IS_BLANK or (chunk == END_OF_PARAGRAPH and before == END_OF_PARAGRAPH):
            continue
        if could_end and own & CAN_START:
            read[place] = END_OF_SENTENCE
            place += 1
        for number in range(start, start + counts[np.uint64(chunk)]):
            read[place] = codes[np.uint64(number)]
            place += 1
        before, could_end = chunk, own & CAN_END
    return read[:place]


@compiled(types.UniTuple(types.int64, 4)(INTS))
def _count_codes(codes: Array) -> tuple[int, int, int, int]:
    """Words, articles, sentences and paragraphs among some codes."""
    words, articles, sentences, paragraphs = 0, 0, 0, 0
    for code in codes:
        words += code >= FIRST_WORD
        articles += code == END_OF_ARTICLE
        sentences += code == END_OF_SENTENCE
        paragraphs += code in (END_OF_PARAGRAPH, END_OF_FIELD)
    return words, articles, sentences + paragraphs, paragraphs


_PLACES = types.uint32[::1]
_TABLE = types.int64[:, ::1]


@compiled(
    types.Tuple((FILLED_INTS, _PLACES, _TABLE, _TABLE, FILLED_LONGS, _PLACES, FILLED_LONGS, _PLACES))(
        INTS, types.int64, types.int64
    )
)
def divide_codes(codes: Array, fields: int, gap: int) -> tuple[Array, ...]:
    """The codes of the words, and the place of each in its article's stream; then, an article: where each of `fields`
    starts, how many words it has, how many sentences start after the first and where, and paragraphs the same.

    Between paragraphs and fields the stream jumps by `gap`, which also ends a sentence.
    """
    words, articles, sentences, paragraphs = _count_codes(codes)
    own, places = np.empty(words, np.int32), np.empty(words, np.uint32)
    field_starts, lengths = np.zeros((articles, fields), np.int64), np.zeros((articles, fields), np.int64)
    sentence_counts, sentence_starts = np.zeros(articles, np.int64), np.empty(sentences, np.uint32)
    paragraph_counts, paragraph_starts = np.zeros(articles, np.int64), np.empty(paragraphs, np.uint32)
    article, field, place, words, sentences, paragraphs = 0, 0, 0, 0, 0, 0
    for code in codes:
        if code >= FIRST_WORD:
            own[words], places[words] = code, place
            lengths[article, field] += 1
            words += 1
        if code >= NO_WORD:
            place += 1
            continue
        if code == END_OF_ARTICLE:
            article, field, place = article + 1, 0, 0
            continue
        if code != END_OF_SENTENCE:
            place += gap
            paragraph_starts[paragraphs] = place
            paragraph_counts[article] += 1
            paragraphs += 1
        if code == END_OF_FIELD:
            field += 1
            field_starts[article, field] = place
        sentence_starts[sentences] = place
        sentence_counts[article] += 1
        sentences += 1
    return own, places, field_starts, lengths, sentence_counts, sentence_starts, paragraph_counts, paragraph_starts
