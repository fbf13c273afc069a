"""Words in reading order -> the lists of their stems, laid end to end: two passes, to count and to fill.

Stems keep the numbers they have in the vocabulary: the common ones came first, so that what is counted for them lies
close together in memory. What is written for one word is written side by side, to be taken apart afterwards.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import types

from indexer.loops.codes import FIRST_WORD
from indexer.loops.compiling import FILLED_SETS, INTS, Array, compiled

_NUMBERS = types.Array(types.uint32, 1, "C", readonly=True)
_LENGTHS = types.Array(types.int64, 2, "C", readonly=True)
_TABLE, _TABLES, _PAIRS = types.int32[:, ::1], types.int32[:, :, ::1], types.uint32[:, ::1]
_ONE: Any = np.uint64(1)

# The columns of the tables that `fill_lists` works with: of a stem, and of a stem in a field.
POSTING, PLACE, LAST_DOC, FIRST_POSTING = range(4)
ENTRY, LAST_DOC_IN = range(2)


@compiled(types.Tuple((_TABLE, _TABLE, FILLED_SETS))(INTS, _LENGTHS, INTS, types.int64))
def count_stems(codes: Array, lengths: Array, stem_of_word: Array, stems: int) -> tuple[Array, Array, Array]:
    """For each stem its documents and occurrences; for each field but the last, and stem, the documents; for each word
    whether it occurs. `lengths` are the words of each document (a row) in each field."""
    fields, place = lengths.shape[1], np.uint64(0)
    counts, last = np.zeros((stems, 2), np.int32), np.full(stems, -1, np.int32)
    docs_in, last_in = np.zeros((fields - 1, stems), np.int32), np.full((fields - 1, stems), -1, np.int32)
    occurs = np.zeros(len(stem_of_word), np.uint8)
    for doc in range(len(lengths)):
        for field in range(fields):
            for _ in range(lengths[doc, field]):
                word = np.uint64((codes[place] - FIRST_WORD) >> 1)
                stem = np.uint64(stem_of_word[word])
                place += _ONE
                occurs[word] = 1
                counts[stem, 0] += last[stem] != doc
                counts[stem, 1] += 1
                last[stem] = doc
                if field < fields - 1:
                    docs_in[field, stem] += last_in[field, stem] != doc
                    last_in[field, stem] = doc
    return counts, docs_in, occurs


@compiled(types.void(INTS, _NUMBERS, _LENGTHS, INTS, INTS, _TABLE, _TABLES, _PAIRS, _PAIRS, _PAIRS))
def fill_lists(
    codes: Array, places: Array, lengths: Array, stem_of_word: Array, form_of_word: Array, stems: Array,
    stems_in: Array, postings: Array, occurrences: Array, in_fields: Array,
) -> None:  # fmt: skip
    """Fill the lists: (gap, frequency) of each document, (place, form) of each occurrence, and for fields but the last
    (number in the stem's list, frequency) of each document with the stem in it.

    A row of `stems`, by number of the stem, says where its lists begin and that it has no last document yet (-1); so
    does `stems_in`, by field and stem. Both are overwritten.
    """
    fields, word = lengths.shape[1], np.uint64(0)
    for doc in range(len(lengths)):
        for field in range(fields):
            for _ in range(lengths[doc, field]):
                code = codes[word] - FIRST_WORD
                stem = np.uint64(stem_of_word[np.uint64(code >> 1)])
                last = stems[stem, LAST_DOC]
                if last != doc:
                    entry = np.uint64(stems[stem, POSTING])
                    postings[entry, 0] = doc - max(last, 0)
                    stems[stem, LAST_DOC] = doc
                    stems[stem, POSTING] += 1  # from now on the one after that which is counted in
                entry = np.uint64(stems[stem, POSTING]) - _ONE
                postings[entry, 1] += 1
                at = np.uint64(stems[stem, PLACE])
                occurrences[at, 0] = places[word]
                occurrences[at, 1] = 2 * form_of_word[np.uint64(code >> 1)] + (code & 1)
                stems[stem, PLACE] += 1
                word += _ONE
                if field < fields - 1:
                    if stems_in[field, stem, LAST_DOC_IN] != doc:
                        own = np.uint64(stems_in[field, stem, ENTRY])
                        in_fields[own, 0] = entry - np.uint64(stems[stem, FIRST_POSTING])
                        stems_in[field, stem, LAST_DOC_IN] = doc
                        stems_in[field, stem, ENTRY] += 1
                    in_fields[np.uint64(stems_in[field, stem, ENTRY]) - _ONE, 1] += 1


@compiled(types.void(_NUMBERS, types.uint32[::1], types.uint32[::1]))
def number_words(stem_of_word: Array, seen: Array, numbers: Array) -> None:
    """Fill in for each word its number among the words of its stem, when so many of each stem were seen before; these
    are counted on."""
    for word in range(len(stem_of_word)):
        stem = stem_of_word[word]
        numbers[word] = seen[stem]
        seen[stem] += np.uint32(1)
