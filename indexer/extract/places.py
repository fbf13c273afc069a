"""Mentions in a text -> the places it names: countries, capitals, some territories and cities."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from pathlib import Path

from indexer.extract.gazetteer import Entry, Gazetteer, Mention

PLACES = Gazetteer(Path(__file__).with_name("places.csv"))

# A kind that ends so ("country?", "capital?") marks a name that many other things bear: Georgia, Kingston. It
# counts only in a text that names another place of the same country.
_UNCERTAIN = "?"

# Places that are also given to people and things. They do not count between other capitalised words.
_ALSO_NAMES = frozenset({
    "Athens", "Berlin", "Chad", "Cuba", "Israel", "Jersey", "Jordan", "Kuwait", "London", "Madrid",
    "Melbourne", "Milan", "Paris", "Rome", "Sydney", "Vienna", "Wales", "Washington", "Wellington",
})  # fmt: skip
# The words that are capitalised before a place for another reason: they begin the sentence.
_SENTENCE_OPENERS = frozenset({
    "A", "After", "Although", "Among", "And", "As", "At", "Because", "Before", "Between", "But", "By",
    "During", "For", "From", "If", "In", "Into", "Like", "Near", "Of", "On", "Outside", "Over", "Since",
    "So", "Than", "That", "The", "Through", "To", "Under", "Until", "When", "Where", "While", "With",
    "Within", "Yet",
})  # fmt: skip
_WORD_BEFORE = re.compile(r"([^\W\d_]\w*)[ \n]$")
_WORD_AFTER = re.compile(r"[ \n]([^\W\d_]\w*)")
_DAY_OR_MONTH = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Janu|Febru)ary|March|April|May|June|July")

# What stands before a place inside a longer name: New Mexico, Bank of Spain, Gulf of Oman.
_LONGER_NAME = re.compile(
    r"(?:\bNew|\bAir|\bRoyal|\b(?:Bank|Banco|College|Gulf|Institute|Sea|University) (?:of|de))[ \n]$"
)
_REACH = 24

# After "Turkey" at the start of a sentence: the bird.
_POULTRY = re.compile(r"\s(?:farm|meat|breast|sandwich|dinner|producer|production|hen|poult|egg|soup)")


def places_of(text: str, taken: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    """The places a text names, under one name each, by first mention. `taken` are spans of longer names."""
    spans = sorted(taken)
    entries = dict.fromkeys(
        mention.entry
        for mention in PLACES.mentions(text)
        if not _is_inside(mention, spans) and not _is_part_of_a_name(mention, text)
    )
    return tuple(entry.name for entry in entries if _is_sure(entry, entries))


def _is_inside(mention: Mention, spans: list[tuple[int, int]]) -> bool:
    """Whether a mention overlaps a span. A person's span may hold an organisation's: the two before it are asked."""
    before = bisect_left(spans, (mention.end, 0))
    return any(mention.start < end for _start, end in spans[max(0, before - 2) : before])


def _is_sure(entry: Entry, entries: Iterable[Entry]) -> bool:
    if not entry.kind.endswith(_UNCERTAIN):
        return True
    return any(entry.country == other.country and entry != other for other in entries)


def _is_part_of_a_name(mention: Mention, text: str) -> bool:
    before = text[max(0, mention.start - _REACH) : mention.start]
    if _LONGER_NAME.search(before):
        return True
    written = text[mention.start : mention.end]
    if written == "Turkey" and _POULTRY.match(text, mention.end):
        return True
    return written in _ALSO_NAMES and (_follows_a_name(before) or _precedes_a_name(text, mention.end))


def _follows_a_name(before: str) -> bool:
    word = _WORD_BEFORE.search(before)
    return bool(word and word[1][0].isupper() and word[1] not in _SENTENCE_OPENERS)


def _precedes_a_name(text: str, end: int) -> bool:
    word = _WORD_AFTER.match(text, end)
    return bool(word and word[1][0].isupper() and not _DAY_OR_MONTH.match(word[1]))
