"""The words of a possible name -> votes for a person, an organisation, a place.

The weights were set by hand on news of several years and looked at on others; a name needs `ENOUGH` votes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from indexer.extract.entities import cues, no_names
from indexer.extract.entities.gazetteer import Gazetteer, Place, is_acronym, load_gazetteer, name_key
from indexer.extract.entities.initials import are_initials
from indexer.extract.entities.landscapes import votes_of_landscape
from indexer.extract.entities.surnames import BEGINNING_SURNAMES

ENOUGH = 1.5
UNKNOWN = 1.5
OF_A_CLUB = 4.0  # for a town that has one
_new = tuple.__new__  # in half the time that calling a NamedTuple's class takes
_CAPITAL_INSIDE = re.compile(r"([A-Z]\w*?[a-z])[A-Z]\w*$")  # "OceanTile"
_CODE = re.compile(r"[A-Z]{2,4}s$|[A-Z&]{1,5}-[a-z]+$")
_DOCUMENT = re.compile(r"[A-Z]{3,}\d{4,}\w*")  # "AN Document HARBOR0020"
_BEFORE_CAPITALS = frozenset(("Mc", "Mac", "Fitz", "De", "Del", "Di", "Da", "Du", "La", "Le", "Van", "Von", "Ver", "O"))


class Votes(NamedTuple):
    """How much speaks for each kind of name."""

    person: float = 0.0
    organisation: float = 0.0
    place: float = 0.0


NO_VOTES = Votes()


def add(first: Votes, second: Votes) -> Votes:
    """Both together."""
    return _new(Votes, (first[0] + second[0], first[1] + second[1], first[2] + second[2]))


@lru_cache(maxsize=1 << 15)
def votes_of_words(words: tuple[str, ...], surface: str) -> Votes:
    """What a name's own words say of it."""
    names = load_gazetteer()
    place, organisation = names.place(surface), names.organisation(surface)
    if organisation:
        is_plain = len(words) == 1 and not is_acronym(surface)
        shared = is_plain and (words[0].lower() in names.words or words[0].lower() in names.given_names)
        return Votes(0.3, 2.2 if shared else 6.0, _place_votes(place, words, names) if place else 0.0)
    if place:
        bare = [word.lower().rstrip(".") for word in words]
        is_club = f"{name_key(surface)} fc" in names.organisations
        person = _person_votes(words, bare, names) * 0.3
        return Votes(person, OF_A_CLUB if is_club else 0.2, _place_votes(place, words, names))
    if len(words) == 1:
        return _votes_of_one_word(words[0], names)
    if surface.isupper() and _is_given(words[0], names):
        words = tuple(map(str.title, words))  # "ANA RUIZ" above a report
    lowers = [word.lower() for word in words]
    bare = [lower.rstrip(".") for lower in lowers] if "." in surface else lowers
    if _is_no_name(words, bare, names):
        return Votes(-9.0, -9.0, -9.0)
    if " & " in surface or " to " in surface:
        return Votes(0.0, 3.5, 0.0)
    if (len(words) > 2 or " de" in surface) and _is_of_a_town(words, surface, names):
        return Votes(0.0, 3.0, 0.5)
    person = _person_votes(words, bare, names)
    return Votes(person, _organisation_votes(words, lowers, names), votes_of_landscape(words, bare, surface))


def _is_no_name(words: Sequence[str], lowers: Sequence[str], names: Gazetteer) -> bool:
    """Whether words are from a table ("Cts Vs"), or a member of a party from somewhere ("Texas Democrat")."""
    is_member = lowers[-1] in no_names.MEMBERS and names.place(" ".join(words[:-1])) is not None
    is_contest = lowers[-1] in no_names.OTHER_TAILS and (
        lowers[0] not in names.given_names
        or lowers[0] in names.places
        or len(lowers) > 2
        or lowers[-1] in no_names.OF_NOBODY
    )
    is_storm = len(lowers) == 2 and lowers[0] in no_names.STORMS
    is_storm = is_storm and lowers[1] not in cues.ORGANISATION_TAILS | cues.PLACE_TAILS
    is_other = is_contest or is_storm or lowers[0] in no_names.SHIPS
    is_other = is_other or no_names.HEADINGS.issuperset(lowers)
    is_other = is_other or (lowers[-1][-1:].isdigit() and _DOCUMENT.fullmatch(words[-1]) is not None)
    is_other = is_other or (len(lowers) == 2 and " ".join(lowers) in no_names.SECTION_NAMES)
    return is_member or is_other or not no_names.UNITS.isdisjoint(lowers)


