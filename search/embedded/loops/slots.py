"""Rows of values -> which of them have a number in one of the last slots; several slots are looked at in one go.

Rows are read in words of 64 bits, of two or four slots each; the first slot has the lowest bits.
"""

from __future__ import annotations

import numpy as np
from numba import types

from indexer.loops.compiling import BITS, FILLED_FLAGS, LONGS, Array, compiled
from search.embedded.loops.ahead import AHEAD, fetch_ahead

Slots = tuple[np.uint64, np.uint64, np.uint64, np.uint64]

_SLOTS = types.UniTuple(types.uint64, 4)


def slots_from(first: int, bits: int) -> Slots:
    """The slots of so many bits each from one to the end of a row.

    They are in the words from the first number on, of which the second has all bits of slots before them. The third
    and the fourth have the lowest and the highest bit of each slot.

    >>> [f"{int(part):x}" for part in slots_from(5, 16)]
    ['1', 'ffff', '1000100010001', '8000800080008000']
    """
    word, before = divmod(first * bits, 64)
    lowest = sum(1 << place for place in range(0, 64, bits))
    return np.uint64(word), np.uint64((1 << before) - 1), np.uint64(lowest), np.uint64(lowest << bits - 1)


@compiled(FILLED_FLAGS(LONGS, BITS, types.uint64, _SLOTS, types.uint64))
def look_for(numbers: Array, words: Array, width: int, slots: Slots, wanted: int) -> Array:
    """For each of the rows of these numbers, of `width` words each, whether it has what is wanted in one of some slots.
    `wanted` is a word that has it in every slot.

    The difference of the two is 0 there. If one is taken from each slot of it, the highest bit of the lowest slot that
    was 0 is set and was not set before; without such a slot there is no such bit.
    """
    first, before, lowest, highest = slots
    flags = np.empty(len(numbers), np.bool_)
    for number in range(len(numbers)):
        fetch_ahead(words, np.uint64(numbers[min(number + AHEAD, len(numbers) - 1)]) * width)
        row = np.uint64(numbers[number]) * width
        difference = (words[row + first] ^ wanted) | before
        set_now = (difference - lowest) & ~difference
        for word in range(first + np.uint64(1), width):
            difference = words[row + word] ^ wanted
            set_now |= (difference - lowest) & ~difference
        flags[number] = set_now & highest != 0
    return flags
