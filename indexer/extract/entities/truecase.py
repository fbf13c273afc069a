"""A text that is all in capitals -> the same with small letters where English has them, letter for letter."""

from __future__ import annotations

import re
import string

from indexer.extract.entities.cues import OPENERS
from indexer.extract.entities.gazetteer import Gazetteer, load_gazetteer, name_key

_SAMPLE = 400  # characters from the middle of a text that tell whether it is loud
_MOST_SMALL = 0.1  # of them are small letters in a loud text: "Mc", "de"
_SMALL = string.ascii_lowercase.encode()
_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SHORTEST_NAME = 3  # letters; of other unknown words so short most are acronyms
_LONGEST_KNOWN = 12  # words; the longest name that is known has fewer
# Words that end so are ordinary ones, known or not.
_ENDING = re.compile(r"....(?:isms?|tions?|ing|ed|ly|ness|ments?|ous|able|less|ful|ists?|ative|iz(?:e|es|er|ers))$")
_POSSESSIVE = re.compile(r"['’]S$")


def is_loud(text: str) -> bool:
    """Whether a text is written in capitals throughout.

    >>> is_loud("THE MINISTERS MET IN ROME."), is_loud("The ministers met in Rome.")
    (True, False)
    """
    middle = max(0, len(text) // 2 - _SAMPLE // 2)
    sample = text[middle : middle + _SAMPLE]
    plain = sample.encode("ascii", "ignore")  # in bytes small letters are counted at once
    if len(plain) - len(plain.translate(None, _SMALL)) > _MOST_SMALL * len(sample):  # nearly always
        return False
    letters = sum(map(str.isalpha, sample))
    return letters > 0 and sum(map(str.islower, sample)) <= _MOST_SMALL * letters


def soften_all(headline: str, text: str) -> tuple[str, str]:
    """Both, with small letters where everything is in capitals; a loud headline over running text stays as it is."""
    if not is_loud(text or headline):
        return headline, text
    return soften(headline) if is_loud(headline) else headline, soften(text)


def soften(text: str) -> str:
    """The text with ordinary words in small letters and the others as names. It keeps its length.

    >>> soften("PREMIER FULBERT YOULOU LEFT PARIS AND MET NATO.")
    'premier Fulbert Youlou left Paris and met NATO.'
    """
    names = load_gazetteer()
    words = list(_WORD.finditer(text))
    known = _inside_known_names([word.group() for word in words], names)
    softened: list[str] = []
    reached = 0
    for number, word in enumerate(words):
        written = word.group()
        softened += text[reached : word.start()], _titled(written) if number in known else _softened(written, names)
        reached = word.end()
    return "".join(softened) + text[reached:]


def _inside_known_names(words: list[str], names: Gazetteer) -> set[int]:
    """The words that are part of a known name of several, by number: "GREAT BRITAIN", "UNITED NATIONS"."""
    lowers = [word.lower().replace("’", "'") for word in words]
    inside: set[int] = set()
    for number, lower in enumerate(lowers):
        if lower in names.starts:
            count = names.words_behind(lower, tuple(lowers[number + 1 : number + _LONGEST_KNOWN]))
            known = range(number, number + 1 + count) if count else ()
            inside.update(place for place in known if lowers[place] not in OPENERS)
    return inside


def _titled(word: str) -> str:
    return word[0] + word[1:].lower() if len(word.lower()) == len(word) else word


def _softened(word: str, names: Gazetteer) -> str:
    small = word.lower()
    if len(small) != len(word) or not word.isupper() or "." in word:
        return word
    plain = _POSSESSIVE.sub("", word)
    ending = small[len(plain) :]
    lower = small[: len(plain)]
    place = names.places.get(lower)
    is_ordinary = len(lower) == 1 or all(part in names.words or _ENDING.search(part) for part in lower.split("-"))
    if is_ordinary and (lower in OPENERS or not (place and place.kind == "country")):
        return small
    key = name_key(plain)
    if len(lower) <= _SHORTEST_NAME and lower.isalpha() and lower not in names.given_names and not place:
        return plain + ending
    if key in names.acronyms or (key in names.organisations and names.organisations[key].isupper()):
        return plain + ending
    return "-".join(part[:1].upper() + part[1:] for part in lower.split("-")) + ending
