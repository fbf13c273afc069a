"""Names -> their hashes, as `hash_names` makes them of what is asked of names; and which of these are there twice."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.extract.entities.cues import PARTICLES
from indexer.extract.entities.given_forms import FORMAL_NAMES
from indexer.extract.entities.surnames import BEHIND_SURNAMES
from indexer.loops import hash_names, place_in, table_of
from indexer.loops.names import FIRST_WORD, SOUND

Array = NDArray[Any]


def hashes_of(names: Collection[bytes]) -> Array:
    """The hashes of some names by their keys, or of words of keys."""
    return _hash(names, *_tables())


def repeated(hashes: Array) -> Array:
    """Those that are there more than once."""
    ordered = np.sort(hashes)
    found: Array = ordered[1:][ordered[1:] == ordered[:-1]]
    return found


@cache
def _tables() -> tuple[Array, Array, Array, Array]:
    """What `hash_names` has to know: words behind surnames, words that may be left out, forms of given names, and how
    their formal names sound."""
    none = np.zeros(2, np.uint64)
    behind, left_out, words = (
        _hash([word.encode() for word in some], none, none, none, none)[FIRST_WORD]
        for some in (BEHIND_SURNAMES, PARTICLES, FORMAL_NAMES)
    )
    forms = table_of(words)
    formal = np.zeros(len(forms), np.uint64)
    sounds = _hash([name.encode() for name in FORMAL_NAMES.values()], none, none, none, none)[SOUND]
    formal[[place_in(forms, word) for word in words]] = sounds
    return table_of(behind), table_of(left_out), forms, formal


def _hash(names: Collection[bytes], *tables: Array) -> Array:
    offsets = np.zeros(len(names) + 1, np.int64)
    np.cumsum(np.fromiter(map(len, names), np.int64, len(names)), out=offsets[1:])
    hashes: Array = hash_names(np.frombuffer(b"".join(names), np.uint8), offsets, *tables)
    return hashes
