"""A run of capitalised words -> its words, where nothing in it needs a closer look: the whole run is one name.

Most runs are such. What is asked here is only what the rules of indexer/extract/entities/candidates.py begin with: a
title, a nationality, a known name, a small word or a sign in a run sends it there.
"""

from __future__ import annotations

import re

from indexer.extract.entities import cues
from indexer.extract.entities.fronts import KINDS_IN_FRONT, ONLY_IN_FRONT
from indexer.extract.entities.gazetteer import Gazetteer
from indexer.extract.entities.pieces import ROLE_ENDINGS
from indexer.extract.entities.ranks import RANKS
from indexer.extract.entities.titles import PLURAL_TITLES

_WORD = r"[^\W_]+(?:[.-][^\W_]+)*\.?"  # "Bank", "Co.", "U.S.", "Anheuser-Busch"
_ONLY_WORDS = re.compile(rf"{_WORD}(?: {_WORD})+")
_NOT_IN_FRONT = cues.OPENERS | cues.ROLES | KINDS_IN_FRONT | ONLY_IN_FRONT | cues.DIRECTIONS
_NOT_INSIDE = cues.TITLES | PLURAL_TITLES | cues.AFTER_HYPHEN
_DESCRIBING = ("ing", "ed", "ern", "s")  # "Neighbouring Malawi"


def words_of_one_name(written: str, marks: tuple[int, ...], opens: bool, names: Gazetteer) -> tuple[str, ...]:
    """The words of a run of several that is one name as it stands; none, where that is not sure.

    `opens`: it begins a sentence.
    """
    surface = written[: marks[-1]]
    if not _ONLY_WORDS.fullmatch(surface):
        return ()
    words, lowers = surface.split(" "), surface.lower().split(" ")
    if 2 * len(words) != len(marks) or _is_other_in_front(words[0], lowers[0], opens, names):
        return ()  # the first: "Bank of England"
    bare = _bare(surface)
    if not _NOT_INSIDE.isdisjoint(bare) or words[-1].removesuffix("s").isupper():
        return ()
    if not names.starts.keys().isdisjoint(bare[:-1]) and (len(written) > marks[-1] or _has_known(bare, names)):
        return ()
    if not names.given_names.isdisjoint(lowers[1:-1]):
        return ()  # a person's name may begin there: "Trade Minister" is cut from it
    return tuple(words)


def _bare(surface: str) -> list[str]:
    """The words in small letters without their dots, those between hyphens each by itself."""
    lower = surface.lower()
    if "." in lower:
        lower = lower.replace(".", "")
    return (lower.replace("-", " ") if "-" in lower else lower).split(" ")


def _has_known(words: list[str], names: Gazetteer) -> bool:
    """Whether some of the words are a known name."""
    return any(
        word in names.starts and names.words_behind(word, tuple(words[place : place + names.longest[word]]))
        for place, word in enumerate(words, 1)
    )


def _is_other_in_front(word: str, lower: str, opens: bool, names: Gazetteer) -> bool:
    """Whether the first word may be none of the name's."""
    if "-" in word and (word[1] == "-" or (opens and not word.istitle())):
        return True  # "D-El Paso", "Off-spinner"
    if lower in _NOT_IN_FRONT or names.is_nationality(lower) or lower.startswith("ex-"):
        return True
    if word.isupper() and (lower in RANKS or names.place(word) or names.organisation(word)):
        return True  # "US Marine"
    if not opens:
        return False
    return lower.endswith(ROLE_ENDINGS) or (lower in names.words and lower.endswith(_DESCRIBING))
