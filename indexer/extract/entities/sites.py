"""The words that end with "at", "of", "from" or "as" before a name -> whether a place is named there: "a mine at"."""

from __future__ import annotations

import re

from indexer.extract.entities.votes import Votes

_A_PLACE = Votes(-0.5, 0.0, 1.8)
_AT = frozenset({
    "airfield", "barracks", "base", "border", "bridge", "camp", "camps", "cemetery", "church", "checkpoint", "clinic",
    "convent", "cottage", "crossing", "crossings", "dam", "depot", "dockyard", "docks", "estate", "factory", "farm",
    "ferry", "garrison", "harbour", "harbor", "hospital", "house", "jail", "junction", "lighthouse", "mill",
    "mine", "monastery", "mosque", "pier", "pit", "plant", "plants", "port", "post", "prison", "quarry", "racecourse",
    "refinery", "reservoir", "shipyard", "smelter", "stadium", "station", "steelworks", "temple", "terminal",
})  # fmt: skip
_OF = frozenset({"borough", "commune", "crossing", "diocese", "hamlet", "parish", "peninsula", "post", "township"})
_FROM = re.compile(
    r"\b(?:boys|children|couples?|delegates|elders|families|fans|farmers|fishermen|girls|herders|migrants|mourners"
    r"|passengers|pensioners|pilgrims|pupils|refugees|rescuers|schoolchildren|settlers|students|teenagers|tourists"
    r"|villagers|visitors|arrived?|commut\w+|cycled|drove|fled|flew|marched|sailed|travel(?:led|s|ling|ed|ing)?|walked)"
    r" from $"
)


def votes_of_site(last: str, before: str) -> Votes | None:
    """What it says of a name that a text in small letters, which ends with one of the words, stands before it."""
    if last == "from":
        return _A_PLACE if _FROM.search(before) else None
    if last == "as":
        return _A_PLACE if before.endswith("as far as ") else None
    words = before.rsplit(" ", 3)  # "the mine at "
    return _A_PLACE if len(words) > 2 and words[-3] in (_AT if last == "at" else _OF) else None
