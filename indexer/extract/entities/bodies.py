"""The words of a possible name -> votes for an organisation: "Tarn Holdings", "Ministry of Tarn", "Ontario NDP"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.extract.entities import cues, no_names
from indexer.extract.entities.gazetteer import Gazetteer, Place, is_acronym, name_key

_CAPITAL_INSIDE = re.compile(r"([A-Z]\w*?[a-z])[A-Z]\w*$")  # "OceanTile"
_BEFORE_CAPITALS = frozenset(("Mc", "Mac", "Fitz", "De", "Del", "Di", "Da", "Du", "La", "Le", "Van", "Von", "Ver", "O"))


def votes_of_body(words: tuple[str, ...], lowers: list[str], names: Gazetteer) -> float:
    """How much they speak for an organisation. `lowers` are the words in small letters."""
    last = lowers[-1].replace(".", "")
    if lowers[-2] in _OF_BODIES.get(last, ()):
        return 4.5
    if last in cues.ORGANISATION_TAILS:
        return 4.5 if last not in ("order", "press", "post", "times", "works", "power", "partners") else 3.5
    if last == "fed" and names.place(" ".join(words[:-1])):
        return 4.5  # "Dallas Fed", but the Fed of "US Fed" is called so alone
    if lowers[0] == "the" and names.is_nationality(last):
        return 2.0  # "The West Australian"
    if lowers[0] in cues.ORGANISATION_HEADS or not cues.OF_ORGANISATIONS.isdisjoint(lowers[:-1]):
        return 3.0
    if len(words) > 2 and any(lower in cues.FOR_ORGANISATIONS and lower[-1] != "s" for lower in lowers[:-1]):
        return 3.0  # "Coalition Against Domestic Violence"; but "Lawyers for Grace Ruiz"
    if len(words) > 2 and names.is_nationality(words[0]) and names.organisation(" ".join(words[1:])):
        return 4.0
    if len(last) > 5 and last.endswith(cues.FIRM_SYLLABLES) and last not in names.words:
        return 3.0
    is_loud_word = len(words[0]) > 3 and lowers[0] in names.words  # "PRESS NOTICE"
    if is_acronym(words[0]) and len(words[0]) <= 6 and not is_loud_word and "." not in words[0]:  # "D.R. Hale"
        return 1.6
    if _is_of_a_country(words, names) or any(is_camel(word) for word in words[1:]):
        return 2.0
    if lowers[0] in SELDOM_GIVEN and begins_with_a_land(words, lowers, names):
        return 2.0
    if is_acronym(words[-1]) and _is_of_an_acronym(words, names):
        return 2.0
    if lowers[-1] in _SPORTS and is_large(names.place(" ".join(words[:-1]))):
        return 3.0  # "Sri Lanka Cricket"
    if lowers[0] == "national" and len(words) == 2 and last.endswith("s") and last in names.words:
        return 1.6  # "National Highways"
    if len(words) == 2 and _is_team(lowers, names):
        return 1.4
    if last.endswith("s") and lowers[-1] in names.words and names.place(" ".join(words[:-1])):
        return 2.0
    return 0.3


# "... Medical Center" is an institution; other centres are buildings.
_INSTITUTIONS = frozenset({
    "advice", "analysis", "cancer", "community", "control", "coordination", "crisis", "data", "forecasting", "health",
    "heart", "information", "law", "legal", "medical", "operations", "policy", "prevention", "research", "resource",
    "rights", "science", "statistics", "studies", "training", "trauma",
})  # fmt: skip
# What stands before the last word of bodies that sound like places: "School District", "Operations Centre".
_OF_BODIES = {
    "center": _INSTITUTIONS,
    "centre": _INSTITUTIONS,
    "district": frozenset({
        "conservation", "fire", "health", "hospital", "irrigation", "library", "park", "sanitation", "school", "sewer",
        "transit", "utility", "water",
    }),
}  # fmt: skip
_SPORTS = frozenset(
    {"athletics", "basketball", "cricket", "cycling", "football", "gymnastics", "hockey", "rowing", "rugby"}
)


def _is_of_a_country(words: Sequence[str], names: Gazetteer) -> bool:
    """Whether it is an organisation's part somewhere: "Caritas Congo"."""
    first, place = words[0].lower(), names.place(words[-1])
    is_country = place is not None and (
        place.kind in ("country", "territory") or (place.kind == "area" and first not in names.words)
    )
    is_other = (
        first in cues.DIRECTIONS or first in cues.OF_PLACES or first in cues.OPENERS or first in names.given_names
    )
    return is_country and not is_other and not names.place(words[0])


# Countries that are given names, too, but seldom: "India Hicks".
SELDOM_GIVEN = frozenset({
    "america", "argentina", "armenia", "burma", "ceylon", "china", "cuba", "dominica", "france", "holland", "india",
    "ireland", "montserrat", "oman", "trinidad", "zaire",
})  # fmt: skip


# Well-known people who have them.
_PEOPLE = frozenset({
    "america ferrera", "america olivo", "america yamaguchi", "argentina brunetti", "china chow", "china machado",
    "china mieville", "cuba gooding", "france gall", "france nuyen", "holland roden", "holland taylor", "india arie",
    "india hicks", "india knight", "ireland baldwin", "montserrat caballe", "trinidad jimenez",
})  # fmt: skip
_BEHIND_NAMES = frozenset({"ii", "iii", "jr", "sr"})


def begins_with_a_land(words: Sequence[str], lowers: Sequence[str], names: Gazetteer) -> bool:
    """Whether a country that is hardly a given name stands before a word that is none: "India Cements"."""
    if lowers[-1] in _BEHIND_NAMES or " ".join(map(name_key, words[:2])) in _PEOPLE:
        return False
    return lowers[0] in SELDOM_GIVEN and not words[0].isupper() and lowers[1] not in names.given_names


def _is_of_an_acronym(words: tuple[str, ...], names: Gazetteer) -> bool:
    """Whether an acronym stands behind a place or an unknown word: "Ontario NDP", "Skellefteå AIK"."""
    first, last = words[0].lower(), words[-1].lower()
    if "." in last or last in no_names.OTHER_ACRONYMS:
        return False
    is_unknown = (
        len(words) == 2
        and "-" not in first
        and not names.organisation(words[0])
        and first not in names.words
        and first not in names.given_names
    )
    return is_unknown or names.place(" ".join(words[:-1])) is not None


def _is_team(lowers: list[str], names: Gazetteer) -> bool:
    """Whether a name is an unknown word and a plural: "Venda Stars"."""
    first, last = lowers
    return last.endswith("s") and last in names.words and first not in names.words and first not in names.given_names


def is_camel(word: str) -> bool:
    """Whether a word has a capital inside, as brands have: "OceanTile", but not "McAllen"."""
    inner = _CAPITAL_INSIDE.match(word)
    return inner is not None and inner[1] not in _BEFORE_CAPITALS


def is_large(place: Place | None) -> bool:
    """Whether a place is larger than a town or a city that is no capital."""
    return place is not None and place.kind in ("country", "capital", "region", "territory", "area")
