"""An article -> its names that may belong to a full name which only other articles have; and it under those names.

A name is open when nothing in its own article says whose it is: a surname alone, an acronym alone, a spelling. What
the record states, and what the archivist decided, is not open. In its article no other name can belong to the same full
name: so putting the full name in its place never makes one name two.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from indexer.article import ACRONYM, SPELLING, SURNAME, TEXT, Article
from indexer.extract.entities.acronyms import is_explained, words_of_acronym
from indexer.extract.entities.aliases import known_name
from indexer.extract.entities.gazetteer import load_gazetteer, name_key
from indexer.extract.entities.spans import ORGANISATIONS
from indexer.extract.entities.surnames import surname
from indexer.fullnames.shapes import (
    comparable,
    first_letters,
    is_acronym,
    is_within,
    short_person,
    spelled_alike,
)
from indexer.fullnames.variants import person_key, sound_of
from indexer.schema import FACET_BY_NAME

OPEN_FIELDS = ("person", "org", "place")  # facets whose names can be open
BETWEEN = "\t"  # an acronym and what it is short for

_MOST_COMPARED = 200  # organisations of an article: every acronym is compared with all others

FullNames = Mapping[str, Mapping[str, str]]  # {field: {name: full name}}
OpenNames = Mapping[str, frozenset[str]]  # {field: names}

_FIELD_OF = {FACET_BY_NAME[field].attribute: field for field in OPEN_FIELDS}
_GOVERNMENTS = (" Administration", " Cabinet", " Government")  # "the Reagan Administration"
_BRACKET = re.compile(r"[(<\[]")
# Before what is a given name, or a father's: "King Baudouin", "Prince Sultan ibn Abdulaziz".
_BEFORE_GIVEN_NAMES = tuple(
    f" {title} "
    for title in (
        "King", "Queen", "Prince", "Princess", "Emperor", "Empress", "Sultan", "Earl", "Pope", "Saint", "St", "St.",
        "ibn", "bin",
    )
)  # fmt: skip


def open_names(article: Article) -> OpenNames:
    """The open names of an article, by field; a field without any is left out."""
    recognised: dict[str, list[str]] = {}
    for fact, name, basis in article.bases:
        if basis == TEXT and fact in _FIELD_OF:
            recognised.setdefault(_FIELD_OF[fact], []).append(name)
    found = {field: frozenset(_OPEN[field](names, article)) for field, names in recognised.items()}
    return {field: names for field, names in found.items() if names}


def _open_places(names: Iterable[str], article: Article) -> Iterable[str]:
    """Names that no other differs from in spelling only."""
    repeated = _repeated([comparable(name) for name in article.places])
    return (name for name in names if comparable(name) not in repeated) if repeated else names


def _open_people(names: Iterable[str], article: Article) -> Iterable[str]:
    """Short names of whose surname nobody else has any part, others that are nobody else's in other words."""
    names = [name for name in names if " " in name or not _is_called_otherwise(name, article)]
    keys = [comparable(name) for name in article.people]
    shared = _repeated([word for key in keys for word in {sound_of(word) for word in key.split()}])
    if not shared:
        return names
    ends = _repeated([_first_and_last(key) for key in keys])
    return (
        name
        for name in names
        if (sound_of(surname(comparable(name))) not in shared)
        or (short_person(name) is None and _first_and_last(comparable(name)) not in ends)
    )


def _is_called_otherwise(word: str, article: Article) -> bool:
    """Whether a person's name of one word is that of a firm, too, in its article, only a family's, or no surname."""
    if len(article.people) > _MOST_COMPARED:
        return True
    if any(_is_of_a_firm(word, name, article) for name in article.organisations):
        return True
    texts = [text for text in _texts_of(article) if word in text]
    if texts and all(text.count(word) == text.count(f"{word} family") for text in texts):
        return True
    return any(f"{title}{word}" in f" {text}" for text in texts for title in _BEFORE_GIVEN_NAMES)


def _is_of_a_firm(word: str, name: str, article: Article) -> bool:
    """Whether an organisation begins with a word, or has it and is a firm: "Emery Air Freight", "John Labatt Ltd"."""
    if word not in name:
        return False
    if name.startswith(f"{word} "):
        return not name.endswith(_GOVERNMENTS)
    forms = {name, *article.forms_of("organisations", name)}
    return word in name.split() and any(comparable(form) != spelled_alike("org", form) for form in forms)


def _first_and_last(key: str) -> str:
    return person_key(key) or f"{key.partition(' ')[0]} {surname(key)}"


def _open_organisations(names: Iterable[str], article: Article) -> Iterator[str]:
    """Names that no other differs from in spelling only. An acronym is open when no other name may have its letters or
    begins with it, no words of the text do, and it never stands in brackets: there it is explained, whether we see by
    what or not."""
    others = article.organisations
    repeated = _repeated([spelled_alike("org", name) for name in others])
    for name in names:
        if repeated and spelled_alike("org", name) in repeated:
            continue
        short = _short_form(name, article)
        if not short or (is_acronym(short) and len(others) <= _MOST_COMPARED and _is_unexplained(short, name, article)):
            yield name


