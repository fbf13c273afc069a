"""A name as somebody writes it -> the name it goes by in every archive: "U.N.", "Turkiye", "Siemens AG", "NYT"."""

from __future__ import annotations

from indexer.extract.entities.aliases import known_name, plain_name
from indexer.extract.entities.gazetteer import name_key
from indexer.extract.entities.initials import spread_initials
from indexer.extract.entities.spans import ORGANISATIONS, PEOPLE
from indexer.extract.outlets import usual_outlet
from indexer.formats.characters import clean
from indexer.schema import FACET_BY_NAME


def usual_name(field: str, name: str) -> str:
    """The name that the tables have for an outlet, a place or an organisation, a firm without its legal form; a
    person's with its initials apart; the name itself where they know no other, its accents in one piece with their
    letters as articles have them. `field` is a facet's name.

    The tables are read when this is first asked (about 50 ms).
    """
    attribute, name = FACET_BY_NAME[field].attribute, clean(name)
    if attribute == "source":
        return usual_outlet(name)
    if attribute == PEOPLE:
        return spread_initials(name)
    return known_name(attribute, name) or (plain_name(name) if attribute == ORGANISATIONS else name)


def compared_name(fact: str, name: str) -> str:
    """What a name in an address or a line of the archivist is looked up by: its spelling makes no difference.

    `fact` is an attribute of Article.

    >>> compared_name("people", "ANA J.R. Ruíz"), compared_name("source", "The Harbour-Gazette")
    ('ana j r ruiz', 'harbour gazette')
    """
    return name_key(spread_initials(name) if fact == PEOPLE else name)
