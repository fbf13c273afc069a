"""Articles made after one pattern, week after week, none a copy of another: reports of markets, weather, results.

The patterns are in tests/copies/patterns.txt; all names are invented. The wording stays, figures and names change, as
where a desk fills in the text of last week.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path

from measure.planting import Story

PATTERNS = Path(__file__).parent.parent / "tests" / "copies" / "patterns.txt"

_TOWNS = (
    "Selmare",
    "Ysolde",
    "Carrow",
    "Tamberg",
    "Oleva",
    "Pirna Bay",
    "Hollin",
    "Westermoor",
    "Anfield Cross",
    "Dunmore",
)
_FIRMS = ("Harbour Steel", "Tamberg Mills", "Ysolde Shipping", "Oleva Paper", "Carrow Dairies", "Hollin Cement")
_GIVEN = ("Ana", "Ben", "Clara", "Dario", "Elin", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kofi", "Leda")
_FAMILY = (
    "Ruiz",
    "Moroz",
    "Oda",
    "Lindqvist",
    "Abara",
    "Ferrant",
    "Holm",
    "Tesar",
    "Quill",
    "Varga",
    "Nakai",
    "Brandt",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November")
_MOVES = ("rose", "fell", "climbed", "slipped", "gained", "lost")
_SKIES = ("sunny", "cloudy", "rainy", "overcast", "foggy", "windy", "mild", "stormy")
_GOODS = ("copper", "timber", "wheat", "cocoa", "coffee", "diesel", "zinc", "wool")
_TRADES = ("teacher", "carpenter", "nurse", "farmer", "engineer", "baker", "librarian", "pilot", "weaver", "clerk")
_STREETS = ("Mill Lane", "Quay Street", "Station Road", "Chapel Hill", "Market Place", "Bridge Street", "Park Row")


def read_patterns(path: Path = PATTERNS) -> dict[str, tuple[str, ...]]:
    """The paragraphs of each pattern, by its name, with {slots} for what changes."""
    parts = (part.strip().split("\n\n") for part in path.read_text(encoding="utf-8").split("====\n"))
    return {name: tuple(" ".join(paragraph.split()) for paragraph in paragraphs) for name, *paragraphs in parts}


def patterned_stories(count: int, seed: int) -> Iterator[tuple[str, Story]]:
    """So many articles after each pattern, each with the name of its pattern. Firms and towns come again and again."""
    chance = random.Random(seed)
    for name, paragraphs in read_patterns().items():
        for _ in range(count):
            filled = tuple(_fill(paragraph, chance) for paragraph in paragraphs)
            yield name, Story(_fill("{town}: {firm} {number}", chance), filled)


def _fill(pattern: str, chance: random.Random) -> str:
    return "".join(
        _filler(part, chance) if is_slot else part
        for is_slot, part in zip(_alternating(), pattern.replace("{", "}").split("}"), strict=False)
    )


def _filler(slot: str, chance: random.Random) -> str:
    """What stands in a slot: one of {those|that|are|named}, or of a kind."""
    return chance.choice(slot.split("|")) if "|" in slot else _SLOTS[slot](chance)


def _alternating() -> Iterator[bool]:
    while True:
        yield False
        yield True


_SLOTS: dict[str, Callable[[random.Random], str]] = {
    "town": lambda chance: chance.choice(_TOWNS),
    "firm": lambda chance: chance.choice(_FIRMS),
    "given": lambda chance: chance.choice(_GIVEN),
    "family": lambda chance: chance.choice(_FAMILY),
    "day": lambda chance: chance.choice(_DAYS),
    "month": lambda chance: chance.choice(_MONTHS),
    "move": lambda chance: chance.choice(_MOVES),
    "sky": lambda chance: chance.choice(_SKIES),
    "side": lambda chance: chance.choice(("north", "south", "east", "west")),
    "good": lambda chance: chance.choice(_GOODS),
    "trade": lambda chance: chance.choice(_TRADES),
    "street": lambda chance: chance.choice(_STREETS),
    "quarter": lambda chance: chance.choice(("first", "second", "third", "fourth")),
    "percent": lambda chance: f"{chance.uniform(0.1, 9.9):.1f}",
    "figure": lambda chance: f"{chance.uniform(1, 999):.1f}",
    "big": lambda chance: f"{chance.randrange(100_000, 9_999_999):,}",
    "number": lambda chance: str(chance.randrange(2, 100)),
    "small": lambda chance: str(chance.randrange(0, 8)),
    "hour": lambda chance: str(chance.randrange(7, 20)),
    "minute": lambda chance: f"{chance.randrange(60):02}",
    "year": lambda chance: str(chance.randrange(1990, 2030)),
}
