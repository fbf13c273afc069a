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
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.arrayfile import Pieces, Spool
from indexer.codec.lists import BODY, SKIP, FieldLists, Lists, skips_of
from indexer.inversion import Streams
from indexer.ragged import Ragged, RaggedWriter
from indexer.schema import TEXT_FIELDS
from indexer.sortedstrings import SortedStrings

SUFFIX = ".postings"

Array = NDArray[Any]
Ints = NDArray[np.int64]


class PostingsWriter:
    """Collects the stems of a segment, a stretch of them at a time, in order."""

    def __init__(self, folder: Path) -> None:
        """`folder` is where long lists wait until they are written."""
        self._folder = folder
        self._counts: dict[str, Spool] = {}
        self._lists: dict[str, RaggedWriter] = {}

    def add(self, lists: Lists) -> None:
        """Add the stems that follow those added before."""
        self._count("docs", lists.docs)
        self._list("gaps", lists.gaps, lists.docs)
        self._list("freqs", lists.freqs, lists.docs)
        blocks, last_docs, ends = skips_of(lists)
        self._list("skips", last_docs, blocks)
        self._list("skip_ends", ends, blocks)
        for field, own in zip(TEXT_FIELDS[:BODY], lists.fields, strict=True):
            self._count(f"{field.name}.docs", own.docs)
            self._list(f"{field.name}.index", own.index, own.docs)
            self._list(f"{field.name}.freqs", own.freqs, own.docs)
        self._count("occurrences", lists.occurrences)
        self._list("places", lists.places, lists.occurrences)
        self._list("forms", lists.forms, lists.occurrences)

    def add_streams(self, streams: Streams) -> None:
        """Add how the streams of the documents that follow those added before are divided."""
        self._list("sentences", streams.sentence_starts, streams.sentence_counts)
        self._count("sentence_counts", streams.sentence_counts)
        self._list("paragraphs", streams.paragraph_starts, streams.paragraph_counts)
        self._count("paragraph_counts", streams.paragraph_counts)

    def arrays(self) -> dict[str, Array | Pieces]:
        """What was added, as arrays of the segment's file. The dictionary's arrays are there beside them."""
        arrays: dict[str, Array | Pieces] = {name: counts.pieces() for name, counts in self._counts.items()}
        for name, lists in self._lists.items():
            arrays |= lists.arrays(name)
        return arrays

    def _count(self, name: str, counts: Array) -> None:
        if name not in self._counts:
            self._counts[name] = Spool(self._folder, np.dtype(np.uint32))
        self._counts[name].append(counts.astype(np.uint32))

    def _list(self, name: str, values: Array, counts: Array) -> None:
        if name not in self._lists:
            self._lists[name] = RaggedWriter(self._folder)
        self._lists[name].add(values, counts)


def dictionary_arrays(
    stems: Mapping[str, Array | Pieces], words: Mapping[str, Array | Pieces], stem_of_word: Array, form_of_word: Array
) -> dict[str, Array | Pieces]:
    """The arrays of a dictionary; `stems` and `words` are those of sortedstrings."""
    number = np.dtype(np.uint32)
    own = {"word_stem": stem_of_word.astype(number, copy=False), "word_form": form_of_word.astype(number, copy=False)}
    return {**stems, **words, **own}


