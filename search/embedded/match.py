"""Query -> matches: the tree evaluated to ascending document numbers and their scores.

AND is an intersection, OR a union, NOT a difference of sorted arrays; a leaf (a word, phrase or prefix) is looked
up in every segment and scored once its rarity over all of them is known.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from indexer.codec.segment import SegmentFiles
from indexer.schema import TEXT_FIELDS
from search.embedded.postings import (
    BODY,
    NO_POSTINGS,
    DocIds,
    Postings,
    is_member,
    phrase_postings,
    stem_postings,
    word_postings,
)
from search.embedded.score import Floats, inverse_doc_freq, saturate
from search.embedded.snapshot import Snapshot
from search.query import And, Everything, Not, Or, Prefix, Query, Words

MAX_EXPANSIONS = 1_000  # words a prefix may stand for in one segment; more are named in a note
# An array of booleans over all documents beats searching one list in the other unless one is so much shorter.
MUCH_SHORTER = 16

_FIELD_NUMBERS = {field.name: number for number, field in enumerate(TEXT_FIELDS)}


class OutOfTime(Exception):
    """The time budget of the query has run out."""


@dataclass(frozen=True, slots=True, eq=False)
class Matches:
    """Documents (ascending, unique) and their scores."""

    doc_ids: DocIds
    scores: Floats


Leaf = Words | Prefix


class Evaluation:
    """One query on one snapshot. `notes` tells what could not be used in full."""

    def __init__(self, snapshot: Snapshot, deadline: float) -> None:
        """`deadline` is a time.monotonic() value; past it, OutOfTime is raised."""
        self._snapshot, self._deadline = snapshot, deadline
        self._leaves: dict[Leaf, Matches] = {}
        self.notes: list[str] = []

    def match(self, query: Query) -> Matches:
        """The living documents that the query matches, with their scores."""
        match query:
            case Everything():
                return Matches(self._snapshot.living, np.zeros(self._snapshot.articles))
            case Words() | Prefix():
                return self._match_leaf(query)
            case And(parts):
                return self._intersect(parts)
            case Or(parts):
                return unite([self.match(part) for part in parts], len(self._snapshot))
            case Not(part):
                return self._subtract(self.match(Everything()), part)

    def _intersect(self, parts: tuple[Query, ...]) -> Matches:
        wanted: list[Query] = [part for part in parts if not isinstance(part, Not)] or [Everything()]
        matches = self.match(wanted[0])
        for part in wanted[1:]:
            matches = meet(matches, self.match(part), len(self._snapshot))
        for unwanted in parts:
            if isinstance(unwanted, Not):
                matches = self._subtract(matches, unwanted.part)
        return matches

    def _subtract(self, matches: Matches, unwanted: Query) -> Matches:
        keep = ~is_member(matches.doc_ids, self.match(unwanted).doc_ids)
        return Matches(matches.doc_ids[keep], matches.scores[keep])

    def _match_leaf(self, leaf: Leaf) -> Matches:
        if leaf not in self._leaves:
            self._leaves[leaf] = self._score_leaf(leaf)
        return self._leaves[leaf]

    def _score_leaf(self, leaf: Leaf) -> Matches:
        """A leaf's documents in all segments, scored."""
        parts = []
        for segment, base in zip(self._snapshot.segments, self._snapshot.bases, strict=False):
            if time.monotonic() > self._deadline:
                raise OutOfTime
            parts += [self._weigh(postings, segment, int(base)) for postings in self._look_up(leaf, segment)]
        weighted = unite(parts, len(self._snapshot))
        idf = inverse_doc_freq(len(weighted.doc_ids), self._snapshot.articles)
        return Matches(weighted.doc_ids, saturate(weighted.scores, idf))

    def _look_up(self, leaf: Leaf, segment: SegmentFiles) -> list[Postings]:
        """A leaf's living documents in one segment: one list for a word or phrase, several for a prefix."""
        found = self._look_up_prefix(leaf, segment) if isinstance(leaf, Prefix) else [_look_up_words(leaf, segment)]
        if leaf.field is not None:
            found = [postings.in_field(_FIELD_NUMBERS[leaf.field]) for postings in found]
        if self._snapshot.has_deletions and segment.deleted.any():
            found = [postings.of(~segment.deleted[postings.doc_ids]) for postings in found]
        return found

    def _look_up_prefix(self, leaf: Prefix, segment: SegmentFiles) -> list[Postings]:
        words = segment.postings.words.range_from(leaf.start.encode())
        if len(words) > MAX_EXPANSIONS:
            self._note(f"{leaf} stands for {len(words):,} words; the first {MAX_EXPANSIONS:,} are searched.")
        forms: dict[int, list[int]] = {}
        for word in words[:MAX_EXPANSIONS]:
            forms.setdefault(segment.postings.stem_of_word(word), []).append(segment.postings.form_of_word(word))
        return [word_postings(segment, stem, numbers) for stem, numbers in forms.items()]

    def _note(self, sentence: str) -> None:
        if sentence not in self.notes:
            self.notes.append(sentence)

    def _weigh(self, postings: Postings, segment: SegmentFiles, base: int) -> Matches:
        """The weighted frequencies of BM25F: each occurrence counts as its field's weight and length say."""
        doc_ids = postings.doc_ids + base
        body = self._snapshot.occurrence_weights(BODY)[doc_ids]
        weighted = postings.freqs * body
        for field, (index, freqs) in enumerate(postings.elsewhere):
            if len(index):
                own = self._snapshot.occurrence_weights(field)[doc_ids[index]]
                weighted[index] += freqs * (own - body[index])
        return Matches(doc_ids, weighted)


