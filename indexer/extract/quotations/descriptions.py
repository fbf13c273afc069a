"""The words before or behind a name -> whether they describe that person: "the foreign minister of Selm"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.analysis import fold
from indexer.extract.quotations.clauses import PREPOSITIONS
from indexer.extract.quotations.relations import is_related
from indexer.extract.quotations.speakers import DETERMINERS, is_title

_WORDS_AND_ENDS = re.compile(r"[\w'’-]+|[.;:!?]")
_WORDS = re.compile(r"[\w'’-]+")
_CLAUSE_END = re.compile(r"[,.;:(—]")
_OF = ("of", "for", "at", "in")
_BEFORE_OTHERS = PREPOSITIONS | {"and", "or"}  # "the widow of Carl Voss" describes somebody else
_WHERE_AND_WHEN = frozenset({"in", "on", "at", "during", "after", "before", "since"})


def ends_with(text: str, described: Sequence[str]) -> bool:
    """Whether a text ends with a description: `Germany's foreign minister`, `president of the port`."""
    words = _WORDS_AND_ENDS.findall(text)
    for index in range(len(words) - 1, max(-1, len(words) - 7), -1):
        if words[index] == described[-1]:
            if not _WHERE_AND_WHEN.isdisjoint(words[max(0, index - 3) : index]):
                return False  # "in a blog post, Ana Ruiz"
            if is_related(words[index]) and words[index + 1 : index + 2] == ["for"] and is_title(words[-1]):
                return False  # "a spokesman for Mayor Ana Ruiz"
            is_last = index == len(words) - 1 or (words[index + 1] in _OF and words[-1] not in _BEFORE_OTHERS)
            return is_last and _covers(words[max(0, index - 6) : index], described)
        if words[index] in ".;:!?":
            return False
    return False


def holds(text: str, described: Sequence[str]) -> bool:
    """Whether an apposition, up to its end, holds a description."""
    words = _WORDS.findall(_CLAUSE_END.split(text, maxsplit=1)[0]) if described[-1] in text else []
    return described[-1] in words and _covers(words, described)


def _covers(words: list[str], described: Sequence[str]) -> bool:
    return all(fold(word) in map(fold, words) for word in described[:-1] if word not in DETERMINERS)
