"""The words of a possible name -> votes for a place: "Tarn Valley", "Cerro Yendo", "East Nerra"."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.extract.entities import cues
from indexer.extract.entities.gazetteer import load_gazetteer

_TOWN_TAILS = frozenset({"city", "county", "valley"})
# What bodies may be of, but hardly what they own, as halls and towers: "University of Tarn Island".
_LANDS = frozenset({
    "bay", "beach", "creek", "district", "falls", "forest", "harbor", "harbour", "heights", "hills", "island",
    "islands", "lake", "lakes", "park", "point", "province", "river", "road", "sea", "shore", "springs", "township",
    "village",
})  # fmt: skip


def votes_of_landscape(words: Sequence[str], bare: Sequence[str], surface: str) -> float:
    """How much they speak for a place. `bare` are the words in small letters without their dots."""
    names, first, last = load_gazetteer(), bare[0], bare[-1]
    if last in cues.PLACE_TAILS:
        lowers = [word.lower() for word in words[:-1]]
        bodies = cues.OF_ORGANISATIONS.intersection(lowers)
        is_of = last in _LANDS and any(f"{body} of " in surface.lower() for body in bodies)
        if is_of or (bodies and last in _TOWN_TAILS):  # "Bank of Granite City"
            return 0.0
        is_person = last in cues.SURNAME_TAILS and all(len(lower) < 3 or lower in names.given_names for lower in lowers)
        return 2.3 if is_person else 4.0
    if (first in cues.OF_PLACES and " of " in surface) or " St " in surface:
        return 2.5  # "Holbeach St Matthew"
    if first in cues.PLACE_HEADS:
        return 2.5
    if last == "channel" and names.place(" ".join(words[:-1])):
        return 4.0  # "Bristol Channel"
    if first == last:
        return 1.0  # "Wagga Wagga"
    if last in cues.DIRECTIONS_BEHIND and first not in names.given_names:
        return 2.0 if first not in names.words or names.place(" ".join(words[:-1])) else 0.0
    return 1.8 if first in cues.DIRECTIONS and names.place(" ".join(words[1:])) else 0.0
