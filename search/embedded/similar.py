"""A question with words that no article has -> the same question with words that are spelled almost like them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from indexer.analysis import analyze
from search.embedded import loops
from search.embedded.postings import find_stem
from search.embedded.snapshot import Snapshot
from search.query import And, Or, Query, Quoted, Words

MOST = 3  # questions that are offered
MOST_UNKNOWN = 5  # words; for each the whole dictionary is gone through
MIN_LETTERS = 3  # of shorter words, too many others are almost alike
_SHORT = 4  # letters of words of which one may be wrong; of longer ones, two

Near = tuple[int, int, str]  # how many letters differ, minus how often the word occurs, the word


def spelled_almost_alike(typed: str, query: Query, snapshot: Snapshot) -> list[str]:
    """What to ask instead of what was typed, the likeliest first; empty where every word is known or none is near."""
    unknown = set(_unknown(query, snapshot))
    if len(unknown) > MOST_UNKNOWN:
        return []
    near = {word: found for word in unknown if (found := _find_near(word, snapshot))}
    if len(near) == 1:
        return [_replace(typed, {word: other}) for word, found in near.items() for other in found]
    return [_replace(typed, {word: found[0] for word, found in near.items()})] if near else []


def _unknown(query: Query, snapshot: Snapshot) -> Iterator[str]:
    """The words of a question that are in no article; not those it excludes."""
    match query:
        case And(parts) | Or(parts):
            for part in parts:
                yield from _unknown(part, snapshot)
        case Quoted(_, part):
            yield from _unknown(part, snapshot)
        case Words(text):
            for token in analyze(text):
                if all(find_stem(segment, token.term) is None for segment in snapshot.segments):
                    yield token.word


def _find_near(word: str, snapshot: Snapshot) -> list[str]:
    """The words of the archive that are nearest to another one, by letters that differ, then the commonest; one a
    stem."""
    if len(word) < MIN_LETTERS:
        return []
    counts: dict[tuple[str, bytes, int], int] = {}
    for text, stem, distance, count in _near_words(word, snapshot):
        counts[text, stem, distance] = counts.get((text, stem, distance), 0) + count
    nearest: dict[bytes, Near] = {}
    for (text, stem, distance), count in counts.items():
        here = (distance, -count, text)
        nearest[stem] = min(nearest.get(stem, here), here)
    return [text for _, _, text in sorted(nearest.values())[:MOST]]


def _near_words(word: str, snapshot: Snapshot) -> Iterator[tuple[str, bytes, int, int]]:
    """Each near word of each segment, its stem, how many letters differ, how often it occurs."""
    wanted, most = np.frombuffer(word.encode(), np.uint8), 1 if len(word) <= _SHORT else 2
    for segment in snapshot.segments:
        postings = segment.postings
        places, distances = loops.find_near(postings.words.packed, postings.words.offsets, wanted, most)
        for place, distance in zip(places.tolist(), distances.tolist(), strict=True):
            stem, form = postings.stem_of_word(place), postings.form_of_word(place)
            count = int(np.count_nonzero(postings.forms(stem) >> 1 == form))
            yield postings.words.text(place), postings.stems[stem], distance, count


def _replace(typed: str, others: dict[str, str]) -> str:
    """What was typed with other words in the place of some."""
    parts, end = [], 0
    for token in analyze(typed):
        if token.word in others:
            parts += [typed[end : token.start], others[token.word]]
            end = token.end
    return "".join([*parts, typed[end:]])
