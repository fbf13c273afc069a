"""A name or an address -> the news outlet it stands for, by a table of agencies and large outlets."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

_TABLE = "outlets.csv"
_LONGEST_ACRONYM = 4  # letters: "AFP", "SCMP"
_PREFIXES = frozenset({"www", "m", "mobile", "amp", "edition", "en", "english", "eng", "us", "uk", "rss", "feeds"})


@cache
def _outlets() -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The outlets by their names as written, and by their sites."""
    names: dict[str, str] = {}
    sites: dict[str, str] = {}
    text = (files("indexer.extract") / _TABLE).read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        others = filter(None, row["other names"].split(";"))
        names |= dict.fromkeys((row["name"], row["name"].upper(), *others), row["name"])
        sites |= dict.fromkeys(filter(None, row["sites"].split(";")), row["name"])
    return names, sites


def outlet_of(name: str) -> str:
    """The outlet that a name stands for, "" when we do not know it as one.

    >>> outlet_of("AP"), outlet_of("The Associated Press"), outlet_of("Ap")
    ('Associated Press', 'Associated Press', '')
    """
    return _outlets()[0].get(name.strip(), "")


def usual_outlet(name: str) -> str:
    """The name that a stated source goes by: of an outlet that we know that of the table, else the name itself.

    Letter case makes no difference, but for short names: "Spa" may be a paper as well as the Saudi Press Agency.

    >>> usual_outlet("NYT"), usual_outlet("the guardian"), usual_outlet("Ap"), usual_outlet("Harbour Gazette")
    ('The New York Times', 'The Guardian', 'Ap', 'Harbour Gazette')
    """
    plain = name.strip()
    is_alike = len(plain) > _LONGEST_ACRONYM or plain.islower()
    return outlet_of(plain) or (_alike().get(plain.lower(), "") if is_alike else "") or name


def spellings_of(name: str) -> tuple[str, ...]:
    """The names that the table has for an outlet that we know, none for another one.

    >>> spellings_of("EFE"), spellings_of("Harbour Gazette")
    (('Agencia EFE', 'AGENCIA EFE', 'EFE'), ())
    """
    outlet = usual_outlet(name)
    return tuple(spelling for spelling, known in _outlets()[0].items() if known == outlet)


@cache
def _alike() -> Mapping[str, str]:
    """The outlets by their names in small letters."""
    return {name.lower(): outlet for name, outlet in _outlets()[0].items()}


def site_of(url: str) -> str:
    """The outlet whose site an address belongs to; the site itself where we do not know it.

    >>> site_of("https://www.bbc.co.uk/news/1"), site_of("https://www.harbour-gazette.example/a")
    ('BBC News', 'harbour-gazette.example')
    """
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    labels = host.lower().rstrip(".").split(".")
    for first in range(len(labels) - 1):
        if known := _outlets()[1].get(".".join(labels[first:])):
            return known
    while len(labels) > 2 and labels[0] in _PREFIXES:
        del labels[0]
    return ".".join(labels) if len(labels) > 1 and not labels[-1].isdigit() else ""
