"""An age in the words for somebody -> whether the text says it of a person: "the 24-year-old" is `Luka Maric, 24, `.

Whose age the text does not tell is nobody by it, even if nobody else is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from indexer.extract.quotations.speakers import is_title

_AGE = re.compile(r"\d{1,3}-year-old")
_NEAR = 60  # characters around a name
_NEAR_BEFORE = 600  # characters
_AGE_BEHIND = re.compile(r"(?:, | \()(\d{1,3})(?=[,.);]|\Z)")
_THIRD_PERSON = re.compile(r"\b(?:s?he|him|his|hers?|himself|herself)\b", re.IGNORECASE)
_DEAD = re.compile(
    r"(?:, [^.!?“\n]{1,40},| \(\d+\))? (?:(?:has|had|was|is|who)[ \n])?(?:found[ \n])?(?:died|dead|killed)\b"
)
_PERSONS = frozenset({"man", "woman", "boy", "girl"})  # whoever holds an office is one, too
_UNNAMED = (
    "man|woman|boy|girl|child|baby|toddler|youth|teenager|student|pupil|driver|passenger|victim|suspect|witness|"
    "resident|neighbou?r|survivor|patient|motorist|cyclist|pedestrian|father|mother|son|daughter|husband|wife|"
    "brother|sister|fan|supporter|player|fugitive|defendant|customer|worker|soldier|tourist|visitor|protester|"
    "villager|farmer|fisherman|teacher|nurse|pensioner|widow|team-?mate|colleague|rival|opponent|friend"
)
_INDEFINITE = r"\b(?:an?|one|another|some|two|three|his|her|their|its|other|fellow)[ \n](?:[\w’'-]+[ \n]){0,2}?"
ANYBODY = re.compile(rf"{_INDEFINITE}(?:{_UNNAMED})\b", re.IGNORECASE)


def find_age(described: Sequence[str]) -> str:
    """The age in a description in small letters, "24-year-old", else ""."""
    return next((word for word in described[-2:] if _AGE.fullmatch(word)), "")


def is_aged(text: str, end: int, age: str) -> bool:
    """Whether a name that ends at a place has an age behind it: `Maric, 24, ` for "24-year-old"."""
    found = _AGE_BEHIND.match(text, end)
    return found is not None and found[1] == age.partition("-")[0]


def names_office(described: Sequence[str]) -> bool:
    """Whether an office stands beside an age: who is as old may have another one."""
    return any(map(is_title, described))


def names_trade(described: Sequence[str]) -> bool:
    """Whether a trade stands beside an age: a minister at a concert is not "the 34-year-old singer"."""
    return find_age(described[-1:]) == "" and described[-1] not in _PERSONS


def has_office(text: str, start: int, end: int) -> bool:
    """Whether the name `text[start:end]` has a title before or behind it: `Mayor Ana Ruiz`, `Ana Ruiz, the mayor, `."""
    before = text[max(0, start - _NEAR) : start].split()[-1:]
    behind = text[end : end + _NEAR].split(",")[1] if text.startswith(",", end) else ""
    return any(map(is_title, (*before, *behind.split())))


def has_another(text: str, place: int, noun: str) -> bool:
    """Whether a text brings in one more of a kind shortly before a place: `another singer`, `the other singer`."""
    before = text[max(0, place - _NEAR_BEFORE) : place]
    return re.search(rf"\b(?:another|other|second|fellow)[ \n](?:\w+[ \n])?{re.escape(noun)}\b", before) is not None


def is_dead(text: str, end: int) -> bool:
    """Whether a text says behind a name that ends at a place that this person died."""
    return _DEAD.match(text, end) is not None


def is_about(said: str, name: str, *, is_only: bool) -> bool:
    """Whether what is said may be about a person, so that another says it: has her name, or "she" if she `is_only`."""
    return name.rpartition(" ")[2] in said or (is_only and _THIRD_PERSON.search(said) is not None)


def find_others(text: str, start: int, end: int, head: str, name: str) -> Iterator[int]:
    """Where a part of a text brings in somebody without a name whom a description may be for."""
    surname = name.rpartition(" ")[2]
    same = re.compile(rf"{_INDEFINITE}{re.escape(head)}s?\b", re.IGNORECASE)
    for pattern in (same, ANYBODY):
        for match in pattern.finditer(text, start, end):
            before = text[max(start, match.start() - len(surname) - 4) : match.start()].rstrip(" ,\n")
            if not before.removesuffix(" is").removesuffix(" was").endswith(surname):
                yield match.start()
