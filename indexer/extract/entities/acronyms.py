"""A name and the acronym in brackets behind it -> whether they fit, and how far to the left the name reaches."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from indexer.extract.entities.gazetteer import load_gazetteer

ACRONYM_BEHIND = re.compile(r"(?:[.,]{0,2} (?:Ltd|Limited)\.?)? \(([A-Z][\w.&-]{1,9})\)")
_BETWEEN_COMMAS = re.compile(r", ([A-Z]{3,9}),")
_CAPITALS = re.compile(r"(?=.{3})[A-Z][a-z]*[A-Z][A-Za-z]*")  # "FTC", "KenGen"
_WORD = re.compile(r"[^\s-]+")
_SMALL = frozenset({
    "&", "against", "and", "at", "by", "da", "de", "del", "des", "do", "du", "e", "et", "for", "für", "in", "la", "of",
    "on", "the", "to", "und", "with", "y",
})  # fmt: skip
_REACH = 120  # characters of a name
_ENDS = (".", ";", ":", ")", '"', "”")


def is_explained(acronym: str, name: str) -> bool:
    """Whether the initials of a name, its small words aside or not, are the acronym.

    >>> is_explained("ICJ", "International Court of Justice"), is_explained("MoD", "Ministry of Defence")
    (True, True)
    """
    return acronym.replace(".", "").lower() in initials_of(name)


def initials_of(name: str) -> set[str]:
    """The initials of a name of several words in small letters, with and without its small words; none of one word.

    >>> sorted(initials_of("Court of Justice")), initials_of("Court")
    (['cj', 'coj'], set())
    """
    words = name.replace("-", " ").split()
    if len(words) < 2:
        return set()
    initials = ("".join(word[0] for word in words), "".join(word[0] for word in words if word[0].isupper()))
    return {letters.lower() for letters in initials}


def has_letters(name: str, acronym: str) -> bool:
    """Whether a name has the letters of an acronym in their order: "Petróleos Mexicanos" those of "Pemex"."""
    letters = iter(name.lower())
    return all(letter in letters for letter in acronym.lower() if letter.isalpha())


def short_name_behind(name: str, text: str, end: int) -> str:
    """What stands for an organisation from here on, whose name ends in the text there; "" where nothing does.

    Between commas its initials, in brackets whatever has capitals and is no place: many are those of another language.

    >>> short_name_behind("Copper Workers", "Copper Workers (FTC) met.", 14)
    'FTC'
    """
    if acronym := ACRONYM_BEHIND.match(text, end):
        short = acronym[1]
        if is_explained(short, name):
            return short
        is_of_another = is_explained(short, name.rpartition(" of the ")[2])  # "Bureau of the Party of Tarn (PT)"
        is_short = _CAPITALS.fullmatch(short) is not None and load_gazetteer().place(short) is None
        return short if is_short and not is_of_another else ""
    between = _BETWEEN_COMMAS.match(text, end)
    return between[1] if between and is_explained(between[1], name) else ""


@lru_cache(maxsize=1 << 10)
def words_of_acronym(acronym: str) -> re.Pattern[str]:
    """The pattern of words that an acronym may be short for, one a letter, small ones between them.

    >>> words_of_acronym("RHT").search("The Royal Horse Tramway ran")[0]
    'Royal Horse Tramway'
    """
    between = rf"[ -](?:(?:{'|'.join(sorted(_SMALL))}) ){{0,2}}"
    return re.compile(r"\b" + between.join(map(_word_of_letter, acronym)))


def _word_of_letter(letter: str) -> str:
    """The pattern of a word that a letter of an acronym may stand for: a capitalised one, or a small word."""
    small = sorted(word for word in _SMALL if word[0] == letter.lower())
    return "(?:" + "|".join((rf"{letter}[\w’']+", *(rf"{word}\b" for word in small))) + ")"


def find_beginning(text: str, end: int) -> int:
    """Where a name begins that ends before an acronym in brackets; `end`, where the acronym fits no words there.

    Small words count only for small letters: the "of" of "MoHSW".

    >>> find_beginning("the Dock Trades and Allied Workers Union (DTAWU)", 40)
    4
    """
    behind = ACRONYM_BEHIND.match(text, end)
    if behind is None:
        return end
    letters = [letter for letter in behind[1] if letter.isalnum()]
    first = max(0, end - _REACH, text.rfind("\n", 0, end) + 1)
    words = [*_WORD.finditer(text, first, end)][::-1]
    start = _beginning(words, letters, end)
    if start == end and behind[1].isupper():  # "Interim Force in Yendo (IFIY)"
        start = _beginning(words, [letter.lower() for letter in letters], end)
    is_whole_word = text[start - 1 : start] in ("", " ", "\n")
    return start if is_whole_word and text[start].isupper() else end


def _beginning(words: Sequence[re.Match[str]], every: Sequence[str], end: int) -> int:
    """Where the first of the words begins that the letters are initials of; `words` from the last one to the left."""
    letters = [*every]
    for number, match in enumerate(words):
        word = match[0]
        if number and word.endswith(_ENDS) and not ("." in word[:-1] and word.isupper()):
            return end
        if word[0].isupper():
            initials = [letter for letter in word if letter.isalpha()] if word.isupper() else []  # "U.N."
            if initials != [letter.upper() for letter in letters[-len(initials) :]]:
                initials = [word[0]]
            if letters[-1].upper() != initials[-1]:
                return end
            del letters[-len(initials) :]
        elif word not in _SMALL:
            return end
        elif word[0] == letters[-1]:
            letters.pop()
        if not letters:
            return match.start()
    return end
