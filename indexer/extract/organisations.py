"""Text -> the organisations it names: known ones, and those it explains: "Court of Appeal (CA)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from indexer.extract.gazetteer import Gazetteer
from indexer.extract.places import PLACES

ORGANISATIONS = Gazetteer(Path(__file__).with_name("organisations.csv"))

_ACRONYM = re.compile(r"[ \n]\(((?:[A-Z][a-z]?\.?){2,8})\)")
_REACH = 120  # characters before the bracket in which the long name must stand
_MOST_WORDS = 14  # of a long name
_WORD = re.compile(r"[^\W_][\w'’.&]*|&")
_BREAK = re.compile(r"[,;:!?()<>/\"“”]|['’]s?\s|\.\s|\n\n")
_LINKS = frozenset({
    "and", "for", "in", "of", "on", "the", "to", "de", "del", "des", "du", "la", "et", "der", "für",
    "y", "&",
})  # fmt: skip
# Long names that end so are no organisations: diseases, laws, measures.
_OTHER_THINGS = frozenset({
    "Act", "Agreement", "Day", "Deficit", "Disease", "Index", "Infection", "Law", "Missile", "Network", "Pact", "Plan",
    "Product", "Protocol", "Rate", "Receipt", "Requirement", "Satellite", "Syndrome", "Test", "Time", "Treaty",
    "Vehicle", "Vehicles", "Virus",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Organisation:
    """Where a text names an organisation: `text[start:end]`."""

    name: str
    start: int
    end: int


def find_organisations(text: str) -> list[Organisation]:
    """Every mention, in order. An acronym that the text explains means there what the text says."""
    explained: dict[str, str] = {}
    found = []
    for organisation, acronym in _explained(text):
        explained[acronym] = organisation.name
        found.append(organisation)
    for mention in ORGANISATIONS.mentions(text):
        written = text[mention.start : mention.end].replace(".", "")
        name = explained.get(written, mention.entry.name)
        found.append(Organisation(name, mention.start, mention.end))
    return _without_overlaps(found)


def _without_overlaps(found: list[Organisation]) -> list[Organisation]:
    kept: list[Organisation] = []
    for organisation in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or organisation.start >= kept[-1].end:
            kept.append(organisation)
    return kept


def _explained(text: str) -> Iterator[tuple[Organisation, str]]:
    for bracket in _ACRONYM.finditer(text):
        acronym = bracket[1].replace(".", "")
        start = _start_of_long_name(text, bracket.start(), acronym)
        long_name = "" if start is None else " ".join(text[start : bracket.start()].split())
        if start is None or PLACES.entry(long_name):
            continue
        known = ORGANISATIONS.entry(long_name)
        yield Organisation(known.name if known else long_name, start, bracket.end()), acronym


def _start_of_long_name(text: str, end: int, acronym: str) -> int | None:
    """Where the words begin whose initials are the acronym; None when they are not there."""
    start = max(0, end - _REACH)
    for stop in _BREAK.finditer(text, start, end):
        start = stop.end()
    words = [(word.group(), word.start()) for word in _WORD.finditer(text, start, end)]
    words = words[-_MOST_WORDS:]
    if not words or words[-1][0] in _OTHER_THINGS:
        return None
    first = _first_word([word for word, _start in words], list(acronym.lower()))
    return None if first is None else words[first][1]


def _first_word(words: list[str], letters: list[str]) -> int | None:
    """The number of the word that gives the first letter, all later words giving the others in order.

    Small words ("of") may give a letter or none; every other word must be capitalised and give one.
    """
    if not words or not letters:
        return None
    word = words[-1]
    position = len(words) - 1
    if word[0].lower() == letters[-1] and (word[0].isupper() or word in _LINKS):
        if len(letters) == 1:
            return position if word[0].isupper() else None
        found = _first_word(words[:-1], letters[:-1])
        if found is not None:
            return found
    return _first_word(words[:-1], letters) if word in _LINKS else None
