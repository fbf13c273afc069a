"""A clause and its verb -> its subject: "Voss, who flew home on Monday, told reporters" is about Voss."""

from __future__ import annotations

from itertools import takewhile

from indexer.extract.quotations.clauses import BOUNDARIES, PREPOSITIONS, Word, is_adverb, is_passive, is_verb
from indexer.extract.quotations.openings import PRONOUNS
from indexer.extract.quotations.relations import is_related
from indexer.extract.quotations.speech_verbs import NOUNS, SAYING, SPEAKING

_FINITE = frozenset(verb for verb in SPEAKING if not verb.endswith("ing"))
_AUXILIARIES = frozenset({
    "has", "have", "had", "did", "does", "do", "would", "will", "could", "may", "might", "can", "is", "was",
    "were", "are", "been", "be", "being", "also", "then", "later", "still", "never", "once", "again",
    "even", "just", "now", "often", "always", "further", "since", "only", "first", "not", "previously",
    "all", "both", "himself", "herself", "went", "on", "to", "used"
})  # fmt: skip
_CONJUNCTIONS = frozenset({"and", "but", "then", "or", "yet", "so"})
_BEFORE_PARTICIPLES = frozenset({",", "while", "whilst", "by", "after", "before", "when", "without"})
_CLAUSE_OPENERS = frozenset({"after", "before", "while", "as", "because", "when", "since", "until", "that"})
_SAID = frozenset({"said", "says", "wrote", "writes", "explained", "explains", "added", "adds"})
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their", "our"})


def subject_of(words: list[Word], verb: int) -> tuple[Word, ...]:
    """The words of a verb's subject; none when it has none."""
    end = verb
    while end and (words[end - 1].lower in _AUXILIARIES or is_adverb(words[end - 1])):
        end -= 1
    if not end or (words[verb].lower in SAYING and _follows_quote(words, end)):
        return phrase(words[verb + 1 :])
    before = words[end - 1].lower
    if before == "as":
        return _quoted_as(words, end - 1)
    if before in _CONJUNCTIONS or (before in _BEFORE_PARTICIPLES and words[verb].lower.endswith("ing")):
        return main_subject(words[: end - 1])
    if before == "," and _is_parenthetic(words, verb):
        return phrase(words[verb + 1 :])
    if before == ")" and (opening := _opening(words, end - 1)):
        return subject_of([*words[:opening], words[verb]], opening)  # "Ana Ruiz (Lab, Hartley East) said"
    if before in ("who", "which", ",", ")", "—", "–"):
        subject = _before_apposition(words[: end - 1])
        return subject if before != "who" else _without_cleft(subject)
    start = end - 1
    while start and not _is_boundary(words, start - 1):
        start -= 1
    return tuple(words[start:end])


def _without_cleft(subject: tuple[Word, ...]) -> tuple[Word, ...]:
    """Who it was that said something: `It was Ana Ruiz who`; `it was not Ana Ruiz` stays what it is."""
    is_cleft = len(subject) > 2 and subject[0].lower == "it" and subject[1].lower in ("was", "is")
    return subject[2:] if is_cleft and subject[2].lower != "not" else subject


def _is_parenthetic(words: list[Word], verb: int) -> bool:
    """Whether a verb and a name behind it stand between commas: `It was, said Ana Ruiz, “a fire”`."""
    name = list(takewhile(lambda word: word.text[0].isupper(), words[verb + 1 :]))
    following = words[verb + 1 + len(name) : verb + 2 + len(name)]
    return bool(name and following) and following[0].text == "," and words[verb].lower in _SAID


def _opening(words: list[Word], closing: int) -> int:
    """Where the brackets open that close at a place; 0 when they do not."""
    return next((index for index in range(closing - 1, 0, -1) if words[index].text == "("), 0)


def main_subject(words: list[Word]) -> tuple[Word, ...]:
    """Whom a sentence is about: the subject of its first verb that says something, else what it begins with."""
    for index, word in enumerate(words):
        if index and word.lower in _FINITE and is_verb(words, index):
            return subject_of(words, index)
    chunks = _chunks(words)
    if len(chunks) > 2 and _begins_with_name(chunks[1]) and is_name(chunks[1]) and _is_of_someone(chunks[0]):
        return tuple(chunks[1])  # "Ana Voss's lawyer, Ben Oda, left"
    for chunk in chunks:
        if chunk[0].lower not in PREPOSITIONS and not chunk[0].lower.endswith("ing"):
            return _up_to_name(chunk)
    pronoun = next((word for word in chunks[0] if word.lower in PRONOUNS), None) if chunks else None
    return (pronoun,) if pronoun else tuple(chunks[0] if chunks else ())


