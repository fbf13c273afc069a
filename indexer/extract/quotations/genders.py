"""A person's name and the title before it -> the pronouns for that person: "Mr", "his wife", a man's given name.

Unknown, when a name is of both or a title is a woman's as often as a man's: then a pronoun may be for that person.
"""

from __future__ import annotations

import re
from functools import lru_cache

from indexer.extract.entities.given_genders import usual_pronoun
from indexer.extract.quotations.speakers import is_title

HE, SHE = frozenset({"he", "his", "him"}), frozenset({"she", "her"})
_PRONOUNS = {"he": HE, "she": SHE, "": None}
_ADDRESSED = dict.fromkeys(("mr", "sir", "lord", "king", "prince"), HE) | dict.fromkeys(
    ("mrs", "ms", "miss", "dame", "lady", "queen", "princess"), SHE
)
_DESCRIBED = dict.fromkeys(
    (
        "spokesman", "chairman", "businessman", "congressman", "father", "husband", "son", "brother", "uncle",
        "nephew", "boyfriend", "widower", "grandfather", "grandson", "stepfather", "stepson", "actor", "pope",
    ),
    HE,
) | dict.fromkeys(
    (
        "spokeswoman", "chairwoman", "businesswoman", "congresswoman", "sister", "mother", "wife", "daughter",
        "aunt", "niece", "girlfriend", "widow", "grandmother", "granddaughter", "stepmother", "stepdaughter", "actress",
    ),
    SHE,
)  # fmt: skip
_ANYBODY = ((HE, ("man", "boy", "gentleman")), (SHE, ("woman", "girl", "lady")))
_GENDERS = _DESCRIBED | {noun: own for own, nouns in _ANYBODY for noun in nouns}


TELLING = frozenset(_ADDRESSED | _DESCRIBED)  # words before a name
_UNNAMED = {
    own: re.compile(rf"\b(?:{'|'.join([*nouns, *(word for word, gender in _DESCRIBED.items() if gender is own)])})\b")
    for own, nouns in _ANYBODY
}
_SUBJECTS = {HE: ("The ", "Her ", "Their "), SHE: ("The ", "His ", "Their ")}


def unnamed_like(word: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """Words for somebody without a name whom a pronoun may stand for; how sentences about such people begin."""
    return _UNNAMED[pronouns_like(word)], _SUBJECTS[pronouns_like(word)]


def pronouns_like(word: str) -> frozenset[str]:
    """The pronouns that go with one in small letters: `HE` or `SHE`."""
    return HE if word in HE else SHE


def pronouns_of_noun(noun: str) -> frozenset[str] | None:
    """`HE` or `SHE` for whoever a noun in small letters is for, "actress"; None: for men and women."""
    return _GENDERS.get(noun)


@lru_cache(maxsize=1 << 14)  # the same people are named again and again
def pronouns_of(name: str, titles: tuple[str, ...] = ()) -> frozenset[str] | None:
    """`HE` or `SHE`, None when it is not clear. `titles`: words of `TELLING` before the name in its text.

    How somebody is addressed says more than a given name, that more than a title: there are chairmen called Anna.
    """
    words = name.split()
    while len(words) > 1 and is_title(words[0]):
        titles = (*titles, words.pop(0).lower().rstrip("."))
    given = [word for word in words[:-1] if len(word) > 2 and "." not in word]
    addressed = next(filter(None, map(_ADDRESSED.get, titles)), None)
    described = next(filter(None, map(_DESCRIBED.get, titles)), None)
    return addressed or _PRONOUNS[usual_pronoun(given[0]) if given else ""] or described
