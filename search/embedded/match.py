"""Query -> matches: the tree evaluated to ascending document numbers, then scored.

AND is an intersection, OR a union, NOT a difference of sorted arrays; a leaf (a word, phrase or pattern) is looked
up in every segment. Scores come last, for the documents that are ranked.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from functools import reduce
from typing import TypeGuard

import numpy as np

from indexer.codec.segment import SegmentFiles
from indexer.schema import TEXT_FIELDS
from search.embedded import loops
from search.embedded.phrases import phrase_postings
from search.embedded.postings import (
    NO_POSTINGS,
    DocIds,
    Postings,
    add_up,
    find_words,
    lay_end_to_end,
    stem_postings,
    word_postings,
)
from search.embedded.quoted import Quotations, explain_names
from search.embedded.score import K1, Floats, inverse_doc_freq
from search.embedded.snapshot import Snapshot
from search.embedded.wordlists import WordLists
from search.query import And, Everything, Not, Or, Pattern, Query, Quoted, Words

MAX_EXPANSIONS = 1_000  # words a pattern may stand for in one segment; more are named in a note
# From this many times as many documents on, what a leaf gives is computed for those wanted instead of for all.
MUCH_LONGER = 4

# A word alone that has fewer documents than this is read whole at once: a second look would take longer.
FEW = 20_000

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
        self._lists = WordLists(snapshot)
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
        if isinstance(query, Words) and self._at_most(query) < FEW:
            self._postings_of(query)
        doc_ids = self._match(query)
        return doc_ids[: np.searchsorted(doc_ids, self.reach)] if self.is_partial else doc_ids

    def score(self, query: Query, doc_ids: DocIds) -> Floats:
        """The scores of some documents that the query matches: of each part, what those it matches get."""
        self._deadline = float("inf")  # whatever was found in time is scored
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
            case Words():
                return self._documents_of(query)
            case Pattern():
                return self._postings_of(query).doc_ids
            case And(parts):
                return self._intersect(parts)
            case Or(parts):
                return self._unite([self._match_any(part) for part in parts])
            case Not(part):
                return loops.subtract(self._everything, self._match(part))
            case Quoted():
                return self._match_quoted(query)

    def _documents_of(self, query: Words) -> DocIds:
        """The living documents of a word or phrase. Of a word no more is read, as few of them may be scored."""
        if not self._is_listed(query):
            return self._postings_of(query).doc_ids
        found = [self._lists.documents(query, number) for number in self._segments_in_time()]
        return found[0] if len(found) == 1 else np.concatenate([np.empty(0, np.int64), *found])

    def _match_any(self, query: Query) -> DocIds:
        """The same as `_match`, for a part of which everything that it matches is scored in the end."""
        return self._postings_of(query).doc_ids if isinstance(query, Words) else self._match(query)

    def _unite(self, parts: Sequence[DocIds]) -> DocIds:
        """The documents in any of the parts: many of them by a flag for each of the archive."""
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
        if self._is_listed(query):
            return self._lists.among(query, doc_ids)
        others = self._match(query)
        shorter, longer = (doc_ids, others) if len(doc_ids) <= len(others) else (others, doc_ids)
        met: DocIds = loops.meet(shorter, longer)
        return met

    def _at_most(self, query: Query) -> int:
        """So many documents match at most."""
        if isinstance(query, Words) and query not in self._postings:
            return self._lists.at_most(query)
        return len(self._match(query))

    def _is_listed(self, query: Query) -> TypeGuard[Words]:
        """Whether a word's documents are what its lists say, and nothing was read of them yet."""
        return (
            isinstance(query, Words)
            and query not in self._postings
            and len(query.terms) == 1
            and query.field is None
            and self._quotations is None
        )

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
        given = []
        for found, own in (self._scores_of(leaf, doc_ids) for leaf in leaves):
            if np.array_equal(found, doc_ids):
                scores += own
            else:
                given.append((found, own))
        if not given:
            return
        # In front of the scores, a place for what other documents are given: quicker than asking which are wanted.
        sums = np.zeros(len(doc_ids) + 1)
        with self._snapshot.numbered(doc_ids) as places:
            for found, own in given:
                loops.add_scores(found, own, places, sums)
        scores += sums[1:]

    def _scores_of(self, leaf: Leaf, doc_ids: DocIds) -> tuple[DocIds, Floats]:
        """What a leaf gives to those of the documents that it matches, and maybe to others."""
        if self._is_listed(leaf) and self._at_most(leaf) > len(doc_ids):
            found, doc_freq = self._lists.locate(leaf, doc_ids), self._lists.doc_freq(leaf)
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
        for number in self._segments_in_time():
            parts.append(self._look_up_in(leaf, number))
            bases.append(int(self._snapshot.bases[number]))
        return lay_end_to_end(parts, bases)

    def _segments_in_time(self) -> Iterator[int]:
        """The number of each segment, as far as there is time."""
        for number, base in enumerate(self._snapshot.bases[:-1].tolist()):
            if base >= self.reach:
                return
            if time.monotonic() > self._deadline:
                self.reach = base
                return
            yield number

    def _look_up_in(self, leaf: Leaf, number: int) -> Postings:
        segment = self._snapshot.segments[number]
        if isinstance(leaf, Pattern):
            found = self._look_up_pattern(leaf, segment)
        else:
            found = self._read_postings(segment, self._lists.stems(leaf)[number])
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
