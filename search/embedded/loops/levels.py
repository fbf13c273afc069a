"""Lists of words <-> a level for each document of the archive, in a byte: the most that it may get for the words."""

from __future__ import annotations

import numpy as np
from numba import types

from indexer.loops.compiling import (
    BYTES,
    FILLED_LONGS,
    FILLED_SETS,
    INTS,
    LENGTHS,
    LONGS,
    NUMBERS,
    SETS,
    WORTH,
    Array,
    compiled,
)

HIGHEST = 255
CLASSES = 256  # of lengths
OFTEN = 15  # times in a document, or more often

_RULE = types.UniTuple(types.float64, 2)


@compiled(
    *(
        types.void(gaps, SETS, LONGS, BYTES, INTS, lengths, WORTH, SETS, SETS, _RULE, types.int64, FILLED_SETS)
        for gaps in NUMBERS
        for lengths in LENGTHS
    )
)
def raise_levels(
    gaps: Array,
    freqs: Array,
    elsewhere: Array,
    fields: Array,
    field_freqs: Array,
    lengths: Array,
    worth: Array,
    class_of: Array,
    table: Array,
    rule: tuple[float, float],
    base: int,
    levels: Array,
) -> None:
    """Raise the levels of a list's documents, numbered from `base` on.

    `table` has by how much if the word is in the body only: for each frequency up to OFTEN, one after the other, the
    classes of lengths; `class_of` has the class of each length. Where the word is in another field, what it gives more
    there is added (more than that, if `freqs` say OFTEN for what is oftener): `elsewhere`, `fields`, `field_freqs`,
    `lengths` and `worth` are those of `score_word`. The rule is k1 and by how much a document is raised that has the
    word without end.
    """
    k1, never = rule
    body, doc_id, start = len(worth) - 1, np.uint64(base), np.uint64(0)
    for number in range(len(elsewhere) + 1):
        is_elsewhere = number < len(elsewhere)
        end = np.uint64(elsewhere[number] + 1 if is_elsewhere else len(gaps))
        for place in range(start, end):
            doc_id += np.uint64(gaps[place])
            row = min(np.uint64(freqs[place]), np.uint64(OFTEN)) * np.uint64(CLASSES)
            raised = table[row + np.uint64(class_of[np.uint64(lengths[body, doc_id])])]
            levels[doc_id] = min(np.uint64(levels[doc_id]) + np.uint64(raised), np.uint64(HIGHEST))
        start = end
        if is_elsewhere:
            in_body = worth[body, np.uint64(lengths[body, doc_id])]
            least = freqs[end - np.uint64(1)] * in_body
            own = np.uint64(fields[number])
            most = least + field_freqs[number] * (worth[own, np.uint64(lengths[own, doc_id])] - in_body)
            if most > least:
                more = np.ceil(never * (most / (k1 + most) - least / (k1 + least)))
                levels[doc_id] = min(np.uint64(levels[doc_id]) + np.uint64(more), np.uint64(HIGHEST))


@compiled(FILLED_LONGS(SETS))
def list_raised(levels: Array) -> Array:
    """The documents whose level is not 0, ascending."""
    size = 0
    for own in levels:
        size += int(own != 0)
    doc_ids, found = np.empty(size + 1, np.int64), np.uint64(0)  # one more: what is at 0 is written over
    for doc_id in range(len(levels)):
        doc_ids[found] = doc_id
        found += np.uint64(levels[doc_id] != 0)
    return doc_ids[:size]


@compiled(FILLED_SETS(SETS, LONGS))
def levels_among(levels: Array, doc_ids: Array) -> Array:
    """The same levels of some documents; those of all others are 0."""
    kept = np.zeros(len(levels), np.uint8)
    for doc_id in doc_ids:
        kept[np.uint64(doc_id)] = levels[np.uint64(doc_id)]
    return kept
