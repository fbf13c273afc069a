"""Many numbers -> each of them once; which are among others. By sorting: NumPy's own ways take several times longer."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


def distinct(values: Array) -> Array:
    """The values, ascending, each once.

    >>> distinct(np.array([3, 1, 3])).tolist()
    [1, 3]
    """
    ordered = np.sort(values)
    return ordered[np.append(True, ordered[1:] != ordered[:-1])] if len(ordered) else ordered


def places_in(values: Array, ordered: Array) -> tuple[Array, NDArray[np.bool_]]:
    """For each value its place in an ascending array that is not empty, and whether it is there.

    >>> [part.tolist() for part in places_in(np.array([3, 4]), np.array([1, 3]))]
    [[1, 1], [True, False]]
    """
    places = np.minimum(np.searchsorted(ordered, values), len(ordered) - 1)
    return places, ordered[places] == values
