"""Occurrences <-> a segment's file of postings: for each stem its documents, frequencies, places and forms.

SEGMENT.postings, an arrayfile; T stems and W words, both sorted, of all text fields together:

stems.*  words.*              the dictionaries (sortedstrings)
word_stem, word_form  [W]     the stem of a word, and its number among the words of that stem
docs, occurrences     [T]     documents and occurrences of a stem, uint32
gaps        ragged by stem    documents, each as the distance from the one before (the first from 0)
freqs       ragged by stem    occurrences a document, in all fields together
skips       ragged by stem    the last document of every whole block of SKIP documents, to pass over blocks
skip_ends   ragged by stem    the occurrences up to the end of that block
headline.docs [T], headline.index, headline.freqs    of these documents: which (by number in the stem's list)
deck.docs     [T], deck.index,     deck.freqs        have the stem in their headline or deck, how often
places      ragged by stem    word numbers in the article's stream, ascending a document
forms       ragged by stem    2 * form + 1 if capitalised, for each place
sentences, paragraphs         ragged by document: the places where they start, but the first

Words as written and stems so share one list of places: a word is its stem's places with one form.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.inversion import Dictionary, Ints, Occurrences, Streams, order_by_stem
from indexer.ragged import Ragged, RaggedWriter
from indexer.schema import TEXT_FIELDS
from indexer.sortedstrings import SortedStrings, pack_sorted

SUFFIX = ".postings"
SKIP = 128  # documents a block
BODY = len(TEXT_FIELDS) - 1  # the last field; what is in no other is in it

Array = NDArray[Any]


class PostingsWriter:
    """Collects the stems of a segment, a stretch of them at a time, in order."""

    def __init__(self, dictionary: Dictionary, field_starts: Ints) -> None:
        """`field_starts` (n, text fields) divide the documents' streams."""
        self._dictionary, self._field_starts = dictionary, field_starts
        self._form_of_word = dictionary.form_of_word
        self._counts: dict[str, list[Array]] = {}
        self._lists: dict[str, RaggedWriter] = {}

    def add(self, first: int, last: int, occurrences: Occurrences) -> None:
        """Add stems [first, last) with all their occurrences."""
        stem, doc_id = occurrences.stem - first, occurrences.doc_id
        is_first = np.ones(len(stem), bool)  # of a document in its stem's list
        is_first[1:] = (np.diff(stem) != 0) | (np.diff(doc_id) != 0)
        starts = np.flatnonzero(is_first)
        stem_of_posting = stem[starts]
        docs = np.bincount(stem_of_posting, minlength=last - first)
        self._count("docs", docs)
        self._list("gaps", _gaps(doc_id[starts], docs), docs)
        self._list("freqs", np.diff(starts, append=len(stem)), docs)
        self._skips(doc_id[starts], np.append(starts[1:], len(stem)), docs)
        number_in_stem = np.arange(len(starts)) - np.repeat(np.cumsum(docs) - docs, docs)
        for column, field in enumerate(TEXT_FIELDS[:BODY]):
            inside = (occurrences.place >= self._field_starts[doc_id, column]) & (
                occurrences.place < self._field_starts[doc_id, column + 1]
            )
            freqs = np.add.reduceat(inside, starts, dtype=np.int64) if len(starts) else np.empty(0, np.int64)
            having = np.flatnonzero(freqs)
            counts = np.bincount(stem_of_posting[having], minlength=last - first)
            self._count(f"{field.name}.docs", counts)
            self._list(f"{field.name}.index", number_in_stem[having], counts)
            self._list(f"{field.name}.freqs", freqs[having], counts)
        places = np.bincount(stem, minlength=last - first)
        self._count("occurrences", places)
        self._list("places", occurrences.place, places)
        self._list("forms", 2 * self._form_of_word[occurrences.word] + occurrences.is_capitalised, places)

    def _skips(self, doc_ids: Array, ends: Array, docs: Array) -> None:
        """`ends` are the occurrences up to each of the documents, of all stems together."""
        blocks, firsts = docs // SKIP, np.cumsum(docs) - docs
        owners = np.repeat(np.arange(len(docs)), blocks)
        number_in_stem = np.arange(len(owners)) - np.repeat(np.cumsum(blocks) - blocks, blocks)
        last_of_block = firsts[owners] + (number_in_stem + 1) * SKIP - 1
        before = np.concatenate(([0], ends))[firsts[owners]]
        self._list("skips", doc_ids[last_of_block], blocks)
        self._list("skip_ends", ends[last_of_block] - before, blocks)

    def arrays(self, streams: Streams) -> dict[str, Array]:
        """The arrays of the segment's file."""
        self._list("sentences", streams.sentence_starts, streams.sentence_counts)
        self._count("sentence_counts", streams.sentence_counts)
        self._list("paragraphs", streams.paragraph_starts, streams.paragraph_counts)
        self._count("paragraph_counts", streams.paragraph_counts)
        arrays = pack_sorted("stems", self._dictionary.stems) | pack_sorted("words", self._dictionary.words)
        arrays["word_stem"] = self._dictionary.stem_of_word.astype(np.uint32)
        arrays["word_form"] = self._form_of_word.astype(np.uint32)
        for name, parts in self._counts.items():
            arrays[name] = np.concatenate(parts)
        for name, lists in self._lists.items():
            arrays |= lists.arrays(name)
        return arrays

    def _count(self, name: str, counts: Array) -> None:
        self._counts.setdefault(name, []).append(counts.astype(np.uint32))

    def _list(self, name: str, values: Array, counts: Array) -> None:
        self._lists.setdefault(name, RaggedWriter()).add(values, counts)


