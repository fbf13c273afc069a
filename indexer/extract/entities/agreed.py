"""The spans that a pipeline finds in an article -> the same, cleaned: one kind a name, by tables and full names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from indexer.extract.entities.gazetteer import is_acronym, load_gazetteer, name_key
from indexer.extract.entities.pipelines import NATIONALITY, find_entities
from indexer.extract.entities.spans import ORGANISATIONS, PEOPLE, PLACES, Found, Nationality, Span
from indexer.extract.entities.surnames import surname, until_surname

_SURE_PLACES = ("country", "capital", "region", "territory")


def find_agreed(pipeline: str, headline: str, text: str) -> Found:
    """Every name that a pipeline finds in an article, each of one kind. Raises NoPipeline."""
    every = [*find_entities(pipeline, text), *find_entities(pipeline, headline, in_headline=True)]
    kinds = _kinds(span for span in every if span.fact != NATIONALITY)
    spans = (span._replace(fact=kinds.get(name_key(span.surface), "")) for span in every)
    return Found(tuple(span for span in spans if span.fact), tuple(_nationalities(every)))


def _nationalities(spans: Iterable[Span]) -> Iterable[Nationality]:
    for span in spans:
        place = load_gazetteer().nationality(span.surface)
        if place:
            yield Nationality(span.surface, place, 0 if span.in_headline else span.start)


def _kinds(spans: Iterable[Span]) -> dict[str, str]:
    """The kind of each name by its key; names that are none are left out."""
    votes: dict[str, Counter[str]] = {}
    surfaces: dict[str, str] = {}
    for span in spans:
        key = name_key(span.surface)
        votes.setdefault(key, Counter())[span.fact] += 1
        surfaces.setdefault(key, span.surface)
    kinds = {
        key: _by_the_tables(surfaces[key]) or counts.most_common(1)[0][0]
        for key, counts in votes.items()
        if _may_be_a_name(surfaces[key])
    }
    return kinds | _surnames(kinds)


def _may_be_a_name(surface: str) -> bool:
    known = load_gazetteer()
    if known.is_nationality(surface) and not known.place(surface):
        return False
    return len(surface) > 1 and any(sign.isupper() for sign in surface)


def _by_the_tables(surface: str) -> str:
    """What the tables say a name is; "" when they do not know it, or not for sure."""
    known = load_gazetteer()
    place = known.place(surface)
    if place and place.kind in _SURE_PLACES:
        return PLACES
    return ORGANISATIONS if known.organisation(surface) else ""


def _surnames(kinds: Mapping[str, str]) -> dict[str, str]:
    """The single words that are the surname, or the given name, of somebody in the article."""
    parts: set[str] = set()
    for key, kind in kinds.items():
        if kind == PEOPLE and " " in until_surname(key):
            parts |= {surname(key), key.partition(" ")[0]}
    return {key: PEOPLE for key in parts if key in kinds and not _by_the_tables(key) and not is_acronym(key)}