def _up_to_name(words: list[Word]) -> tuple[Word, ...]:
    """What a clause begins with, as far as its last name before a preposition: `Fidan first made the call`, Fidan.

    Whoever belongs to that person is taken along: `The Fidan campaign`.
    """
    head = _without_complements(words)
    names = (index for index, word in enumerate(head) if word.text[0].isupper() and word.lower not in _ARTICLES)
    last = max(names, default=len(words) - 1)
    return tuple(words[: last + 2 if any(is_related(word.text) for word in head[last + 1 : last + 2]) else last + 1])


def phrase(words: list[Word]) -> tuple[Word, ...]:
    """The subject that stands first among some words: `the minister, José Cardona, on Tuesday` is José Cardona."""
    chunks: list[list[Word]] = [[]]
    for word in words:
        if word.text in ".!?;:()—–“”" or len(chunks) > 2:
            break
        if word.text == ",":
            chunks.append([])
        else:
            chunks[-1].append(word)
    head = chunks[0]
    if len(chunks) > 1 and (_is_description(head) or _is_of_someone(head)) and _begins_with_name(chunks[1]):
        return tuple(chunks[1])
    return tuple(head)


def is_name(words: list[Word]) -> bool:
    """Whether all words are capitalised, as those of a name are."""
    return all(word.text[0].isupper() for word in words)


def _follows_quote(words: list[Word], end: int) -> bool:
    return words[end - 1].text == "“" or (end > 1 and words[end - 1].text == "," and words[end - 2].text == "“")


def _is_boundary(words: list[Word], index: int) -> bool:
    word = words[index].lower
    if word == "and" and index and words[index - 1].text[0].isupper() and words[index + 1].text[0].isupper():
        return False  # "Ruiz and Oda" are one subject
    return word in BOUNDARIES or (word in SAYING and word not in NOUNS)


def _quoted_as(words: list[Word], place: int) -> tuple[Word, ...]:
    """The subject of `was quoted as saying`, or the object of `quoted X as saying`."""
    for index in range(place - 1, -1, -1):
        if words[index].lower in ("quoted", "cited", "quotes", "cites", "quoting", "citing"):
            return subject_of(words, index) if is_passive(words, index) else tuple(words[index + 1 : place])
    return ()


def _before_apposition(words: list[Word]) -> tuple[Word, ...]:
    """The subject whose apposition ends these words: `Voss, 43`, `Voss, who flew home`, `the minister, Ana Voss`."""
    chunks = _chunks(words)
    if not chunks:
        return ()
    if len(chunks) == 1 or (is_name(chunks[-1]) and (len(chunks[-1]) > 1 or chunks[-2][0].lower in _ARTICLES)):
        return tuple(chunks[-1])
    name = _without_complements(chunks[-1])
    if len(name) > 1 and is_name(name) and _is_of_someone(chunks[-2]):
        return tuple(name)  # "Ana Voss's lawyer, Ben Oda of Storm & Sons"
    for chunk in map(_without_conjunction, reversed(chunks[:-1])):
        if chunk[0].lower not in PREPOSITIONS and (chunk[0].text[0].isupper() or chunk[0].lower in _ARTICLES):
            return tuple(chunk)
    return tuple(chunks[-2])


def _without_conjunction(words: list[Word]) -> list[Word]:
    """The clause that begins within some words: `hours after Ana Ruiz`."""
    start = next((index for index in range(len(words) - 2, 0, -1) if words[index].lower in _CLAUSE_OPENERS), -1)
    return words[start + 1 :]


def _is_of_someone(words: list[Word]) -> bool:
    """Whether words describe somebody by another's name: "Ana Voss's lawyer"."""
    return any(word.text.endswith(("'s", "’s")) for word in words[:-1]) and words[-1].text[0].islower()


def _chunks(words: list[Word]) -> list[list[Word]]:
    """The parts between commas and dashes."""
    chunks: list[list[Word]] = [[]]
    for word in words:
        if word.text in ",—–()“;:":
            chunks.append([])
        else:
            chunks[-1].append(word)
    return [chunk for chunk in chunks if chunk]


def _is_description(words: list[Word]) -> bool:
    return bool(words) and not any(word.text[0].isupper() for word in _without_complements(words))


def _without_complements(words: list[Word]) -> list[Word]:
    end = next((index for index, word in enumerate(words) if word.lower in PREPOSITIONS), len(words))
    return words[:end]


def _begins_with_name(words: list[Word]) -> bool:
    return len(words) > 1 and words[0].text[0].isupper() and words[1].text[0].isupper()
