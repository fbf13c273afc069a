"""The places and nationalities of an article -> the countries of its cities whose names cities of others have, too."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from indexer.extract.entities.gazetteer import Place
from indexer.extract.entities.spans import Nationality

ALSO_STATES = {"Georgia": "United States"}  # countries that share their names with states of others


def settle(
    places: Iterable[Place], certain: Mapping[str, str], people: Sequence[Nationality], sure: Collection[str]
) -> dict[str, str]:
    """The countries of the cities that several countries may have, by name; "" where it is not clear which is meant.

    `certain` has those that the text says itself ("Venice, Florida"), `sure` the countries whose people it is about.
    """
    every = dict.fromkeys(places)
    doubtful = [place for place in every if place.namesakes and place.name not in certain]
    if not doubtful:
        return {}
    named = {certain.get(place.name) or place.country or place.name for place in every if place not in doubtful}
    spoken_of = {ALSO_STATES.get(country, country) for country in named}.union(sure)
    heard = spoken_of.union(one.place for one in people)
    return {place.name: _country(place, spoken_of, heard) for place in doubtful}


def _country(place: Place, spoken_of: Collection[str], heard: Collection[str]) -> str:
    """A city's own country, unless the text speaks of a namesake's and not of it; of like ones the only one it has."""
    others = [country for country in place.namesakes if country in spoken_of]
    if place.country:
        return place.country if place.country in heard or not others else ""
    of_others = [country for country in place.namesakes if country in heard]
    return others[0] if others and others == of_others and len(others) == 1 else ""
