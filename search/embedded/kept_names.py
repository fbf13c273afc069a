"""A snapshot and a name that no article of it has -> the name of articles that stands for it now."""

from __future__ import annotations

from collections.abc import Mapping

from indexer.schema import FACET_BY_NAME
from indexer.usualnames import compared_name, usual_name
from search.embedded.snapshot import Snapshot

Place = tuple[str, str]  # a field and a name of it


def kept_name(snapshot: Snapshot, field: str, name: str) -> Place | None:
    """Where a name is that no article has: the archivist or the archive put it under another one, or the tables
    know it as one that articles have. None when articles have it, or nothing is known of it."""
    if snapshot.has_living(field, name):
        return None
    names = tuple(dict.fromkeys((name, usual_name(field, name))))
    set_places = _set_places(snapshot, field, names)
    if set_places and set_places[0][0] != field:
        return set_places[0]
    full_names = snapshot.full_names.get(field, {})
    places = [*set_places, *((field, full_names[one]) for one in names if one in full_names), (field, names[-1])]
    places = [place for place in places if place != (field, name)]
    last = next((place for place in set_places if place in places), None)
    return next((place for place in places if snapshot.has_living(*place)), last)


def _set_places(snapshot: Snapshot, field: str, names: tuple[str, ...]) -> list[Place]:
    """Where the archivist's lines put a name: a line that spells it so, one that spells it otherwise, one whose name
    goes by the same name of the tables."""
    merged = snapshot.merged.get(field, {})
    if not merged:
        return []
    compared = snapshot.keep(("merged names", field), lambda: _compared(field, merged))
    keys = (_key(field, one) for one in names)
    found = [*(merged.get(one) for one in names), *(compared.get(key) for key in keys)]
    return [(place[0], place[1]) for place in found if place]


def _compared(field: str, merged: Mapping[str, Place]) -> dict[str, Place]:
    """Where names were put, by what they are compared by: the names as the lines spell them first."""
    by_usual_name = {_key(field, usual_name(field, name)): place for name, place in merged.items()}
    return by_usual_name | {_key(field, name): place for name, place in merged.items()}


def _key(field: str, name: str) -> str:
    return compared_name(FACET_BY_NAME[field].attribute, name)
