"""The places and nationalities of an article -> the countries it is about without naming them, and what says so."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from indexer.extract.entities.cities import ALSO_STATES, settle
from indexer.extract.entities.gazetteer import Place, load_gazetteer
from indexer.extract.entities.spans import PLACES, Mention, Nationality

_SHARE = 3  # a country joins when it has at least a third of the mentions of the one that has most
_BEGINNING = 200  # characters of the text
_COMMA = ", "
# "Manchester, MA", "Kingston, Penn.": a state, though none that we know so
_STATE_BEHIND = re.compile(r",\s(?:[A-Z]{2}\b|[A-Z][A-Za-z]{1,5}\.|[A-Z]\.[A-Z]\.)")
_BEHIND = (_COMMA, " (")  # between a city and the country or state that it is in
_AND = frozenset({" and ", ", and ", " or ", ", or "})
_CITIES = frozenset({"capital", "city", "town"})
_LANDS = frozenset({"country", "region", "territory"})


@dataclass(frozen=True, slots=True)
class Via:
    """A country and the names in the text that stand for it: its cities, its people."""

    country: str
    names: tuple[str, ...]


def countries_of(
    mentions: Sequence[Mention], nationalities: Iterable[Nationality], headline: str, text: str
) -> tuple[Via, ...]:
    """The countries that a text does not name but whose cities or people it does, often enough to be about them.

    A city counts from its first mention, for the country that stands behind it or has the state that does, wherever
    else the article names it, else for the one that its name means; a nationality alone from its second, or when it
    stands at the beginning.
    """
    counts: dict[str, int] = {}
    named: set[str] = set()
    via: dict[str, dict[str, None]] = {}
    people = tuple(nationalities)
    located = [(mention, place) for mention in mentions if mention.fact == PLACES and (place := _place(mention))]
    doubtful = [(mention, place) for mention, place in located if place.namesakes]
    elsewhere = dict.fromkeys(_behind_unknown(doubtful, headline, text), "")
    if len(located) > 1:
        elsewhere |= _elsewhere(mentions, headline, text)
    if doubtful:
        elsewhere |= settle([place for _mention, place in located], elsewhere, people, _sure(people))
    for _mention, place in located:
        lies_in = elsewhere.get(place.name, place.country)
        country = lies_in or (place.name if place.kind == "country" else "")
        if not country:
            continue
        counts[country] = counts.get(country, 0) + 1
        if lies_in:
            via.setdefault(country, {})[place.name] = None
        named.add(place.name)
    clear = via.keys() - named
    for one in people:
        counts[one.place] = counts.get(one.place, 0) + 1
        via.setdefault(one.place, {})[one.surface] = None
        if one.start < _BEGINNING or counts[one.place] > 1:
            clear.add(one.place)
    most = max(counts.values(), default=0)
    return tuple(
        Via(country, tuple(names))
        for country, names in via.items()
        if country in clear and country not in named and counts[country] * _SHARE >= most
    )


def _sure(people: Iterable[Nationality]) -> set[str]:
    """The countries whose people stand at the beginning of the text or more than once."""
    counts = Counter(one.place for one in people)
    return {one.place for one in people if one.start < _BEGINNING or counts[one.place] > 1}


def _elsewhere(mentions: Sequence[Mention], headline: str, text: str) -> dict[str, str]:
    """The countries of the cities behind which another one stands than the tables have for them, or a state of it.

    "London, Ontario", "London (Ontario)": Canada. Of two different ones for a city the first counts.
    """
    found: dict[str, str] = {}
    for number, (first, second) in enumerate(pairwise(mentions)):
        if second.start - first.end != len(_BEHIND[0]) or first.in_headline != second.in_headline:
            continue
        if first.fact != PLACES or second.fact != PLACES:
            continue
        own = headline if first.in_headline else text
        if own[first.end : second.start] in _BEHIND and not _is_list(mentions, number, own):
            city, around = _place(first), _place(second)
            if city and around and city.kind in _CITIES and around.kind in _LANDS:
                found.setdefault(city.name, _country_behind(city, around))
    return found


def _behind_unknown(cities: Iterable[tuple[Mention, Place]], headline: str, text: str) -> set[str]:
    """The cities behind which something stands as states do that is none we know: "Manchester, MA"."""
    return {
        place.name
        for mention, place in cities
        if _STATE_BEHIND.match(headline if mention.in_headline else text, mention.end)
    }


def _country_behind(city: Place, around: Place) -> str:
    """The country of a city from what stands behind it: itself, or the one that the state is in."""
    country = around.country or around.name
    state_in = ALSO_STATES.get(country)
    return state_in if state_in and city.country != country else country


def _is_list(mentions: Sequence[Mention], number: int, own: str) -> bool:
    """Whether two names with a comma between them are only some of several: "Paris, London", "London, France and"."""
    first, second = mentions[number : number + 2]
    before = mentions[number - 1] if number else None
    after = mentions[number + 2] if number + 2 < len(mentions) else None
    if before and before.fact == PLACES and own[before.end : first.start] == _COMMA and _is_city(before):
        return True
    is_going_on = after is not None and own[second.end : after.start] in _AND and after.fact == PLACES
    return is_going_on and after is not None and not _is_city(after)


def _place(mention: Mention) -> Place | None:
    return load_gazetteer().place(mention.name)


def _is_city(mention: Mention) -> bool:
    place = _place(mention)
    return place is None or place.kind in _CITIES