def _short_form(name: str, article: Article) -> str:
    """The acronym that a name is: what an article writes for it, where the tables know it by an acronym; "" for names
    that are none. What the tables have is spelled in one way only, so it is not open where it is written out."""
    if is_acronym(name):
        return name
    if known_name(ORGANISATIONS, name) != name:
        return ""
    forms = {form.replace(".", "") for form in article.forms_of(ORGANISATIONS, name)}
    return forms.pop() if len(forms) == 1 else name


def _is_unexplained(acronym: str, name: str, article: Article) -> bool:
    others = (other for other in article.organisations if other != name)
    if any(_are_related(acronym, other) for other in others) or _stands_in_brackets(acronym, article):
        return False
    return not any(map(words_of_acronym(acronym).search, _texts_of(article)))


def _texts_of(article: Article) -> Iterator[str]:
    yield article.headline
    for paragraph in article.body:
        yield paragraph.text


def _are_related(acronym: str, other: str) -> bool:
    letters, key = comparable(acronym), comparable(other)
    if is_acronym(other):
        return is_within(key, letters) or is_within(letters, key)
    return is_within(letters, first_letters(other)) or key.startswith(f"{letters} ")


def _stands_in_brackets(acronym: str, article: Article) -> bool:
    found = (text.replace(".", "") for text in _texts_of(article) if _BRACKET.search(text))
    return any(bracket + acronym in text for text in found for bracket in "(<[")


def _repeated(keys: Sequence[str]) -> frozenset[str]:
    """The keys that are there more than once."""
    if len(set(keys)) == len(keys):
        return frozenset()
    return frozenset(key for key, count in Counter(keys).items() if count > 1)


_OPEN = {"person": _open_people, "org": _open_organisations, "place": _open_places}


def explained_acronyms(article: Article) -> tuple[str, ...]:
    """The acronyms that the article itself explains, each with its long name after BETWEEN; also what the tables know
    by such an acronym alone, which is how articles have it that do not explain it."""
    if not article.forms:
        return ()
    return tuple(
        f"{short}{BETWEEN}{name}"
        for fact, name, forms in article.forms
        if fact == ORGANISATIONS
        for form in dict.fromkeys(form.replace(".", "") for form in forms)
        if is_acronym(form) and form != name and is_explained(form, name)
        for short in dict.fromkeys((form, _known_by(form) or form))
        if short != name
    )


@lru_cache(maxsize=1 << 12)
def _known_by(acronym: str) -> str:
    """The organisation that the tables know by one acronym, this one; "" where there is none."""
    known = known_name(ORGANISATIONS, acronym)
    if not known or is_acronym(known):
        return ""
    every = load_gazetteer().organisations.items()
    keys = {key for key, name in every if name == known and " " not in key} - {name_key(known)}
    return known if keys == {name_key(acronym)} else ""


def with_full_names(article: Article, full_names: FullNames) -> Article:
    """The article with its open names under the full names of the archive, each with that as its basis."""
    if not full_names or not any(
        _has_name_of(article, attribute, full_names.get(field)) for attribute, field in _FIELD_OF.items()
    ):
        return article  # nearly always, and much quicker than telling which names are open
    opened = open_names(article)
    changed = {
        (FACET_BY_NAME[field].attribute, name): full_names[field][name]
        for field, names in opened.items()
        for name in sorted(names)
        if name in full_names.get(field, ())
    }
    return _renamed(article, changed) if changed else article


def _has_name_of(article: Article, attribute: str, names: Mapping[str, str] | None) -> bool:
    return names is not None and not names.keys().isdisjoint(getattr(article, attribute))


def _renamed(article: Article, changed: Mapping[tuple[str, str], str]) -> Article:
    people, organisations, places = (
        tuple(changed.get((fact, name), name) for name in getattr(article, fact)) for fact in _FIELD_OF
    )
    bases = tuple(
        (fact, changed[fact, name], _basis(fact, name, changed[fact, name]))
        if (fact, name) in changed
        else (fact, name, basis)
        for fact, name, basis in article.bases
    )
    forms = [form for form in article.forms if form[:2] not in changed]
    forms += [(fact, full, article.forms_of(fact, name)) for (fact, name), full in changed.items()]
    quotations = tuple(
        quotation._replace(speaker=changed.get(("people", quotation.speaker), quotation.speaker))
        for quotation in article.quotations
    )
    return replace(
        article, people=people, organisations=organisations, places=places,
        bases=bases, forms=tuple(forms), quotations=quotations,
    )  # fmt: skip


def _basis(fact: str, name: str, full_name: str) -> str:
    """Why a name is under another one."""
    field = _FIELD_OF[fact]
    if spelled_alike(field, name) == spelled_alike(field, full_name):
        return SPELLING
    return SURNAME if field == "person" else ACRONYM
