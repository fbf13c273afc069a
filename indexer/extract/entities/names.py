"""The names a record states and those its text mentions -> one list, each name once, with bases and written forms."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from indexer.analysis import fold
from indexer.article import TEXT, VIA
from indexer.extract.entities.aliases import known_name
from indexer.extract.entities.canonical import is_part_of_name
from indexer.extract.entities.gazetteer import name_key
from indexer.extract.entities.initials import spread_initials
from indexer.extract.entities.recognising import Names
from indexer.extract.entities.spans import ORGANISATIONS, PEOPLE, PLACES, Mention

_new = tuple.__new__  # in half the time that calling a NamedTuple's class takes

Basis = tuple[str, str, str]  # as in Article.bases: (fact, value, basis)
Forms = tuple[str, str, tuple[str, ...]]  # as in Article.forms: (fact, value, its forms)


class JoinedNames(NamedTuple):
    """The names of one fact: the stated ones first. `forms` are of the names that are written otherwise, too."""

    names: tuple[str, ...]
    bases: tuple[Basis, ...] = ()
    forms: tuple[Forms, ...] = ()

    def is_stated(self, name: str) -> bool:
        """Whether the record or the header states the name, not only the text."""
        return all(name != known for _fact, known, _basis in self.bases)


_NONE = JoinedNames(())


def stated_once(names: Iterable[str]) -> tuple[str, ...]:
    """The names as written, without blanks around them, each once (case and accents aside)."""
    first: dict[str, str] = {}
    for name in names:
        if trimmed := " ".join(name.split()):
            first.setdefault(fold(trimmed), trimmed)
    return tuple(first.values())


def as_stated(recognised: Names, people: Sequence[str]) -> Names:
    """The recognised names, where those taken for organisations are people whom the record or the header states."""
    stated = {name_key(spread_initials(name)) for name in people}
    if stated.isdisjoint(name_key(spread_initials(name)) for name in recognised.organisations):
        return recognised
    return recognised._replace(mentions=tuple(_as_person(mention, stated) for mention in recognised.mentions))


def _as_person(mention: Mention, people: Collection[str]) -> Mention:
    name = spread_initials(mention.name)
    is_person = mention.fact == ORGANISATIONS and name_key(name) in people
    return mention._replace(fact=PEOPLE, name=name) if is_person else mention


def join_names(fact: str, stated: Sequence[str], recognised: Names) -> JoinedNames:
    """Stated names under their usual name ("usa": "United States"), then the recognised ones not among them."""
    mentioned = _mentioned(fact, recognised)
    if not stated and not mentioned and fact != PLACES:
        return _NONE
    of_stated = _under_usual_names(fact, stated, mentioned) if stated else {}
    written = _together(fact, of_stated, mentioned) if of_stated else mentioned
    every: dict[str, Collection[str]] = {**written}
    bases = [(fact, name, TEXT) for name in list(written)[len(of_stated) :]]
    if fact == PLACES:
        via = {via.country: via.names for via in recognised.via if via.country not in written}
        bases += [(fact, name, VIA) for name in via]
        every |= via
    forms = [(fact, name, tuple(forms)) for name, forms in every.items() if len(forms) != 1 or name not in forms]
    return _new(JoinedNames, (tuple(every), tuple(bases), tuple(forms)))


_Written = dict[str, dict[str, None]]  # a name -> the forms it is written in, in order


def _under_usual_names(fact: str, stated: Sequence[str], mentioned: _Written) -> _Written:
    """The stated names by the names they go by."""
    written: _Written = {}
    by_form = _by_form(mentioned)
    for name in stated:
        written.setdefault(_usual(fact, name, by_form), {})[name] = None
    return written


def _together(fact: str, stated: _Written, mentioned: _Written) -> _Written:
    """The stated names, then those of the text that are none of them."""
    written = dict(stated)
    folded = {fold(name): name for name in stated}
    for name, surfaces in mentioned.items():
        known = folded.get(fold(name)) or _stated_person(fact, name, stated) or name
        written.setdefault(known, {}).update(surfaces)
    return written


def _mentioned(fact: str, recognised: Names) -> _Written:
    """The recognised names of a fact."""
    mentioned: _Written = {}
    for mention in recognised.mentions:
        if mention.fact == fact:
            surface = mention.surface
            mentioned.setdefault(mention.name, {})[surface if surface.isalpha() else " ".join(surface.split())] = None
    return mentioned


def _usual(fact: str, stated: str, mentioned: Mapping[str, str]) -> str:
    """The name a stated name goes by: that of the tables, for people the full name that the text has, else the name
    that the text has for it ("ec": "European Community", where the text has "European Community (EC)").

    `mentioned` has the names of the text by how they are written there (`name_key`).
    """
    if fact == PEOPLE:
        stated = spread_initials(stated)
        full = next((name for name in mentioned.values() if is_part_of_name(stated, name)), "")
    else:
        full = known_name(fact, stated)
    found = mentioned.get(name_key(stated), "")
    is_other = fold(found) != fold(stated) or stated.islower()  # else it is as the record spells it
    return full or (found if found and is_other else stated)


def _by_form(mentioned: Mapping[str, Iterable[str]]) -> dict[str, str]:
    by_form: dict[str, str] = {}
    for name, forms in mentioned.items():
        for form in (name, *forms):
            by_form.setdefault(name_key(form), name)
    return by_form


def _stated_person(fact: str, name: str, stated: Iterable[str]) -> str:
    """The stated person whose name a recognised one is a shorter form of; "" when there is none."""
    return next((known for known in stated if is_part_of_name(name, known)), "") if fact == PEOPLE else ""
