"""A name -> how it is compared, whether it is a short one, and which longer names it may be short for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from indexer.extract.entities.firms import without_form
from indexer.extract.entities.gazetteer import name_key
from indexer.extract.entities.surnames import BEHIND_SURNAMES

_MOST_INITIALS = 3  # in one word: "JRR"
_LONGEST_ACRONYM = 8


class ShortPerson(NamedTuple):
    """A surname alone, or one with initials only: `initials` are "" or in small letters."""

    initials: str
    surname: str  # as `comparable` gives it; it has a blank where the name has a hyphen


@lru_cache(maxsize=1 << 14)
def comparable(name: str) -> str:
    """A name without case, accents, dots and hyphens: two that are the same so are one name, spelled in two ways."""
    return name.lower().replace(".", "").replace("-", " ") if name.isascii() else name_key(name)


def spelled_alike(field: str, name: str) -> str:
    """What all spellings of a name in a field have in common: of a firm also those without its legal form.

    >>> spelled_alike("org", "General Motors Corp."), spelled_alike("person", "Tran Van Co")
    ('general motors', 'tran van co')
    """
    key = comparable(name)
    return without_form(key) if field == "org" else key


@lru_cache(maxsize=1 << 14)
def short_person(name: str) -> ShortPerson | None:
    """A person's name taken apart when it is a short one; None for a name with a given name.

    >>> short_person("Amir-Abdollahian"), short_person("H. Fidan"), short_person("Bo Ek")
    (ShortPerson(initials='', surname='amir abdollahian'), ShortPerson(initials='h', surname='fidan'), None)
    """
    *given, last = name.split() or [""]
    if len(last) < 2 or not all(map(_are_initials, given)) or (given and last.isupper()):
        return None
    return ShortPerson(comparable("".join(given)), comparable(last))


def _are_initials(word: str) -> bool:
    letters = word.replace(".", "").replace("-", "")
    return letters.isupper() and len(letters) <= _MOST_INITIALS


def fits(short: ShortPerson, name: str) -> bool:
    """Whether a person's longer name has this surname, and given names with these initials in their order.

    >>> fits(ShortPerson("h", "fidan"), "Hakan Fidan"), fits(ShortPerson("b", "fidan"), "Hakan Fidan")
    (True, False)
    """
    words = name.split()
    while len(words) > 1 and comparable(words[-1]) in BEHIND_SURNAMES:
        words.pop()
    given, last = words[:-1], comparable(words[-1])
    ends_so = last == short.surname or last.endswith(f" {short.surname}")
    return bool(given) and ends_so and is_within(short.initials, _initials(given))


def _initials(given: Iterable[str]) -> str:
    return "".join(comparable(word).replace(" ", "") if _are_initials(word) else word[0].lower() for word in given)


def is_acronym(name: str) -> bool:
    """Whether an organisation's name is an acronym and nothing else."""
    return name.isupper() and name.isalpha() and 1 < len(name) <= _LONGEST_ACRONYM


def first_letters(name: str) -> str:
    """The first letter of every word of a name, in small letters.

    >>> first_letters("Ministry of Trans-Border Trade")
    'motbt'
    """
    return "".join(word[0] for word in comparable(name).split())


def is_within(part: str, whole: str) -> bool:
    """Whether some letters come in a longer row of letters, in the same order.

    >>> is_within("md", "mod"), is_within("dm", "mod")
    (True, False)
    """
    rest = iter(whole)
    return all(any(letter == other for other in rest) for letter in part)
