"""A name as somebody writes it -> the name it goes by in every archive: "U.N.", "Turkiye", "Siemens AG", "NYT"."""

from __future__ import annotations

from indexer.extract.entities.aliases import known_name, plain_name
from indexer.extract.entities.initials import spread_initials
from indexer.extract.entities.spans import ORGANISATIONS, PEOPLE
from indexer.extract.outlets import usual_outlet
from indexer.schema import FACET_BY_NAME


def usual_name(field: str, name: str) -> str:
    """The name that the tables have for an outlet, a place or an organisation, a firm without its legal form; a
    person's with its initials apart; the name itself where they know no other. `field` is a facet's name.

    The tables are read when this is first asked (about 50 ms).
    """
    attribute = FACET_BY_NAME[field].attribute
    if attribute == "source":
        return usual_outlet(name)
    if attribute == PEOPLE:
        return spread_initials(name)
    return known_name(attribute, name) or (plain_name(name) if attribute == ORGANISATIONS else name)
