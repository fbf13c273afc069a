"""Words beside a quotation that call it somebody's answer -> whose that is: `was Ruiz’s reply`, `typed Ruiz`.

What is quoted is known by its place here, not by a verb of saying: any verb may stand between it and a name.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from indexer.extract.quotations.clauses import PREPOSITIONS, SENTENCE_ENDS, Word
from indexer.extract.quotations.speakers import is_day
from indexer.extract.quotations.speech_verbs import PASSIVE, SPEAKING
from indexer.extract.quotations.subjects import is_name, phrase

POSSESSIVES = frozenset({"his", "her"})
_ANSWERS = frozenset({
    "answer", "reply", "response", "retort", "verdict", "message", "comment", "summary", "assessment", "conclusion",
    "explanation", "warning", "advice", "plea", "motto", "promise", "rejoinder", "riposte", "diagnosis", "defence",
    "defense", "excuse", "argument", "description", "prediction", "appeal", "apology",
})  # fmt: skip
_SHOWING = frozenset({"was", "is", "were", "are", "came", "comes", "ran", "runs", "went", "goes"})
_WITH_PARTICLES = frozenset({"shot", "hit", "cut", "broke", "threw", "wrote", "came", "fought", "spoke"})
_PARTICLES = frozenset({"back", "in", "up", "on", "out"})  # "shot back", "chimed in"
# What is done with the face or the voice, beside the verbs of saying.
_OF_VOICE = frozenset({
    "blurted", "breathed", "cackled", "chanted", "chirped", "chorused", "cooed", "corrected", "croaked", "crowed",
    "frowned", "giggled", "glowered", "grimaced", "grunted", "howled", "jeered", "mouthed", "mumbled", "nodded",
    "panted", "prompted", "purred", "rasped", "scolded", "scowled", "shrieked", "smirked", "sniffed", "spluttered",
    "squealed", "stammered", "trilled", "wheezed", "whimpered", "whined", "winked", "yelped",
})  # fmt: skip
# What is done with a film, a play or a book.
_MAKING = frozenset({
    "adapted", "authored", "composed", "created", "designed", "directed", "distributed", "edited", "featured", "filmed",
    "hosted", "illustrated", "issued", "launched", "narrated", "painted", "performed", "premiered", "presented",
    "produced", "published", "rated", "recorded", "released", "reviewed", "scored", "screened", "staged", "starred",
    "streamed", "titled", "translated",
})  # fmt: skip
_FROM = frozenset({"from", "of", "by"})
_ENDINGS = ("'s", "’s")
_MOST_BETWEEN = 3  # words between whose answer it is and that word: "Ruiz's short and cool answer"
_MOST_NAMES = 4  # words of a name
_ENDS = frozenset({".", ",", "!", ";", "him", "her", "them", "us", "back"}) | PREPOSITIONS


def find_answer(words: Sequence[Word], *, names_first: bool, is_title: bool) -> tuple[str, tuple[Word, ...]] | None:
    """The verb and the speaker in the words right behind a quotation whose sentence goes on there; None: no such words.

    The speaker is empty where an answer is nobody's. `names_first`: what begins with a name belongs to it, too.
    `is_title`: it looks like the name of a film or a book, which is released, rated or staged.
    """
    words = list(takewhile(lambda word: word.text not in SENTENCE_ENDS, words))
    if not words:
        return None
    first = words[0].lower
    if first in _SHOWING:
        return _shown(words[1:])
    behind = words[2:] if len(words) > 1 and words[1].lower in _PARTICLES else words[1:]
    is_verb = _is_spoken(words[0], is_title=is_title) or (first in _WITH_PARTICLES and len(behind) < len(words) - 1)
    if is_verb and (name := _name(behind)):
        return first, name
    name = _name(words) if names_first else ()
    following = words[len(name) : len(name) + 2]
    if name and following and _is_spoken(following[0], is_title=is_title):
        return (following[0].lower, name) if len(following) == 1 or _ends_clause(following[1]) else None
    return None


def find_owner(words: Sequence[Word]) -> tuple[Word, ...]:
    """Whose answer a sentence is about that leads into a quotation: `Ruiz’s verdict was short`, Ruiz; else nobody."""
    place = next((index for index, word in enumerate(words) if word.lower in _ANSWERS), 0)
    for index in range(place - 1, max(-1, place - 2 - _MOST_BETWEEN), -1):
        word = words[index]
        if word.lower in POSSESSIVES and not index:
            return (word,)
        if word.text.endswith(_ENDINGS):
            owner = (*words[:index], Word(word.text[:-2], word.lower[:-2], word.start, word.end - 2))
            return owner if _is_subject(owner) else ()
    return ()


def _shown(words: Sequence[Word]) -> tuple[str, tuple[Word, ...]]:
    """What stands behind “No,” was ..."""
    if words and words[0].lower == "how":
        verb = next((index for index, word in enumerate(words) if word.lower in SPEAKING), 0)
        return (words[verb].lower, tuple(words[1:verb])) if verb else ("", ())
    if owner := find_owner(words):
        return "", owner
    place = next((index for index, word in enumerate(words) if word.lower in _ANSWERS), len(words))
    is_from = words[place + 1 : place + 2] and words[place + 1].lower in _FROM
    return "", phrase(list(words[place + 2 :])) if is_from else ()


def _is_subject(words: Sequence[Word]) -> bool:
    """Whether words are somebody's name and office, and nothing else: no clause, no preposition."""
    return not any(not word.text[0].isalnum() or word.lower in PREPOSITIONS | SPEAKING | PASSIVE for word in words)


def _is_spoken(word: Word, *, is_title: bool) -> bool:
    """Whether a verb may say that somebody speaks: any in -ed, one of the voice or the face behind a title."""
    if is_title:
        return word.text in _OF_VOICE or word.text in SPEAKING
    is_regular = word.text.islower() and word.text.isalpha() and word.text.endswith("ed")
    return is_regular and len(word.text) > len("need") and word.text not in _MAKING


def _name(words: Sequence[Word]) -> tuple[Word, ...]:
    """The name that some words begin with."""
    name = tuple(takewhile(lambda word: word.text[0].isupper(), words))
    if not name or is_day(name[0].text) or name[0].text.isupper():
        return ()  # "released Friday", "rated PG"
    return name if len(name) <= _MOST_NAMES and is_name(list(name)) else ()


def _ends_clause(word: Word) -> bool:
    return word.lower in _ENDS or word.lower.endswith("ly")
