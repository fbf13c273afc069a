"""An article as it was extracted + the archivist's edits -> the article as it is indexed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cached_property

from indexer.article import (
    CORRECTION,
    DATE_BEFORE,
    HEADER,
    RECORD,
    SOURCE_BEFORE,
    TEXT,
    VIA,
    Article,
    Quotation,
)
from indexer.edits.alias_rules import AliasRule, NamePlace
from indexer.edits.called import Key, keys_of_article
from indexer.edits.corrections import Correction
from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.entities.spans import PEOPLE, PLACES
from indexer.extract.outlets import usual_outlet
from indexer.fullnames.shapes import short_person
from indexer.schema import FACET_FIELDS
from indexer.usualnames import compared_name

NAMED_FACTS = ("people", "organisations", "places")
_FIELD_OF = {field.attribute: field.name for field in FACET_FIELDS}
_TRUST = (CORRECTION, RECORD, HEADER, TEXT, VIA)  # of two bases of one name the first of these counts


@dataclass(frozen=True)
class Edits:
    """Everything that the archivist decided. False when that is nothing."""

    rules: tuple[AliasRule, ...] = ()
    corrections: tuple[Correction, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.rules or self.corrections)

    @cached_property
    def rules_of_name(self) -> Mapping[tuple[str, str], tuple[AliasRule, ...]]:
        """The rules for each name, by its fact and key; the most special first."""
        rules: dict[tuple[str, str], list[AliasRule]] = {}
        for rule in sorted(self.rules, key=_generality):
            rules.setdefault((rule.fact, compared_name(rule.fact, rule.name)), []).append(rule)
        return {place: tuple(found) for place, found in rules.items()}

    def ruled_name(self, fact: str, name: str, forms: Iterable[str]) -> NamePlace:
        """What the rules for a name of an article are looked up by: the name, else the one form that it has there
        ("RSF", which the tables know by a longer name)."""
        place = (fact, compared_name(fact, name))
        if place in self.rules_of_name:
            return place
        written = {compared_name(fact, form) for form in forms}
        return (fact, written.pop()) if len(written) == 1 else place

    @cached_property
    def corrections_of_key(self) -> Mapping[Key, tuple[int, ...]]:
        """For each key the places of its corrections."""
        places: dict[Key, tuple[int, ...]] = {}
        for place, one in enumerate(self.corrections):
            for key in one.keys:
                places[key] = (*places.get(key, ()), place)
        return places

    def set_file(self, article: Article) -> bool:
        """Whether a line sets the date or the source of the file that an article came from, by its path."""
        places = self.corrections_of_key.get((article.origin, article.line), ())
        return any(self.corrections[place].copy_of is None for place in places)

    def merged_names(self) -> dict[str, dict[str, tuple[str, str]]]:
        """Names that became others everywhere, or stay themselves, for the index: {field: {name: (field, name)}}."""
        merged: dict[str, dict[str, tuple[str, str]]] = {}
        first: dict[tuple[str, str], tuple[str, str]] = {}  # where a name goes in articles: the first folder counts
        for rule in self.rules:
            if rule.is_general:
                new_place = (_FIELD_OF[rule.new_fact], rule.new_name)
                new_place = first.setdefault((rule.fact, compared_name(rule.fact, rule.name)), new_place)
                if new_place[1]:
                    merged.setdefault(_FIELD_OF[rule.fact], {}).setdefault(rule.name, new_place)
        return merged


def _generality(rule: AliasRule) -> tuple[bool, bool]:
    """The most special rule has the lowest."""
    return not rule.article, not rule.written


@dataclass(slots=True)
class _Name:
    """A name being put together: where it came from, and how it is written."""

    basis: str
    forms: dict[str, None] = field(default_factory=dict)


def edit(article: Article, edits: Edits, earlier_keys: Set[Key] = frozenset()) -> Article:
    """The article, under the id that it is kept under, with its names, date and source as the archivist wants them.

    `earlier_keys` are those of versions that it takes the place of (indexer/edits/versions.py). What it is a copy of is
    still called as the archivist calls it; see indexer/edits/set_copies.py.
    """
    if not edits:
        return article
    own_keys = keys_of_article(article)
    corrected = _corrected(_corrected(article, earlier_keys, edits), own_keys, edits)  # its own lines win
    edited = _renamed(corrected, own_keys | earlier_keys, edits)
    return _with_what_was_before(edited, article)


def _corrected(article: Article, keys: Set[Key], edits: Edits) -> Article:
    """The first line on a fact counts."""
    places = {place for key in keys for place in edits.corrections_of_key.get(key, ())}
    for correction in (edits.corrections[place] for place in sorted(places, reverse=True)):
        if correction.published is not None:
            bases = article.bases if correction.published else (*article.bases, ("date", "", CORRECTION))
            article = replace(article, published=correction.published, bases=bases)
        elif correction.copy_of is not None:
            article = article.with_copy_of(correction.copy_of)
        elif correction.source is not None:
            bases = tuple(basis for basis in article.bases if basis[0] != "source")
            forms = tuple(form for form in article.forms if form[0] != "source")
            bases = (*bases, ("source", "", CORRECTION))
            source = usual_outlet(correction.source)
            if source != correction.source:
                forms = (*forms, ("source", source, (correction.source,)))
            article = replace(article, source=source, bases=bases, forms=forms)
    return article


def _with_what_was_before(edited: Article, article: Article) -> Article:
    """The edited article with the source and date that it had, where these are others now."""
    before: list[tuple[str, str, str]] = []
    if edited.own_source != article.own_source:
        before.append((SOURCE_BEFORE, *article.own_source))
    if edited.own_date != article.own_date:
        before.append((DATE_BEFORE, *article.own_date))
    return replace(edited, bases=(*edited.bases, *before)) if before else edited


def _renamed(article: Article, keys: Set[Key], edits: Edits) -> Article:
    source = _source(article, keys, edits)
    stated = [(fact, compared_name(fact, name)) for fact in NAMED_FACTS for name in getattr(article, fact)]
    stated += [(fact, compared_name(fact, form)) for fact, _, forms in article.forms for form in forms]
    stated += [(PEOPLE, compared_name(PEOPLE, one.speaker)) for one in article.quotations if one.speaker]
    if edits.rules_of_name.keys().isdisjoint(stated):
        return source
    names = _names(article, keys, edits)
    bases = [basis for basis in source.bases if basis[0] not in NAMED_FACTS]
    bases += [(fact, name, one.basis) for (fact, name), one in names.items() if one.basis != RECORD]
    forms = [(fact, name, tuple(one.forms)) for (fact, name), one in names.items() if tuple(one.forms) != (name,)]
    people, organisations, places = (tuple(name for fact, name in names if fact == wanted) for wanted in NAMED_FACTS)
    return replace(
        source, people=people, organisations=organisations, places=places,
        bases=tuple(bases), forms=(*(form for form in source.forms if form[0] not in NAMED_FACTS), *forms),
        quotations=tuple(_under_new_name(quotation, article, keys, edits) for quotation in article.quotations),
    )  # fmt: skip


def _under_new_name(quotation: Quotation, article: Article, keys: Set[Key], edits: Edits) -> Quotation:
    """The quotation with its speaker under the new name, also as a form of one; with none where the name was taken out,
    or is several now and the text does not say which."""
    speaker = quotation.speaker
    names = [speaker, *(name for name in article.people if speaker in article.forms_of(PEOPLE, name))]
    ruled = next((name for name in names if _rules(PEOPLE, name, article, edits)), "")
    if not speaker or not ruled:
        return quotation
    new = {form: place for place, form, _ in _new_places(PEOPLE, ruled, article, keys, edits)}
    if len(set(new.values())) > 1:  # the longest form that stands there says which
        written = f" {compared_name(PEOPLE, quotation.written)} "
        new = {form: place for form, place in new.items() if f" {compared_name(PEOPLE, form)} " in written}
    found = new[max(new, key=len)] if new else ("", "")
    return quotation._replace(speaker=found[1] if found[0] == PEOPLE else "")


def _source(article: Article, keys: Set[Key], edits: Edits) -> Article:
    """The article with its source renamed by the most special rule: as it is written, else as its outlet is called."""
    if not article.source:
        return article
    written = article.forms_of("source", article.source)
    names = dict.fromkeys((*written, article.source))
    rules = [rule for name in names for rule in edits.rules_of_name.get(("source", compared_name("source", name)), ())]
    for rule in sorted(rules, key=_generality):
        is_written = not rule.written or compared_name("source", rule.written) in {
            compared_name("source", one) for one in written
        }
        if is_written and rule.holds_for(keys):
            forms = tuple(form for form in article.forms if form[0] != "source")
            own = (("source", rule.new_name, written),) if rule.new_name and written != (rule.new_name,) else ()
            return replace(article, source=rule.new_name, forms=(*forms, *own))
    return article


def _names(article: Article, keys: Set[Key], edits: Edits) -> dict[tuple[str, str], _Name]:
    """Every name of the article under its new name, by fact and name, in the old order."""
    names: dict[tuple[str, str], _Name] = {}
    for fact in NAMED_FACTS:
        for name in getattr(article, fact):
            basis = article.basis_of(fact, name)
            for place, form, is_decided in _new_places(fact, name, article, keys, edits):
                forms = _forms_via(form, name, article, keys, edits) if basis == VIA else (form,)
                if place[1] and forms:
                    own_basis = CORRECTION if is_decided and _stays(place, fact, name) else basis
                    known = names.setdefault(place, _Name(own_basis))
                    known.basis = min(known.basis, own_basis, key=_TRUST.index)
                    known.forms |= dict.fromkeys(forms)
    return names


def _forms_via(city: str, country: str, article: Article, keys: Set[Key], edits: Edits) -> Sequence[str]:
    """What stands for a country where a city did, or a people: the city's new names; nothing where it was taken out, or
    is one of another country now."""
    if city not in article.places:
        return (city,)
    renamed = {name for (fact, name), _, _ in _new_places(PLACES, city, article, keys, edits) if fact == PLACES}
    lie_in = {name: place.country if (place := load_gazetteer().place(name)) else country for name in renamed - {""}}
    return sorted(name for name, land in lie_in.items() if name == city or land in (country, ""))


def _stays(place: tuple[str, str], fact: str, name: str) -> bool:
    """Whether the archivist wants a name to be a short one, or as it is: other articles do not change it then."""
    return place == (fact, name) or " " not in place[1] or (fact == PEOPLE and short_person(place[1]) is not None)


def _rules(fact: str, name: str, article: Article, edits: Edits) -> Sequence[AliasRule]:
    forms = () if article.basis_of(fact, name) == VIA else article.forms_of(fact, name)
    return edits.rules_of_name.get(edits.ruled_name(fact, name, forms), ())


def _new_places(
    fact: str, name: str, article: Article, keys: Set[Key], edits: Edits
) -> Iterator[tuple[tuple[str, str], str, bool]]:
    """For each form of a name the fact and name it is to stand under, and whether a rule says so."""
    rules = _rules(fact, name, article, edits)
    for form in article.forms_of(fact, name):
        fits = (
            rule
            for rule in rules
            if rule.holds_for(keys)
            and (not rule.written or compared_name(fact, rule.written) == compared_name(fact, form))
        )
        rule = next(fits, None)
        yield (rule.new_fact, rule.new_name) if rule else (fact, name), form, rule is not None
