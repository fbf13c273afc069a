"""Where a loop will look soon -> there already, when it looks: a processor waits for many such places at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from numba import types
from numba.core import cgutils
from numba.extending import intrinsic

AHEAD = 32  # documents: enough that memory answers in time, few enough that what it brings is not pushed out again

_READ, _KEEP_NEAR, _DATA = 0, 3, 1  # of LLVM's instruction `prefetch`


def _fetch(_typing: Any, array: Any, place: Any) -> tuple[Any, Callable[..., Any]]:
    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        start = context.make_array(signature.args[0])(context, builder, arguments[0]).data
        address = builder.bitcast(builder.gep(start, [arguments[1]]), cgutils.voidptr_t)
        flags = [cgutils.int32_t(flag) for flag in (_READ, _KEEP_NEAR, _DATA)]
        of_type = cgutils.ir.FunctionType(cgutils.ir.VoidType(), [cgutils.voidptr_t, *(flag.type for flag in flags)])
        builder.call(
            builder.module.declare_intrinsic("llvm.prefetch", (cgutils.voidptr_t,), of_type), [address, *flags]
        )
        return context.get_dummy_value()

    return types.void(array, place), generate


# In a compiled loop: fetch_ahead(array, place) starts fetching what lies at a place of the array.
fetch_ahead: Callable[[Any, Any], None] = intrinsic(_fetch)
