"""Numba's types by names of ours, and how a loop is compiled: at once, for these types only, and kept on disk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import numba
from numba import types
from numpy.typing import NDArray

Array = NDArray[Any]
Function = TypeVar("Function", bound=Callable[..., Any])


def _view(kind: types.Number) -> types.Array:
    """An array that is read only: columns are mapped files."""
    return types.Array(kind, 1, "C", readonly=True)


BYTES, INTS, LONGS, FLOATS = map(_view, (types.int8, types.int32, types.int64, types.float64))
SETS, FLAGS, BITS = _view(types.uint8), _view(types.boolean), _view(types.uint64)
NUMBERS = tuple(map(_view, (types.uint8, types.uint16, types.uint32)))  # as lists lie in a segment's file
LISTED = NUMBERS[-1]  # as wide as any of them
FILLED_INTS, FILLED_LONGS, FILLED_FLOATS = types.int32[::1], types.int64[::1], types.float64[::1]
ROWS, FILLED_ROWS = NUMBERS[1:], (types.uint16[::1], types.uint32[::1])  # of values
WORTH = types.Array(types.float64, 2, "C", readonly=True)
STARTS = types.Array(types.int32, 2, "C", readonly=True)
LENGTHS = tuple(types.Array(kind, 2, "C", readonly=True) for kind in (types.uint16, types.uint32))
FILLED_SETS, FILLED_HASHES = types.uint8[::1], types.uint64[::1]
FILLED_BITS, FILLED_FLAGS = types.uint64[::1], types.boolean[::1]


def compiled(*signatures: Any) -> Callable[[Function], Function]:
    """Compile a function for these types. Where no folder can be written to, it is compiled anew at every start."""

    def compile_(function: Function) -> Function:
        try:
            loop: Function = numba.njit(list(signatures), cache=True, nogil=True)(function)
        except RuntimeError:
            loop = numba.njit(list(signatures), nogil=True)(function)
        return loop

    return compile_
