"""Query -> matches: the tree evaluated to ascending document numbers, then scored.

AND is an intersection, OR a union, NOT a difference of sorted arrays; a leaf (a word, phrase or pattern) is looked
up in every segment. Scores come last, for the documents that are ranked.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from functools import reduce
from typing import TypeGuard

import numpy as np

from indexer.codec.segment import SegmentFiles
from indexer.schema import TEXT_FIELDS
from search.embedded import loops
from search.embedded.postings import (
    NO_POSTINGS,
    DocIds,
    Postings,
    add_up,
    find_stem,
    find_words,
    lay_end_to_end,
    located_postings,
    phrase_postings,
    stem_postings,
    word_postings,
)
from search.embedded.quoted import Quotations, explain_names
from search.embedded.score import K1, Floats, inverse_doc_freq
from search.embedded.snapshot import Snapshot
from search.query import And, Everything, Not, Or, Pattern, Query, Quoted, Words

MAX_EXPANSIONS = 1_000  # words a pattern may stand for in one segment; more are named in a note
# From this many times as many documents on, a word's lists are searched for those wanted instead of read whole.
MUCH_LONGER = 4

# From this share of the archive on, documents are united by a flag for each of the archive.
MANY = 32

_FIELD_NUMBERS = {field.name: number for number, field in enumerate(TEXT_FIELDS)}

Leaf = Words | Pattern


class Evaluation:
    """One query on one snapshot, or on what some speakers say in it. `notes` tells what could not be used in full.

    When the time is up, the segments that were not looked into are left out of the whole query: what is found is
    then right for the documents below `reach`.
    """

    def __init__(self, snapshot: Snapshot, deadline: float, quotations: Quotations | None = None) -> None:
        """`deadline` is a time.monotonic() value; past it, no further segment is looked into."""
        self._snapshot, self._deadline, self._quotations = snapshot, deadline, quotations
        self._everything = quotations.doc_ids if quotations else snapshot.living
        self._said: dict[Quoted, Evaluation] = {}
        self._stems: dict[Words, list[tuple[int, ...]]] = {}
        self._postings: dict[Leaf, Postings] = {}
        self._found: dict[Query, DocIds] = {}
        self.reach = len(snapshot)
        self.notes: list[str] = []

    @property
    def is_partial(self) -> bool:
        """Whether the time was up before every segment was looked into."""
        return self.reach < len(self._snapshot)

    def match(self, query: Query) -> DocIds:
        """The living documents that the query matches."""
        doc_ids = self._match(query)
        return doc_ids[: np.searchsorted(doc_ids, self.reach)] if self.is_partial else doc_ids

    def score(self, query: Query, doc_ids: DocIds) -> Floats:
        """The scores of some documents that the query matches: of each part, what those it matches get."""
        scores = np.zeros(len(doc_ids))
        self._add_scores(query, doc_ids, scores)
        return scores

    def _match(self, query: Query) -> DocIds:
        if query not in self._found:
            self._found[query] = self._evaluate(query)
        return self._found[query]

    def _evaluate(self, query: Query) -> DocIds:
        match query:
            case Everything():
                return self._everything
            case Words() | Pattern():
                return self._postings_of(query).doc_ids
            case And(parts):
                return self._intersect(parts)
            case Or(parts):
                return self._unite([self._match(part) for part in parts])
            case Not(part):
                return loops.subtract(self._everything, self._match(part))
            case Quoted():
                return self._match_quoted(query)

    def _unite(self, parts: Sequence[DocIds]) -> DocIds:
        """The documents in any of the parts: many of them by a flag a document."""
        if sum(map(len, parts)) * MANY < len(self._snapshot):
            return reduce(loops.unite, parts)
        flags = np.zeros(len(self._snapshot), bool)
        for part in parts:
            flags[part] = True
        return np.flatnonzero(flags)

    def _match_quoted(self, query: Quoted) -> DocIds:
        """The articles that quote a speaker, and in which the part matches what is quoted."""
        quotations = Quotations(self._snapshot, query.speaker)
        if note := explain_names(query.speaker, quotations.names):
            self._note(note)
        said = self._said[query] = Evaluation(self._snapshot, self._deadline, quotations)
        doc_ids = said.match(query.part)
        self.reach = min(self.reach, said.reach)
        for note in said.notes:
            self._note(note)
        return doc_ids

    def _intersect(self, parts: tuple[Query, ...]) -> DocIds:
        wanted = sorted((part for part in parts if not isinstance(part, Not | Everything)), key=self._at_most)
        doc_ids = self._match(wanted[0]) if wanted else self._everything
        for part in wanted[1:]:
            doc_ids = self._match_among(doc_ids, part)
        unwanted = [self._match(part.part) for part in parts if isinstance(part, Not)]
        return reduce(loops.subtract, unwanted, doc_ids)

    def _match_among(self, doc_ids: DocIds, query: Query) -> DocIds:
        if self._is_better_located(query, doc_ids):
            return self._locate(query, doc_ids).doc_ids
        return loops.meet(doc_ids, self._match(query))

    def _at_most(self, query: Query) -> int:
        """So many documents match at most."""
        if isinstance(query, Words) and query not in self._postings:
            return min(sum(counts) for counts in self._doc_counts(query))
        return len(self._match(query))

    def _doc_counts(self, words: Words) -> list[list[int]]:
        """For each term how many documents of each segment have it."""
        segments = self._snapshot.segments
        found = zip(segments, self._stems_of(words), strict=True)
        counts = [[segment.postings.doc_count(stem) for stem in stems] for segment, stems in found if stems]
        return [list(column) for column in zip(*counts, strict=True)] or [[0]]

    def _stems_of(self, words: Words) -> list[tuple[int, ...]]:
        """The numbers of the terms in each segment's dictionary; () where one of them is missing."""
        if words not in self._stems:
            self._stems[words] = [_find_stems(segment, words.terms) for segment in self._snapshot.segments]
        return self._stems[words]

    def _is_better_located(self, query: Query, doc_ids: DocIds) -> TypeGuard[Words]:
        """Whether it is quicker to look for some documents in a word's lists than to read these whole."""
        return (
            isinstance(query, Words)
            and query not in self._postings
            and len(query.terms) == 1
            and query.field is None
            and self._quotations is None
            and not self._snapshot.has_deletions
            and self._at_most(query) > MUCH_LONGER * len(doc_ids)
        )

    def _locate(self, word: Words, doc_ids: DocIds) -> Postings:
        """A word's postings in those of the documents that have it."""
        edges = np.searchsorted(doc_ids, self._snapshot.bases)
        parts, bases = [], []
        for number, (segment, stems) in enumerate(zip(self._snapshot.segments, self._stems_of(word), strict=True)):
            own = doc_ids[edges[number] : edges[number + 1]]
            if stems and len(own):
                bases.append(int(self._snapshot.bases[number]))
                parts.append(located_postings(segment, stems[0], own - bases[-1]))
        return lay_end_to_end(parts, bases)

    def _add_scores(self, query: Query, doc_ids: DocIds, scores: Floats) -> None:
        match query:
            case Words() | Pattern():
                self._add_leaf_scores((query,), doc_ids, scores)
            case And(parts):
                self._add_leaf_scores(_leaves(parts), doc_ids, scores)
                for part in _branches(parts):
                    self._add_scores(part, doc_ids, scores)
            case Or(parts):
                self._add_leaf_scores(_leaves(parts), doc_ids, scores)
                for part in _branches(parts):
                    members = loops.meet(self._match(part), doc_ids)
                    scores[loops.places_of(members, doc_ids)] += self.score(part, members)
            case Quoted(_, part):
                scores += self._said[query].score(part, doc_ids)

    def _add_leaf_scores(self, leaves: Sequence[Leaf], doc_ids: DocIds, scores: Floats) -> None:
        """What some leaves give to the documents; only some of these match each leaf."""
        given = [self._scores_of(leaf, doc_ids) for leaf in leaves]
        if len(given) == 1 and given[0][0] is doc_ids:
            scores += given[0][1]
            return
        # In front of the scores, a place for what other documents are given: quicker than asking which are wanted.
        sums = np.zeros(len(doc_ids) + 1)
        with self._snapshot.numbered(doc_ids) as places:
            for found, own in given:
                loops.add_scores(found, own, places, sums)
        scores += sums[1:]

    def _scores_of(self, leaf: Leaf, doc_ids: DocIds) -> tuple[DocIds, Floats]:
        """What a leaf gives to those of the documents that it matches, and maybe to others."""
        if self._is_better_located(leaf, doc_ids):
            found, doc_freq = self._locate(leaf, doc_ids), self._at_most(leaf)
        else:
            found = self._postings_of(leaf)
            doc_freq = len(found.doc_ids)
            if doc_freq > MUCH_LONGER * len(doc_ids):
                found = found.among(doc_ids)
        return found.doc_ids, loops.score_word(
            found.doc_ids,
            found.freqs,
            found.elsewhere,
            found.fields,
            found.field_freqs,
            self._snapshot.lengths,
            self._snapshot.worth,
            K1,
            inverse_doc_freq(doc_freq, self._snapshot.articles),
        )

    def _postings_of(self, leaf: Leaf) -> Postings:
        if leaf not in self._postings:
            self._postings[leaf] = self._look_up(leaf)
        return self._postings[leaf]

    def _look_up(self, leaf: Leaf) -> Postings:
        """A leaf's living documents in all segments, as far as there is time."""
        parts, bases = [], []
        for number, base in enumerate(self._snapshot.bases[:-1].tolist()):
            if base >= self.reach:
                break
            if time.monotonic() > self._deadline:
                self.reach = base
                break
            parts.append(self._look_up_in(leaf, number))
            bases.append(base)
        return lay_end_to_end(parts, bases)

    def _look_up_in(self, leaf: Leaf, number: int) -> Postings:
        segment = self._snapshot.segments[number]
        if isinstance(leaf, Pattern):
            found = self._look_up_pattern(leaf, segment)
        else:
            found = self._read_postings(segment, self._stems_of(leaf)[number])
        if leaf.field is not None:
            found = found.in_field(_FIELD_NUMBERS[leaf.field])
        if self._snapshot.has_deletions and segment.deleted.any():
            found = found.of(~segment.deleted[found.doc_ids])
        return found

    def _look_up_pattern(self, leaf: Pattern, segment: SegmentFiles) -> Postings:
        words = find_words(segment, leaf.pattern)
        if len(words) > MAX_EXPANSIONS:
            self._note(f"{leaf} stands for {len(words):,} words; the first {MAX_EXPANSIONS:,} are searched.")
        forms: dict[int, list[int]] = {}
        for word in words[:MAX_EXPANSIONS]:
            forms.setdefault(segment.postings.stem_of_word(word), []).append(segment.postings.form_of_word(word))
        if self._quotations:
            return add_up(self._quotations.words(segment, forms), len(segment))
        return add_up([word_postings(segment, stem, numbers) for stem, numbers in forms.items()], len(segment))

    def _read_postings(self, segment: SegmentFiles, stems: tuple[int, ...]) -> Postings:
        """The documents of a word or phrase; none when the segment does not have all of its stems."""
        if not stems:
            return NO_POSTINGS
        if self._quotations:
            return self._quotations.phrase(segment, stems)
        return stem_postings(segment, stems[0]) if len(stems) == 1 else phrase_postings(segment, stems)

    def _note(self, sentence: str) -> None:
        if sentence not in self.notes:
            self.notes.append(sentence)


def _leaves(parts: Sequence[Query]) -> list[Leaf]:
    return [part for part in parts if isinstance(part, Leaf)]


def _branches(parts: Sequence[Query]) -> list[Query]:
    return [part for part in parts if not isinstance(part, Leaf)]


def _find_stems(segment: SegmentFiles, terms: tuple[str, ...]) -> tuple[int, ...]:
    stems = [find_stem(segment, term) for term in terms]
    known = tuple(stem for stem in stems if stem is not None)
    return known if len(known) == len(stems) else ()
