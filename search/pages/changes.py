"""Two texts -> what the second changed of the first, word by word.

Spaces and the shape of quotation marks, apostrophes and dashes are no change; capitals and other signs are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby, pairwise

from indexer.analysis import SPACELESS
from search.pages.wording import show_number

MAX_WORDS = 5_000  # of a text that is compared: the time may grow with their square

SAME, ADDED, REMOVED = "same", "added", "removed"

_BY_CHANCE = 4  # times as many words changed on both sides
_BREAK = "\n\n"  # stands for a word where a paragraph ends
# A word, or the signs between two of them, each with the spaces before it.
_WORD = re.compile(rf"\s*[{SPACELESS}]|\s*[^\W{SPACELESS}](?:[^\s{SPACELESS}]*[^\W{SPACELESS}])?|\s*[^\w\s]+")
_SIGNS = str.maketrans("‘’‚‛ʼ“”„‟«»‐‑‒–—−", '\'\'\'\'\'""""""------')

Word = tuple[str, str]  # and what became of it


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that both texts have (SAME), only the second (ADDED) or only the first (REMOVED), and the space before."""

    text: str
    kind: str = SAME
    space: str = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """The paragraphs of the second text, with what only the first has in its place; counts of words."""

    paragraphs: tuple[tuple[Stretch, ...], ...]
    added: int
    removed: int


def find_changes(first: Sequence[str], second: Sequence[str]) -> Changes | None:
    """What one text changed of another, both given as paragraphs. None: they are too long to compare."""
    before, after = _words(first), _words(second)
    if max(len(before), len(after)) > MAX_WORDS:
        return None
    words = list(_with_whole_paragraphs(list(_compare(before, after))))
    added, removed = (sum(kind == own and _is_word(word) for word, kind in words) for own in (ADDED, REMOVED))
    return Changes(tuple(_paragraphs(words)), added, removed)


def describe_changes(changes: Changes | None) -> str:
    """What a text changed, in words.

    >>> describe_changes(find_changes(["No ferry today"], ["No ferry"]))
    'leaves out 1 word'
    """
    if changes is None:
        return f"is not compared: one of them has over {show_number(MAX_WORDS)} words"
    added = f"adds {_show_words(changes.added)}" if changes.added else ""
    removed = f"leaves out {_show_words(changes.removed)}" if changes.removed else ""
    return " and ".join(filter(None, (added, removed))) or "has the same words"


def _show_words(count: int) -> str:
    return f"{show_number(count)} {'word' if count == 1 else 'words'}"


def _words(paragraphs: Iterable[str]) -> list[str]:
    words: list[str] = []
    for paragraph in paragraphs:
        words += [*_WORD.findall(f" {paragraph.strip()}"), _BREAK]
    return words


def _compare(before: list[str], after: list[str]) -> Iterator[Word]:
    """The words of both in the order of the second, those that are left out where they would stand."""
    keys = [[word.strip().translate(_SIGNS) for word in words] for words in (before, after)]
    blocks = SequenceMatcher(None, keys[0], keys[1]).get_matching_blocks()
    start, other_start = 0, 0
    for (place, other, size), following in zip(blocks, [*blocks[1:], None], strict=True):
        kept = after[other : other + size]
        end, other_end = place + size, other + size
        if following:
            changed_before = max(place - start, other - other_start)
            changed_after = max(following.a - end, following.b - other_end)
            if _is_chance(kept, min(changed_before, changed_after)):
                continue
        yield from ((word, REMOVED) for word in before[start:place])
        yield from ((word, ADDED) for word in after[other_start:other])
        yield from ((word, SAME) for word in kept)
        start, other_start = end, other_end


def _is_chance(kept: list[str], changed: int) -> bool:
    """Whether words that both texts have between two changes, of so many words at least, are the same by chance.

    Signs alone always are; else a single "the" between two sentences is, but not a name between two words.
    """
    return bool(changed) and _BREAK not in kept and sum(map(_is_word, kept)) * _BY_CHANCE <= changed


def _is_word(text: str) -> bool:
    return text.lstrip()[:1].isalnum()


def _with_whole_paragraphs(words: list[Word]) -> Iterator[Word]:
    """The same, but what only one text has ends with its paragraph where it can: the words up to the end of the
    paragraph before, if they are those after it too, count as what both have."""
    runs = [list(run) for _, run in groupby(words, key=_kind)]
    for run, following in pairwise([*runs, []]):
        texts = [word for word, _ in run]
        shift = texts.index(_BREAK) + 1 if _BREAK in texts else 0
        is_change = bool(run) and run[0][1] != SAME  # a run may have given all it had to the one before
        if is_change and following[:shift] == [(text, SAME) for text in texts[:shift]]:
            yield from following[:shift]
            run, following[:shift] = [*run[shift:], *run[:shift]], []
        yield from run


def _paragraphs(words: Iterable[Word]) -> Iterator[tuple[Stretch, ...]]:
    """The paragraphs of the second text, and those that only the first has."""
    paragraph: list[Word] = []
    for word, kind in words:
        if word != _BREAK:
            paragraph.append((word, kind))
        elif paragraph and (kind != REMOVED or all(own == REMOVED for _, own in paragraph)):
            yield _stretches(paragraph)
            paragraph = []
    if paragraph:
        yield _stretches(paragraph)


def _stretches(words: list[Word]) -> tuple[Stretch, ...]:
    texts = ((kind, "".join(word for word, _ in run)) for kind, run in groupby(words, key=_kind))
    return tuple(Stretch(text.lstrip(), kind, " " if text[0].isspace() else "") for kind, text in texts)


def _kind(word: Word) -> str:
    return word[1]
