"""A speaker's words -> whether they are of somebody who only belongs to the person named: `the widow of Carl Voss`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from indexer.extract.quotations.clauses import Word

# Who belongs to a person, or speaks for one.
_RELATED_WORDS = (
    "spokesman spokeswoman spokesperson spokesmen spokespeople aide aides adviser advisers advisor advisors lawyer "
    "lawyers attorney attorneys solicitor barrister agent agents staff staffer staffers assistant assistants deputy "
    "representative representatives envoy ally allies supporter supporters follower followers fan fans critic critics "
    "opponent opponents rival rivals friend friends colleague colleagues neighbour neighbours neighbor neighbors "
    "partner partners successor predecessor biographer widow widower wife husband spouse fiancé fiancée girlfriend "
    "boyfriend son sons daughter daughters child children father mother parent parents brother brothers sister "
    "sisters sibling siblings uncle aunt nephew niece cousin cousins grandson granddaughter grandfather grandmother "
    "stepson stepdaughter relative relatives relations family heirs campaign camp team office administration "
    "government cabinet company firm foundation estate entourage party allies secretary bodyguard driver doctor coach "
    "trainer manager victim victims killer boss employer employee employees campaigners officials insiders source "
    "sources people"
)
_RELATED = frozenset(_RELATED_WORDS.split())
_OF = frozenset({"of", "for", "to", "with"})
_REPRESENTING = frozenset({"representing", "advising", "defending", "backing", "supporting", "opposing", "challenging"})
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "their", "our", "my", "its", "one", "some", "former"})
_LONGEST_DESCRIPTION = 6  # words at the beginning of a sentence
_IN_LAW = ("in-law", "-to-be")


def is_about_another(words: Sequence[Word]) -> bool:
    """Whether a speaker's words hold a name, but mean somebody else: `the Ruiz campaign`, `a man representing Ruiz`."""
    if len(words) < 2:  # nearly always
        return False
    if len(words) > 2 and not _REPRESENTING.isdisjoint([word.text for word in words[2:]]):
        return True
    if not _is_capitalised(words[-1]):  # "Oda’s brother Carl Voss" is
        for index, word in enumerate(words):
            if is_related(word.text):
                return _is_after_name(words, index) and not any(map(_is_capitalised, words[index + 1 :]))
    return False


def has_related(text: str) -> bool:
    """Whether a word of a text may be for somebody who belongs to a person."""
    return not _RELATED.isdisjoint(text.split()) or any(ending in text for ending in _IN_LAW)


def is_of_somebody(words: Sequence[Word]) -> bool:
    """Whether somebody is described by the person whom he or she belongs to: `the widow of`, `a lawyer for`."""
    return any(word.text in _RELATED and following.lower in _OF for word, following in pairwise(words))


def begins_with_another(words: Sequence[Word]) -> bool:
    """Whether a sentence is about kin, staff or friends of a person: `Oda’s brother came`, `The brother of Ben Oda`."""
    for index, word in enumerate(words[:_LONGEST_DESCRIPTION]):
        if not word.text[0].isalnum():
            return False
        if is_related(word.text):
            following = words[index + 1 : index + 2]
            if following and following[0].lower in _OF:
                is_first = not any(_is_after_name(words, place) for place in range(1, index + 1))
                return is_first and any(map(_is_capitalised, words[index + 2 : index + 5]))
            is_named = bool(following) and (following[0].text == "," or _is_capitalised(following[0]))
            return _is_after_name(words, index) and not is_named
    return False


def is_related(word: str) -> bool:
    """Whether a word, as written, is for somebody who belongs to a person."""
    return word in _RELATED or word.endswith(_IN_LAW)


def _is_after_name(words: Sequence[Word], index: int) -> bool:
    return index > 0 and _is_capitalised(words[index - 1]) and words[index - 1].lower not in _DETERMINERS


def _is_capitalised(word: Word) -> bool:
    return word.text[0].isupper()
