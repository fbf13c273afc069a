"""An article as it was extracted + the archivist's edits -> the article as it is indexed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from indexer.article import CORRECTION, HEADER, RECORD, TEXT, VIA, Article, fingerprint
from indexer.edits.alias_rules import AliasRule
from indexer.edits.corrections import Correction
from indexer.extract.entities.gazetteer import name_key
from indexer.extract.entities.spans import PEOPLE
from indexer.fullnames.shapes import short_person
from indexer.schema import FACET_FIELDS

_NAMED_FACTS = ("people", "organisations", "places")
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
        for rule in sorted(self.rules, key=lambda rule: (not rule.article, not rule.written)):
            rules.setdefault((rule.fact, name_key(rule.name)), []).append(rule)
        return {place: tuple(found) for place, found in rules.items()}

    @cached_property
    def corrections_of_article(self) -> Mapping[str, tuple[Correction, ...]]:
        """The corrections of each article, by what it is called."""
        corrections: dict[str, tuple[Correction, ...]] = {}
        for one in self.corrections:
            corrections[one.article] = (*corrections.get(one.article, ()), one)
        return corrections

    def merged_names(self) -> dict[str, dict[str, tuple[str, str]]]:
        """Names that became others everywhere, or stay themselves, for the index: {field: {name: (field, name)}}."""
        merged: dict[str, dict[str, tuple[str, str]]] = {}
        for rule in self.rules:
            if rule.is_general and rule.new_name:
                new_place = (_FIELD_OF[rule.new_fact], rule.new_name)
                merged.setdefault(_FIELD_OF[rule.fact], {})[rule.name] = new_place
        return merged


@dataclass(slots=True)
class _Name:
    """A name being put together: where it came from, and how it is written."""

    basis: str
    forms: dict[str, None] = field(default_factory=dict)


def edit(article: Article, edits: Edits) -> Article:
    """The article with its names, date and source as the archivist wants them. Its id stays.

    What it is a copy of is still called as the archivist calls it; see indexer/edits/set_copies.py.
    """
    if not edits:
        return article
    called = names_of(article)
    return _renamed(_corrected(article, called, edits), called, edits)


def names_of(article: Article) -> frozenset[str]:
    """What an article can be called in the files: its id, also the longer one it may be kept under, and its path."""
    longer = f"{article.article_id}~{fingerprint(article.source or article.path)}"
    path = article.path if article.line is None else f"{article.path}:{article.line}"
    return frozenset({article.article_id, longer, path})


def _corrected(article: Article, called: Iterable[str], edits: Edits) -> Article:
    for name in sorted(called):
        for correction in edits.corrections_of_article.get(name, ()):
            if correction.published is not None:
                article = replace(article, published=correction.published)
            elif correction.copy_of is not None:
                article = article.with_copy_of(correction.copy_of)
            else:
                bases = tuple(basis for basis in article.bases if basis[0] != "source")
                article = replace(article, source=correction.source, bases=(*bases, ("source", "", CORRECTION)))
    return article


def _renamed(article: Article, called: frozenset[str], edits: Edits) -> Article:
    source = _source(article, called, edits)
    stated = [(fact, name_key(name)) for fact in _NAMED_FACTS for name in getattr(article, fact)]
    if edits.rules_of_name.keys().isdisjoint(stated):
        return source
    names = _names(article, called, edits)
    bases = [basis for basis in source.bases if basis[0] not in _NAMED_FACTS]
    bases += [(fact, name, one.basis) for (fact, name), one in names.items() if one.basis != RECORD]
    forms = [(fact, name, tuple(one.forms)) for (fact, name), one in names.items() if tuple(one.forms) != (name,)]
    people, organisations, places = (tuple(name for fact, name in names if fact == wanted) for wanted in _NAMED_FACTS)
    return replace(
        source, people=people, organisations=organisations, places=places,
        bases=tuple(bases), forms=(*(form for form in source.forms if form[0] not in _NAMED_FACTS), *forms),
    )  # fmt: skip


def _source(article: Article, called: frozenset[str], edits: Edits) -> Article:
    rules = edits.rules_of_name.get(("source", name_key(article.source)), ()) if article.source else ()
    for rule in rules:
        if not rule.written and rule.article in ("", *called):
            forms = (*article.forms, ("source", rule.new_name, (article.source,)))
            return replace(article, source=rule.new_name, forms=forms if rule.new_name else article.forms)
    return article


def _names(article: Article, called: frozenset[str], edits: Edits) -> dict[tuple[str, str], _Name]:
    """Every name of the article under its new name, by fact and name, in the old order."""
    names: dict[tuple[str, str], _Name] = {}
    for fact in _NAMED_FACTS:
        for name in getattr(article, fact):
            basis = article.basis_of(fact, name)
            for place, form, is_decided in _new_places(fact, name, article, called, edits):
                if place[1]:
                    own_basis = CORRECTION if is_decided and _stays(place, fact, name) else basis
                    known = names.setdefault(place, _Name(own_basis))
                    known.basis = min(known.basis, own_basis, key=_TRUST.index)
                    known.forms[form] = None
    return names


def _stays(place: tuple[str, str], fact: str, name: str) -> bool:
    """Whether the archivist wants a name to be a short one, or as it is: other articles do not change it then."""
    return place == (fact, name) or " " not in place[1] or (fact == PEOPLE and short_person(place[1]) is not None)


def _new_places(
    fact: str, name: str, article: Article, called: frozenset[str], edits: Edits
) -> Iterator[tuple[tuple[str, str], str, bool]]:
    """For each form of a name the fact and name it is to stand under, and whether a rule says so."""
    rules = edits.rules_of_name.get((fact, name_key(name)), ())
    for form in article.forms_of(fact, name):
        fits = (
            rule
            for rule in rules
            if rule.article in ("", *called) and (not rule.written or name_key(rule.written) == name_key(form))
        )
        rule = next(fits, None)
        yield (rule.new_fact, rule.new_name) if rule else (fact, name), form, rule is not None
