"""Query -> matches: the tree evaluated to ascending document numbers.

AND is an intersection, OR a union, NOT a difference of sorted arrays; a leaf (a word, phrase or pattern) is looked
up in every segment.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from functools import partial, reduce
from itertools import starmap
from typing import TypeGuard

import numpy as np

from indexer.codec.segment import SegmentFiles
from indexer.schema import TEXT_FIELDS
from search.embedded import loops
from search.embedded.levels import Levels, raise_levels
from search.embedded.phrases import phrase_postings
from search.embedded.postings import (
    NO_POSTINGS,
    DocIds,
    Postings,
    find_words,
    lay_end_to_end,
    stem_postings,
    word_postings,
)
from search.embedded.quoted import Quotations, explain_names
from search.embedded.snapshot import Snapshot
from search.embedded.sums import add_up, as_frequencies, frequencies_of
from search.embedded.wordlists import WordLists
from search.query import And, Everything, Not, Or, Pattern, Query, Quoted, Words

MAX_EXPANSIONS = 1_000  # words a pattern may stand for in one segment; more are named in a note
# A word alone that has fewer documents than this is read whole at once: a second look would take longer.
FEW = 20_000

# From this share of the archive on, documents are united by a flag or a level for each of the archive.
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
        self.snapshot, self._deadline, self._quotations = snapshot, deadline, quotations
        self.said: dict[Quoted, Evaluation] = {}
        self.lists = WordLists(snapshot)
        self._postings: dict[Leaf, Postings] = {}
        self._found: dict[Query, DocIds] = {}
        self._whole: Query | None = None
        self._levels: Levels | None = None
        self.reach = len(snapshot)
        self.notes: list[str] = []

    @property
    def _everything(self) -> DocIds:
        return self._quotations.doc_ids if self._quotations else self.snapshot.living

    @property
    def is_partial(self) -> bool:
        """Whether the time was up before every segment was looked into."""
        return self.reach < len(self.snapshot)

    def match(self, query: Query) -> DocIds:
        """The living documents that the whole query matches."""
        self._whole = query
        if isinstance(query, Words) and self.at_most(query) < FEW:
            self.postings_of(query)
        doc_ids = self.documents(query)
        return doc_ids[: np.searchsorted(doc_ids, self.reach)] if self.is_partial else doc_ids

    def take_time(self) -> None:
        """Whatever was found in time is read to the end."""
        self._deadline = float("inf")

    def documents(self, query: Query) -> DocIds:
        """The same, also beyond `reach`; evaluated once."""
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
                return self.postings_of(query).doc_ids
            case And(parts):
                return self._intersect(parts)
            case Or(parts):
                words = [part for part in parts if self.is_listed(part)]
                if len(words) < len(parts) or not self._are_many(map(self.at_most, words)):
                    return self._unite([self._match_any(part) for part in parts])
                return self._unite_words(words) if query is self._whole else self._unite(map(self.documents, words))
            case Not(part):
                return loops.subtract(self._everything, self.documents(part))
            case Quoted():
                return self._match_quoted(query)

    def _documents_of(self, query: Words) -> DocIds:
        """The living documents of a word or phrase. Of a word no more is read, as few of them may be scored."""
        if not self.is_listed(query):
            return self.postings_of(query).doc_ids
        found = [self.lists.documents(query, number) for number in self._segments_in_time()]
        return found[0] if len(found) == 1 else np.concatenate([np.empty(0, np.int64), *found])

    def _match_any(self, query: Query) -> DocIds:
        """The same as `documents`, for a part of which everything that it matches is scored in the end."""
        return self.postings_of(query).doc_ids if isinstance(query, Words) else self.documents(query)

    def _unite(self, parts: Iterable[DocIds]) -> DocIds:
        """The documents in any of the parts: many of them by a flag for each of the archive."""
        parts = list(parts)
        if not self._are_many(map(len, parts)):
            return reduce(loops.unite, parts)
        flags = np.zeros(len(self.snapshot), bool)
        for part in parts:
            flags[part] = True
        return np.flatnonzero(flags)

    def _unite_words(self, words: Sequence[Words]) -> DocIds:
        """The documents that have any of some words, which are the whole query, told by their levels."""
        self._levels = raise_levels(self.snapshot, self.lists, words, self._segments_in_time())
        return self._levels.doc_ids()

    def levels_of(self, query: Query) -> Levels | None:
        """For each document of the archive the most that it may score; None where a query was matched without."""
        return self._levels if query is self._whole else None

    def _are_many(self, counts: Iterable[int]) -> bool:
        return sum(counts) * MANY >= len(self.snapshot)

    def _match_quoted(self, query: Quoted) -> DocIds:
        """The articles that quote a speaker, and in which the part matches what is quoted."""
        quotations = Quotations(self.snapshot, query.speaker)
        if note := explain_names(query.speaker, quotations.names):
            self._note(note)
        said = self.said[query] = Evaluation(self.snapshot, self._deadline, quotations)
        doc_ids = said.match(query.part)
        self.reach = min(self.reach, said.reach)
        for note in said.notes:
            self._note(note)
        return doc_ids

    def _intersect(self, parts: tuple[Query, ...]) -> DocIds:
        wanted = sorted((part for part in parts if not isinstance(part, (Not, Everything))), key=self.at_most)
        doc_ids = self.documents(wanted[0]) if wanted else self._everything
        for part in wanted[1:]:
            doc_ids = self._match_among(doc_ids, part)
        unwanted = [self.documents(part.part) for part in parts if isinstance(part, Not)]
        return reduce(loops.subtract, unwanted, doc_ids)

    def _match_among(self, doc_ids: DocIds, query: Query) -> DocIds:
        if self.is_listed(query):
            return self.lists.among(query, doc_ids)
        others = self.documents(query)
        shorter, longer = (doc_ids, others) if len(doc_ids) <= len(others) else (others, doc_ids)
        met: DocIds = loops.meet(shorter, longer)
        return met

    def at_most(self, query: Query) -> int:
        """So many documents match at most."""
        if isinstance(query, Words) and query not in self._postings:
            return self.lists.at_most(query)
        return len(self.documents(query))

    def is_listed(self, query: Query) -> TypeGuard[Words]:
        """Whether a word's documents are what its lists say, and nothing was read of them yet."""
        return self._is_word(query) and query not in self._postings

    def _is_word(self, query: Query) -> TypeGuard[Words]:
        is_word = isinstance(query, Words) and len(query.terms) == 1 and query.field is None
        return is_word and self._quotations is None

    def doc_freq(self, leaf: Leaf) -> int:
        """How many living documents have a leaf; of a word also those that there was no time for, as levels count."""
        if self.is_partial and self._is_word(leaf):
            return self.lists.doc_freq(leaf)
        return len(self.postings_of(leaf).doc_ids)

    def postings_of(self, leaf: Leaf) -> Postings:
        """The living documents of a leaf, in what segments there was time for."""
        if leaf not in self._postings:
            self._postings[leaf] = self._look_up(leaf)
        return self._postings[leaf]

    def _look_up(self, leaf: Leaf) -> Postings:
        """A leaf's living documents in all segments, as far as there is time."""
        parts, bases = [], []
        for number in self._segments_in_time():
            parts.append(self._look_up_in(leaf, number))
            bases.append(int(self.snapshot.bases[number]))
        return lay_end_to_end(parts, bases)

    def _segments_in_time(self) -> Iterator[int]:
        """The number of each segment, as far as there is time."""
        for number, base in enumerate(self.snapshot.bases[:-1].tolist()):
            if base >= self.reach:
                return
            if time.monotonic() > self._deadline:
                self.reach = base
                return
            yield number

    def _look_up_in(self, leaf: Leaf, number: int) -> Postings:
        segment = self.snapshot.segments[number]
        if isinstance(leaf, Pattern):
            found = self._look_up_pattern(leaf, segment)
        else:
            found = self._read_postings(segment, self.lists.stems(leaf)[number])
        if leaf.field is not None:
            found = found.in_field(_FIELD_NUMBERS[leaf.field])
        if self.snapshot.has_deletions and segment.deleted.any():
            found = found.of(~segment.deleted[found.doc_ids])
        return found

    def _look_up_pattern(self, leaf: Pattern, segment: SegmentFiles) -> Postings:
        found = find_words(segment, leaf.pattern)
        if len(found) > MAX_EXPANSIONS:
            self._note(f"{leaf} stands for {len(found):,} words; the first {MAX_EXPANSIONS:,} are searched.")
        forms: dict[int, list[int]] = {}
        for word in found[:MAX_EXPANSIONS]:
            forms.setdefault(segment.postings.stem_of_word(word), []).append(segment.postings.form_of_word(word))
        if self._quotations:
            return add_up(map(as_frequencies, self._quotations.words(segment, forms)), len(segment))
        if len(forms) == 1:
            return word_postings(segment, *next(iter(forms.items())))
        return add_up(starmap(partial(frequencies_of, segment), forms.items()), len(segment))

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
