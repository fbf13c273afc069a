"""Lists of integers laid end to end <-> the same, each in the narrowest width that holds it."""

from __future__ import annotations

import numpy as np
from numba import types

from indexer.loops.compiling import LISTED, LONGS, NUMBERS, SETS, Array, compiled

_STARTS = (LISTED, LONGS)
_WIDENED = (types.uint8[::1], types.uint16[::1], types.uint32[::1])


@compiled(types.Tuple((types.uint8[::1], types.int64[::1]))(LISTED, LONGS))
def _widths_of(values: Array, counts: Array) -> tuple[Array, Array]:
    """The width of each list (0, 1 or 2 for 1, 2 or 4 bytes a number), and how many numbers have each width."""
    widths, totals = np.zeros(len(counts), np.uint8), np.zeros(3, np.int64)
    first = 0
    for owner in range(len(counts)):
        bits = np.uint32(0)
        for place in range(first, first + counts[owner]):
            bits |= values[place]
        first += counts[owner]
        widths[owner] = (bits > 0xFF) + (bits > 0xFFFF)
        totals[widths[owner]] += counts[owner]
    return widths, totals


@compiled(
    types.Tuple((types.uint8[::1], types.int64[::1], types.uint8[::1], types.uint16[::1], types.uint32[::1]))(
        LISTED, LONGS
    )
)
def narrow(values: Array, counts: Array) -> tuple[Array, Array, Array, Array, Array]:
    """Of some lists, `counts` values each: their widths, where each starts among those of its width, and the numbers
    of each width."""
    widths, totals = _widths_of(values, counts)
    ones, twos, fours = np.empty(totals[0], np.uint8), np.empty(totals[1], np.uint16), np.empty(totals[2], np.uint32)
    starts, following = np.empty(len(counts), np.int64), np.zeros(3, np.int64)
    first = 0
    for owner in range(len(counts)):
        width, count = widths[owner], counts[owner]
        start = following[width]
        starts[owner] = start
        if width == 0:
            for number in range(count):
                ones[start + number] = values[first + number]
        elif width == 1:
            for number in range(count):
                twos[start + number] = values[first + number]
        else:
            fours[start : start + count] = values[first : first + count]
        following[width] = start + count
        first += count
    return widths, starts, ones, twos, fours


@compiled(types.int64(SETS, LONGS))
def widest_of(widths: Array, counts: Array) -> int:
    """The greatest width of the lists that are not empty; -1 when all are."""
    widest = -1
    for owner in range(len(widths)):
        if counts[owner] and widths[owner] > widest:
            widest = widths[owner]
    return widest


@compiled(*(types.void(SETS, starts, LONGS, *NUMBERS, values) for starts in _STARTS for values in _WIDENED))
def widen(widths: Array, starts: Array, counts: Array, ones: Array, twos: Array, fours: Array, values: Array) -> None:
    """Lay lists end to end in `values`: each has a width, and starts somewhere among the numbers of that width.

    IndexError: a list goes beyond them, as in a damaged file.
    """
    place, sizes = 0, (len(ones), len(twos), len(fours))
    for owner in range(len(widths)):
        width, start, count = widths[owner], np.int64(starts[owner]), counts[owner]
        if count and (start < 0 or width > 2 or start + count > sizes[width]):
            raise IndexError("a list goes beyond its numbers")
        if width == 0:
            for number in range(count):
                values[place + number] = ones[start + number]
        elif width == 1:
            for number in range(count):
                values[place + number] = twos[start + number]
        else:
            for number in range(count):
                values[place + number] = fours[start + number]
        place += count