def _place_votes(place: Place, words: Sequence[str], names: Gazetteer) -> float:
    """Countries and large cities are what their names say; a small town may be anything."""
    weight = {"country": 6.0, "capital": 4.5, "city": 4.0, "region": 4.0, "territory": 4.0, "area": 4.0}.get(
        place.kind, 2.2
    )
    if len(words) > 1:
        return weight + 1.5
    lower = words[0].lower()
    if lower in names.words and place.kind in ("town", "city"):
        return 0.6
    return weight - 1.3 if lower in names.given_names and place.kind != "country" else weight


def _votes_of_one_word(word: str, names: Gazetteer) -> Votes:
    lower = word.lower()
    plain = lower.replace(".", "")
    is_code = plain[-1].isdigit() or _CODE.match(word) is not None  # "IE6", "Baa-3", "CDs", "T-bonds"
    is_code = is_code or ("-" in lower and not cues.CALENDAR.isdisjoint(lower.split("-")))  # "mid-April"
    if len(plain) < 2 or is_code or plain in cues.NEVER_ALONE or lower in no_names.OTHER_THINGS:
        return Votes(-9.0, -9.0, -9.0)
    if is_acronym(word):
        if plain in no_names.OTHER_ACRONYMS:
            return Votes(-9.0, -9.0, -9.0)
        if plain in names.words:
            return Votes(0.0, 1.5 if len(plain) == 3 and plain not in cues.OPENERS else 0.0, -1.0)
        return Votes(0.0, 2.0 if len(plain) <= 6 else 0.0, -1.0)
    if lower in cues.SHARED_MONTHS:
        return Votes(-2.5, -3.0, -3.0)
    if lower in names.words or lower in cues.TITLES:
        return Votes(0.4 if lower in names.given_names else -0.5, -0.5, -0.8)
    if lower in names.given_names:
        club = 1.0 if f"{lower} fc" in names.organisations else 0.0
        return Votes(1.2, club, 0.6) if lower in names.given_towns else Votes(1.6, club)  # alone "Carlisle" is neither
    if lower.endswith(cues.STREET_SYLLABLES):
        return Votes(0.0, 0.0, 2.5)
    if len(lower) > 6 and lower.endswith(cues.FIRM_SYLLABLES) and lower not in names.words:
        return Votes(0.0, 1.8, 0.0)
    return Votes(0.2, 1.6 if _is_camel(word) or _is_branch(word) else 0.0, 0.0)


def _is_camel(word: str) -> bool:
    """Whether a word has a capital inside, as brands have: "OceanTile", but not "McAllen"."""
    inner = _CAPITAL_INSIDE.match(word)
    return inner is not None and inner[1] not in _BEFORE_CAPITALS


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


def _is_branch(word: str) -> bool:
    """Whether it is an acronym's branch somewhere: "WWF-Brasil"."""
    before, _, after = word.partition("-")
    return is_acronym(before) and after.istitle() and len(after) > 2


