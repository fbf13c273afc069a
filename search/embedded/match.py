"""Query -> matches: the tree evaluated on one segment, as ascending document numbers and their scores.

A leaf (a word, phrase or prefix) is looked up in every segment first, since its rarity is counted over all of
them; the tree is then set operations on sorted arrays: AND an intersection, OR a union, NOT a difference.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from indexer.schema import TEXT_FIELDS
from search.embedded.postings import DocIds, Postings, meet_in_phrase, merge_postings
from search.embedded.score import Floats, field_frequency, inverse_doc_freq, saturate
from search.embedded.snapshot import Segment, Snapshot
from search.query import And, Everything, Not, Or, Prefix, Query, Words

MAX_EXPANSIONS = 1_000  # words a prefix may stand for in one field; more are named in a note


class OutOfTime(Exception):
    """The time budget of the query has run out."""


@dataclass(frozen=True, slots=True, eq=False)
class Matches:
    """Documents of one segment (ascending, unique) and their scores."""

    doc_ids: DocIds
    scores: Floats


Leaf = Words | Prefix


class Evaluation:
    """One query on one snapshot. `notes` tells what could not be used in full."""

    def __init__(self, query: Query, snapshot: Snapshot, deadline: float) -> None:
        """`deadline` is a time.monotonic() value; past it, OutOfTime is raised."""
        self._query, self._snapshot, self._deadline = query, snapshot, deadline
        self._leaves: dict[tuple[Leaf, int], tuple[Postings, ...]] = {}
        self._idfs: dict[Leaf, float] = {}
        self.notes: list[str] = []

    def match(self, number: int) -> Matches:
        """The living documents of segment `number` that the query matches, with their scores."""
        return self._evaluate(self._query, number)

    def _evaluate(self, query: Query, number: int) -> Matches:
        match query:
            case Everything():
                doc_ids = np.flatnonzero(self._snapshot.segments[number].alive)
                return Matches(doc_ids, np.zeros(len(doc_ids)))
            case Words() | Prefix():
                return self._score_leaf(query, number)
            case And(parts):
                return self._intersect(parts, number)
            case Or(parts):
                return _unite([self._evaluate(part, number) for part in parts])
            case Not(part):
                return self._subtract(self._evaluate(Everything(), number), part, number)

    def _intersect(self, parts: tuple[Query, ...], number: int) -> Matches:
        wanted: list[Query] = [part for part in parts if not isinstance(part, Not)] or [Everything()]
        matches = self._evaluate(wanted[0], number)
        for part in wanted[1:]:
            matches = _meet(matches, self._evaluate(part, number))
        for unwanted in parts:
            if isinstance(unwanted, Not):
                matches = self._subtract(matches, unwanted.part, number)
        return matches

    def _subtract(self, matches: Matches, unwanted: Query, number: int) -> Matches:
        keep = ~np.isin(matches.doc_ids, self._evaluate(unwanted, number).doc_ids, assume_unique=True)
        return Matches(matches.doc_ids[keep], matches.scores[keep])

    def _score_leaf(self, leaf: Leaf, number: int) -> Matches:
        fields = self._postings(leaf, number)
        idf = self._idf(leaf)
        segment = self._snapshot.segments[number]
        weighted = []
        for column, (field, postings) in enumerate(zip(TEXT_FIELDS, fields, strict=True)):
            lengths = segment.columns.lengths[postings.doc_ids, column].astype(np.float64)
            mean = float(self._snapshot.mean_lengths[column])
            frequencies = field_frequency(postings.term_freqs, lengths, mean, field.weight, field.length_normalization)
            weighted.append(Postings(postings.doc_ids, frequencies))
        total = merge_postings(weighted)
        return Matches(total.doc_ids, saturate(total.term_freqs, idf))

    def _idf(self, leaf: Leaf) -> float:
        if leaf not in self._idfs:
            doc_freq = 0
            for number in range(len(self._snapshot.segments)):
                doc_freq += len(merge_postings(list(self._postings(leaf, number))).doc_ids)
            self._idfs[leaf] = inverse_doc_freq(doc_freq, self._snapshot.articles)
        return self._idfs[leaf]

    def _postings(self, leaf: Leaf, number: int) -> tuple[Postings, ...]:
        """A leaf's postings in one segment, one for each text field."""
        key = (leaf, number)
        if key not in self._leaves:
            if time.monotonic() > self._deadline:
                raise OutOfTime
            segment = self._snapshot.segments[number]
            self._leaves[key] = tuple(
                self._look_up(leaf, segment, field.name) if leaf.field in (None, field.name) else merge_postings([])
                for field in TEXT_FIELDS
            )
        return self._leaves[key]

    def _look_up(self, leaf: Leaf, segment: Segment, field: str) -> Postings:
        if isinstance(leaf, Prefix):
            words, complete = segment.words_from(field, leaf.start, MAX_EXPANSIONS)
            if not complete:
                self._note(f"{leaf} stands for more than {MAX_EXPANSIONS:,} words; only the first are searched.")
            return merge_postings([segment.postings(field, word) for word in words])
        if len(leaf.terms) == 1:
            return segment.postings(field, leaf.terms[0])
        return meet_in_phrase([segment.positions(field, term) for term in leaf.terms])

    def _note(self, sentence: str) -> None:
        if sentence not in self.notes:
            self.notes.append(sentence)


def leaves_of(query: Query) -> Iterator[Leaf]:
    """The words, phrases and prefixes that must or may occur; not those excluded."""
    match query:
        case Words() | Prefix():
            yield query
        case And(parts) | Or(parts):
            for part in parts:
                yield from leaves_of(part)


def _meet(left: Matches, right: Matches) -> Matches:
    doc_ids, in_left, in_right = np.intersect1d(left.doc_ids, right.doc_ids, assume_unique=True, return_indices=True)
    return Matches(doc_ids, left.scores[in_left] + right.scores[in_right])


def _unite(several: list[Matches]) -> Matches:
    total = merge_postings([Postings(matches.doc_ids, matches.scores) for matches in several])
    return Matches(total.doc_ids, total.term_freqs)
