"""Eight bytes of an array, from any place on -> one number: what a loop over bytes looks at in one go."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from numba import types
from numba.core import cgutils
from numba.extending import intrinsic

CELL = 8  # bytes


def _load(_typing: Any, array: Any, place: Any) -> tuple[Any, Callable[..., Any]]:
    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        start = context.make_array(signature.args[0])(context, builder, arguments[0]).data
        address = builder.bitcast(builder.gep(start, [arguments[1]]), cgutils.ir.IntType(64).as_pointer())
        return builder.load(address, align=1)

    return types.uint64(array, place), generate


# In a compiled loop: cell_at(array, place) is bytes [place, place + CELL) of an array, the first one lowest, on
# little-endian machines. The array has to go on for so long.
cell_at: Callable[[Any, Any], Any] = intrinsic(_load)
