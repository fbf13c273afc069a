"""The words of a possible name -> votes, where a given name stands before a word that bodies and places end with."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.extract.entities import cues
from indexer.extract.entities.gazetteer import Gazetteer, Place
from indexer.extract.entities.given_genders import usual_pronoun

_OF_BODIES = frozenset({
    "bank", "church", "college", "council", "courier", "court", "courts", "herald", "mills", "news", "police",
    "post", "power", "press", "radio", "school", "star", "sun", "times", "union", "watch",
})  # fmt: skip
_OF_PLACES = frozenset({
    "abbey", "bay", "beach", "bridge", "house", "mountain", "park", "point", "strait", "street", "temple", "valley",
})  # fmt: skip
ALSO_SURNAMES = _OF_BODIES | _OF_PLACES
_A_PERSON = 1.8  # votes: with an age, a role, "said", "(U.S.)" beside them they are more than the others
_ANOTHER = 3.0


def votes_of_full_name(lowers: Sequence[str], names: Gazetteer) -> tuple[float, float, float] | None:
    """Votes for a person, an organisation, a place, for "Ana Bank", "Emily Post", "George Strait", "James C. Street";
    None for other words. What stands beside such a name tells which it is. `lowers` are in small letters, without
    dots."""
    first, *middle, last = lowers
    is_body = last in _OF_BODIES
    if last not in ALSO_SURNAMES or len(middle) > 1 or any(len(initial) > 1 for initial in middle):
        return None
    if first not in names.given_names or first in names.words:
        return None
    place = names.place(first)
    if (place or first in names.given_towns) and not _is_rather_given(first, place):
        return None
    return _A_PERSON, _ANOTHER if is_body else 0.3, 0.0 if is_body else _ANOTHER


def _is_rather_given(lower: str, place: Place | None) -> bool:
    """Whether a given name that a place has, too, is rather a man's or a woman's: "Ann", "Nigel", but not "Paris"."""
    return (place is None or place.kind == "town") and usual_pronoun(lower) != ""


def ends_behind_particle(surface: str, first: str, names: Gazetteer) -> bool:
    """Whether the last word of a name is a family's, whatever it is else: "Pablo Castro de Cos"."""
    return first in names.given_names and not cues.PARTICLES.isdisjoint(surface.split()[-2:-1])
