"""The data files of names and words -> look-ups: which place or organisation a name is, what is a given name or a word.

The files are made by tools/build_gazetteer.py; they are read once a process, when a text is first looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from indexer.analysis import fold

_DATA = Path(__file__).parent / "data"

# Up to here an acronym is only one in capitals ("WHO", "US"); longer ones are also written "Nato", "Unesco".
_SHORT_ACRONYM = 3


_SEVERAL_WORDS = re.compile("[a-z]+(?: [a-z]+)+")  # with nothing to be evened


@dataclass(frozen=True, slots=True)
class Place:
    """A place. `kind` is country, territory, region, area (a continent, a sea), capital, city or town.

    `country` is the name of the country it lies in, "" for countries, areas, and names that several places bear alike.
    `namesakes` are the other countries in which the name may be meant.
    """

    name: str
    kind: str
    country: str
    namesakes: tuple[str, ...] = ()


@lru_cache(maxsize=1 << 15)
def name_key(name: str) -> str:
    """A name as it is compared: no case, accents, dots, hyphens, "the" in front or possessive behind.

    >>> name_key("The U.N."), name_key("Côte d’Ivoire's"), name_key("west-germany")
    ('un', "cote d'ivoire", 'west germany')
    """
    return key_once(name)


def key_once(name: str) -> str:
    """The same, not remembered: for what is asked once and never again."""
    key = name.lower() if name.isascii() else fold(name).replace("’", "'")
    if key.isalpha() or _SEVERAL_WORDS.fullmatch(key):  # nearly always
        return key.removeprefix("the ")
    key = " ".join(key.replace(".", "").replace("-", " ").replace("&", "and").split())
    key = key.removeprefix("the ")
    return key[:-2] if key.endswith("'s") else key.removesuffix("'")


@dataclass(frozen=True, slots=True, eq=False)
class Gazetteer:
    """What is known of names before any text is read. Keys are those of `name_key`; words are in small letters."""

    places: Mapping[str, Place]
    organisations: Mapping[str, str]
    acronyms: frozenset[str]  # short ones, which count only in capitals
    nationalities: Mapping[str, str]  # "turkish", "turks": the name of the place, "" where there is none
    starts: Mapping[str, frozenset[tuple[str, ...]]]  # first word of longer names: their other words
    seconds: Mapping[str, frozenset[str]]  # first word of longer names: their second words
    longest: Mapping[str, int]  # first word of places and organisations: how many words the longest of them has
    given_names: frozenset[str]
    given_towns: frozenset[str]  # given names that are also towns
    small_towns: frozenset[str]  # of 15,000 inhabitants and more: where the words beside them tell of a place
    words: frozenset[str]

    def place(self, name: str) -> Place | None:
        """The place a name stands for, however it is written ("west-germany", "Türkiye", "U.S.")."""
        key = name.lower() if name.isascii() and name.isalpha() else name_key(name)
        found = self.places.get(key)
        if found is None or (key in self.acronyms and not is_acronym(name)):
            return None
        is_another = found.kind == "town" and len(name) <= _SHORT_ACRONYM and name.isupper()  # "GAO" is no Gao
        return None if is_another else found

    def organisation(self, name: str) -> str:
        """The name of the organisation that a name stands for ("U.N.": "United Nations"); "" when it is not known."""
        key = name.lower() if name.isascii() and name.isalpha() else name_key(name)
        found = self.organisations.get(key, "")
        return found if found and (key not in self.acronyms or is_acronym(name)) else ""

    def is_nationality(self, name: str) -> bool:
        """Whether a word says what country someone or something is of: "Turkish", "Turks"."""
        return self.nationality(name) is not None

    def nationality(self, name: str) -> str | None:
        """The place whose people or things are called so; "" for those of none ("European"), None for other words."""
        key = name.lower() if name.isascii() and name.isalpha() else name_key(name)
        return self.nationalities.get(key)

    def words_behind(self, first: str, following: tuple[str, ...]) -> int:
        """How many of the words that follow one belong to the longest known name that it begins; 0 when there is none.

        The last of them may be a possessive.
        """
        rests = self.starts.get(first, ())
        for count in range(len(following) if rests else 0, 0, -1):
            rest, last = following[:count], following[count - 1]
            if rest in rests or (last.endswith("'s") and (*rest[:-1], last[:-2]) in rests):
                return count
        return 0


def is_acronym(name: str) -> bool:
    """Whether a name is written as an acronym: "UN", "U.N." """
    return name.isupper() and len(name) > 1


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer, read when it is first asked for (about 50 ms)."""
    places = dict(_places())
    organisations = _organisations()
    small_towns = frozenset(_read("small_towns.txt").split("\n"))
    starts = _starts([*places, *organisations, *(town for town in small_towns if " " in town)])
    return Gazetteer(
        places=places,
        organisations=organisations,
        acronyms=frozenset(_short_acronyms()),
        nationalities=_nationalities(places),
        starts=starts,
        seconds={first: frozenset(rest[0] for rest in rests) for first, rests in starts.items()},
        longest=dict.fromkeys((*places, *organisations), 1)
        | {first: 1 + max(map(len, rests)) for first, rests in starts.items()},
        given_names=frozenset(_read("given_names.txt").split()),
        given_towns=frozenset(_read("given_towns.txt").split()),
        small_towns=small_towns,
        words=frozenset(_read("words.txt").split()),
    )


def _read(name: str) -> str:
    return (_DATA / name).read_text(encoding="utf-8")


def _rows(name: str) -> Iterator[list[str]]:
    """The rows of a table without its head. No value has a semicolon or a quotation mark round it."""
    for line in _read(name).splitlines()[1:]:
        yield line.split(";")


def _places() -> Iterator[tuple[str, Place]]:
    for name, kind, country, namesakes, variants in _rows("places.csv"):
        place = Place(name, kind, country, tuple(namesakes.split("|")) if namesakes else ())
        for written in _written(name, variants):
            yield name_key(written), place


def _nationalities(places: Mapping[str, Place]) -> dict[str, str]:
    """Also the plurals of those of which no place has the name: "Germans", but not "Laos", "the Philippines"."""
    named = {name_key(name): place for name, place in _rows("nationalities.csv")}
    return {plural: place for key, place in named.items() if (plural := f"{key}s") not in places} | named


def _organisations() -> dict[str, str]:
    named = {
        name_key(written): name for name, variants in _rows("organisations.csv") for written in _written(name, variants)
    }
    return {spelled: name for key, name in named.items() for spelled in _spelled(key)} | named


def _spelled(key: str) -> Iterator[str]:
    """A name as others spell it: "organization of (the) petroleum exporting countries"."""
    for one in (key, key.replace(" of the ", " of ")):
        yield one.replace("isation", "ization")
        yield one.replace("ization", "isation")


def _written(name: str, variants: str) -> Iterator[str]:
    yield name
    if variants:
        yield from variants.split("|")


def _short_acronyms() -> Iterator[str]:
    for table in ("places.csv", "organisations.csv"):
        for name, *_others, variants in _rows(table):
            for written in _written(name, variants):
                if len(written.replace(".", "")) <= _SHORT_ACRONYM and is_acronym(written):
                    yield name_key(written)


def _starts(names: Iterable[str]) -> dict[str, frozenset[tuple[str, ...]]]:
    starts: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        first, *others = name.split(" ")
        if others:
            starts.setdefault(first, []).append(tuple(others))
    return {first: frozenset(rests) for first, rests in starts.items()}
