"""Article -> which words of its body are quoted, and from whom: the places that `speaker:` searches in."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from indexer.analysis import PARAGRAPH_GAP, find_runs
from indexer.article import Article


class QuotedWords(NamedTuple):
    """Words [first, last) of an article's body, counted as indexer/analysis.py counts them, that somebody says."""

    first: int
    last: int
    speaker: str
    is_open: bool = False  # whether other articles may have the speaker's full name


def quoted_words(article: Article, open_people: Collection[str] = ()) -> tuple[QuotedWords, ...]:
    """What is quoted from somebody who is named, in order; a quotation without a word is none.

    `open_people` are those of the article whose names are open.
    """
    quotations = [quotation for quotation in article.quotations if quotation.speaker]
    if not quotations:
        return ()
    starts, places = _places(article.text, quotations[-1].end)
    found = []
    place = 0
    for quotation in quotations:
        while place < len(starts) and starts[place] < quotation.start:
            place += 1
        first = place
        while place < len(starts) and starts[place] < quotation.end:
            place += 1
        if place > first:
            is_open = quotation.speaker in open_people
            found.append(QuotedWords(places[first], places[place - 1] + 1, quotation.speaker, is_open))
    return tuple(found)


def _places(text: str, end: int) -> tuple[list[int], list[int]]:
    """Where each word of a text starts, up to a place in it, and its number."""
    starts, places = [], []
    position = 0
    for match in find_runs(text):
        start = match.start(1)
        if start < 0:  # a paragraph's end
            position += PARAGRAPH_GAP
            continue
        if start >= end:
            break
        starts.append(start)
        places.append(position)
        position += 1
    return starts, places
