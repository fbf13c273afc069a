"""A paragraph that a dash opens -> what is said in it: `— I will not sign, said Ana Ruiz.`

A list has such paragraphs, too. So somebody has to be said to speak, in words that are a speaker's own: "I", "you".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from indexer.extract.quotations.speech_verbs import SAYING

_DASHES = ("—", "–")
_NAME = r"[A-ZÀ-Þ][\w.’'-]*"
_SAID = re.compile(
    rf"([,?!…]) (?:([a-z]+) (?={_NAME}|the |an? |his |her |my |s?he\b)"
    rf"|(?:s?he|(?:{_NAME} ){{0,3}}{_NAME}|(?:the|an?) \w+) (\w+)\b)"
)
_OWN_WORDS = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me|us)\b(?![-.])")
_AGAIN = re.compile(r"[.!?] ?[—–] ?(?=\w)")  # "..., says Ana Ruiz. – I saw it."
_LINE = re.compile(r"[.!?…]\n(?=[—–])")  # lines of a dialogue with no blank ones between them
_FINITE = frozenset(verb for verb in SAYING if not verb.endswith("ing"))


def has_dialogue(text: str) -> bool:
    """Whether a paragraph of a text may begin with a dash."""
    return text.startswith(_DASHES) or "\n—" in text or "\n–" in text


def read_dialogue(text: str, start: int, end: int, *, goes_on: bool) -> Iterator[tuple[int, int, int]]:
    """Where a dash in a paragraph stands, and where what it opens starts and ends, without the comma behind that.

    `goes_on`: the paragraph before is somebody's words, so this one is an answer, whatever its words.
    """
    if not text.startswith(_DASHES, start):
        return
    lines = [start, *(match.end() for match in _LINE.finditer(text, start, end)), end]
    for begin, stop in pairwise(lines):
        said = list(_read_line(text, begin, stop, goes_on=goes_on))
        goes_on = bool(said)
        yield from said


def _read_line(text: str, start: int, end: int, *, goes_on: bool) -> Iterator[tuple[int, int, int]]:
    first = start + 2 if text[start + 1 : start + 2] == " " else start + 1
    for match in _SAID.finditer(text, first, end):
        if (match[2] or match[3]) not in _FINITE:
            continue
        last = match.start() + (match[1] != ",")
        if goes_on or match[1] in "?!" or _OWN_WORDS.search(text, first, last):
            yield start, first, last
            if again := _AGAIN.search(text, match.end(), end):
                yield again.start() + 1, again.end(), end
        return