def _person_votes(words: tuple[str, ...], lowers: Sequence[str], names: Gazetteer) -> float:
    """A given name in front, initials, particles: people's names; common words and offices in it: no."""
    if not 2 <= len(words) <= 5:
        return 0.0
    if not cues.GENERIC.isdisjoint(lowers[1:]):
        return 0.0
    first, last = lowers[0], lowers[-1]
    if first == last or first in cues.DIRECTIONS or first in _HOUSES:
        return 0.0
    if first not in names.given_names and _is_large(names.place(words[0])):
        return 0.0  # "West Greenwich", "Texas Eastern"
    articles = ("A", "a") if len(words[1]) > 1 else ()  # the "A" of "A S Ruiz" is an initial
    in_surname = last if len(words) > 2 and lowers[-2] in BEGINNING_SURNAMES else ""  # "Marine Le Pen"
    common = sum(
        [
            lower in names.words and lower not in names.given_names and (len(lower) > 1 or word in articles)
            for word, lower in zip(words, lowers, strict=True)  # the "A." of "A. Ruiz" is no word
            if lower != in_surname
        ]
    )
    if names.is_nationality(words[-1]) or (names.organisation(words[0]) and first not in names.given_names):
        return 0.0
    inside = words[1:-1] if _is_given(words[0], names) else ()  # "George HW Tarn"
    if any(
        (word.isupper() and len(word) > 1 and "." not in word and not (word in inside and are_initials(word)))
        or word[0].isdigit()
        for word in words
    ):
        return 0.0
    votes = UNKNOWN if common == 0 else 0.0
    if first in _ARTICLES and len(words) == 2:
        pass  # "Al Khor" as well as "Al Gore"
    elif _is_given(words[0], names):
        votes += 3.0 if first not in names.words else 1.6
    elif "-" in first and _is_given(words[0].split("-")[0], names):
        votes += 2.0
    if any(len(word.rstrip(".")) == 1 for word in words[:2]):
        votes += 1.5
    if last in cues.PLACE_TAILS and last not in cues.SURNAME_TAILS and len(words) == 2:
        votes -= 1.5  # "Clyde River"
    if last in names.words and last not in names.given_names and not in_surname:
        votes -= 0.8
    return max(0.0, votes - 0.9 * max(0, common - (last in names.words)))


def _is_of_a_town(words: tuple[str, ...], surface: str, names: Gazetteer) -> bool:
    """Whether it is a club or a school somewhere: "Talleres de Córdoba", "Gimnasia y Esgrima La Plata"."""
    if _is_given(words[0], names) or words[0].lower().rstrip(".") in cues.PLACE_HEADS:
        return False
    for small in (" de ", " del "):
        before, _, town = surface.rpartition(small)
        if before and names.place(town):
            return True
    if len(words) < 3 or words[0].lower() in names.words or names.place(words[0]):
        return False
    return names.place(" ".join(words[-2:])) is not None


def _is_large(place: Place | None) -> bool:
    return place is not None and place.kind in ("country", "capital", "region", "territory", "area")


def _is_given(word: str, names: Gazetteer) -> bool:
    lower = word.lower()
    if not lower.isascii():
        lower = name_key(word)
    return lower in names.given_names


def _organisation_votes(words: tuple[str, ...], lowers: list[str], names: Gazetteer) -> float:
    last = lowers[-1].replace(".", "")
    if lowers[-2] in _OF_BODIES.get(last, ()):
        return 4.5
    if last in cues.ORGANISATION_TAILS:
        return 4.5 if last not in ("order", "press", "post", "times", "works", "power", "partners") else 3.5
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
    if _is_of_a_country(words, names) or any(_is_camel(word) for word in words[1:]):
        return 2.0
    if is_acronym(words[-1]) and _is_of_an_acronym(words, names):
        return 2.0
    if lowers[-1] in _SPORTS and _is_large(names.place(" ".join(words[:-1]))):
        return 3.0  # "Sri Lanka Cricket"
    if lowers[0] == "national" and len(words) == 2 and last.endswith("s") and last in names.words:
        return 1.6  # "National Highways"
    if len(words) == 2 and _is_team(lowers, names):
        return 1.4
    if last.endswith("s") and lowers[-1] in names.words and names.place(" ".join(words[:-1])):
        return 2.0
    return 0.3


# What stands before the last word of bodies that sound like places: "School District", "Operations Centre".
_OF_BODIES = {
    "center": cues.INSTITUTIONS,
    "centre": cues.INSTITUTIONS,
    "district": frozenset({
        "conservation", "fire", "health", "hospital", "irrigation", "library", "park", "sanitation", "school", "sewer",
        "transit", "utility", "water",
    }),
}  # fmt: skip
_ARTICLES = frozenset({"al", "el"})
_HOUSES = frozenset({"hotel", "institut", "institute", "musee", "museo", "museu", "musée", "teatro", "theatre"})
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
