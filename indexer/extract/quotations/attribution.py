"""The words around a quotation -> who is said to speak, and how: subject and verb of the clause that attributes it.

A sentence is read as a list of words in which `QUOTE` stands for what is quoted. What the subject's words mean is
found in indexer/extract/quotations/speakers.py.
"""

from __future__ import annotations

from typing import NamedTuple

from indexer.extract.quotations.answers import find_owner
from indexer.extract.quotations.clauses import (
    BOUNDARIES,
    LEFT_OPEN,
    PREPOSITIONS,
    SENTENCE_ENDS,
    Word,
    is_adverb,
    is_passive,
    is_verb,
)
from indexer.extract.quotations.denials import is_denied
from indexer.extract.quotations.openings import PRONOUNS, without_opening
from indexer.extract.quotations.speech_verbs import PASSIVE, SAYING, SPEAKING
from indexer.extract.quotations.subjects import is_name, main_subject, phrase, subject_of

_NO_SUBJECTS = PASSIVE | PREPOSITIONS | {"has", "have", "had", "does", "do", "did"}
_new = tuple.__new__  # in half the time that calling a NamedTuple's class takes
_JUDGING = frozenset({"considered", "deemed", "found", "judged", "thought"})  # right before what is quoted
_DASHES = ("–", "—", "-")
_SIGNS_BEHIND = (",", *_DASHES)
_IN_THE_WORDS = ["in", "the", "words", "of"]
_YEAR = 4  # digits
_LONGEST_ROLE = 8  # words behind a name that signs a quotation
_TOLD = frozenset({"told", "informed", "warned", "ordered", "advised", "reminded", "assured", "urged"})
_AFTER_AGENTS = ("as", "that")  # "described by Oda as “", "was told by Oda that “"
_QUOTING = frozenset({"quoted", "quotes", "cited", "cites"})
_SOUGHT = SPEAKING | {"according", "words"}  # one of them stands in every attribution before a quotation
_FINITE = frozenset(verb for verb in SAYING if not verb.endswith("ing"))
_ENDS_OF_CLAUSES = frozenset(f"{SENTENCE_ENDS};:“”")
_MOST_WORDS = 30  # between a quotation and the verb that goes with it
# Where a verb's object ends, and words that stand in a clause of its own: "told reporters she was glad".
_ENDS_OF_OBJECTS = frozenset({",", ";", "and", "but"}) | PREPOSITIONS - {
    "in", "at", "on", "yesterday", "today", "tonight", "earlier", "late", "early"
}  # fmt: skip
_IN_CLAUSES = PASSIVE | frozenset({
    "that", "whether", "if", "why", "how", "what", "he", "she", "they", "we", "there", "has", "have", "had", "would",
    "will", "could", "should", "must", "can", "may", "might"
}) - {"being", "be", "been"}  # fmt: skip


class Attribution(NamedTuple):
    """Who speaks, in the article's words, and the verb. Both may be empty: "X: ..." has no verb, "added" nobody."""

    verb: str
    subject: tuple[Word, ...]


UNCLEAR = Attribution("", ())  # a clause with a verb stands beside it, but has something else that is said


def leads_in(words: list[Word]) -> bool:
    """Whether some words lead straight into a quotation: `he said: `, `he said that `."""
    if not words:
        return False
    last = words[-1]
    return last.text in (":", ",") or last.lower in LEFT_OPEN or last.lower in SPEAKING


def find_before(words: list[Word]) -> Attribution | None:
    """The attribution in the part of a sentence that stands before a quotation."""
    is_told = bool(words) and words[-1].lower in _AFTER_AGENTS
    if len(words) > 1 and words[-1].lower in _JUDGING and (subject := subject_of(words, len(words) - 1)):
        return Attribution(words[-1].lower, without_opening(subject))  # "wrote a book that Oda thought “"
    for index in range(len(words) - 1, -1, -1):
        word = words[index].lower
        if word not in _SOUGHT:  # nearly always
            continue
        if word == "according" and words[index + 1 : index + 2] and words[index + 1].lower == "to":
            return Attribution("according to", phrase(words[index + 2 :]))
        if word == "words" and _lower(words[index - 2 : index + 2]) == _IN_THE_WORDS:
            return Attribution("in the words of", phrase(words[index + 2 :]))
        if word in SPEAKING and ((is_by := is_told and words[index + 1].lower == "by") or is_verb(words, index)):
            subject = _agent(words[index + 1 :]) if is_by else subject_of(words, index)
            if len(subject) > 1 and subject[0].lower == "it":
                continue  # "it was too early to say"
            if len(subject) > 1 and subject[0].lower in PRONOUNS:
                subject = without_opening(subject)  # "whether he had read it he said"
            if subject or not is_passive(words, index):
                is_said = not is_denied(words, index, subject) and not _is_denied_to_be(words, index)
                return _new(Attribution, (word, without_opening(subject) if is_said else ()))
    return None


def _lower(words: list[Word]) -> list[str]:
    return [word.lower for word in words]


def _is_denied_to_be(words: list[Word], verb: int) -> bool:
    """Whether what is quoted is what somebody denies: `Ruiz denied that it was “dead”`, not `Ruiz denied it: “No.”`."""
    return words[verb].lower in ("deny", "denies", "denied", "denying") and words[-1].text not in ":,"


def find_leading(words: list[Word]) -> Attribution | None:
    """The attribution in a sentence without a verb that says something, before a colon: `Ruiz was blunt: `."""
    if not words or words[-1].text != ":":
        return None
    for index, word in enumerate(words):
        if word.lower in _TOLD and is_passive(words, index):
            return Attribution("", _agent(words[index + 1 :]))
    return Attribution("", find_owner(words) or main_subject(words[:-1]))


