"""The places and nationalities of an article -> the countries it is about without naming them, and what says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.entities.spans import PLACES, Mention, Nationality

_SHARE = 3  # a country joins when it has at least a third of the mentions of the one that has most
_BEGINNING = 200  # characters of the text


@dataclass(frozen=True, slots=True)
class Via:
    """A country and the names in the text that stand for it: its cities, its people."""

    country: str
    names: tuple[str, ...]


def countries_of(mentions: Iterable[Mention], nationalities: Iterable[Nationality]) -> tuple[Via, ...]:
    """The countries that a text does not name but whose cities or people it does, often enough to be about them.

    A city counts from its first mention; a nationality alone from its second, or when it stands at the beginning.
    """
    counts: dict[str, int] = {}
    named: set[str] = set()
    via: dict[str, dict[str, None]] = {}
    names = load_gazetteer()
    for mention in mentions:
        if mention.fact != PLACES or (place := names.place(mention.name)) is None:
            continue
        country = place.country or (place.name if place.kind == "country" else "")
        if not country:
            continue
        counts[country] = counts.get(country, 0) + 1
        if place.country:
            via.setdefault(country, {})[place.name] = None
        named.add(place.name)
    clear = via.keys() - named
    for one in nationalities:
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
