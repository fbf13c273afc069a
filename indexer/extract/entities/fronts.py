"""The first word of some -> whether it is part of their name, or stands in front of it: a nationality, "US"."""

from __future__ import annotations

from itertools import pairwise

from indexer.extract.entities import cues
from indexer.extract.entities.gazetteer import Gazetteer, load_gazetteer
from indexer.extract.entities.initials import begins_with_initials
from indexer.extract.entities.no_names import OTHER_TAILS
from indexer.extract.entities.pieces import OFFICES
from indexer.extract.entities.runs import Word

# Kinds of organisations in one word: at the beginning of a sentence they are no part of a name, unless it goes on as
# that of a body does.
KINDS_IN_FRONT = frozenset({
    "airline", "broadcaster", "broker", "charity", "developer", "publisher", "regulator", "shipbuilder", "start-up",
    "supermarket", "think-tank", "thinktank", "utility", "watchdog",
})  # fmt: skip
# Those that hardly any name begins with.
ONLY_IN_FRONT = frozenset({
    "airlines", "automaker", "automakers", "brewer", "brewers", "carmaker", "carmakers", "chipmaker", "chipmakers",
    "drugmaker", "drugmakers", "homebuilder", "homebuilders", "housebuilder", "housebuilders", "insurer", "insurers",
    "lender", "lenders", "miner", "miners", "peers", "planemaker", "planemakers", "retailer", "retailers",
    "rival", "rivals", "startup", "steelmaker", "steelmakers",
})  # fmt: skip

# How a sentence begins on what is done to whoever is named next: "Sentencing Ana Ruiz, the judge said ..."
_DOING = frozenset({
    "accusing", "addressing", "awarding", "beating", "blaming", "calling", "citing", "condemning", "congratulating",
    "criticising", "criticizing", "defeating", "defending", "describing", "facing", "fining", "introducing", "jailing",
    "joining", "leaving", "ordering", "praising", "quoting", "replacing", "representing", "sentencing", "succeeding",
    "suing", "telling", "thanking", "urging", "visiting", "warning", "welcoming",
})  # fmt: skip


def is_done_to(words: list[Word]) -> bool:
    """Whether a sentence begins with what somebody does to whoever is named behind it: "Jailing Ana Ruiz"."""
    return len(words) > 1 and words[0].lower in _DOING and not (words[0].owns or words[1].joiner)


def stays_in_front(words: list[Word], known: list[bool], text: str, names: Gazetteer) -> bool:
    """Whether the first word is part of a name: that of an office, or a known one."""
    return is_office(words) or (known[1] and known[-1] and is_known(words, text, names))


def is_kind_in_front(words: list[Word], ends_office: bool, names: Gazetteer) -> bool:
    """Whether a sentence begins with what kind of firm or body the name behind it is: "Carmaker Tarn Motors".

    With `ends_office` the last word is that of an organisation, and the first may be part of its name: "Charity
    Commission", "Airline Pilots Association".
    """
    first, second = words[0].lower, words[1]
    if second.joiner or words[0].owns:
        return False
    if not ends_office:
        return first in KINDS_IN_FRONT or first in ONLY_IN_FRONT
    if first in ONLY_IN_FRONT:
        is_work = second.lower.endswith("ing") and second.lower in names.words  # "Airlines Reporting Corp"
        return not is_work and (len(words) > 2 or second.lower not in OFFICES)
    return first in KINDS_IN_FRONT and len(words) > 2 and second.lower not in names.words


def is_known(words: list[Word], text: str, names: Gazetteer) -> bool:
    surface = text[words[0].start : words[-1].end]
    return bool(names.place(surface) or names.organisation(surface))


def keeps_nationality(words: list[Word], text: str, names: Gazetteer) -> bool:
    """Whether the nationality in front is part of a name: "Irish Navy", but not "Jewish West Bank"."""
    if is_known(words, text, names) or (words[0].lower == "christian" and _is_surname(words[1:], names)):
        return True
    return is_office(words) and names.place(text[words[1].start : words[-1].end]) is None


def ends_in_nationality(words: list[Word], known: list[bool], text: str, names: Gazetteer) -> bool:
    """Whether people or things of a place stand behind its name: "a County Antrim Protestant"."""
    last = words[-1]
    if len(words) < 2 or known[-1] or last.joiner or not names.is_nationality(last.lower) or names.place(last.text):
        return False
    if names.is_nationality(text[words[0].start : last.end]):
        return False
    is_county = words[0].lower == "county" and len(words) == 3
    return is_county or names.place(text[words[0].start : words[-2].end]) is not None


def _is_surname(words: list[Word], names: Gazetteer) -> bool:
    """Whether nothing is known of a word: then the Christian in front of it is hardly a believer."""
    if len(words) > 1 or words[0].joiner or names.place(words[0].text) or names.is_nationality(words[0].lower):
        return False
    return words[0].lower not in names.words and not words[0].lower.endswith(("s", "ite", "gist", "list", "nist"))


def is_office(words: list[Word]) -> bool:
    """Whether words are those of an organisation or a place of the kind that has a country in its name."""
    if len(words) > 2 and load_gazetteer().organisation(" ".join(word.text for word in words[1:])):
        return True
    last = words[-1].lower.rstrip(".")
    if last in OFFICES or last in cues.LEGAL_FORMS:
        return True
    return any(
        after.joiner in ("of", "for") and (before.lower in cues.OF_ORGANISATIONS) for before, after in pairwise(words)
    )


def leads(words: list[Word], names: Gazetteer) -> bool:
    """Whether the first word is a country's or union's acronym that only stands before another name: "US Marine"."""
    first, second = words[0], words[1]
    if second.joiner or not first.text.isupper() or len(first.lower.replace(".", "")) > 4:
        return False
    if len(words) == 2 and second.lower in OTHER_TAILS and not names.place(first.text):
        return False  # "FA Trophy"
    if begins_with_initials([word.text for word in words], names):
        return False
    return bool(names.place(first.text) or names.organisation(first.text)) and "." not in second.text[:2]