def _agent(words: list[Word]) -> tuple[Word, ...]:
    """By whom somebody was told: `by Ana Ruiz`."""
    return phrase(words[1:-1]) if words and words[0].lower == "by" else ()


def find_after(words: list[Word], *, end: str, goes_on: bool = False) -> Attribution | None:
    """The attribution right after a quotation: `, said Ruiz` or ` Ruiz said`; `UNCLEAR` when that is of something else.

    `end`: the last sign of the quotation. If that ends its sentence, only a clause that does nothing but attribute
    belongs to it. `goes_on`: another quotation begins where the words end.
    """
    if words and words[0].text in _DASHES and _is_signature(words[1:]):
        return Attribution("", tuple(_name_and_rest(words[1:])[0]))
    if words and words[0].text in _SIGNS_BEHIND:
        words = words[1:]
    if not words:
        return None
    if words[0].text == "according" and len(words) > 2 and words[1].lower == "to":
        return Attribution("according to", phrase(words[2:]))
    verb = _skip_adverbs(words, 0)
    if verb < len(words) and words[verb].text.islower() and words[verb].lower in _FINITE:
        return _new(Attribution, (words[verb].lower, phrase(words[verb + 1 :])))
    return _subject_first(words, end, goes_on)


def find_trailing(words: list[Word]) -> Attribution | None:
    """The attribution that ends the sentence in which a few words are quoted: ` would fail, Ruiz said.`"""
    end = next((index for index, word in enumerate(words) if word.text in SENTENCE_ENDS), len(words))
    comma = max((index for index, word in enumerate(words[:end]) if word.text == ","), default=None)
    if comma is None or end - comma > 8:
        return None
    return find_after(words[comma : end + 1], end=".")


def _is_signature(words: list[Word]) -> bool:
    """Whether a name stands after the dash behind a quotation, and nothing else but who that is: `Ana Ruiz, mayor`."""
    name, described = _name_and_rest(words)
    if any(word.text.isdigit() and len(word.text) < _YEAR for word in described):  # "Harbour Sun, August 16, 2008"
        return False
    return 2 <= len(name) <= 4 and is_name(name) and len(described) <= _LONGEST_ROLE and not _has_clause(described)


def _name_and_rest(words: list[Word]) -> tuple[list[Word], list[Word]]:
    words = words[:-1] if words and words[-1].text == "." else words
    comma = next((index for index, word in enumerate(words) if word.text == ","), len(words))
    return words[:comma], words[comma + 1 :]


def _has_clause(words: list[Word]) -> bool:
    return any(word.text in _ENDS_OF_CLAUSES or word.lower in _FINITE | PASSIVE for word in words)


def _subject_first(words: list[Word], end: str, goes_on: bool) -> Attribution | None:
    if words[0].lower in BOUNDARIES or words[0].lower in _NO_SUBJECTS:
        return None
    for index, word in enumerate(words[:_MOST_WORDS]):
        if word.text in _ENDS_OF_CLAUSES:
            return None
        if index and word.lower in _FINITE and is_verb(words, index):
            if goes_on and _leads_on(words, index):
                return UNCLEAR
            if end in SENTENCE_ENDS and _has_object_clause(words, index):
                return None if end == "." else UNCLEAR
            if end == "." and not _ends_clause(words, index):
                return None
            subject = _quoted(words, index) or subject_of(words, index)
            is_open = is_denied(words, index, subject) or _is_or_another(words, index)
            return _new(Attribution, (word.lower, () if is_open else without_opening(subject)))
    return None


def _is_or_another(words: list[Word], verb: int) -> bool:
    """Whether somebody else may have said it: `she said, or he did`, not `she said, or shouted`."""
    following = words[verb + 1 : verb + 4]
    if len(following) < 3 or following[0].text != "," or following[1].lower != "or":
        return False
    return following[2].lower in ("he", "she", "they") or following[2].text[0].isupper()


def _quoted(words: list[Word], verb: int) -> tuple[Word, ...]:
    """Who is quoted by somebody else: `the paper quoted Ana Ruiz as saying`."""
    if words[verb].lower not in _QUOTING or is_passive(words, verb):
        return ()
    end = next((index for index in range(verb, len(words)) if words[index].lower == "as"), verb)
    return tuple(words[verb + 1 : end])


def _leads_on(words: list[Word], verb: int) -> bool:
    """Whether a verb leads into the next quotation: `Ruiz said, “`."""
    return leads_in(words[verb:]) and not any(word.text in SENTENCE_ENDS for word in words[verb:])


def _has_object_clause(words: list[Word], verb: int) -> bool:
    """Whether a clause says what is said: `Ruiz told reporters she was glad`."""
    for word in words[verb + 1 :]:
        if word.text == ":" or word.lower in _IN_CLAUSES:
            return True
        if word.text in SENTENCE_ENDS or word.lower in _ENDS_OF_OBJECTS:
            return False
    return False


def _ends_clause(words: list[Word], verb: int) -> bool:
    """Whether nothing that is said follows a verb: the end of the sentence, or when and where it was said."""
    following = words[verb + 1 : verb + 2]
    return not following or following[0].text in ".,:" or following[0].lower in PREPOSITIONS


def _skip_adverbs(words: list[Word], index: int) -> int:
    while index < len(words) and is_adverb(words[index]):
        index += 1
    return index
