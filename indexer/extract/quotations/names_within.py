"""What a paragraph quotes -> what of it is said: in `The author of “Salt” said: “No.”` that is “No.” alone.

Such names, of books, films and people, stand for nothing that is said: the words around them read on past them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.extract.quotations.clauses import LEFT_OPEN, PREPOSITIONS
from indexer.extract.quotations.mere_marks import NAMING, THINGS, is_title_like
from indexer.extract.quotations.quote_marks import Quoted
from indexer.extract.quotations.speech_verbs import SPEAKING

_LONGEST = 80  # characters of a name
_ALIAS = re.compile(
    r"\b(?:known|billed|nicknamed|dubbed|famous|renowned|styled|remembered)\b[^.!?;:,“”\"‘«]*\bas \Z", re.IGNORECASE
)
_PLAYED = frozenset({
    "wrote", "writes", "written", "directed", "directs", "played", "plays", "playing", "starred", "stars", "sang",
    "sings", "published", "publishes", "edited", "edits", "produced", "produces", "made", "makes", "created", "creates",
    "recorded", "won", "and", "the", "his", "her", "hit", "or", "painted", "paints", "performed", "performs",
})  # fmt: skip
_BEFORE_TITLES = PREPOSITIONS | NAMING | _PLAYED
_BEFORE_ANYTHING = NAMING - THINGS - {"called", "words", "phrases"}


def without_names(text: str, quoted: Sequence[Quoted]) -> list[Quoted]:
    """What is quoted in a paragraph, without names that stand within a sentence beside something that is said."""
    return [one for one in quoted if not _is_name_within(text, one)]


def _is_name_within(text: str, one: Quoted) -> bool:
    opening = one.opening
    if opening < 2 or text[opening - 1] != " ":
        return False
    sign = text[opening - 2]
    if not (sign.isalnum() or sign == ",") or one.is_open or one.end - one.start > _LONGEST:
        return False
    last = text[text.rfind(" ", 0, opening - 1) + 1 : opening - 1]
    if sign == ",":
        return last[:-1] in THINGS and is_title_like(text[one.start : one.end])  # "whose first book, “The Salt Road”, "
    if last in SPEAKING or last == "that":  # nearly always
        return False
    said = text[one.start : one.end].removesuffix(",")
    return bool(said) and said[-1] not in ".!?…—–-" and _is_name_behind(text, one, last, said)


def _is_name_behind(text: str, one: Quoted, last: str, said: str) -> bool:
    """Whether a word is followed by a name, not by what somebody says."""
    if last in _BEFORE_ANYTHING:
        return True
    if last == "as" and _ALIAS.search(text, max(0, one.opening - _LONGEST), one.opening):
        return True
    if last[0].isupper():
        return _is_nickname(text, one, said)
    is_sure = last in _BEFORE_TITLES or (text[one.end - 1] != "," and last not in LEFT_OPEN)
    return is_sure and is_title_like(said)


def _is_nickname(text: str, one: Quoted, said: str) -> bool:
    """Whether a word stands within somebody's name: `Pia “Pip” Olsen`."""
    behind = text[one.closing : one.closing + 2]
    return said[0].isupper() and said.count(" ") < 2 and behind[:1] == " " and behind[1:].isupper()
