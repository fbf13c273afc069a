"""Candidates of a text -> the same, those before acronyms in brackets as long as the acronyms say."""

from __future__ import annotations

from bisect import bisect_left

from indexer.extract.entities.acronyms import find_beginning
from indexer.extract.entities.forms import Candidate, make_form
from indexer.extract.entities.runs import opens_sentence

_POSSESSIVES = ("'s", "’s", "s'", "s’")


def take_whole_names(found: list[Candidate], text: str) -> None:
    """The names before acronyms in brackets reach as far to the left as the acronyms say."""
    end = text.find(" (")
    while end >= 0:
        is_acronym_behind = text[end + 2 : end + 3].isupper() and not text.endswith(_POSSESSIVES, 0, end)
        start = find_beginning(text, end) if is_acronym_behind else end
        if start < end:
            _take_whole_name(found, text, start, end)
        end = text.find(" (", end + 2)


def _take_whole_name(found: list[Candidate], text: str, start: int, end: int) -> None:
    first, last = bisect_left(found, (start,)), bisect_left(found, (end,))
    is_part = first > 0 and found[first - 1].end > start
    if is_part or [(one.start, one.end) for one in found[first:last]] == [(start, end)]:
        return
    surface = text[start:end]
    words = tuple(word.rstrip(",") for word in surface.split() if word[0].isupper())
    found[first:last] = [Candidate(start, end, make_form(words, surface, opens=opens_sentence(text, start)))]
