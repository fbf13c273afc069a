"""A pattern with wildcards -> what its words look like: `*` any letters or none, `?` one letter."""

from __future__ import annotations

import re
from functools import lru_cache

ANY, ONE = "*", "?"

_WILDCARD = re.compile(r"([*?])")
_MEANINGS = {ANY: ".*", ONE: "."}


def pieces(pattern: str) -> tuple[str, ...]:
    """The letters between the wildcards; a word has all of them.

    >>> pieces("wom?n*"), pieces("*burg")
    (('wom', 'n'), ('burg',))
    """
    return tuple(piece for piece in _WILDCARD.split(pattern) if piece not in ("", ANY, ONE))


def beginning(pattern: str) -> str:
    """The letters before the first wildcard; a word begins with them.

    >>> beginning("wom?n*"), beginning("*burg")
    ('wom', '')
    """
    return _WILDCARD.split(pattern, maxsplit=1)[0]


@lru_cache(maxsize=1 << 10)
def words_like(pattern: str) -> re.Pattern[str]:
    """What matches the whole of a folded word that a pattern stands for.

    >>> bool(words_like("wom?n").fullmatch("women")), bool(words_like("wom?n").fullmatch("woman's"))
    (True, False)
    """
    return re.compile("".join(_MEANINGS.get(part) or re.escape(part) for part in _WILDCARD.split(pattern)))
