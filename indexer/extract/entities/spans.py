"""The values that pass between the rooms of name recognition: where a name stands, what it names, under which name."""

from __future__ import annotations

from typing import NamedTuple

# The facts of an article that hold names; also what a name can be.
PEOPLE = "people"
ORGANISATIONS = "organisations"
PLACES = "places"


class Span(NamedTuple):
    """A name as it stands in a text: `text[start:end] == surface`, or `headline[start:end]`."""

    start: int
    end: int
    surface: str
    fact: str
    in_headline: bool = False


class Mention(NamedTuple):
    """A span with the name of what it means: for "Fidan" that is "Hakan Fidan"."""

    start: int
    end: int
    surface: str
    fact: str
    name: str
    in_headline: bool = False


class Nationality(NamedTuple):
    """A word such as "Turkish", the place it belongs to, and where it stands (0 in the headline)."""

    surface: str
    place: str
    start: int


class Found(NamedTuple):
    """The names of an article, and the nationalities in it."""

    spans: tuple[Span, ...]
    nationalities: tuple[Nationality, ...]
