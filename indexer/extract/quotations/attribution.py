"""The words around a quotation -> who is said to speak, and how: subject and verb of the clause that attributes it.

A sentence is read as a list of words in which `QUOTE` stands for what is quoted. What the subject's words mean is
found in indexer/extract/quotations/speakers.py.
"""

from __future__ import annotations

from typing import NamedTuple

from indexer.extract.quotations.clauses import BOUNDARIES, PREPOSITIONS, SENTENCE_ENDS, Word, is_passive, is_verb
from indexer.extract.quotations.speech_verbs import PASSIVE, SAYING, SPEAKING
from indexer.extract.quotations.subjects import is_name, main_subject, phrase, subject_of

_LEFT_OPEN = frozenset({
    "that", "as", "is", "was", "are", "were", "be", "been", "how", "why", "like", "to"
})  # fmt: skip
_NO_SUBJECTS = PASSIVE | PREPOSITIONS | {"has", "have", "had", "does", "do", "did"}
_DASHES = ("–", "—", "-")
_FINITE = frozenset(verb for verb in SAYING if not verb.endswith("ing"))
_ENDS_OF_CLAUSES = frozenset(f"{SENTENCE_ENDS};:“”")
_MOST_WORDS = 30  # between a quotation and the verb that goes with it


class Attribution(NamedTuple):
    """Who speaks, in the article's words, and the verb. Both may be empty: "X: ..." has no verb, "added" nobody."""

    verb: str
    subject: tuple[Word, ...]


def leads_in(words: list[Word]) -> bool:
    """Whether some words lead straight into a quotation: `he said: `, `he said that `."""
    if not words:
        return False
    last = words[-1]
    return last.text in (":", ",") or last.lower in _LEFT_OPEN or last.lower in SPEAKING


def find_before(words: list[Word]) -> Attribution | None:
    """The attribution in the part of a sentence that stands before a quotation."""
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        if word.lower == "according" and words[index + 1 : index + 2] and words[index + 1].lower == "to":
            return Attribution("according to", phrase(words[index + 2 :]))
        if word.lower in SPEAKING and is_verb(words, index):
            subject = subject_of(words, index)
            if subject or not is_passive(words, index):
                return Attribution(word.lower, subject)
    return None


def find_leading(words: list[Word]) -> Attribution | None:
    """The attribution in a sentence without a verb that says something, before a colon: `Ruiz was blunt: `."""
    if not words or words[-1].text != ":":
        return None
    return Attribution("", main_subject(words[:-1]))


def find_after(words: list[Word], *, is_closed: bool) -> Attribution | None:
    """The attribution right after a quotation: `, said Ruiz` or ` Ruiz said`.

    `is_closed`: the quotation ends its sentence, so that only a clause that does nothing but attribute belongs to it.
    """
    if words and words[0].text in _DASHES and _is_signature(words[1:]):
        return Attribution("", tuple(words[1:]))
    if words and words[0].text in (",", *_DASHES):
        words = words[1:]
    if not words:
        return None
    if words[0].lower == "according" and len(words) > 2 and words[1].lower == "to":
        return Attribution("according to", phrase(words[2:]))
    verb = _skip_adverbs(words, 0)
    if verb < len(words) and words[verb].text.islower() and words[verb].lower in _FINITE:
        return Attribution(words[verb].lower, phrase(words[verb + 1 :]))
    return _subject_first(words, is_closed)


def find_trailing(words: list[Word]) -> Attribution | None:
    """The attribution that ends the sentence in which a few words are quoted: ` would fail, Ruiz said.`"""
    end = next((index for index, word in enumerate(words) if word.text in SENTENCE_ENDS), len(words))
    comma = max((index for index, word in enumerate(words[:end]) if word.text == ","), default=None)
    if comma is None or end - comma > 8:
        return None
    return find_after(words[comma : end + 1], is_closed=True)


def _is_signature(words: list[Word]) -> bool:
    """Whether a name and nothing else stands after the dash behind a quotation."""
    return 2 <= len(words) <= 4 and is_name(words)


def _subject_first(words: list[Word], is_closed: bool) -> Attribution | None:
    if words[0].lower in BOUNDARIES or words[0].lower in _NO_SUBJECTS:
        return None
    for index, word in enumerate(words[:_MOST_WORDS]):
        if word.text in _ENDS_OF_CLAUSES:
            return None
        if index and word.lower in _FINITE and is_verb(words, index):
            if is_closed and not _ends_clause(words, index):
                return None
            return Attribution(word.lower, subject_of(words, index))
    return None


def _ends_clause(words: list[Word], verb: int) -> bool:
    """Whether nothing that is said follows a verb: the end of the sentence, or when and where it was said."""
    following = words[verb + 1 : verb + 2]
    return not following or following[0].text in ".,:" or following[0].lower in PREPOSITIONS


def _skip_adverbs(words: list[Word], index: int) -> int:
    while index < len(words) and words[index].lower.endswith("ly"):
        index += 1
    return index
