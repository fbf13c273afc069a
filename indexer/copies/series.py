"""Pairs of texts, compared -> those in which something is replaced though one of both is after a pattern.

A story has copies, a pattern has kin: texts that have all of its words but the facts. Where one such text is known,
what another one replaces, be it little, are the facts of another day.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


def replaced_after_patterns(first: Array, second: Array, are_kin: Array, is_replaced: Array) -> Array:
    """Which pairs (first[i], second[i]) of numbers of texts are of one series, as booleans; of each pair it is known
    whether only facts differ, and whether anything is replaced."""
    after_pattern = np.union1d(first[are_kin], second[are_kin])
    found: Array = is_replaced & (np.isin(first, after_pattern) | np.isin(second, after_pattern))
    return found
