"""A word that seldom stands before a name ("Road,", "called", "its partner") -> what it says of the name."""

from __future__ import annotations

import re

from indexer.extract.entities import cues
from indexer.extract.entities.votes import Votes

_STREETS = ("avenue", "crescent", "drive", "lane", "road", "street", "terrace")
# "a clerk, 41, of Tarn Road, Nerra"; but "In Downing Street, Ruiz"
_AT_HOME = re.compile(r"(?:, of|\d) (?:[A-Z][\w'’-]+ ){1,2}[A-Z]\w+, $")
_DONE_BY = {
    "by": (" published by ", " owned by ", " operated by ", " manufactured by "),
    "house": (" auction house ",),
}
_CALLED = re.compile(r"(?:\b[Aa]n? (\w+)|\b(\w+),) called(?: the)? $")  # "the consortium, called Nerra"
_ALLIANCES = frozenset({"alliance", "coalition", "consortium", "faction", "movement", "venture"})
_OF_ITS = ("competitor", "parent", "partner", "partners", "supplier")
_ITS = re.compile(r"\bits (?:[\w-]+ ){1,3}$")  # "its main partner"
RARE = frozenset({"called", *_STREETS, *_DONE_BY, *_OF_ITS})


def votes_of_rare_word(word: str, before: str, alone: bool) -> Votes | None:
    """What one of `RARE`, with which a text ends but for a comma, says of the name behind it; None for nothing.

    `alone` is for a name of one word.
    """
    if word in _STREETS:
        return Votes(-1.5, 0.0, 2.5) if _AT_HOME.search(before) else None
    if word in _DONE_BY:
        return Votes(-0.5, 1.6, 0.3) if before.endswith(_DONE_BY[word]) else None
    if word == "called":
        kind = _CALLED.search(before)
        votes = votes_of_example((kind[1] or kind[2]).lower()) if kind else Votes()
        return votes if any(votes) else None
    return Votes(-0.5, 2.5) if alone and _ITS.search(before.lower()) else None


def votes_of_example(kinds: str) -> Votes:
    """What "cities such as" says of the name behind it."""
    if kinds in cues.KINDS_OF_PLACE:
        return Votes(-0.5, 0.0, 2.5)
    kind = kinds.removesuffix("ies") + "y" if kinds.endswith("ies") else kinds.removesuffix("s")
    return Votes(-0.5, 2.5) if kind in cues.KINDS_OF_ORGANISATION or kind in _ALLIANCES else Votes()
