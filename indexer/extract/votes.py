"""The words of a possible name -> votes for a person, an organisation, a place.

The weights were set by hand on news of several years and looked at on others; a name needs `ENOUGH` votes.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from indexer.extract import cues
from indexer.extract.gazetteer import Gazetteer, Place, is_acronym, load_gazetteer, name_key

ENOUGH = 1.5
UNKNOWN = 1.5


class Votes(NamedTuple):
    """How much speaks for each kind of name."""

    person: float = 0.0
    organisation: float = 0.0
    place: float = 0.0


def add(first: Votes, second: Votes) -> Votes:
    """Both together."""
    return Votes(first[0] + second[0], first[1] + second[1], first[2] + second[2])


@lru_cache(maxsize=1 << 15)
def votes_of_words(words: tuple[str, ...], surface: str) -> Votes:
    """What a name's own words say of it."""
    names = load_gazetteer()
    place, organisation = names.place(surface), names.organisation(surface)
    person = _person_votes(words, names)
    if organisation:
        is_plain = len(words) == 1 and not is_acronym(surface)
        shared = is_plain and (words[0].lower() in names.words or words[0].lower() in names.given_names)
        return Votes(0.3, 2.2 if shared else 6.0, _place_votes(place, words, names) if place else 0.0)
    if place:
        return Votes(person * 0.3, 0.2, _place_votes(place, words, names))
    if len(words) == 1:
        return _votes_of_one_word(words[0], names)
    if _is_no_name(words, names):
        return Votes(-9.0, -9.0, -9.0)
    return Votes(person, _organisation_votes(words, names), _landscape_votes(words, surface))


def _is_no_name(words: Sequence[str], names: Gazetteer) -> bool:
    """Whether words are from a table ("Cts Vs"), or a member of a party from somewhere ("Texas Democrat")."""
    lowers = [word.lower().rstrip(".") for word in words]
    is_member = lowers[-1] in cues.MEMBERS and names.place(" ".join(words[:-1])) is not None
    return is_member or not cues.UNITS.isdisjoint(lowers)


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
    if len(plain) < 2 or plain in cues.NEVER_ALONE or lower in cues.OTHER_THINGS:
        return Votes(-9.0, -9.0, -9.0)
    if is_acronym(word):
        if plain in cues.OTHER_ACRONYMS:
            return Votes(-9.0, -9.0, -9.0)
        if plain in names.words:
            return Votes(0.0, 1.5 if len(plain) == 3 and plain not in cues.OPENERS else 0.0, -1.0)
        return Votes(0.0, 2.0 if len(plain) <= 6 else 0.0, -1.0)
    if lower in cues.SHARED_MONTHS:
        return Votes(-2.5, -3.0, -3.0)
    if lower in names.words or lower in cues.TITLES:
        return Votes(0.4 if lower in names.given_names else -0.5, -0.5, -0.8)
    if lower in names.given_names:
        return Votes(1.6, 0.0, 0.0)
    is_brand = any(letter.isupper() for letter in word[2:]) and "-" not in word and "’" not in word and "'" not in word
    return Votes(
        0.2, 1.6 if is_brand and not word.startswith(("Mc", "Mac", "Fitz", "De", "Di", "La", "Van", "O")) else 0.0, 0.0
    )


def _person_votes(words: tuple[str, ...], names: Gazetteer) -> float:
    """A given name in front, initials, particles: people's names; common words and offices in it: no."""
    lowers = [word.lower().rstrip(".") for word in words]
    if not 2 <= len(words) <= 5 or any(lower in cues.GENERIC for lower in lowers[1:]):
        return 0.0
    first, last = lowers[0], lowers[-1]
    common = sum(lower in names.words and lower not in names.given_names for lower in lowers)
    if names.is_nationality(words[-1]) or (names.organisation(words[0]) and first not in names.given_names):
        return 0.0
    if any(word.isupper() and len(word) > 1 and "." not in word for word in words) or any(
        word[0].isdigit() for word in words
    ):
        return 0.0
    votes = UNKNOWN if common == 0 else 0.0
    if _is_given(words[0], names):
        votes += 3.0 if first not in names.words else 1.6
    elif "-" in first and _is_given(words[0].split("-")[0], names):
        votes += 2.0
    if any(len(word.rstrip(".")) == 1 for word in words[:2]):
        votes += 1.5
    if last in names.words and last not in names.given_names:
        votes -= 0.8
    return max(0.0, votes - 0.9 * max(0, common - (last in names.words)))


def _is_given(word: str, names: Gazetteer) -> bool:
    lower = word.lower()
    if not lower.isascii():
        lower = name_key(word)
    return lower in names.given_names


def _organisation_votes(words: tuple[str, ...], names: Gazetteer) -> float:
    lowers = [word.lower() for word in words]
    last = lowers[-1].rstrip(".")
    if last in ("center", "centre") and lowers[-2] in cues.INSTITUTIONS:
        return 4.5
    if last in cues.ORGANISATION_TAILS:
        return 4.5 if last not in ("order", "press", "post", "times", "works", "power", "partners") else 3.5
    if lowers[0] in cues.ORGANISATION_HEADS or any(lower in cues.OF_ORGANISATIONS for lower in lowers[:-1]):
        return 3.0
    if len(words) > 2 and names.is_nationality(words[0]) and names.organisation(" ".join(words[1:])):
        return 4.0
    if len(last) > 5 and last.endswith(cues.FIRM_SYLLABLES) and last not in names.words:
        return 3.0
    if is_acronym(words[0]) and 2 <= len(words[0]) <= 6:
        return 1.6
    if last.endswith("s") and lowers[-1] in names.words and names.place(" ".join(words[:-1])):
        return 2.0
    return 0.3


def _landscape_votes(words: tuple[str, ...], surface: str) -> float:
    first, last = words[0].lower().rstrip("."), words[-1].lower().rstrip(".")
    if last in cues.PLACE_TAILS:
        return 4.0
    if first in cues.OF_PLACES and " of " in surface:
        return 2.5
    if first in cues.PLACE_HEADS:
        return 2.5
    return 1.8 if first in cues.DIRECTIONS and load_gazetteer().place(" ".join(words[1:])) else 0.0
