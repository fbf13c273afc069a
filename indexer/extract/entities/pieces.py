"""Words that belong together -> the names in them, where what someone is stands before a person's name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from indexer.extract.entities import cues
from indexer.extract.entities.gazetteer import Gazetteer, is_acronym
from indexer.extract.entities.initials import begins_with_initials
from indexer.extract.entities.no_names import SHIPS
from indexer.extract.entities.ranks import is_rank
from indexer.extract.entities.runs import Word
from indexer.extract.entities.surnames import BEGINNING_SURNAMES

# How what someone is ends.
ROLE_ENDINGS = ("sman", "rman", "bman", "woman", "person", "ist", "keeper", "maker", "player", "worker")
OFFICES = cues.ORGANISATION_TAILS | cues.PLACE_TAILS  # the last words of organisations' and places' names


def cut_person(
    words: list[Word], known: list[bool], opens: bool, names: Gazetteer
) -> Iterator[tuple[list[Word], list[bool]]]:
    """Words in one piece, or in two where a person's name follows that of an office without a comma.

    A first word that only begins the sentence is left out: "Postwoman Ana Ruiz".
    """
    cut = next((number for number in range(1, len(words) - 1) if _begins_person(words, known, number, names)), 0)
    if opens and not cut and _begins_with_a_role(words, known, names):
        words, known = words[1:], known[1:]
    if cut:
        yield words[:cut], known[:cut]
    yield words[cut:], known[cut:]


def _begins_person(words: list[Word], known: list[bool], number: int, names: Gazetteer) -> bool:
    word, before = words[number], words[number - 1]
    if word.joiner or known[number] or len(words) - number > 4 or not _is_first_name(word.lower, names):
        return False
    if before.lower in SHIPS:
        return False
    if words[-1].lower in OFFICES or any(after.joiner for after in words[number + 1 :]):
        return False
    if before.joiner == "of" and (names.place(before.text) or names.organisation(before.text)):
        return True  # "Governor of Washington Ana Ruiz", "Chair of the Fed Ana Ruiz"
    if number == 1 and before.text.isupper() and begins_with_initials([word.text for word in words], names):
        return False
    if before.lower in names.given_names or before.lower in cues.PLACE_HEADS:
        return False
    return (
        before.lower in cues.ORGANISATION_TAILS
        or known[number - 1]
        or (before.text.isupper() and len(before.text) > 2)
        or before.lower in names.words
        or names.place(before.text) is not None
    )


def _begins_with_a_role(words: list[Word], known: list[bool], names: Gazetteer) -> bool:
    if len(words) not in (3, 4) or any(known) or any(word.joiner for word in words) or words[-1].lower in OFFICES:
        return False
    return _is_first_name(words[1].lower, names) and _is_role(words[0], names)


def _is_role(word: Word, names: Gazetteer) -> bool:
    """Whether a word may be what someone is, and not the first of somebody's unknown given names: "Pushpa Kamal"."""
    lower = word.lower
    if lower in names.given_names or is_acronym(word.text):
        return lower.rstrip(".") in cues.TITLES  # "DR Ana Ruiz"
    is_ordinary = lower in names.words or lower in cues.ROLES or lower.endswith(ROLE_ENDINGS)
    does_something = lower.endswith("er") and not names.words.isdisjoint((lower[:-2], lower[:-1]))  # "Forecaster"
    return is_ordinary or does_something or is_hyphenated_role(word.text, names)


def is_hyphenated_role(text: str, names: Gazetteer) -> bool:
    """Whether a word goes on in small letters behind its hyphen, as no name does: "Off-spinner"."""
    before, _, after = text.lower().rpartition("-")
    is_small = text.endswith(after) and after not in names.given_names
    is_small = is_small and (after in names.words or after.endswith(("er", *ROLE_ENDINGS)))
    return bool(before) and is_small and (before in names.words or before in cues.HYPHEN_PREFIXES)


def is_titled_person(words: list[Word], names: Gazetteer) -> bool:
    """Whether words are a title, a given name and a surname that places end with, too: "Chairman James C. Lane"."""
    return is_rank(words, 0, names) or any(
        before.lower.rpartition("-")[2] in cues.TITLES
        and not (after.joiner or after.owns)
        and _is_clearly_given(after.lower, names)
        for before, after in pairwise(words[:-1])
    )


def is_role_in_front(words: list[Word], known: list[bool], names: Gazetteer) -> bool:
    """Whether a sentence begins with what someone is: "Witness Ana Ruiz"."""
    first, second = words[0].lower, words[1].lower
    is_role = first in cues.ROLES or first.endswith(ROLE_ENDINGS)
    if (
        not (is_role or ("-" in first and is_hyphenated_role(words[0].text, names)))
        or first in names.given_names
        or first in cues.KINDS_OF_ORGANISATION
    ):
        return False
    if any(known) or words[1].joiner:
        return False
    return second in names.given_names or (len(words) == 3 and _are_unknown(words[1:], names))


def _are_unknown(words: list[Word], names: Gazetteer) -> bool:
    """Whether words are none but names of people of which nothing is known: "Surgeon Mahiban Tarn"."""
    return not any(
        word.joiner
        or word.owns
        or is_acronym(word.text)
        or (word.lower in names.words and word.lower not in names.given_names)
        for word in words
    )


def _is_first_name(lower: str, names: Gazetteer) -> bool:
    return lower not in BEGINNING_SURNAMES and _is_clearly_given(lower, names)


def _is_clearly_given(lower: str, names: Gazetteer) -> bool:
    return lower in names.given_names and lower not in names.words and names.place(lower) is None
