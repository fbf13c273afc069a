"""What stands between marks, and the words before it -> whether somebody says it, or it is only a name or a term."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.extract.quotations.clauses import PREPOSITIONS, Word

# What they are called is a name: not half a sentence, which somebody calls them.
THINGS = frozenset({
    "film", "book", "song", "album", "novel", "movie", "play", "show", "series", "magazine", "newspaper", "operation",
    "brand", "brands", "campaign", "symbol", "project", "programme", "program", "story", "article", "report", "study",
    "essay", "poem", "painting", "exhibition", "game", "category",
})  # fmt: skip
# What follows is a name or a word, not what somebody said.
NAMING = frozenset({
    "term", "terms", "word", "words", "phrase", "phrases", "slogan", "slogans", "title", "titled",
    "entitled", "named", "nicknamed", "dubbed", "known", "headline", "headlined", "headed", "codenamed", "sign",
    "motto", "signed", "banner", "banners", "chant", "chants", "expression", "called", "code-named", "so-called",
    "nickname", "label", "labels",
}) | THINGS  # fmt: skip
_DETERMINERS = frozenset({
    "the", "its", "his", "her", "their", "our", "my", "your", "this", "these", "those", "such", "some",
    "any", "no"
})  # fmt: skip
_SMALL = frozenset({
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "with"
})  # fmt: skip
_CONNECTING = frozenset({"and", "or", "but", "that", "which"})
_LOOSE = frozenset({"of", "and", "or", "with", "by", "in", "on", "from", "about"})
_SIGNS = re.compile(r"\W")
_CHARGING = frozenset({
    "accuse", "accused", "accuses", "accusing", "blame", "blamed", "blames", "blaming", "thank", "thanked", "thanks",
    "thanking", "criticised", "criticized", "criticises", "praised", "praises", "applauded", "condemned", "mocked",
    "attacked", "denounced", "rebuked", "apologised", "apologized", "warned", "warns", "commended",
})  # fmt: skip
_CALLING = ("call", "calls")
_CALLED = (*_CALLING, "called")
_MOST_BEFORE_CALLING = 6  # words, from "what" on
_SHORT = 3  # words
_LONG_NAME = 8


def is_sentence(said: str) -> bool:
    """Whether a whole sentence is quoted, or the part of one that stands before "he said"."""
    first = said[:1]
    if not first.isalnum():
        first = next((sign for sign in said if sign.isalnum()), "")
    return (first.isupper() or first.isdigit()) and said[-1] in ".!?…,—–-”’\"'"


def is_mere_name(said: str, before: Sequence[Word], after: Sequence[Word]) -> bool:
    """Whether a few words between marks are a title, a nickname or a term, in a sentence in which somebody speaks."""
    previous = before[-1].lower if before else ""
    if previous in _CALLED and said[0].islower() and said.count(" ") >= _SHORT and _is_called_by(before):
        return False
    if previous in NAMING or previous.endswith("-called"):
        return previous not in THINGS or not said[0].islower() or said.count(" ") < _SHORT
    if said[-1] in ",.!?":
        return False
    if previous == "," and len(before) > 1 and before[-2].lower in NAMING and after and after[0].text == ",":
        return True  # "their banner, “Homes not Yachts”, "
    if previous in _CALLING and any(word.lower == "what" for word in before[-_MOST_BEFORE_CALLING:]):
        return True  # "what she calls “polite violence”"
    if is_title_like(said):
        return True
    words = said.split()
    if len(words) > _SHORT:
        return False
    goes_on = bool(after) and after[0].text.isalnum()
    if previous in _DETERMINERS or previous.endswith(("'s", "’s")):
        return goes_on or len(words) == 1
    if previous in ("a", "an"):
        return goes_on and after[0].lower not in PREPOSITIONS and after[0].lower not in _CONNECTING
    return previous in _LOOSE and not is_charged(before)


def _is_called_by(before: Sequence[Word]) -> bool:
    """Whether somebody judges something so: `what he called “a cowardly act of war”`, `which it called`."""
    words = [word.lower for word in before[-3:-1]]
    return len(words) == 2 and words[0] in ("what", "which") and words[1] in ("he", "she", "it", "they")


def is_charged(before: Sequence[Word]) -> bool:
    """Whether it is what somebody is accused of or thanked for: `Ruiz accused her of “hiding the truth”`."""
    if not before or before[-1].lower not in ("of", "for"):
        return False
    return any(word.lower in _CHARGING for word in before[-_MOST_BEFORE_CALLING:])


def is_title_like(said: str) -> bool:
    """Whether there are few words, and all but the small ones are capitalised."""
    if said[:1].islower():  # nearly always
        return False
    words = said.split()
    return len(words) <= _LONG_NAME and _is_title(words)


def _is_title(words: list[str]) -> bool:
    bare = (word if word.isalnum() else _SIGNS.sub("", word) for word in words)
    first = next(bare, "")
    return first[:1].isupper() and all(
        word[:1].isupper() or word[:1].isdigit() or word in _SMALL for word in bare if word
    )
