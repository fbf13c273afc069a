"""The words of a possible name -> votes for a person, an organisation, a place.

The weights were set by hand on news of several years and looked at on others; a name needs `ENOUGH` votes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from indexer.extract.entities import cues, no_names
from indexer.extract.entities.bodies import SELDOM_GIVEN, begins_with_a_land, is_camel, is_large, votes_of_body
from indexer.extract.entities.full_names import ALSO_SURNAMES, ends_behind_particle, votes_of_full_name
from indexer.extract.entities.gazetteer import Gazetteer, Place, is_acronym, load_gazetteer, name_key
from indexer.extract.entities.initials import are_initials, votes_of_initials
from indexer.extract.entities.landscapes import votes_of_landscape
from indexer.extract.entities.surnames import BEGINNING_SURNAMES

ENOUGH = 1.5
UNKNOWN = 1.5
OF_A_CLUB = 4.0  # for a town that has one
_new = tuple.__new__  # in half the time that calling a NamedTuple's class takes
_ARTICLES = frozenset({"al", "el"})
_HOUSES = frozenset({"hotel", "institut", "institute", "musee", "museo", "museu", "musée", "teatro", "theatre"})
_CODE = re.compile(r"[A-Z]{2,4}s$|[A-Z&]{1,5}-[a-z]+$")
_DOCUMENT = re.compile(r"[A-Z]{3,}\d{4,}\w*")  # "AN Document HARBOR0020"


class Votes(NamedTuple):
    """How much speaks for each kind of name."""

    person: float = 0.0
    organisation: float = 0.0
    place: float = 0.0


NO_VOTES = Votes()
_APOSTROPHES = frozenset("'’")
_ENDS_OF_ADJECTIVES = frozenset({
    "based", "born", "class", "hand", "known", "level", "long", "old", "party", "quarters", "range", "running", "scale",
    "style", "term", "thirds", "time", "wide", "wing", "year", "yearly",
})  # fmt: skip
_MAYBE_A_SMALL_TOWN = Votes(0.2, 0.0, 1.4)
_OF_A_FAMILY = Votes(3.0)


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
    if name_key(surface) in names.small_towns:
        return Votes(0.3, 0.3, max(ENOUGH, votes_of_landscape(words, bare, surface)))
    if " & " in surface or " to " in surface:
        return Votes(0.0, 3.5, 0.0)
    if (len(words) > 2 or " de" in surface) and _is_of_a_town(words, surface, names):
        return Votes(0.0, 3.0, 0.5)
    if bare[-1] in cues.GENERIC and ends_behind_particle(surface, bare[0], names):
        return _OF_A_FAMILY
    if bare[-1] in ALSO_SURNAMES and (votes := votes_of_full_name(bare, names)) is not None:
        return Votes(*votes)
    person = _person_votes(words, bare, names)
    return Votes(person, votes_of_body(words, lowers, names), votes_of_landscape(words, bare, surface))


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
    if _is_of_two_words(lower, names):
        return Votes(-9.0, -9.0, -9.0)
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
    if lower in names.small_towns or (not lower.isascii() and name_key(word) in names.small_towns):
        return _MAYBE_A_SMALL_TOWN
    return Votes(0.2, 1.6 if is_camel(word) or _is_branch(word) else 0.0, 0.0)


def _is_of_two_words(lower: str, names: Gazetteer) -> bool:
    """Whether it is "I’m", or two ordinary words that begin a sentence: "Right-wing"."""
    if lower[1:2] in _APOSTROPHES and lower[0] == "i":
        return lower[2:] in ("m", "d", "ve", "ll")
    first, hyphen, second = lower.partition("-")
    return hyphen != "" and first in names.words and second in _ENDS_OF_ADJECTIVES


def _is_branch(word: str) -> bool:
    """Whether it is an acronym's branch somewhere: "WWF-Brasil"."""
    before, _, after = word.partition("-")
    return is_acronym(before) and after.istitle() and len(after) > 2


def _person_votes(words: tuple[str, ...], lowers: Sequence[str], names: Gazetteer) -> float:
    """A given name in front, initials, particles: people's names; common words and offices in it: no."""
    if not 2 <= len(words) <= 5:
        return 0.0
    first, last = lowers[0], lowers[-1]
    generic = cues.GENERIC.intersection(lowers[1:])
    is_between = last not in generic and {first, *generic, last} <= names.given_names  # "Lee Sun Hee"
    if generic and not is_between:
        return 0.0
    if first == last or last == "fed" or first in cues.DIRECTIONS or first in _HOUSES:
        return 0.0
    if first in SELDOM_GIVEN and begins_with_a_land(words, lowers, names):
        return UNKNOWN - 0.1  # a firm, unless the words beside it tell of a person
    if first not in names.given_names and is_large(names.place(words[0])):
        return 0.0  # "West Greenwich", "Texas Eastern"
    articles = ("A", "a") if len(words[1]) > 1 else ()  # the "A" of "A S Ruiz" is an initial
    in_surname = last if len(words) > 2 and lowers[-2] in BEGINNING_SURNAMES else ""  # "Marine Le Pen"
    if words[0].isupper() and (votes := votes_of_initials(words, names)):
        return votes
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
    elif _is_given(words[0], names) or (len(first) == 1 < len(words) - 1 and _is_given(words[1], names)):
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


def _is_given(word: str, names: Gazetteer) -> bool:
    lower = word.lower()
    if not lower.isascii():
        lower = name_key(word)
    return lower in names.given_names
