"""Words of which any is enough -> Levels: the most that each document may score, in one byte.

Few documents have a level near the highest, and only their scores have to be computed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from search.embedded import loops
from search.embedded.lengths import Lengths
from search.embedded.postings import BODY, DocIds, field_postings
from search.embedded.rank import least_of_best
from search.embedded.score import K1, most_of_word
from search.embedded.snapshot import Snapshot
from search.embedded.wordlists import WordLists
from search.query import Words

Bytes = NDArray[np.uint8]

SOME = 100  # more documents than are wanted say nearly as well how much is enough as all would
_GROUPS = 64  # documents a group of which the highest level is looked at; there must be _MANY times as many groups as
_MANY = 8  # documents are wanted
_DOUBLE = 16  # classes from a length to twice this length


@dataclass(frozen=True, slots=True, eq=False)
class Levels:
    """`levels[d]` is 0 if document d has none of the words, else its score times `per_point` or more, or HIGHEST."""

    levels: Bytes
    per_point: float

    def doc_ids(self) -> DocIds:
        """The documents that have any of the words."""
        raised: DocIds = loops.list_raised(self.levels)
        return raised

    def among(self, doc_ids: DocIds) -> Levels:
        """The same for some of the documents only."""
        return Levels(loops.levels_among(self.levels, doc_ids), self.per_point)

    def highest(self, size: int) -> DocIds:
        """At least `size` documents, of which there must be as many, with levels that few others have."""
        wanted = min(size + SOME, len(self.levels))
        in_groups = self.levels.reshape(_GROUPS, -1).max(axis=0)
        most = in_groups if len(in_groups) > _MANY * wanted else self.levels
        return self._from(int(least_of_best(most.astype(np.float64), wanted)))[:wanted]

    def at_least(self, score: float) -> DocIds:
        """The documents that may have this score or a higher one."""
        return self._from(min(int(np.ceil(score * self.per_point)), loops.HIGHEST))

    def _from(self, level: int) -> DocIds:
        return np.flatnonzero(self.levels >= max(level, 1))


@dataclass(frozen=True, slots=True, eq=False)
class _Rule:
    """By how much a word raises levels. `table` has it by how often documents have the word in the body, and the class
    of the body's length; `never` is reached by none."""

    word: Words
    table: Bytes
    never: float


def raise_levels(snapshot: Snapshot, lists: WordLists, words: Sequence[Words], segments: Iterable[int]) -> Levels:
    """The levels of the living documents in the segments of these numbers."""
    class_of = snapshot.keep("classes of lengths", lambda: _class_of_each(snapshot.lengths))
    mosts = [most_of_word(lists.doc_freq(word), snapshot.articles) for word in words]
    per_point = (loops.HIGHEST - 1) / sum(mosts)
    rules = [_rule(word, per_point * most, snapshot.lengths, class_of) for word, most in zip(words, mosts, strict=True)]
    levels = np.zeros(-(-len(snapshot) // _GROUPS) * _GROUPS, np.uint8)
    for number in segments:
        for rule in rules:
            for stem in lists.stems(rule.word)[number]:
                _raise(levels, snapshot, number, stem, rule, class_of)
    levels[snapshot.deleted] = 0
    return Levels(levels, per_point)


def _raise(levels: Bytes, snapshot: Snapshot, number: int, stem: int, rule: _Rule, class_of: Bytes) -> None:
    """Raise the levels of the documents of a stem in one segment."""
    segment, lengths, base = snapshot.segments[number], snapshot.lengths, int(snapshot.bases[number])
    gaps, freqs = segment.postings.gaps(stem), segment.postings.freqs(stem)
    if freqs.dtype != np.uint8:
        freqs = np.minimum(freqs, loops.OFTEN).astype(np.uint8)
    loops.raise_levels(
        gaps,
        freqs,
        *field_postings(segment, stem),
        lengths.words,
        lengths.worth,
        class_of,
        rule.table,
        (K1, rule.never),
        base,
        levels,
    )


def _class_of_each(lengths: Lengths) -> Bytes:
    """The class of each length that a document has; so many classes from one length to twice as many words."""
    every = np.arange(lengths.worth.shape[1])
    class_of: Bytes = np.minimum(_DOUBLE * np.log2(1 + every), loops.CLASSES - 1).astype(np.uint8)
    return class_of


def _rule(word: Words, never: float, lengths: Lengths, class_of: Bytes) -> _Rule:
    """What one occurrence counts is most in the shortest document of a class."""
    shortest = np.minimum(np.searchsorted(class_of, np.arange(loops.CLASSES)), len(class_of) - 1)
    worth = np.arange(loops.OFTEN + 1)[:, np.newaxis] * lengths.worth[BODY, shortest]
    raised = never * worth / (K1 + worth)
    raised[loops.OFTEN] = never
    return _Rule(word, np.ceil(raised).astype(np.uint8).ravel(), never)
