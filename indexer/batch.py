"""Documents -> a new segment: collected until there are enough, then inverted and written at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from indexer.codec.inverting import invert
from indexer.codec.postings import SUFFIX as POSTINGS
from indexer.codec.postings import PostingsWriter, dictionary_arrays
from indexer.codec.quoted import SUFFIX as QUOTED
from indexer.codec.quoted import quoted_arrays
from indexer.codec.segment import NewsSegment
from indexer.codec.stored import SUFFIX as STORED
from indexer.codec.stored import StoredWriter
from indexer.columns import SUFFIX as COLUMNS
from indexer.columns import CopyColumns, column_arrays, make_columns
from indexer.copies import Earlier, Name, Newcomers, find_copies
from indexer.document import Document, Row
from indexer.inversion import Streams, Words, divide, join_streams, join_words
from indexer.quotedwords import QuotedWords
from indexer.sketchtable import table_of
from indexer.sortedstrings import pack_sorted
from indexer.vocabulary import Vocabulary

READ_AT_ONCE = 500  # documents whose texts are cut into words in one go,
READ_CHARACTERS = 2_000_000  # or fewer when they are as long as this


class Batch:
    """Documents that will be one segment."""

    def __init__(
        self, vocabulary: Vocabulary, folder: Path, *, finds_copies: bool = True, dictionary: bytes = b""
    ) -> None:
        """`folder` is where the segment will be written; its articles are packed with `dictionary` if there is one."""
        self._vocabulary, self._folder, self._finds_copies = vocabulary, folder, finds_copies
        self._texts: list[tuple[str, ...]] = []
        self._characters = 0
        self._words: list[Words] = []
        self._streams: list[Streams] = []
        self._newcomers = Newcomers(vocabulary)
        self._stored = StoredWriter(folder, dictionary)
        self._quoted: list[tuple[QuotedWords, ...]] = []
        self.rows: list[Row] = []
        self.deleted: set[int] = set()
        self.words = 0  # read so far

    def add(self, document: Document) -> None:
        """Add a document as the next row."""
        self._stored.add(document.stored, document.original)
        self._texts.append(document.texts)
        self._characters += sum(map(len, document.texts))
        self._quoted.append(document.quoted)
        self.rows.append(document.row)
        if len(self._texts) == READ_AT_ONCE or self._characters >= READ_CHARACTERS:
            self._read()

    def _read(self) -> None:
        words, streams = divide(self._vocabulary.read(self._texts))
        self._words.append(words)
        self._streams.append(streams)
        if self._finds_copies:
            stands_alone = np.array([row.copy_of == "" for row in self.rows[-len(self._texts) :]], bool)
            self._newcomers.add(words, streams.lengths, stands_alone)
        else:
            self._newcomers.add_uncompared(len(self._texts))
        self.words += len(words.code)
        self._texts, self._characters = [], 0

    def prints(self) -> NDArray[np.uint64]:
        """The print of each document's body (indexer/copies/prints.py)."""
        if self._texts:
            self._read()
        return self._newcomers.prints()

    def write(self, earlier: Sequence[Earlier] = ()) -> NewsSegment:
        """Write the segment's files; nothing names them yet. `earlier` are the articles whose copies may be here."""
        if self._texts:
            self._read()
        streams = join_streams(self._streams)
        segment = NewsSegment(len(self.rows))
        segment.write(self._folder, COLUMNS, column_arrays(make_columns(self.rows, streams, self._copies(earlier))))
        segment.write(self._folder, STORED, self._stored.arrays())
        words = join_words(self._words)
        self._words.clear()  # half of the memory
        dictionary, lists = invert(words, streams.lengths, self._vocabulary)
        postings = PostingsWriter(self._folder)
        postings.add(lists)
        postings.add_streams(streams)
        names = dictionary_arrays(
            pack_sorted("stems", dictionary.stems),
            pack_sorted("words", dictionary.words),
            dictionary.stem_of_word,
            dictionary.form_of_word,
        )
        segment.write(self._folder, POSTINGS, names | postings.arrays())
        segment.write(self._folder, QUOTED, quoted_arrays(self._quoted))
        return segment.with_deleted(self._deleted_mask())

    def _deleted_mask(self) -> NDArray[np.bool_]:
        mask = np.zeros(len(self.rows), bool)
        mask[list(self.deleted)] = True
        return mask

    def _copies(self, earlier: Sequence[Earlier]) -> CopyColumns:
        sketches = self._newcomers.sketches()
        names = [Name(row.article_id, row.copy_of) for row in self.rows]
        links = find_copies(names, self._newcomers, ~self._deleted_mask(), earlier)
        return CopyColumns(self._newcomers.prints(), table_of(sketches.hashes, sketches.counts), links)
