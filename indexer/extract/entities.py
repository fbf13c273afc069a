"""Running text -> the people, organisations and places it names: a first recogniser, precise rather than greedy.

It knows a table of places and of organisations, people by their titles, and acronyms explained in parentheses.
"""

from __future__ import annotations

from dataclasses import dataclass

from indexer.extract.organisations import ORGANISATIONS, find_organisations
from indexer.extract.people import find_people, people_of
from indexer.extract.places import PLACES, places_of


@dataclass(frozen=True, slots=True)
class Names:
    """What a text names, each once, by first mention."""

    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


def recognise(headline: str, text: str) -> Names:
    """The names in an article.

    People are not looked for in the headline, where every word may be capitalised.

    >>> recognise("", "President Ana Ruiz of Spain spoke to the World Trade Union (WTU). Mrs Ruiz left.")
    Names(people=('Ana Ruiz',), organisations=('World Trade Union',), places=('Spain',))
    """
    persons = list(find_people(text))
    whole = f"{text}\n\n{headline}"
    organisations = find_organisations(whole)
    taken = [(person.start, person.end) for person in persons]
    taken += [(organisation.start, organisation.end) for organisation in organisations]
    return Names(
        people_of(persons),
        tuple(dict.fromkeys(organisation.name for organisation in organisations)),
        places_of(whole, taken),
    )


def same_place(name: str) -> str:
    """The name under which the table keeps a place ("usa" is "United States"); other names as they are."""
    entry = PLACES.entry(name)
    return entry.name if entry else name


def same_organisation(name: str) -> str:
    """The name under which the table keeps an organisation ("U.N." is "United Nations")."""
    entry = ORGANISATIONS.entry(name)
    return entry.name if entry else name
