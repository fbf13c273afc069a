"""A line -> how sure it is that a page put it there and no article has it, by its words and its shape.

Each mark of a line has a weight, which tools/build_line_weights.py found from lines that are labelled; a line's score
is their sum: above 0 it is likelier a page's, and each 1.0 more makes that 2.7 times as likely (logistic regression).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from math import fsum

_WORD = re.compile(r"[\w.+-]+@[\w.-]+|(?:https?://|www\.)\S+|[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\w.,:/-]*|[©|•·>»@*_={]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_OF_READERS = frozenset({"we", "us", "our", "ours", "you", "your", "yours"})
_ENDS = frozenset('.!?"”')
_LENGTHS = ((1, "<one word>"), (2, "<two words>"), (3, "<three words>"), (6, "<6 words>"), (10, "<10 words>"))
_LONG, _LONGER = "<18 words>", "<many words>"
_MOST_WORDS = 18  # of a line that is long and not longer
_BEGINS = "^"  # before the word that a line begins with
ANY_LINE = "<any line>"  # has its weight, too
_SUPPORT = 0.3  # weight of a word that pages have and articles seldom
_NEVER = -10.0
# What dates are written with says nothing of who wrote them.
_DATED = frozenset({
    "<number>", "<year>", "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
    "dec", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu",
    "fri", "sat", "sun", "am", "pm", "gmt",
})  # fmt: skip
_SENTENCE_END = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"(\[–—-])")
_FEWEST_CELLS = 3  # of a row: "Page 4" is none
_FEW_BLANKS = 3  # of what is no sentence: an agency's sign behind one
_MOST_SCORES = 1 << 11  # that are remembered: wires and papers end their articles with the same lines


def _read_weights() -> dict[str, float]:
    table = (files("indexer.extract.furniture") / "line_weights.txt").read_text(encoding="utf-8")
    rows = (line.rpartition(" ") for line in table.splitlines())
    return {mark: float(weight) for mark, _blank, weight in rows}


_WEIGHTS = _read_weights()


@lru_cache(maxsize=_MOST_SCORES)
def page_score(line: str) -> float:
    """How sure it is that a line is a page's, with all of its sentences; far below 0 for one without a word that
    pages have, and for a row of a table.

    >>> page_score("Sign up for our newsletter") > 2, page_score("The ferry stayed in port on Monday.") < -2
    (True, True)
    """
    return score_by(_WEIGHTS, line)


def score_by(weights: Mapping[str, float], line: str) -> float:
    """The score of a line by a table of weights. Each sentence of it has to be a page's, too: what an agency puts its
    sign behind is none."""
    words = words_of(line)
    if not any(weights.get(word, 0.0) > _SUPPORT and word not in _DATED for word in words) or is_of_table(line):
        return _NEVER
    score = _sum(weights, line, words)
    parts = _SENTENCE_END.split(line) if score > 0 and line.count(" ") > _FEW_BLANKS else ()
    told = [part for part in parts if part.count(" ") >= _FEW_BLANKS]
    return min(score, *(_sum(weights, part, words_of(part)) for part in told)) if len(parts) > 1 and told else score


def _sum(weights: Mapping[str, float], line: str, words: list[str]) -> float:
    # fsum: a sum that does not depend on the order of the set, which is another one in each process
    return weights.get(ANY_LINE, 0.0) + fsum(weights.get(mark, 0.0) for mark in marks_of(line, words))


def is_of_table(line: str) -> bool:
    """Whether a line is a row of a table: half of its words are numbers."""
    words = words_of(line)
    return 2 * words.count("<number>") >= max(len(words), _FEWEST_CELLS)


def is_word_of_pages(word: str) -> bool:
    """Whether a word in small letters is likelier in a page's line than in an article's."""
    return _WEIGHTS.get(word, 0.0) > 0


def words_of(line: str) -> list[str]:
    """The words of a line in small letters; addresses, years, numbers each as one word: "<mail>", "<url>"."""
    return list(map(_plain, _WORD.findall(line)))


def _plain(word: str) -> str:
    if word[0].isdigit():
        return "<year>" if _YEAR.fullmatch(word) else "<number>"
    if len(word) > 1 and not word.isalpha():
        if "@" in word:
            return "<mail>"
        if "/" in word or "." in word:
            return "<url>"
    return word.lower().replace("’", "'")


def marks_of(line: str, words: list[str]) -> set[str]:
    """What of a line is weighed: its words, those beside each other, the first one, and its shape."""
    marks = {*words, *map(" ".join, pairwise(words)), *_shapes_of(line, words)}
    return {*marks, _BEGINS + words[0]} if words else marks


def _shapes_of(line: str, words: list[str]) -> list[str]:
    count = line.count(" ") + 1
    length = next((name for most, name in _LENGTHS if count <= most), _LONG if count <= _MOST_WORDS else _LONGER)
    shapes = [length, "<stop>" if line[-1:] in _ENDS else "<no stop>"]
    if not _OF_READERS.isdisjoint(words):
        shapes.append("<reader>")
    if line[-1:] in ":?":
        shapes.append("<colon>" if line[-1] == ":" else "<question>")
    if line[:1] in "([":
        shapes.append("<bracket>")
    if '"' in line or "“" in line:
        shapes.append("<quoted>")
    if line.isupper():
        shapes.append("<capitals>")
    elif line.istitle() and count > 1:
        shapes.append("<title>")
    return shapes
