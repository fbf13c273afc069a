"""Documents -> a new segment: collected until there are enough, then inverted and written at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from indexer.codec.postings import SUFFIX as POSTINGS
from indexer.codec.postings import PostingsWriter
from indexer.codec.quoted import SUFFIX as QUOTED
from indexer.codec.quoted import quoted_arrays
from indexer.codec.segment import NewsSegment
from indexer.codec.stored import SUFFIX as STORED
from indexer.codec.stored import StoredWriter
from indexer.columns import SUFFIX as COLUMNS
from indexer.columns import column_arrays, make_columns
from indexer.document import Document
from indexer.inversion import invert
from indexer.vocabulary import Numbers, Vocabulary

READ_AT_ONCE = 500  # documents whose texts are cut into words in one go


class Batch:
    """Documents that will be one segment."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._texts: list[tuple[str, ...]] = []
        self._runs: list[Numbers] = []
        self._stored = StoredWriter()
        self.documents: list[Document] = []
        self.deleted: set[int] = set()
        self.runs = 0  # words read so far

    def add(self, document: Document) -> None:
        """Add a document as the next row."""
        self._stored.add(document.stored, document.original)
        self._texts.append(document.texts)
        # The bulky parts are packed away now; the columns need the rest.
        self.documents.append(replace(document, texts=document.texts[:1], stored=b"", original=b""))
        if len(self._texts) == READ_AT_ONCE:
            self._read()

    def _read(self) -> None:
        self._runs.append(self._vocabulary.read(self._texts))
        self.runs += len(self._runs[-1])
        self._texts = []

    def write(self, folder: Path) -> NewsSegment:
        """Write the segment's files; nothing names them yet."""
        if self._texts:
            self._read()
        dictionary, occurrences, streams = invert(np.concatenate(self._runs), self._vocabulary)
        postings = PostingsWriter(dictionary, streams.field_starts)
        postings.add(0, len(dictionary.stems), occurrences)
        segment = NewsSegment(len(self.documents))
        segment.write(folder, POSTINGS, postings.arrays(streams))
        segment.write(folder, COLUMNS, column_arrays(make_columns(self.documents, streams)))
        segment.write(folder, STORED, self._stored.arrays())
        segment.write(folder, QUOTED, quoted_arrays(document.quoted for document in self.documents))
        mask = np.zeros(len(self.documents), bool)
        mask[list(self.deleted)] = True
        return segment.with_deleted(mask)
