"""The words that open a clause -> its pronoun, and who stands only beside it: `In a letter to Ben Oda she wrote`."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.extract.quotations.clauses import PREPOSITIONS, Word, is_verb, read_words
from indexer.extract.quotations.speakers import DETERMINERS, is_title
from indexer.extract.quotations.speech_verbs import SAYING

PRONOUNS = frozenset({"he", "she"})
_NOT_THAT_ONE = frozenset({"neither", "nor", "not", "no", "never", "nobody", "none", "than", "if", "whether"})
_BESIDE = frozenset({"with", "from", "against", "by", "beside", "behind", "to", "alongside", "told", "met"})
_PERSONAL = PRONOUNS | {"him", "his", "her", "they", "their", "them"}
_CONNECTING = frozenset({"and", "or", "like", "except", "than", "only", "not", "all", "both", "half"})
_SIDES = frozenset({"front", "behalf", "ahead"})  # "on behalf of"
_TIMES = frozenset({"morning", "evening", "spring", "beginning", "during"})
_SIGNS = frozenset(':;.!?“”"«»')


def without_opening(subject: tuple[Word, ...]) -> tuple[Word, ...]:
    """A subject without when and where: `she` of `In a statement on Tuesday she`."""
    if len(subject) < 2:
        return subject
    if subject[-1].lower in PRONOUNS:
        is_another = any(word.lower in _NOT_THAT_ONE for word in subject[:-1])
        return subject if is_another else subject[-1:]
    if subject[0].lower not in PREPOSITIONS and subject[0].lower != "the":
        return subject
    last = next((index for index in range(len(subject) - 2, 1, -1) if subject[index].lower == "the"), 0)
    before = subject[last - 1].lower
    is_opening = last and before not in PREPOSITIONS and before not in _CONNECTING and before not in _NOT_THAT_ONE
    return subject[last:] if is_opening else subject


def says_of_self(text: str, start: int, end: int, pronouns: frozenset[str]) -> bool:
    """Whether whoever is named at `start` says something of himself: `Ben Oda said on Monday that he`."""
    words = read_words(text, start, end)
    place = next((index for index, word in enumerate(words) if word.lower in _PERSONAL), 0)
    said = [index for index, word in enumerate(words[:place]) if word.lower in SAYING and is_verb(words, index)]
    return bool(said) and words[place].lower in pronouns and stays_within(text, start, end)


def stays_within(text: str, start: int, end: int) -> bool:
    """Whether no sentence and no quotation ends or begins between two places."""
    return _SIGNS.isdisjoint(text[start:end])


def stands_beside(text: str, start: int, name: int, end: int) -> bool:
    """Whether a sentence opens with somebody whom its subject has to do with: `After talks with Ben Oda, he`.

    The sentence starts at `start`, the name in it at `name`, and before `end` its subject follows.
    """
    words = read_words(text, start, name)
    if not words or not _opens(words[0]) or not stays_within(text, start, end):
        return False
    return _leads_beside(words)


def _opens(word: Word) -> bool:
    return word.lower in PREPOSITIONS or word.lower.endswith("ing")


def _leads_beside(words: Sequence[Word]) -> bool:
    """Whether a name that follows is what a preposition or a participle is about: `in a letter to the minister, `."""
    has_title = False
    for index in range(len(words) - 1, -1, -1):
        word = words[index].lower
        if word in _BESIDE or _is_participle(words, index):
            return True
        if word == "of" and index:
            return words[index - 1].lower in _SIDES
        has_title = has_title or is_title(word)
        is_of_title = has_title and (is_title(word) or words[index].text[0].isupper())
        if not (word in DETERMINERS or word == "," or is_of_title):
            return False  # "By Monday Ben Oda", "In the morning Ben Oda"
    return False


def _is_participle(words: Sequence[Word], index: int) -> bool:
    word = words[index].lower
    return word.endswith("ing") and word not in _TIMES and (not index or words[index - 1].lower in PREPOSITIONS)