def _gaps(doc_ids: Ints, counts: Ints) -> Ints:
    gaps = np.diff(doc_ids, prepend=0)
    filled = counts > 0
    starts = (np.cumsum(counts) - counts)[filled]
    gaps[starts] = doc_ids[starts]
    return gaps


class PostingsFile:
    """The postings of one segment, mapped. Lists come as views or fresh arrays; nothing is kept."""

    def __init__(self, arrays: Mapping[str, Array]) -> None:
        self.stems, self.words = SortedStrings(arrays, "stems"), SortedStrings(arrays, "words")
        self._arrays = arrays
        self._docs, self._occurrences = arrays["docs"], arrays["occurrences"]
        lists = ["gaps", "freqs", "skips", "skip_ends", "places", "forms", "sentences", "paragraphs"]
        lists += [f"{field.name}.{kind}" for field in TEXT_FIELDS[:BODY] for kind in ("index", "freqs")]
        self._lists = {name: Ragged(arrays, name) for name in lists}

    def doc_ids(self, stem: int) -> Ints:
        """The documents of a stem, ascending."""
        return np.cumsum(self._lists["gaps"].get(stem, int(self._docs[stem])), dtype=np.int64)

    def gaps(self, stem: int) -> Array:
        """The documents of a stem, each as the distance from the one before, the first from 0."""
        return self._lists["gaps"].get(stem, int(self._docs[stem]))

    def skips(self, stem: int) -> tuple[Array, Array]:
        """The last document of each whole block of SKIP documents of a stem, and the occurrences up to there."""
        count = int(self._docs[stem]) // SKIP
        return self._lists["skips"].get(stem, count), self._lists["skip_ends"].get(stem, count)

    def doc_count(self, stem: int) -> int:
        """How many documents have a stem, deleted ones included."""
        return int(self._docs[stem])

    def freqs(self, stem: int) -> Array:
        """How often the stem occurs in each of its documents, in all fields together."""
        return self._lists["freqs"].get(stem, int(self._docs[stem]))

    def field_freqs(self, stem: int, field: int) -> tuple[Array, Array]:
        """For a field but the body: numbers in the stem's list of the documents that have it there, and how often."""
        name = TEXT_FIELDS[field].name
        count = int(self._arrays[f"{name}.docs"][stem])
        return self._lists[f"{name}.index"].get(stem, count), self._lists[f"{name}.freqs"].get(stem, count)

    def places(self, stem: int) -> Array:
        """Word numbers of all occurrences of a stem, document after document."""
        return self._lists["places"].get(stem, int(self._occurrences[stem]))

    def forms(self, stem: int) -> Array:
        """2 * form + 1 if capitalised, for each of the stem's places."""
        return self._lists["forms"].get(stem, int(self._occurrences[stem]))

    def stem_of_word(self, word: int) -> int:
        """The stem that a word of the dictionary has."""
        return int(self._arrays["word_stem"][word])

    def form_of_word(self, word: int) -> int:
        """The number of a word among those of its stem."""
        return int(self._arrays["word_form"][word])

    def form_count(self, stem: int) -> int:
        """How many words a stem has."""
        return int(self._form_counts[stem])

    @cached_property
    def _form_counts(self) -> Array:
        return np.bincount(self._arrays["word_stem"], minlength=len(self.stems)).astype(np.uint32)

    def dictionary(self) -> Dictionary:
        """The dictionary, loaded whole."""
        stem_of_word = self._arrays["word_stem"].astype(np.int64)
        return Dictionary(list(self.stems.texts()), list(self.words.texts()), stem_of_word)

    def occurrence_counts(self) -> Ints:
        """Occurrences of each stem."""
        return self._occurrences.astype(np.int64)

    def flatten(self, first: int, last: int) -> Occurrences:
        """All occurrences of stems [first, last), in order."""
        docs, counts = self._docs[first:last].astype(np.int64), self._occurrences[first:last].astype(np.int64)
        gaps = self._lists["gaps"].flatten(first, last, docs)
        summed = np.cumsum(gaps)
        base = np.concatenate(([0], summed))[np.cumsum(docs) - docs]
        doc_id = summed - np.repeat(base, docs)
        freqs = self._lists["freqs"].flatten(first, last, docs)
        forms = self._lists["forms"].flatten(first, last, counts)
        stem = np.repeat(np.arange(first, last), counts)
        return Occurrences(
            stem=stem,
            doc_id=np.repeat(doc_id, freqs),
            place=self._lists["places"].flatten(first, last, counts),
            word=self._word_of_form(stem, forms >> 1),
            is_capitalised=(forms & 1).astype(bool),
        )

    def _word_of_form(self, stem: Ints, form: Ints) -> Ints:
        order, first = order_by_stem(self._arrays["word_stem"].astype(np.int64), len(self.stems))
        words: Ints = order[first[stem] + form]
        return words

    def streams(self, field_starts: Ints, lengths: Ints) -> Streams:
        """How the articles' streams are divided; the fields' starts and lengths are columns."""
        sentences = self._arrays["sentence_counts"].astype(np.int64)
        paragraphs = self._arrays["paragraph_counts"].astype(np.int64)
        return Streams(
            field_starts=field_starts,
            lengths=lengths,
            sentence_counts=sentences,
            sentence_starts=self._lists["sentences"].flatten(0, len(sentences), sentences),
            paragraph_counts=paragraphs,
            paragraph_starts=self._lists["paragraphs"].flatten(0, len(paragraphs), paragraphs),
        )