def _look_up_words(leaf: Words, segment: SegmentFiles) -> Postings:
    stems = [segment.postings.stems.find(term.encode()) for term in leaf.terms]
    known = [stem for stem in stems if stem is not None]
    if len(known) < len(stems):
        return NO_POSTINGS
    return stem_postings(segment, known[0]) if len(known) == 1 else phrase_postings(segment, known)


def meet(left: Matches, right: Matches, documents: int) -> Matches:
    """The documents in both, their scores added; `documents` is how many there are in all."""
    shorter, longer = sorted((left, right), key=lambda matches: len(matches.doc_ids))
    if len(longer.doc_ids) > MUCH_SHORTER * len(shorter.doc_ids):
        both = shorter.doc_ids[is_member(shorter.doc_ids, longer.doc_ids)]
        places = np.searchsorted(longer.doc_ids, both), np.searchsorted(shorter.doc_ids, both)
        return Matches(both, longer.scores[places[0]] + shorter.scores[places[1]])
    in_shorter, in_longer = np.zeros(documents, bool), np.zeros(documents, bool)
    in_shorter[shorter.doc_ids] = True
    in_longer[longer.doc_ids] = True
    # Both lists ascend, so what is kept of them is in the same order.
    keep_longer, keep_shorter = in_shorter[longer.doc_ids], in_longer[shorter.doc_ids]
    return Matches(longer.doc_ids[keep_longer], longer.scores[keep_longer] + shorter.scores[keep_shorter])


def unite(several: Sequence[Matches], documents: int) -> Matches:
    """The documents in any of them, their scores added."""
    if len(several) == 1:
        return several[0]
    doc_ids = np.concatenate([np.empty(0, np.int64), *(matches.doc_ids for matches in several)])
    scores = np.concatenate([np.empty(0), *(matches.scores for matches in several)])
    if len(doc_ids) * MUCH_SHORTER < documents:
        found, places = np.unique(doc_ids, return_inverse=True)
        return Matches(found, np.bincount(places, scores, len(found)).astype(np.float64))
    is_found = np.zeros(documents, bool)
    is_found[doc_ids] = True
    found = np.flatnonzero(is_found)
    return Matches(found, np.bincount(doc_ids, scores, documents).astype(np.float64)[found])
