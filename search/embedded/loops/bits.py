"""Documents <-> a bit for each document of the archive: whether it is one of some.

Document d has bit d % 64 of word d // 64.
"""

from __future__ import annotations

import numpy as np
from numba import types

from indexer.loops.compiling import BITS, FILLED_BITS, FILLED_FLAGS, FILLED_LONGS, INTS, LONGS, Array, compiled

_WORD, _REST, _ONE = np.uint64(6), np.uint64(63), np.uint64(1)


@compiled(*(types.int64(kind, FILLED_BITS) for kind in (LONGS, INTS)))
def set_bits(doc_ids: Array, bits: Array) -> int:
    """Set the bits of some documents, in any order. Gives of how many it was not set."""
    added = 0
    for one in doc_ids:
        doc_id = np.uint64(one)
        before = bits[doc_id >> _WORD]
        after = before | (_ONE << (doc_id & _REST))
        bits[doc_id >> _WORD] = after
        added += int(after != before)
    return added


@compiled(*(types.void(kind, FILLED_BITS) for kind in (LONGS, INTS)))
def clear_bits(doc_ids: Array, bits: Array) -> None:
    """Take back `set_bits`."""
    for doc_id in doc_ids:
        bits[np.uint64(doc_id) >> _WORD] = 0


@compiled(FILLED_LONGS(FILLED_BITS, types.int64))
def take_bits(bits: Array, size: int) -> Array:
    """The `size` documents whose bit is set, ascending. The bits are taken back."""
    doc_ids, found = np.empty(size + 1, np.int64), 0  # one more: what is not set is written, too, then written over
    for word in range(len(bits)):
        if bits[word] == 0:
            continue
        for start in range(0, 64, 8):
            byte = np.int64(bits[word] >> np.uint64(start)) & 0xFF
            if byte:
                for bit in range(8):
                    doc_ids[found] = (word << 6) + start + bit
                    found += int((byte >> bit) & 1)
        bits[word] = 0
    return doc_ids[:size]


@compiled(types.void(LONGS, BITS, FILLED_FLAGS))
def look_up_bits(doc_ids: Array, bits: Array, flags: Array) -> None:
    """Set the flags, one a document, of those whose bit is set."""
    for number in range(len(doc_ids)):
        doc_id = np.uint64(doc_ids[number])
        flags[number] |= (bits[doc_id >> _WORD] >> (doc_id & _REST)) & _ONE


@compiled(types.int64(LONGS, INTS, FILLED_BITS, types.int32[::1]))
def add_numbers(doc_ids: Array, numbers: Array, bits: Array, sums: Array) -> int:
    """Add a number to the sum of each of some documents, in any order, and set its bit, as `set_bits` does."""
    added = 0
    for place in range(len(doc_ids)):
        doc_id = np.uint64(doc_ids[place])
        before = bits[doc_id >> _WORD]
        after = before | (_ONE << (doc_id & _REST))
        bits[doc_id >> _WORD] = after
        added += int(after != before)
        sums[doc_id] += numbers[place]
    return added
