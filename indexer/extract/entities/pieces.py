"""Words that belong together -> the names in them, where what someone is stands before a person's name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from indexer.extract.entities import cues
from indexer.extract.entities.gazetteer import Gazetteer
from indexer.extract.entities.no_names import SHIPS
from indexer.extract.entities.runs import Word
from indexer.extract.entities.surnames import BEGINNING_SURNAMES

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
    if before.joiner == "of" and names.place(before.text):
        return True  # "Governor of Washington Ana Ruiz"
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
    return (
        len(words) in (3, 4)
        and not any(known)
        and not any(word.joiner for word in words)
        and words[0].lower not in names.given_names
        and _is_first_name(words[1].lower, names)
        and words[-1].lower not in OFFICES
    )


def is_titled_person(words: list[Word], names: Gazetteer) -> bool:
    """Whether words are a title, a given name and a surname that places end with, too: "Chairman James C. Lane"."""
    return any(
        before.lower in cues.TITLES and not (after.joiner or after.owns) and _is_clearly_given(after.lower, names)
        for before, after in pairwise(words[:-1])
    )


def is_role_in_front(words: list[Word], known: list[bool], names: Gazetteer) -> bool:
    """Whether a sentence begins with what someone is: "Witness Ana Ruiz"."""
    first, second = words[0].lower, words[1].lower
    is_role = first in cues.ROLES and first not in names.given_names and first not in cues.KINDS_OF_ORGANISATION
    return is_role and not any(known) and not words[1].joiner and second in names.given_names


def _is_first_name(lower: str, names: Gazetteer) -> bool:
    return lower not in BEGINNING_SURNAMES and _is_clearly_given(lower, names)


def _is_clearly_given(lower: str, names: Gazetteer) -> bool:
    return lower in names.given_names and lower not in names.words and names.place(lower) is None