class PostingsFile:
    """The postings of one segment, mapped. Lists come as views or fresh arrays; nothing is kept."""

    def __init__(self, arrays: Mapping[str, Array]) -> None:
        self.stems, self.words = SortedStrings(arrays, "stems"), SortedStrings(arrays, "words")
        self._arrays = arrays
        self._docs, self._occurrences = arrays["docs"], arrays["occurrences"]
        lists = ["gaps", "freqs", "skips", "skip_ends", "places", "forms", "sentences", "paragraphs"]
        lists += [f"{field.name}.{kind}" for field in TEXT_FIELDS[:BODY] for kind in ("index", "freqs")]
        self._lists = {name: Ragged(arrays, name) for name in lists}
        # Single numbers come out of memory views in half the time that arrays take.
        self._doc_counts, self._occurrence_counts = self._docs.data, self._occurrences.data
        self.word_stems, self.word_forms = arrays["word_stem"], arrays["word_form"]  # by number of the word
        self._word_stems, self._word_forms = self.word_stems.data, self.word_forms.data
        self._elsewhere = [
            (arrays[f"{field.name}.docs"].data, self._lists[f"{field.name}.index"], self._lists[f"{field.name}.freqs"])
            for field in TEXT_FIELDS[:BODY]
        ]

    def doc_ids(self, stem: int) -> Ints:
        """The documents of a stem, ascending."""
        return np.cumsum(self.gaps(stem), dtype=np.int64)

    def gaps(self, stem: int) -> Array:
        """The documents of a stem, each as the distance from the one before, the first from 0."""
        return self._lists["gaps"].get(stem, self._doc_counts[stem])

    def skips(self, stem: int) -> tuple[Array, Array]:
        """The last document of each whole block of SKIP documents of a stem, and the occurrences up to there."""
        count = self._doc_counts[stem] // SKIP
        return self._lists["skips"].get(stem, count), self._lists["skip_ends"].get(stem, count)

    def doc_count(self, stem: int) -> int:
        """How many documents have a stem, deleted ones included."""
        return self._doc_counts[stem]

    def freqs(self, stem: int) -> Array:
        """How often the stem occurs in each of its documents, in all fields together."""
        return self._lists["freqs"].get(stem, self._doc_counts[stem])

    def field_freqs(self, stem: int, field: int) -> tuple[Array, Array]:
        """For a field but the body: numbers in the stem's list of the documents that have it there, and how often."""
        counts, index, freqs = self._elsewhere[field]
        return index.get(stem, counts[stem]), freqs.get(stem, counts[stem])

    def places(self, stem: int) -> Array:
        """Word numbers of all occurrences of a stem, document after document."""
        return self._lists["places"].get(stem, self._occurrence_counts[stem])

    def forms(self, stem: int) -> Array:
        """2 * form + 1 if capitalised, for each of the stem's places."""
        return self._lists["forms"].get(stem, self._occurrence_counts[stem])

    def stem_of_word(self, word: int) -> int:
        """The stem that a word of the dictionary has."""
        return self._word_stems[word]

    def form_of_word(self, word: int) -> int:
        """The number of a word among those of its stem."""
        return self._word_forms[word]

    def form_count(self, stem: int) -> int:
        """How many words a stem has."""
        return int(self._form_counts[stem])

    @cached_property
    def _form_counts(self) -> Array:
        return np.bincount(self._arrays["word_stem"], minlength=len(self.stems)).astype(np.uint32)

    def occurrence_counts(self, first: int = 0, last: int | None = None) -> Ints:
        """Occurrences of each of the stems [first, last)."""
        return self._occurrences[first:last].astype(np.int64)

    def lists(self, first: int, last: int) -> Lists:
        """The lists of stems [first, last)."""
        docs, places = self._docs[first:last].astype(np.int64), self._occurrences[first:last].astype(np.int64)
        return Lists(
            docs=docs,
            gaps=self._lists["gaps"].flatten(first, last, docs),
            freqs=self._lists["freqs"].flatten(first, last, docs),
            fields=tuple(self._field_lists(field.name, first, last) for field in TEXT_FIELDS[:BODY]),
            occurrences=places,
            places=self._lists["places"].flatten(first, last, places),
            forms=self._lists["forms"].flatten(first, last, places),
        )

    def _field_lists(self, name: str, first: int, last: int) -> FieldLists:
        docs = self._arrays[f"{name}.docs"][first:last].astype(np.int64)
        index, freqs = (self._lists[f"{name}.{kind}"].flatten(first, last, docs) for kind in ("index", "freqs"))
        return FieldLists(docs, index, freqs)

    def streams(self, first: int, last: int, field_starts: Array, lengths: Array) -> Streams:
        """How the streams of documents [first, last) are divided; the fields' starts and lengths are columns."""
        sentences = self._arrays["sentence_counts"][first:last].astype(np.int64)
        paragraphs = self._arrays["paragraph_counts"][first:last].astype(np.int64)
        return Streams(
            field_starts=field_starts[first:last],
            lengths=lengths[first:last],
            sentence_counts=sentences,
            sentence_starts=self._lists["sentences"].flatten(first, last, sentences),
            paragraph_counts=paragraphs,
            paragraph_starts=self._lists["paragraphs"].flatten(first, last, paragraphs),
        )
