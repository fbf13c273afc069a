"""What stands between marks, and the words before it -> whether somebody says it, or it is only a name or a term."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.extract.quotations.clauses import PREPOSITIONS, Word

# What follows is a name or a word, not what somebody said.
_NAMING = frozenset({
    "term", "terms", "word", "words", "phrase", "phrases", "slogan", "slogans", "title", "titled",
    "entitled", "named", "nicknamed", "dubbed", "known", "headline", "headlined", "headed", "film", "book",
    "song", "album", "novel", "movie", "play", "show", "series", "magazine", "newspaper", "codenamed",
    "operation", "brand", "brands", "sign", "motto", "signed", "banner", "banners", "chant", "chants",
    "expression", "called", "code-named", "campaign", "so-called", "symbol", "project", "programme",
    "program", "nickname", "label", "labels", "story", "article", "report", "study", "essay", "poem",
    "painting", "exhibition", "game", "category"
})  # fmt: skip
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
    if previous in _NAMING or previous.endswith("-called"):
        return True
    if said[-1] in ",.!?":
        return False
    words = said.split()
    if len(words) <= _LONG_NAME and _is_title(words):
        return True
    if len(words) > _SHORT:
        return False
    goes_on = bool(after) and after[0].text.isalnum()
    if previous in _DETERMINERS or previous.endswith(("'s", "’s")):
        return goes_on or len(words) == 1
    if previous in ("a", "an"):
        return goes_on and after[0].lower not in PREPOSITIONS and after[0].lower not in _CONNECTING
    return previous in _LOOSE


def _is_title(words: list[str]) -> bool:
    """Whether all words but the small ones are capitalised."""
    bare = (word if word.isalnum() else _SIGNS.sub("", word) for word in words)
    first = next(bare, "")
    return first[:1].isupper() and all(
        word[:1].isupper() or word[:1].isdigit() or word in _SMALL for word in bare if word
    )
