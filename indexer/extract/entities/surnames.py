"""A person's name, as `name_key` gives it -> its surname: the last word that is no "Jr"."""

from __future__ import annotations

import re

_SKY = re.compile(r"sk(?:iy|yy|ij|yi|ii|i)$")
BEHIND_SURNAMES = frozenset({"jr", "sr", "ii", "iii", "iv"})
# Some of them are given names, too: "Marine Le Pen", "Le Duc Anh".
BEGINNING_SURNAMES = frozenset({
    "da", "de", "del", "della", "der", "di", "do", "dos", "du", "la", "le", "ter", "van", "von",
})  # fmt: skip


def surname(key: str) -> str:
    """The last word of a name that is no "Jr".

    >>> surname("john smith jr"), surname("fidan")
    ('smith', 'fidan')
    """
    last = key.rpartition(" ")[2]
    return until_surname(key).rpartition(" ")[2] if last in BEHIND_SURNAMES else last


def romanised(word: str) -> str:
    """A Slavic surname with one of the endings that it is written with.

    >>> romanised("zelenskyy"), romanised("zelenskiy"), romanised("fidan")
    ('zelensky', 'zelensky', 'fidan')
    """
    return _SKY.sub("sky", word) if "sk" in word[-5:] else word


def until_surname(key: str) -> str:
    """A name without what stands behind its surname.

    >>> until_surname("john smith jr"), until_surname("jr")
    ('john smith', 'jr')
    """
    rest, _, last = key.rpartition(" ")
    return until_surname(rest) if rest and last in BEHIND_SURNAMES else key
