"""A name as it is written -> the name it goes by everywhere: countries, organisations, firms without "Inc"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from indexer.extract.entities.gazetteer import load_gazetteer, name_key
from indexer.extract.entities.spans import ORGANISATIONS, PLACES

LEGAL_FORMS = frozenset({
    "Inc", "Corp", "Co", "Ltd", "Plc", "PLC", "plc", "LLC", "LLP", "LP", "GmbH", "AG", "AB", "ASA", "SA", "SpA", "NV",
    "Incorporated", "Corporation", "Limited",
})  # fmt: skip
# What a body's own "Corporation" stands behind: "Thane Municipal Corporation" is no firm.
_PUBLIC = (" Airports", " Broadcasting", " Development", " Housing", " Municipal", " Ports", " Transport", " Water")
_PARTNERS = re.compile(r" (?:and|&) (?:Co|Company|Sons)\b\.?(?: Inc\b\.?| Ltd\b\.?| LLC)?$")
_LONGEST_ACRONYM = 6
_DOTTED = re.compile(r"\b(?:[A-Z]\.){2,}[A-Z]?")


@lru_cache(maxsize=1 << 14)
def known_name(fact: str, name: str) -> str:
    """The name that the tables have for a place or an organisation; "" for others and for people."""
    names = load_gazetteer()
    if fact == PLACES:
        place = names.places.get(name_key(name))
        return place.name if place else ""
    return _known_organisation(name, names.organisations) if fact == ORGANISATIONS else ""


def _known_organisation(name: str, organisations: Mapping[str, str]) -> str:
    """Also for "Goldman, Sachs and Co", and for firms that are called by an ordinary word: "Apple Inc"."""
    if known := organisations.get(name_key(_without_company(name))):
        return known
    if (short := _without_form(name)) != name and (known := organisations.get(name_key(short))):
        is_own = " " in short or name_key(known) == name_key(short)  # "Commons Ltd" is no House of Commons
        return known if is_own and not known.startswith("The ") else ""  # "Guardian Corp" is no paper
    if "," not in name and " and " not in name and " & " not in name:
        return ""
    partners = _PARTNERS.sub("", name.replace(",", ""))
    return organisations.get(name_key(partners), "") if partners != name else ""


@lru_cache(maxsize=1 << 14)
def plain_name(name: str) -> str:
    """A name without "the" and line ends, its acronyms without dots, a firm without its legal form.

    >>> plain_name("the U.N. Council"), plain_name("Boeing Co."), plain_name("Gulf Corp")
    ('UN Council', 'Boeing', 'Gulf Corp')
    """
    undotted = _DOTTED.sub(lambda dotted: dotted.group().replace(".", ""), name) if "." in name else name
    plain = " ".join(undotted.split())
    plain = _quiet(plain.removeprefix("the ").removeprefix("The ").rstrip(","))
    return _without_company(plain)


def _quiet(name: str) -> str:
    """A name all in capitals that is no acronym as names are written: "PORT VILA"."""
    if not name.isupper() or (" " not in name and len(name) <= _LONGEST_ACRONYM):
        return name
    return " ".join(word if load_gazetteer().organisation(word) else word.capitalize() for word in name.split())


def is_firm_of(long: str, short: str) -> bool:
    """Whether a name is another one with the legal form of a firm: "United Works Corp", "United Works"."""
    return long.startswith(f"{short} ") and _without_form(long) == short


@lru_cache(maxsize=1 << 12)  # it is asked twice for each name
def _without_company(name: str) -> str:
    if (short := _without_form(name)) == name:
        return name
    names = load_gazetteer()
    is_common = all(word in names.words for word in short.lower().split())
    return name if is_common or names.place(short) or names.is_nationality(short) else short


def _without_form(name: str) -> str:
    """A name without the legal form of a firm at its end, unless "and" stands before it: "Lehman and Co"."""
    firm, _, form = name.rpartition(" ")
    if form.removesuffix(".") not in LEGAL_FORMS or not firm:
        return name
    short = firm.removesuffix(",")
    return name if short.endswith((" and", " &")) or (form == "Corporation" and short.endswith(_PUBLIC)) else short
