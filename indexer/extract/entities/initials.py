"""A person's name -> the same with every initial by itself: "J.R.R. Tolkien", "JRR Tolkien" as "J. R. R. Tolkien"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from indexer.extract.entities import cues, no_names
from indexer.extract.entities.gazetteer import Gazetteer

_BARE = "[BCDFGHJKLMNPQRSTVWXZ]{2,3}"  # that nobody could say as a word: "LI Keqiang" has none
# Dotted letters before any word, letters without dots before a surname with small letters.
_TOGETHER = re.compile(rf"\b(?:(?:[A-Z]\.){{2,}}[A-Z]?(?= \w)|{_BARE}(?= [^\W\d_]*[^\W\d_A-Z]))(?!\w)")
_TITLES = frozenset({"dr", "fm", "fr", "ms", "mr", "pm", "rv", "sr", "st"})  # of people and of ships
_NO_INITIALS = frozenset({"DJ", "LL", "MC", "MD", "MP", "NG", *map(str.upper, _TITLES)})
# Titles, and small words of languages: "IL Messaggero", "EN Masse". With dots they are initials, too.
_SMALL_WORDS = _TITLES | {
    "al", "am", "an", "at", "au", "be", "by", "da", "de", "del", "der", "des", "di", "die", "do", "dos", "du",
    "el", "em", "en", "es", "et", "go", "he", "il", "im", "in", "is", "it", "la", "las", "le", "les", "lo", "los",
    "me", "my", "na", "no", "of", "on", "or", "so", "the", "to", "un", "up", "we", "zu",
}  # fmt: skip
# In front of the names of clubs, firms, broadcasters, offices: they are nobody's initials.
_OF_BODIES = (
    cues.ORGANISATION_HEADS
    | cues.LEGAL_FORMS
    | (no_names.OTHER_ACRONYMS - {"dj"})
    | frozenset({
        "ab", "as", "bk", "bv", "ca", "ce", "cv", "eu", "ff", "fk", "hc", "hk", "if", "ig", "ik", "kk", "kv", "nk",
        "ok", "pt", "rb", "rc", "sk", "ss", "sv", "tv", "uk", "un", "us", "vv",
    })
)  # fmt: skip
_OTHER_STATES = frozenset({"N.B.", "N.S.", "W.A."})  # that are no places by themselves
_SURNAME_BEHIND = 2.4  # votes: more than letters in front have for an organisation
_ANY_WORD_BEHIND = 1.0  # "HG Wells": what stands beside it tells


@lru_cache(maxsize=1 << 14)
def spread_initials(name: str) -> str:
    """A person's name with a dot and a blank behind each of its initials that stand together.

    >>> spread_initials("George H.W. Bush"), spread_initials("JRR Tolkien"), spread_initials("MC Ren")
    ('George H. W. Bush', 'J. R. R. Tolkien', 'MC Ren')
    """
    if "." not in name and name.istitle():
        return name  # nearly always
    return _TOGETHER.sub(_spread, name)


def are_initials(word: str) -> bool:
    """Whether letters without dots are initials.

    >>> are_initials("HW"), are_initials("AN"), are_initials("DJ")
    (True, False, False)
    """
    return re.fullmatch(_BARE, word) is not None and word not in _NO_INITIALS


def votes_of_initials(words: Sequence[str], names: Gazetteer) -> float:
    """How much the words of a possible name speak for a person with initials in front; 0.0 where there are none.

    "JD Vance", "NT Rama Rao", but not "TV Azteca", "AC Milan". Three letters are so only before a given name.
    """
    if words[0].lower() in _SMALL_WORDS:
        return 0.0
    return _votes_of_letters(words[0], words[1:], names)


def _votes_of_letters(first: str, surname: Sequence[str], names: Gazetteer) -> float:
    """The votes of letters and of the words behind them."""
    if not (first.isupper() and first.isalpha() and 2 <= len(first) <= 3) or len(surname) > 2:
        return 0.0
    if any(word.isupper() or not word[0].isupper() for word in surname) or first.lower() in _OF_BODIES:
        return 0.0
    lowers = [word.lower() for word in surname]
    if lowers[-1] in cues.ORGANISATION_TAILS or names.organisation(" ".join(surname)):
        return 0.0
    is_given, place = lowers[0] in names.given_names, names.place(" ".join(surname))
    if place is not None and (not is_given or len(first) > 2 or place.kind != "town"):
        return 0.0
    if not is_given and (len(first) > 2 or names.organisation(first)):
        return 0.0
    is_ordinary = any(lower in names.words and lower not in names.given_names for lower in lowers)
    return _ANY_WORD_BEHIND if is_ordinary else _SURNAME_BEHIND


def begins_with_initials(words: Sequence[str], names: Gazetteer) -> bool:
    """Whether two letters that may also be a place or an organisation are initials: "NT Rama Rao", "K.T. Rama Rao".

    Those of a state are the state: "Raleigh, N.C. Thomas Ruiz".
    """
    letters, given = words[0].replace(".", ""), words[1].lower()
    place = names.place(words[0])
    if len(letters) != 2 or words[0] in _OTHER_STATES or (place is not None and place.kind == "region"):
        return False
    if given in names.words or given not in names.given_names or names.place(words[1]):
        return False
    is_small = "." not in words[0] and letters.lower() in _SMALL_WORDS
    return not is_small and _votes_of_letters(letters, words[1:], names) > 0.0


def _spread(match: re.Match[str]) -> str:
    if match[0] in _NO_INITIALS:
        return match[0]
    return " ".join(f"{letter}." for letter in match[0].replace(".", ""))
